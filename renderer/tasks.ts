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
  /** Whether it is about images of which nobody knows how long they are kept. */
  readonly isPeriodUnknown?: boolean;
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

/** The later of two days: a day to aim for that has passed is today. */
export const laterOf = (one: string, other: string): string => (one < other ? other : one);

/** Says until when to ask for images of which nobody knows how long they are kept. */
export function useAskWords() {
  const t = useText();
  const dates = useDates();
  return (target: string, today: string): string =>
    today < target
      ? t('tasks.periodUnknown', { day: dates.long(target) })
      : t('tasks.periodUnknownNow');
}

function limitOf(task: SayableTask, today: string, dates: DateWords, t: Translate): string | null {
  const { target, due, dueAt = null, window = null } = task;
  if (task.isPeriodUnknown) return null;
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

/** The day that counts now, whether it is time, and whether that day is the last one. */
function dayThatCounts({ target, due, isPeriodUnknown }: SayableTask, today: string) {
  const isDueNow = target < today && today <= due;
  // Nobody knows how long these images are there: no later day is a last one.
  if (isPeriodUnknown && isDueNow) return { day: today, isDueNow, isLast: false };
  return { day: target < today ? due : target, isDueNow, isLast: isDueNow };
}

/**
 * Says tasks in the visitor's language: `const say = useTaskWords(); say(task, today).title`. The day
 * to aim for counts as long as it is ahead; once it has passed, the last day does, and it is time.
 */
export function useTaskWords() {
  const t = useText();
  const language = useLanguage();
  const dates = useDates();
  const askWords = useAskWords();
  const { data: terms } = useCommand('tasks.terms', {});
  return (task: SayableTask, today: string): TaskWords => {
    const { code, target, due, isPeriodUnknown = false } = task;
    const isOfOther = (task.person ?? null) !== null;
    const known = isTaskCode(code) ? catalogued(code, isOfOther) : null;
    const plain = task.words || (known?.title[language] ?? code);
    const { day, isDueNow, isLast } = dayThatCounts(task, today);
    const when = dates.due(day, today);
    const ask = isPeriodUnknown && today <= due ? [askWords(target, today)] : [];
    return {
      title: isOfOther ? t('persons.taskOfOther', { task: plain }) : plain,
      plain,
      reason: [...ask, known?.reason[language] ?? '', ...chosenTerm(code, terms, t)].join('. '),
      when: isLast ? t('tasks.atLatest', { when }) : when,
      urgency: isDueNow ? 'today' : urgencyOf(day, today),
      limit: limitOf(task, today, dates, t),
    };
  };
}
