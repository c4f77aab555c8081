import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** The one time zone of the desk: a day begins and ends in Amsterdam. */
export const TIME_ZONE = 'Europe/Amsterdam';

/** A calendar date, `yyyy-mm-dd`. Dates compare as text. */
export type DateString = string;
/** A moment in UTC, `yyyy-mm-ddThh:mm:ss(.fff)Z`. */
export type InstantString = string;

function isDate(text: string): boolean {
  const [, year = 0, month = 0, day = 0] =
    /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/** A date that exists, from 1900 to 2199; otherwise `date.impossible`. */
export const dateSchema = z.string('date.impossible').refine(isDate, 'date.impossible');

/** A moment in UTC, ending in `Z`; otherwise `instant.impossible`. */
export const instantSchema = z.iso.datetime('instant.impossible');

/** A time on the clock, `hh:mm` from 00:00 to 23:59; otherwise `time.impossible`. */
export const timeOfDaySchema = z
  .string('time.impossible')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time.impossible');

/**
 * A time as people write it (`10:30`, `10.30`, `1030`, `9:05`) as `hh:mm`. Anything else stays as
 * it is, for the schema to refuse: nothing is guessed.
 */
export function readTimeOfDay(typed: string): string {
  const [, hour = '', minute = ''] = /^\s*(\d{1,2}(?=[:.])|\d\d)[:.]?(\d\d)\s*$/.exec(typed) ?? [];
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return timeOfDaySchema.safeParse(time).success ? time : typed;
}

const date = (text: DateString) => Temporal.PlainDate.from(text);

/**
 * The moment of a date and a time on the clock in Amsterdam. A time that the spring change skips
 * becomes one hour later; of a time that the autumn change repeats, the first is meant.
 */
export function toInstant(day: DateString, timeOfDay: string): InstantString {
  return date(day)
    .toZonedDateTime({ timeZone: TIME_ZONE, plainTime: timeOfDay })
    .toInstant()
    .toString();
}

/** The date in Amsterdam at a moment. */
export function dateOf(instant: InstantString): DateString {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString();
}

/** The date and the time on the clock in Amsterdam at a moment, `yyyy-mm-ddThh:mm:ss`. */
export function dateTimeOf(instant: InstantString): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(TIME_ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' });
}

/** The date a number of calendar days later, or earlier when negative. */
export function addDays(day: DateString, days: number): DateString {
  return date(day).add({ days }).toString();
}

/** The same day of a later month; the last day of it when it is too short (31 Jan → 28 Feb). */
export function addMonths(day: DateString, months: number): DateString {
  return date(day).add({ months }).toString();
}

/** Calendar days from one date to another; negative when the second is earlier. */
export function daysBetween(from: DateString, until: DateString): number {
  return date(from).until(date(until), { largestUnit: 'days' }).days;
}

/** The moment a number of hours on a running clock later: 48 hours stay 48 across a change. */
export function addHours(instant: InstantString, hours: number): InstantString {
  return Temporal.Instant.from(instant).add({ hours }).toString();
}

/** A quarter of a year. */
export type Quarter = 'Q1' | 'Q2' | 'Q3' | 'Q4';
const quarters: readonly Quarter[] = ['Q1', 'Q2', 'Q3', 'Q4'];

/** The quarter a date lies in. */
export function quarterOf(day: DateString): Quarter {
  return quarters[Math.floor((date(day).month - 1) / 3)] ?? 'Q4';
}

/** The Monday of the week that a day is in. */
export const mondayOf = (day: DateString): DateString => addDays(day, 1 - date(day).dayOfWeek);
