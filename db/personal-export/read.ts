import { createHash } from 'node:crypto';
import { closeSync } from 'node:fs';
import { Decrypter } from 'age-encryption';
import type { Database } from 'better-sqlite3';
import { createTarDecoder, type ParsedTarEntry } from 'modern-tar';
import { compartmentOf } from '../../domain/compartment.ts';
import type { OpenCompartment } from '../compartment.ts';
import { faultBehind, VaultFault } from '../fault.ts';
import { fileStream, openForReading, readAt, tarBytes } from '../handover/sealed-file.ts';
import { SCHEMA_VERSION } from '../migrate.ts';
import { LineReader } from '../officer/line-reader.ts';
import { breathing, inSteps, type Pace, stretch } from '../steps.ts';
import { checkRecord, clearSettings, refuseFilled } from './arrival.ts';
import { type ArrivingAttachments, arrivingAttachments } from './arriving-attachments.ts';
import { bringUp, FIRST_SCHEMA, formerTables } from './former.ts';
import { linesOf, wholeSumOf } from './lines.ts';
import { keepFormerLine } from './log.ts';
import {
  attachmentFile,
  EXPORT_VERSION,
  LOG_FILE,
  LONGEST_MANIFEST,
  MANIFEST,
  type Manifest,
  manifestProbe,
  manifestSchema,
  tableFile,
} from './manifest.ts';
import { type ExportedTable, exportedTables, rowReader } from './tables.ts';

/** How a file begins that a passphrase opens, with what trying one costs. */
const sealedBeginning = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} (\d{1,2})\n/;
/** The dearest passphrase that is tried, as a power of two; twice that takes a gigabyte of memory. */
const dearest = 18;
/** Characters in the longest line: a year of numbers, or a draft. */
const longestLine = 16 * 1024 * 1024;

/** What is read, and into which compartment. */
export interface Reading {
  readonly folder: string;
  readonly opened: OpenCompartment;
  readonly path: string;
  /** What opens the file; not asked when it is in clear. */
  readonly passphrase: string;
  /** Looks at a case as the desk shows it; what it throws refuses the file. */
  readonly seeCase: (caseId: string) => void;
  /** Hears that everything is there, in the transaction that keeps it; may refuse it. */
  readonly record: () => void;
  /** Hears how far it is; what it throws stops it. */
  readonly pace: Pace;
}

/**
 * Reads everything of a former vault into an empty one of the same role: whole, or not at all.
 * @throws VaultFault `personal.…`, `exchange.unreadable`.
 */
export async function readPersonalExport(reading: Reading): Promise<Manifest> {
  const { opened, folder } = reading;
  const { database, compartment } = opened;
  refuseFilled(database);
  const { file, size } = openForReading(reading.path);
  const files = arrivingAttachments({ folder, compartment }, opened);
  database.exec('BEGIN IMMEDIATE');
  try {
    // Rows come table by table, and refer to each other: what refers to nothing shows at the end.
    database.pragma('defer_foreign_keys = ON');
    const manifest = await takeAll(reading, files, await plainOf(file, size, reading.passphrase));
    await inSteps(stretch(checkRecord(opened, reading.seeCase), 0.5, 1), reading.pace);
    reading.record();
    database.exec('COMMIT');
    files.keep();
    return manifest;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    files.discard();
    const fault = faultBehind(error);
    throw fault === null || fault.code === 'vault.databaseDamaged' ? damaged() : fault;
  } finally {
    closeSync(file);
  }
}

const damaged = () => new VaultFault('personal.damaged');

interface Plain {
  readonly stream: ReadableStream<Uint8Array>;
  readonly bytes: number;
}

/** The tar in a file: in clear, or under a passphrase. */
async function plainOf(file: number, size: number, passphrase: string): Promise<Plain> {
  const start = Buffer.alloc(512);
  const text = start.subarray(0, readAt(file, start, 0)).toString('latin1');
  if (text.startsWith(`${MANIFEST}\u0000`)) return { stream: fileStream(file), bytes: size };
  const cost = sealedBeginning.exec(text)?.[1];
  if (cost === undefined || Number(cost) > dearest) throw new VaultFault('personal.notOne');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize('NFC'));
  const stream = await decrypter.decrypt(fileStream(file)).catch((error: unknown) => {
    const isOther = error instanceof Error && error.message.includes('no identity matched');
    throw isOther ? new VaultFault('personal.wrong') : damaged();
  });
  return { stream, bytes: stream.size(size) };
}

