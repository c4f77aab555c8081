import { CalendarPlus, Check, Pencil, RotateCcw } from 'lucide-react';
import {
  droppedByOwner,
  settledByCareEnd,
  settledByClaim,
  settledByClosing,
  settledByCorrection,
  settledByHold,
  settledByNewPlan,
  settledByNoContact,
} from '../../api/contract/tasks.ts';
import { isOwnTask } from '../../domain/deadlines/index.ts';
import { consentWithdrawn, mayGoOn } from '../../domain/sharing/consent.ts';
import { Badge, type BadgeTone } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { type MessageKey, useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { type CaseTask, useCase } from './case-room.ts';
import { useOpenTasks } from './open-tasks.ts';
import { UrgencyBadge } from './UrgencyBadge.tsx';
import { useCaseWords } from './use-case-words.ts';
import { useTaskActions } from './use-task-actions.ts';

/** Every task of the case: what is open first, then what was settled. */
export function TasksTab() {
  const t = useText();
  const { view, isOpen, canTell, ask } = useCase();
  const open = useOpenTasks()(view);
  const settled = view.tasks.filter(({ status }) => status !== 'open');
  return (
    <div className="stack">
      {(isOpen || (canTell && view.hands.kind === 'own')) && (
        <div>
          <Button icon={CalendarPlus} onPress={() => ask({ kind: 'ownTask' })}>
            {t('follow.taskAdd')}
          </Button>
        </div>
      )}
      {open.length > 0 && <TaskCard title={t('case.tasksOpen')} tasks={open} />}
      {settled.length > 0 && <TaskCard title={t('case.tasksSettled')} tasks={settled} />}
    </div>
  );
}

function TaskCard({
  title,
  tasks,
}: {
  readonly title: string;
  readonly tasks: readonly CaseTask[];
}) {
  const actions = useTaskActions(useCase().view.today);
  return (
    <Card title={title}>
      {actions.error && <Problem error={actions.error} />}
      <ul className="case-tasks" aria-label={title}>
        {tasks.map((task) => (
          <li key={task.id} className="case-task">
            {task.status === 'open' ? (
              <OpenTask
                task={task}
                onDone={() => actions.finish(task)}
                onDrop={() => actions.drop(task)}
              />
            ) : (
              <SettledTask task={task} onReopen={() => actions.reopen(task)} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function OpenTask({
  task,
  onDone,
  onDrop,
}: {
  readonly task: CaseTask;
  readonly onDone: () => void;
  readonly onDrop: () => void;
}) {
  const { t, taskWords } = useCaseWords();
  const { view, ask } = useCase();
  const { title, when, limit, reason, urgency } = taskWords(task, view.today);
  return (
    <>
      <div className="stack-small">
        <p className="case-task-title">{title}</p>
        <p className="row">
          <UrgencyBadge urgency={urgency} words={when} />
          {limit && <span>{limit}</span>}
        </p>
        <p className="small subtle">{reason}</p>
      </div>
      <div className="row">
        {isOwnTask(task.code) && (
          <Button
            size="small"
            kind="quiet"
            icon={Pencil}
            onPress={() => ask({ kind: 'changeTask', task })}
            aria-label={t('follow.changeOf', { task: title })}
          >
            {t('follow.change')}
          </Button>
        )}
        <Button
          size="small"
          icon={Check}
          onPress={onDone}
          aria-label={t('case.doneTask', { task: title })}
        >
          {t('case.done')}
        </Button>
        <Button
          size="small"
          kind="quiet"
          onPress={isOwnTask(task.code) ? onDrop : () => ask({ kind: 'skip', task })}
          aria-label={t('case.skipTask', { task: title })}
        >
          {t('case.skip')}
        </Button>
      </div>
    </>
  );
}

const looks: Readonly<Record<'done' | 'skipped' | 'moot', BadgeTone>> = {
  done: 'positive',
  skipped: 'neutral',
  moot: 'neutral',
};

/** Why a task was settled by something else, in words. */
const settledBy: Readonly<Record<string, MessageKey>> = {
  [settledByClosing]: 'case.skippedByClosing',
  [settledByNewPlan]: 'follow.skippedByPlan',
  [settledByCareEnd]: 'persons.skippedByCareEnd',
  [droppedByOwner]: 'follow.dropped',
  [consentWithdrawn]: 'sharing.taskEnded',
  [settledByClaim]: 'reaction.skippedByClaim',
  [settledByHold]: 'case.pause_skipped',
  [settledByCorrection]: 'case.skippedByCorrection',
  [settledByNoContact]: 'reaction.skippedByNoContact',
};

function SettledTask({
  task,
  onReopen,
}: {
  readonly task: CaseTask;
  readonly onReopen: () => void;
}) {
  const { t, dates, taskWords } = useCaseWords();
  const { view, isOpen } = useCase();
  const { title } = taskWords(task, view.today);
  const { code, status, doneOn, skipReason } = task;
  if (status === 'open') return null;
  const holding = view.sharing.consents.filter(
    ({ state, person }) => state === 'active' && person === null,
  );
  const purposes = holding.map(({ purpose }) => purpose);
  const isBlocked = skipReason === consentWithdrawn && !mayGoOn(code, purposes);
  return (
    <>
      <div className="stack-small">
        <p className="case-task-title">{title}</p>
        <p className="row">
          <Badge tone={looks[status]}>{t(`case.task_${status}`)}</Badge>
          {doneOn !== null && <span>{dates.relative(doneOn, view.today)}</span>}
          {skipReason !== null && <SkipReason reason={skipReason} />}
        </p>
      </div>
      {isOpen && status !== 'moot' && !isBlocked && (
        <Button
          size="small"
          kind="quiet"
          icon={RotateCcw}
          onPress={onReopen}
          aria-label={t('case.reopenTask', { task: title })}
        >
          {t('case.reopen')}
        </Button>
      )}
    </>
  );
}

function SkipReason({ reason }: { readonly reason: string }) {
  const { t } = useCaseWords();
  const settled = settledBy[reason];
  return settled === undefined ? <bdi>{reason}</bdi> : <span>{t(settled)}</span>;
}
