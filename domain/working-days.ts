import { Temporal } from 'temporal-polyfill';
import { addDays, type DateString } from './time.ts';

/** Which days are days off besides the weekend. At least one weekday must be left. */
export interface HolidayCalendar {
  isHoliday(date: DateString): boolean;
}

const saturday = 6;

/** Whether a date is a working day: not a Saturday, Sunday or holiday. */
export function isWorkingDay(date: DateString, calendar: HolidayCalendar): boolean {
  return Temporal.PlainDate.from(date).dayOfWeek < saturday && !calendar.isHoliday(date);
}

/**
 * The n-th working day after a date; the date itself does not count. With n = 0 it is the date
 * itself, working day or not.
 */
export function addWorkingDays(date: DateString, n: number, calendar: HolidayCalendar): DateString {
  let day = date;
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** The date itself when it is a working day, else the last working day before it. */
export function onOrBeforeWorkingDay(date: DateString, calendar: HolidayCalendar): DateString {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1);
  return day;
}
