import type { OpenCompartment } from '../../db/compartment.ts';
import type { Destruction } from '../../db/repositories/destruction.ts';
import {
  casesAsTheyAre,
  importById,
  importedCases,
  importedLocations,
  importedRecords,
  markUndone,
  type StoredImport,
} from '../../db/repositories/imports.ts';
import { removePolicyRecord } from '../../db/repositories/policy.ts';
import { removeLocation } from '../../db/repositories/surroundings.ts';
import { addTombstones, destroyAll } from '../../db/tombstones.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output } from '../contract/index.ts';
import type { OpenVault } from './open-vault.ts';
import { clearTraces } from './retention.ts';

/** What undoing needs of the desk. */
export interface UndoDesk {
  /** @throws LuwteError `vault.locked` */
  opened(): OpenCompartment;
  /** The open vault at this moment. */
  vault(): OpenVault;
}

/**
 * Undoes a spreadsheet, as if it had never been read in: all of it or nothing.
 * @throws LuwteError `import.notFound`, `import.undone`, `import.changed`, `import.recordsChanged`.
 */
export function undoImport(desk: UndoDesk, id: string): Output<'imports.undo'> {
  const found = importById(desk.vault().database, id);
  if (!found) throw new LuwteError('import.notFound');
  if (found.undoneAt !== null) throw new LuwteError('import.undone');
  if (found.subject === 'reports') return destroyCases(desk, found);
  return found.subject === 'locations'
    ? removeLocations(desk.vault(), found)
    : removeRecords(desk.vault(), found);
}

/** Takes places off the list, as long as each is as it came; cases go on naming them. */
function removeLocations(vault: OpenVault, { id, records }: StoredImport): Output<'imports.undo'> {
  const { database } = vault;
  const found = importedLocations(database, id);
  const count = records - found.filter(({ isAsItCame }) => isAsItCame).length;
  if (count > 0) throw new LuwteError('import.recordsChanged', { count });
  database.transaction(() => {
    for (const place of found) removeLocation(database, place.id);
    keepUndone(vault, id);
  })();
  return { destroyed: found.length };
}

/** Destroys cases with their keys. Tombstones come first, so that no older copy brings them back. */
function destroyCases(desk: UndoDesk, { id, records }: StoredImport): Output<'imports.undo'> {
  const [opened, vault] = [desk.opened(), desk.vault()];
  const { database, folder, today: on } = vault;
  const cases = importedCases(database, id);
  refuseChanged(vault, id, cases, records);
  const doomed = cases.map(
    ({ id: caseId, number }): Destruction => ({ caseId, number, rule: 'import_undone', on }),
  );
  addTombstones(folder, opened, doomed);
  destroyAll(folder, opened, doomed);
  database.transaction(() => keepUndone(vault, id))();
  clearTraces(opened, vault);
  return { destroyed: doomed.length };
}

/** Takes records of the policy store away, as long as each says what it said when it came. */
function removeRecords(vault: OpenVault, { id, records }: StoredImport): Output<'imports.undo'> {
  const { database } = vault;
  const found = importedRecords(database, id);
  const count = records - found.filter(({ isAsItCame }) => isAsItCame).length;
  if (count > 0) throw new LuwteError('import.recordsChanged', { count });
  database.transaction(() => {
    for (const record of found) removePolicyRecord(database, record.id);
    keepUndone(vault, id);
  })();
  return { destroyed: found.length };
}

function keepUndone(vault: OpenVault, id: string): void {
  markUndone(vault.database, id, vault.now);
  vault.audit('import.undo', 'import', id);
}

function refuseChanged(
  { database }: OpenVault,
  id: string,
  cases: ReturnType<typeof importedCases>,
  came: number,
): void {
  const now = casesAsTheyAre(database, id);
  const changed = cases.filter((one) => now.get(one.id) !== one.cameAs);
  const gone = came - cases.length;
  if (changed.length + gone === 0) return;
  throw new LuwteError('import.changed', {
    count: changed.length + gone,
    number: changed[0]?.number ?? '…',
  });
}
