import { createHash } from 'node:crypto';
import { wordsOfDigest } from '../../domain/words/fingerprint.ts';
import type { Compartment } from '../header.ts';

/** The two public keys of somebody, as they stand on a card. */
export interface PublicKeys {
  /** An age recipient, `age1…`: what is sealed for it can be opened by its owner alone. */
  readonly recipient: string;
  /** An Ed25519 public key: 32 bytes in base64. */
  readonly signingKey: string;
}

/**
 * What two people compare on the telephone: the first 88 bits of a SHA-256 over both public keys and
 * the compartment, in words of the list of recovery codes. Somebody who wants to pass other keys off
 * as these has to try some 2^88 of them.
 */
export function fingerprintOf(compartment: Compartment, keys: PublicKeys): readonly string[] {
  return wordsOver(['luwte-fingerprint/1', compartment, keys.recipient, keys.signingKey]);
}

/** The same for the data protection officer, who has a key to seal for and no compartment. */
export function officerFingerprint(recipient: string): readonly string[] {
  return wordsOver(['luwte-officer/1', recipient]);
}

const wordsOver = (parts: readonly string[]): readonly string[] =>
  wordsOfDigest(createHash('sha256').update(JSON.stringify(parts)).digest('hex'));
