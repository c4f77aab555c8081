import { backUp as backingUp } from '../../db/backup.ts';
import {
  type Backup,
  type BackupStart,
  extractDatabase as extractingDatabase,
  readingBackup,
} from '../../db/backup-file.ts';
import { inOneGo } from '../../db/steps.ts';

/** Makes a backup in one go. */
export const backUp = (...given: Parameters<typeof backingUp>): Backup =>
  inOneGo(backingUp(...given));

/** Reads a whole backup in one go. */
export const readBackup = (path: string): Backup => inOneGo(readingBackup(path));

/** Writes the database of a backup to a new file in one go. */
export const extractDatabase = (backup: BackupStart, path: string): void =>
  inOneGo(extractingDatabase(backup, path));
