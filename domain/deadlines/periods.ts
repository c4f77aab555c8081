import { addDays, type DateString, quarterOf } from '../time.ts';

/** A month, quarter or year that is over: what it is called, and its last day. */
export interface Period {
  readonly type: 'month_ended' | 'quarter_ended' | 'year_ended';
  /** `2026-11`, `2026-Q3` or `2026`. */
  readonly name: string;
  readonly on: DateString;
}

/** The first day of the month, of the quarter and of the year a date lies in. */
const starts = (day: DateString): Readonly<Record<Period['type'], DateString>> => {
  const [year = '', month = ''] = day.split('-');
  const firstOfQuarter = String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0');
  return {
    month_ended: `${year}-${month}-01`,
    quarter_ended: `${year}-${firstOfQuarter}-01`,
    year_ended: `${year}-01-01`,
  };
};

/** The month, the quarter and the year that ended last before a day. */
export function periodsBefore(today: DateString): readonly Period[] {
  const { month_ended, quarter_ended, year_ended } = starts(today);
  const month = addDays(month_ended, -1);
  const quarter = addDays(quarter_ended, -1);
  const year = addDays(year_ended, -1);
  return [
    { type: 'month_ended', name: month.slice(0, 7), on: month },
    { type: 'quarter_ended', name: `${quarter.slice(0, 4)}-${quarterOf(quarter)}`, on: quarter },
    { type: 'year_ended', name: year.slice(0, 4), on: year },
  ];
}
