import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { attachmentPath } from './attachments/places.ts';
import { checkAttachment } from './attachments/verify.ts';
import { readingBackup } from './backup-file.ts';
import { type BackupSecret, unlockBackup } from './backup-key.ts';
import type { OpenCompartment } from './compartment.ts';
import { rowCounts } from './database-file.ts';
import { rehearsalFolder } from './database-place.ts';
import { faultBehind, VaultFault } from './fault.ts';
import { attachmentById, attachmentIds } from './repositories/attachments.ts';
import { type BackupFigures, type Inspection, putBack } from './restore.ts';
import { inSteps, type Pace, stretch, unheard } from './steps.ts';
import { unlockVault } from './vault.ts';

/** What is asked to see whether a backup can be put back. */
export interface Rehearsal extends BackupSecret {
  /** The vault, when it is open: its records are compared with those of the backup. */
  readonly live?: OpenCompartment | undefined;
  /** Hears how far it is; what it throws stops it. */
  readonly pace?: Pace | undefined;
}

/** How a rehearsal went. */
export interface RehearsalFigures extends BackupFigures {
  /** Whether the backup was compared with the open vault: only while nothing was recorded since. */
  readonly compared: boolean;
}

/**
 * What may differ while the log does not: what is kept without a line in it, and how full-text search
 * divides its index.
 */
const unlogged = [
  'drafts',
  'case_drafts',
  'list_place',
  'settings',
  'case_texts_config',
  'case_texts_data',
  'case_texts_idx',
];

/**
 * Puts a backup back in a folder of its own inside that of the vault, opens it there with the
 * secret, reads every page of it, and throws it away again.
 * @throws VaultFault as `restore`, and `backup.incomplete` when the vault, as it was at the moment
 * of the backup, holds something else.
 */
export async function testBackup(rehearsal: Rehearsal): Promise<RehearsalFigures> {
  const { folder, file, secret, now, live, keystore, pace = unheard } = rehearsal;
  const backup = await inSteps(stretch(readingBackup(file), 0, 0.1), pace);
  const unlocked = await unlockBackup(backup, rehearsal);
  const place = rehearsalFolder(folder, backup.manifest.compartment);
  try {
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { mode: 0o700 });
    const asked = { folder: place, now };
    const seen = await inSteps(stretch(putBack(unlocked, asked), 0.1, 0.9), pace);
    const slotId = unlocked.slot.id;
    const opened = await unlockVault({ folder: place, slotId, secret, now, keystore });
    try {
      await refuseBadFiles(place, opened, { live: live && folder, pace });
    } finally {
      opened.close();
    }
    return { ...seen.figures, compared: live !== undefined && compare(seen, live) };
  } catch (error) {
    throw faultBehind(error) ?? error;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/**
 * Reads every file that came out of a backup.
 * @param live the folder of the open vault, if it is: a file that is missing there as well is told by
 * the vault itself.
 */
async function refuseBadFiles(
  folder: string,
  opened: OpenCompartment,
  { live, pace }: { readonly live: string | undefined; readonly pace: Pace },
): Promise<void> {
  const { compartment, database } = opened;
  const ids = attachmentIds(database);
  for (const [at, { id }] of ids.entries()) {
    pace.heard({ done: 9 * ids.length + at, total: 10 * ids.length });
    const attachment = attachmentById(database, id);
    const wrong =
      attachment && (await checkAttachment({ folder, compartment }, opened, attachment));
    if (wrong === 'attachmentDamaged') throw new VaultFault('backup.damaged');
    const isInVault =
      live !== undefined && existsSync(attachmentPath({ folder: live, compartment }, id));
    if (wrong === 'attachmentMissing' && isInVault) throw new VaultFault('backup.incomplete');
  }
}

/** Compares a backup with the vault it was made of, while the log of that ends in the same line. */
function compare({ last, rows }: Inspection, { audit, database }: OpenCompartment): boolean {
  if (audit.last()?.seq !== last.seq || !audit.holds(last.seq, last.mac)) return false;
  if (isDeepStrictEqual(logged(rows), logged(rowCounts(database)))) return true;
  throw new VaultFault('backup.incomplete');
}

const logged = (rows: Inspection['rows']) =>
  Object.fromEntries(Object.entries(rows).filter(([table]) => !unlogged.includes(table)));
