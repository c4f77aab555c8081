/**
 * What two merges tell when one is taken from the other: the same period with a few municipalities
 * more, or a year less its quarters. Whoever makes the difference must be many, or the difference must
 * be so small beside the rounding that it could be nothing.
 */
import type { MergeRules } from './rules.ts';
import { type MunicipalityFigures, regionDimension } from './tally.ts';

/** A merge that was published, and what it was made of. */
export interface RememberedMerge {
  readonly sequence: number;
  readonly period: string;
  readonly base: number;
  readonly reach: number;
  /** Key of a cell → the number published; those withheld are not in it. */
  readonly published: ReadonlyMap<string, number>;
  readonly municipalities: ReadonlyMap<string, MunicipalityFigures>;
}

/** A merge in a sum, and with which sign. `keyOf` gives the cell that stands for one of the sum. */
export interface Term {
  readonly merge: RememberedMerge;
  readonly sign: 1 | -1;
  readonly cellOf: (key: string) => string;
}

/** A cell taken apart: the region it is of, or null, and the national cell it is a part of. */
interface Address {
  readonly region: string | null;
  readonly national: string;
}

function addressOf(key: string): Address {
  const parts = key.split('&');
  const place = parts.find((part) => part.startsWith(`${regionDimension}=`));
  if (place === undefined) return { region: null, national: key };
  const national = parts.filter((part) => part !== place).join('&');
  return { region: place.slice(regionDimension.length + 1), national };
}

/** What of the sum is each municipality's own; of whom nothing is left is not in it. */
function residuals(terms: readonly Term[], key: string): ReadonlyMap<string, number> {
  const perMunicipality = new Map<string, number>();
  for (const { merge, sign, cellOf } of terms) {
    const { region, national } = addressOf(cellOf(key));
    for (const [code, figures] of merge.municipalities) {
      if (region !== null && figures.region !== region) continue;
      const value = sign * (figures.cells.get(national) ?? 0);
      if (value !== 0) perMunicipality.set(code, (perMunicipality.get(code) ?? 0) + value);
    }
  }
  return new Map([...perMunicipality].filter(([, value]) => value !== 0));
}

/** The range of the sum that a reader works out; null when one of the numbers was withheld. */
function rangeOf(terms: readonly Term[], key: string) {
  let least = 0;
  let most = 0;
  for (const { merge, sign, cellOf } of terms) {
    const value = merge.published.get(cellOf(key));
    if (value === undefined) return null;
    const slack = merge.base * merge.reach;
    least += sign === 1 ? value - slack : -(value + slack - 1);
    most += sign === 1 ? value + slack - 1 : -(value - slack);
  }
  return { least, most };
}

/** Whether one municipality is so much of a difference that who knows the others knows it. */
function isDominated(own: ReadonlyMap<string, number>, dominance: number): boolean {
  const sizes = [...own.values()].map(Math.abs);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.some((size) => size * 100 > dominance * all);
}

/**
 * The cells of a new merge in which a sum of merges shows what a few municipalities sent: those who make
 * the difference are too few, or one of them is most of it, and it is more than rounding could make.
 * Two merges of one period were rounded by the same draws, which leaves a difference fewer numbers than
 * two roundings do: there too few are too few, whatever the difference.
 */
export function exposedCells(
  { terms, keys, cellOf, isSamePeriod }: Difference,
  { leastMunicipalities, dominance }: MergeRules,
): string[] {
  const national = keys.filter((key) => addressOf(key).region === null);
  const different = new Set(national.flatMap((key) => [...residuals(terms, key).keys()]));
  const isFew = different.size < leastMunicipalities;
  if (isSamePeriod && isFew && different.size > 0) return keys.map(cellOf);
  const far = keys.filter((key) => {
    const range = rangeOf(terms, key);
    return range !== null && (range.least > 0 || range.most < 0);
  });
  return far.filter((key) => isFew || isDominated(residuals(terms, key), dominance)).map(cellOf);
}

const itself = (key: string) => key;

