import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutchHolidays } from '../../api/calendar/dutch-holidays.ts';
import { type DeadlineEvent, deriveTasks } from '../../domain/deadlines/index.ts';
import { periodsBefore } from '../../domain/deadlines/periods.ts';
import { addDays, addMonths, dateOf, daysBetween, toInstant } from '../../domain/time.ts';
import { isWorkingDay } from '../../domain/working-days.ts';
import { anyDate, awkwardDate } from './dates.ts';

const calendar = dutchHolidays({ liberationDay: true });
const settings = { reactionHours: 48 } as const;
const derive = (event: DeadlineEvent) => deriveTasks(event, settings, calendar);
const only = (event: DeadlineEvent) => {
  const [task] = derive(event);
  if (!task) throw new Error('no task follows');
  return task;
};

const aDate = fc.oneof(anyDate, awkwardDate);
const aTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const hours = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 3_600_000;

describe('§8.3: daylight-saving night and 29 February in deadlines: terms', () => {
  it('are 72 hours on a running clock for a data breach, never more and never less', () => {
    fc.assert(
      fc.property(aDate, aTime, (day, time) => {
        const knownAt = toInstant(day, time);
        const { dueAt, due } = only({ type: 'breach_known', knownAt });
        expect(hours(knownAt, dueAt ?? '')).toBe(72);
        expect(due).toBe(dateOf(dueAt ?? ''));
        expect(Math.abs(daysBetween(dateOf(knownAt), due) - 3)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it('are one month for a request for access, on the same day or the last of a shorter month', () => {
    fc.assert(
      fc.property(aDate, fc.boolean(), (on, extended) => {
        const { due, target } = only({ type: 'access_requested', on, extended });
        const months = extended ? 3 : 1;
        expect(due).toBe(addMonths(on, months));
        const [year, month, day] = due.split('-').map(Number);
        const [startYear, startMonth, startDay] = on.split('-').map(Number);
        const monthsOn = (y = 0, m = 0) => 12 * y + m;
        expect(monthsOn(year, month) - monthsOn(startYear, startMonth)).toBe(months);
        expect(day === startDay || addDays(due, 1).endsWith('-01')).toBe(true);
        expect(isWorkingDay(target, calendar) && target <= due).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('fall on 29 February only in a year that has one', () => {
    const on = { type: 'access_requested', on: '2028-01-31', extended: false } as const;
    expect(only(on)).toMatchObject({ due: '2028-02-29', target: '2028-02-29' });
    expect(only({ ...on, on: '2027-01-31' })).toMatchObject({
      due: '2027-02-28',
      target: '2027-02-26',
    });
    expect(only({ ...on, on: '2027-12-31' }).due).toBe('2028-01-31');
    expect(only({ ...on, on: '2027-11-30', extended: true }).due).toBe('2028-02-29');
  });

  it('count from the end of a period that is over, and that is the newest one', () => {
    fc.assert(
      fc.property(aDate, (today) => {
        const periods = periodsBefore(today);
        expect(periods.map(({ type }) => type)).toEqual([
          'month_ended',
          'quarter_ended',
          'year_ended',
        ]);
        const months = [1, 3, 12];
        for (const [at, { on }] of periods.entries()) {
          const next = addDays(on, 1);
          expect(on < today && next.endsWith('-01')).toBe(true);
          expect(addMonths(next, months[at] ?? 0) > today).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('end after the period and before the next report of its kind is due', () => {
    fc.assert(
      fc.property(aDate, (today) => {
        for (const { type, on } of periodsBefore(today)) {
          const { due, target } = only({ type, on });
          expect(on < target && target <= due).toBe(true);
          expect(daysBetween(on, due)).toBeLessThanOrEqual(91);
        }
      }),
    );
  });

  it('say of an incident of years ago that deadlines have no meaning any more', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: 13, max: 600 }), (day, monthsAgo) => {
        const tasks = derive({
          type: 'report_received',
          receivedAt: toInstant(day, '10:30'),
          severity: 's4',
          urgency: null,
          occurredOn: addMonths(day, -monthsAgo),
          cameraDays: null,
          camera: true,
          perpetratorKnown: true,
          clerk: null,
        });
        const moot = tasks.filter((task) => task.moot).map(({ code }) => code);
        expect(moot).toEqual(['T5', 'T6', 'T11']);
      }),
    );
  });
});
