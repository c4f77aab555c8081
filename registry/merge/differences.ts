/**
 * What merges tell when they are taken from each other: the same period with a few municipalities more,
 * a year less its quarters, three years less three that overlap. Whoever makes the difference must be
 * many, or the difference must be so small beside the rounding that it could be nothing.
 */
import { addressOf, behind, type RememberedMerge } from './remembered.ts';
import type { MergeRules } from './rules.ts';
import { holds, stretchOf } from './timeline.ts';

/** A merge in a sum, and with which sign. `keyOf` gives the cell that stands for one of the sum. */
export interface Term {
  readonly merge: RememberedMerge;
  readonly sign: 1 | -1;
  readonly cellOf: (key: string) => string;
}

/** What of the sum is each municipality's own; of whom nothing is left is not in it. */
function residuals(terms: readonly Term[], key: string): ReadonlyMap<string, number> {
  const perMunicipality = new Map<string, number>();
  for (const { merge, sign, cellOf } of terms) {
    for (const [code, value] of behind(merge, cellOf(key)))
      if (value !== 0) perMunicipality.set(code, (perMunicipality.get(code) ?? 0) + sign * value);
  }
  return new Map([...perMunicipality].filter(([, value]) => value !== 0));
}

/** Of one period the later total is the earlier one and what was rounded since, a part at a time. */
function rangeSince([now, then]: readonly Term[], between: number, key: string) {
  const value = now?.merge.published.get(key);
  const told = then?.merge.published.get(key);
  if (value === undefined || told === undefined) return null;
  const slack = (now?.merge.base ?? 0) * between;
  return { least: value - told - slack, most: value - told + slack - 1 };
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

/** One way to take merges from each other. */
export interface Difference {
  readonly terms: readonly Term[];
  readonly keys: readonly string[];
  /** The cell of the new merge that stands for one of the sum. */
  readonly cellOf: (key: string) => string;
  /** The merge that this one is compared with. */
  readonly with: number;
  /** Of two of one period: how many roundings lie between them; null of others. */
  readonly between: number | null;
}

/**
 * The cells of a new merge in which a sum of merges shows what a few municipalities sent: those who make
 * the difference are too few, or one of them is most of it, and it is more than rounding could make.
 * Between two merges of one period only what is new was rounded: there too few are too few, whatever the
 * difference.
 */
export function exposedCells(
  { terms, keys, cellOf, between }: Difference,
  { leastMunicipalities, dominance }: MergeRules,
): string[] {
  const national = keys.filter((key) => addressOf(key).region === null);
  const different = new Set(national.flatMap((key) => [...residuals(terms, key).keys()]));
  const isFew = different.size < leastMunicipalities;
  if (between !== null && isFew && different.size > 0) return keys.map(cellOf);
  const far = keys.filter((key) => {
    const range = between === null ? rangeOf(terms, key) : rangeSince(terms, between, key);
    return range !== null && (range.least > 0 || range.most < 0);
  });
  return far.filter((key) => isFew || isDominated(residuals(terms, key), dominance)).map(cellOf);
}

const itself = (key: string) => key;

const isPartOf = (whole: string, part: string) =>
  whole !== part && holds(stretchOf(whole), stretchOf(part));

/** A whole less the parts of it that were published, when there are any. */
function wholeLessParts(whole: RememberedMerge, merges: readonly RememberedMerge[]): Term[] {
  const within = merges.filter(({ period }) => isPartOf(whole.period, period));
  // Of three years the years in them; their quarters stand behind those.
  const parts = within.filter(
    ({ period }) => !within.some((other) => isPartOf(other.period, period)),
  );
  if (parts.length === 0) return [];
  const own: Term = { merge: whole, sign: 1, cellOf: itself };
  return [own, ...parts.map((merge): Term => ({ merge, sign: -1, cellOf: itself }))];
}

/** A row of a year by quarter, less the total of the quarter itself. */
function rowLessQuarter(year: RememberedMerge, quarter: RememberedMerge): Term[] {
  const row = `quarter=${quarter.period.slice(-2)}`;
  return [
    { merge: year, sign: 1, cellOf: (key) => (key === '' ? row : key) },
    { merge: quarter, sign: -1, cellOf: itself },
  ];
}

/** More merges than this in one sum are so far off together that they tell nothing. */
const mostTerms = 8;
/** So many sums of each merge are looked at, those of the fewest merges first. */
const mostSums = 500;

/**
 * Every sum of merges of other periods that is about the very time of a new one: the ways from its first
 * day to its last along stretches that were merged, forward or back. A year is its four quarters; it is
 * also three years less two; and of each period every merge that was published is another way.
 */
function waysAround(now: RememberedMerge, others: readonly RememberedMerge[]): Term[][] {
  const goal = stretchOf(now.period).until;
  const steps = others.flatMap((merge) => {
    const { from, until } = stretchOf(merge.period);
    return [
      { merge, at: from, to: until, sign: -1 as const },
      { merge, at: until, to: from, sign: 1 as const },
    ];
  });
  const found: Term[][] = [];
  let ways: { readonly at: readonly number[]; readonly terms: readonly Term[] }[] = [
    { at: [stretchOf(now.period).from], terms: [{ merge: now, sign: 1, cellOf: itself }] },
  ];
  while (ways.length > 0 && found.length < mostSums) {
    const longer = ways.flatMap(({ at, terms }) =>
      steps
        .filter((step) => step.at === at.at(-1) && !at.includes(step.to))
        .map(({ merge, sign, to }) => ({
          ...{ at: [...at, to] },
          terms: [...terms, { merge, sign, cellOf: itself }],
        })),
    );
    found.push(...longer.flatMap(({ at, terms }) => (at.at(-1) === goal ? [terms] : [])));
    ways = longer
      .filter(({ at, terms }) => at.at(-1) !== goal && terms.length < mostTerms)
      .slice(0, mostSums);
  }
  return found.slice(0, mostSums);
}

const sequenceIn = (now: RememberedMerge, terms: readonly Term[]) =>
  Math.max(...terms.filter(({ merge }) => merge !== now).map(({ merge }) => merge.sequence));

/**
 * Every difference that a new merge makes with those before it: with each of the same period, with every
 * sum of others about the same time, and of a whole with the parts of it that there are.
 */
export function differencesOf(
  now: RememberedMerge,
  before: readonly RememberedMerge[],
): Difference[] {
  const same = before.filter(({ period }) => period === now.period);
  const others = before.filter(({ period }) => period !== now.period);
  const last = [...new Map(others.map((merge) => [merge.period, merge])).values()];
  const keys = [...now.published.keys()];
  const wholes = [now, ...others.filter(({ period }) => isPartOf(period, now.period))];
  const sums = [
    ...waysAround(now, others),
    ...wholes
      .map((whole) => wholeLessParts(whole, [now, ...last]))
      .filter((terms) => terms.length > 0),
  ];
  const rows = [now, ...others].flatMap((year) =>
    [now, ...others]
      .filter(({ period }) => period.includes('Q') && isPartOf(year.period, period))
      .filter((quarter) => !year.period.includes('/') && (year === now || quarter === now))
      .map((quarter) => rowLessQuarter(year, quarter)),
  );
  return [
    ...same.map(
      (earlier, at): Difference => ({
        terms: [
          { merge: now, sign: 1, cellOf: itself },
          { merge: earlier, sign: -1, cellOf: itself },
        ],
        ...{ keys, cellOf: itself, with: earlier.sequence, between: same.length - at },
      }),
    ),
    ...sums.map(
      (terms): Difference => ({
        ...{ terms, keys, cellOf: itself, between: null },
        with: sequenceIn(now, terms),
      }),
    ),
    ...rows.map(
      (terms): Difference => ({
        ...{ terms, keys: [''], between: null, with: sequenceIn(now, terms) },
        cellOf: terms.find(({ merge }) => merge === now)?.cellOf ?? itself,
      }),
    ),
  ];
}
