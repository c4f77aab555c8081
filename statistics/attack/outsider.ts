import type { Effort, Ending, OpenProgramme, Solver } from '../solver/programme.ts';
import type { Knowledge } from './knowledge.ts';
import { type Ends, narrowed } from './narrow.ts';

/** Whole numbers for every cell that agree with everything known: nobody can exclude them. */
export type World = readonly number[];

/** What a limit on a cell is for a moment: what somebody knows besides the files. */
export interface OwnKnowledge {
  /** Cell → at least so much. */
  readonly least: ReadonlyMap<number, number>;
}

/** Nothing besides the files. */
export const nothingElse: OwnKnowledge = { least: new Map() };

/** How far a cell goes, and the world in which it does. */
export interface Extreme {
  /** What the programme says; `proven` when nothing lies beyond it. */
  readonly value: number;
  readonly proven: boolean;
  readonly world: World | null;
}

/** No table of one municipality counts so much; it stands for "no end". */
export const noEnd = 1_000_000;

/** Branch and bound nodes for one whole world, and how close to whole is whole. */
const nodes = 2000;
/** A world that goes far in many cells at once need not go furthest. */
const goodEnough = { nodes: 20, gap: 0.2 };
const nearly = 1e-5;

/**
 * Thinks through what the numbers can be. A world is only believed after its sums were checked in
 * whole numbers, so that a mistake of the solver never makes a release look safer than it is.
 */
export class Outsider {
  readonly #knowledge: Knowledge;
  readonly #solver: Solver;
  readonly #ends: readonly Ends[];
  /** The cells of the programme: those that are not settled by their sums. */
  readonly #open: readonly number[];
  readonly #columnOf: ReadonlyMap<number, number>;
  #linear: OpenProgramme | null = null;
  #changed = new Set<number>();

  constructor(solver: Solver, knowledge: Knowledge) {
    this.#solver = solver;
    this.#knowledge = knowledge;
    this.#ends = narrowed(knowledge);
    this.#open = this.#ends.flatMap(({ lower, upper }, at) => (lower < upper ? [at] : []));
    this.#columnOf = new Map(this.#open.map((at, column) => [at, column]));
  }

  close(): void {
    this.#linear?.close();
  }

  /** What a cell can be by the sums it stands in; in whole numbers it may be less. */
  endsOf(at: number): Ends {
    return this.#ends[at] ?? { lower: 0, upper: 0 };
  }

