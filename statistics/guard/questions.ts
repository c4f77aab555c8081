import type { OpenProgramme, Solver } from '../solver/programme.ts';
import { equationRows, type Frame } from './frame.ts';
import type { Target } from './targets.ts';

/** `Σ coefficient × hidden ≥ 1`, over cells of the release: every safe choice of cells meets it. */
export interface Cut {
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
}

/** Numbers nobody can exclude, one for every cell; none when there are none. */
export type Point = Float64Array;

/** How far a cell goes while certain reporters know their own. */
export interface Question {
  readonly target: Target;
  readonly direction: 'up' | 'down';
  /** Cells of which the reporter with the most knows his own. */
  readonly known: ReadonlySet<number>;
}

/** What a question came to. */
export interface Answer {
  /** Furthest away. */
  readonly point: Point;
  /** Null when it went as far as it had to. */
  readonly cut: Cut | null;
  /** Of the reporters who know their own, those without whom it might go further. */
  readonly holding: readonly number[];
}

/** What a hidden cell can grow: more than anything that is needed. */
const endless = 1e6;
/** What a solver may be wrong by, in incidents. */
export const tolerance = 1e-6;

/** The attacker's linear programme over the cells, some of them hidden. Close it afterwards. */
export class Questions {
  readonly #solver: Solver;
  readonly #frame: Frame;
  readonly #rows: ReturnType<typeof equationRows>;
  readonly #forced: ReadonlySet<number>;
  readonly #children = new Map<number, number[]>();
  readonly #below = new Map<number, ReadonlySet<number>>();
  #programme: OpenProgramme | null = null;
  /** Cell → its column: only what may move is in the programme. */
  #columnOf: ReadonlyMap<number, number> = new Map();
  #programmeRows: readonly number[] = [];
  #hidden: ReadonlySet<number> = new Set();
  #floors: number[];
  /** What every cell is that does not move. */
  #still: Point = new Float64Array();

  constructor(solver: Solver, frame: Frame, forced: ReadonlySet<number>) {
    this.#solver = solver;
    this.#frame = frame;
    this.#rows = equationRows(frame);
    this.#forced = forced;
    this.#floors = frame.cells.map(({ incidents }) => incidents);
    for (const { parent, children } of frame.equations) {
      this.#children.set(parent, [...(this.#children.get(parent) ?? []), ...children]);
    }
  }

  close(): void {
    this.#programme?.close();
    this.#programme = null;
  }

  /** The truth, with numbers for earlier cells that agree with it; null when none do. */
  truth(): Point | null {
    const { cells, earlier } = this.#frame;
    if (earlier.length === 0) return Float64Array.from(cells, ({ incidents }) => incidents);
    this.hide(new Set());
    const values = this.#valuesOf(this.#programme?.solve().values ?? []);
    return values.length === 0 ? null : values;
  }

