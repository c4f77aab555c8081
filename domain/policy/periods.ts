import { addDays, addMonths, type DateString, quarterOf } from '../time.ts';
import { addWorkingDays, type HolidayCalendar } from '../working-days.ts';

/** A month, quarter or year that is over, of which something must be made. */
export interface Period {
  readonly code: 'monthly_overview' | 'quarterly_analysis' | 'annual_report';
  /** `2026-09`, `2026-Q3` or `2026`. */
  readonly period: string;
  readonly lastDay: DateString;
  readonly due: DateString;
}

/**
 * The last month, quarter and year that are over, and when their overview is due (T33, T32, T34).
 * Earlier ones are not asked for: the next has taken their place.
 */
export function periodsOf(today: DateString, calendar: HolidayCalendar): readonly Period[] {
  const month = addDays(`${today.slice(0, 7)}-01`, -1);
  const monthsOfQuarter = (Number(today.slice(5, 7)) - 1) % 3;
  const quarter = addDays(addMonths(`${today.slice(0, 7)}-01`, -monthsOfQuarter), -1);
  const year = Number(today.slice(0, 4));
  return [
    {
      code: 'monthly_overview',
      period: month.slice(0, 7),
      lastDay: month,
      due: addWorkingDays(month, 10, calendar),
    },
    {
      code: 'quarterly_analysis',
      period: `${quarter.slice(0, 4)}-${quarterOf(quarter)}`,
      lastDay: quarter,
      due: addDays(quarter, 28),
    },
    {
      code: 'annual_report',
      period: String(year - 1),
      lastDay: `${year - 1}-12-31`,
      due: `${year}-03-31`,
    },
  ];
}
