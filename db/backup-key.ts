import { type Backup, isBackupSealed } from './backup-file.ts';
import { VaultFault } from './fault.ts';
import type { Slot, SlotKind } from './header.ts';
import { isSealed } from './seal.ts';
import { type Unlocking, unlockKey } from './vault.ts';

/** A backup file, and what opens it. */
export interface BackupSecret extends Pick<Unlocking, 'secret' | 'now' | 'keystore'> {
  readonly file: string;
  /** The folder of the vault: wrong secrets count there, as if they were tried on the vault itself. */
  readonly folder: string;
  /** Which slot of the backup the secret opens; the passphrase when left out. */
  readonly kind?: SlotKind | undefined;
}

/** A backup whose key is known. */
export interface UnlockedBackup {
  readonly backup: Backup;
  readonly slot: Slot;
  readonly key: Buffer;
}

/**
 * Opens a slot of a backup, and sees that all that stands in clear was written with its key.
 * @throws VaultFault `passphrase.wrong`, `passphrase.wait`, `recovery.wrong`, `backup.changed`.
 */
export async function unlockBackup(
  backup: Backup,
  { folder, secret, now, keystore, kind = 'passphrase' }: BackupSecret,
): Promise<UnlockedBackup> {
  const { header, manifest } = backup;
  const { compartment } = manifest;
  const contents = header.compartments[compartment];
  const slot = contents?.slots.find((other) => other.kind === kind);
  if (!contents || !slot) {
    throw new VaultFault(kind === 'passphrase' ? 'passphrase.wrong' : 'recovery.wrong');
  }
  const found = { header, compartment, contents, slot };
  const key = await unlockKey({ folder, secret, now, keystore }, found);
  if (!isSealed(header, compartment, contents, key) || !isBackupSealed(backup, key)) {
    throw new VaultFault('backup.changed');
  }
  return { backup, slot, key };
}
