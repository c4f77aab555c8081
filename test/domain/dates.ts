import fc from 'fast-check';
import { addDays, type DateString } from '../../domain/time.ts';

/** Any day from 1980 to 2100: before 1980 the clocks of Amsterdam were set by other rules. */
export const anyDate: fc.Arbitrary<DateString> = fc
  .integer({ min: 0, max: 43_800 })
  .map((days) => addDays('1980-01-01', days));

/** Days in which calendars go wrong: the clock changes, and around 29 February. */
export const awkwardDate: fc.Arbitrary<DateString> = fc
  .tuple(
    fc.constantFrom('2026-03-29', '2026-10-25', '2028-02-29', '2027-02-28', '2025-12-31'),
    fc.integer({ min: -3, max: 3 }),
  )
  .map(([date, days]) => addDays(date, days));