  /** What a cell is as long as nothing moves it. */
  #boundsOf(at: number): { lower: number; upper: number } {
    const cell = this.#frame.cells[at];
    if (cell === undefined) {
      const { lower = 0, upper = 0 } = this.#frame.earlier[at - this.#frame.cells.length] ?? {};
      return { lower, upper };
    }
    return this.#hidden.has(at)
      ? { lower: 0, upper: Number.POSITIVE_INFINITY }
      : { lower: cell.incidents, upper: cell.incidents };
  }

  /** From now on these cells are hidden, and no others. */
  hide(hidden: ReadonlySet<number>): void {
    this.close();
    this.#hidden = hidden;
    const { cells, earlier } = this.#frame;
    this.#floors = cells.map(({ at, incidents }) => (hidden.has(at) ? 0 : incidents));
    const all = Array.from({ length: cells.length + earlier.length }, (_, at) => at);
    const bounds = all.map((at) => this.#boundsOf(at));
    this.#still = Float64Array.from(bounds, ({ lower }) => lower);
    const isOpen = (at: number) => (bounds[at]?.lower ?? 0) < (bounds[at]?.upper ?? 0);
    const open = all.filter(isOpen);
    this.#columnOf = new Map(open.map((at, column) => [at, column]));
    this.#programmeRows = this.#rows.flatMap(({ columns }, row) =>
      columns.some(isOpen) ? [row] : [],
    );
    const rows = this.#programmeRows.flatMap((row) => {
      const { columns = [], values = [] } = this.#rows[row] ?? {};
      const members = columns.map((at, index) => ({ at, value: values[index] ?? 0 }));
      const moving = members.filter(({ at }) => isOpen(at));
      const settled = members
        .filter(({ at }) => !isOpen(at))
        .reduce((sum, { at, value }) => sum + value * (bounds[at]?.lower ?? 0), 0);
      return [
        {
          lower: -settled,
          upper: -settled,
          columns: moving.flatMap(({ at }) => this.#columnOf.get(at) ?? []),
          values: moving.map(({ value }) => value),
        },
      ];
    });
    const columns = open.map((at) => ({ cost: 0, ...(bounds[at] ?? { lower: 0, upper: 0 }) }));
    this.#programme = this.#solver.open({ columns, rows, isInteger: false }, { simplex: 'primal' });
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

  /** The point that goes furthest, and what is in the way when that is not far enough. */
  ask(question: Question): Answer {
    const { target, direction, known } = question;
    const isUp = direction === 'up';
    this.#know(known);
    if (isUp) this.#cap(target.at, target.most + target.own);
    const { point, prices } = this.#solve(target, isUp ? -1 : 1);
    if (isUp) this.#cap(target.at, Number.POSITIVE_INFINITY);
    const reached = point[target.at] ?? 0;
    const certain = this.#certain(question);
    const goal = isUp ? target.most + certain : certain;
    const isFar = isUp ? reached >= goal - tolerance : reached <= goal + tolerance;
    if (isFar) return { point, cut: null, holding: [] };
    const costs = this.#costs(prices);
    const holding = [...known].filter((at) => Math.abs(costs[at] ?? 0) > tolerance);
    return { point, cut: this.#cut(question, goal, costs), holding };
  }

  /** What a reporter who knows his own knows to be in the target for certain. */
  #certain({ target, known }: Question): number {
    if (known.has(target.at)) return target.own;
    if (known.size !== 1) return 0;
    const [at = -1] = known;
    return this.madeOf(target.at).has(at) ? (this.#frame.cells[at]?.largest ?? 0) : 0;
  }

  /** A number for every cell, from those of the columns. */
  #valuesOf(columns: readonly number[]): Point {
    if (columns.length === 0) return new Float64Array();
    const values = Float64Array.from(this.#still);
    for (const [at, column] of this.#columnOf) values[at] = columns[column] ?? 0;
    return values;
  }

  #setCost(at: number, cost: number): void {
    const column = this.#columnOf.get(at);
    if (column !== undefined) this.#programme?.setCost(column, cost);
  }

  #setBounds(at: number, lower: number, upper: number): void {
    const column = this.#columnOf.get(at);
    if (column !== undefined) this.#programme?.setBounds(column, lower, upper);
  }

  #solve({ at }: Target, cost: number) {
    this.#setCost(at, cost);
    const solved = this.#programme?.solve();
    this.#setCost(at, 0);
    return { point: this.#valuesOf(solved?.values ?? []), prices: solved?.rowPrices ?? [] };
  }

  /** What the objective gains per unit of every cell but the target, also of those that stand still. */
  #costs(prices: readonly number[]): readonly number[] {
    const costs = Array.from(
      { length: this.#frame.cells.length + this.#frame.earlier.length },
      () => 0,
    );
    this.#programmeRows.forEach((row, index) => {
      const price = prices[index] ?? 0;
      if (price === 0) return;
      const { columns = [], values = [] } = this.#rows[row] ?? {};
      columns.forEach((at, place) => {
        costs[at] = (costs[at] ?? 0) - price * (values[place] ?? 0);
      });
    });
    return costs;
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
    this.#setBounds(at, floor, upper);
  }

  /** A programme needs an end: a target goes no further than it has to. */
  #cap(at: number, cap: number): void {
    const cell = this.#frame.cells[at];
    if (cell !== undefined) {
      this.#setBounds(at, this.#floors[at] ?? 0, Math.max(cap, cell.incidents));
      return;
    }
    const earlier = this.#frame.earlier[at - this.#frame.cells.length];
    if (earlier) this.#setBounds(at, earlier.lower, Math.min(cap, earlier.upper));
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
