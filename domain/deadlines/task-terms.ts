import { z } from 'zod';
import { addDays, addMonths, type DateString } from '../time.ts';
import { addWorkingDays, type HolidayCalendar } from '../working-days.ts';

/** In what a term is counted. */
export type TermUnit = 'workingDays' | 'days' | 'daysBefore' | 'weeks' | 'months' | 'hours';

/** A term that an organisation may choose, within a range whose ends are included. */
export interface TermRow {
  readonly unit: TermUnit;
  readonly standard: number;
  readonly min: number;
  readonly max: number;
}

const row =
  (unit: TermUnit) =>
  (standard: number, min: number, max: number): TermRow => ({ unit, standard, min, max });
const workingDays = row('workingDays');
const days = row('days');
const daysBefore = row('daysBefore');
const weeks = row('weeks');
const months = row('months');
const hours = row('hours');

/**
 * The terms of tasks that the domain study leaves to the organisation (§2.11). Its own choices go up and
 * down; what comes from an agreement, a guide or a law that nobody checked yet is only made shorter.
 * What is missing is at once (T4, T7, T41), stands with the organisation (T11), or is a term of law that
 * was checked (T27, T28). The study gives no range for a house choice: these are proposals.
 */
export const taskTermRows = {
  T1: workingDays(1, 1, 3),
  T2: workingDays(3, 1, 5),
  T3: workingDays(5, 1, 10),
  T5: workingDays(2, 1, 2),
  /** Counted on while nobody knows how long the cameras of a place keep their images. */
  T6: hours(72, 24, 72),
  T8: days(30, 7, 60),
  /** After which the first warning comes; the end of the three months stays. */
  T9: weeks(8, 4, 8),
  T10: workingDays(5, 1, 10),
  T12: workingDays(5, 1, 10),
  T13: daysBefore(14, 7, 30),
  T14: workingDays(5, 1, 10),
  T15: workingDays(10, 5, 20),
  T16: workingDays(15, 5, 30),
  T17: days(30, 7, 60),
  T18: daysBefore(14, 7, 30),
  T19: days(1, 0, 2),
  T20: days(3, 3, 7),
  /** The last day of the window; it opens a week before. */
  T21: days(21, 15, 28),
  /** The last day of the window; it opens two weeks before. */
  T22: days(56, 42, 70),
  T23: months(3, 3, 6),
  T24: workingDays(5, 1, 10),
  T25: workingDays(10, 1, 20),
  T26: workingDays(5, 1, 10),
  /** How much earlier than the month of the law to aim for. */
  T29: daysBefore(0, 0, 21),
  T30: hours(72, 24, 72),
  T31: weeks(4, 1, 8),
  T32: weeks(4, 1, 8),
  T33: workingDays(10, 1, 20),
  T34: months(3, 1, 6),
  T35: daysBefore(60, 30, 90),
  T42: workingDays(2, 1, 5),
  T43: workingDays(5, 1, 10),
  /** How long before the last day of a claim to aim for; the day itself is typed with the claim. */
  T48: daysBefore(30, 7, 90),
} as const satisfies Record<string, TermRow>;

/** A task whose term an organisation may choose. */
export type ChosenTerm = keyof typeof taskTermRows;

// Safe: the keys of a literal object are exactly its keys.
/** The tasks whose term an organisation may choose, in the order of the catalogue. */
export const chosenTerms = Object.keys(taskTermRows) as [ChosenTerm, ...ChosenTerm[]];

const within = ({ min, max }: TermRow) =>
  z.int('number.outOfRange').min(min, 'number.outOfRange').max(max, 'number.outOfRange');

// Safe: there is one entry for each key of the table.
const shape = Object.fromEntries(
  chosenTerms.map((code) => [code, within(taskTermRows[code])]),
) as Record<ChosenTerm, z.ZodInt>;

/** The terms of tasks that an organisation chose, each in its own unit and within its range. */
export const taskTerms = z.strictObject(shape);
/** The terms of tasks that an organisation chose. */
export type TaskTerms = z.infer<typeof taskTerms>;

/** The terms where nobody chose others. */
export const standardTaskTerms: TaskTerms = taskTerms.parse(
  Object.fromEntries(chosenTerms.map((code) => [code, taskTermRows[code].standard])),
);

/** A term that ends so long after a day. */
export type TermAfter = Exclude<ChosenTerm, 'T6' | 'T13' | 'T18' | 'T29' | 'T30' | 'T35' | 'T48'>;

/** A day so many units of a term after another. */
export function daysAfter(
  start: DateString,
  code: TermAfter,
  length: number,
  calendar: HolidayCalendar,
): DateString {
  const { unit } = taskTermRows[code];
  if (unit === 'workingDays') return addWorkingDays(start, length, calendar);
  if (unit === 'months') return addMonths(start, length);
  return addDays(start, unit === 'weeks' ? 7 * length : length);
}
