import { existsSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dateTimeOf } from '../domain/time.ts';
import { attachmentsPart } from './backup-attachments.ts';
import { type Backup, writeBackup } from './backup-file.ts';
import type { KeyList } from './backup-keys.ts';
import { casesWithoutKey, takeKeysAway, wrappedKeys } from './case-keys.ts';
import type { OpenCompartment } from './compartment.ts';
import { connect, copyInto } from './database-file.ts';
import { discardUnfinished, freshPath } from './database-place.ts';
import { faultBehind, VaultFault } from './fault.ts';
import type { Cipher, Compartment } from './header.ts';
import { SCHEMA_VERSION } from './migrate.ts';
import { standsOutside } from './outside-vault.ts';
import { forgetMatches } from './person-matches.ts';
import { attachmentIds } from './repositories/attachments.ts';
import { emptyIndex } from './repositories/case-list.ts';
import { reportersKnown } from './repositories/forgotten-reporters.ts';
import { isSealed } from './seal.ts';
import { compartmentIn } from './vault.ts';

/**
 * Writes one file that holds a whole compartment as it is now, and nothing of the other one: what
 * stands in clear about it, its slots, and its encrypted database. The log says that a backup was
 * begun before the copy is made, so that the copy says so as well. Not inside a transaction.
 * @param folder the folder of the vault.
 * @param targetFolder the folder in which the file comes.
 * @throws VaultFault `backup.folderMissing`, `backup.folderIsVault`, `backup.diskFull`,
 * `backup.notWritten`, `vault.folderNotWritable`; nothing is left behind then.
 */
export function backUp(
  opened: OpenCompartment,
  folder: string,
  targetFolder: string,
  now: string,
): Backup {
  const { compartment, role, audit, key } = opened;
  const { header, contents } = compartmentIn(folder, compartment);
  if (!isSealed(header, compartment, contents, key)) throw new VaultFault('vault.headerChanged');
  refuseInVault(folder, targetFolder);
  const name = freeName(targetFolder, compartment, now);
  audit.append({ at: now, role, action: 'backup.make', objectKind: 'backup', objectId: now });
  const { cipher, keyNumber } = contents;
  const whole = { folder, compartment, keyNumber: keyNumber + 1 };
  const bare = { folder, compartment, keyNumber: keyNumber + 2 };
  try {
    const copy = freshPath(bare);
    const ids = attachmentIds(opened.database).map(({ id }) => id);
    const keys = copyWithoutKeys(opened, freshPath(whole), copy, cipher);
    const fresh = join(targetFolder, `luwte-${compartment}-${header.id}.luwte.new`);
    const schemaVersion = SCHEMA_VERSION;
    return writeBackup(join(targetFolder, name), fresh, {
      facts: { vaultId: header.id, compartment, madeAt: now, cipher, keyNumber, schemaVersion },
      header: { ...header, compartments: { [compartment]: contents } },
      database: copy,
      keys,
      attachments: attachmentsPart({ folder, compartment }, ids),
      key,
    });
  } catch (error) {
    throw faultBehind(error) ?? error;
  } finally {
    discardUnfinished(whole);
    discardUnfinished(bare);
  }
}

/**
 * Copies a database without the keys of its cases, and without the words of its index and the matches
 * of its perpetrators, which would tell without those keys what was told. The first copy is only there to take them out of; the second
 * one has no page on which they stood.
 * @returns the keys.
 */
function copyWithoutKeys(
  { database, key }: OpenCompartment,
  whole: string,
  bare: string,
  cipher: Cipher,
): KeyList {
  copyInto(database, whole);
  const copy = connect(whole, cipher, key);
  try {
    // Whatever becomes of this copy, it is thrown away.
    copy.pragma('journal_mode = OFF');
    copy.pragma('synchronous = OFF');
    const keys = wrappedKeys(copy);
    const silent = casesWithoutKey(copy);
    takeKeysAway(copy);
    emptyIndex(copy);
    forgetMatches(copy);
    copyInto(copy, bare);
    return { keys, silent, destroyed: [], reporters: reportersKnown(copy), gone: [] };
  } finally {
    copy.close();
  }
}

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
