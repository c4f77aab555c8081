/** How true counts went on from period to period, for the counsellor alone: nothing here is protected. */
import type { DateString } from '../domain/time.ts';
import { quartersOf } from './period.ts';

/** What a course goes by. */
export const courseKinds = ['quarter', 'year'] as const;
/** What a course goes by. */
export type CourseKind = (typeof courseKinds)[number];

/** Quarters and years that are shown beside each other: three years, and ten. */
const shown: Readonly<Record<CourseKind, number>> = { quarter: 12, year: 10 };

/** Fewest whole periods by which is said what is usual. */
const fewest: Readonly<Record<CourseKind, number>> = { quarter: 4, year: 3 };

/** The periods of a course up to a day, the oldest first. */
export function coursePeriods(kind: CourseKind, today: DateString): string[] {
  const year = Number(today.slice(0, 4));
  const years = Array.from({ length: shown.year }, (_, back) => year - shown.year + 1 + back);
  if (kind === 'year') return years.map(String);
  const quarters = years.flatMap(quartersOf);
  const current = quarters.length - 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  return quarters.slice(current + 1 - shown.quarter, current + 1);
}

/** How many incidents a period had; null when that is not known any more. */
export interface PeriodCount {
  readonly period: string;
  readonly value: number | null;
  /** Whether it still runs. */
  readonly runs: boolean;
}

/** Periods from the first of which anything is known, and what is usual. */
export interface Course {
  readonly periods: readonly PeriodCount[];
  /** The mean of whole periods, in tenths; null while there are too few. */
  readonly usual: number | null;
}

/**
 * Leaves out what was before the first incident, and says what is usual: the mean of the whole periods
 * that are shown. It is where the counsellor comes from, never where she should go.
 */
export function courseOf(kind: CourseKind, counted: readonly PeriodCount[]): Course {
  const first = counted.findIndex(({ value }) => value !== null && value > 0);
  const periods = first < 0 ? [] : counted.slice(first);
  const whole = periods.flatMap(({ value, runs }) => (value === null || runs ? [] : [value]));
  const sum = whole.reduce((total, value) => total + value, 0);
  const usual = whole.length < fewest[kind] ? null : Math.round((10 * sum) / whole.length) / 10;
  return { periods, usual };
}
