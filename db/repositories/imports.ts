import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { aliasKey } from '../../domain/alias.ts';
import { columnClasses } from '../columns.ts';
import { prepare } from '../prepare.ts';
import type { StoredPolicyRecord } from './policy.ts';

/** A spreadsheet that was read in. */
export interface StoredImport {
  readonly id: string;
  readonly madeAt: string;
  /** What its rows were: `reports`, or a kind of record of the policy store. */
  readonly subject: string;
  /** How many cases or records came of it. */
  readonly records: number;
  /** When it was undone; null when it was not. */
  readonly undoneAt: string | null;
}

/** A case that came from a spreadsheet. */
export interface ImportedCase {
  readonly id: string;
  readonly number: string;
  /** What it came as: see `markImported`. */
  readonly cameAs: string;
}

/** Keeps that a spreadsheet was read in. */
export function insertImport(database: Database, made: Omit<StoredImport, 'undoneAt'>): void {
  prepare<typeof made, never>(
    database,
    `INSERT INTO imports (id, made_at, subject, records) VALUES (@id, @madeAt, @subject, @records)`,
  ).run(made);
}

/** Keeps which cases came of a spreadsheet, as they are now. */
export function linkCases(database: Database, id: string, caseIds: readonly string[]): void {
  const link = prepare<{ caseId: string; id: string }, never>(
    database,
    `INSERT INTO import_cases (case_id, import_id, came_as) VALUES (@caseId, @id, '')`,
  );
  for (const caseId of caseIds) link.run({ caseId, id });
  const mark = prepare<{ caseId: string; cameAs: string }, never>(
    database,
    'UPDATE import_cases SET came_as = @cameAs WHERE case_id = @caseId',
  );
  for (const [caseId, cameAs] of casesAsTheyAre(database, id)) mark.run({ caseId, cameAs });
}

/** A record of the policy store, or a place, that came from a spreadsheet. */
export interface ImportedRecord {
  readonly id: string;
  /** Whether it says what it said when it came. */
  readonly isAsItCame: boolean;
}

type Said = Pick<StoredPolicyRecord, 'facts' | 'endedOn'>;

/** A checksum over what a record says: what somebody took out of it since stays nowhere. */
const saidIn = ({ facts, endedOn }: Said): string => checksum(JSON.stringify([facts, endedOn]));

/** Keeps that a record of the policy store came of a spreadsheet, as it is now. */
export function linkRecord(
  database: Database,
  importId: string,
  record: Pick<StoredPolicyRecord, 'id' | 'facts' | 'endedOn'>,
): void {
  prepare<{ id: string; importId: string; cameAs: string }, never>(
    database,
    `INSERT INTO import_policy_records (record_id, import_id, came_as)
     VALUES (@id, @importId, @cameAs)`,
  ).run({ id: record.id, importId, cameAs: saidIn(record) });
}

/** The records of the policy store that came from a spreadsheet and are still there. */
export function importedRecords(database: Database, importId: string): ImportedRecord[] {
  const rows = prepare<{ importId: string }, Said & { id: string; cameAs: string }>(
    database,
    `SELECT id, facts, ended_on AS endedOn, came_as AS cameAs
     FROM import_policy_records JOIN policy_records ON id = record_id WHERE import_id = @importId`,
  ).all({ importId });
  return rows.map(({ id, cameAs, ...said }) => ({ id, isAsItCame: saidIn(said) === cameAs }));
}

/** What a place says, as a checksum is taken over it. */
const placeSaid = `json_array(name, department, camera, house_rules, names_ban)`;

/** Keeps that a place came of a spreadsheet, as it is now. */
export function linkLocation(database: Database, importId: string, id: string): void {
  prepare<{ id: string; importId: string; cameAs: string }, never>(
    database,
    `INSERT INTO import_locations (location_id, import_id, came_as)
     VALUES (@id, @importId, @cameAs)`,
  ).run({ id, importId, cameAs: checksum(saidOfPlace(database, id)) });
}

/** The places that came from a spreadsheet and are still there. */
export function importedLocations(database: Database, importId: string): ImportedRecord[] {
  const rows = prepare<{ importId: string }, { id: string; cameAs: string; said: string }>(
    database,
    `SELECT id, came_as AS cameAs, ${placeSaid} AS said
     FROM import_locations JOIN locations ON id = location_id WHERE import_id = @importId`,
  ).all({ importId });
  return rows.map(({ id, cameAs, said }) => ({ id, isAsItCame: checksum(said) === cameAs }));
}

function saidOfPlace(database: Database, id: string): string {
  const sql = `SELECT ${placeSaid} AS said FROM locations WHERE id = @id`;
  return prepare<{ id: string }, { said: string }>(database, sql).get({ id })?.said ?? '';
}

const checksum = (said: string): string => createHash('sha256').update(said).digest('hex');

/** Everything that was read in, the newest first. */
export function importsIn(database: Database, limit: number): StoredImport[] {
  return prepare<{ limit: number }, StoredImport>(
    database,
    `SELECT id, made_at AS madeAt, subject, records, undone_at AS undoneAt FROM imports
     ORDER BY made_at DESC, id LIMIT @limit`,
  ).all({ limit });
}

/** A spreadsheet that was read in; undefined when there is none of that identifier. */
export function importById(database: Database, id: string): StoredImport | undefined {
  return prepare<{ id: string }, StoredImport>(
    database,
    `SELECT id, made_at AS madeAt, subject, records, undone_at AS undoneAt FROM imports
     WHERE id = @id`,
  ).get({ id });
}

