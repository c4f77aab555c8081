import Holidays from 'date-holidays';
import type { DateString } from '../../domain/time.ts';
import type { HolidayCalendar } from '../../domain/working-days.ts';

/** What differs per organisation about its days off. */
interface HolidayChoices {
  /** Whether 5 May is a day off every year; collective agreements differ. */
  readonly liberationDay: boolean;
}

/**
 * The days off of a Dutch municipality, computed without a network by `date-holidays`: New Year,
 * Easter Monday, King's Day (Saturday 26 April when the 27th is a Sunday), Ascension, Whit Monday
 * and both days of Christmas.
 *
 * - 5 May is for the package a school holiday in every year, never a public one. Here the choice
 *   of the organisation decides, for every year alike. When Ascension falls on it (2016) it is a
 *   day off all the same.
 * - Good Friday is no day off: no law makes it one, and the package lists it for schools only.
 * - Bank and school holidays and observances (Remembrance, 31 December) are working days.
 *
 * A year is computed once per calendar.
 */
export function dutchHolidays({ liberationDay }: HolidayChoices): HolidayCalendar {
  const holidays = new Holidays('NL', { types: ['public'] });
  const years = new Map<string, ReadonlySet<DateString>>();

  function holidaysOf(year: string): ReadonlySet<DateString> {
    const known = years.get(year);
    if (known !== undefined) return known;
    const days = holidays.getHolidays(year).map((holiday) => holiday.date.slice(0, 10));
    const computed = new Set(liberationDay ? [...days, `${year}-05-05`] : days);
    years.set(year, computed);
    return computed;
  }

  return { isHoliday: (date) => holidaysOf(date.slice(0, 4)).has(date) };
}

const calendars = {
  withLiberationDay: dutchHolidays({ liberationDay: true }),
  without: dutchHolidays({ liberationDay: false }),
};

/** The days off of an organisation; the same calendar each time, so that a year is computed once. */
export const calendarOf = ({ liberationDay }: HolidayChoices): HolidayCalendar =>
  liberationDay ? calendars.withLiberationDay : calendars.without;
