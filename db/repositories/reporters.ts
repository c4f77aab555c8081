import type { Database } from 'better-sqlite3';
import { aliasKey } from '../../domain/alias.ts';
import { prepare } from '../prepare.ts';

/** A reporter as stored. `position` is the JSON of `domain/records/report` `position`. */
export interface StoredReporter {
  readonly id: string;
  readonly alias: string;
  readonly name: string;
  readonly contact: string;
  readonly position: string;
  readonly createdAt: string;
}

/** Whether the vault already knows a reporter by this alias. */
export function aliasTaken(database: Database, alias: string): boolean {
  const sql = 'SELECT 1 FROM reporters WHERE alias_key = @key';
  return (
    prepare<{ key: string }, unknown>(database, sql).get({ key: aliasKey(alias) }) !== undefined
  );
}

/** The identifier of the reporter with an alias; undefined when there is none. */
export function reporterByAlias(database: Database, alias: string): string | undefined {
  const sql = 'SELECT id FROM reporters WHERE alias_key = @key';
  return prepare<{ key: string }, { id: string }>(database, sql).get({ key: aliasKey(alias) })?.id;
}

/** Adds a reporter. */
export function insertReporter(database: Database, reporter: StoredReporter): void {
  prepare<StoredReporter & { key: string }, never>(
    database,
    `INSERT INTO reporters (id, alias, alias_key, name, contact, position, created_at)
     VALUES (@id, @alias, @key, @name, @contact, @position, @createdAt)`,
  ).run({ ...reporter, key: aliasKey(reporter.alias) });
}

/** A reporter by id. */
export function reporterById(database: Database, id: string): StoredReporter | undefined {
  return prepare<{ id: string }, StoredReporter>(
    database,
    `SELECT id, alias, name, contact, position, created_at AS createdAt
     FROM reporters WHERE id = @id`,
  ).get({ id });
}

/** Reporters whose alias begins with what was typed, with the number of their cases. */
export function findReporters(
  database: Database,
  beginning: string,
  range: { offset: number; limit: number },
): { id: string; alias: string; position: string; reports: number }[] {
  const start = aliasKey(beginning);
  return prepare<
    { start: string; end: string; offset: number; limit: number },
    { id: string; alias: string; position: string; reports: number }
  >(
    database,
    `SELECT id, alias, position,
       (SELECT count(*) FROM cases WHERE cases.reporter_id = reporters.id) AS reports
     FROM reporters
     WHERE alias_key >= @start AND alias_key < @end
     ORDER BY alias_key
     LIMIT @limit OFFSET @offset`,
  ).all({ start, end: `${start}\u{10ffff}`, ...range });
}
