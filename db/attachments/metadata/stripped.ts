import type { MetadataOutcome } from '../../../domain/records/attachment.ts';

/** What was done with the metadata of a file, and the file as it is then. */
export interface Stripped {
  readonly metadata: MetadataOutcome;
  /** The content, in pieces that follow each other; they may be views of what went in. */
  readonly content: readonly Buffer[];
}

/** A file that is not put together as its kind should be. Never leaves this room. */
export class Malformed extends Error {}

/** What is left of a file, as an outcome: when nothing was taken from it, nothing was found. */
export function leftOf(file: Buffer, kept: readonly Buffer[]): Stripped {
  return isSame(file, kept)
    ? { metadata: 'nothingFound', content: [file] }
    : { metadata: 'stripped', content: kept };
}

function isSame(file: Buffer, parts: readonly Buffer[]): boolean {
  let at = 0;
  for (const part of parts) {
    if (!file.subarray(at, at + part.length).equals(part)) return false;
    at += part.length;
  }
  return at === file.length;
}
