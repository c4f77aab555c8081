import type { Solver } from '../solver/programme.ts';
import { nothingElse } from './asked.ts';
import { noEnd } from './columns.ts';
import type { Knowledge } from './knowledge.ts';
import { NearWorlds } from './near.ts';
import { Outsider } from './outsider.ts';

/** What an outsider can work out of a cell that is not shown as it is. */
export interface Interval {
  readonly key: string;
  readonly least: number;
  /** Null when there is no end. */
  readonly most: number | null;
}

interface Seen {
  least: number;
  most: number;
}

/** What worlds near one that is known reach of each open cell. */
function nearEnds(outsider: Outsider, knowledge: Knowledge, open: readonly number[]) {
  // Rounded numbers add up, so what stands there may itself be the truth.
  const asTold = knowledge.cells.map(({ lower, value }) => value ?? lower);
  const base = outsider.isWorld(asTold) ? asTold : outsider.push(new Map(), 1, nothingElse);
  if (base === null) return new Map<number, Seen>();
  const near = new NearWorlds(knowledge, base);
  return new Map(
    open.map((at): [number, Seen] => {
      const { lower, upper } = outsider.endsOf(at);
      const least = near.furthest(at, -1, lower);
      return [at, { least, most: near.furthest(at, 1, Math.min(upper, noEnd)) }];
    }),
  );
}

/**
 * Worlds that go far in many cells at once. Where one reaches what the sums allow, nothing is left
 * to ask of that cell. The halves by bits of the place keep neighbours apart.
 */
function pushEnds(outsider: Outsider, open: readonly number[], ends: Map<number, Seen>): void {
  const bits = Math.ceil(Math.log2(open.length + 1));
  for (let half = 0; half < 2 * bits; half += 1) {
    const chosen = open.filter((_, place) => ((place >> (half >> 1)) & 1) === half % 2);
    const wishes = new Map(chosen.map((at) => [at, Math.min(outsider.endsOf(at).upper, noEnd)]));
    for (const direction of [1, -1] as const) {
      const world = outsider.push(wishes, direction, nothingElse);
      if (world === null) continue;
      for (const at of open) {
        const value = world[at] ?? 0;
        const known = ends.get(at);
        const least = Math.min(known?.least ?? value, value);
        ends.set(at, { least, most: Math.max(known?.most ?? value, value) });
      }
    }
  }
}

/** So many ends may need whole numbers; after that those of the linear programme are taken. */
const mostWhole = 40;

/** What goes so far has no end but the one that stands for it, less what others take of that. */
const isEndless = (value: number) => value > noEnd / 2;

/** A list of more intervals than this is read by nobody. */
const mostOpen = 2000;

/** So few cells are asked about one by one. */
const fewUnsure = 30;

/**
 * Of each cell the first that can be just what it can be: parts of one sum that stand in no other,
 * as the quarters that are still to come.
 */
function twinsOf({ cells, sums }: Knowledge, open: readonly number[]): (at: number) => number {
  const sumsOf = cells.map((): string[] => []);
  sums.forEach(({ parent, children }, sum) => {
    sumsOf[parent]?.push(`${sum} as a whole`);
    for (const child of children) sumsOf[child]?.push(`${sum}`);
  });
  const first = new Map<string, number>();
  const twins = new Map<number, number>();
  for (const at of open) {
    const { lower = 0, upper = 0 } = cells[at] ?? {};
    const name = `${lower} ${upper} ${sumsOf[at]?.join()}`;
    if (!first.has(name)) first.set(name, at);
    twins.set(at, first.get(name) ?? at);
  }
  return (at) => twins.get(at) ?? at;
}

/** The intervals of all open cells. */
export interface Intervals {
  readonly intervals: readonly Interval[];
  /** Whether every end is the end in whole numbers; if not, some are a little too wide. */
  readonly exact: boolean;
}

/**
 * The interval of every cell that is not shown as it is, in whole numbers.
 * @param atMost when more cells than this need a programme it gives null, as it does above
 *   `mostOpen` cells: it would take too long
 */
export function exactIntervals(
  solver: Solver,
  knowledge: Knowledge,
  atMost: number,
): Intervals | null {
  const open = knowledge.cells.flatMap(({ lower, upper, isCross }, at) =>
    lower < upper && !isCross ? [at] : [],
  );
  if (open.length > mostOpen) return null;
  const twinOf = twinsOf(knowledge, open);
  const asked = open.filter((at) => twinOf(at) === at);
  const outsider = new Outsider(solver, knowledge, new Set(asked));
  try {
    const seen = nearEnds(outsider, knowledge, asked);
    const limitOf = (at: number, direction: 1 | -1) => {
      const { lower, upper } = outsider.endsOf(at);
      return direction === 1 ? Math.min(upper, noEnd) : lower;
    };
    const isProven = (at: number, direction: 1 | -1) => {
      const { least = 0, most = 0 } = seen.get(at) ?? {};
      if (direction === -1) return seen.has(at) && limitOf(at, -1) === least;
      return seen.has(at) && (limitOf(at, 1) === most || isEndless(most));
    };
    const unsure = asked.filter((at) => !isProven(at, 1) || !isProven(at, -1));
    if (unsure.length > atMost) return null;
    if (unsure.length > fewUnsure) pushEnds(outsider, unsure, seen);
    let unproven = 0;
    let stopped = 0;
    const end = (at: number, direction: 1 | -1) => {
      if (isProven(at, direction)) return limitOf(at, direction);
      const ends = seen.get(at);
      const quick = outsider.extreme(at, direction, nothingElse, null, false);
      const isSeen = quick.value === (direction === 1 ? ends?.most : ends?.least);
      if (quick.proven || isSeen) return quick.value;
      unproven += 1;
      if (unproven > mostWhole && !Number.isNaN(quick.value)) return quick.value;
      const whole = outsider.extreme(at, direction, nothingElse, null);
      if (whole.proven) return whole.value;
      // What was found when the work ran out lies within; the linear programme's end lies without.
      stopped += 1;
      return Number.isNaN(quick.value) ? limitOf(at, direction) : quick.value;
    };
    const endsOf = new Map(asked.map((at) => [at, { most: end(at, 1), least: end(at, -1) }]));
    const intervals = open.map((at) => {
      const { least = 0, most = noEnd } = endsOf.get(twinOf(at)) ?? {};
      return {
        key: knowledge.cells[at]?.key ?? '',
        least,
        most: isEndless(most) ? null : most,
      };
    });
    return { intervals, exact: unproven <= mostWhole && stopped === 0 };
  } finally {
    outsider.close();
  }
}
