import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyCase, forgetWords, indexCase } from '../../../db/repositories/case-list.ts';
import { searchCases } from '../../../db/search/search-cases.ts';
import { addCase } from '../stored-cases.ts';
import { openedCompartment } from '../vault-samples.ts';

/** A compartment in which each text is told in a case of its own. */
function telling(...texts: string[]) {
  const { database } = openedCompartment();
  const ids = texts.map((narrative, index) =>
    addCase(database, { receivedOn: `2026-03-0${9 - index}`, incident: { narrative } }),
  );
  return { database, ids };
}

/** Which cases are found: their places in the order in which they were told, those that look alike apart. */
function found(database: Database, ids: readonly string[], typed: string) {
  const { rows, near, total } = searchCases(database, everyCase, typed);
  const places = (isNear: boolean) =>
    rows.filter((row) => row.isNear === isNear).map(({ id }) => ids.indexOf(id));
  expect(rows).toHaveLength(total);
  expect(places(true)).toHaveLength(near);
  return { exact: places(false), near: places(true) };
}

const rewrite = (database: Database, id: string, narrative: string) => {
  database
    .prepare(
      `UPDATE incidents SET narrative =
         seal_text((SELECT wrapped FROM case_keys WHERE case_id = @id), @id, 'narrative', @narrative)
       WHERE case_id = @id`,
    )
    .run({ id, narrative });
  indexCase(database, id);
};

describe('searching with mistakes', () => {
  it('finds what was meant, exact hits first, whatever the order of the list', () => {
    const { database, ids } = telling(
      'Een bedreigng, verkeerd getypt.',
      'Een bedreiging.',
      'De bedreigng weer.',
    );
    expect(found(database, ids, 'bedreigng')).toEqual({ exact: [0, 2], near: [1] });
    const { rows } = searchCases(database, { ...everyCase, direction: 'up' }, 'bedreigng');
    expect(rows.map(({ id }) => ids.indexOf(id))).toEqual([2, 0, 1]);
  });

  it('shows which words were meant', () => {
    const { database } = telling('Het was een bedreiging.');
    const [row] = searchCases(database, everyCase, 'bedrieging').rows;
    expect(row).toMatchObject({ isNear: true, snippet: 'Het was een \u0002bedreiging\u0003.' });
  });

  it.each([
    ['accents and capitals aside', 'CRÉÉME', 'De crème stond er.'],
    ['one of several words wrong', 'balie bedrieging', 'Aan de balie een bedreiging.'],
    ['a part of a compound', 'bedreiging', 'Een telefoonbedreiging.'],
    ['parts of a compound', 'telefoon bedreiging', 'Een telefoonbedreiging.'],
    ['while a word is being typed', 'bedriegi', 'Twee bedreigingen.'],
  ])('finds it with %s', (_, typed, told) => {
    const { database, ids } = telling(told, 'Iets heel anders.');
    expect(found(database, ids, typed)).toEqual({ exact: [], near: [0] });
  });

  it('finds only exactly what stands between quotes, in that order', () => {
    const { database, ids } = telling('boze burger', 'burger boze', 'boze burgers', 'boze burgen');
    expect(found(database, ids, '"boze burger"')).toEqual({ exact: [0], near: [] });
    expect(found(database, ids, '“boze burger”')).toEqual({ exact: [0], near: [] });
    expect(found(database, ids, 'boze "burger"')).toEqual({ exact: [0, 1], near: [] });
    expect(found(database, ids, '"burgen')).toEqual({ exact: [3], near: [0, 1, 2] });
  });

  it('finds words that were told after the first search, and not those told before', () => {
    const { database, ids } = telling('vroeger', 'later');
    expect(found(database, ids, 'vreoger')).toEqual({ exact: [], near: [0] });
    rewrite(database, ids[0] ?? '', 'wethouder');
    expect(found(database, ids, 'wethuoder')).toEqual({ exact: [], near: [0] });
    expect(found(database, ids, 'vreoger')).toEqual({ exact: [], near: [] });
    forgetWords(database);
    expect(found(database, ids, 'wethuoder')).toEqual({ exact: [], near: [0] });
    rewrite(database, ids[1] ?? '', 'Crème-kleurig');
    expect(found(database, ids, 'kluerig')).toEqual({ exact: [], near: [1] });
  });

  it('goes by a filter and gives pages that end with what looks alike', () => {
    const texts = ['balie', 'ballie', 'balie', 'baliee', 'blaie'];
    const { database, ids } = telling(...texts);
    const page = (offset: number) =>
      searchCases(database, { ...everyCase, offset, limit: 2 }, 'balie').rows.map(({ id }) =>
        ids.indexOf(id),
      );
    expect([page(0), page(2), page(4), page(6)]).toEqual([[0, 2], [3, 1], [4], []]);
    const one = searchCases(database, { ...everyCase, from: '2026-03-08' }, 'balie');
    expect([one.total, one.near]).toEqual([2, 1]);
  });
});

/** Whatever somebody types, pastes or makes up. */
const anyTyping = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  // Halves of characters too, as a broken program may send them.
  fc
    .array(fc.nat({ max: 0xffff }), { maxLength: 60 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        '"',
        '*',
        '-',
        ' ',
        '(',
        ')',
        '^',
        ':',
        '+',
        '{',
        '}',
        '\0',
        'AND',
        'OR',
        'NOT',
        'NEAR',
        'body',
        'balie',
        'bailie',
        'bedreigng',
        "'",
        '(a+)+$',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);

describe('a search', () => {
  it('never fails, whatever is typed', () => {
    const { database } = telling('De balie, een bedreiging and or not near body.');
    fc.assert(
      fc.property(anyTyping, (typed) => {
        const { rows, total } = searchCases(database, everyCase, typed);
        expect(rows.length).toBe(total);
      }),
      { numRuns: 1500 },
    );
    for (const one of ['"', 'a', 'balie ', 'bailie ', '((a+)+)+$ ', '"balie" ', '\0', '" OR ']) {
      const { total } = searchCases(database, everyCase, one.repeat(10_000).slice(0, 100_000));
      expect(total).toBeLessThanOrEqual(1);
    }
  });

  it('shows every case that has exactly what was typed, before all others', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abe'), minLength: 2, maxLength: 9 });
    const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 8,
    });
    const { database } = openedCompartment();
    const ids = Array.from({ length: 8 }, () => addCase(database));
    fc.assert(
      fc.property(texts, fc.array(word, { minLength: 1, maxLength: 2 }), (told, typed) => {
        for (const [place, id] of ids.entries()) {
          rewrite(database, id, told[place]?.join(' ') ?? '');
        }
        const wanted = told.flatMap((words, place) =>
          typed.every((each) => words.some((one) => one.startsWith(each))) ? [place] : [],
        );
        const { exact, near } = found(database, ids, typed.join(' '));
        expect(exact.sort()).toEqual(wanted);
        expect(near.filter((place) => wanted.includes(place))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
