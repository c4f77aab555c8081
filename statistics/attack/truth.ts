import { type CountedRow, readCounts } from '../linked/counts.ts';
import { readPolicy } from '../linked/policy.ts';
import type { PublishedRelease, ReleaseFile } from '../linked/published.ts';
import { buildSystem, type System } from '../linked/system.ts';
import { gather, nameOf } from './knowledge.ts';

/** A release with what is true of it. */
export interface AttackedTruth {
  readonly release: ReleaseFile;
  readonly system: System;
}

/** The names over all releases of the cells that truths tell of. */
export const namesIn = (truths: readonly AttackedTruth[]): ReadonlySet<string> =>
  new Set(
    truths.flatMap(({ release, system }) =>
      system.cells.map(({ codes }) => nameOf({ ...codes, ...release.scope })),
    ),
  );

/**
 * The first cell of which a release says something that is not so if this is true of it; null when it can
 * be the truth of it.
 */
export function contradictedIn(
  release: PublishedRelease,
  { system }: AttackedTruth,
): string | null {
  const { cells, at } = gather([release]);
  const other = system.cells.find(({ codes, incidents }) => {
    const known = cells[at.get(nameOf({ ...codes, ...release.file.scope })) ?? -1];
    return known !== undefined && (incidents < known.lower || incidents > known.upper);
  });
  return other?.key ?? null;
}

/** Reads the truth of a release in the way its own rules say. @throws InputError */
export function truthOf(release: ReleaseFile, input: string): AttackedTruth {
  const policy = readPolicy({
    compartment: release.compartment,
    scope: release.scope,
    dimensions: release.dimensions,
    hierarchies: release.hierarchies,
    tables: release.tables.map(({ dimensions }) => dimensions),
    method: release.method,
    base: release.base,
    threshold: release.threshold,
    sensitiveThreshold: release.sensitiveThreshold,
    sensitive: release.sensitive,
    dominance: release.dominance,
    population: release.population,
    zeros: release.zeros,
  });
  const rows: CountedRow[] = readCounts(input, policy);
  return { release, system: buildSystem(policy, rows) };
}
