import { FileX2, Hourglass } from 'lucide-react';
import { useRef, useState } from 'react';
import { standardTaskTerms } from '../../domain/deadlines/index.ts';
import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { keepPlace } from '../design/keep-place.ts';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { useUndo } from '../design/Undo.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import { ClaimFileDialog } from './ClaimFileDialog.tsx';
import { Destroyed } from './Destroyed.tsx';
import { HoldDialog } from './HoldDialog.tsx';
import { PartRow } from './PartRow.tsx';
import { isDue, type Part, useRuleWords } from './part.ts';
import './retention.css';

/** What is due for destruction, what is kept longer, and what was destroyed. */
export default function RetentionScreen() {
  const t = useText();
  const { go } = useNavigation();
  const list = useCommand('retention.list', {});
  const days = useNoticeDays();
  return (
    <Page>
      <PageHeader title={t('retention.title')} about={t('retention.about', { days })} />
      {list.isPending && <Loading />}
      {list.error && <Problem error={list.error} onRetry={() => list.refetch()} />}
      {list.data && (
        <>
          <Parts parts={list.data.parts} today={list.data.today} />
          <div>
            <Button icon={Hourglass} onPress={() => go('/settings/terms')}>
              {t('retention.termsOpen')}
            </Button>
          </div>
          <Destroyed {...list.data.destroyed} />
        </>
      )}
    </Page>
  );
}

/** Days before its day on which a part stands here. */
const useNoticeDays = (): number => (useCommand('tasks.terms', {}).data ?? standardTaskTerms).T35;

function Parts({ parts, today }: { readonly parts: readonly Part[]; readonly today: string }) {
  const t = useText();
  const dates = useDates();
  const say = useUndo();
  const days = useNoticeDays();
  const { data: terms } = useCommand('retention.terms', {});
  const destroy = useAction('retention.destroy');
  const release = useAction('retention.release');
  const [doomed, setDoomed] = useState<readonly Part[]>([]);
  const moveOn = useRef(() => {});
  const doom = (chosen: readonly Part[]) => {
    moveOn.current = keepPlace();
    setDoomed(chosen);
  };
  const [held, setHeld] = useState<Part | null>(null);
  const [looked, setLooked] = useState<Part | null>(null);
  const due = parts.filter((part) => isDue(part, today));

  const destroyDoomed = () =>
    destroy.mutate(
      { parts: doomed.map(({ caseId, rule }) => ({ caseId, rule })) },
      {
        onSuccess: ({ destroyed, backups }) => {
          say({ text: t('retention.done', { parts: destroyed, backups }) });
          moveOn.current();
        },
        onSettled: () => setDoomed([]),
      },
    );
  const releasePart = ({ caseId, rule }: Part) =>
    release.mutate({ caseId, rule }, { onSuccess: () => say({ text: t('retention.released') }) });
  const problem = destroy.error ?? release.error;
  if (parts.length === 0) {
    return (
      <Card>
        <EmptyState icon={Hourglass} title={t('retention.nothing')}>
          {t('retention.nothingAbout', { days })}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card
      title={t('retention.due')}
      about={t('retention.dueAbout')}
      actions={
        due.length > 1 && (
          <Button kind="danger" icon={FileX2} onPress={() => doom(due)}>
            {t('retention.destroyAll', { parts: due.length })}
          </Button>
        )
      }
    >
      {problem && <Problem error={problem} />}
      {due.length > 0 && (
        <Alert kind="warning" title={t('retention.waiting', { parts: due.length })}>
          <p>
            {t(
              terms?.destroysForgotten === false
                ? 'retention.waitingKept'
                : 'retention.waitingAbout',
            )}
          </p>
        </Alert>
      )}
      <ul className="retention-parts">
        {parts.map((part) => (
          <PartRow
            key={`${part.caseId} ${part.rule}`}
            part={part}
            today={today}
            goes={part.rule === 'counsellor_notes' && terms?.destroysForgotten !== false}
            onOpen={part.caseGone ? () => setLooked(part) : null}
            onDestroy={() => doom([part])}
            onHold={() => setHeld(part)}
            onRelease={() => releasePart(part)}
          />
        ))}
      </ul>
      <ConfirmDialog
        title={t('retention.destroyTitle', { parts: doomed.length })}
        text={t('retention.destroyText', { day: dates.long(today) })}
        action={t('retention.destroy')}
        danger
        typed={{ word: t('retention.word'), label: t('retention.wordLabel') }}
        isOpen={doomed.length > 0}
        isPending={destroy.isPending}
        onConfirm={destroyDoomed}
        onClose={() => setDoomed([])}
      >
        <Doomed parts={doomed} />
      </ConfirmDialog>
      {looked && <ClaimFileDialog caseId={looked.caseId} onClose={() => setLooked(null)} />}
      {held && <HoldDialog part={held} today={today} onClose={() => setHeld(null)} />}
    </Card>
  );
}

/** So many parts are named before they are destroyed: of more the list behind the dialog tells. */
const named = 12;

/** What is about to be destroyed, part by part, and what the largest of them holds. */
function Doomed({ parts }: { readonly parts: readonly Part[] }) {
  const t = useText();
  const words = useRuleWords();
  return (
    <>
      <ul className="retention-doomed">
        {parts.slice(0, named).map(({ caseId, number, rule }) => (
          <li key={`${caseId} ${rule}`}>
            {number}: {words(rule)}
          </li>
        ))}
        {parts.length > named && <li>{t('retention.andMore', { parts: parts.length - named })}</li>}
      </ul>
      {parts.some(({ rule }) => rule === 'counsellor_notes') && (
        <p className="small">{t('retention.notesHold')}</p>
      )}
    </>
  );
}
