/**
 * Answers most questions about hidden cells by small changes of the truth: what they find is a
 * point like those of the linear programme, only sooner. What they do not find is left to it.
 */
import { Moves } from '../solver/moves.ts';
import type { Frame } from './frame.ts';

/** Whoever asks about a cell, and knows that somewhere is at least so much. */
export interface Asker {
  readonly at: number;
  readonly own: number;
}

/** Up to where a cell has to move. */
export interface Aim {
  readonly at: number;
  readonly goal: number;
}

type Changes = ReadonlyMap<number, number>;

/** So many points are looked for in turn for one aim. */
const mostPoints = 8;
/** After so many aims, at least one in so many must have been met. */
const patience = 60;
const worthwhile = 6;
/** What a hidden cell may grow to. */
const endless = 1e6;
const tolerance = 1e-6;

/** Points near the truth, under the cells that are hidden. */
export class Nearby {
  readonly #frame: Frame;
  readonly #base: Float64Array;
  readonly #moves: Moves;
  /** What was found before, by aim: it stays true as long as what moved is hidden. */
  readonly #found = new Map<string, Changes[]>();
  #hidden: ReadonlySet<number> = new Set();
  #asked = 0;
  #met = 0;

  /** @param base the truth, with numbers for earlier cells that agree with it */
  constructor(frame: Frame, base: Float64Array) {
    this.#frame = frame;
    this.#base = base;
    this.#moves = new Moves(base.length, frame.equations);
  }

  /** From now on these cells are hidden, and no others. */
  hide(hidden: ReadonlySet<number>): void {
    this.#hidden = hidden;
    this.#asked = 0;
    this.#met = 0;
    const { cells, earlier } = this.#frame;
    this.#moves.start(this.#base, (at) => {
      const value = this.#base[at] ?? 0;
      if (hidden.has(at)) return { lower: 0, upper: endless };
      return at < cells.length
        ? { lower: value, upper: value }
        : (earlier[at - cells.length] ?? { lower: value, upper: value });
    });
  }

  /** Who is not answered yet about an aim. */
  unanswered(aim: Aim, askers: readonly Asker[]): readonly Asker[] {
    const key = `${aim.at} ${aim.goal}`;
    const known = (this.#found.get(key) ?? []).filter((changes) => this.#isStillHidden(changes));
    let left = askers.filter((one) => !known.some((changes) => this.#isIn(changes, one)));
    let kept: readonly Asker[] = known.length === 0 ? [] : left;
    for (let points = 0; points < mostPoints && left.length > 0; points += 1) {
      const changes = this.#find(aim, kept);
      if (changes === null && kept.length === 0) break;
      if (changes !== null) known.push(changes);
      left = changes === null ? left : left.filter((one) => !this.#isIn(changes, one));
      kept = changes === null ? kept.slice(0, kept.length >> 1) : left;
    }
    this.#found.set(key, known);
    return left;
  }

  #isStillHidden(changes: Changes): boolean {
    const { length } = this.#frame.cells;
    return [...changes.keys()].every((at) => at >= length || this.#hidden.has(at));
  }

  #isIn(changes: Changes, { at, own }: Asker): boolean {
    return (changes.get(at) ?? this.#base[at] ?? 0) >= own - tolerance;
  }

  #find({ at, goal }: Aim, kept: readonly Asker[]): Changes | null {
    this.#asked += 1;
    if (this.#asked > patience && this.#met * worthwhile < this.#asked) return null;
    for (const one of kept) {
      if (this.#hidden.has(one.at)) this.#moves.bound(one.at, one.own, endless);
    }
    const isThere = this.#moves.reach(at, goal);
    const changes = isThere ? this.#moves.changes() : null;
    this.#moves.reset();
    if (isThere) this.#met += 1;
    return changes;
  }
}
