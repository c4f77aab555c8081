import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayBeWrong, nearWords, wordList } from '../../../db/search/near-words.ts';

const listOf = (...words: string[]) => wordList([...new Set(words)].sort());
const near = (typed: string, ...words: string[]) =>
  nearWords(listOf(...words), typed)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ word }) => word);

/** How many letters are too many, too few, others, or the wrong way round; worked out at length. */
function editsBetween(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1));
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 0; row <= one.length; row += 1) {
    for (let column = 0; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isTurned = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const least = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (isSame ? 0 : 1),
        row > 1 && column > 1 && isTurned ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
      rows[row]?.splice(column, 1, row + column === 0 ? 0 : least);
    }
  }
  return at(one.length, other.length);
}

describe('words that look like a word', () => {
  it.each([
    ['a letter too few', 'bedreigng', 'bedreiging'],
    ['a letter too many', 'balliie', 'ballie'],
    ['another letter', 'polizie', 'politie'],
    ['two letters the wrong way round', 'balei', 'balie'],
    ['a wrong first letter', 'gurgemeester', 'burgemeester'],
    ['two edits in a long word', 'burgermeestre', 'burgemeester'],
    ['a wrong beginning of a longer word', 'bedrieg', 'bedreigingen'],
    ['the end of a compound', 'bedreiging', 'telefoonbedreiging'],
    ['the middle of a compound', 'dienst', 'gemeentedienstauto'],
  ])('are found with %s', (_, typed, word) => {
    expect(near(typed, 'aap', word, 'zonnebloem')).toEqual([word]);
  });

  it.each([
    ['two edits in a short word', 'blie', 'baalie'],
    ['three edits in a long word', 'brugermeestr', 'burgemeesters'],
    ['short words', 'mes', 'mas'],
    ['numbers', '20260', '20261'],
    ['what is a verb, and no compound', 'antwoord', 'verantwoord'],
    ['a wrong beginning of a few letters', 'balo', 'balkon'],
  ])('are not found with %s', (_, typed, word) => {
    expect(near(typed, word)).toEqual([]);
  });

  it('leaves out what begins with exactly what was typed', () => {
    expect(near('balie', 'balie', 'baliemedewerker', 'balies')).toEqual([]);
  });

  it('puts nearer words first, then beginnings, then compounds', () => {
    const words = ['dreigingen', 'drieging', 'nadreiging', 'dreigign', 'dreigeng'];
    expect(near('dreiging', ...words, 'bedreiging')).toEqual([
      'dreigeng',
      'dreigign',
      'drieging',
      'bedreiging',
      'nadreiging',
    ]);
  });

  it('are all that are near enough, and no others', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcd'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 60 }), (typed, others) => {
        fc.pre(mayBeWrong(typed));
        const most = typed.length < 8 ? 1 : 2;
        const whole = nearWords(listOf(...others), typed).filter(({ rank }) => rank <= most);
        const wanted = [...new Set(others)].filter(
          (other) => editsBetween(typed, other) <= most && !other.startsWith(typed),
        );
        expect(whole.map((found) => found.word).sort()).toEqual(wanted.sort());
        for (const found of whole) expect(found.rank).toBe(editsBetween(typed, found.word));
      }),
      { numRuns: 500 },
    );
  });

  it('begin near enough too', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 6, maxLength: 14 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 60 }), (typed, others) => {
        const most = typed.length < 8 ? 1 : 2;
        const found = new Set(nearWords(listOf(...others), typed).map((each) => each.word));
        for (const other of others) {
          const edits = [...other].map((_, at) => editsBetween(typed, other.slice(0, at + 1)));
          if (other.startsWith(typed) || Math.min(...edits) > most) continue;
          expect([other, found.has(other)]).toEqual([other, true]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
