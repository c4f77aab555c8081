import { useId, useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { useIsBack } from '../forms/kept.ts';
import { useText } from '../locales/index.tsx';
import { OfficeTaskDialog } from './OfficeTaskDialog.tsx';
import { SkipTask } from './SkipTask.tsx';
import { TaskRow } from './TaskRow.tsx';

type Today = Output<'today.get'>;
/** A task of a case, as Today lists it. */
export type CaseTask = Today['late'][number];
/** A task over all cases, or one that belongs to none. */
export type ListedTask = CaseTask | Today['office'][number];

/** Tasks of one urgency, under their word. Nothing when there are none. */
export function TaskGroup({
  title,
  tasks,
  total = tasks.length,
  today,
}: {
  readonly title: string;
  readonly tasks: readonly ListedTask[];
  /** How many there are in all, when the list holds only the first. */
  readonly total?: number;
  readonly today: string;
}) {
  const t = useText();
  const id = useId();
  const isBack = useIsBack();
  const backIn = (form: string) => tasks.find((task) => isBack(`${form} ${task.id}`)) ?? null;
  const [skipping, setSkipping] = useState(() => backIn('today.skip'));
  const [changing, setChanging] = useState(() => backIn('today.task'));
  if (tasks.length === 0) return null;
  return (
    <section className="card task-group" aria-labelledby={id}>
      <h2 id={id} className="card-title">
        {title} <span className="task-count">{total}</span>{' '}
        <span className="visually-hidden">{t('today.tasksCounted', { total })}</span>
      </h2>
      <ul className="task-list">
        {tasks.map((task) => (
          <TaskRow
            key={task.id}
            task={task}
            today={today}
            onSkip={() => setSkipping(task)}
            onChange={() => setChanging(task)}
          />
        ))}
      </ul>
      {total > tasks.length && (
        <p className="subtle">{t('today.moreLate', { shown: tasks.length, total })}</p>
      )}
      {skipping && <SkipTask task={skipping} today={today} onClose={() => setSkipping(null)} />}
      {changing && <OfficeTaskDialog known={changing} onClose={() => setChanging(null)} />}
    </section>
  );
}
