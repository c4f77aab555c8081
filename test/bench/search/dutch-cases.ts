import { dictionary } from '@zxcvbn-ts/language-nl-be';
import { dice, type MadeUpCase, natures } from '../vault-size/made-up-cases.ts';

/** Dutch words, the most frequent first, then names: what a vault of many years is told in. */
const words = [
  ...new Set([...dictionary.commonWords, ...dictionary.wikipedia, ...dictionary.lastnames]),
].filter((word) => /^\p{L}+$/u.test(word));

/** One word in so many is a compound that nobody wrote before, as Dutch makes them. */
const compoundIn = 100;

/** Cases told in Dutch, with a vocabulary that keeps growing; the same seed makes the same cases. */
export function dutchCases(count: number, seed: number): MadeUpCase[] {
  const next = dice(seed);
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  /** A word by Zipf's law, as in any language. */
  const plain = () => words[Math.floor(words.length ** next()) - 1] ?? 'de';
  const word = () => (next() * compoundIn < 1 ? `${pick(words)}${pick(words)}` : plain());
  const prose = (length: number) => Array.from({ length }, word).join(' ');
  const day = (year: number) =>
    new Date(Date.UTC(year, 0, 1 + Math.floor(next() * 365))).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, index) => ({
    alias: `${pick(dictionary.girlsFirstnames)} ${index}`,
    receivedOn: day(2016 + Math.floor((10 * index) / count)),
    nextOn: day(2027),
    unit: pick(['permits', 'work_income', 'civil_affairs', 'social_district_teams']),
    nature: pick(natures),
    severity: pick(['s1', 's2', 's3', 's4', 's5']),
    narrative: prose(40 + Math.floor(next() * 160)),
    note: prose(30),
  }));
}
