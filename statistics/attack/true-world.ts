import { type Knowledge, nameOf } from './knowledge.ts';
import type { Outsider, World } from './outsider.ts';
import type { AttackedTruth } from './truth.ts';

/** What is true of each cell that a truth tells of. */
export function trueValues(
  knowledge: Knowledge,
  truths: readonly AttackedTruth[],
): Map<number, number> {
  return new Map(
    truths.flatMap(({ release, system }) =>
      system.cells.flatMap(({ codes, incidents }): [number, number][] => {
        const at = knowledge.at.get(nameOf({ ...codes, ...release.scope }));
        return at === undefined ? [] : [[at, incidents]];
      }),
    ),
  );
}

/** The truths as one world: what is not in them, as a quarter still to come, is filled in. */
export function trueWorld(
  outsider: Outsider,
  knowledge: Knowledge,
  values: ReadonlyMap<number, number>,
): World | null {
  const world = knowledge.cells.map((_, at) => values.get(at) ?? -1);
  return world.includes(-1) ? outsider.completed(values) : world;
}
