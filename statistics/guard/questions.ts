import type { OpenProgramme, Solver } from '../solver/programme.ts';
import { equationRows, type Frame } from './frame.ts';
import type { Target } from './targets.ts';

/** `Σ coefficient × hidden ≥ 1`, over cells of the release: every safe choice of cells meets it. */
export interface Cut {
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
}

/** Numbers nobody can exclude. */
export interface Point {
  readonly values: readonly number[];
  /** The cells that differ from their truth: all of them hidden. */
  readonly moved: readonly number[];
}

/** How far a cell goes while certain reporters know their own. */
export interface Question {
  readonly target: Target;
  readonly direction: 'up' | 'down';
  /** Cells of which the reporter with the most knows his own. */
  readonly known: ReadonlySet<number>;
}

/** What a hidden cell can grow: more than anything that is needed. */
const endless = 1e6;
/** What a solver may be wrong by, in incidents. */
export const tolerance = 1e-6;

/** The attacker's linear programme over the cells, some of them hidden. Close it afterwards. */
export class Questions {
  readonly #frame: Frame;
  readonly #programme: OpenProgramme;
  readonly #forced: ReadonlySet<number>;
  readonly #children = new Map<number, number[]>();
  readonly #below = new Map<number, ReadonlySet<number>>();
  #hidden: ReadonlySet<number> = new Set();
  #floors: number[];

