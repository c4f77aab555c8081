import type { Effort, Solver } from '../solver/programme.ts';
import { type Answer, Asked, nothingElse, type OwnKnowledge, type Question } from './asked.ts';
import { type Columns, columnsOf } from './columns.ts';
import type { Knowledge } from './knowledge.ts';
import { areCrossed, carried, type Ends } from './narrow.ts';
import { NearestWorlds } from './nearest.ts';
import { nearestToWhole } from './whole.ts';

/** Whole numbers for every cell that agree with everything known: nobody can exclude them. */
export type World = readonly number[];

/** How far a cell goes, and the world in which it does. */
export interface Extreme {
  /** What the programme says; `proven` when nothing lies beyond it. */
  readonly value: number;
  readonly proven: boolean;
  readonly world: World | null;
}

/** Branch and bound nodes for one whole world, and how close to whole is whole. */
const nodes = 2000;
/** A world that goes far in many cells at once need not go furthest. */
const goodEnough = { nodes: 20, gap: 0.2 };
const nearly = 1e-5;
/** So often cells are made whole, and so many of those that are not yet, before it is given up. */
const mostDives = 30;
const shareOfDive = 0.1;

/**
 * Thinks through what the numbers can be. A world is only believed after its sums were checked in
 * whole numbers, so that a mistake of the solver never makes a release look safer than it is.
 */
export class Outsider {
  readonly #knowledge: Knowledge;
  readonly #solver: Solver;
  readonly #ends: readonly Ends[];
  readonly #isCrossed: boolean;
  readonly #layout: Columns;
  #forOne: Asked | null = null;
  #forMany: Asked | null = null;
  readonly #nearest: NearestWorlds[] = [];

  /** @param asked the cells that questions will be about; without it any may be */
  constructor(solver: Solver, knowledge: Knowledge, asked?: ReadonlySet<number>) {
    this.#solver = solver;
    this.#knowledge = knowledge;
    const ends = carried(knowledge);
    this.#isCrossed = areCrossed(ends);
    this.#ends = this.#isCrossed ? knowledge.cells : ends;
    this.#layout = columnsOf(knowledge, this.#ends, asked);
  }

  /** Looks for worlds near one that is known, under what is known here; closed with the outsider. */
  nearest(base: World): NearestWorlds {
    const nearest = new NearestWorlds(this.#solver, this.#layout, base);
    this.#nearest.push(nearest);
    return nearest;
  }

  close(): void {
    this.#forOne?.close();
    this.#forMany?.close();
    for (const nearest of this.#nearest) nearest.close();
  }

  /** What a cell can be by the sums it stands in; in whole numbers it may be less. */
  endsOf(at: number): Ends {
    return this.#ends[at] ?? { lower: 0, upper: 0 };
  }

  /** Whether anything at all agrees with what is known. */
  isPossible(): boolean {
    if (this.#isCrossed) return false;
    // Rounded numbers add up: they may be the truth, and nothing has to be solved.
    const asTold = this.#knowledge.cells.map(({ lower, value }) => value ?? lower);
    if (this.isWorld(asTold)) return true;
    return (
      this.#many().solve({ costs: new Map(), own: nothingElse, caps: new Map() }).values.length > 0
    );
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

  #opened(effort: Effort, isInteger: boolean): Asked {
    const { columns, rows } = this.#layout;
    const programme = this.#solver.open({ columns, rows, isInteger }, effort);
    return new Asked(programme, this.#layout);
  }

  /** Two linear programmes, made when they are first needed: one cell at a time, and many at once. */
  #one(): Asked {
    this.#forOne ??= this.#opened({ simplex: 'primal' }, false);
    return this.#forOne;
  }

  #many(): Asked {
    this.#forMany ??= this.#opened({ simplex: 'dual' }, false);
    return this.#forMany;
  }

  #worldOf(values: readonly number[], own: OwnKnowledge): World | null {
    if (values.length === 0) return null;
    if (values.some((value) => Math.abs(value - Math.round(value)) > nearly)) return null;
    const world = values.map((value) => Math.round(value) || 0);
    return this.isWorld(world, own) ? world : null;
  }

  /**
   * A whole world near an answer that is not whole: the cells nearest to a whole number become that
   * number, the programme is asked again, and so on. Null when that leads nowhere; there may be one
   * all the same. It costs a few small changes of bounds, where whole numbers cost a whole programme.
   */
  #dive(question: Question, values: readonly number[]): World | null {
    const least = new Map(question.own.least);
    const caps = new Map(question.caps);
    let current = values;
    for (let dives = 0; dives < mostDives && current.length > 0; dives += 1) {
      const broken = nearestToWhole(current, nearly).filter((at) => this.#layout.columnOf.has(at));
      if (broken.length === 0) return this.#worldOf(current, question.own);
      for (const at of broken.slice(0, Math.ceil(broken.length * shareOfDive))) {
        const whole = Math.round(current[at] ?? 0);
        least.set(at, whole);
        caps.set(at, whole);
      }
      current = this.#many().solve({ costs: question.costs, own: { least }, caps }).values;
    }
    return null;
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
    const question = { costs, own, caps };
    const { values } = this.#many().solve(question);
    if (values.length === 0) return null;
    return (
      this.#worldOf(values, own) ??
      this.#dive(question, values) ??
      this.#worldOf(this.#inWhole(question, goodEnough).values, own)
    );
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
    const isCapped = direction === 1 && enough !== null;
    const question: Question = {
      costs: new Map([[at, -direction]]),
      own,
      caps: new Map(isCapped ? [[at, Math.max(enough, this.endsOf(at).lower)]] : []),
    };
    const linear = this.#one().solve(question);
    // What nothing agrees with proves nothing.
    if (linear.values.length === 0) return { value: Number.NaN, proven: false, world: null };
    const found = linear.values[at] ?? 0;
    const value = (direction === 1 ? Math.floor(found + nearly) : Math.ceil(found - nearly)) || 0;
    const world = this.#worldOf(linear.values, own) ?? this.#diveFromOne(question, linear.values);
    if (world !== null && world[at] === value) return { value, proven: true, world };
    if (!isWholeNeeded) return { value, proven: false, world };
    const whole = this.#inWhole(question, { nodes });
    const reached = this.#worldOf(whole.values, own);
    return {
      value: reached?.[at] ?? Number.NaN,
      proven: whole.ending === 'optimal',
      world: reached,
    };
  }

  #diveFromOne(question: Question, values: readonly number[]): World | null {
    this.#many().goOnFrom(this.#one());
    return this.#dive(question, values);
  }

  /** The same question to a programme in whole numbers, made for it and closed again. */
  #inWhole(question: Question, effort: Effort): Answer {
    const programme = this.#opened(effort, true);
    try {
      return programme.solve(question);
    } finally {
      programme.close();
    }
  }
}
