/**
 * Everything published, put together by somebody who wants to know more: a number per cell, what
 * it can be by its own row, and how the cells add up. Shares nothing with the protection but the
 * files themselves.
 */
import type { Codes } from '../linked/counts.ts';
import { InputError } from '../linked/input-error.ts';
import type { PublishedRelease } from '../linked/published.ts';
import { type Circle, crossesOf } from './crosses.ts';
import { childrenOf, declared, hierarchiesOf, periodsOf } from './parts.ts';
import { changeBetween, type Told, toldBy, untold } from './told.ts';

/** A cell as far as files tell. */
export interface KnownCell {
  readonly key: string;
  /** What its own row allows. */
  readonly lower: number;
  readonly upper: number;
  /** The number that stands there; rounded it need not be the true one. */
  readonly value: number | null;
  /** A release hid it. */
  readonly isHidden: boolean;
  /** No release has it: it only ties tables together. */
  readonly isCross: boolean;
}

/** A sum somebody knows: `parent = Σ children`. */
export interface Sum {
  readonly parent: number;
  readonly children: readonly number[];
}

/** A change between two releases of the same cell that cannot both be true. */
export interface Change {
  readonly key: string;
  readonly codes: Codes;
  /** Place of the release that tells it. */
  readonly release: number;
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

/** What releases tell, and what of it is not in the knowledge. */
export interface Gathered extends Knowledge {
  /** Tables in a circle of which it is not known what they say together: there are too many cells. */
  readonly unjudged: readonly Circle[];
}

interface Interval extends Told {
  readonly codes: Codes;
}

const total = 'total';

/** More cells than this of all releases together are in the memory of no laptop. */
const mostGathered = 250_000;

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

/** @throws InputError `tooManyCells` */
function checkSize(cells: number): void {
  if (cells > mostGathered) throw new InputError('tooManyCells', { cells, most: mostGathered });
}

/** Puts releases together. The order of the releases does not matter. */
export class Gathering {
  readonly #cells = new Map<string, Interval>();
  readonly #sums = new Map<string, { parent: string; children: string[] }>();
  readonly #changes: Change[] = [];
  #unjudged: readonly Circle[] = [];
  /** Place of the release that is being put in. */
  #release = -1;

  add(release: PublishedRelease): void {
    const { scope } = release.file;
    this.#release += 1;
    for (const { dimensions, cells } of release.tables) {
      for (const { codes, value, status } of cells) {
        this.#tell({ ...codes, ...scope }, toldBy(value, status, release.file));
      }
      this.#addUp(
        release.file,
        dimensions,
        cells.map(({ codes }) => codes),
      );
    }
  }

