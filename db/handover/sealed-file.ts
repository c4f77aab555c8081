import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { Decrypter, Encrypter } from 'age-encryption';
import { createTarDecoder, createTarPacker, type ParsedTarEntry } from 'modern-tar';
import { VaultFault } from '../fault.ts';
import { pourLeaving } from '../leaving-file.ts';
import { forEverybody, targetFault } from './exchange-folder.ts';
import { type SigningPair, signed } from './signing.ts';

/**
 * A file that only one colleague can open: an age file for one X25519 recipient, and in it a tar with
 * a text in JSON, an Ed25519 signature over that text, and the attachments that the text lists;
 * docs/formats/handover.md. Nothing in it is ever unpacked by the name it gives itself.
 */

/** The name of the signature in the tar. */
const SIGNATURE = 'signature';
const SIGNATURE_BYTES = 64;
/** Bytes in the longest text: everything told in some thousands of cases. */
export const LONGEST_TEXT = 64 * 1024 * 1024;
const BLOCK = 512;
const CHUNK_BYTES = 64 * 1024;
/** How an age file for one X25519 recipient begins; longer than its whole header is. */
const BEGINNING = 'age-encryption.org/v1\n-> X25519 ';
const LONGEST_HEADER = 1024;

/** An attachment, as the text of its file lists it. */
export interface ListedAttachment {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** An attachment that goes into a file. */
export interface SealedAttachment extends ListedAttachment {
  /** Its content, piece by piece. */
  readonly chunks: () => Iterable<Uint8Array>;
}

/** What goes into a file. */
export interface SealedContents {
  /** The name of the text in the tar. */
  readonly name: string;
  readonly text: string;
  readonly attachments?: readonly SealedAttachment[];
}

/**
 * Writes a file for a colleague, whole: nothing is left behind when it cannot be finished.
 * @throws VaultFault `sealed.tooLarge`, or `exchange.…` when the folder, disk or drive refuses.
 */
export async function writeSealed(
  path: string,
  recipient: string,
  pair: SigningPair,
  { name, text, attachments = [] }: SealedContents,
): Promise<void> {
  const content = Buffer.from(text);
  if (content.length > LONGEST_TEXT) throw new VaultFault('sealed.tooLarge');
  const { readable, controller } = createTarPacker();
  const put = async (entry: string, bytes: number, chunks: Iterable<Uint8Array>) => {
    const writer = controller
      .add({ name: entry, size: bytes, mode: 0o600, mtime: new Date(0) })
      .getWriter();
    for (const chunk of chunks) await writer.write(Uint8Array.from(chunk));
    await writer.close();
  };
  const pack = async () => {
    try {
      await put(name, content.length, [content]);
      await put(SIGNATURE, SIGNATURE_BYTES, [signed(content, pair)]);
      for (const { name: entry, bytes, chunks } of attachments) await put(entry, bytes, chunks());
      controller.finalize();
    } catch (error) {
      controller.error(error);
    }
  };
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const sealed = await encrypter.encrypt(readable);
  const packing = pack();
  try {
    await pourLeaving(path, forEverybody, (write) => drain(sealed, write));
  } catch (error) {
    throw targetFault(error) ?? error;
  }
  await packing;
}

/** How a file is read. */
export interface SealedReading<T> {
  /** The name of the text in the tar. */
  readonly name: string;
  /**
   * Judges the text before anything after it is read.
   * @throws VaultFault when it is not what it has to be, or its signature is not.
   */
  readonly judge: (
    content: Buffer,
    signature: Buffer,
  ) => { readonly facts: T; readonly attachments: readonly ListedAttachment[] };
  /** Takes a piece of an attachment; it may be trusted once the reading has ended well. */
  readonly take?: (attachment: ListedAttachment, chunk: Uint8Array) => void;
}

/**
 * Reads a whole file: every byte of it is what was sealed, in the order and of the sizes that its text
 * says. No more is read than a file of those sizes can have.
 * @throws VaultFault `exchange.unreadable`, `sealed.…`.
 */
export async function readSealed<T>(
  path: string,
  ageIdentity: string,
  { name, judge, take }: SealedReading<T>,
): Promise<T> {
  const { file, size } = openForReading(path);
  try {
    refuseOther(file);
    const plain = await unsealed(file, ageIdentity);
    const entries = plain.pipeThrough(createTarDecoder({ strict: true })).getReader();
    try {
      const content = await bodyOf(await next(entries, name), LONGEST_TEXT);
      const signature = await bodyOf(await next(entries, SIGNATURE), SIGNATURE_BYTES);
      if (signature.length !== SIGNATURE_BYTES) throw new VaultFault('sealed.damaged');
      const { facts, attachments } = judge(content, signature);
      const parts = [content.length, SIGNATURE_BYTES, ...attachments.map(({ bytes }) => bytes)];
      if (tarBytes(parts) !== plain.size(size)) throw new VaultFault('sealed.damaged');
      for (const attachment of attachments) {
        await takeAttachment(await next(entries, attachment.name), attachment, take);
      }
      const end = await entries.read();
      if (!end.done) throw new VaultFault('sealed.damaged');
      return facts;
    } finally {
      await entries.cancel().catch(() => {});
    }
  } catch (error) {
    throw error instanceof VaultFault ? error : new VaultFault('sealed.damaged');
  } finally {
    closeSync(file);
  }
}

/** Bytes in a tar of files of these sizes, each with a header of its own, and its end. */
export const tarBytes = (sizes: readonly number[]) =>
  sizes.reduce((sum, size) => sum + BLOCK + Math.ceil(size / BLOCK) * BLOCK, 2 * BLOCK);

/**
 * Opens a file that somebody brought.
 * @throws VaultFault `exchange.unreadable`.
 */
export function openForReading(path: string): { file: number; size: number } {
  try {
    // Something that is no file could keep the reader waiting for ever.
    const seen = statSync(path);
    if (!seen.isFile()) throw new VaultFault('exchange.unreadable');
    return { file: openSync(path, 'r'), size: seen.size };
  } catch {
    throw new VaultFault('exchange.unreadable');
  }
}

/** Refuses what is no age file as we make them, before a library reads on for the end of a line. */
function refuseOther(file: number): void {
  const start = Buffer.alloc(LONGEST_HEADER);
  const text = start.subarray(0, readAt(file, start, 0)).toString('latin1');
  if (!text.startsWith(BEGINNING)) throw new VaultFault('sealed.notOne');
  if (!/\n--- .{43}\n/.test(text)) throw new VaultFault('sealed.damaged');
}

async function unsealed(file: number, ageIdentity: string) {
  const decrypter = new Decrypter();
  decrypter.addIdentity(ageIdentity);
  try {
    return await decrypter.decrypt(fileStream(file));
  } catch (error) {
    const isForOthers = error instanceof Error && error.message.includes('no identity matched');
    throw new VaultFault(isForOthers ? 'sealed.otherRecipient' : 'sealed.damaged');
  }
}

/** A file from its beginning, read as far as it is asked for. */
export function fileStream(file: number): ReadableStream<Uint8Array> {
  let from = 0;
  return new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const chunk = Buffer.alloc(CHUNK_BYTES);
      const bytes = readAt(file, chunk, from);
      from += bytes;
      if (bytes === 0) controller.close();
      else controller.enqueue(Uint8Array.from(chunk.subarray(0, bytes)));
    },
  });
}

