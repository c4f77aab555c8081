import type { Database } from 'better-sqlite3';
import { attachmentsOf, CaseKeys, perpetratorsOf } from '../case-keys.ts';
import { VaultFault } from '../fault.ts';
import { matchCase } from '../person-matches.ts';
import { prepare } from '../prepare.ts';
import { attachmentKeyOf, listAttachments } from '../repositories/attachments.ts';
import { indexCase } from '../repositories/case-list.ts';
import { type RowKind, reporterRow, rowKinds, rowSchemas } from './case-parts.ts';
import {
  followCase,
  followIncident,
  followReport,
  insertCase,
  insertIncident,
  insertReport,
  rowStatements,
  selectCase,
  selectIncident,
  selectReport,
} from './case-statements.ts';
import { type TravellingCase, travellingCase } from './travelling-case.ts';

type Row = Readonly<Record<string, unknown>>;

/** An open compartment whose cases travel. */
export interface Station {
  readonly database: Database;
  /** The key of the compartment. */
  readonly key: Buffer;
}

/**
 * Everything of a case as it travels, but its files: see `takeFiles`. Its key is taken out of its wrap;
 * its texts are not opened.
 * @throws VaultFault `vault.databaseDamaged` when a row is not what it must be.
 */
export function takeCase({ database, key }: Station, caseId: string): TravellingCase {
  const rowsOf = (kind: RowKind) =>
    prepare<object, Row>(database, rowStatements[kind].select).all({ caseId }).map(inText);
  const one = (sql: string) => {
    const row = prepare<object, Row>(database, sql).get({ caseId });
    if (!row) throw new VaultFault('vault.databaseDamaged');
    return inText(row);
  };
  const many = Object.fromEntries(rowKinds.map((kind) => [kind, rowsOf(kind)]));
  const taken = travellingCase.safeParse({
    ...many,
    case: one(selectCase),
    report: one(selectReport),
    incident: one(selectIncident),
    attachments: [],
    fileIds: listAttachments(database, caseId).map(({ id }) => id),
    attachmentKey: null,
    key: keyOf({ database, key }, caseId)?.toString('base64') ?? null,
    perpetratorKey: perpetratorKeyOf({ database, key }, caseId)?.toString('base64') ?? null,
    counted: isCountedElsewhere(database, caseId),
  });
  if (!taken.success) throw new VaultFault('vault.databaseDamaged');
  return taken.data;
}

/** A case with what is known of its files, and the key that opens them. */
export function withFiles(station: Station, travelling: TravellingCase): TravellingCase {
  const { database, key } = station;
  const caseId = travelling.case.id;
  const wrapped = attachmentKeyOf(database, caseId);
  if (wrapped === undefined) return travelling;
  const select = rowStatements.attachments.select;
  const rows = prepare<object, Row>(database, select).all({ caseId }).map(inText);
  const attachments = rowSchemas.attachments.array().parse(rows);
  const filesKey = new CaseKeys(key).unwrap(wrapped, attachmentsOf(caseId));
  return { ...travelling, attachments, attachmentKey: filesKey.toString('base64') };
}

/** A reporter as he travels. */
export function takeReporter(database: Database, reporterId: string) {
  const sql = `SELECT id, alias, name, contact, position, created_at AS createdAt
    FROM reporters WHERE id = @reporterId`;
  return reporterRow.parse(prepare<object, Row>(database, sql).get({ reporterId }));
}

/** What the vault that a case comes to decides about it. */
export interface Arrival {
  /** The number it has here. */
  readonly number: string;
  readonly reporterId: string | null;
  /** Whose case it is when this is a copy, by the key he signs with. */
  readonly owner: string | null;
  /** When that owner said what the case is; null when it is one's own. */
  readonly ownerSaidAt: string | null;
  readonly counts: 0 | 1;
}

/**
 * Puts a case into a vault, under a key wrapped by the key of this compartment; belongs in a
 * transaction.
 */
export function putCase(station: Station, arriving: TravellingCase, arrival: Arrival): void {
  const { database } = station;
  const { case: row, report, key } = arriving;
  const caseId = row.id;
  prepare<object, never>(database, insertCase).run({ ...row, ...arrival });
  if (key !== null) keepKey(station, caseId, Buffer.from(key, 'base64'));
  keepFilesKey(station, arriving);
  keepPerpetratorKey(station, arriving);
  prepare<object, never>(database, insertReport).run({ ...report, caseId });
  prepare<object, never>(database, insertIncident).run({ ...inBytes(arriving.incident), caseId });
  for (const kind of rowKinds) putRows(database, caseId, kind, arriving[kind]);
  matchCase(database, caseId);
  indexCase(database, caseId);
}

/**
 * Makes a copy follow what its owner says of the case, unless he said something later; belongs in a
 * transaction.
 * @param saidAt when he said it.
 * @returns whether it is his last word.
 */
