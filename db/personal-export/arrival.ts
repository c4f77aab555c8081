import type { Database } from 'better-sqlite3';
import { instant } from '../../domain/fields.ts';
import type { OpenCompartment } from '../compartment.ts';
import { VaultFault } from '../fault.ts';
import { takeCase, takeReporter, withFiles } from '../handover/case-transport.ts';
import { matchAll } from '../person-matches.ts';
import { caseDraftsIn } from '../repositories/case-drafts.ts';
import { writingAll } from '../repositories/case-list.ts';
import { draftsIn } from '../repositories/drafts.ts';
import { areReleaseKeys, keptReleaseKeys } from '../repositories/ledger.ts';
import { type Steps, stretch } from '../steps.ts';
import { exportedTables, stayingSettings } from './tables.ts';

/** @throws VaultFault `personal.notEmpty` when something was recorded in a compartment already. */
export function refuseFilled(database: Database): void {
  const tables = exportedTables(database).map(({ name }) => name);
  for (const table of [...tables, 'former_log']) {
    if (table === 'settings') continue;
    const sql = `SELECT EXISTS (SELECT 1 FROM ${table})`;
    if (database.prepare<[], number>(sql).pluck().get() === 1)
      throw new VaultFault('personal.notEmpty');
  }
}

/** Makes room for the settings that come. */
export function clearSettings(database: Database): void {
  const stays = JSON.stringify(stayingSettings);
  database
    .prepare<{ stays: string }>(
      'DELETE FROM settings WHERE name NOT IN (SELECT value FROM json_each(@stays))',
    )
    .run({ stays });
}

/**
 * Sees that what came is a whole record, every case as strictly as if a colleague had sent it, and makes
 * anew what follows from it, in steps.
 * @param seeCase looks at a case as the desk shows it, and throws what a schema says of it
 * @throws VaultFault `vault.databaseDamaged`, `personal.damaged`; or what a schema says of a row.
 */
export function* checkRecord(
  opened: OpenCompartment,
  seeCase: (caseId: string) => void,
): Steps<void> {
  const { database } = opened;
  const strays = database.prepare('PRAGMA foreign_key_check').all();
  if (strays.length > 0) throw new VaultFault('personal.damaged');
  const cases = idsIn(database, 'cases');
  for (const [at, id] of cases.entries()) {
    withFiles(opened, takeCase(opened, id));
    seeCase(id);
    yield { done: at, total: 2 * cases.length };
  }
  for (const id of idsIn(database, 'reporters')) takeReporter(database, id);
  for (const { savedAt } of [...draftsIn(database), ...caseDraftsIn(database)])
    instant.parse(savedAt);
  const keys = keptReleaseKeys(database);
  if (keys && !areReleaseKeys(keys)) throw new VaultFault('personal.damaged');
  matchAll(database);
  yield* stretch(writingAll(database), 0.5, 1);
}

const idsIn = (database: Database, table: 'cases' | 'reporters') =>
  database.prepare<[], string>(`SELECT id FROM ${table}`).pluck().all();
