import { Decrypter, Encrypter } from 'age-encryption';
import { Refused } from './refusal.ts';
import { LARGEST_PACKAGE } from './tar.ts';

/** How an age file begins. */
const BEGINNING = 'age-encryption.org/v1\n-> ';
/** Bytes in the longest header: a dozen of recipients. */
const LONGEST_HEADER = 4096;

/** Whether text names somebody to seal for: an age recipient of the X25519 kind, spelled right. */
export function isRecipient(text: string): boolean {
  if (!/^age1[02-9ac-hj-np-z]{58}$/.test(text)) return false;
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/** Seals bytes for a recipient. */
export async function sealed(bytes: Uint8Array, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(Uint8Array.from(bytes));
}

/** A sealed file: in memory, or as it comes. */
export type SealedSource = Uint8Array | AsyncIterable<Uint8Array>;

/**
 * A sealed file in memory, no more of it than a package can have: what does not begin as one is let go
 * at its first bytes, what does not end at the bound is let go there.
 * @throws Refused `tooLarge`, `notPackage`.
 */
export async function gathered(source: SealedSource): Promise<Uint8Array> {
  if (source instanceof Uint8Array) return within(source);
  const chunks: Uint8Array[] = [];
  let length = 0;
  let beginning = '';
  for await (const chunk of source) {
    length += chunk.length;
    if (length > LARGEST_PACKAGE) throw new Refused('tooLarge');
    if (beginning.length < BEGINNING.length) {
      beginning += latin1(chunk, BEGINNING.length - beginning.length);
      if (!BEGINNING.startsWith(beginning)) throw new Refused('notPackage');
    }
    chunks.push(Uint8Array.from(chunk));
  }
  return within(Buffer.concat(chunks));
}

function within(bytes: Uint8Array): Uint8Array {
  if (bytes.length > LARGEST_PACKAGE) throw new Refused('tooLarge');
  // Before a library reads on for the end of a line.
  const header = latin1(bytes, LONGEST_HEADER);
  if (!header.startsWith(BEGINNING)) throw new Refused('notPackage');
  if (!/\n--- .{43}\n/.test(header)) throw new Refused('damaged');
  return bytes;
}

const latin1 = (bytes: Uint8Array, most: number) =>
  Buffer.from(bytes.subarray(0, most)).toString('latin1');

/**
 * Opens a sealed file.
 * @param identity `AGE-SECRET-KEY-1…`
 * @throws Refused `otherRecipient`, `damaged`; Error when the identity is none.
 */
export async function unsealed(bytes: Uint8Array, identity: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return await decrypter.decrypt(bytes);
  } catch (error) {
    const isForOthers = error instanceof Error && error.message.includes('no identity matched');
    throw new Refused(isForOthers ? 'otherRecipient' : 'damaged');
  }
}
