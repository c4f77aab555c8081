import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { useUndo } from '../design/Undo.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { useText } from '../locales/index.tsx';
import { AppointmentFields, appointmentForm, startOfAppointment } from '../tasks/appointment.tsx';
import { useAction } from '../vault/queries.ts';
import type { ListedTask } from './TaskGroup.tsx';

/** Adds a task of one's own that belongs to no case, or changes one of one's own. */
export function OfficeTaskDialog({
  known = null,
  onClose,
}: {
  readonly known?: ListedTask | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const add = useAction('tasks.add');
  const change = useAction('tasks.change');
  const form = useDeskForm(appointmentForm, {
    keep: `today.task ${known?.id ?? 'new'}`,
    start: startOfAppointment(known),
    onSubmit: async (appointment) => {
      if (known === null) await add.mutateAsync({ caseId: null, ...appointment });
      else await change.mutateAsync({ task: known.id, ...appointment });
      onClose();
      say({ text: t(known === null ? 'follow.taskAdded' : 'follow.taskChanged') });
    },
  });
  const title = t(known === null ? 'follow.taskAdd' : 'follow.taskChange');
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      {known === null && <p>{t('follow.officeAbout')}</p>}
      <Form form={form} label={title}>
        <AppointmentFields form={form} />
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending} keys="Ctrl+Enter">
            {t('case.record')}
          </Button>
          <CancelButton form={form} onClose={onClose} />
        </Actions>
      </Form>
    </Dialog>
  );
}