  /** Puts in what tables in a circle say together, in whichever releases they are. */
  cross(releases: readonly PublishedRelease[]): void {
    const { crosses, unjudged } = crossesOf(releases, placed);
    this.#unjudged = unjudged;
    for (const { dimensions, cells } of crosses) {
      for (const codes of cells) {
        if (!this.#cells.has(nameOf(codes))) this.#tell(codes, { ...untold, isCross: true });
      }
      this.#addUp({ scope: {}, hierarchies: hierarchiesOf(releases) }, dimensions, cells);
    }
  }

  /** The sums between the cells of a table, along each of its dimensions. */
  #addUp(
    { scope, hierarchies }: Pick<PublishedRelease['file'], 'scope' | 'hierarchies'>,
    dimensions: readonly string[],
    cells: readonly Codes[],
  ): void {
    const keys = new Map(cells.map((codes) => [nameOf(codes), codes]));
    for (const dimension of dimensions) {
      const seen = new Set(cells.flatMap((codes) => codes[dimension] ?? []));
      const below = childrenOf(declared(hierarchies[dimension], seen), seen);
      for (const codes of keys.values()) {
        const parts = below.get(codes[dimension] ?? total) ?? [];
        const children = parts.map((code) => ({ ...codes, [dimension]: code }));
        if (children.length === 0 || !children.every((child) => keys.has(nameOf(child)))) continue;
        this.#sum(
          { ...codes, ...scope },
          children.map((child) => ({ ...child, ...scope })),
          dimension,
        );
      }
    }
  }

  /** Joins releases by what they are about: quarters make a year, municipalities a region. */
  join(releases: readonly PublishedRelease[]): void {
    const dimensions = new Set(releases.flatMap(({ file }) => Object.keys(file.scope)));
    for (const dimension of dimensions) {
      const seen = releases.flatMap(({ file }) => file.scope[dimension] ?? []);
      if (dimension === 'period') this.#joinPeriods(periodsOf(seen));
      const told = new Set(seen);
      const below = childrenOf(hierarchiesOf(releases)[dimension] ?? {}, told);
      // A sum of which nothing but the total was told joins nothing.
      const joined = [...this.#cells.values()].flatMap(({ codes }) => {
        const parts = below.get(codes[dimension] ?? '') ?? [];
        return parts.some((part) => told.has(part)) ? [{ codes, parts }] : [];
      });
      checkSize(joined.reduce((sum, { parts }) => sum + parts.length, this.#cells.size));
      for (const { codes, parts } of joined) this.#joinAt(codes, dimension, parts);
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
    const all = [codes, ...children];
    const isCross = all.some((one) => this.#cells.get(nameOf(one))?.isCross);
    for (const one of all) {
      if (!this.#cells.has(nameOf(one))) this.#tell(one, { ...untold, isCross });
    }
    this.#sum(codes, children, dimension);
  }

  #tell(cell: Codes, told: Told): void {
    const codes = placed(cell);
    const key = nameOf(codes);
    const known = this.#cells.get(key);
    if (known === undefined) {
      checkSize(this.#cells.size + 1);
      this.#cells.set(key, { ...told, codes });
      return;
    }
    const change = changeBetween(known, told);
    if (change !== null) {
      // The count changed: the later release is another number, and their difference is told too.
      this.#changes.push({ key, codes, release: this.#release, ...change });
      this.#cells.set(key, { ...told, codes });
      return;
    }
    const isLast = told.value !== null;
    this.#cells.set(key, {
      codes,
      lower: Math.max(known.lower, told.lower),
      upper: Math.min(known.upper, told.upper),
      value: isLast ? told.value : known.value,
      base: isLast ? told.base : known.base,
      isHidden: known.isHidden && told.isHidden,
      isCross: (known.isCross ?? false) && (told.isCross ?? false),
    });
  }

  #sum(parent: Codes, children: readonly Codes[], dimension: string): void {
    const key = nameOf(parent);
    this.#sums.set(`${key} ${dimension} ${children.length}`, {
      parent: key,
      children: children.map(nameOf),
    });
  }

  knowledge(): Gathered {
    const keys = [...this.#cells.keys()];
    const at = new Map(keys.map((key, place) => [key, place]));
    const placeOf = (key: string) => at.get(key) ?? -1;
    return {
      at,
      cells: [...this.#cells].map(([key, { lower, upper, value, isHidden, isCross = false }]) => ({
        ...{ key, lower, upper, value, isHidden, isCross },
      })),
      sums: [...this.#sums.values()].map(({ parent, children }) => ({
        parent: placeOf(parent),
        children: children.map(placeOf),
      })),
      changes: this.#changes,
      unjudged: this.#unjudged,
    };
  }
}

/**
 * What an outsider has who reads all these releases.
 * @throws InputError `tooManyCells` when together they are more than can be attacked.
 */
export function gather(releases: readonly PublishedRelease[]): Gathered {
  const gathering = new Gathering();
  for (const release of releases) gathering.add(release);
  gathering.cross(releases);
  gathering.join(releases);
  return gathering.knowledge();
}

/** The same, when somebody knows some of the numbers anyway. */
export function withAssumed(knowledge: Knowledge, assumed: ReadonlyMap<string, number>): Knowledge {
  if (assumed.size === 0) return knowledge;
  const cells = knowledge.cells.map((cell) => {
    const value = assumed.get(cell.key);
    return value === undefined ? cell : { ...cell, lower: value, upper: value };
  });
  return { ...knowledge, cells };
}
