/** One registry in one of two databases: a file of SQLite, or a server of PostgreSQL. */
import SqliteDatabase from 'better-sqlite3';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import pg from 'pg';
import { isServer, refuseOpen } from './connection.ts';
import { migrate } from './migrate.ts';
import { postgres, sqlite } from './migrations/dialect.ts';
import type { RegistryTables } from './tables.ts';

/** An open database of a registry. */
export type Storage = Kysely<RegistryTables>;

/** How long one process waits for another that writes, in milliseconds. */
const patience = 10_000;

function fileDialect(path: string): SqliteDialect {
  const database = new SqliteDatabase(path, { timeout: patience });
  database.pragma('journal_mode = WAL');
  // What was answered for has to be there after the power went.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  return new SqliteDialect({ database });
}

function serverDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: patience });
  // A connection that ends while nobody uses it is made anew at the next question.
  pool.on('error', () => {});
  return new PostgresDialect({ pool });
}

/**
 * Opens the database of a registry and brings it to the present schema.
 *
 * @param place `postgres://…`, or the path of a file that is made when it is not there
 * @throws NewerStorage when a newer Luwte made it; FolderFault when others could read along
 */
export async function openStorage(place: string): Promise<Storage> {
  refuseOpen(place);
  const onServer = isServer(place);
  const storage = new Kysely<RegistryTables>({
    dialect: onServer ? serverDialect(place) : fileDialect(place),
  });
  try {
    await migrate(storage, onServer ? postgres : sqlite);
    return storage;
  } catch (error) {
    await storage.destroy();
    throw error;
  }
}
