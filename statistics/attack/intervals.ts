import type { Solver } from '../solver/programme.ts';
import type { Knowledge } from './knowledge.ts';
import { noEnd, nothingElse, Outsider } from './outsider.ts';

/** What an outsider can work out of a cell that is not shown as it is. */
export interface Interval {
  readonly key: string;
  readonly least: number;
  /** Null when there is no end. */
  readonly most: number | null;
}

interface Ends {
  least: number;
  most: number;
}

/**
 * Worlds that go far in many cells at once. Where one reaches what the cell's own row allows,
 * nothing is left to ask of that cell. The halves by bits of the place keep neighbours apart.
 */
function seenEnds(outsider: Outsider, knowledge: Knowledge, open: readonly number[]) {
  const ends = new Map<number, Ends>();
  const bits = Math.ceil(Math.log2(open.length + 1));
  for (let half = 0; half < 2 * bits; half += 1) {
    const chosen = open.filter((_, place) => ((place >> (half >> 1)) & 1) === half % 2);
    const wishes = new Map(
      chosen.map((at) => [at, Math.min(knowledge.cells[at]?.upper ?? noEnd, noEnd)]),
    );
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
  return ends;
}

/** So many ends may need whole numbers; after that those of the linear programme are taken. */
const mostWhole = 40;

/** The intervals of all open cells. */
export interface Intervals {
  readonly intervals: readonly Interval[];
  /** Whether every end is the end in whole numbers; if not, some are a little too wide. */
  readonly exact: boolean;
}

/**
 * The interval of every cell that is not shown as it is, in whole numbers.
 * @param atMost when there are more cells than this it gives null, because it would take too long
 */
export function exactIntervals(
  solver: Solver,
  knowledge: Knowledge,
  atMost: number,
): Intervals | null {
  const open = knowledge.cells.flatMap(({ lower, upper }, at) => (lower < upper ? [at] : []));
  if (open.length > atMost) return null;
  const outsider = new Outsider(solver, knowledge);
  try {
    const seen = seenEnds(outsider, knowledge, open);
    let unproven = 0;
    const intervals = open.map((at) => {
      const cell = knowledge.cells[at];
      const ends = seen.get(at);
      const isLeast = ends?.least === cell?.lower;
      const isMost = ends?.most === Math.min(cell?.upper ?? noEnd, noEnd);
      const value = (direction: 1 | -1) => {
        const quick = outsider.extreme(at, direction, nothingElse, null, false);
        const isSeen = quick.value === (direction === 1 ? ends?.most : ends?.least);
        if (quick.proven || isSeen) return quick.value;
        unproven += 1;
        if (unproven > mostWhole) return quick.value;
        return outsider.extreme(at, direction, nothingElse, null).value;
      };
      const least = isLeast ? (ends?.least ?? 0) : value(-1);
      const most = isMost ? (ends?.most ?? noEnd) : value(1);
      return { key: cell?.key ?? '', least, most: most >= noEnd ? null : most };
    });
    return { intervals, exact: unproven <= mostWhole };
  } finally {
    outsider.close();
  }
}
