import { createPublicKey, type KeyObject } from 'node:crypto';
import { wordsOfDigest } from '../domain/words/fingerprint.ts';
import { Refused } from './refusal.ts';
import { sha256 } from './sha256.ts';

/** Who signed a package, by his public key. */
export interface Sender {
  /** The public key as `sender.pem` has it: SPKI in PEM, as openssl writes it. */
  readonly pem: string;
  /** SHA-256 of the key in DER: `openssl pkey -pubin -in sender.pem -outform DER | sha256sum`. */
  readonly fingerprint: string;
  /** The first 88 bits of the fingerprint, in words to compare on the telephone. */
  readonly words: readonly string[];
}

/** Who has this public key, or the public half of this one. */
export function senderOf(key: KeyObject): Sender {
  const half = key.type === 'private' ? createPublicKey(key) : key;
  const der = half.export({ format: 'der', type: 'spki' });
  const fingerprint = sha256(der);
  return {
    pem: half.export({ format: 'pem', type: 'spki' }).toString(),
    fingerprint,
    words: wordsOfDigest(fingerprint),
  };
}

/**
 * The public key in a `sender.pem`.
 * @throws Refused `keyInvalid` when it is no Ed25519 key, or is spelled in another way than openssl does.
 */
export function senderKey(bytes: Uint8Array): KeyObject {
  const key = publicKeyIn(bytes);
  const isIt = key?.asymmetricKeyType === 'ed25519' && senderOf(key).pem === latin1(bytes);
  if (key === null || !isIt) throw new Refused('keyInvalid', 'sender.pem');
  return key;
}

/** Who has the public key in the text of a `sender.pem`; null when it holds none. */
export function senderIn(pem: string): Sender | null {
  try {
    return senderOf(senderKey(Buffer.from(pem)));
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

function publicKeyIn(bytes: Uint8Array): KeyObject | null {
  // A private key would do for the library too; whoever sends one is told, not served.
  if (!latin1(bytes).startsWith('-----BEGIN PUBLIC KEY-----\n')) return null;
  try {
    return createPublicKey({ key: Buffer.from(bytes), format: 'pem', type: 'spki' });
  } catch {
    return null;
  }
}
