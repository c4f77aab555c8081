/**
 * The tables of a release as one system: every cell once, whichever tables it stands in, and the
 * equations between them (a margin is the sum of the cells below it, along one dimension).
 */
import type { Codes, Count, CountedRow } from './counts.ts';
import { fillIn } from './fill-in.ts';
import { codeTrees, layOut } from './layout.ts';
import type { LinkedPolicy } from './policy.ts';

/** A cell with its true count. */
export interface TrueCell extends Count {
  /** Its place in the system. */
  readonly at: number;
  readonly key: string;
  readonly codes: Codes;
  /** In how many dimensions it is a margin of the tables it stands in; 0 for an inner cell. */
  readonly depth: number;
}

/** `parent = Σ children`, along one dimension. */
export interface Equation {
  readonly parent: number;
  readonly children: readonly number[];
  readonly dimension: string;
}

/** A table: its dimensions, and its cells in the order of its file. */
export interface SystemTable {
  readonly id: string;
  readonly dimensions: readonly string[];
  readonly cells: readonly number[];
}

/** All tables of a release together. */
export interface System {
  readonly cells: readonly TrueCell[];
  readonly equations: readonly Equation[];
  readonly tables: readonly SystemTable[];
  readonly at: ReadonlyMap<string, number>;
}

/**
 * Counts the tables of a policy. What the input does not give of a margin follows from the cells
 * below it, as if nobody reported in two of them; give the margin when somebody did.
 *
 * @throws InputError when a code is unknown, a margin contradicts, or there are too many cells.
 */
export function buildSystem(policy: LinkedPolicy, rows: readonly CountedRow[]): System {
  const trees = codeTrees(policy, rows);
  const layout = layOut(policy, trees);
  const counts = fillIn(layout, rows, policy, trees);
  const keys = [...layout.cells.keys()];
  const at = new Map(keys.map((key, place) => [key, place]));
  const placeOf = (key: string) => at.get(key) ?? -1;
  return {
    at,
    cells: [...layout.cells].map(([key, { codes, depth }], place) => ({
      at: place,
      key,
      codes,
      depth,
      ...(counts.get(key) ?? { incidents: 0, reporters: 0, largest: 0 }),
    })),
    equations: layout.equations.map(({ parent, children, dimension }) => ({
      parent: placeOf(parent),
      children: children.map(placeOf),
      dimension,
    })),
    tables: layout.tables.map(({ id, dimensions, keys: own }) => ({
      id,
      dimensions,
      cells: own.map(placeOf),
    })),
  };
}
