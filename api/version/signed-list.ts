import { verify } from 'node:crypto';
import type { Publisher } from './publisher.ts';

/** Bytes in the longest list: hundreds of files. */
export const LONGEST_LIST = 64 * 1024;
/** Bytes of a signature of Ed25519. */
export const SIGNATURE_BYTES = 64;

/** A line as `sha256sum` writes it, of a file that a version of Luwte has. */
const line = /^([0-9a-f]{64}) [ *](luwte-(\d{1,4}\.\d{1,4}\.\d{1,4})[-.][A-Za-z0-9_.-]{1,100})$/;

/** What a publisher said a version of Luwte is made of. */
export interface SignedList {
  /** As in `1.2.3`. */
  readonly version: string;
  /** The name of a file, by its SHA-256. */
  readonly names: ReadonlyMap<string, string>;
}

/** A list with its signature, as they were found. */
export interface FoundList {
  readonly list: Buffer;
  readonly signature: Buffer;
}

/**
 * Reads a list once its signature is known to be of the publisher; before that nothing in it is
 * looked at.
 * @returns the list; `signature` when it is not his, `contents` when it is, and is no list of one version.
 */
export function readSignedList(
  { list, signature }: FoundList,
  { keys }: Publisher,
): SignedList | 'signature' | 'contents' {
  if (signature.length !== SIGNATURE_BYTES) return 'signature';
  if (!keys.some((key) => verify(null, list, key, signature))) return 'signature';
  const lines = list.toString('utf8').split('\n');
  // What ends without the end of a line was cut off before it was signed.
  if (lines.pop() !== '') return 'contents';
  const names = new Map<string, string>();
  const versions = new Set<string>();
  for (const one of lines) {
    const [, sha256, name, version] = line.exec(one) ?? [];
    if (sha256 === undefined || name === undefined || version === undefined) return 'contents';
    names.set(sha256, name);
    versions.add(version);
  }
  const [version, another] = versions;
  return version === undefined || another !== undefined ? 'contents' : { version, names };
}
