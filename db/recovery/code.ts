import { randomBytes } from 'node:crypto';
import { type PaperProblem, readFromPaper, writeOnPaper } from './paper.ts';

/** Bytes in the secret of a recovery code: 128 bits, which nobody can guess. */
export const RECOVERY_SECRET_BYTES = 16;
const CODE_WORDS = 12;

/** A secret that opens a compartment, and how it is written on paper. */
export interface RecoveryCode {
  /** 16 bytes, uniformly random. */
  readonly secret: Buffer;
  /** Twelve words: the secret and 4 bits of checksum. */
  readonly words: readonly string[];
}

/** The secret of a code, or why the text is not one. */
export type RecoveryCodeReading = { readonly kind: 'read'; readonly secret: Buffer } | PaperProblem;

/** Makes a new recovery code. */
export function newRecoveryCode(): RecoveryCode {
  const secret = randomBytes(RECOVERY_SECRET_BYTES);
  return { secret, words: writeOnPaper(secret) };
}

/**
 * Reads a recovery code as somebody typed it from paper (see {@link readFromPaper} for what is
 * forgiven). The check has 4 bits: of sixteen wrong words from the list it lets one pass, so a code
 * that reads is not yet the right one. The caller tries the secret.
 */
export function readRecoveryCode(text: string): RecoveryCodeReading {
  const reading = readFromPaper(text, CODE_WORDS);
  return reading.kind === 'read' ? { kind: 'read', secret: reading.bytes } : reading;
}
