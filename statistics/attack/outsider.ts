import type { Effort, Ending, OpenProgramme, Solver } from '../solver/programme.ts';
import type { Knowledge } from './knowledge.ts';

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
  #linear: OpenProgramme;
  #changed = new Set<number>();

  constructor(solver: Solver, knowledge: Knowledge) {
    this.#solver = solver;
    this.#knowledge = knowledge;
    this.#linear = solver.open(this.#programme(false));
  }

  close(): void {
    this.#linear.close();
  }

  #programme(isInteger: boolean) {
    const { cells, sums } = this.#knowledge;
    return {
      columns: cells.map(({ lower, upper }) => ({ cost: 0, lower, upper: Math.min(upper, noEnd) })),
      rows: sums.map(({ parent, children }) => ({
        lower: 0,
        upper: 0,
        columns: [parent, ...children],
        values: [1, ...children.map(() => -1)],
      })),
      isInteger,
    };
  }

  /** Whether anything at all agrees with what is known. */
  isPossible(): boolean {
    return this.#linear.solve().values.length > 0;
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

  #prepare(programme: OpenProgramme, { least }: OwnKnowledge, caps: ReadonlyMap<number, number>) {
    const { cells } = this.#knowledge;
    const touched = new Set([...this.#changed, ...least.keys(), ...caps.keys()]);
    for (const at of touched) {
      const cell = cells[at];
      if (cell === undefined) continue;
      const lower = Math.max(cell.lower, least.get(at) ?? 0);
      const upper = Math.min(cell.upper, noEnd, caps.get(at) ?? noEnd);
      programme.setBounds(at, lower, Math.max(lower, upper));
    }
    this.#changed = new Set([...least.keys(), ...caps.keys()]);
  }

  #solve(
    programme: OpenProgramme,
    costs: ReadonlyMap<number, number>,
    own: OwnKnowledge,
    caps: ReadonlyMap<number, number>,
  ): { values: readonly number[]; ending: Ending; bound: number } {
    this.#prepare(programme, own, caps);
    for (const [at, cost] of costs) programme.setCost(at, cost);
    const { values, ending, bound } = programme.solve();
    for (const at of costs.keys()) programme.setCost(at, 0);
    return { values, ending, bound };
  }

  #worldOf(values: readonly number[], own: OwnKnowledge): World | null {
    if (values.length === 0) return null;
    if (values.some((value) => Math.abs(value - Math.round(value)) > nearly)) return null;
    const world = values.map((value) => Math.round(value) || 0);
    return this.isWorld(world, own) ? world : null;
  }

  /**
   * A world that goes far in many cells at once; null when none was found with little effort.
   * @param wishes cell → how far up it need not go beyond; for downwards it is ignored
   */
  push(wishes: ReadonlyMap<number, number>, direction: 1 | -1, own: OwnKnowledge): World | null {
    const costs = new Map([...wishes.keys()].map((at) => [at, -direction]));
    const caps = direction === 1 ? wishes : new Map<number, number>();
    const { values } = this.#solve(this.#linear, costs, own, caps);
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
    const caps = new Map(
      isCapped ? [[at, Math.max(enough, this.#knowledge.cells[at]?.lower ?? 0)]] : [],
    );
    const linear = this.#solve(this.#linear, costs, own, caps);
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
