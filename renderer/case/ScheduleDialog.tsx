import { taskCatalogue } from '../../domain/deadlines/index.ts';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { DefinitionList } from '../design/DefinitionList.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { useUndo } from '../design/Undo.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import { useCareOf } from './care-of.ts';
import { proposedContacts } from './care-plan.ts';
import { useCase } from './case-room.ts';

/** Shows the days of the five contacts and plans them. */
export function ScheduleDialog({
  person,
  onClose,
}: {
  readonly person: string | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const dates = useDates();
  const say = useUndo();
  const language = useLanguage();
  const { view } = useCase();
  const { known } = useCareOf(person);
  const schedule = useAction('care.schedule');
  const { data: terms } = useCommand('tasks.terms', {});
  const days = (from: string, until: string) =>
    from === until
      ? dates.long(from)
      : t('case.fromUntil', { from: dates.long(from), until: dates.long(until) });
  const plan = () =>
    schedule.mutate(
      { caseId: view.id, person },
      {
        onSuccess: () => {
          onClose();
          say({ text: t('case.scheduled') });
        },
      },
    );
  return (
    <Dialog isOpen title={t('case.scheduleTitle')} onClose={onClose}>
      <p>{t(known === null ? 'case.scheduleAbout' : 'persons.scheduleAbout')}</p>
      <DefinitionList
        facts={proposedContacts(view, terms, known?.since ?? null).map(({ code, window, due }) => ({
          term: taskCatalogue[code].title[language],
          value: days(window?.from ?? due, due),
        }))}
      />
      {schedule.error && <Problem error={schedule.error} />}
      <Actions>
        <Button kind="primary" onPress={plan} isPending={schedule.isPending}>
          {t('case.schedule')}
        </Button>
        <Button onPress={onClose}>{t('desk.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
