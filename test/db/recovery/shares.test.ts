import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  combineShares,
  type RecoveryShare,
  readShare,
  splitIntoShares,
} from '../../../db/recovery/shares.ts';
import { recoveryWords } from '../../../domain/words/recovery-words.ts';

const aSecret = fc.uint8Array({ minLength: 16, maxLength: 16 });
const aMark = fc.uint8Array({ minLength: 3, maxLength: 3 });
const someSecret = Uint8Array.from({ length: 16 }, (_, index) => index * 13 + 7);
const someMark = Uint8Array.of(1, 2, 3);
const combined = (secret: Uint8Array) => ({ kind: 'combined', secret: Buffer.from(secret) });

function shareOf(text: string): RecoveryShare {
  const reading = readShare(text);
  if (reading.kind !== 'read') throw new Error(reading.kind);
  return reading.share;
}

/** The three shares of a secret, through paper. */
async function sharesOf(secret: Uint8Array, mark: Uint8Array) {
  const [a, b, c] = (await splitIntoShares(secret, mark)).map((words) => shareOf(words.join(' ')));
  if (!a || !b || !c) throw new Error('fewer than three shares');
  return [a, b, c] as const;
}

describe('three shares of a secret', () => {
  it('are fifteen words each', async () => {
    const shares = await splitIntoShares(someSecret, someMark);
    expect(shares.map((words) => words.length)).toEqual([15, 15, 15]);
  });

  it('give it back by any two, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(aSecret, aMark, async (secret, mark) => {
        const [a, b, c] = await sharesOf(secret, mark);
        for (const [one, other] of [
          [a, b],
          [b, a],
          [a, c],
          [c, a],
          [b, c],
          [c, b],
        ] as const)
          expect(await combineShares(one, other)).toEqual(combined(secret));
      }),
      { numRuns: 40 },
    );
  });

  it('carry the mark of their set', async () => {
    for (const share of await sharesOf(someSecret, someMark))
      expect(share.mark).toEqual(Buffer.from(someMark));
  });

  it('are other ones each time a secret is split', async () => {
    const first = await splitIntoShares(someSecret, someMark);
    const second = await splitIntoShares(someSecret, someMark);
    expect(new Set([...first, ...second].map((words) => words.join(' '))).size).toBe(6);
  });

  it.each([
    ['a secret', new Uint8Array(15), someMark],
    ['a secret', new Uint8Array(32), someMark],
    ['a mark', someSecret, new Uint8Array(2)],
    ['a mark', someSecret, new Uint8Array(4)],
  ])('are not made of %s of another length', async (_, secret, mark) => {
    await expect(splitIntoShares(secret, mark)).rejects.toThrow(RangeError);
  });
});

describe('one share', () => {
  it('excludes no secret: with every partner it gives another one', async () => {
    const [share, partner] = await sharesOf(someSecret, someMark);
    const seen = Array.from({ length: 16 }, () => new Set<number>());
    for (let value = 0; value < 256; value++) {
      const piece = Buffer.from(partner.piece).fill(value, 0, 16);
      const answer = await combineShares(share, { ...partner, piece });
      if (answer.kind !== 'combined') throw new Error(answer.kind);
      for (const [place, byte] of answer.secret.entries()) seen[place]?.add(byte);
    }
    expect(seen.map((values) => values.size)).toEqual(Array.from({ length: 16 }, () => 256));
  });

  it('given twice is said to be one', async () => {
    for (const share of await sharesOf(someSecret, someMark))
      expect(await combineShares(share, { ...share })).toEqual({ kind: 'sameShare' });
  });

  it('gives nothing with a share of a set with another mark', async () => {
    const mine = await sharesOf(someSecret, someMark);
    const others = await sharesOf(someSecret, Uint8Array.of(1, 2, 4));
    for (const a of mine)
      for (const b of others) expect(await combineShares(a, b)).toEqual({ kind: 'differentSets' });
  });

  it('never gives the secret with a share of a set that bears the same mark', async () => {
    await fc.assert(
      fc.asyncProperty(aSecret, async (secret) => {
        const [a] = await sharesOf(secret, someMark);
        for (const stranger of await sharesOf(secret, someMark)) {
          const answer = await combineShares(a, stranger);
          expect(answer).not.toEqual(combined(secret));
          const sameNumber = a.piece.at(-1) === stranger.piece.at(-1);
          expect(answer.kind).toBe(sameNumber ? 'differentSets' : 'combined');
        }
      }),
      { numRuns: 40 },
    );
  });

  it('with the number of the other, yet not that share, is no share of its set', async () => {
    const [a] = await sharesOf(someSecret, someMark);
    const piece = Buffer.from(a.piece);
    piece.writeUInt8(piece.readUInt8(0) ^ 1, 0);
    expect(await combineShares(a, { ...a, piece })).toEqual({ kind: 'differentSets' });
  });
});

describe('a share that was copied wrong', () => {
  it('says which words are not in the list, or how many there are', async () => {
    const [words = []] = await splitIntoShares(someSecret, someMark);
    expect(readShare(words.with(14, 'kwzq').join(' '))).toEqual({
      kind: 'unknownWords',
      positions: [15],
    });
    expect(readShare(words.slice(0, 12).join(' '))).toEqual({
      kind: 'wrongCount',
      found: 12,
      expected: 15,
    });
  });

  it('is caught, but for one word of thirty-two, and then gives another secret', async () => {
    const [words = [], otherWords = []] = await splitIntoShares(someSecret, someMark);
    const partner = shareOf(otherWords.join(' '));
    // Every fourteenth word in every place: chance allows 69 ± 8 of about 2,200 to pass.
    const others = recoveryWords.filter((_, index) => index % 14 === 0);
    const changes = words.flatMap((word, place) =>
      others.filter((other) => other !== word).map((other) => words.with(place, other).join(' ')),
    );
    const passed = changes.map(readShare).filter((reading) => reading.kind === 'read');
    expect(passed.length / changes.length).toBeGreaterThan(1 / 70);
    expect(passed.length / changes.length).toBeLessThan(1 / 19);
    for (const { share } of passed)
      expect(await combineShares(share, partner)).not.toEqual(combined(someSecret));
  });
});
