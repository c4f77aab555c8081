/**
 * Numbers withheld so that another one does not stand out. One that could not be rounded is known for
 * what it is when it stands alone, and also at the corner of a row and a column that each have one more:
 * the other two stand alone in theirs. So none of those that are withheld stands alone in any sum, and a
 * fourth closes the rectangle. Where its neighbours are all too small to be withheld for their own sake it
 * can still be told from them now and then (measured in `docs/anonymity-figures.md`).
 */
import type { System } from '../linked/system.ts';
import type { Draws } from './keyed.ts';

/** Of how many of the smallest neighbours one is drawn as a decoy. */
const decoyChoice = 3;

/** What decoys are chosen for. */
export interface DecoyTask {
  readonly system: System;
  /** Numbers that cannot be rounded. */
  readonly heavy: ReadonlySet<number>;
  /** Cells that are not published whatever is in them: they hide nothing. */
  readonly isGroup: (at: number) => boolean;
  /** Cells that are public already. */
  readonly isPublic: (at: number) => boolean;
  /** The name of a cell over all releases. */
  readonly nameOf: (at: number) => string;
  readonly draws: Draws;
}

/** The parts of each sum that may stand for each other, in an order that no file decides. */
function linesOf({ system, isGroup, nameOf }: DecoyTask): readonly (readonly number[])[] {
  const lines = system.equations
    .map(({ children }) => children.filter((at) => !isGroup(at)))
    .filter(({ length }) => length > 1)
    .map((line) => ({ line, name: line.map(nameOf).sort().join() }));
  return lines.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ line }) => line);
}

/** Whether everything together cannot be rounded: it is part of no sum, so nothing can stand beside it. */
function isTotalHeavy({ system, heavy, isGroup }: DecoyTask): boolean {
  const parts = new Set(system.equations.flatMap(({ children }) => children));
  return [...heavy].some((at) => !parts.has(at) && !isGroup(at));
}

/** The decoys: drawn by the secret among the smallest neighbours, empty ones too. */
export function decoysFor(task: DecoyTask): ReadonlySet<number> {
  const { system, heavy, isGroup, isPublic, nameOf, draws } = task;
  if (isTotalHeavy(task)) return new Set(system.cells.map(({ at }) => at));
  const lines = linesOf(task);
  const linesWith = Map.groupBy(
    lines.flatMap((line) => line.map((at) => ({ at, line }))),
    ({ at }) => at,
  );
  const withheld = new Set([...heavy].filter((at) => !isGroup(at)));
  const decoys = new Set<number>();
  const isLone = (line: readonly number[]) => line.filter((at) => withheld.has(at)).length === 1;
  const loneWith = (at: number) =>
    (linesWith.get(at) ?? []).filter(({ line }) => isLone(line)).length;
  const incidentsAt = (at: number) => system.cells[at]?.incidents ?? 0;
  const drawOf = (at: number) => draws.uniform(nameOf(at));
  const decoyIn = (line: readonly number[]): number | undefined => {
    const free = line.filter((at) => !withheld.has(at) && !isPublic(at));
    // One that closes a rectangle leaves none alone; of the others those with little are lost first.
    const most = Math.max(...free.map(loneWith));
    const [drawn] = free
      .filter((at) => loneWith(at) === most)
      .toSorted((a, b) => incidentsAt(a) - incidentsAt(b) || (nameOf(a) < nameOf(b) ? -1 : 1))
      .slice(0, decoyChoice)
      .toSorted((a, b) => drawOf(a) - drawOf(b));
    return drawn;
  };
  const open = new Set(lines);
  for (const line of open) {
    if (!isLone(line)) continue;
    const decoy = decoyIn(line);
    if (decoy === undefined) continue;
    decoys.add(decoy);
    withheld.add(decoy);
    // Its other lines may have been passed when nothing of them was withheld yet: they come again.
    for (const { line: again } of linesWith.get(decoy) ?? []) {
      open.delete(again);
      open.add(again);
    }
  }
  return decoys;
}
