import { randomBytes } from 'node:crypto';
import SQLite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { knowCaseKeys } from '../../db/case-keys.ts';
import { columnClasses } from '../../db/columns.ts';
import { migrate, SCHEMA_VERSION } from '../../db/migrate.ts';
import { sealedColumns } from '../../db/sealed-columns.ts';
import { faultOf, openedCompartment } from './vault-samples.ts';

/** An empty database in memory, whose connection knows the keys of cases. */
function emptyDatabase() {
  const database = new SQLite(':memory:');
  knowCaseKeys(database, randomBytes(32));
  onTestFinished(() => {
    database.close();
  });
  return database;
}

/** The statements that make the schema, without the tables that full-text search keeps for itself. */
const schemaOf = (database: SQLite.Database) =>
  database
    .prepare<[], string>(
      `SELECT sql FROM sqlite_schema
       WHERE sql IS NOT NULL
         AND tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
       ORDER BY rowid`,
    )
    .pluck()
    .all()
    .map((statement) => `${statement};\n`)
    .join('\n');

/** Every table with its columns, as SQLite describes them. */
const columnsOf = (database: SQLite.Database) =>
  Object.fromEntries(
    database
      .prepare<[], string>(
        `SELECT name FROM pragma_table_list
         WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%'`,
      )
      .pluck()
      .all()
      .map((table) => [
        table,
        database
          .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
          .pluck()
          .all(table)
          .sort(),
      ]),
  );

describe('the schema', () => {
  it('after all migrations is the one in db/schema.sql', async () => {
    const database = emptyDatabase();
    migrate(database);
    const heading = '-- The schema after all migrations. Written by test/db/migrate.test.ts.\n\n';
    await expect(heading + schemaOf(database)).toMatchFileSnapshot('../../db/schema.sql');
  });

  it('of a new compartment has the present version', () => {
    const { database } = openedCompartment();
    expect(database.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
  });

  it('is left alone by a second migration', () => {
    const database = emptyDatabase();
    migrate(database);
    const before = database.serialize();
    migrate(database);
    expect(database.serialize()).toEqual(before);
  });

  it('of a newer Luwte is refused and left alone', async () => {
    const database = emptyDatabase();
    database.exec('CREATE TABLE from_the_future (id TEXT)');
    database.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    const before = database.serialize();
    expect((await faultOf(() => migrate(database))).code).toBe('vault.newerVersion');
    expect(database.serialize()).toEqual(before);
  });

  it('is made whole or not at all', () => {
    const database = emptyDatabase();
    // The last statement of the first step stumbles over this table.
    database.exec('CREATE TABLE case_texts (id TEXT)');
    const before = database.serialize();
    expect(() => migrate(database)).toThrow('already exists');
    expect(schemaOf(database)).not.toContain('cases');
    expect(database.pragma('user_version', { simple: true })).toBe(0);
    expect(database.serialize().length).toBe(before.length);
  });

  it('keeps columns to their types and rows to their case', () => {
    const { database } = openedCompartment();
    expect(() => database.exec(`INSERT INTO case_numbers VALUES (2026, 'many')`)).toThrow(
      'cannot store TEXT',
    );
    expect(() =>
      database.exec(
        `INSERT INTO notes (id, case_id, recorded_at) VALUES ('n', 'no such case', '2026-03-02')`,
      ),
    ).toThrow('FOREIGN KEY');
  });
});

describe('every column of every table', () => {
  it('has exactly one class, and there is no class for anything else', () => {
    const { database } = openedCompartment();
    const classed = Object.fromEntries(
      Object.entries(columnClasses).map(([table, classes]) => [table, Object.keys(classes).sort()]),
    );
    expect(classed).toEqual(columnsOf(database));
  });

  it('has one of the four classes', () => {
    const classes = Object.values(columnClasses).flatMap((table) => Object.values(table));
    expect(new Set(classes)).toEqual(new Set(['content', 'coded', 'technical', 'secret']));
  });

  it('that holds bytes is a key, or encrypted with the key of a case in a place that is known', () => {
    const { database } = openedCompartment();
    const bytes = database
      .prepare<[], { table: string; column: string }>(
        `SELECT list.name AS "table", info.name AS "column"
         FROM pragma_table_list AS list, pragma_table_info(list.name) AS info
         WHERE list.schema = 'main' AND list.type = 'table' AND info.type = 'BLOB'`,
      )
      .all()
      .filter(({ table, column }) => columnClasses[table]?.[column] !== 'secret')
      .map(({ table, column }) => `${table}.${column}`);
    const sealed = sealedColumns.map(({ table, column }) => `${table}.${column}`);
    expect(bytes.sort()).toEqual(sealed.sort());
  });
});
