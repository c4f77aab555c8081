import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyCase, indexCase, listCases } from '../../../db/repositories/case-list.ts';
import { caseById } from '../../../db/repositories/cases.ts';
import { insertContact, insertNote } from '../../../db/repositories/handling.ts';
import { searchFor } from '../../../db/search/expressions.ts';
import { addCase, addReporter, idsOf } from '../stored-cases.ts';
import { openedCompartment } from '../vault-samples.ts';

/** The ids of the cases found for what somebody typed. */
const found = (database: Database, typed: string) =>
  idsOf(database, { match: searchFor(typed)?.exact ?? null });

/** A compartment with one case that tells something. */
function compartmentTelling(narrative: string) {
  const { database } = openedCompartment();
  const id = addCase(database, { incident: { narrative } });
  return { database, id };
}

/**
 * A word of letters that SQLite knows as letters too: its tables are older, and count the vowels of
 * New Tai Lue as marks and young symbols as letters.
 */
const knownWord = /^(?!.*[\u19b0-\u19c9\u1cf2\u1cf3])[\p{L}\p{M}\p{N}]*\p{L}[\p{L}\p{M}\p{N}]*$/u;

describe('searching', () => {
  it.each([
    ['whole words', 'balie'],
    ['beginnings of words', 'bal schreeu'],
    ['words, while the next one is begun', 'balie s'],
    ['capitals', 'BALIE'],
    ['words in any order', 'schreeuwde balie'],
    ['a word without its accents', 'een cafe'],
    ['a word with accents it does not have', 'bálïe'],
    ['accents composed in another way', 'één café'.normalize('NFD')],
    ['a number', '112'],
    ['words with marks between them', 'balie, "café" (112)'],
    ['a word with an apostrophe', "foto's"],
    ['a part after a hyphen', 'loket'],
    ['a compound with its hyphen', 'pui-loket'],
  ])('finds %s', (_, typed) => {
    const { database, id } = compartmentTelling(
      "Bij de balie van één café schreeuwde hij: bel 112! Foto's bij pui-loket.",
    );
    addCase(database, { incident: { narrative: 'Iets heel anders.' } });
    expect(found(database, typed)).toEqual([id]);
  });

  it.each(['alie', 'balie trein', 'baliex', 'cafes'])('does not find %o', (typed) => {
    const { database } = compartmentTelling('Bij de balie van het café.');
    expect(found(database, typed)).toEqual([]);
  });

  it.each([
    ['AND', 'and', 'or'],
    ['OR', 'or', 'and'],
    ['NOT', 'not', 'and'],
    ['NEAR(and)', 'near and', 'and'],
    ['narrative:and', 'narrative and', 'and'],
    ['{body}:and', 'body and', 'and'],
    ['-and', 'and', 'or'],
    ['^and', 'and', 'or'],
    ['an*', 'and', 'or'],
    ['"and', 'and', 'or'],
    ['and"', 'and', 'or'],
    ["and' OR 1=1 --", 'and or 1 1', 'and'],
  ])('takes %o for words, not for a command', (typed, told, other) => {
    const { database, id } = compartmentTelling(told);
    addCase(database, { incident: { narrative: other } });
    expect(found(database, typed)).toEqual([id]);
  });

  it.each(['', ' ', '"', '*', '-', '()', '…', '👍', '\u0000', '\u0301'])(
    'for %o, in which there is no word, restricts nothing or finds nothing',
    (typed) => {
      const { database, id } = compartmentTelling('balie');
      expect([[], [id]]).toContainEqual(found(database, typed));
    },
  );

  it('never fails, whatever is typed', () => {
    const { database } = compartmentTelling('balie');
    const anyTyping = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      // Halves of characters too, as a broken program may send them.
      fc
        .array(fc.nat({ max: 0xffff }), { maxLength: 60 })
        .map((units) => String.fromCharCode(...units)),
      fc
        .array(
          fc.constantFrom('"', '*', '-', ' ', '(', ')', '^', ':', '+', 'AND', 'NEAR', 'a', "'"),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anyTyping, (typed) => {
        const { total, rows } = listCases(database, {
          ...everyCase,
          match: searchFor(typed)?.exact ?? null,
        });
        expect(rows.length).toBe(total);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds every case by any word of it, in whatever script, as it was written', () => {
    const { database } = openedCompartment();
    const letters = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(letters, (word) => {
        const match = searchFor(word)?.exact ?? null;
        fc.pre(match !== null && knownWord.test(word));
        const id = addCase(database, { incident: { narrative: `voor ${word} na` } });
        expect(idsOf(database, { match, limit: 10_000 })).toContain(id);
      }),
      { numRuns: 300 },
    );
  });

  it('looks in number, alias, name, notes and contacts', () => {
    const { database } = openedCompartment();
    const reporterId = addReporter(database, 'Merel', { name: 'Van der Zwaluw' });
    const id = addCase(database, { stored: { reporterId }, incident: { narrative: 'verhaal' } });
    const recorded = { caseId: id, recordedAt: '2026-03-02T12:00:00.000Z' };
    insertNote(database, { id: 'n', ...recorded, text: 'notitie' });
    insertContact(database, {
      id: 'c',
      ...recorded,
      on: '2026-03-02',
      kind: 'talk',
      wellbeing: null,
      reached: 1,
      closing: 0,
      duration: null,
      referral: null,
      person: null,
      note: 'gesprek',
    });
    indexCase(database, id);
    addCase(database);
    const { number } = caseById(database, id) ?? { number: 'none' };
    for (const typed of [number, 'merel', 'zwaluw', 'verhaal', 'notitie', 'gesprek']) {
      expect([typed, found(database, typed)]).toEqual([typed, [id]]);
    }
  });

  it('does not find what a case told before it was changed', () => {
    const { database, id } = compartmentTelling('vroeger');
    database
      .prepare(
        `UPDATE incidents SET narrative =
           seal_text((SELECT wrapped FROM case_keys WHERE case_id = @id), @id, 'narrative', 'nu')
         WHERE case_id = @id`,
      )
      .run({ id });
    indexCase(database, id);
    expect(found(database, 'vroeger')).toEqual([]);
    expect(found(database, 'nu')).toEqual([id]);
  });

  it('shows where: the words found are marked, the words around them are as written', () => {
    const { database } = compartmentTelling(
      'Gisteren stond hij bij de Bálie te <b>schreeuwen</b>.',
    );
    const [row] = listCases(database, {
      ...everyCase,
      match: searchFor('balie schr')?.exact ?? null,
    }).rows;
    expect(row?.snippet).toBe(
      'Gisteren stond hij bij de \u0002Bálie\u0003 te <b>\u0002schreeuwen\u0003</b>.',
    );
  });

  it('cuts a long story short around the word found', () => {
    const { database } = compartmentTelling(`${'voor '.repeat(500)}balie${' na'.repeat(500)}`);
    const [row] = listCases(database, {
      ...everyCase,
      match: searchFor('balie')?.exact ?? null,
    }).rows;
    expect(row?.snippet).toContain('\u0002balie\u0003');
    expect(row?.snippet?.length).toBeLessThan(120);
  });

  it('shows no snippet without words', () => {
    const { database } = compartmentTelling('balie');
    expect(listCases(database, everyCase).rows[0]?.snippet).toBeNull();
  });
});
