import {
  type ChosenTerm,
  saidOfOther,
  type TaskCode,
  type TaskTerms,
  taskCatalogue,
  taskTermRows,
} from '../domain/deadlines/index.ts';
import { type DateWords, type Urgency, urgencyOf, useDates } from './dates.ts';
import { type Translate, useLanguage, useText } from './locales/index.tsx';
import { useCommand } from './vault/queries.ts';

/** What the desk needs of a task to say it. */
export interface SayableTask {
  readonly code: string;
  /** The day to aim for. */
  readonly target: string;
  /** The last day. */
  readonly due: string;
  /** The last moment, where clock hours count. */
  readonly dueAt?: string | null;
  /** What was typed of a task of one's own. */
  readonly words?: string;
  /** Whose aftercare it is of, beside the reporter. */
  readonly person?: string | null;
  readonly window?: { readonly from: string; readonly until: string } | null;
}

/** A task in words, as it stands today. */
export interface TaskWords {
  readonly title: string;
  /** What it is, without whose aftercare it is of. */
  readonly plain: string;
  /** The term and where it comes from. */
  readonly reason: string;
  /** The day that counts now, relative to today. */
  readonly when: string;
  readonly urgency: Urgency;
  /** The limit that `when` does not tell; null when it tells all. */
  readonly limit: string | null;
}

const isChosen = (code: string): code is ChosenTerm => Object.hasOwn(taskTermRows, code);

/** The term that the organisation chose for a task, in words; nothing where it is the standard one. */
function chosenTerm(code: string, terms: TaskTerms | undefined, t: Translate): string[] {
  if (!isChosen(code) || terms === undefined) return [];
  const { unit, standard } = taskTermRows[code];
  if (terms[code] === standard) return [];
  return [t('tasks.chosen', { term: t(`tasks.term_${unit}`, { length: terms[code] }) })];
}

const catalogued = (code: TaskCode, isOfOther: boolean) =>
  isOfOther ? saidOfOther(code, taskCatalogue[code]) : taskCatalogue[code];

const isTaskCode = (code: string): code is TaskCode => Object.hasOwn(taskCatalogue, code);

function limitOf(task: SayableTask, today: string, dates: DateWords, t: Translate): string | null {
  const { target, due, dueAt = null, window = null } = task;
  if (dueAt !== null) return t('tasks.limitMoment', { moment: dates.moment(dueAt) });
  if (window !== null && window.from !== window.until) {
    const { from, until } = window;
    return t('tasks.limitWindow', { from: dates.short(from), until: dates.short(until) });
  }
  if (due === target) return null;
  return target < today
    ? t('tasks.limitTarget', { day: dates.long(target) })
    : t('tasks.limitDay', { day: dates.long(due) });
}

/**
 * Says tasks in the visitor's language: `const say = useTaskWords(); say(task, today).title`. The day
 * to aim for counts as long as it is ahead; once it has passed, the last day does, and it is time.
 */
export function useTaskWords() {
  const t = useText();
  const language = useLanguage();
  const dates = useDates();
  const { data: terms } = useCommand('tasks.terms', {});
  return (task: SayableTask, today: string): TaskWords => {
    const { code, target, due } = task;
    const isOfOther = (task.person ?? null) !== null;
    const known = isTaskCode(code) ? catalogued(code, isOfOther) : null;
    const plain = task.words || (known?.title[language] ?? code);
    const isDueNow = target < today && today <= due;
    const day = target < today ? due : target;
    const when = dates.due(day, today);
    return {
      title: isOfOther ? t('persons.taskOfOther', { task: plain }) : plain,
      plain,
      reason: [known?.reason[language] ?? '', ...chosenTerm(code, terms, t)].join('. '),
      when: isDueNow ? t('tasks.atLatest', { when }) : when,
      urgency: isDueNow ? 'today' : urgencyOf(day, today),
      limit: limitOf(task, today, dates, t),
    };
  };
}