/** The cases that came from a spreadsheet and are still there. */
export function importedCases(database: Database, importId: string): ImportedCase[] {
  return prepare<{ importId: string }, ImportedCase>(
    database,
    `SELECT cases.id, cases.number, came_as AS cameAs
     FROM import_cases JOIN cases ON cases.id = import_cases.case_id
     WHERE import_id = @importId ORDER BY number`,
  ).all({ importId });
}

/** Keeps that a spreadsheet was undone. */
export function markUndone(database: Database, id: string, at: string): void {
  const sql = 'UPDATE imports SET undone_at = @at WHERE id = @id';
  prepare<{ id: string; at: string }, never>(database, sql).run({ id, at });
}

/** What changes by itself, or belongs to the vault rather than to the case. */
const apart: readonly string[] = ['case_keys', 'attachment_keys', 'retention', 'import_cases'];

/** One statement for each table whose rows belong to a case. */
const ofImportedCases = Object.entries(columnClasses)
  .filter(([table, columns]) => 'case_id' in columns && !apart.includes(table))
  .map(([table]) => ({ table, select: `SELECT * FROM ${table} WHERE case_id IN` }))
  .concat([{ table: 'cases', select: 'SELECT id AS case_id, * FROM cases WHERE id IN' }])
  .map(({ table, select }) => ({
    table,
    sql: `${select} (SELECT case_id FROM import_cases WHERE import_id = @importId)`,
  }));

type Row = Readonly<Record<string, unknown>>;

/**
 * A checksum over everything in each case of a spreadsheet, in no particular order. What is empty does
 * not count, so that a later version of Luwte can add a column.
 */
export function casesAsTheyAre(database: Database, importId: string): Map<string, string> {
  const sums = new Map<string, Uint8Array>();
  for (const { table, sql } of ofImportedCases) {
    for (const row of prepare<{ importId: string }, Row>(database, sql).iterate({ importId })) {
      const caseId = String(row.case_id);
      const line = createHash('sha256')
        .update(`${table} ${lineOf(row)}`)
        .digest();
      const sum = sums.get(caseId);
      sums.set(
        caseId,
        line.map((byte, at) => byte ^ (sum?.[at] ?? 0)),
      );
    }
  }
  return new Map([...sums].map(([caseId, sum]) => [caseId, Buffer.from(sum).toString('hex')]));
}

const lineOf = (row: Row): string =>
  JSON.stringify(
    Object.entries(row).flatMap(([name, value]) =>
      value === null ? [] : [[name, Buffer.isBuffer(value) ? value.toString('base64') : value]],
    ),
  );

/** What makes two reports one: the day, the nature, the unit, and who told it. */
export const doubleKey = (
  receivedOn: string,
  nature: string,
  unit: string,
  alias: string | null,
): string => JSON.stringify([receivedOn, nature, unit, alias === null ? null : aliasKey(alias)]);

/** Every case that is there, as its double is known by. */
export function doublesKnown(database: Database): Set<string> {
  const rows = prepare<
    object,
    { receivedOn: string; nature: string; unit: string; alias: string | null }
  >(
    database,
    `SELECT reports.received_on AS receivedOn, incidents.nature, cases.unit, reporters.alias
     FROM cases JOIN reports ON reports.case_id = cases.id
     JOIN incidents ON incidents.case_id = cases.id
     LEFT JOIN reporters ON reporters.id = cases.reporter_id`,
  ).all({});
  return new Set(rows.map((row) => doubleKey(row.receivedOn, row.nature, row.unit, row.alias)));
}

/** Which header was chosen for each field of files with these headers; null when none was. */
export function columnsChosen(database: Database, headers: string): Map<string, string | null> {
  const sql = 'SELECT field, header FROM import_columns WHERE headers = @headers';
  const rows = prepare<{ headers: string }, { field: string; header: string | null }>(
    database,
    sql,
  ).all({ headers });
  return new Map(rows.map(({ field, header }) => [field, header]));
}

/** Remembers which header was chosen for each field of files with these headers. */
export function rememberColumns(
  database: Database,
  headers: string,
  chosen: ReadonlyMap<string, string | null>,
): void {
  const insert = prepare<{ headers: string; field: string; header: string | null }, never>(
    database,
    `INSERT INTO import_columns (headers, field, header) VALUES (@headers, @field, @header)
     ON CONFLICT (headers, field) DO UPDATE SET header = @header`,
  );
  for (const [field, header] of chosen) insert.run({ headers, field, header });
}

/** What a text means in a field, as the user said before. */
interface RememberedValue {
  readonly field: string;
  readonly value: string;
  readonly code: string;
}

/** What texts mean, as the user said before. */
export function valuesRemembered(database: Database): RememberedValue[] {
  const sql = 'SELECT field, value, code FROM import_values ORDER BY field, value';
  return prepare<object, RememberedValue>(database, sql).all({});
}

/** Remembers what texts mean. */
export function rememberValues(database: Database, values: readonly RememberedValue[]): void {
  const insert = prepare<RememberedValue, never>(
    database,
    `INSERT INTO import_values (field, value, code) VALUES (@field, @value, @code)
     ON CONFLICT (field, value) DO UPDATE SET code = @code`,
  );
  for (const value of values) insert.run(value);
}
