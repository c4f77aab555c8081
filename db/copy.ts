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
  /** By what its rows are in order: their number, or the first column of their key. */
  readonly key: string;
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
      `SELECT list.name AS name, list.type AS kind, schema.sql AS sql, CASE list.wr WHEN 0 THEN 'rowid'
         ELSE (SELECT name FROM pragma_table_info(list.name) WHERE pk = 1) END AS key
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

/** Copies the rows of one table, in the order in which they stand; says how many after each step. */
function* copyTable(database: Database, { name, kind, key }: Table): Generator<number> {
  const write = kind === 'shadow' ? inIndex : atOnceIn;
  const all = `INSERT INTO copy."${name}" SELECT * FROM main."${name}"`;
  const lastOf = (rows: string) =>
    `SELECT max(key) FROM
       (SELECT "${key}" AS key FROM main."${name}" ${rows} ORDER BY "${key}" LIMIT ${rowsAtOnce})`;
  // A new index is not quite empty.
  if (kind === 'shadow') inIndex(database, () => database.exec(`DELETE FROM copy."${name}"`));
  const first = database.prepare<[], Key>(lastOf('')).pluck().get();
  if (first == null) return;
  yield write(
    database,
    () => database.prepare<[Key]>(`${all} WHERE "${key}" <= ?`).run(first).changes,
  );
  const next = database.prepare<[Key], Key>(lastOf(`WHERE "${key}" > ?`)).pluck();
  const piece = `${all} WHERE "${key}" > ? AND "${key}" <= ?`;
  let after = first;
  for (let last = next.get(after); last != null; last = next.get(after)) {
    const until = last;
    yield write(database, () => database.prepare<[Key, Key]>(piece).run(after, until).changes);
    after = last;
  }
}

/** What rows are in order by. */
type Key = string | number | null;

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
