import { Temporal } from 'temporal-polyfill';
import { dutchHolidays } from '../api/calendar/dutch-holidays.ts';
import { addDays, type DateString, type InstantString, toInstant } from '../domain/time.ts';
import { isWorkingDay } from '../domain/working-days.ts';
import { drawFrom, happens, type Random, whole } from './random.ts';

const holidays = dutchHolidays({ liberationDay: true });

/** Whether the town hall is open. */
export const isOpenDay = (day: DateString) => isWorkingDay(day, holidays);

/** The day itself when the town hall is open, else the first day after it on which it is. */
export function openDayFrom(day: DateString): DateString {
  let open = day;
  while (!isOpenDay(open)) open = addDays(open, 1);
  return open;
}

/** The day itself when the town hall is open, else the last day before it on which it was. */
export function openDayUntil(day: DateString): DateString {
  let open = day;
  while (!isOpenDay(open)) open = addDays(open, -1);
  return open;
}

/** A time on the clock from minutes after midnight. */
export function timeOfDay(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return `${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The moment of a day and minutes after midnight, in Amsterdam. */
export function moment(day: DateString, minutes: number): InstantString {
  return toInstant(day, timeOfDay(minutes));
}

/**
 * How much is reported in a month, against an average of 1: quiet in summer, busy when the tax
 * assessments come and in the dark weeks.
 */
const busy = [1.2, 1, 1.3, 0.9, 0.9, 1, 0.6, 0.6, 1.1, 1.2, 1.4, 0.8];

/** How much is reported on a day of the week, Monday first. */
const busyDays = [1.3, 1.1, 1, 1.1, 0.9, 0.06, 0.06];

/** Every day of a period with how much is reported on it. */
export function reportDays(from: DateString, until: DateString): (readonly [DateString, number])[] {
  const days: [DateString, number][] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const { month, dayOfWeek } = Temporal.PlainDate.from(day);
    const closed = dayOfWeek < 6 && !isOpenDay(day);
    const weight = (busy[month - 1] ?? 1) * (busyDays[dayOfWeek - 1] ?? 1);
    days.push([day, closed ? 0 : weight]);
  }
  return days;
}

/** Minutes after midnight at which a report comes in on a day; outside opening hours now and then. */
export function reportMinute(random: Random, day: DateString): number {
  if (!isOpenDay(day)) return whole(random, 10 * 60, 21 * 60);
  if (happens(random, 0.05)) return whole(random, 18 * 60, 21 * 60);
  return drawFrom(random, [
    [whole(random, 8 * 60 + 40, 11 * 60 + 50), 6],
    [whole(random, 13 * 60, 16 * 60 + 40), 5],
  ]);
}
