import type { Database } from 'better-sqlite3';
import { attachFresh, type FileKey } from './database-file.ts';
import type { Steps } from './steps.ts';

/** Rows that are copied at once. */
const rowsAtOnce = 2000;

/** A copy of an open database: where, under which key, and of which tables only the frame goes along. */
export interface Copying {
  readonly path: string;
  readonly from: FileKey;
  readonly to: FileKey;
  readonly without?: readonly string[];
}

interface Table {
  readonly name: string;
  readonly kind: 'table' | 'virtual' | 'shadow';
  readonly isOrdered: 0 | 1;
  readonly sql: string;
}

/**
 * Copies an open database into a new file, row by row, in steps: what its pages held that no row holds
 * any more does not go along. Not inside a transaction; nobody writes meanwhile.
 */
export function* copyDatabase(database: Database, copying: Copying): Steps<void> {
  const tables = tablesOf(database);
  const rows = new Map(
    tables.map(({ name }) => [name, isLeftOut(copying, name) ? 0 : count(database, name)]),
  );
  const total = [...rows.values()].reduce((sum, each) => sum + each, 0);
  // A row may come before the one it refers to.
  database.pragma('foreign_keys = OFF');
  const detach = attachFresh(database, copying);
  let done = 0;
  try {
    database.exec('BEGIN');
    for (const { sql, kind } of tables) if (kind !== 'shadow') database.exec(inCopy(sql));
    for (const table of tables.filter(({ kind }) => kind !== 'virtual')) {
      if (isLeftOut(copying, table.name)) continue;
      for (const copied of copyTable(database, table)) {
        done += copied;
        yield { done, total };
      }
    }
    for (const sql of restOf(database)) {
      database.exec(inCopy(sql));
      yield { done, total };
    }
    database.exec('COMMIT');
    database.pragma(`copy.user_version = ${database.pragma('user_version', { simple: true })}`);
  } finally {
    // Whoever closed the database meanwhile has let go of the copy as well.
    if (database.open) {
      if (database.inTransaction) database.exec('ROLLBACK');
      detach();
      database.pragma('foreign_keys = ON');
    }
  }
}

/** A table of the index is left out with the index. */
const isLeftOut = ({ without = [] }: Copying, name: string) =>
  without.some((one) => name === one || name.startsWith(`${one}_`));

const count = (database: Database, table: string) =>
  database.prepare<[], number>(`SELECT count(*) FROM main."${table}"`).pluck().get() ?? 0;

const tablesOf = (database: Database): Table[] =>
  database
    .prepare<[], Table>(
      `SELECT list.name AS name, list.type AS kind, 1 - list.wr AS isOrdered, schema.sql AS sql
       FROM pragma_table_list AS list JOIN sqlite_schema AS schema
         ON schema.name = list.name AND schema.type = 'table'
       WHERE list.schema = 'main' AND list.name NOT LIKE 'sqlite~_%' ESCAPE '~'
       ORDER BY schema.rowid`,
    )
    .all();

/** Indexes, and then what happens by itself: that must not happen while rows are copied. */
const restOf = (database: Database): string[] =>
  database
    .prepare<[], string>(
      `SELECT sql FROM sqlite_schema WHERE type IN ('index', 'trigger', 'view') AND sql IS NOT NULL
       ORDER BY type, rowid`,
    )
    .pluck()
    .all();

/** The statement that makes a thing, for the copy. */
const inCopy = (sql: string) =>
  sql.replace(/^CREATE (VIRTUAL TABLE|TABLE|UNIQUE INDEX|INDEX|TRIGGER|VIEW) /, 'CREATE $1 copy.');

/** Copies the rows of one table; says how many after each step. */
function* copyTable(database: Database, { name, kind, isOrdered }: Table): Generator<number> {
  const write = kind === 'shadow' ? inIndex : atOnceIn;
  const all = `INSERT INTO copy."${name}" SELECT * FROM main."${name}"`;
  // A new index is not quite empty.
  if (kind === 'shadow') inIndex(database, () => database.exec(`DELETE FROM copy."${name}"`));
  if (isOrdered === 0) {
    yield write(database, () => database.prepare(all).run().changes);
    return;
  }
  const lastOf = database
    .prepare<[number, number], number | null>(
      `SELECT max(rowid) FROM (SELECT rowid FROM main."${name}" WHERE rowid > ? ORDER BY rowid LIMIT ?)`,
    )
    .pluck();
  const piece = `${all} WHERE rowid > ? AND rowid <= ?`;
  let after = Number.MIN_SAFE_INTEGER;
  for (
    let last = lastOf.get(after, rowsAtOnce);
    last != null;
    last = lastOf.get(after, rowsAtOnce)
  ) {
    const until = last;
    yield write(database, () => database.prepare(piece).run(after, until).changes);
    after = last;
  }
}

const atOnceIn = <T>(_: Database, act: () => T): T => act();

/** Writes to the tables in which the index keeps its words: nobody else may, but for a copy of them. */
function inIndex<T>(database: Database, act: () => T): T {
  database.unsafeMode(true);
  try {
    return act();
  } finally {
    database.unsafeMode(false);
  }
}