/** Reads a piece of a file from a place in it. */
export function readAt(file: number, chunk: Buffer, from: number): number {
  try {
    return readSync(file, chunk, 0, chunk.length, from);
  } catch {
    throw new VaultFault('exchange.unreadable');
  }
}

/** The next entry of the tar, which has to be this file. */
async function next(
  entries: ReadableStreamDefaultReader<ParsedTarEntry>,
  name: string,
): Promise<ParsedTarEntry> {
  const { value } = await entries.read();
  if (value?.header.name !== name || value.header.type !== 'file') {
    throw new VaultFault('sealed.damaged');
  }
  return value;
}

async function bodyOf({ header, body }: ParsedTarEntry, longest: number): Promise<Buffer> {
  if (header.size > longest) throw new VaultFault('sealed.damaged');
  const chunks: Uint8Array[] = [];
  await drain(body, (chunk) => {
    chunks.push(chunk);
  });
  return Buffer.concat(chunks);
}

async function takeAttachment(
  { header, body }: ParsedTarEntry,
  attachment: ListedAttachment,
  take: SealedReading<unknown>['take'] = () => {},
): Promise<void> {
  if (header.size !== attachment.bytes) throw new VaultFault('sealed.damaged');
  const hash = createHash('sha256');
  await drain(body, (chunk) => {
    hash.update(chunk);
    take(attachment, chunk);
  });
  if (hash.digest('hex') !== attachment.sha256) throw new VaultFault('sealed.damaged');
}

async function drain(
  stream: ReadableStream<Uint8Array>,
  take: (chunk: Uint8Array) => void | Promise<void>,
): Promise<void> {
  const reader = stream.getReader();
  try {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      if (value) await take(value);
    }
  } catch (error) {
    await reader.cancel(error).catch(() => {});
    throw error;
  }
}
