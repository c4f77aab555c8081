import { type TaskCode, taskCatalogue } from '../domain/deadlines/index.ts';
import { type Urgency, urgencyOf, useDates } from './dates.ts';
import { useLanguage, useText } from './locales/index.tsx';

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

/**
 * Says tasks in the visitor's language: `const say = useTaskWords(); say(task, today).title`. The day
 * to aim for counts as long as it is ahead; once it has passed, the last day does, and it is time.
 */
export function useTaskWords() {
  const t = useText();
  const language = useLanguage();
  const dates = useDates();
  return ({ code, target, due }: SayableTask, today: string): TaskWords => {
    const known = isTaskCode(code) ? taskCatalogue[code] : null;
    const isDueNow = target < today && today <= due;
    const day = target < today ? due : target;
    const when = dates.due(day, today);
    return {
      title: known?.title[language] ?? code,
      reason: known?.reason[language] ?? '',
      when: isDueNow ? t('tasks.atLatest', { when }) : when,
      urgency: isDueNow ? 'today' : urgencyOf(day, today),
    };
  };
}