const quarterOf = (period: string) => /^(\d{4})-(Q[1-4])$/.exec(period);
const yearsOf = (period: string) => {
  const [, first, last] = /^(\d{4})\/(\d{4})$/.exec(period) ?? [];
  if (first === undefined || last === undefined) return [];
  const from = Number(first);
  return Array.from({ length: Number(last) - from + 1 }, (_, at) => String(from + at));
};

const isPartOf = (whole: string, part: string) =>
  quarterOf(part)?.[1] === whole || yearsOf(whole).includes(part);

/** Of the periods that were merged, those that a merge of this one makes a difference with. */
export function relatedPeriods(period: string, merged: readonly string[]): ReadonlySet<string> {
  const wholes = merged.filter((whole) => whole === period || isPartOf(whole, period));
  const parts = merged.filter((part) => [period, ...wholes].some((whole) => isPartOf(whole, part)));
  return new Set([...wholes, ...parts]);
}

/** A whole less the parts of it that were published, when there are any. */
function wholeLessParts(whole: RememberedMerge, merges: readonly RememberedMerge[]): Term[] {
  const parts = merges.filter(
    ({ period }) => period !== whole.period && isPartOf(whole.period, period),
  );
  if (parts.length === 0) return [];
  const own: Term = { merge: whole, sign: 1, cellOf: itself };
  return [own, ...parts.map((merge): Term => ({ merge, sign: -1, cellOf: itself }))];
}

/** A row of a year by quarter, less the total of the quarter itself. */
function rowLessQuarter(year: RememberedMerge, quarter: RememberedMerge): Term[] {
  const row = `quarter=${quarterOf(quarter.period)?.[2]}`;
  return [
    { merge: year, sign: 1, cellOf: (key) => (key === '' ? row : key) },
    { merge: quarter, sign: -1, cellOf: itself },
  ];
}

/** One way to take merges from each other. */
export interface Difference {
  readonly terms: readonly Term[];
  readonly keys: readonly string[];
  /** The cell of the new merge that stands for one of the sum. */
  readonly cellOf: (key: string) => string;
  /** The merge that this one is compared with. */
  readonly with: number;
  /** Whether both are of one period, and so rounded by the same draws; no when left out. */
  readonly isSamePeriod?: true;
}

/**
 * Every difference that a new merge makes with those before it: with each of the same period, and of a
 * year with its quarters, of three years with the years in them. Of another period the last merge.
 */
export function differencesOf(
  now: RememberedMerge,
  before: readonly RememberedMerge[],
): Difference[] {
  const same = before.filter(({ period }) => period === now.period);
  const last = new Map(before.map((merge) => [merge.period, merge]));
  last.delete(now.period);
  const others = [...last.values()];
  const keys = [...now.published.keys()];
  const wholes = [now, ...others.filter(({ period }) => isPartOf(period, now.period))];
  const sums = wholes
    .map((whole) => wholeLessParts(whole, [now, ...others]))
    .filter((terms) => terms.length > 0);
  const rows = [now, ...others].flatMap((year) =>
    [now, ...others]
      .filter(({ period }) => quarterOf(period)?.[1] === year.period)
      .filter((quarter) => year === now || quarter === now)
      .map((quarter) => rowLessQuarter(year, quarter)),
  );
  const sequenceIn = (terms: readonly Term[]) =>
    Math.max(...terms.filter(({ merge }) => merge !== now).map(({ merge }) => merge.sequence));
  return [
    ...same.map(
      (earlier): Difference => ({
        terms: [
          { merge: now, sign: 1, cellOf: itself },
          { merge: earlier, sign: -1, cellOf: itself },
        ],
        ...{ keys, cellOf: itself, with: earlier.sequence, isSamePeriod: true },
      }),
    ),
    ...sums.map((terms): Difference => ({ terms, keys, cellOf: itself, with: sequenceIn(terms) })),
    ...rows.map(
      (terms): Difference => ({
        ...{ terms, keys: [''], with: sequenceIn(terms) },
        cellOf: terms.find(({ merge }) => merge === now)?.cellOf ?? itself,
      }),
    ),
  ];
}
