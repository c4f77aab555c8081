import type { CaseView } from '../../api/contract/cases.ts';
import type { Urgency } from '../dates.ts';
import { useTaskWords } from '../tasks.ts';
import type { CaseTask } from './case-room.ts';

const mostUrgentFirst: readonly Urgency[] = ['late', 'today', 'week', 'later'];

/** Gives the open tasks of a case, the most urgent first. */
export function useOpenTasks() {
  const words = useTaskWords();
  return ({ tasks, today }: CaseView): readonly CaseTask[] => {
    const rank = (task: CaseTask) => mostUrgentFirst.indexOf(words(task, today).urgency);
    return tasks
      .filter(({ status }) => status === 'open')
      .sort((one, other) => rank(one) - rank(other));
  };
}
