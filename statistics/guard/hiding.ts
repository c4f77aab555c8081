/**
 * Hiding with the least loss: a master programme chooses cells, the separation shows what is still
 * given away, and its cuts go back to the master until nothing is (Fischetti and
 * Salazar-González 2001). The last master's bound proves how far from the least the answer can be.
 */
import type { Solver } from '../solver/programme.ts';
import type { Frame } from './frame.ts';
import type { Cut } from './questions.ts';
import { Separation } from './separation.ts';
import type { Target } from './targets.ts';

/** What to hide, and under which limits. */
export interface HidingTask {
  readonly frame: Frame;
  /** Cells hidden whatever happens. */
  readonly forced: ReadonlySet<number>;
  /** Cells that are public already, and stay shown. */
  readonly public: ReadonlySet<number>;
  readonly targets: readonly Target[];
  /** What hiding a cell loses. Positive. */
  readonly weights: readonly number[];
  /** How far it is, from 0 to 1. */
  readonly onShare: (share: number) => void;
}

/** The cells to hide. */
export interface Hidden {
  readonly cells: ReadonlySet<number>;
  /** What is lost with them, forced ones included. */
  readonly loss: number;
  /** No safe choice loses less. */
  readonly bound: number;
  readonly rounds: number;
}

/** How hard hiding tries; the same everywhere. */
export interface HidingEffort {
  readonly rounds: number;
  readonly nodes: number;
  readonly gap: number;
  readonly cutsPerRound: number;
  /** Steps of the simplex after which no better choice is asked for. */
  readonly work: number;
}

/** Some ten seconds. Of tables of two dimensions the whole takes a tenth of it. */
const mostWork = 30_000;

/** Exact for small systems, near enough for large ones and beside what is public already. */
export function hidingEffort({ cells, earlier }: Frame): HidingEffort {
  const rounds = earlier.length > 0 || cells.length > 300 ? 8 : 40;
  const work = mostWork;
  if (cells.length <= 100) return { rounds, nodes: 5000, gap: 0, cutsPerRound: 200, work };
  if (cells.length <= 1200) return { rounds, nodes: 500, gap: 0.005, cutsPerRound: 300, work };
  return { rounds: 4, nodes: 200, gap: 0.01, cutsPerRound: 500, work };
}

/** The cuts that one equation gives by itself: a cell moves only when others in it move. */
function equationCuts({ frame, forced, targets }: HidingTask): Cut[] {
  const byCell = new Map<number, Target>(targets.map((target) => [target.at, target]));
  return frame.equations.flatMap(({ parent, children }) =>
    [parent, ...children].flatMap((at): Cut[] => {
      const target = byCell.get(at);
      const cell = frame.cells[at];
      if (target === undefined || cell === undefined) return [];
      const others = [parent, ...children].filter((other) => other !== at);
      if (others.some((other) => frame.cells[other] === undefined)) return [];
      const isMargin = at === parent;
      const moves = [
        { needed: target.most + target.own - cell.incidents, goesUp: isMargin },
        { needed: cell.incidents, goesUp: !isMargin },
      ];
      return moves.flatMap(({ needed, goesUp }) => {
        const cut = equationCut({ frame, parent, others, needed, goesUp }, forced);
        return cut === null ? [] : [cut];
      });
    }),
  );
}

interface Move {
  readonly frame: Frame;
  readonly parent: number;
  readonly others: readonly number[];
  readonly needed: number;
  /** Whether children go up, and the parent down; or the other way round. */
  readonly goesUp: boolean;
}

function equationCut(move: Move, forced: ReadonlySet<number>): Cut | null {
  const { frame, parent, others, needed, goesUp } = move;
  if (needed <= 0) return null;
  const capacityOf = (at: number) => {
    const isUp = at === parent ? !goesUp : goesUp;
    const capacity = isUp ? needed : (frame.cells[at]?.incidents ?? 0);
    return Math.min(capacity, needed);
  };
  const given = others.filter((at) => forced.has(at)).reduce((sum, at) => sum + capacityOf(at), 0);
  const rest = needed - given;
  const useful = others.filter((at) => !forced.has(at) && capacityOf(at) > 0);
  if (rest <= 0 || useful.length === 0) return null;
  return {
    cells: useful,
    coefficients: useful.map((at) => Math.min(capacityOf(at), rest) / rest),
  };
}

const rowOf = ({ cells, coefficients }: Cut) => ({
  lower: 1,
  upper: Number.POSITIVE_INFINITY,
  columns: cells,
  values: coefficients,
});

/**
 * What hiding a cell weighs when cells are added one by one: one that would be the only hidden cell of a
 * sum cannot move until another joins it, so it weighs that much more.
 */
