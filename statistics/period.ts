import type { DateString } from '../domain/time.ts';

/** What a period looks like: a year, a quarter of one, or years together. */
export const periodPattern = /^(\d{4})(?:-(Q[1-4])|\/(\d{4}))?$/;

/** Whether a period is a year, a quarter of one, or years together. */
export type PeriodKind = 'year' | 'quarter' | 'years';

/** A period by its parts. */
export interface Period {
  readonly kind: PeriodKind;
  /** The year it is in, or begins with. */
  readonly year: number;
  readonly from: DateString;
  readonly until: DateString;
}

/** Years that are counted together when one of them has too few reporters (domain study, §5). */
const yearsTogether = 3;

const daysOf: Readonly<Record<string, readonly [from: string, until: string]>> = {
  Q1: ['01-01', '03-31'],
  Q2: ['04-01', '06-30'],
  Q3: ['07-01', '09-30'],
  Q4: ['10-01', '12-31'],
};

/** A period in the name of a file, where `2024/2026` cannot stand. */
export const periodInName = (period: string): string => period.replace('/', '-');

/** The parts of a period; null when it is none, as when years together are not three in a row. */
export function periodOf(text: string): Period | null {
  const [, first = '', quarter, last] = periodPattern.exec(text) ?? [];
  if (first === '') return null;
  const year = Number(first);
  if (quarter !== undefined) {
    const [from, until] = daysOf[quarter] ?? [];
    return { kind: 'quarter', year, from: `${first}-${from}`, until: `${first}-${until}` };
  }
  if (last === undefined) {
    return { kind: 'year', year, from: `${first}-01-01`, until: `${first}-12-31` };
  }
  if (Number(last) !== year + yearsTogether - 1) return null;
  return { kind: 'years', year, from: `${first}-01-01`, until: `${last}-12-31` };
}

/** Three years together, of which this is the last. */
export const yearsUntil = (year: number): string => `${year - yearsTogether + 1}/${year}`;

const sharesDays = (one: Period, other: Period) =>
  one.from <= other.until && other.from <= one.until;

const holds = (whole: Period, part: Period) => whole.from <= part.from && part.until <= whole.until;

/** The parts of a period that a release can be about. */
function partsOf({ kind, year }: Period): string[] {
  if (kind === 'quarter') return [];
  if (kind === 'year') return quartersOf(year);
  return Array.from({ length: yearsTogether }, (_, index) => String(year + index));
}

/** Whether another period that was published shares days with this one. */
export function isShared(period: string, published: readonly string[]): boolean {
  const own = periodOf(period);
  return published.some((text) => {
    const other = periodOf(text);
    return text !== period && own !== null && other !== null && sharesDays(own, other);
  });
}

/**
 * The periods that a release of this one tells something of, together with those published: its parts,
 * what holds it, and the parts of that.
 */
export function relatedPeriods(period: string, published: readonly string[]): string[] {
  const found = new Set([period]);
  for (const text of found) {
    const own = periodOf(text);
    if (own === null) continue;
    for (const part of partsOf(own)) found.add(part);
    for (const other of published) {
      const whole = periodOf(other);
      if (whole !== null && holds(whole, own)) found.add(other);
    }
  }
  found.delete(period);
  return [...found].sort();
}

/** The periods that a year or a quarter is compared with: the one before it, and that of a year before. */
export function earlierPeriods(text: string): string[] {
  const period = periodOf(text);
  if (period === null || period.kind === 'years') return [];
  const { kind, year } = period;
  if (kind === 'year') return [String(year - 1)];
  const before = [...quartersOf(year - 1), ...quartersOf(year)];
  return [before[before.indexOf(text) - 1] ?? '', `${year - 1}${text.slice(4)}`];
}

/** The quarters of a year. */
export const quartersOf = (year: number): string[] =>
  Object.keys(daysOf).map((quarter) => `${year}-${quarter}`);