export function followOwner(station: Station, arriving: TravellingCase, saidAt: string): boolean {
  const { database } = station;
  const { case: row, report, incident, key } = arriving;
  const caseId = row.id;
  const said = { ...row, ownerSaidAt: saidAt };
  const { changes } = prepare<object, never>(database, followCase).run(said);
  if (changes === 0) return false;
  prepare<object, never>(database, followReport).run({ ...report, caseId });
  const isReadable = key !== null && keyOf(station, caseId)?.toString('base64') === key ? 1 : 0;
  const now = { ...inBytes(incident), caseId, isReadable };
  prepare<object, never>(database, followIncident).run(now);
  return true;
}

/** Adds rows to a case that are not there yet; belongs in a transaction. */
export function putRows(
  database: Database,
  caseId: string,
  kind: RowKind,
  rows: readonly Row[],
): void {
  const insert = prepare<object, never>(database, rowStatements[kind].insert);
  for (const row of rows) insert.run({ ...inBytes(row), caseId });
}

/** The key of a case, out of its wrap; null when it is destroyed. */
export function keyOf({ database, key }: Station, caseId: string): Buffer | null {
  const wrapped = wrappedKeyOf(database, caseId);
  return wrapped === undefined ? null : new CaseKeys(key).unwrap(wrapped, caseId);
}

/** The key of a case, as it may be kept here; undefined when it is destroyed. */
export function wrappedKeyOf(database: Database, caseId: string): Buffer | undefined {
  const sql = 'SELECT wrapped FROM case_keys WHERE case_id = @caseId';
  return prepare<object, { wrapped: Buffer }>(database, sql).get({ caseId })?.wrapped;
}

/** Keeps the key of a case that has none here. */
export function keepKey({ database, key }: Station, caseId: string, caseKey: Buffer): void {
  prepare<object, never>(
    database,
    'INSERT INTO case_keys (case_id, wrapped) VALUES (@caseId, @wrapped)',
  ).run({ caseId, wrapped: new CaseKeys(key).wrap(caseKey, caseId) });
}

/** The key of the perpetrators of a case, out of its wrap; null when nobody knows any. */
export function perpetratorKeyOf({ database, key }: Station, caseId: string): Buffer | null {
  const sql = 'SELECT wrapped FROM perpetrator_keys WHERE case_id = @caseId';
  const wrapped = prepare<object, { wrapped: Buffer }>(database, sql).get({ caseId })?.wrapped;
  return wrapped === undefined ? null : new CaseKeys(key).unwrap(wrapped, perpetratorsOf(caseId));
}

/** Keeps the key of the perpetrators of a case, unless it is there. */
export function keepPerpetratorKey({ database, key }: Station, arriving: TravellingCase): void {
  if (arriving.perpetratorKey === null) return;
  const caseId = arriving.case.id;
  const own = Buffer.from(arriving.perpetratorKey, 'base64');
  prepare<object, never>(
    database,
    `INSERT INTO perpetrator_keys (case_id, wrapped) VALUES (@caseId, @wrapped)
     ON CONFLICT (case_id) DO NOTHING`,
  ).run({ caseId, wrapped: new CaseKeys(key).wrap(own, perpetratorsOf(caseId)) });
}

/** The key of the files of a case, out of its wrap; null when it never had any, or they are destroyed. */
export function filesKeyOf({ database, key }: Station, caseId: string): Buffer | null {
  const wrapped = attachmentKeyOf(database, caseId);
  return wrapped === undefined ? null : new CaseKeys(key).unwrap(wrapped, attachmentsOf(caseId));
}

/** Keeps the key of the files of a case, unless it is there. */
export function keepFilesKey({ database, key }: Station, arriving: TravellingCase): void {
  if (arriving.attachmentKey === null) return;
  const caseId = arriving.case.id;
  const filesKey = Buffer.from(arriving.attachmentKey, 'base64');
  prepare<object, never>(
    database,
    `INSERT INTO attachment_keys (case_id, wrapped) VALUES (@caseId, @wrapped)
     ON CONFLICT (case_id) DO NOTHING`,
  ).run({ caseId, wrapped: new CaseKeys(key).wrap(filesKey, attachmentsOf(caseId)) });
}

/** Whether a case counts for good: in a period that was published here, or in another vault. */
function isCountedElsewhere(database: Database, caseId: string): boolean {
  const sql = `SELECT 1 FROM cases JOIN reports ON reports.case_id = cases.id
    WHERE cases.id = @caseId AND (counts = 0 OR EXISTS (
      SELECT 1 FROM ledger WHERE reports.received_on BETWEEN from_day AND until_day))`;
  return prepare<object, unknown>(database, sql).get({ caseId }) !== undefined;
}

/** A row with its bytes as text. */
const inText = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      Buffer.isBuffer(value) ? value.toString('base64') : value,
    ]),
  );

/** The columns that hold bytes. */
const byteColumns: readonly string[] = [
  'narrative',
  'note',
  'text',
  'name',
  'sha256',
  'places',
  'proportionality',
  'identity',
  'toWhom',
  'why',
  'contact',
  'domicileReason',
  'facts',
  'place',
  'link',
  'copyAt',
  'dutyReason',
  'told',
  'former',
  'formerReporter',
  'words',
];

/** A row with its text as bytes, where a column holds bytes. */
const inBytes = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      byteColumns.includes(name) && typeof value === 'string'
        ? Buffer.from(value, 'base64')
        : value,
    ]),
  );
