/**
 * Controlled rounding: every number becomes the multiple of the base at or right above its truth's
 * own multiple, and everything still adds up (Bacharach 1966; Cox 1987; Salazar-González 2006). It
 * is not zero-restricted: of base 5 a true 0 may become 5, and a true 5 may become 10, so that a
 * shown 0 says "0 to 4" and a shown 5 "0 to 9". Which way a number goes is drawn with a secret, so
 * that numbers are right on average: without it whoever knows the method reads a lone 5 as "3 to 7".
 */
import type { Solver } from '../solver/programme.ts';
import { type Draws, wholeDraw } from './keyed.ts';

/** A number that was published before, and how far from its truth it can lie by what was said then. */
export interface Fixed {
  readonly value: number;
  readonly slack: number;
}

/** Where all that a number may stand for has to be: far enough from what was published before. */
export interface Clear {
  readonly least: number;
  readonly most: number;
}

/** What was published of the cells of a release before. */
export interface EarlierNumbers {
  /** Numbers that are still true: they stay. */
  readonly kept: ReadonlyMap<number, Fixed>;
  /** Those that are not: where another number may stand, so that it is no news of a few. */
  readonly moved: ReadonlyMap<number, Clear>;
}

/** A number to round. */
export interface Roundable {
  readonly key: string;
  readonly truth: number;
  /** Whether it may only go down (0) or up (1); null when it is free. */
  readonly only: 0 | 1 | null;
  /** What it was rounded to before; null when it is new. It keeps that. */
  readonly fixed: Fixed | null;
  /** Where it has to be, because what it was rounded to before is not true any more. */
  readonly clear: Clear | null;
  /** It is not shown: it may be any multiple, and costs nothing. */
  readonly isWithheld: boolean;
  /** In how many dimensions it is a margin. The draw of a margin goes before those of its parts. */
  readonly depth: number;
}

/** A system to round. */
export interface RoundingTask {
  readonly base: number;
  readonly cells: readonly Roundable[];
  readonly equations: readonly { readonly parent: number; readonly children: readonly number[] }[];
  readonly draw: 'keyed' | 'least';
  readonly draws: Draws;
}

/** What a system was rounded to. */
export interface Rounded {
  readonly values: readonly number[];
  /**
   * How many bases a number can lie from its truth: a shown `v` says `v − reach × base` to
   * `v + reach × base − 1`. It is 1 unless no such table adds up.
   */
  readonly reach: number;
  /** Σ |shown − true| over the cells that are shown. */
  readonly deviation: number;
  /** How far from the proven best, as a share of the objective's range; 0 when proven best. */
  readonly gap: number;
}

/** Steps of cost, so that the draws of two cells are seldom alike. */
const fineness = 1000;
/** How often a multiple becomes the next one. If it never did, it would be known for what it is. */
const upFromMultiple = 0.018;
/** How much more the draw of a margin weighs than those of its parts, so that it is its own. */
const marginWeight = 100;
/** No draw is nearer to 0 or 1. */
const finestDraw = 2 ** -40;

/**
 * The share of draws in which a number becomes the multiple above it. A multiple goes up a little
 * more often than it should and can never go down; the others make up for it, so that over all rests
 * what is shown is on average what is true.
 */
export function upShare(truth: number, base: number): number {
  const rest = truth % base;
  return rest === 0 ? upFromMultiple : rest / base - upFromMultiple / (base - 1);
}

const logit = (share: number) => Math.log(share / (1 - share));

/**
 * The whole-number cost of rounding up rather than down. Of cells that have to share a few steps up,
 * those with the least cost get them. With this cost each of them gets one as often as its own share
 * says (order sampling after Pareto: Rosén, Journal of Statistical Planning and Inference 62, 1997).
 */
function costOf(task: RoundingTask, { truth, key, depth }: Roundable): number {
  const { base, draw, draws, cells } = task;
  const uniform = draws.uniform(key);
  if (draw === 'keyed') {
    const drawn = logit(Math.min(Math.max(uniform, finestDraw), 1 - finestDraw));
    return Math.round(fineness * marginWeight ** depth * (drawn - logit(upShare(truth, base))));
  }
  const gain = base - 2 * (truth % base);
  // Ties only: all tie breakers together weigh less than one incident.
  return gain * (20 * cells.length + 1) + wholeDraw(uniform, 20) - 10;
}

