import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ZodType } from 'zod';
import {
  addDays,
  addHours,
  addMonths,
  dateOf,
  dateSchema,
  daysBetween,
  instantSchema,
  quarterOf,
  readTimeOfDay,
  timeOfDaySchema,
  toInstant,
} from '../../domain/time.ts';
import { anyDate } from './dates.ts';

const messages = (schema: ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map((issue) => issue.message) ?? [];

describe('a date', () => {
  it.each(['2026-05-04', '2028-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])(
    '%s exists',
    (date) => {
      expect(dateSchema.parse(date)).toBe(date);
    },
  );

  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-05-00',
    '1899-12-31',
    '2200-01-01',
    '2026-5-4',
    '04-05-2026',
    '2026-05-04T10:30',
    '2026-05-04\n',
    '',
    null,
    20260504,
  ])('%s is impossible', (value) => {
    expect(messages(dateSchema, value)).toEqual(['date.impossible']);
  });

  it('knows its quarter', () => {
    expect(['2026-03-31', '2026-04-01', '2026-09-30', '2026-12-31'].map(quarterOf)).toEqual([
      'Q1',
      'Q2',
      'Q3',
      'Q4',
    ]);
  });

  it('a month later stays inside that month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
  });

  it('counts over 29 February and the nights in which the clock changes', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
  });

  it('and the days between undo each other', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -800, max: 800 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });
});

describe('a moment', () => {
  it('is written in UTC', () => {
    expect(instantSchema.parse('2026-05-04T08:30:00Z')).toBe('2026-05-04T08:30:00Z');
    for (const wrong of ['2026-05-04T10:30:00+02:00', '2026-02-30T10:30:00Z', '2026-05-04', 1]) {
      expect(messages(instantSchema, wrong)).toEqual(['instant.impossible']);
    }
  });

  it('takes its time from a clock of 24 hours', () => {
    for (const right of ['00:00', '09:05', '23:59']) {
      expect(timeOfDaySchema.parse(right)).toBe(right);
    }
    for (const wrong of ['24:00', '9:05', '12:60', '12:30:00', '', null]) {
      expect(messages(timeOfDaySchema, wrong)).toEqual(['time.impossible']);
    }
  });

  it.each([
    ['10:30', '10:30'],
    ['10.30', '10:30'],
    ['1030', '10:30'],
    ['9:05', '09:05'],
    ['9.05', '09:05'],
    [' 0905 ', '09:05'],
    ['0:00', '00:00'],
    ['23:59', '23:59'],
  ])('reads a time typed as %s', (typed, time) => {
    expect(readTimeOfDay(typed)).toBe(time);
  });

  it.each([
    '25:75',
    '2575',
    '24:00',
    '12:60',
    '10:3',
    '103',
    '10',
    '10:30:00',
    'half elf',
    '',
    ' ',
  ])('makes no other time of %s', (typed) => {
    expect(readTimeOfDay(typed)).toBe(typed);
    expect(messages(timeOfDaySchema, readTimeOfDay(typed))).toEqual(['time.impossible']);
  });

  it('is read off the clock in Amsterdam, in summer and in winter', () => {
    expect(toInstant('2026-05-04', '10:30')).toBe('2026-05-04T08:30:00Z');
    expect(toInstant('2026-12-04', '10:30')).toBe('2026-12-04T09:30:00Z');
  });

  it('in the hour that spring skips becomes an hour later; in the hour of autumn the first', () => {
    expect(toInstant('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00Z');
    expect(toInstant('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00Z');
  });

  it('near midnight belongs to the day in Amsterdam', () => {
    expect(dateOf('2026-05-04T22:30:00Z')).toBe('2026-05-05');
    expect(dateOf('2026-12-04T22:30:00Z')).toBe('2026-12-04');
  });

  it('48 hours later is another time on the clock when the clock changed in between', () => {
    expect(addHours(toInstant('2026-03-28', '10:30'), 48)).toBe(toInstant('2026-03-30', '11:30'));
    expect(addHours(toInstant('2026-10-24', '10:30'), 48)).toBe(toInstant('2026-10-26', '09:30'));
  });

  it('of a day lies on that day', () => {
    const clock = fc.record({
      h: fc.integer({ min: 0, max: 23 }),
      m: fc.integer({ min: 0, max: 59 }),
    });
    fc.assert(
      fc.property(anyDate, clock, (date, { h, m }) => {
        const time = `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
        expect(dateOf(toInstant(date, time))).toBe(date);
      }),
    );
  });
});
