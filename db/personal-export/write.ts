import { Encrypter } from 'age-encryption';
import type { Database } from 'better-sqlite3';
import { createTarPacker } from 'modern-tar';
import { openStored, PIECE_BYTES } from '../attachments/stored-file.ts';
import type { OpenCompartment } from '../compartment.ts';
import { targetFault } from '../handover/exchange-folder.ts';
import { pourLeaving } from '../leaving-file.ts';
import { SCHEMA_VERSION } from '../migrate.ts';
import {
  attachmentById,
  attachmentIds,
  type StoredAttachment,
} from '../repositories/attachments.ts';
import { breathing, inSteps, mapped, type Pace, type Steps } from '../steps.ts';
import { linesOf, sumOf } from './lines.ts';
import { logToExport } from './log.ts';
import {
  attachmentFile,
  EXPORT_VERSION,
  FORMAT,
  LOG_FILE,
  MANIFEST,
  type Manifest,
  tableFile,
} from './manifest.ts';
import { exportedTables } from './tables.ts';

/** Who may read it: its owner alone. It is everything there is. */
const forOwner = 0o600;
/** Lines that are written at once, in characters. */
const atOnce = 256 * 1024;

/** What is exported, and where to. */
export interface Exporting {
  readonly folder: string;
  readonly opened: OpenCompartment;
  readonly path: string;
  /** What opens the file; null when it is written in clear. */
  readonly passphrase: string | null;
  /** Hears that everything is about to leave; what it logs is for the next export. */
  readonly record: () => void;
  /** Hears how far it is; what it throws stops it. */
  readonly pace: Pace;
}

/**
 * Writes everything of a compartment, whole: nothing is left behind when it cannot be finished, or is
 * stopped. Every line is gone through twice: to say beforehand how long all of it is, and to write it.
 * @returns what went into it.
 * @throws VaultFault `exchange.…` when folder, disk or drive refuses, `attachment.…` when a file is gone.
 */
export async function writePersonalExport(exporting: Exporting): Promise<Manifest> {
  const { opened, path, passphrase, pace } = exporting;
  const attachments = attachmentsOf(opened.database);
  const parts = partsOf(opened);
  exporting.record();
  const total = 2 * linesIn(opened) + attachments.length;
  const manifest = await inSteps(manifestOf(opened, parts, attachments, total), pace);
  const linesUsed = [...manifest.tables, manifest.log].reduce((sum, { rows }) => sum + rows, 0);
  let done = linesUsed;
  const breath = breathing(pace);
  const wrote = (lines: number) => {
    done += lines;
    return breath({ done: Math.min(done, total), total });
  };
  const { readable, controller } = createTarPacker();
  const put = async (name: string, bytes: number, chunks: AsyncIterable<Uint8Array>) => {
    const writer = controller
      .add({ name, size: bytes, mode: forOwner, mtime: new Date(0) })
      .getWriter();
    for await (const chunk of chunks) await writer.write(Uint8Array.from(chunk));
    await writer.close();
  };
  const pack = async () => {
    try {
      const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
      await put(MANIFEST, text.length, once(text));
      for (const [at, { file, lines }] of parts.entries())
        await put(file, sumAt(manifest, at).bytes, chunksOf(lines, wrote));
      for (const attachment of attachments) {
        const content = contentOf(exporting, attachment, () => wrote(0));
        await put(attachmentFile(attachment.id), attachment.bytes, content);
        await wrote(1);
      }
      controller.finalize();
    } catch (error) {
      controller.error(error);
    }
  };
  const sealed = passphrase === null ? readable : await sealedWith(passphrase, readable);
  const packing = pack();
  try {
    await pourLeaving(path, forOwner, (write) => drain(sealed, write));
  } catch (error) {
    throw targetFault(error) ?? error;
  }
  await packing;
  return manifest;
}

async function sealedWith(passphrase: string, clear: ReadableStream<Uint8Array>) {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  return encrypter.encrypt(clear);
}

/** A part that consists of lines: a table, or the log. */
interface LinesPart {
  readonly file: string;
  readonly lines: () => Iterable<string>;
}

function partsOf({ database, audit }: OpenCompartment): LinesPart[] {
  const tables = exportedTables(database).map((table) => ({
    file: tableFile(table.name),
    lines: () => linesOf(database, table),
  }));
  // What is logged from now on, this export among it, is for the next one.
  const log = logToExport(database, audit);
  return [...tables, { file: LOG_FILE, lines: () => log() }];
}

/** How many lines there are, as far as that shows without going through them. */
const linesIn = ({ database, audit }: OpenCompartment): number =>
  exportedTables(database).reduce(
    (sum, { name }) =>
      sum + (database.prepare<[], number>(`SELECT count(*) FROM "${name}"`).pluck().get() ?? 0),
    audit.count(),
  );

function* manifestOf(
  { database, compartment, role }: OpenCompartment,
  parts: readonly LinesPart[],
  attachments: readonly StoredAttachment[],
  total: number,
): Steps<Manifest> {
  const sums: Manifest['log'][] = [];
  let done = 0;
  for (const { lines } of parts) {
    const sum = yield* mapped(sumOf(lines()), () => {
      done += 1;
      return { done: Math.min(done, total), total };
    });
    sums.push(sum);
  }
  const tables = exportedTables(database).map(({ name }, at) => ({ name, ...need(sums[at]) }));
  return {
    format: FORMAT,
    version: EXPORT_VERSION,
    schema: SCHEMA_VERSION,
    compartment,
    role,
    tables,
    log: need(sums.at(-1)),
    attachments: attachments.map(({ id, bytes, sha256 }) => ({ id, bytes, sha256 })),
  };
}

function need(sum: Manifest['log'] | undefined): Manifest['log'] {
  if (sum === undefined) throw new Error('a part was not summed');
  return sum;
}

const sumAt = ({ tables, log }: Manifest, at: number) => tables[at] ?? log;

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* chunksOf(
  lines: () => Iterable<string>,
  wrote: (lines: number) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  let [text, count] = ['', 0];
  for (const line of lines()) {
    text += `${line}\n`;
    count += 1;
    if (text.length < atOnce) continue;
    yield Buffer.from(text);
    await wrote(count);
    [text, count] = ['', 0];
  }
  if (text !== '') yield Buffer.from(text);
}

/** Every attachment, by identifier. */
const attachmentsOf = (database: Database): StoredAttachment[] =>
  attachmentIds(database).flatMap(({ id }) => attachmentById(database, id) ?? []);

async function* contentOf(
  { folder, opened }: Exporting,
  attachment: StoredAttachment,
  passed: () => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const place = { folder, compartment: opened.compartment, opened };
  const content = await openStored(place, attachment);
  try {
    for (let piece = await content.next(PIECE_BYTES); piece !== null; ) {
      yield piece;
      await passed();
      piece = await content.next(PIECE_BYTES);
    }
  } finally {
    content.close();
  }
}

async function drain(
  stream: ReadableStream<Uint8Array>,
  take: (chunk: Uint8Array) => Promise<void>,
): Promise<void> {
  for await (const chunk of stream) await take(chunk);
}
