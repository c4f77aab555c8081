import SQLite, { type Database } from 'better-sqlite3';
import type { AuditChain } from './audit.ts';
import { CaseKeys, sealedTexts } from './case-keys.ts';
import { rowCounts } from './database-file.ts';
import { type Finding, found } from './findings.ts';
import { firstWrongRelease } from './repositories/ledger.ts';
import presentSchema from './schema.sql?raw';

/** A database that was opened with its key and has the present schema. */
export interface ReadableDatabase {
  readonly database: Database;
  readonly audit: AuditChain;
  /** The key of the compartment. */
  readonly key: Buffer;
}

/**
 * Looks a database over that can be opened: everything SQLite can check, the schema, what refers to
 * nothing, every text under the key of its case, the chain of the log, and the ledger of releases. Works on an open compartment as well.
 * @param where the name of its file.
 * @throws SqliteError when something cannot be read at all.
 */
export function verifyDatabase(
  { database, audit, key }: ReadableDatabase,
  where: string,
): Finding[] {
  return [
    ...integrity(database, where),
    ...schema(database, where),
    ...foreignKeys(database, where),
    ...texts(database, key, where),
    ...log(audit, where),
    ...releases(database, where),
  ];
}

/** How many rows all tables have together. */
export const rowsIn = (database: Database) =>
  Object.values(rowCounts(database)).reduce((sum, rows) => sum + rows, 0);

function integrity(database: Database, where: string): Finding[] {
  return database
    .prepare<[], string>('SELECT integrity_check FROM pragma_integrity_check')
    .pluck()
    .all()
    .filter((message) => message !== 'ok')
    .map((message) => found('integrity', where, { message }));
}

interface SchemaPart {
  readonly kind: string;
  readonly name: string;
  readonly sql: string;
}

/** What makes a schema, by name; not what SQLite makes of its own accord. */
function partsOf(database: Database): ReadonlyMap<string, SchemaPart> {
  const parts = database
    .prepare<[], SchemaPart>(
      `SELECT type AS kind, name, sql FROM sqlite_schema
       WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .all();
  return new Map(parts.map((part) => [part.name, part]));
}

function schema(database: Database, where: string): Finding[] {
  const expected = new SQLite(':memory:');
  try {
    expected.exec(presentSchema);
    const [wanted, present] = [partsOf(expected), partsOf(database)];
    const missing = [...wanted.values()].filter(({ name }) => !present.has(name));
    const unexpected = [...present.values()].filter(({ name }) => !wanted.has(name));
    const differing = [...wanted.values()].filter(
      ({ name, sql }) => present.has(name) && present.get(name)?.sql !== sql,
    );
    const named = ({ kind, name }: SchemaPart) => ({ kind, name });
    return [
      ...missing.map((part) => found('schemaMissing', where, named(part))),
      ...unexpected.map((part) => found('schemaUnexpected', where, named(part))),
      ...differing.map((part) => found('schemaDiffers', where, named(part))),
    ];
  } finally {
    expected.close();
  }
}

interface Reference {
  readonly table: string;
  /** None in a table without row numbers. */
  readonly row: number | null;
  readonly parent: string;
}

function foreignKeys(database: Database, where: string): Finding[] {
  return database
    .prepare<[], Reference>(
      'SELECT "table", rowid AS row, parent FROM pragma_foreign_key_check ORDER BY 1, 2',
    )
    .all()
    .map(({ table, row, parent }) =>
      found('foreignKey', where, { table, row: row ?? '-', parent }),
    );
}

function texts(database: Database, key: Buffer, where: string): Finding[] {
  const keys = new CaseKeys(key);
  return [...sealedTexts(database)]
    .filter((text) => !keys.opens(text))
    .map(({ caseId, place }) => found('textUnreadable', where, { caseId, place }));
}

function releases(database: Database, where: string): Finding[] {
  const release = firstWrongRelease(database);
  return release === null ? [] : [found('ledgerBroken', where, { release })];
}

function log(audit: AuditChain, where: string): Finding[] {
  const line = audit.firstBrokenLine();
  const lines = audit.count();
  return line === null ? [] : [found('auditBroken', where, { line, lines })];
}
