import { type TaskCode, taskCatalogue } from '../domain/deadlines/index.ts';
import { type Urgency, urgencyOf, useDates } from './dates.ts';
import { useLanguage } from './locales/index.tsx';

/** What the desk needs of a task to say it. */
export interface SayableTask {
  readonly code: string;
  /** The day to aim for. */
  readonly target: string;
  /** The last day. */
  readonly due: string;
}

/** A task in words, as it stands today. */
export interface TaskWords {
  readonly title: string;
  /** The term and where it comes from. */
  readonly reason: string;
  /** The day that counts now, relative to today. */
  readonly when: string;
  readonly urgency: Urgency;
}

const isTaskCode = (code: string): code is TaskCode => Object.hasOwn(taskCatalogue, code);

/** The day to aim for as long as it is ahead; after that the last day counts. */
const dayThatCounts = ({ target, due }: SayableTask, today: string) =>
  target >= today ? target : due;

/** Says tasks in the visitor's language: `const say = useTaskWords(); say(task, today).title`. */
export function useTaskWords() {
  const language = useLanguage();
  const dates = useDates();
  return (task: SayableTask, today: string): TaskWords => {
    const known = isTaskCode(task.code) ? taskCatalogue[task.code] : null;
    const day = dayThatCounts(task, today);
    return {
      title: known?.title[language] ?? task.code,
      reason: known?.reason[language] ?? '',
      when: dates.due(day, today),
      urgency: urgencyOf(day, today),
    };
  };
}
