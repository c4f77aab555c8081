import { expect, test } from 'vitest';
import { dateWords } from '../../renderer/dates.ts';

/** Says the date that a sentence is told. */
const onlyDate = (_: string, values?: Readonly<Record<string, unknown>>) => `${values?.date}`;

test('an English weekday has no comma, whether the year is said or not', () => {
  const { long, due, relative } = dateWords('en', onlyDate);
  expect(long('2026-12-17')).toBe('Thursday 17 December 2026');
  expect(due('2026-12-17', '2026-12-01')).toBe('Thu 17 December');
  expect(due('2027-01-14', '2026-12-01')).toBe('Thu 14 January 2027');
  expect(relative('2025-12-18', '2026-12-01')).toBe('Thu 18 December 2025');
});

test('a Dutch weekday is as it is written', () => {
  const { long, due } = dateWords('nl', onlyDate);
  expect(long('2026-12-17')).toBe('donderdag 17 december 2026');
  expect(due('2027-01-14', '2026-12-01')).toBe('do 14 januari 2027');
});
