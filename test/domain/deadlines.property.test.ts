import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutchHolidays } from '../../api/calendar/dutch-holidays.ts';
import { startOf } from '../../domain/deadlines/events.ts';
import { type DeadlineEvent, deriveTasks } from '../../domain/deadlines/index.ts';
import { addDays, dateOf, toInstant } from '../../domain/time.ts';
import { isWorkingDay } from '../../domain/working-days.ts';
import { anyDate, awkwardDate } from './dates.ts';

const calendar = dutchHolidays({ liberationDay: true });
const settings = { reactionHours: 48 } as const;

const aDate = fc.oneof(anyDate, awkwardDate);
const anyEvent: fc.Arbitrary<DeadlineEvent> = fc.oneof(
  fc
    .record({
      on: aDate,
      age: fc.option(fc.integer({ min: 0, max: 900 })),
      severity: fc.constantFrom(
        's1' as const,
        's2' as const,
        's3' as const,
        's4' as const,
        's5' as const,
      ),
      urgency: fc.option(fc.constantFrom('cannot_wait' as const, 'can_wait' as const)),
      cameraDays: fc.option(fc.integer({ min: 1, max: 28 })),
      camera: fc.boolean(),
      perpetratorKnown: fc.boolean(),
      clerk: fc.option(fc.record({ messages: fc.boolean(), atHome: fc.boolean() })),
    })
    .map(({ on, age, ...rest }) => ({
      type: 'report_received' as const,
      receivedAt: toInstant(on, '23:15'),
      occurredOn: age === null ? null : addDays(on, -age),
      ...rest,
    })),
  fc
    .record({
      on: aDate,
      length: fc.option(fc.integer({ min: 0, max: 400 })),
      letter: fc.boolean(),
    })
    .map(({ on, length, letter }) => ({
      type: 'measure_taken' as const,
      on,
      endsOn: length === null ? null : addDays(on, length),
      letter,
    })),
  aDate.map((on) => ({
    type: 'care_scheduled' as const,
    receivedAt: toInstant(on, '00:10'),
    occurredOn: null,
  })),
  fc.record({ on: aDate, isRunning: fc.boolean() }).map((news) => ({
    type: 'police_news' as const,
    ...news,
  })),
  fc
    .record({ on: aDate, ahead: fc.option(fc.integer({ min: -30, max: 90 })) })
    .map(({ on, ahead }) => ({
      type: 'police_planned' as const,
      on,
      appointmentOn: ahead === null ? null : addDays(on, ahead),
    })),
  fc.record({ on: aDate, age: fc.integer({ min: 0, max: 200 }) }).map(({ on, age }) => ({
    type: 'complaint_needed' as const,
    on,
    learnedOn: addDays(on, -age),
  })),
  fc.record({ on: aDate, ahead: fc.integer({ min: -30, max: 90 }) }).map(({ on, ahead }) => ({
    type: 'evidence_found' as const,
    on,
    wipeOn: addDays(on, ahead),
  })),
  fc
    .record({
      on: aDate,
      after: fc.option(fc.integer({ min: 0, max: 20 })),
      isAnswered: fc.boolean(),
    })
    .map(({ on, after, isAnswered }) => ({
      type: 'wbk_received' as const,
      on,
      acknowledgedOn: after === null ? null : addDays(on, after),
      isAnswered,
    })),
  fc.record({
    type: fc.constantFrom(
      'talk_held' as const,
      'police_filed' as const,
      'police_asked' as const,
      'late_news' as const,
      'damage_reported' as const,
      'closing_started' as const,
    ),
    on: aDate,
  }),
);

describe('every derived task, on any day', () => {
  it('is aimed for at or before its hard date, on a working day or on the day of the event', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const start = startOf(event);
        for (const task of deriveTasks(event, settings, calendar)) {
          expect(task.target <= task.due).toBe(true);
          expect(task.target === start || isWorkingDay(task.target, calendar)).toBe(true);
          if (!task.moot) expect(task.target >= start).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has its hard moment on its hard date and its window ending there', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        for (const { due, dueAt, window } of deriveTasks(event, settings, calendar)) {
          if (dueAt !== null) expect(dateOf(dueAt)).toBe(due);
          if (window !== null)
            expect([window.from <= window.until, window.until]).toEqual([true, due]);
        }
      }),
    );
  });

  it('appears once per code and day to aim for', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const tasks = deriveTasks(event, settings, calendar);
        const marks = tasks.map(({ code, target }) => `${code} ${target}`);
        expect(new Set(marks).size).toBe(marks.length);
      }),
    );
  });
});
