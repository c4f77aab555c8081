/** A release that cannot be true beside those before it. */
import { contradictionsIn, type Untangled, untangle } from './attack/strands.ts';
import { InputError } from './linked/input-error.ts';
import type { PublishedRelease, ReleaseFile } from './linked/published.ts';
import type { System } from './linked/system.ts';
import type { Solver } from './solver/programme.ts';

/**
 * Refuses numbers that are exact and cannot be true beside those before them: whoever subtracts sees what
 * came in between. Rounded ones say of that no more than their width, and are judged apart.
 *
 * @throws InputError `ledgerContradicts`
 */
export function refuseContradiction({ releases, conflicts: all }: Untangled): void {
  const last = releases.length - 1;
  if (releases[last]?.file.method !== 'hiding') return;
  const conflicts = all.filter(({ places }) => places.includes(last));
  const [first] = contradictionsIn({ releases, conflicts });
  if (first === undefined) return;
  throw new InputError('ledgerContradicts', { releases: first.releases.join(', ') });
}

/**
 * Refuses counts that cannot be true beside what was published, whatever is shown of them.
 * @throws InputError `ledgerContradicts`
 */
export function refuseContradictingCounts(
  solver: Solver,
  earlier: readonly PublishedRelease[],
  { file, system }: { readonly file: ReleaseFile; readonly system: System },
): void {
  const tables = system.tables.map(({ id, dimensions, cells }) => ({
    id,
    dimensions,
    cells: cells.flatMap((at) => {
      const cell = system.cells[at];
      return cell ? [{ codes: cell.codes, value: cell.incidents, status: 'shown' as const }] : [];
    }),
  }));
  refuseContradiction(untangle(solver, [...earlier, { file, tables }]));
}
