import { entropyToMnemonic, mnemonicToEntropy, validateMnemonic } from '@scure/bip39';
import { recoveryWords } from '../../domain/words/recovery-words.ts';

/** Letters that tell a word of the list from every other. */
const TELLING_LETTERS = 4;

/** The list as `@scure/bip39` wants it: it takes no readonly array. */
const wordList = [...recoveryWords];
const wordByBeginning = new Map(recoveryWords.map((word) => [beginningOf(word), word]));

/** Why words from paper could not be read. */
export type PaperProblem =
  /** Words that are not in the list, by their place from 1, in order; at least one. */
  | { readonly kind: 'unknownWords'; readonly positions: readonly number[] }
  | { readonly kind: 'wrongCount'; readonly found: number; readonly expected: number }
  /** Every word is in the list, but the checksum says that one stands where another was written. */
  | { readonly kind: 'checkFails' };

/** What stood on paper, or why it could not be read. */
export type PaperReading = { readonly kind: 'read'; readonly bytes: Buffer } | PaperProblem;

/**
 * Writes bytes as words, in the encoding of BIP 39: 11 bits a word, the last bits a checksum.
 * @param bytes 16, 20, 24, 28 or 32 of them; each 4 make 3 words.
 * @throws RangeError for any other length.
 */
export function writeOnPaper(bytes: Uint8Array): readonly string[] {
  return entropyToMnemonic(Uint8Array.from(bytes), wordList).split(' ');
}

/**
 * Reads words as people copy them. Only letters count, so white space, commas and the numbers of a
 * list may stand between words; capitals and accents do not matter, nor what follows the first four
 * letters of a word.
 * @param wordCount how many words were written: 12, 15, 18, 21 or 24.
 */
export function readFromPaper(text: string, wordCount: number): PaperReading {
  const words = wordsIn(text).map((word) => wordByBeginning.get(beginningOf(word)));
  const positions = words.flatMap((word, index) => (word === undefined ? [index + 1] : []));
  if (positions.length > 0) return { kind: 'unknownWords', positions };
  if (words.length !== wordCount)
    return { kind: 'wrongCount', found: words.length, expected: wordCount };
  const sentence = words.join(' ');
  if (!validateMnemonic(sentence, wordList)) return { kind: 'checkFails' };
  return { kind: 'read', bytes: Buffer.from(mnemonicToEntropy(sentence, wordList)) };
}

/** Accents, soft hyphens and the like vanish, and the ligature of `ij` becomes two letters. */
function wordsIn(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '');
  return plain.toLowerCase().match(/\p{L}+/gu) ?? [];
}

function beginningOf(word: string): string {
  return word.slice(0, TELLING_LETTERS);
}