function weightBeside({ frame, weights }: HidingTask) {
  const { length } = frame.cells;
  const sums = frame.equations.map(({ parent, children }) => [parent, ...children]);
  const sumsOf = Map.groupBy(
    sums.flatMap((members) => members.map((at) => ({ at, members }))),
    ({ at }) => at,
  );
  return (at: number, hidden: ReadonlySet<number>) => {
    const moves = (other: number) => other !== at && (other >= length || hidden.has(other));
    const alone = (sumsOf.get(at) ?? []).filter(({ members }) => !members.some(moves));
    return (weights[at] ?? 1) * (1 + alone.length);
  };
}

/** Meets broken cuts one by one with the cell that gives most for its weight. */
function greedily(
  cuts: readonly Cut[],
  hidden: Set<number>,
  weightOf: (at: number, hidden: ReadonlySet<number>) => number,
): void {
  for (const { cells, coefficients } of cuts) {
    const options = cells
      .map((at, index) => ({ at, gain: coefficients[index] ?? 0, weight: weightOf(at, hidden) }))
      .sort((a, b) => b.gain / b.weight - a.gain / a.weight);
    let met = options.reduce((sum, { at, gain }) => sum + (hidden.has(at) ? gain : 0), 0);
    for (const { at, gain } of options) {
      if (met >= 1 - 1e-6) break;
      if (hidden.has(at)) continue;
      hidden.add(at);
      met += gain;
    }
  }
}

const lossOf = (cells: Iterable<number>, weights: readonly number[]) =>
  [...cells].reduce((sum, at) => sum + (weights[at] ?? 0), 0);

/** Shows again what need not be hidden, what loses most first. */
function thinned(
  { forced, weights, targets }: HidingTask,
  hidden: ReadonlySet<number>,
  separation: Separation,
): ReadonlySet<number> {
  const weightOf = (at: number) => weights[at] ?? 0;
  const added = [...hidden].filter((at) => !forced.has(at));
  return added
    .toSorted((one, other) => weightOf(other) - weightOf(one) || one - other)
    .reduce((kept, at) => {
      const without = new Set(kept);
      without.delete(at);
      return separation.violated(targets, without, 1).length > 0 ? kept : without;
    }, hidden);
}

/** Nothing that can still be hidden makes this safe: what is public already gives it away. */
export class CannotHide extends Error {
  override readonly name = 'CannotHide';
}

/**
 * Chooses the cells to hide.
 * @throws CannotHide when earlier releases give away what hiding everything cannot take back.
 */
export function hide(
  solver: Solver,
  task: HidingTask,
  effort: HidingEffort = hidingEffort(task.frame),
): Hidden {
  const { frame, forced, weights, targets } = task;
  const base = lossOf(forced, weights);
  if (targets.length === 0) return { cells: forced, loss: base, bound: base, rounds: 0 };
  const master = solver.open(
    {
      columns: frame.cells.map(({ at }) => ({
        cost: forced.has(at) ? 0 : (weights[at] ?? 1),
        lower: 0,
        upper: forced.has(at) || task.public.has(at) ? 0 : 1,
      })),
      rows: equationCuts(task).map(rowOf),
      isInteger: true,
    },
    { nodes: effort.nodes, gap: effort.gap },
  );
  const separation = new Separation(solver, frame, forced);
  const lost = (cells: ReadonlySet<number>) => ({ cells, loss: lossOf(cells, weights) });
  let spent = 0;
  const chosen = (): { cells: Set<number>; bound: number } => {
    const solved = master.solve();
    spent += solved.work;
    if (solved.values.length === 0) throw new CannotHide();
    const cells = new Set(forced);
    for (const [at, value] of solved.values.entries()) if (value > 0.5) cells.add(at);
    return { cells, bound: base + solved.bound };
  };
  const broken = (cells: ReadonlySet<number>): Cut[] => {
    const cuts = separation.violated(targets, cells, effort.cutsPerRound);
    if (cuts.some((cut) => cut.cells.length === 0)) throw new CannotHide();
    for (const cut of cuts) master.addRow(rowOf(cut));
    return cuts;
  };
  try {
    let { cells, bound } = chosen();
    let rounds = 1;
    let cuts = broken(cells);
    for (; cuts.length > 0 && rounds <= effort.rounds && spent < effort.work; rounds += 1) {
      // Nobody knows how many rounds it takes; it is half done after four, and never quite.
      task.onShare(rounds / (rounds + 4));
      ({ cells, bound } = chosen());
      cuts = broken(cells);
    }
    if (cuts.length === 0) return { ...lost(cells), bound, rounds };
    const weightOf = weightBeside(task);
    for (; cuts.length > 0; cuts = broken(cells)) greedily(cuts, cells, weightOf);
    if (spent < effort.work) return { ...lost(cells), bound: chosen().bound, rounds };
    return { ...lost(thinned(task, cells, separation)), bound, rounds };
  } finally {
    separation.close();
    master.close();
  }
}
