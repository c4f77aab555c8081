import type { Database } from 'better-sqlite3';
import { columnClasses } from '../columns.ts';
import { VaultFault } from '../fault.ts';
import { sealedColumns } from '../sealed-columns.ts';

/** Bytes leave as hexadecimal digits. */
type ColumnType = 'TEXT' | 'INTEGER' | 'BLOB';

/** A column as it leaves: by its name, and the type it has in the database. */
interface ExportedColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly isNullable: boolean;
}

/** A table as it leaves, and how its rows come back. */
export interface ExportedTable {
  readonly name: string;
  readonly columns: readonly ExportedColumn[];
  /** Every row, with its texts opened, in an order that follows from the rows alone. */
  readonly select: string;
  /** Adds a row, with its texts sealed under the key of its case; named parameters by column. */
  readonly insert: string;
}

/**
 * Tables that stay: the keys by which colleagues know the owner, the two logs, whose lines leave apart,
 * and what is made anew: the index, and by what perpetrators are recognised.
 */
const staying: readonly string[] = [
  'identity',
  'audit_events',
  'former_log',
  'case_texts',
  'perpetrator_matches',
];

/**
 * Tables of which the secrets leave too: the ledger goes on in the new vault under the key by which it
 * is known, and with the draws that round a number the same in every release; what a clerk sealed away
 * waits there for its receipt, and nobody but the counsellor can open it.
 */
const wholeTables: readonly string[] = ['release_keys', 'sealed_away'];

/** Settings that stay: a key, and what belongs to one computer. */
export const stayingSettings: readonly string[] = [
  ...['auditKey', 'auditStart', 'madeAt', 'backups', 'leaving_files'],
];

/** Tables of which each row has a key: the key stays, and a row that comes gets another. */
const keyTables: Readonly<Record<string, string>> = {
  case_keys: 'case_id',
  attachment_keys: "'attachments ' || case_id",
  perpetrator_keys: "'perpetrators ' || case_id",
};

/** The table that holds each key of a case. */
const keysOf = {
  case: 'case_keys',
  files: 'attachment_keys',
  perpetrators: 'perpetrator_keys',
} as const;

interface DescribedColumn {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

/**
 * Every table that leaves, keys of cases first. It follows from the schema, which may be a former one,
 * and from the classes of its columns, so that a new table leaves without anybody thinking of it.
 */
export function exportedTables(database: Database): ExportedTable[] {
  return tablesOf(database)
    .filter((name) => !staying.includes(name))
    .toSorted((one, other) => orderOf(one) - orderOf(other) || (one < other ? -1 : 1))
    .map((name) => describe(name, columnsOf(database, name)));
}

/** Cases come before their keys, and both before what is sealed with them. */
const orderOf = (name: string): number => (name === 'cases' ? 0 : name in keyTables ? 1 : 2);

/** The tables of a schema, without those in which full-text search keeps its index. */
const tablesOf = (database: Database): string[] =>
  database
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all();

const columnsOf = (database: Database, table: string): DescribedColumn[] =>
  database
    .prepare<[string], DescribedColumn>(
      'SELECT name, type, "notnull", pk FROM pragma_table_info(?) ORDER BY cid',
    )
    .all(table);

function describe(name: string, described: readonly DescribedColumn[]): ExportedTable {
  const leaving = described.filter(({ name: column }) => !isSecret(name, column));
  const columns = leaving.map(({ name: column, type, notnull, pk }) => ({
    name: column,
    type: typeOf(name, type),
    isNullable: notnull === 0 && pk === 0,
  }));
  return {
    name,
    columns,
    select: selectOf(name, described, columns),
    insert: insertOf(name, columns),
  };
}

const isSecret = (table: string, column: string) =>
  !wholeTables.includes(table) && columnClasses[table]?.[column] === 'secret';

/** What is sealed leaves as it was told: as text. */
function typeOf(table: string, type: string): ColumnType {
  if (type === 'BLOB' && wholeTables.includes(table)) return 'BLOB';
  return type === 'INTEGER' ? 'INTEGER' : 'TEXT';
}

const sealedAt = (table: string, column: string) =>
  sealedColumns.find((one) => one.table === table && one.column === column);

/** Which key opens what is sealed in a table, and what it is wrapped for. */
function keyFor(table: string) {
  const under = sealedColumns.find((one) => one.table === table)?.under;
  if (under === undefined) return null;
  const keys = keysOf[under];
  return { keys, owner: keyTables[keys] ?? 'case_id' };
}

function selectOf(
  table: string,
  described: readonly DescribedColumn[],
  columns: readonly ExportedColumn[],
): string {
  const key = keyFor(table);
  const chosen = columns.map(({ name, type }) => {
    const sealed = sealedAt(table, name);
    if (type === 'BLOB') return `hex(${name}) AS ${name}`;
    return sealed && key
      ? `open_text(wrapped, ${key.owner}, ${sealed.place}, ${name}) AS ${name}`
      : name;
  });
  const primary = described.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk);
  const order = (primary.length > 0 ? primary : described).map(({ name }) => name).join(', ');
  const from = key ? `${table} LEFT JOIN ${key.keys} USING (case_id)` : table;
  const only = table === 'settings' ? ` WHERE name NOT IN (${quoted(stayingSettings)})` : '';
  return `SELECT ${chosen.join(', ')} FROM ${from}${only} ORDER BY ${order}`;
}

