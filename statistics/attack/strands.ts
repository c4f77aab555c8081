/**
 * Releases that cannot all be true, as quarters that are together less than a year that was counted
 * later. Of what cannot be nothing follows, so everything would look safe. They are judged in strands: as
 * many as can be true together, the newest first; one that is left out of it comes in a strand of its own.
 */
import { InputError } from '../linked/input-error.ts';
import type { PublishedRelease } from '../linked/published.ts';
import type { Solver } from '../solver/programme.ts';
import { type Gathered, gather, type Knowledge, nameOf, withAssumed } from './knowledge.ts';
import { Outsider } from './outsider.ts';

/** Releases that cannot all be true; each of them is needed for that. */
export interface Contradiction {
  /** Names of the releases: their place, their tables and what they are about. */
  readonly releases: readonly string[];
}

/** Releases that can be true together, and what is known from them. */
export interface Strand {
  readonly releases: readonly PublishedRelease[];
  readonly knowledge: Gathered;
  /** False of a release that cannot even be true alone. */
  readonly isPossible: boolean;
  /** Whether it is the first of those that have to do with each other: what stands. */
  readonly isFirst: boolean;
}

/** Releases that contradict each other, by their places, and all that have to do with them. */
export interface Conflict {
  readonly places: readonly number[];
  readonly group: readonly number[];
}

/** Releases, taken apart where they contradict each other. */
export interface Untangled {
  readonly releases: readonly PublishedRelease[];
  /** What all of them say, true or not. */
  readonly whole: Gathered;
  readonly strands: readonly Strand[];
  readonly conflicts: readonly Conflict[];
}

type Numbers = ReadonlyMap<string, number>;

/** Releases by their places, in groups that have nothing to do with each other. */
export function connected(
  releases: readonly PublishedRelease[],
  { at, sums, cells }: Knowledge,
): number[][] {
  const above = cells.map((_, cell) => cell);
  const rootOf = (cell: number): number => {
    const next = above[cell] ?? cell;
    return next === cell ? cell : rootOf(next);
  };
  const join = (some: readonly number[]) => {
    for (const cell of some) above[rootOf(cell)] = rootOf(some[0] ?? cell);
  };
  for (const { parent, children } of sums) join([parent, ...children]);
  const cellsOf = releases.map(({ file, tables }) =>
    tables.flatMap((table) =>
      table.cells.flatMap(({ codes }) => at.get(nameOf({ ...codes, ...file.scope })) ?? []),
    ),
  );
  for (const some of cellsOf) join(some);
  const groups = new Map<number, number[]>();
  cellsOf.forEach(([first], place) => {
    const root = first === undefined ? -1 : rootOf(first);
    groups.set(root, [...(groups.get(root) ?? []), place]);
  });
  return [...groups.values()];
}

class Untangling {
  readonly #solver: Solver;
  readonly #all: readonly PublishedRelease[];
  readonly #assumed: Numbers;
  readonly strands: Strand[] = [];
  readonly conflicts: Conflict[] = [];

  constructor(solver: Solver, all: readonly PublishedRelease[], assumed: Numbers) {
    this.#solver = solver;
    this.#all = all;
    this.#assumed = assumed;
  }

  #gathered(places: readonly number[]): Gathered {
    const inOrder = places.toSorted((one, other) => one - other);
    return gather(inOrder.flatMap((place) => this.#all[place] ?? []));
  }

  /** Whether any numbers agree with what is known. */
  isPossible(knowledge: Knowledge): boolean {
    const outsider = new Outsider(this.#solver, withAssumed(knowledge, this.#assumed), new Set());
    try {
      return outsider.isPossible();
    } finally {
      outsider.close();
    }
  }

  #canBe(places: readonly number[]): boolean {
    return this.isPossible(this.#gathered(places));
  }

  /** Keeps releases as a strand. */
  add(places: readonly number[], isPossible: boolean, isFirst: boolean): void {
    const inOrder = places.toSorted((one, other) => one - other);
    this.strands.push({
      releases: inOrder.flatMap((place) => this.#all[place] ?? []),
      knowledge: this.#gathered(places),
      isPossible,
      isFirst,
    });
  }

  /** Makes strands of releases that have to do with each other. */
  part(group: readonly number[]): void {
    if (this.#canBe(group)) {
      this.add(group, true, true);
      return;
    }
    const newestFirst = group.toReversed();
    const judged = new Set<number>();
    let standing: readonly number[] = [];
    for (const start of newestFirst) {
      if (judged.has(start)) continue;
      const isPossible = this.#canBe([start]);
      const strand = isPossible ? this.#grown(start, newestFirst) : [start];
      this.add(strand, isPossible, isPossible && standing.length === 0);
      for (const place of strand) judged.add(place);
      if (!isPossible) this.conflicts.push({ places: [start], group });
      else if (standing.length === 0) standing = strand;
      else this.conflicts.push({ places: this.#needed([...standing, start], start), group });
    }
  }

  #grown(start: number, others: readonly number[]): number[] {
    const strand = [start];
    for (const place of others) {
      if (place !== start && this.#canBe([...strand, place])) strand.push(place);
    }
    return strand;
  }

  /** Of releases that contradict each other, as few as still do. */
  #needed(places: readonly number[], kept: number): number[] {
    let needed = places;
    for (const place of places) {
      const fewer = needed.filter((one) => one !== place);
      if (place !== kept && !this.#canBe(fewer)) needed = fewer;
    }
    return needed.toSorted((one, other) => one - other);
  }
}

/** @throws InputError `releaseBad` when releases of two compartments are put together. */
function checkCompartments(releases: readonly PublishedRelease[]): void {
  const [first, ...others] = releases.map(({ file }) => file.compartment);
  if (others.some((one) => one !== first))
    throw new InputError('releaseBad', { where: 'staff + political' });
}

/**
 * Takes releases apart where they contradict each other; mostly they do not.
 * @param assumed what somebody knows anyway, by the name of the cell
 * @throws InputError `releaseBad` when they are of two compartments, `tooManyCells`
 */
export function untangle(
  solver: Solver,
  releases: readonly PublishedRelease[],
  assumed: Numbers = new Map(),
): Untangled {
  checkCompartments(releases);
  const untangling = new Untangling(solver, releases, assumed);
  const whole = gather(releases);
  if (untangling.isPossible(whole)) {
    const strand = { releases, knowledge: whole, isPossible: true, isFirst: true };
    return { releases, whole, strands: [strand], conflicts: [] };
  }
  for (const group of connected(releases, whole)) untangling.part(group);
  const { strands, conflicts } = untangling;
  return { releases, whole, strands, conflicts };
}

/** What stands of releases: of those that contradict each other the newest, and what agrees with them. */
export const standingIn = ({ strands }: Untangled): readonly PublishedRelease[] =>
  strands.filter(({ isFirst }) => isFirst).flatMap(({ releases }) => releases);

/** What releases are called that contradict each other. */
export const contradictionsIn = ({
  releases,
  conflicts,
}: Pick<Untangled, 'releases' | 'conflicts'>): Contradiction[] =>
  conflicts.map(({ places }) => ({
    releases: places.flatMap((place) => {
      const { file } = releases[place] ?? {};
      if (file === undefined) return [];
      const about = Object.values(file.scope).join(' ');
      const tables = file.tables.map(({ id }) => id).join(' + ');
      return `${place + 1}: ${tables}${about === '' ? '' : ` (${about})`}`;
    }),
  }));
