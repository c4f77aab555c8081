import type { Backup } from '../../db/backup-file.ts';
import type { OpenCompartment } from '../../db/compartment.ts';
import type { SlotRole } from '../../db/header.ts';
import { writeSetting } from '../../db/repositories/settings.ts';
import { backUp } from './back-up.ts';
import { temporaryFolder } from './folders.ts';
import { addCase } from './stored-cases.ts';
import { addLine, lockedVault, noon, unlock } from './vault-samples.ts';

/** An open vault in which something was recorded, and a folder for its backups. */
export interface BackedUp {
  readonly folder: string;
  readonly target: string;
  readonly opened: OpenCompartment;
  readonly backup: Backup;
}

/** A vault with a mark in it, of which a backup was made; open. */
export async function backedUp(
  folder = temporaryFolder(),
  role: SlotRole = 'counsellor_staff',
): Promise<BackedUp> {
  await lockedVault(folder, role);
  const opened = await unlock(folder, role);
  record(opened, 'in the backup');
  const target = temporaryFolder();
  return { folder, target, opened, backup: backUp(opened, folder, target, noon) };
}

/** Records a case, a line of the log, and a mark that says when. */
export function record(opened: OpenCompartment, mark: string): void {
  addCase(opened.database, { incident: { narrative: `Verteld: ${mark}. `.repeat(400) } });
  writeSetting(opened.database, 'mark', mark);
  addLine(opened);
}
