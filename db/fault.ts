/** What can go wrong with a vault on disk that a user can do something about. */
export type FaultCode =
  | 'vault.absent'
  | 'vault.headerDamaged'
  | 'vault.headerChanged'
  | 'vault.olderCopy'
  | 'vault.newerVersion'
  | 'vault.databaseMissing'
  | 'vault.databaseDamaged'
  | 'vault.notEncrypted'
  | 'vault.inUse'
  | 'vault.inUseBy'
  | 'vault.openElsewhere'
  | 'vault.folderNotWritable'
  | 'vault.diskFull'
  | 'vault.compartmentExists'
  | 'passphrase.wrong'
  | 'passphrase.wait'
  | 'passphrase.ofAnotherVault'
  | 'recovery.wrong'
  | 'keystore.missing'
  | 'keystore.unavailable'
  | 'keystore.needsPaper'
  | 'backup.folderMissing'
  | 'backup.folderIsVault'
  | 'backup.diskFull'
  | 'backup.notWritten'
  | 'backup.unreadable'
  | 'backup.notOne'
  | 'backup.damaged'
  | 'backup.changed'
  | 'backup.newerVersion'
  | 'backup.otherVault'
  | 'backup.incomplete'
  | 'work.stopped'
  | 'exchange.folderMissing'
  | 'exchange.unreadable'
  | 'exchange.diskFull'
  | 'exchange.notWritten'
  | 'card.notOne'
  | 'card.damaged'
  | 'card.newerVersion'
  | 'card.otherCompartment'
  | 'sealed.notOne'
  | 'sealed.damaged'
  | 'sealed.newerVersion'
  | 'sealed.otherRecipient'
  | 'sealed.otherCompartment'
  | 'sealed.badSignature'
  | 'sealed.tooLarge'
  | 'officerKey.notOne'
  | 'officerKey.wrong'
  | 'officerKey.damaged'
  | 'officerKey.exists'
  | 'officerCard.notOne'
  | 'officerLog.notOne'
  | 'officerLog.damaged'
  | 'officerLog.newerVersion'
  | 'officerLog.otherRecipient'
  | 'officerLog.badSignature'
  | 'officerLog.tooLarge'
  | 'officerLog.otherVault'
  | 'personal.notOne'
  | 'personal.wrong'
  | 'personal.damaged'
  | 'personal.newerVersion'
  | 'personal.otherRole'
  | 'personal.notEmpty'
  | 'officerLog.notEarlier'
  | 'attachment.missing'
  | 'attachment.tooLarge'
  | 'attachment.cutOff'
  | 'attachment.folderMissing'
  | 'attachment.folderIsVault'
  | 'attachment.notWritten'
  | 'attachment.damaged';

/** What a sentence about a fault needs: numbers, moments, the name of a computer or its user. */
export type FaultParams = Readonly<Record<string, number | string>>;

/** A fault of the vault, as a code; never with content. */
export class VaultFault extends Error {
  readonly code: FaultCode;
  readonly params: FaultParams;

  constructor(code: FaultCode, params: FaultParams = {}) {
    super(code);
    this.name = 'VaultFault';
    this.code = code;
    this.params = params;
  }
}

const byErrno: Readonly<Record<string, FaultCode>> = {
  ENOENT: 'vault.absent',
  ENOTDIR: 'vault.absent',
  EISDIR: 'vault.headerDamaged',
  ERR_FS_EISDIR: 'vault.headerDamaged',
  EACCES: 'vault.folderNotWritable',
  EEXIST: 'vault.folderNotWritable',
  EPERM: 'vault.folderNotWritable',
  EROFS: 'vault.folderNotWritable',
  ENOSPC: 'vault.diskFull',
  EDQUOT: 'vault.diskFull',
  SQLITE_FULL: 'vault.diskFull',
  SQLITE_BUSY: 'vault.inUse',
  SQLITE_LOCKED: 'vault.inUse',
  SQLITE_CORRUPT: 'vault.databaseDamaged',
  SQLITE_NOTADB: 'vault.databaseDamaged',
  SQLITE_READONLY: 'vault.folderNotWritable',
  SQLITE_CANTOPEN: 'vault.folderNotWritable',
  // A disk that is read-only, or a drive of a network that cannot lock, refuses the lock already.
  SQLITE_IOERR_LOCK: 'vault.folderNotWritable',
};

/**
 * Names the fault behind an error of the file system or of SQLite. Extended SQLite codes
 * (`SQLITE_IOERR_…`, `SQLITE_CORRUPT_VTAB`) are matched by their beginning.
 * @returns null when the error is none of these, so a bug.
 */
export function faultBehind(error: unknown): VaultFault | null {
  if (error instanceof VaultFault) return error;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string')
    return null;
  const { code } = error;
  const known = byErrno[code] ?? byErrno[code.split('_').slice(0, 2).join('_')];
  if (known) return new VaultFault(known);
  return code.startsWith('SQLITE_IOERR') ? new VaultFault('vault.databaseDamaged') : null;
}
