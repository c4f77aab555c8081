import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { VaultFault } from './fault.ts';

/** Whether a process ended without closing a database: its log still stands beside the file. */
export function hasLog(path: string): boolean {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  return log !== undefined && log.size > 0;
}

/**
 * The cipher proves each page, not that the pages of a file and of the log beside it are of one
 * time. When an older copy of the file is put under a later log, every page is genuine and the whole
 * is not: rows are out of order, indexes lack what their tables have.
 * @throws VaultFault `vault.databaseDamaged`.
 */
export function refuseMixture(database: Database): void {
  const found = database.pragma('integrity_check(1)', { simple: true });
  if (found !== 'ok') throw new VaultFault('vault.databaseDamaged');
}