function insertOf(table: string, columns: readonly ExportedColumn[]): string {
  const key = keyFor(table);
  const names = columns.map(({ name }) => name);
  const values = names.map((name) => {
    const sealed = sealedAt(table, name);
    return sealed && key ? `seal_text(wrapped, ${key.owner}, ${sealed.place}, ${name})` : name;
  });
  const purpose = keyTables[table];
  if (purpose !== undefined) {
    names.push('wrapped');
    values.push(`new_case_key(${purpose})`);
  }
  const given = columns
    .map(({ name, type }) => `${type === 'BLOB' ? `unhex(@${name})` : `@${name}`} AS ${name}`)
    .join(', ');
  const from = key ? `given LEFT JOIN ${key.keys} USING (case_id)` : 'given';
  return `WITH given AS (SELECT ${given})
    INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${from}`;
}

const quoted = (texts: readonly string[]) => texts.map((text) => `'${text}'`).join(', ');

type Row = Readonly<Record<string, string | number | null>>;

/**
 * Puts the rows of a table back that stand on lines.
 * @throws VaultFault `personal.damaged` for what is no row of this table.
 */
export function rowReader(
  database: Database,
  { columns, insert }: ExportedTable,
): (line: unknown) => void {
  const statement = database.prepare<Row>(insert);
  const names = JSON.stringify(columns.map(({ name }) => name));
  return (line) => {
    const isObject = typeof line === 'object' && line !== null;
    if (!isObject || JSON.stringify(Object.keys(line)) !== names)
      throw new VaultFault('personal.damaged');
    const values = new Map(Object.entries(line));
    const row = columns.map((column) => [
      column.name,
      storedValue(column, values.get(column.name)),
    ]);
    try {
      statement.run(Object.fromEntries(row));
    } catch {
      // A rule of the schema that the row breaks.
      throw new VaultFault('personal.damaged');
    }
  };
}

function storedValue({ type, isNullable }: ExportedColumn, value: unknown): string | number | null {
  if (value === null && isNullable) return null;
  if (type === 'TEXT' && typeof value === 'string') return value;
  if (type === 'BLOB' && typeof value === 'string' && /^(?:[0-9A-F]{2})+$/.test(value))
    return value;
  if (type === 'INTEGER' && Number.isSafeInteger(value)) return Number(value);
  throw new VaultFault('personal.damaged');
}
