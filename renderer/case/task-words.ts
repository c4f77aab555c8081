import type { CaseView } from '../../api/contract/cases.ts';
import { type Urgency, useDates } from '../dates.ts';
import { useText } from '../locales/index.tsx';
import { type TaskWords, useTaskWords } from '../tasks.ts';
import type { CaseTask } from './case-room.ts';

/** A task in words, with the limit that the day that counts does not tell. */
export interface CaseTaskWords extends TaskWords {
  readonly limit: string | null;
}

/** Says a task of a case in full: `const words = useCaseTaskWords(); words(task, today).limit`. */
export function useCaseTaskWords() {
  const t = useText();
  const dates = useDates();
  const words = useTaskWords();

  const limitOf = ({ target, due, dueAt, window }: CaseTask, today: string) => {
    if (dueAt !== null) return t('case.limitMoment', { moment: dates.moment(dueAt) });
    if (window !== null && window.from !== window.until) {
      const { from, until } = window;
      return t('case.limitWindow', { from: dates.short(from), until: dates.short(until) });
    }
    if (due === target) return null;
    return target < today
      ? t('case.limitTarget', { day: dates.long(target) })
      : t('case.limitDay', { day: dates.long(due) });
  };

  return (task: CaseTask, today: string): CaseTaskWords => ({
    ...words(task, today),
    limit: limitOf(task, today),
  });
}

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