  #programme(isInteger: boolean) {
    const settled = (at: number) => (this.#columnOf.has(at) ? 0 : (this.#ends[at]?.lower ?? 0));
    const rows = this.#knowledge.sums.flatMap(({ parent, children }) => {
      const members = [parent, ...children];
      const columns = members.flatMap((at) => this.#columnOf.get(at) ?? []);
      if (columns.length === 0) return [];
      const rest = children.reduce((sum, at) => sum + settled(at), 0) - settled(parent);
      const open = members.filter((at) => this.#columnOf.has(at));
      const values = open.map((at) => (at === parent ? 1 : -1));
      return [{ lower: rest, upper: rest, columns, values }];
    });
    const columns = this.#open.map((at) => {
      const { lower, upper } = this.endsOf(at);
      return { cost: 0, lower, upper: Math.min(upper, noEnd) };
    });
    // A programme has to have a column; this one is nothing and stands in no sum.
    const none = [{ cost: 0, lower: 0, upper: 0 }];
    return { columns: columns.length > 0 ? columns : none, rows, isInteger };
  }

  /** Whether anything at all agrees with what is known. */
  isPossible(): boolean {
    return this.#anything().solve().values.length > 0;
  }

  /** Whether whole numbers agree with every row and every sum. */
  isWorld(world: World, { least }: OwnKnowledge = nothingElse): boolean {
    const { cells, sums } = this.#knowledge;
    const isWithin = cells.every(({ lower, upper }, at) => {
      const value = world[at] ?? -1;
      return value >= Math.max(lower, least.get(at) ?? 0) && value <= upper;
    });
    if (!isWithin) return false;
    return sums.every(({ parent, children }) => {
      const sum = children.reduce((total, at) => total + (world[at] ?? 0), 0);
      return sum === world[parent];
    });
  }

  /** The linear programme, made when it is first needed. */
  #anything(): OpenProgramme {
    this.#linear ??= this.#solver.open(this.#programme(false));
    return this.#linear;
  }

  #prepare(programme: OpenProgramme, { least }: OwnKnowledge, caps: ReadonlyMap<number, number>) {
    for (const at of new Set([...this.#changed, ...least.keys(), ...caps.keys()])) {
      const column = this.#columnOf.get(at);
      if (column === undefined) continue;
      const ends = this.endsOf(at);
      const lower = Math.max(ends.lower, least.get(at) ?? 0);
      const upper = Math.min(ends.upper, noEnd, caps.get(at) ?? noEnd);
      programme.setBounds(column, lower, Math.max(lower, upper));
    }
    this.#changed = new Set([...least.keys(), ...caps.keys()]);
  }

  #solve(
    programme: OpenProgramme,
    costs: ReadonlyMap<number, number>,
    own: OwnKnowledge,
    caps: ReadonlyMap<number, number>,
  ): { values: readonly number[]; ending: Ending } {
    this.#prepare(programme, own, caps);
    const priced = [...costs].flatMap(([at, cost]) => {
      const column = this.#columnOf.get(at);
      return column === undefined ? [] : [{ column, cost }];
    });
    for (const { column, cost } of priced) programme.setCost(column, cost);
    const { values, ending } = programme.solve();
    for (const { column } of priced) programme.setCost(column, 0);
    if (values.length === 0) return { values, ending };
    return {
      ending,
      values: this.#ends.map(({ lower }, at) => {
        const column = this.#columnOf.get(at);
        return column === undefined ? lower : (values[column] ?? 0);
      }),
    };
  }

  #worldOf(values: readonly number[], own: OwnKnowledge): World | null {
    if (values.length === 0) return null;
    if (values.some((value) => Math.abs(value - Math.round(value)) > nearly)) return null;
    const world = values.map((value) => Math.round(value) || 0);
    return this.isWorld(world, own) ? world : null;
  }

  /** A world in which these cells have these numbers; null when none was found. */
  completed(fixed: ReadonlyMap<number, number>): World | null {
    const world = this.push(fixed, 1, { least: fixed });
    return world !== null && [...fixed].every(([at, value]) => world[at] === value) ? world : null;
  }

  /**
   * A world that goes far in many cells at once; null when none was found with little effort.
   * @param wishes cell → how far up it need not go beyond; for downwards it is ignored
   */
  push(wishes: ReadonlyMap<number, number>, direction: 1 | -1, own: OwnKnowledge): World | null {
    const costs = new Map([...wishes.keys()].map((at) => [at, -direction]));
    const caps = direction === 1 ? wishes : new Map<number, number>();
    const { values } = this.#solve(this.#anything(), costs, own, caps);
    if (values.length === 0) return null;
    return this.#worldOf(values, own) ?? this.#worldOf(this.#inWhole(costs, own, caps).values, own);
  }

  /**
   * How far one cell goes: by linear programme first, in whole numbers when its answer is not whole.
   * @param enough a value at which there is no need to look further, or null to go to the end
   * @param isWholeNeeded false takes the answer of the linear programme for the end, unproven
   */
  extreme(
    at: number,
    direction: 1 | -1,
    own: OwnKnowledge,
    enough: number | null,
    isWholeNeeded = true,
  ): Extreme {
    const costs = new Map([[at, -direction]]);
    const isCapped = direction === 1 && enough !== null;
    const caps = new Map(isCapped ? [[at, Math.max(enough, this.endsOf(at).lower)]] : []);
    const linear = this.#solve(this.#anything(), costs, own, caps);
    if (linear.values.length === 0) return { value: Number.NaN, proven: true, world: null };
    const found = linear.values[at] ?? 0;
    const value = (direction === 1 ? Math.floor(found + nearly) : Math.ceil(found - nearly)) || 0;
    const world = this.#worldOf(linear.values, own);
    if (world !== null && world[at] === value) return { value, proven: true, world };
    if (!isWholeNeeded) return { value, proven: false, world };
    return this.#wholly(at, direction, own, caps);
  }

  #wholly(
    at: number,
    direction: 1 | -1,
    own: OwnKnowledge,
    caps: ReadonlyMap<number, number>,
  ): Extreme {
    const costs = new Map([[at, -direction]]);
    const { values, ending } = this.#inWhole(costs, own, caps, { nodes });
    const world = this.#worldOf(values, own);
    return { value: world?.[at] ?? Number.NaN, proven: ending === 'optimal', world };
  }

  /** The same question to a programme in whole numbers, made for it and closed again. */
  #inWhole(
    costs: ReadonlyMap<number, number>,
    own: OwnKnowledge,
    caps: ReadonlyMap<number, number>,
    effort: Effort = goodEnough,
  ) {
    const before = this.#changed;
    const programme = this.#solver.open(this.#programme(true), effort);
    this.#changed = new Set();
    try {
      return this.#solve(programme, costs, own, caps);
    } finally {
      this.#changed = before;
      programme.close();
    }
  }
}
