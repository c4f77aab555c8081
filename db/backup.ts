import { existsSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dateTimeOf } from '../domain/time.ts';
import { attachmentsPart } from './backup-attachments.ts';
import { type Backup, writeBackup } from './backup-file.ts';
import { destroyedBefore } from './backup-keys.ts';
import { casesWithoutKey, wrappedKeys } from './case-keys.ts';
import type { OpenCompartment } from './compartment.ts';
import { copyDatabase } from './copy.ts';
import { discardUnfinished, freshPath } from './database-place.ts';
import { faultBehind, VaultFault } from './fault.ts';
import type { Compartment } from './header.ts';
import { SCHEMA_VERSION } from './migrate.ts';
import { standsOutside } from './outside-vault.ts';
import { attachmentIds } from './repositories/attachments.ts';
import { claimFiles } from './repositories/claim-files.ts';
import { destructions } from './repositories/destruction.ts';
import { reportersKnown } from './repositories/forgotten-reporters.ts';
import { isSealed } from './seal.ts';
import { type Steps, stretch } from './steps.ts';
import { compartmentIn } from './vault.ts';

/**
 * Writes one file that holds a whole compartment as it is now, and nothing of the other one: what
 * stands in clear about it, its slots, and its encrypted database. The log says that a backup was
 * begun before the copy is made, so that the copy says so as well. In steps, not inside a transaction.
 * @param folder the folder of the vault.
 * @param targetFolder the folder in which the file comes.
 * @throws VaultFault `backup.folderMissing`, `backup.folderIsVault`, `backup.diskFull`,
 * `backup.notWritten`, `vault.folderNotWritable`; nothing is left behind then.
 */
export function* backUp(
  opened: OpenCompartment,
  folder: string,
  targetFolder: string,
  now: string,
): Steps<Backup> {
  const { compartment, role, audit, key } = opened;
  const { header, contents } = compartmentIn(folder, compartment);
  if (!isSealed(header, compartment, contents, key)) throw new VaultFault('vault.headerChanged');
  refuseInVault(folder, targetFolder);
  const name = freeName(targetFolder, compartment, now);
  audit.append({ at: now, role, action: 'backup.make', objectKind: 'backup', objectId: now });
  const { cipher, keyNumber } = contents;
  const bare = { folder, compartment, keyNumber: keyNumber + 1 };
  const fileKey = { cipher, key };
  try {
    const path = freshPath(bare);
    const ids = attachmentIds(opened.database).map(({ id }) => id);
    const keys = wrappedKeys(opened.database);
    const silent = [
      ...casesWithoutKey(opened.database),
      ...claimFiles(opened.database).map(({ caseId }) => caseId),
    ];
    const destroyed = destroyedBefore(destructions(opened.database), keys);
    const reporters = reportersKnown(opened.database);
    const copying = { path, from: fileKey, to: fileKey, without: notInBackups };
    yield* stretch(copyDatabase(opened.database, copying), 0, 0.5);
    const attachments = yield* stretch(attachmentsPart({ folder, compartment }, ids), 0.5, 0.6);
    const fresh = join(targetFolder, `luwte-${compartment}-${header.id}.luwte.new`);
    const schemaVersion = SCHEMA_VERSION;
    const contentsOfFile = {
      facts: { vaultId: header.id, compartment, madeAt: now, cipher, keyNumber, schemaVersion },
      header: { ...header, compartments: { [compartment]: contents } },
      database: path,
      keys: { keys, silent, destroyed, reporters, gone: [] },
      attachments,
      key,
    };
    return yield* stretch(writeBackup(join(targetFolder, name), fresh, contentsOfFile), 0.6, 1);
  } catch (error) {
    throw faultBehind(error) ?? error;
  } finally {
    discardUnfinished(bare);
  }
}

/**
 * The keys of cases, which stand apart in a backup, and what would tell without them what was told: the
 * words of the index, by what perpetrators are recognised, what is being typed, and what was searched for
 * last. Of that the vault does not know in which case it ends, so that it could not be taken out when that
 * is destroyed.
 */
const notInBackups = [
  'case_keys',
  'attachment_keys',
  'perpetrator_keys',
  'case_texts',
  'perpetrator_matches',
  'drafts',
  'case_drafts',
  'list_place',
] as const;

/** The name of the backup of a moment: by the clock in Amsterdam, a second later where it is taken. */
function freeName(targetFolder: string, compartment: Compartment, moment: string): string {
  const digits = dateTimeOf(moment).replaceAll(/[-:]/g, '').replace('T', '-');
  const name = `luwte-${compartment}-${digits}.luwte`;
  if (!existsSync(join(targetFolder, name))) return name;
  const later = new Date(Date.parse(moment) + 1000).toISOString();
  return freeName(targetFolder, compartment, later);
}

function refuseInVault(folder: string, targetFolder: string): void {
  if (!standsOutside(folder, realFolder(targetFolder))) {
    throw new VaultFault('backup.folderIsVault');
  }
}

/** Where a folder really is. A path that is too long, or goes round in circles, leads to none. */
function realFolder(folder: string): string {
  try {
    if (statSync(folder).isDirectory()) return realpathSync(folder);
  } catch {
    // Whatever the reason, the folder cannot be reached.
  }
  throw new VaultFault('backup.folderMissing');
}
