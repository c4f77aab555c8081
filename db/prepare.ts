import type { Database, Statement } from 'better-sqlite3';

const prepared = new WeakMap<Database, Map<string, Statement>>();

/**
 * Prepares a statement once per open compartment. `Params` and `Row` describe the statement as it is
 * written beside the call; SQLite's STRICT tables keep the columns to their types.
 */
export function prepare<Params extends object, Row>(
  database: Database,
  sql: string,
): Statement<[Params], Row> {
  const known = prepared.get(database) ?? new Map<string, Statement>();
  prepared.set(database, known);
  const statement = known.get(sql) ?? database.prepare(sql);
  known.set(sql, statement);
  // Safe as far as the caller's types say what the statement says; the repository tests run each one.
  return statement as unknown as Statement<[Params], Row>;
}
