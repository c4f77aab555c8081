import type { Knowledge } from '../../../statistics/attack/knowledge.ts';

/** Smallest and largest value of each cell over all worlds. */
export interface Ends {
  readonly least: number;
  readonly most: number;
}

/** A cell whose value the sums give once others are chosen is not chosen itself. */
function freeCells({ cells, sums }: Knowledge): number[] {
  const parents = new Set(sums.map(({ parent }) => parent));
  return cells.map((_, at) => at).filter((at) => !parents.has(at));
}

/**
 * Goes through every world that agrees with what is known, one by one. Nothing clever: it is what
 * the clever ways are compared with. Inner cells without an end stop at `cap`.
 */
export function everyWorld(knowledge: Knowledge, cap: number): Ends[] | null {
  const { cells, sums } = knowledge;
  const free = freeCells(knowledge);
  const world = cells.map(() => 0);
  const ends = cells.map(() => ({ least: Number.POSITIVE_INFINITY, most: -1 }));
  const ordered = sums.toSorted((a, b) => depthOf(sums, a.parent) - depthOf(sums, b.parent));
  const fits = (at: number) => {
    const value = world[at] ?? -1;
    return value >= (cells[at]?.lower ?? 0) && value <= (cells[at]?.upper ?? 0);
  };
  const tops = topsOf(knowledge, cap);
  const check = () => {
    const seen = new Set<number>();
    for (const { parent, children } of ordered) {
      const sum = children.reduce((total, at) => total + (world[at] ?? 0), 0);
      if (seen.has(parent) && world[parent] !== sum) return;
      world[parent] = sum;
      seen.add(parent);
      if (!fits(parent)) return;
    }
    for (const [at, value] of world.entries()) {
      const end = ends[at];
      if (end === undefined) continue;
      end.least = Math.min(end.least, value);
      end.most = Math.max(end.most, value);
    }
  };
  const choose = (index: number): void => {
    const at = free[index];
    if (at === undefined) {
      check();
      return;
    }
    for (let value = cells[at]?.lower ?? 0; value <= (tops[at] ?? 0); value += 1) {
      world[at] = value;
      choose(index + 1);
    }
  };
  choose(0);
  return ends.every(({ most }) => most >= 0) ? ends : null;
}

/** The most a cell can be, from the margins above it. */
function topsOf({ cells, sums }: Knowledge, cap: number): number[] {
  const tops = cells.map(({ upper }) => Math.min(upper, cap));
  for (const _ of cells) {
    for (const { parent, children } of sums) {
      for (const at of children) tops[at] = Math.min(tops[at] ?? 0, tops[parent] ?? 0);
    }
  }
  return tops;
}

function depthOf(sums: Knowledge['sums'], cell: number): number {
  const own = sums.filter(({ parent }) => parent === cell);
  const depths = own.flatMap(({ children }) => children.map((at) => depthOf(sums, at)));
  return own.length === 0 ? 0 : 1 + Math.max(...depths);
}
