import { entropyToMnemonic } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRecoveryCode, readRecoveryCode } from '../../../db/recovery/code.ts';
import { writeOnPaper } from '../../../db/recovery/paper.ts';
import { recoveryWords } from '../../../domain/words/recovery-words.ts';

const aSecret = fc.uint8Array({ minLength: 16, maxLength: 16 });
const someSecret = Uint8Array.from({ length: 16 }, (_, index) => index * 13 + 7);
const someWords = writeOnPaper(someSecret);
const read = (secret: Uint8Array) => ({ kind: 'read', secret: Buffer.from(secret) });

describe('a new recovery code', () => {
  it('is twelve words that give its sixteen bytes back', () => {
    const { secret, words } = newRecoveryCode();
    expect(secret).toHaveLength(16);
    expect(words).toHaveLength(12);
    expect(readRecoveryCode(words.join(' '))).toEqual(read(secret));
  });

  it('is never the same twice', () => {
    const codes = Array.from({ length: 50 }, () => newRecoveryCode().words.join(' '));
    expect(new Set(codes).size).toBe(50);
  });
});

describe('a recovery code on paper', () => {
  it('gives every secret back', () => {
    fc.assert(
      fc.property(aSecret, (secret) => {
        expect(readRecoveryCode(writeOnPaper(secret).join(' '))).toEqual(read(secret));
      }),
    );
  });

  it('is the encoding of BIP 39 with another list, so that other tools can check it', () => {
    fc.assert(
      fc.property(aSecret, (secret) => {
        const places = entropyToMnemonic(secret, english)
          .split(' ')
          .map((word) => english.indexOf(word));
        expect(writeOnPaper(secret).map((word) => recoveryWords.indexOf(word))).toEqual(places);
      }),
    );
  });

  it('has the words that BIP 39 gives to no bits and to all bits', () => {
    expect(writeOnPaper(new Uint8Array(16))).toEqual([
      ...Array.from({ length: 11 }, () => 'aambeeld'),
      'aankomst',
    ]);
    expect(writeOnPaper(new Uint8Array(16).fill(255)).at(0)).toBe('zwerm');
  });

  const writings: [string, (words: readonly string[]) => string][] = [
    ['in capitals', (words) => words.join(' ').toUpperCase()],
    ['with a capital for each word', (words) => words.map(capitalised).join(' ')],
    ['with commas', (words) => words.join(', ')],
    ['with only commas', (words) => words.join(',')],
    ['one on a line', (words) => `\n${words.join('\r\n')}\n`],
    ['with tabs and no-break spaces', (words) => words.join('\t\u00a0')],
    ['numbered with points', (words) => words.map((word, i) => `${i + 1}. ${word}`).join('\n')],
    ['numbered with brackets', (words) => words.map((word, i) => `${i + 1}) ${word}`).join(' ')],
    ['numbered without a space', (words) => words.map((word, i) => `${i + 1}.${word}`).join(' ')],
    ['by first four letters', (words) => words.map((word) => word.slice(0, 4)).join(' ')],
    ['with another ending', (words) => words.map((word) => `${word}je`).join(' ')],
    ['with soft hyphens', (words) => words.map((w) => w.replace(/^../, '$&\u00ad')).join(' ')],
    ['with the ligature of ij', (words) => words.join(' ').replaceAll('ij', '\u0133')],
    [
      'with accents',
      (words) => words.join(' ').replaceAll('e', '\u00e9').replaceAll('i', 'i\u0308'),
    ],
    ['in wide letters', (words) => words.map(wide).join(' ')],
  ];
  it.each(writings)('is read when written %s', (_, write) => {
    fc.assert(
      fc.property(aSecret, (secret) => {
        expect(readRecoveryCode(write(writeOnPaper(secret)))).toEqual(read(secret));
      }),
      { numRuns: 25 },
    );
  });
});

describe('a recovery code that was copied wrong', () => {
  const withWord = (index: number, word: string) => someWords.with(index, word).join(' ');

  it('says which words are not in the list', () => {
    expect(readRecoveryCode(withWord(6, 'kwzq'))).toEqual({ kind: 'unknownWords', positions: [7] });
    const two = someWords.with(0, 'aar').with(11, 'zzzz').join(' ');
    expect(readRecoveryCode(two)).toEqual({ kind: 'unknownWords', positions: [1, 12] });
  });

  it('counts words, not the numbers before them, when it says which', () => {
    const numbered = someWords.with(3, 'kwzq').map((word, index) => `${index + 1}. ${word}`);
    expect(readRecoveryCode(numbered.join('\n'))).toEqual({ kind: 'unknownWords', positions: [4] });
  });

  it.each([0, 1, 11, 13, 15, 24])('says that it has %i words and not twelve', (found) => {
    const words = Array.from({ length: found }, () => 'aambeeld').join(' ');
    expect(readRecoveryCode(words)).toEqual({ kind: 'wrongCount', found, expected: 12 });
  });

  it('never gives the secret for one other word, and lets one of sixteen pass the check', () => {
    // Every ninth word of the list in every place; chance allows 170 ± 13 of 2,725 to pass.
    const others = recoveryWords.filter((_, index) => index % 9 === 0);
    const changes = someWords.flatMap((word, place) =>
      others.filter((other) => other !== word).map((other) => withWord(place, other)),
    );
    const readings = changes.map(readRecoveryCode);
    expect(readings).not.toContainEqual(read(someSecret));
    const passed = readings.filter(({ kind }) => kind === 'read').length;
    const caught = readings.filter(({ kind }) => kind === 'checkFails').length;
    expect(passed + caught).toBe(changes.length);
    expect(passed / changes.length).toBeGreaterThan(1 / 20);
    expect(passed / changes.length).toBeLessThan(1 / 13);
  });

  it('is caught when two words changed places, but for one of sixteen', () => {
    const swaps = someWords.flatMap((word, i) =>
      someWords.slice(i + 1).map((other, j) => someWords.with(i, other).with(i + 1 + j, word)),
    );
    const readings = swaps.map((words) => readRecoveryCode(words.join(' ')));
    expect(readings).not.toContainEqual(read(someSecret));
    expect(readings.filter(({ kind }) => kind === 'checkFails').length).toBeGreaterThan(55);
  });

  it('is a problem and never an error, whatever was pasted', () => {
    const noise = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.constantFrom(...someWords, '', '12', '\ud800')).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(noise, (text) => {
        const kinds = ['read', 'unknownWords', 'wrongCount', 'checkFails'];
        expect(kinds).toContain(readRecoveryCode(text).kind);
      }),
    );
  });
});

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** The same letters as some Asian keyboards give them. */
function wide(word: string): string {
  return word.replace(/[a-z]/g, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0));
}
