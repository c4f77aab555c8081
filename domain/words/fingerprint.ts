import { recoveryWords } from './recovery-words.ts';

/** Words in a fingerprint. Each stands for 11 bits, so that eight of them make 88. */
const FINGERPRINT_WORDS = 8;
const WORD_BITS = 11n;
const DIGEST_BITS = 256n;

/**
 * What two people compare on the telephone: the first 88 bits of a SHA-256, in words of the list of
 * recovery codes. Somebody who wants to pass something else off as it has to try some 2^88 of them.
 * @param digest 64 hexadecimal digits.
 */
export function wordsOfDigest(digest: string): readonly string[] {
  const bits = BigInt(FINGERPRINT_WORDS) * WORD_BITS;
  const number = BigInt(`0x${digest}`) >> (DIGEST_BITS - bits);
  return Array.from({ length: FINGERPRINT_WORDS }, (_, place) => {
    const shift = bits - WORD_BITS * BigInt(place + 1);
    return recoveryWords[Number((number >> shift) & 0x7ffn)] ?? '';
  });
}
