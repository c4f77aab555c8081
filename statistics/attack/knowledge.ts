/**
 * Everything published, put together by somebody who wants to know more: a number per cell, what
 * it can be by its own row, and how the cells add up. Shares nothing with the protection but the
 * files themselves.
 */
import type { Codes } from '../linked/counts.ts';
import type { PublishedRelease } from '../linked/published.ts';

/** A cell as far as files tell. */
export interface KnownCell {
  readonly key: string;
  /** What its own row allows. */
  readonly lower: number;
  readonly upper: number;
  /** A release hid it. */
  readonly isHidden: boolean;
  readonly isRounded: boolean;
}

/** A sum somebody knows: `parent = Σ children`. */
export interface Sum {
  readonly parent: number;
  readonly children: readonly number[];
}

/** A change between two releases of the same cell that cannot both be true. */
export interface Change {
  readonly key: string;
  /** Smallest and largest the difference can be. */
  readonly lower: number;
  readonly upper: number;
}

/** What an outsider has. */
export interface Knowledge {
  readonly cells: readonly KnownCell[];
  readonly at: ReadonlyMap<string, number>;
  readonly sums: readonly Sum[];
  readonly changes: readonly Change[];
}

type Broader = Readonly<Record<string, string | null>>;
interface Interval {
  lower: number;
  upper: number;
  isHidden: boolean;
  isRounded: boolean;
  codes: Codes;
}

const total = 'total';

/** A quarter is the same whether it is a row of its year or a release of its own. */
function placed(codes: Codes): Codes {
  const { quarter = '', period = '', ...rest } = codes;
  const isRow = /^Q[1-4]$/.test(quarter) && /^\d{4}$/.test(period);
  return isRow ? { ...rest, period: `${period}-${quarter}` } : codes;
}

/** A cell's name over all releases. */
export const nameOf = (codes: Codes): string =>
  Object.entries(placed(codes))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([dimension, code]) => `${dimension}=${code}`)
    .join('&');

/** Years that stand for one number are at most this many. */
const longestSpan = 20;

/** Years together are made of years and a year is made of quarters, whatever a release says of it. */
function partsOfPeriod(period: string): string[] {
  if (/^\d{4}$/.test(period)) return [1, 2, 3, 4].map((number) => `${period}-Q${number}`);
  const [, from, until] = /^(\d{4})\/(\d{4})$/.exec(period) ?? [];
  const length = Math.min(Number(until) - Number(from) + 1, longestSpan);
  return length > 0 ? Array.from({ length }, (_, index) => String(Number(from) + index)) : [];
}

/** Period → its parts, the shortest first: of those that releases are about, and what is in them. */
function periodsOf(seen: readonly string[]): Map<string, readonly string[]> {
  const spans = seen.filter((period) => period.includes('/'));
  const years = [...spans.flatMap(partsOfPeriod), ...seen.filter((one) => /^\d{4}$/.test(one))];
  return new Map([...years, ...spans].map((period) => [period, partsOfPeriod(period)]));
}

/** Code → the codes right below it; only what releases declare or their rows show. */
function childrenOf(broader: Broader, seen: ReadonlySet<string>): Map<string, string[]> {
  const children = new Map<string, string[]>();
  const all = new Set([...seen, ...Object.keys(broader)]);
  for (const parent of Object.values(broader)) if (parent !== null) all.add(parent);
  for (const code of all) {
    const parent = broader[code] ?? total;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [code]);
    else siblings.push(code);
  }
  return children;
}

function intervalOf(
  value: number | null,
  status: string,
  { base, reach }: PublishedRelease['file'],
): Omit<Interval, 'codes'> {
  if (value === null) {
    return { lower: 0, upper: Number.POSITIVE_INFINITY, isHidden: true, isRounded: false };
  }
  if (status === 'shown') return { lower: value, upper: value, isHidden: false, isRounded: false };
  const slack = base * reach;
  return {
    lower: Math.max(0, value - slack),
    upper: value + slack - 1,
    isHidden: false,
    isRounded: true,
  };
}

/** Puts releases together. The order of the releases does not matter. */
export class Gathering {
  readonly #cells = new Map<string, Interval>();
  readonly #sums = new Map<string, { parent: string; children: string[] }>();
  readonly #changes: Change[] = [];

