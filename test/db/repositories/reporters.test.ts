import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasTaken, findReporters, reporterById } from '../../../db/repositories/reporters.ts';
import { aliasKey } from '../../../domain/alias.ts';
import { addCase, addReporter } from '../stored-cases.ts';
import { openedCompartment } from '../vault-samples.ts';

const all = { offset: 0, limit: 100 };

describe('an alias', () => {
  it.each([
    ['Merel', 'MEREL'],
    ['Merel', '  merel '],
    ['Zwarte Merel', 'zwarte \t merel'],
    ['Zwarte Merel', 'Zwarte\u00a0Merel'],
    ['Café', 'Cafe\u0301'],
    ['Ĳsvogel', 'ijsvogel'],
    ['ﬂamingo', 'Flamingo'],
    // A capital that exists only in two parts.
    ['ǰ', 'J\u030c'],
  ])('%o is the same as %o', (one, other) => {
    const { database } = openedCompartment();
    addReporter(database, one);
    expect(aliasTaken(database, other)).toBe(true);
    expect(() => addReporter(database, other)).toThrow('UNIQUE');
  });

  it.each([
    ['Merel', 'Merels'],
    ['Merel', 'Mere l'],
    ['Een', 'Eén'],
    ['Mus 1', 'Mus 2'],
  ])('%o is not %o', (one, other) => {
    const { database } = openedCompartment();
    addReporter(database, one);
    expect(aliasTaken(database, other)).toBe(false);
  });

  it('keeps its key when the key itself is typed, however it was composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (alias) => {
        const key = aliasKey(alias);
        expect(aliasKey(key)).toBe(key);
        expect(aliasKey(alias.normalize('NFD'))).toBe(key);
        expect(aliasKey(alias.normalize('NFC'))).toBe(key);
        expect(aliasKey(` ${alias}  `)).toBe(key);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('reporters', () => {
  it('come back as they were stored', () => {
    const { database } = openedCompartment();
    const id = addReporter(database, 'Merel', { name: 'A. de Vries', contact: '06-12345678' });
    expect(reporterById(database, id)).toMatchObject({
      id,
      alias: 'Merel',
      name: 'A. de Vries',
      contact: '06-12345678',
    });
    expect(reporterById(database, 'x')).toBeUndefined();
  });

  it('are found by the beginning of their alias, in alphabetical order, with their cases counted', () => {
    const { database } = openedCompartment();
    const merel = addReporter(database, 'Merel');
    addReporter(database, 'mees');
    addReporter(database, 'Kraai');
    addReporter(database, 'Zwarte Merel');
    addCase(database, { stored: { reporterId: merel } });
    addCase(database, { stored: { reporterId: merel } });
    const found = findReporters(database, 'ME', all);
    expect(found.map(({ alias, reports }) => [alias, reports])).toEqual([
      ['mees', 0],
      ['Merel', 2],
    ]);
  });

  it('are all found for nothing typed, in pages', () => {
    const { database } = openedCompartment();
    for (const alias of ['c', 'a', 'b']) addReporter(database, alias);
    const page = (offset: number) =>
      findReporters(database, ' ', { offset, limit: 2 }).map(({ alias }) => alias);
    expect([page(0), page(2)]).toEqual([['a', 'b'], ['c']]);
  });

  it('are not found by signs that mean something in a search', () => {
    const { database } = openedCompartment();
    addReporter(database, 'Merel');
    for (const typed of ['%', '_erel', 'M*', "' OR 1=1 --"]) {
      expect(findReporters(database, typed, all)).toEqual([]);
    }
  });

  it('are found by every beginning of their alias, in whatever script', () => {
    const { database } = openedCompartment();
    const aliases = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(aliases, fc.nat({ max: 10 }), (alias, length) => {
        const key = aliasKey(alias);
        fc.pre(key !== '' && !aliasTaken(database, alias));
        const id = addReporter(database, alias);
        const beginning = [...key].slice(0, length).join('');
        // A beginning may end between a letter and its accent; then it begins another word.
        fc.pre(key.startsWith(aliasKey(beginning)));
        const found = findReporters(database, beginning, { offset: 0, limit: 10_000 });
        expect(found.map((reporter) => reporter.id)).toContain(id);
      }),
      { numRuns: 300 },
    );
  });
});
