import { Check, Pencil } from 'lucide-react';
import { Link } from 'react-aria-components';
import { droppedByOwner } from '../../api/contract/tasks.ts';
import { isOwnTask } from '../../domain/deadlines/index.ts';
import { useLabel } from '../codes.ts';
import type { Urgency } from '../dates.ts';
import { Badge, type BadgeTone } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { SeverityBadge } from '../design/SeverityBadge.tsx';
import { useText } from '../locales/index.tsx';
import { usePreferences } from '../preferences.tsx';
import { useTaskWords } from '../tasks.ts';
import { Problem } from '../vault/problem.tsx';
import { endsElsewhere, pageOf, useTaskPlace } from './office.ts';
import { useSettleTask } from './settle.ts';
import type { ListedTask } from './TaskGroup.tsx';

const tones: Readonly<Record<Urgency, BadgeTone>> = {
  late: 'negative',
  today: 'accent',
  week: 'neutral',
  later: 'neutral',
};

/** One task: what, why, by when, of which case; done or skipped in place. */
export function TaskRow({
  task,
  today,
  onSkip,
  onChange,
}: {
  readonly task: ListedTask;
  readonly today: string;
  readonly onSkip: () => void;
  readonly onChange: () => void;
}) {
  const t = useText();
  const label = useLabel();
  const { todayNames } = usePreferences();
  // Only what was typed can name anybody here.
  const shown = todayNames || !('words' in task) ? task : { ...task, words: '' };
  const words = useTaskWords()(shown, today);
  const settle = useSettleTask(task, words.title);
  const placeOf = useTaskPlace();
  const named = { task: words.title, number: placeOf(task) };
  const opens = pageOf(task);
  const isOwn = isOwnTask(task.code);
  return (
    <li className="task" data-task={task.id}>
      <div className="task-words">
        <p className="task-title">{words.title}</p>
        <p className="task-when">
          <Badge tone={tones[words.urgency]}>{words.when}</Badge>
        </p>
        <p className="task-case">
          {'caseId' in task ? (
            <>
              <Link
                href={`/cases/${task.caseId}`}
                className="link"
                aria-label={t('tasks.openCase', { number: task.caseNumber })}
              >
                {task.caseNumber}
              </Link>
              <span>{label('nature', task.nature)}</span>
              <SeverityBadge code={task.severity} barsOnly />
            </>
          ) : opens === null ? (
            placeOf(task)
          ) : (
            <Link href={opens} className="link">
              {placeOf(task)}
            </Link>
          )}
        </p>
        <p className="small subtle">{words.reason}</p>
        {settle.error && <Problem error={settle.error} />}
      </div>
      {!endsElsewhere(task) && (
        <div className="task-actions">
          {isOwn && (
            <Button
              size="small"
              kind="quiet"
              icon={Pencil}
              onPress={onChange}
              aria-label={t('follow.changeOf', { task: words.title })}
            >
              {t('follow.change')}
            </Button>
          )}
          <Button
            size="small"
            icon={Check}
            isPending={settle.isPending}
            onPress={() => settle.complete(today)}
            aria-label={t('tasks.doneOf', named)}
          >
            {t('tasks.done')}
          </Button>
          <Button
            size="small"
            kind="quiet"
            onPress={isOwn ? () => settle.skip(droppedByOwner).catch(() => undefined) : onSkip}
            aria-label={t('tasks.skipOf', named)}
          >
            {t('tasks.skip')}
          </Button>
        </div>
      )}
    </li>
  );
}
