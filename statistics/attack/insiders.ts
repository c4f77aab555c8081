/** Reporters who read a release: what they put in themselves they know to be there. */
import type { TrueCell } from '../linked/system.ts';
import type { OwnKnowledge } from './asked.ts';
import { nothingElse } from './asked.ts';
import type { Knowledge } from './knowledge.ts';
import { nameOf } from './knowledge.ts';
import type { AttackedTruth } from './truth.ts';

/** What somebody put in a cell himself. */
export interface Share {
  readonly at: number;
  readonly own: number;
}

/** Somebody who knows what he put in some cells himself. */
export interface Insider {
  /** The cell that holds all of it: his own, or the margin of those he reported in. */
  readonly at: number;
  readonly shares: readonly Share[];
}

/** Somebody who reads, and null for an outsider. */
export type Reader = Insider | null;

/** Who put so much in one cell. */
export const insiderAt = (at: number, own: number): Insider => ({ at, shares: [{ at, own }] });

const sharesOf = (reader: Reader) => reader?.shares ?? [];

/** What a reader put in a cell. */
export const shareIn = (reader: Reader, cell: number): number =>
  sharesOf(reader).find(({ at }) => at === cell)?.own ?? 0;

/** What a reader knows for certain to be in a cell: his own in it, and in what it is made of. */
export const certainIn = (reader: Reader, cell: number, within: ReadonlySet<number>): number =>
  sharesOf(reader)
    .filter(({ at }) => at === cell || within.has(at))
    .reduce((sum, { own }) => sum + own, 0);

/** Whether everything a reader put in is there. */
export const isAllIn = (reader: Reader, valueAt: (at: number) => number): boolean =>
  sharesOf(reader).every(({ at, own }) => valueAt(at) >= own);

/** What readers know together. */
export function knownBy(readers: readonly Reader[]): OwnKnowledge {
  const least = new Map<number, number>();
  for (const { at, own } of readers.flatMap(sharesOf)) {
    least.set(at, Math.max(own, least.get(at) ?? 0));
  }
  return least.size === 0 ? nothingElse : { least };
}

/** Shares out what is somebody's over cells, in each as much as one person has there. */
function shared(cells: readonly Share[], all: number): readonly Share[] {
  let left = all;
  const shares = cells.map(({ at, own: most }): Share => {
    const own = Math.min(most, left);
    left -= own;
    return { at, own };
  });
  return shares.filter(({ own }) => own > 0);
}

/**
 * Somebody who reported in several parts of a margin: there is one when it has fewer reporters than its
 * parts together. In which parts nobody tells, so he is taken for who knows most: with as much in the
 * largest parts as one person has there, until he has as much as one person has of the margin. When one
 * part takes all of that, its own reporter is played already, and he is taken to be in the others.
 */
function inSeveral(
  parent: TrueCell,
  children: readonly TrueCell[],
  placeOf: (cell: TrueCell) => number | null,
): readonly Share[] {
  const together = children.reduce((sum, { reporters }) => sum + reporters, 0);
  if (parent.reporters >= together) return [];
  const parts = children
    .flatMap((cell) => {
      const at = placeOf(cell);
      return at === null ? [] : [{ at, own: cell.largest, key: cell.key }];
    })
    .toSorted((a, b) => b.own - a.own || (a.key < b.key ? -1 : 1));
  const ways = [parts, parts.slice(1)].map((some) => shared(some, parent.largest));
  return ways.find(({ length }) => length > 1) ?? [];
}

/**
 * The reporters of a release that are played: of each inner cell the largest, because who stands in a
 * margin stands in one of its cells, and of each margin the largest who stands in several.
 */
export function insidersOf(
  knowledge: Knowledge,
  { release, system }: AttackedTruth,
): readonly Insider[] {
  /** Who knows his own part of a number that is shown as it is learns nothing of another by it. */
  const placeOf = ({ codes, largest }: TrueCell) => {
    const at = knowledge.at.get(nameOf({ ...codes, ...release.scope }));
    const cell = at === undefined ? undefined : knowledge.cells[at];
    return at !== undefined && cell !== undefined && cell.lower < largest ? at : null;
  };
  const margins = new Set(system.equations.map(({ parent }) => parent));
  const single = system.cells.flatMap((cell) => {
    const at = margins.has(cell.at) ? null : placeOf(cell);
    return at === null ? [] : [insiderAt(at, cell.largest)];
  });
  const several = system.equations.flatMap(({ parent, children }): Insider[] => {
    const above = system.cells[parent];
    if (above === undefined) return [];
    const at = knowledge.at.get(nameOf({ ...above.codes, ...release.scope }));
    const below = children.flatMap((child) => system.cells[child] ?? []);
    const shares = inSeveral(above, below, placeOf);
    return at === undefined || shares.length === 0 ? [] : [{ at, shares }];
  });
  return [...single, ...several];
}