async function takeAll(
  { opened, pace }: Reading,
  files: ArrivingAttachments,
  { stream, bytes }: Plain,
): Promise<Manifest> {
  const entries = stream.pipeThrough(createTarDecoder({ strict: true })).getReader();
  const next = async (name: string, size?: number) => {
    const { value } = await entries.read();
    const isIt = value?.header.name === name && value.header.type === 'file';
    if (!isIt || (size !== undefined && value.header.size !== size)) throw damaged();
    return value;
  };
  try {
    const first = await next(MANIFEST);
    const manifest = manifestOf(await bodyOf(first), opened);
    refuseOtherLength(manifest, first.header.size, bytes);
    clearSettings(opened.database);
    const total = 2 * [...manifest.tables, manifest.log].reduce((sum, { rows }) => sum + rows, 0);
    const breath = breathing(pace);
    let done = 0;
    const took = (lines: number) => {
      done += lines;
      return breath({ done, total });
    };
    await takeTables(opened.database, manifest, async (into, table, part) => {
      const entry = await next(tableFile(table.name), part.bytes);
      await takeLines(entry, part, rowReader(into, table), took);
    });
    const log = await next(LOG_FILE, manifest.log.bytes);
    const keep = (line: unknown) => keepFormerLine(opened.database, line);
    await takeLines(log, manifest.log, keep, took);
    files.expect(manifest.attachments);
    for (const attachment of manifest.attachments) {
      const { body } = await next(attachmentFile(attachment.id), attachment.bytes);
      await files.take(attachment, body);
    }
    if (!(await entries.read()).done) throw damaged();
    return manifest;
  } finally {
    await entries.cancel().catch(() => {});
  }
}

type TakeTable = (into: Database, table: ExportedTable, part: Manifest['log']) => Promise<void>;

/** Takes every table: those of a former schema go by the steps that a vault of those days goes. */
async function takeTables(database: Database, manifest: Manifest, take: TakeTable): Promise<void> {
  if (manifest.schema === SCHEMA_VERSION) return takeInto(database, manifest, take);
  const former = formerTables(manifest.schema);
  try {
    former.exec('BEGIN');
    former.pragma('defer_foreign_keys = ON');
    await takeInto(former, manifest, take);
    former.exec('COMMIT');
    bringUp(former, database);
  } finally {
    former.close();
  }
}

async function takeInto(into: Database, { tables }: Manifest, take: TakeTable): Promise<void> {
  const expected = exportedTables(into);
  if (tables.length !== expected.length) throw damaged();
  for (const [at, table] of expected.entries()) {
    const part = tables[at];
    if (part?.name !== table.name) throw damaged();
    await take(into, table, part);
    // What does not leave as it came is another record, or stands in another order.
    if (wholeSumOf(linesOf(into, table)).sha256 !== part.sha256) throw damaged();
  }
}

/** What a file says that it holds, when this version of Luwte and this compartment can take it. */
function manifestOf(text: Buffer, { compartment }: OpenCompartment): Manifest {
  const said: unknown = JSON.parse(text.toString('utf8'));
  const probe = manifestProbe.safeParse(said);
  if (!probe.success) throw new VaultFault('personal.notOne');
  const { version, schema } = probe.data;
  if (version > EXPORT_VERSION || schema > SCHEMA_VERSION)
    throw new VaultFault('personal.newerVersion');
  if (schema < FIRST_SCHEMA) throw damaged();
  const manifest = manifestSchema.parse(said);
  if (manifest.compartment !== compartment) throw new VaultFault('personal.otherRole');
  if (compartmentOf[manifest.role] !== compartment) throw damaged();
  return manifest;
}

/** No more is read than a file with these parts can have. */
function refuseOtherLength(manifest: Manifest, first: number, bytes: number): void {
  const { tables, log, attachments } = manifest;
  const sizes = [first, ...[...tables, log, ...attachments].map((part) => part.bytes)];
  if (tarBytes(sizes) !== bytes) throw damaged();
}

async function bodyOf({ header, body }: ParsedTarEntry): Promise<Buffer> {
  if (header.size > LONGEST_MANIFEST) throw damaged();
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function takeLines(
  { body }: ParsedTarEntry,
  { rows, sha256 }: Manifest['log'],
  take: (line: unknown) => void,
  took: (lines: number) => Promise<void>,
): Promise<void> {
  const hash = createHash('sha256');
  let left = rows;
  const reader = new LineReader(
    (line) => {
      left -= 1;
      take(line);
    },
    { longest: longestLine, fault: 'personal.damaged' },
  );
  for await (const chunk of body) {
    hash.update(chunk);
    const before = left;
    reader.take(chunk);
    await took(before - left);
  }
  reader.end();
  if (left !== 0 || hash.digest('hex') !== sha256) throw damaged();
}
