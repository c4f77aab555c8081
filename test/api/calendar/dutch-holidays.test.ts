import { describe, expect, it } from 'vitest';
import { dutchHolidays } from '../../../api/calendar/dutch-holidays.ts';
import { addDays } from '../../../domain/time.ts';

const withLiberation = dutchHolidays({ liberationDay: true });
const without = dutchHolidays({ liberationDay: false });

function daysOff(year: number, calendar = withLiberation): string[] {
  const days = Array.from({ length: 366 }, (_, n) => addDays(`${year}-01-01`, n));
  return days.filter((day) => day.startsWith(`${year}`) && calendar.isHoliday(day));
}

describe('the Dutch days off', () => {
  it('of 2026', () => {
    expect(daysOff(2026)).toEqual([
      '2026-01-01',
      '2026-04-05',
      '2026-04-06',
      '2026-04-27',
      '2026-05-05',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('of 2025, when King’s Day moves to Saturday because the 27th is a Sunday', () => {
    expect(withLiberation.isHoliday('2025-04-26')).toBe(true);
    expect(withLiberation.isHoliday('2025-04-27')).toBe(false);
  });

  it.each([
    [2024, '2024-04-01', '2024-05-09', '2024-05-20'],
    [2025, '2025-04-21', '2025-05-29', '2025-06-09'],
    [2027, '2027-03-29', '2027-05-06', '2027-05-17'],
    [2030, '2030-04-22', '2030-05-30', '2030-06-10'],
  ])('of %i have Easter Monday %s, Ascension %s and Whit Monday %s', (year, ...days) => {
    expect(daysOff(year)).toEqual(expect.arrayContaining(days));
  });

  it('hold 5 May every year or never, as the organisation chose', () => {
    for (const year of [2020, 2024, 2025, 2026, 2027, 2030]) {
      expect(withLiberation.isHoliday(`${year}-05-05`)).toBe(true);
      expect(without.isHoliday(`${year}-05-05`)).toBe(false);
    }
    expect(daysOff(2026, without)).toEqual(daysOff(2026).filter((day) => day !== '2026-05-05'));
  });

  it('hold 5 May all the same when it is Ascension', () => {
    expect(without.isHoliday('2016-05-05')).toBe(true);
  });

  it('leave Good Friday, Remembrance and 31 December as working days', () => {
    for (const day of ['2026-04-03', '2026-05-04', '2026-12-31']) {
      expect(withLiberation.isHoliday(day)).toBe(false);
    }
  });
});