const anywhere: Clear = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

function stepsOf(cell: Roundable, base: number, reach: number) {
  const { truth, only, fixed, clear, isWithheld } = cell;
  if (fixed !== null) {
    const step = fixed.value / base - Math.floor(truth / base);
    return { lower: step, upper: step };
  }
  if (isWithheld) return { lower: -Math.floor(truth / base), upper: Number.POSITIVE_INFINITY };
  const { least, most } = clear ?? anywhere;
  // A shown `v` stands for `v − reach × base` to `v + reach × base − 1`.
  const stepOf = (value: number) => value / base - Math.floor(truth / base);
  const nearest = Math.ceil(stepOf(least)) + reach;
  const furthest = Math.floor(stepOf(most + 1)) - reach;
  return {
    lower: Math.max(only ?? Math.max(1 - reach, -Math.floor(truth / base)), nearest),
    upper: Math.min(only ?? reach, furthest),
  };
}

function programmeOf(task: RoundingTask, reach: number) {
  const { base, cells, equations } = task;
  const floorOf = (at: number) => Math.floor((cells[at]?.truth ?? 0) / base);
  return {
    columns: cells.map((cell) => ({
      cost: cell.isWithheld ? 0 : costOf(task, cell),
      ...stepsOf(cell, base, reach),
    })),
    rows: equations.map(({ parent, children }) => {
      const missing = children.reduce((sum, at) => sum + floorOf(at), 0) - floorOf(parent);
      return {
        lower: missing,
        upper: missing,
        columns: [parent, ...children],
        values: [1, ...children.map(() => -1)],
      };
    }),
    isInteger: true,
  };
}

/** A wider reach costs by distance: a step beyond the nearest two is a whole base further away. */
function widened(task: RoundingTask, reach: number) {
  const programme = programmeOf(task, reach);
  if (reach === 1) return programme;
  const columns = [...programme.columns];
  const rows = [...programme.rows];
  task.cells.forEach((cell, at) => {
    if (cell.isWithheld || cell.fixed !== null) return;
    const beyond = columns.length;
    columns.push({
      cost: 4 * fineness * task.base * marginWeight ** cell.depth,
      lower: 0,
      upper: reach,
    });
    const far = {
      lower: Number.NEGATIVE_INFINITY,
      upper: 1,
      columns: [at, beyond],
      values: [1, -1],
    };
    const under = {
      lower: 0,
      upper: Number.POSITIVE_INFINITY,
      columns: [at, beyond],
      values: [1, 1],
    };
    rows.push(far, under);
  });
  return { ...programme, columns, rows };
}

/** Nodes allowed; network tables are solved at the root, and three dimensions rarely need many. */
const nodes = 3000;
/** Wider than this is no rounding any more. */
const mostReach = 3;

/**
 * A number that keeps what it was rounded to keeps what was said of it as well: a smaller reach would
 * say more than is true. It follows from what was published, so that it tells nothing of the truth.
 */
const reachOfFixed = ({ base, cells }: RoundingTask) =>
  cells.reduce((most, { fixed }) => Math.max(most, Math.ceil((fixed?.slack ?? 0) / base)), 1);

/** Rounds a system; null when nothing adds up, as when earlier numbers are fixed. */
export function round(solver: Solver, task: RoundingTask): Rounded | null {
  for (let reach = reachOfFixed(task); reach <= mostReach; reach += 1) {
    const solved = solver.solve(widened(task, reach), { nodes });
    if (solved.values.length === 0) continue;
    const { base, cells } = task;
    const values = cells.map(
      ({ truth }, at) => base * (Math.floor(truth / base) + Math.round(solved.values[at] ?? 0)),
    );
    const deviation = cells.reduce(
      (sum, { truth, isWithheld }, at) =>
        isWithheld ? sum : sum + Math.abs((values[at] ?? 0) - truth),
      0,
    );
    const scale = Math.max(Math.abs(solved.objective), 1);
    return { values, reach, deviation, gap: (solved.objective - solved.bound) / scale };
  }
  return null;
}