  constructor(solver: Solver, frame: Frame, forced: ReadonlySet<number>) {
    this.#frame = frame;
    this.#forced = forced;
    this.#floors = frame.cells.map(({ incidents }) => incidents);
    for (const { parent, children } of frame.equations) {
      this.#children.set(parent, [...(this.#children.get(parent) ?? []), ...children]);
    }
    this.#programme = solver.open({
      columns: [
        ...frame.cells.map(({ incidents }) => ({ cost: 0, lower: incidents, upper: incidents })),
        ...frame.earlier.map(({ lower, upper }) => ({ cost: 0, lower, upper })),
      ],
      rows: equationRows(frame),
      isInteger: false,
    });
  }

  close(): void {
    this.#programme.close();
  }

  /** The truth, with numbers for earlier cells that agree with it; null when none do. */
  truth(): readonly number[] | null {
    const { cells, earlier } = this.#frame;
    if (earlier.length === 0) return cells.map(({ incidents }) => incidents);
    const { values } = this.#programme.solve();
    return values.length === 0 ? null : values;
  }

  /** From now on these cells are hidden, and no others. */
  hide(hidden: ReadonlySet<number>): void {
    this.#hidden = hidden;
    for (const { at, incidents } of this.#frame.cells) {
      this.#setFloor(at, hidden.has(at) ? 0 : incidents);
    }
  }

  /** Every cell that a margin is made of. */
  madeOf(at: number): ReadonlySet<number> {
    const known = this.#below.get(at);
    if (known !== undefined) return known;
    const children = this.#children.get(at) ?? [];
    const below = new Set(children.flatMap((child) => [child, ...this.madeOf(child)]));
    this.#below.set(at, below);
    return below;
  }

  /** Pushes many cells at once, as far as a target is wanted; what comes out is one point. */
  push(targets: readonly Target[], direction: 'up' | 'down', known: ReadonlySet<number>): Point {
    this.#know(known);
    const isUp = direction === 'up';
    if (isUp) for (const { at, most, own } of targets) this.#cap(at, most + own);
    const { point } = this.#solve(targets, isUp ? -1 : 1);
    if (isUp) for (const { at } of targets) this.#cap(at, Number.POSITIVE_INFINITY);
    return point;
  }

  /** The point that goes furthest, and the cut when that is not far enough. */
  ask(question: Question): { point: Point; cut: Cut | null } {
    const { target, direction, known } = question;
    const isUp = direction === 'up';
    this.#know(known);
    if (isUp) this.#cap(target.at, target.most + target.own);
    const { point, costs } = this.#solve([target], isUp ? -1 : 1);
    if (isUp) this.#cap(target.at, Number.POSITIVE_INFINITY);
    const reached = point.values[target.at] ?? 0;
    const certain = this.#certain(question);
    const goal = isUp ? target.most + certain : certain;
    const isFar = isUp ? reached >= goal - tolerance : reached <= goal + tolerance;
    return { point, cut: isFar ? null : this.#cut(question, goal, costs) };
  }

  /** What a reporter who knows his own knows to be in the target for certain. */
  #certain({ target, known }: Question): number {
    if (known.has(target.at)) return target.own;
    if (known.size !== 1) return 0;
    const [at = -1] = known;
    return this.madeOf(target.at).has(at) ? (this.#frame.cells[at]?.largest ?? 0) : 0;
  }

  #solve(targets: readonly Target[], cost: number) {
    for (const { at } of targets) this.#programme.setCost(at, cost);
    const { values, reducedCosts } = this.#programme.solve();
    for (const { at } of targets) this.#programme.setCost(at, 0);
    const moved = [...this.#hidden].filter(
      (at) => Math.abs((values[at] ?? 0) - (this.#frame.cells[at]?.incidents ?? 0)) > tolerance,
    );
    return { point: { values, moved }, costs: reducedCosts };
  }

  /** The known cells keep at least what their largest reporter put in. */
  #know(known: ReadonlySet<number>): void {
    for (const at of this.#hidden) {
      const floor = known.has(at) ? (this.#frame.cells[at]?.largest ?? 0) : 0;
      if (this.#floors[at] !== floor) this.#setFloor(at, floor);
    }
  }

  #setFloor(at: number, floor: number): void {
    const cell = this.#frame.cells[at];
    if (cell === undefined) return;
    this.#floors[at] = floor;
    const upper = this.#hidden.has(at) ? Number.POSITIVE_INFINITY : cell.incidents;
    this.#programme.setBounds(at, floor, upper);
  }

  /** A programme needs an end: a target goes no further than it has to. */
  #cap(at: number, cap: number): void {
    const cell = this.#frame.cells[at];
    if (cell !== undefined) {
      this.#programme.setBounds(at, this.#floors[at] ?? 0, Math.max(cap, cell.incidents));
      return;
    }
    const earlier = this.#frame.earlier[at - this.#frame.cells.length];
    if (earlier) this.#programme.setBounds(at, earlier.lower, Math.min(cap, earlier.upper));
  }

  /** The bound that reduced costs prove, with hiding as the unknown. */
  #cut({ direction, target }: Question, goal: number, costs: readonly number[]): Cut {
    let proven = 0;
    const capacities = new Map<number, number>();
    costs.forEach((cost, at) => {
      if (Math.abs(cost) < tolerance || at === target.at) return;
      const cell = this.#frame.cells[at];
      if (cell === undefined) {
        const earlier = this.#frame.earlier[at - this.#frame.cells.length];
        proven += cost * (cost > 0 ? (earlier?.lower ?? 0) : (earlier?.upper ?? 0));
        return;
      }
      proven += cost * cell.incidents;
      const floor = this.#hidden.has(at) ? (this.#floors[at] ?? 0) : 0;
      capacities.set(at, cost > 0 ? cost * (cell.incidents - floor) : -cost * endless);
    });
    return this.#stronger(capacities, direction === 'up' ? goal + proven : proven - goal);
  }

  /** Cells that are hidden anyway count at once, and no other for more than what is needed. */
  #stronger(capacities: ReadonlyMap<number, number>, needed: number): Cut {
    const given = [...capacities].filter(([at]) => this.#forced.has(at));
    const rest = given.reduce((left, [, capacity]) => left - capacity, needed);
    const useful = [...capacities].filter(
      ([at, capacity]) => !this.#forced.has(at) && capacity > tolerance,
    );
    return {
      cells: useful.map(([at]) => at),
      coefficients: useful.map(([, capacity]) => Math.min(capacity, rest) / rest),
    };
  }
}
