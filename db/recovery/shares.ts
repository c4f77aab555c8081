import { combine, split } from 'shamir-secret-sharing';
import { RECOVERY_SECRET_BYTES } from './code.ts';
import { type PaperProblem, readFromPaper, writeOnPaper } from './paper.ts';

const SHARES = 3;
const NEEDED = 2;
/** A share of the library is as long as the secret, and one byte that says which share it is. */
const PIECE_BYTES = RECOVERY_SECRET_BYTES + 1;
/** Bytes in the mark of a set. */
export const SET_MARK_BYTES = 3;
const SHARE_WORDS = 15;

/** One of three shares of a secret: worth nothing alone, everything with another of its set. */
export interface RecoveryShare {
  /** 17 bytes: a share as `shamir-secret-sharing` makes it. */
  readonly piece: Buffer;
  /** 3 bytes, the same in the three shares of a set. */
  readonly mark: Buffer;
}

/** A share, or why the text is not one. */
export type RecoveryShareReading =
  | { readonly kind: 'read'; readonly share: RecoveryShare }
  | PaperProblem;

/** The secret that two shares give, or why they give none. */
export type CombinedShares =
  | { readonly kind: 'combined'; readonly secret: Buffer }
  | { readonly kind: 'sameShare' }
  /** The shares were not made together, or one of them was misread. */
  | { readonly kind: 'differentSets' };

/**
 * Splits a secret into three shares, any two of which give it back and any one of which tells
 * nothing about it. Splitting again gives other shares: mark them otherwise, so that nobody
 * combines old with new.
 * @param secret 16 bytes.
 * @param mark 3 bytes that tell this set from others; on paper in every share, so no secret.
 * @returns three shares of fifteen words.
 * @throws RangeError when the secret or the mark has another length.
 */
export async function splitIntoShares(
  secret: Uint8Array,
  mark: Uint8Array,
): Promise<readonly (readonly string[])[]> {
  if (secret.length !== RECOVERY_SECRET_BYTES) throw new RangeError('a secret has 16 bytes');
  if (mark.length !== SET_MARK_BYTES) throw new RangeError('the mark of a set has 3 bytes');
  const pieces = await split(plain(secret), SHARES, NEEDED);
  return pieces.map((piece) => writeOnPaper(Buffer.concat([piece, mark])));
}

/**
 * Reads a share as somebody typed it from paper (see {@link readFromPaper} for what is forgiven).
 * The check has 5 bits: of thirty-two wrong words from the list it lets one pass.
 */
export function readShare(text: string): RecoveryShareReading {
  const reading = readFromPaper(text, SHARE_WORDS);
  if (reading.kind !== 'read') return reading;
  const { bytes } = reading;
  const share = { piece: bytes.subarray(0, PIECE_BYTES), mark: bytes.subarray(PIECE_BYTES) };
  return { kind: 'read', share };
}

/**
 * Gives the secret back from two shares of one set. **The secret is not verified**: the library
 * cannot know what was split, and shares that do not belong together, or a word misread past its
 * check, give 16 other bytes without complaint. The caller tries the secret as a key.
 */
export async function combineShares(a: RecoveryShare, b: RecoveryShare): Promise<CombinedShares> {
  if (!a.mark.equals(b.mark)) return { kind: 'differentSets' };
  if (a.piece.equals(b.piece)) return { kind: 'sameShare' };
  // Two shares of one set never have the same number; the library would throw.
  if (a.piece.at(-1) === b.piece.at(-1)) return { kind: 'differentSets' };
  const secret = await combine([plain(a.piece), plain(b.piece)]);
  return { kind: 'combined', secret: Buffer.from(secret) };
}

/** The library refuses a Buffer, although it is a Uint8Array. */
function plain(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes);
}
