import { closeSync, fsyncSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { VaultFault } from '../fault.ts';

const READ_BYTES = 256 * 1024;

/** Loaded with the first file: a vault opens sooner without it. */
const age = () => import('age-encryption');

/** A file in the making, in the age format. */
export interface Sealing {
  /** Adds to it; what was added may be written to disk later. */
  write(piece: Uint8Array): Promise<void>;
  /** Makes it whole, and sees that it outlasts a pulled plug. */
  finish(): Promise<void>;
  /** Throws it away. */
  discard(): void;
}

/**
 * Begins a file that only an identity opens (age-encryption.org/v1, X25519). It is encrypted in
 * pieces of 64 KiB as it comes in: no byte of it stands on disk in clear, and little of it in memory.
 * @param identity `AGE-SECRET-KEY-1…`
 */
export async function sealInto(path: string, identity: string): Promise<Sealing> {
  const { Encrypter, identityToRecipient } = await age();
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  const clear = new TransformStream<Uint8Array, Uint8Array>();
  const sealed = await encrypter.encrypt(clear.readable);
  const writer = clear.writable.getWriter();
  const file = openSync(path, 'wx', 0o600);
  let isOpen = true;
  const written = sealed.pipeTo(
    new WritableStream({ write: (piece) => writeFileSync(file, piece) }),
  );
  // What went wrong on the disk is told to whoever writes or finishes.
  written.catch(() => undefined);
  const orFault = (step: Promise<unknown>) => step.catch(() => written);

  function close(): void {
    if (isOpen) closeSync(file);
    isOpen = false;
  }

  return {
    write: async (piece) => {
      await orFault(writer.write(piece));
    },
    finish: async () => {
      await orFault(writer.close());
      await written;
      fsyncSync(file);
      close();
    },
    discard: () => {
      writer.abort().catch(() => undefined);
      close();
      rmSync(path, { force: true });
    },
  };
}

/** A file that is being read. */
export interface Unsealing {
  /** What follows, at least `bytes` until the end is near; null after the end. */
  next(bytes: number): Promise<Buffer | null>;
  close(): void;
}

/**
 * Begins to read a file in the age format. Every piece is what was written, in the place where it was
 * written; that the end is the end shows when it is reached.
 * @throws VaultFault `attachment.missing`, `attachment.damaged`; so does reading on.
 */
export async function unseal(path: string, identity: string): Promise<Unsealing> {
  const { Decrypter } = await age();
  const file = openToRead(path);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    const clear = await decrypter.decrypt(bytesIn(file));
    const reader = clear.getReader();
    return {
      next: (bytes) => orDamaged(() => gather(reader, bytes)),
      close: () => {
        reader.cancel().catch(() => undefined);
        closeSync(file);
      },
    };
  } catch {
    closeSync(file);
    throw new VaultFault('attachment.damaged');
  }
}

function openToRead(path: string): number {
  try {
    return openSync(path, 'r');
  } catch {
    throw new VaultFault('attachment.missing');
  }
}

function bytesIn(file: number): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      pull: (controller) => {
        const bytes = new Uint8Array(READ_BYTES);
        const read = readSync(file, bytes);
        if (read === 0) controller.close();
        else controller.enqueue(bytes.subarray(0, read));
      },
    },
    { highWaterMark: 0 },
  );
}

async function gather(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  bytes: number,
): Promise<Buffer | null> {
  const pieces: Uint8Array[] = [];
  for (let gathered = 0; gathered < bytes; ) {
    const { done, value } = await reader.read();
    if (done) return pieces.length === 0 ? null : Buffer.concat(pieces);
    pieces.push(value);
    gathered += value.length;
  }
  return Buffer.concat(pieces);
}

/** Whatever does not fit is damage: the format leaves nothing else to go wrong. */
async function orDamaged<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch {
    throw new VaultFault('attachment.damaged');
  }
}
