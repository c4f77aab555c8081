import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { recoveryWords } from '../../../domain/words/recovery-words.ts';

/** Every string with one letter of `word` left out. Words a single slip apart share one of these. */
const withoutALetter = (word: string) =>
  [...word].map((_, index) => word.slice(0, index) + word.slice(index + 1));

/** Slips between two words: letters changed, added, left out, or two neighbours swapped. */
function slipsBetween(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + change,
          swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(a.length, b.length);
}

/** Pairs of words that look alike enough to be worth measuring. */
function* closePairs(words: readonly string[]): Generator<readonly [string, string]> {
  const sharing = new Map<string, string[]>();
  for (const word of words)
    for (const form of new Set([word, ...withoutALetter(word)])) {
      const others = sharing.get(form) ?? [];
      for (const other of others) yield [other, word];
      sharing.set(form, [...others, word]);
    }
}

/** A word as it sounds over the telephone: spellings of one sound become one. */
const asHeard = (word: string) =>
  [
    [/ij/g, 'ei'],
    [/ouw|auw|au/g, 'ou'],
    [/sch/g, 'sg'],
    [/ch/g, 'g'],
    [/ph/g, 'f'],
    [/th/g, 't'],
    [/qu/g, 'kw'],
    [/x/g, 'ks'],
    [/c(?=[eiy])/g, 's'],
    [/c/g, 'k'],
    [/z/g, 's'],
    [/v/g, 'f'],
    [/y/g, 'i'],
    [/d$/g, 't'],
    [/b$/g, 'p'],
    [/([bdfgklmnprst])\1/g, '$1'],
  ].reduce((sound, [spelling, heard]) => sound.replace(spelling ?? '', String(heard)), word);

describe('the measure of likeness', () => {
  it.each([
    ['kaart', 'kaars', 1],
    ['kaart', 'kaar', 1],
    ['kaart', 'kaarst', 1],
    ['kaart', 'kaatr', 1],
    ['kaart', 'koord', 3],
    ['kaart', 'kaart', 0],
  ])('counts the slips between %s and %s', (a, b, slips) => {
    expect(slipsBetween(a, b)).toBe(slips);
  });

  it('looks at every pair a single slip apart', () => {
    const words = ['kaart', 'kaars', 'kaar', 'kaarst', 'kaatr'];
    const seen = new Set([...closePairs(words)].map((pair) => [...pair].sort().join(' ')));
    for (const slip of ['kaars', 'kaar', 'kaarst', 'kaatr'])
      expect(seen).toContain([slip, 'kaart'].sort().join(' '));
  });

  it('hears spellings of one sound as one', () => {
    expect(asHeard('ijs')).toBe(asHeard('eis'));
    expect(asHeard('rauw')).toBe(asHeard('rouw'));
    expect(asHeard('bond')).toBe(asHeard('bont'));
  });
});

describe('the words of a recovery code', () => {
  it('are 2,048, so that each is 11 bits', () => {
    expect(recoveryWords).toHaveLength(2048);
  });

  it('are those of every version, so that a code on paper keeps its meaning', () => {
    const list = createHash('sha256').update(recoveryWords.join(' ')).digest('hex');
    expect(list).toBe('e6e01db0699e72c87306e3d1ef0b15889790cd0b4a399a1181d6fee044dc6523');
  });

  it('have four to eight letters a-z', () => {
    expect(recoveryWords.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([]);
  });

  it('are sorted, so that a person can look one up', () => {
    expect(recoveryWords).toEqual([...recoveryWords].sort());
  });

  it('are told apart by their first four letters', () => {
    expect(new Set(recoveryWords.map((word) => word.slice(0, 4))).size).toBe(2048);
  });

  it('are nowhere a single slip apart', () => {
    const slips = [...closePairs(recoveryWords)].filter(([a, b]) => slipsBetween(a, b) < 2);
    expect(slips).toEqual([]);
  });

  it('sound different', () => {
    expect(new Set(recoveryWords.map(asHeard)).size).toBe(2048);
  });
});
