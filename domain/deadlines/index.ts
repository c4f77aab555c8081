import type { DateString, InstantString } from '../time.ts';
import { type HolidayCalendar, onOrBeforeWorkingDay } from '../working-days.ts';
import type { Basis } from './catalogue-task.ts';
import { type DeadlineEvent, type DeadlineSettings, startOf } from './events.ts';
import { rules } from './rules.ts';
import { type TaskCode, taskCatalogue } from './task-catalogue.ts';
import type { Term } from './terms.ts';

export type { Basis, CatalogueTask } from './catalogue-task.ts';
export { type DeadlineEvent, type DeadlineSettings, deadlineSettings } from './events.ts';
export { personalTasks, saidOfOther } from './person-tasks.ts';
export {
  agreedContact,
  isOwnTask,
  isPlannedFor,
  ownTask,
  settledByClosing,
  type TaskCode,
  taskCatalogue,
} from './task-catalogue.ts';
export {
  type ChosenTerm,
  chosenTerms,
  standardTaskTerms,
  type TaskTerms,
  type TermUnit,
  taskTermRows,
  taskTerms,
} from './task-terms.ts';
export { careFrom } from './terms.ts';

/** A task as it follows from an event. */
export interface DerivedTask {
  code: TaskCode;
  /** The day to aim for: a working day at or before `due`, unless that lies before the event. */
  target: DateString;
  /** The hard date. */
  due: DateString;
  /** The hard moment, where clock hours count. */
  dueAt: InstantString | null;
  window: { from: DateString; until: DateString } | null;
  basis: Basis;
  urgent: boolean;
  /** "Niet meer zinvol": the fact is too old for the deadline to mean anything. */
  moot: boolean;
}

/**
 * A hard date on a day off is aimed for on the working day before (story S-07). A target before
 * the event itself would be reproach, not help: then it is the day of the event.
 */
function targetOf(term: Term, start: DateString, calendar: HolidayCalendar): DateString {
  const aim = onOrBeforeWorkingDay(term.aim ?? term.due, calendar);
  return aim < start && start <= term.due ? start : aim;
}

/** The tasks that follow from an event, in the order of the rules. Dates are days in Amsterdam. */
export function deriveTasks(
  event: DeadlineEvent,
  settings: DeadlineSettings,
  calendar: HolidayCalendar,
): DerivedTask[] {
  const start = startOf(event);
  return rules.flatMap((rule) => {
    const verdict = rule({ event, start, settings, calendar });
    if (verdict === null) return [];
    const { code, term, urgent, moot } = verdict;
    const { due, dueAt = null, window = null } = term;
    const { basis } = taskCatalogue[code];
    return [
      { code, target: targetOf(term, start, calendar), due, dueAt, window, basis, urgent, moot },
    ];
  });
}
