import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutchHolidays } from '../../api/calendar/dutch-holidays.ts';
import { addDays } from '../../domain/time.ts';
import { addWorkingDays, isWorkingDay, onOrBeforeWorkingDay } from '../../domain/working-days.ts';
import { anyDate, awkwardDate } from './dates.ts';

const calendar = dutchHolidays({ liberationDay: true });
const aDate = fc.oneof(anyDate, awkwardDate);
const aNumber = fc.integer({ min: 1, max: 30 });

describe('a working day', () => {
  it('is no Saturday, no Sunday and no holiday', () => {
    expect(isWorkingDay('2026-05-04', calendar)).toBe(true);
    expect(isWorkingDay('2026-05-02', calendar)).toBe(false);
    expect(isWorkingDay('2026-05-03', calendar)).toBe(false);
    expect(isWorkingDay('2026-05-05', calendar)).toBe(false);
  });

  it('is counted from the day after; none later is the day itself, even a Sunday', () => {
    expect(addWorkingDays('2026-05-01', 1, calendar)).toBe('2026-05-04');
    expect(addWorkingDays('2026-05-03', 1, calendar)).toBe('2026-05-04');
    expect(addWorkingDays('2026-05-03', 0, calendar)).toBe('2026-05-03');
  });

  it('is skipped over Christmas and New Year', () => {
    expect(addWorkingDays('2026-12-24', 1, calendar)).toBe('2026-12-28');
    expect(addWorkingDays('2026-12-31', 1, calendar)).toBe('2027-01-04');
  });

  it('before a Sunday is the Friday', () => {
    expect(onOrBeforeWorkingDay('2026-06-07', calendar)).toBe('2026-06-05');
    expect(onOrBeforeWorkingDay('2026-06-05', calendar)).toBe('2026-06-05');
  });

  it('is what counting always lands on', () => {
    fc.assert(
      fc.property(aDate, aNumber, (date, n) => {
        expect(isWorkingDay(addWorkingDays(date, n, calendar), calendar)).toBe(true);
        expect(isWorkingDay(onOrBeforeWorkingDay(date, calendar), calendar)).toBe(true);
      }),
    );
  });

  it('later in count or start is never earlier in date', () => {
    fc.assert(
      fc.property(aDate, aNumber, (date, n) => {
        const end = addWorkingDays(date, n, calendar);
        expect(addWorkingDays(date, n + 1, calendar) > end).toBe(true);
        expect(addWorkingDays(addDays(date, 1), n, calendar) >= end).toBe(true);
      }),
    );
  });

  it('counted in two parts is the same as at once', () => {
    fc.assert(
      fc.property(aDate, aNumber, aNumber, (date, a, b) => {
        const parts = addWorkingDays(addWorkingDays(date, a, calendar), b, calendar);
        expect(parts).toBe(addWorkingDays(date, a + b, calendar));
      }),
    );
  });
});
