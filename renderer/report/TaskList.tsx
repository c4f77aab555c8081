import { AlarmClock, CalendarDays, CircleSlash } from 'lucide-react';
import type { Output } from '../../api/contract/index.ts';
import { type DateWords, useDates } from '../dates.ts';
import { type Translate, useText } from '../locales/index.tsx';
import { useTaskWords } from '../tasks.ts';
import { useSession } from '../vault/session.tsx';

type PreviewedTask = Output<'reports.preview'>['tasks'][number];

/** When a task wants doing, in words. */
function whenOf(task: PreviewedTask, today: string, dates: DateWords, t: Translate): string {
  if (task.moot) return t('report.taskMoot');
  const due = dates.due(task.due, today);
  if (task.dueAt !== null) return t('report.taskBy', { due, time: dates.time(task.dueAt) });
  if (task.isPeriodUnknown) return dates.due(task.target, today);
  if (task.target === task.due) return due;
  return t('report.taskAim', { target: dates.due(task.target, today), due });
}

const iconOf = ({ moot, urgent }: PreviewedTask) =>
  moot ? CircleSlash : urgent ? AlarmClock : CalendarDays;

const soonestFirst = (one: PreviewedTask, other: PreviewedTask) =>
  Number(one.moot) - Number(other.moot) ||
  one.target.localeCompare(other.target) ||
  one.due.localeCompare(other.due);

/** The tasks that would follow, the soonest first, each with its day and the reason for it. */
export function TaskList({ tasks }: { readonly tasks: readonly PreviewedTask[] }) {
  const t = useText();
  const wordsOf = useTaskWords();
  const dates = useDates();
  const { today } = useSession();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className="following-tasks" aria-label={t('report.followsList')} tabIndex={0}>
      <ol className="stack">
        {tasks.toSorted(soonestFirst).map((task) => {
          const Icon = iconOf(task);
          const { title, reason } = wordsOf(task, today);
          return (
            <li key={task.code} className="following-task" data-urgent={task.urgent}>
              <Icon aria-hidden size={18} />
              <div>
                <p className="following-title">{title}</p>
                <p className="following-when">{whenOf(task, today, dates, t)}</p>
                <p className="small subtle">{reason}</p>
              </div>
            </li>
          );
        })}
      </ol>
      <p className="small subtle">{t('report.followsNote')}</p>
    </section>
  );
}
