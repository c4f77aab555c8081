import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { VaultFault } from './fault.ts';
import { inOneGo, type Steps } from './steps.ts';

const CHUNK_BYTES = 1024 * 1024;

/**
 * Opens a file to read, does something with it and closes it.
 * @throws VaultFault `backup.unreadable` when it is no file, or cannot be opened.
 */
export function reading<T>(path: string, act: (file: number) => T): T {
  const file = openToRead(path);
  try {
    return act(file);
  } finally {
    closeSync(file);
  }
}

/** Goes through the bytes of a stretch of a file, in steps; see `reading` and `chunksOf`. */
export function* passing(
  path: string,
  { from, bytes }: { readonly from: number; readonly bytes: number },
  take: (chunk: Buffer) => void,
): Steps<void> {
  const file = openToRead(path);
  try {
    let done = 0;
    for (const chunk of chunksOf(file, from, bytes)) {
      take(chunk);
      done += chunk.length;
      yield { done, total: bytes };
    }
  } finally {
    closeSync(file);
  }
}

function openToRead(path: string): number {
  return readable(() => {
    // Something that is no file could keep the reader waiting for ever.
    if (!statSync(path).isFile()) throw new VaultFault('backup.unreadable');
    return openSync(path, 'r');
  });
}

/** The bytes of a stretch of a file, as many as there are. */
export function bytesOf(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readInto(file, bytes, from, length));
}

/**
 * The bytes of a stretch of a file, piece by piece; each piece is overwritten by the next.
 * @throws VaultFault `backup.damaged` when the file ends before the stretch does.
 */
export function* chunksOf(file: number, from: number, length: number): Generator<Buffer> {
  const buffer = Buffer.alloc(Math.min(CHUNK_BYTES, length));
  for (let done = 0; done < length; ) {
    const read = readInto(file, buffer, from + done, Math.min(buffer.length, length - done));
    if (read === 0) throw new VaultFault('backup.damaged');
    yield buffer.subarray(0, read);
    done += read;
  }
}

/** The SHA-256 of a file of so many bytes, in hexadecimal. */
export const hashOf = (path: string, length: number): string => inOneGo(hashing(path, length));

/** The SHA-256 of a file of so many bytes, in hexadecimal, in steps. */
export function* hashing(path: string, bytes: number): Steps<string> {
  const hash = createHash('sha256');
  yield* passing(path, { from: 0, bytes }, (chunk) => hash.update(chunk));
  return hash.digest('hex');
}

const readInto = (file: number, buffer: Buffer, from: number, length: number) =>
  readable(() => readSync(file, buffer, 0, length, from));

/** Whatever the system says when it cannot read, it is the file that cannot be read. */
function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    const isOfSystem = error instanceof Error && 'errno' in error;
    throw isOfSystem ? new VaultFault('backup.unreadable') : error;
  }
}
