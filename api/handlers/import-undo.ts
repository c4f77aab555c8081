import type { OpenCompartment } from '../../db/compartment.ts';
import type { Destruction } from '../../db/repositories/destruction.ts';
import {
  casesAsTheyAre,
  importById,
  importedCases,
  markUndone,
} from '../../db/repositories/imports.ts';
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
 * Destroys the cases of a spreadsheet with their keys, as if it had never been read in. Tombstones come
 * first, so that no older copy brings them back.
 * @throws LuwteError `import.notFound`, `import.undone`, `import.changed`.
 */
export function undoImport(desk: UndoDesk, id: string): Output<'imports.undo'> {
  const [opened, vault] = [desk.opened(), desk.vault()];
  const { database, folder, today: on, now } = vault;
  const found = importById(database, id);
  if (!found) throw new LuwteError('import.notFound');
  if (found.undoneAt !== null) throw new LuwteError('import.undone');
  const cases = importedCases(database, id);
  refuseChanged(vault, id, cases, found.cases);
  const doomed = cases.map(
    ({ id: caseId, number }): Destruction => ({ caseId, number, rule: 'import_undone', on }),
  );
  addTombstones(folder, opened, doomed);
  destroyAll(folder, opened, doomed);
  database.transaction(() => {
    markUndone(database, id, now);
    vault.audit('import.undo', 'import', id);
  })();
  clearTraces(opened, vault);
  return { destroyed: doomed.length };
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
