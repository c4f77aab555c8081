import type { Database } from 'better-sqlite3';
import { inMemory } from '../database-file.ts';
import { migrate } from '../migrate.ts';
import { exportedTables, rowReader } from './tables.ts';

/** The schema of the first version of Luwte that made an export. */
export const FIRST_SCHEMA = 14;

/**
 * The tables of a former schema in memory, empty: what was exported under it is read into them, and then
 * goes the way that a vault of those days goes when it is opened.
 */
export function formerTables(schema: number): Database {
  const database = inMemory();
  migrate(database, schema);
  return database;
}

/**
 * Brings rows of a former schema to the present one, and puts them where they belong.
 * @throws VaultFault `vault.databaseDamaged`, `personal.damaged` when they are no record.
 */
export function bringUp(former: Database, present: Database): void {
  migrate(former);
  for (const table of exportedTables(present)) {
    const take = rowReader(present, table);
    for (const row of former.prepare<[], object>(table.select).iterate()) take(row);
  }
}
