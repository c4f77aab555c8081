/**
 * Worlds near one that is known: a few cells differ, in rectangles and boxes that leave every sum
 * as it is. Each is checked by addition before it is believed: every cell that changed against its
 * row, and every sum it stands in.
 */
import { Moves } from '../solver/moves.ts';
import { noEnd } from './columns.ts';
import type { Knowledge } from './knowledge.ts';
import type { World } from './outsider.ts';

/** What has to be true of a world. */
export interface Wanted {
  readonly at: number;
  readonly direction: 1 | -1;
  /** How far the cell has to go. */
  readonly goal: number;
  /** Cell → at least so much: what somebody put in himself. */
  readonly least: ReadonlyMap<number, number>;
}

interface Side {
  readonly sum: number;
  readonly sign: 1 | -1;
}

/** A world near the base: the cells that differ, with their numbers. */
export type Near = ReadonlyMap<number, number>;

/** After so many questions, at least one in so many must have been answered. */
const patience = 60;
const worthwhile = 6;

/** Worlds near a base. */
export class NearWorlds {
  readonly #knowledge: Knowledge;
  readonly #base: World;
  readonly #moves: Moves;
  readonly #sidesOf: readonly (readonly Side[])[];
  #asked = 0;
  #found = 0;

  /** @param base a world: it agrees with every row and every sum */
  constructor(knowledge: Knowledge, base: World) {
    this.#knowledge = knowledge;
    this.#base = base;
    const sides = knowledge.cells.map((): Side[] => []);
    knowledge.sums.forEach(({ parent, children }, sum) => {
      sides[parent]?.push({ sum, sign: -1 });
      for (const child of children) sides[child]?.push({ sum, sign: 1 });
    });
    this.#sidesOf = sides;
    this.#moves = new Moves(knowledge.cells.length, knowledge.sums);
    this.#moves.start(base, (at) => ({ lower: this.#lower(at), upper: this.#upper(at) }));
  }

  #lower(at: number): number {
    return this.#knowledge.cells[at]?.lower ?? 0;
  }

  #upper(at: number): number {
    return Math.min(this.#knowledge.cells[at]?.upper ?? 0, noEnd);
  }

  /** What a cell is in a world. */
  valueIn(world: Near, at: number): number {
    return world.get(at) ?? this.#base[at] ?? Number.NaN;
  }

  /** In a thin table of three dimensions there are too few to go on looking. */
  #isInVain(): boolean {
    this.#asked += 1;
    return this.#asked > patience && this.#found * worthwhile < this.#asked;
  }

  /** Such a world, checked; null when none was found. */
  find({ at, direction, goal, least }: Wanted): Near | null {
    if (this.#isInVain()) return null;
    for (const [cell, floor] of least) {
      if ((this.#base[cell] ?? -1) < floor) return this.#give(null);
      this.#moves.bound(cell, Math.max(this.#lower(cell), floor), this.#upper(cell));
    }
    const isFar = (value: number) => (direction === 1 ? value >= goal : value <= goal);
    if (!isFar(this.#moves.valueOf(at)) && !this.#moves.reach(at, goal)) return this.#give(null);
    const changes = this.#moves.changes();
    const isThere = isFar(changes.get(at) ?? this.#base[at] ?? Number.NaN);
    if (!isThere || !this.#isWorld(changes, least)) return this.#give(null);
    this.#found += 1;
    return this.#give(changes);
  }

  /** How far a cell certainly goes, up to a limit. */
  furthest(at: number, direction: 1 | -1, limit: number): number {
    const start = this.#base[at] ?? Number.NaN;
    if (start === limit || this.#isInVain()) return start;
    this.#moves.reach(at, limit);
    const changes = this.#moves.changes();
    this.#moves.reset();
    const value = changes.get(at) ?? start;
    if (value !== start) this.#found += 1;
    const isWithin = direction === 1 ? value <= limit : value >= limit;
    return isWithin && this.#isWorld(changes, new Map()) ? value : start;
  }

  #give<Answer>(answer: Answer): Answer {
    this.#moves.reset();
    return answer;
  }

  #isWorld(changes: Near, least: ReadonlyMap<number, number>): boolean {
    const left = new Map<number, number>();
    for (const [at, value] of changes) {
      const isWithin =
        Number.isInteger(value) &&
        value >= Math.max(this.#lower(at), least.get(at) ?? 0) &&
        value <= (this.#knowledge.cells[at]?.upper ?? -1);
      if (!isWithin) return false;
      const change = value - (this.#base[at] ?? Number.NaN);
      for (const { sum, sign } of this.#sidesOf[at] ?? []) {
        left.set(sum, (left.get(sum) ?? 0) + sign * change);
      }
    }
    return [...left.values()].every((rest) => rest === 0);
  }
}