  add(release: PublishedRelease): void {
    const { scope, hierarchies } = release.file;
    for (const { dimensions, cells } of release.tables) {
      const keys = new Map(cells.map(({ codes }) => [nameOf(codes), codes]));
      for (const { codes, value, status } of cells) {
        this.#tell({ ...codes, ...scope }, intervalOf(value, status, release.file));
      }
      for (const dimension of dimensions) {
        const seen = new Set(cells.flatMap(({ codes }) => codes[dimension] ?? []));
        const below = childrenOf(declared(hierarchies[dimension], seen), seen);
        for (const codes of keys.values()) {
          const parts = below.get(codes[dimension] ?? total) ?? [];
          const children = parts.map((code) => ({ ...codes, [dimension]: code }));
          if (children.length === 0 || !children.every((child) => keys.has(nameOf(child))))
            continue;
          this.#sum(
            { ...codes, ...scope },
            children.map((child) => ({ ...child, ...scope })),
            dimension,
          );
        }
      }
    }
  }

  /** Joins releases by what they are about: quarters make a year, municipalities a region. */
  join(releases: readonly PublishedRelease[]): void {
    const dimensions = new Set(releases.flatMap(({ file }) => Object.keys(file.scope)));
    for (const dimension of dimensions) {
      const seen = releases.flatMap(({ file }) => file.scope[dimension] ?? []);
      if (dimension === 'period') this.#joinPeriods(periodsOf(seen));
      const hierarchies = releases.map(({ file }) => file.hierarchies[dimension] ?? {});
      const below = childrenOf(Object.assign({}, ...hierarchies), new Set(seen));
      for (const { codes } of [...this.#cells.values()]) {
        const code = codes[dimension];
        if (code !== undefined) this.#joinAt(codes, dimension, below.get(code) ?? []);
      }
    }
  }

  /** A year that no release is about still holds what its quarters hold of years together. */
  #joinPeriods(periods: ReadonlyMap<string, readonly string[]>): void {
    for (const [period, parts] of periods) {
      const wholes = [...this.#cells.values()]
        .filter(({ codes }) => codes.period === period || parts.includes(codes.period ?? ''))
        .map(({ codes }) => ({ ...codes, period }));
      for (const codes of new Map(wholes.map((whole) => [nameOf(whole), whole])).values()) {
        this.#joinAt(codes, 'period', parts);
      }
    }
  }

  #joinAt(codes: Codes, dimension: string, parts: readonly string[]): void {
    const children = parts.map((code) => ({ ...codes, [dimension]: code }));
    if (!children.some((child) => this.#cells.has(nameOf(child)))) return;
    for (const one of [codes, ...children]) {
      if (!this.#cells.has(nameOf(one))) this.#tell(one, untold);
    }
    this.#sum(codes, children, dimension);
  }

  #tell(cell: Codes, told: Omit<Interval, 'codes'>): void {
    const codes = placed(cell);
    const key = nameOf(codes);
    const known = this.#cells.get(key);
    if (known === undefined) {
      this.#cells.set(key, { ...told, codes });
      return;
    }
    const lower = Math.max(known.lower, told.lower);
    const upper = Math.min(known.upper, told.upper);
    if (lower > upper) {
      // The count changed: the later release is another number, and their difference is told too.
      this.#changes.push({ key, lower: told.lower - known.upper, upper: told.upper - known.lower });
      this.#cells.set(key, { ...told, codes });
      return;
    }
    const isHidden = known.isHidden && told.isHidden;
    this.#cells.set(key, { ...known, lower, upper, isHidden, isRounded: known.isRounded });
  }

  #sum(parent: Codes, children: readonly Codes[], dimension: string): void {
    const key = nameOf(parent);
    this.#sums.set(`${key} ${dimension} ${children.length}`, {
      parent: key,
      children: children.map(nameOf),
    });
  }

  knowledge(): Knowledge {
    const keys = [...this.#cells.keys()];
    const at = new Map(keys.map((key, place) => [key, place]));
    const placeOf = (key: string) => at.get(key) ?? -1;
    return {
      at,
      cells: [...this.#cells].map(([key, { lower, upper, isHidden, isRounded }]) => ({
        key,
        lower,
        upper,
        isHidden,
        isRounded,
      })),
      sums: [...this.#sums.values()].map(({ parent, children }) => ({
        parent: placeOf(parent),
        children: children.map(placeOf),
      })),
      changes: this.#changes,
    };
  }
}

/** Of a part that no release speaks of, as a quarter that is still to come. */
const untold = { lower: 0, upper: Number.POSITIVE_INFINITY, isHidden: false, isRounded: false };

/** Of a hierarchy, what concerns the codes of a table. */
function declared(broader: Broader | undefined, seen: ReadonlySet<string>): Broader {
  const pairs = Object.entries(broader ?? {}).filter(([code]) => seen.has(code));
  return Object.fromEntries(pairs);
}

/** What an outsider has who reads all these releases. */
export function gather(releases: readonly PublishedRelease[]): Knowledge {
  const gathering = new Gathering();
  for (const release of releases) gathering.add(release);
  gathering.join(releases);
  return gathering.knowledge();
}
