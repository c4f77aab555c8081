import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inputErrorTexts } from '../../cli/input-error-texts.ts';
import { run } from '../../cli/run.ts';
import { header, place, policy, protecting } from './protecting.ts';

const { at, protect } = protecting();

describe('bad input is refused with its line and what to do, and nothing is written', () => {
  const rows = (...lines: string[]) => `${header}\n${lines.join('\n')}\n`;
  const tree = (broader: Record<string, string | null>) => ({
    ...policy,
    hierarchies: { unit: broader },
  });

  test.each([
    ['a negative count', rows('a,x,1,1,1', 'a,y,-3,1,1'), policy, 'line 3', '-3'],
    ['a fraction', rows('a,x,1.5,1,1'), policy, 'line 2', '1.5'],
    ['a count in another notation', rows('a,x,1e3,1,1'), policy, 'line 2', '1e3'],
    ['no count', rows('a,x,,1,1'), policy, 'line 2', 'incidents'],
    ['a count too large', rows('a,x,99999999999,1,1'), policy, 'line 2', 'too large'],
    ['reporters above incidents', rows('a,x,3,4,1'), policy, 'line 2', '4 reporters of 3'],
    ['a largest that cannot be', rows('a,x,9,2,3'), policy, 'line 2', 'largest 3'],
    ['no code', rows(',x,3,3,1'), policy, 'line 2', 'unit'],
    ['a code with a sign of ours', rows('a&b,x,3,3,1'), policy, 'line 2', 'unit'],
    [
      'an unknown code',
      rows('a,x,3,3,1', 'c,x,3,3,1'),
      { ...policy, codes: { unit: ['a'] } },
      'line 3',
      '"c"',
    ],
    ['a cell twice', rows('a,x,3,3,1', 'a,x,4,4,1'), policy, 'line 3', 'line 2'],
    [
      'a margin that contradicts',
      rows('a,x,3,3,1', 'a,total,5,5,1'),
      policy,
      'line 3',
      'together are 3',
    ],
    [
      'a missing column',
      'unit,incidents,reporters,largest\na,1,1,1\n',
      policy,
      'line 1',
      '"nature"',
    ],
    ['a column too many', `${header},name\na,x,1,1,1,z\n`, policy, 'line 1', '"name"'],
    ['a field too few', rows('a,x,1,1'), policy, 'line 2', 'CSV'],
    ['an open quote', rows('"a,x,1,1,1'), policy, 'counts.csv', 'CSV'],
    ['no rows', `${header}\n`, policy, 'counts.csv', 'no rows'],
    ['nothing at all', '', policy, 'counts.csv', 'no rows'],
    [
      'a cyclic hierarchy',
      rows('a,x,1,1,1'),
      tree({ a: 'b', b: 'a' }),
      'counts.csv',
      'broader than itself',
    ],
    ['a hierarchy through the total', rows('a,x,1,1,1'), tree({ a: 'total' }), 'counts.csv', '"a"'],
    [
      'a lower threshold',
      rows('a,x,1,1,1'),
      { ...policy, threshold: 4 },
      'policy',
      'never lowered',
    ],
    ['a smaller base', rows('a,x,1,1,1'), { ...policy, base: 4 }, 'policy', 'base'],
    ['a larger dominance', rows('a,x,1,1,1'), { ...policy, dominance: 61 }, 'policy', 'dominance'],
    [
      'a period that is linked to no other',
      rows('a,x,1,1,1'),
      { ...policy, scope: { period: '2026-q1' } },
      'scope.period',
      '2026-Q1',
    ],
    [
      'a year that is linked to no other',
      rows('a,x,1,1,1'),
      { ...policy, scope: { year: '2026' } },
      'scope',
      '"period"',
    ],
    [
      'sizes of groups of no dimension',
      rows('a,x,1,1,1'),
      { ...policy, population: { units: { a: 6 } } },
      'population',
      'no dimension',
    ],
    [
      'sensitive codes of no dimension',
      rows('a,x,1,1,1'),
      { ...policy, sensitive: { natures: ['x'] } },
      'sensitive',
      'no dimension',
    ],
    [
      'a margin of which less is of one person than of a part',
      rows('a,x,40,2,39', 'a,y,22,9,4', 'a,total,62,11,10'),
      policy,
      'line 4',
      '39',
    ],
    ['a count without end', rows('a,x,1000000,1,1'), policy, 'line 2', 'too large'],
    [
      'a sum without end',
      rows('a,x,999999,9,999991', 'a,y,9,9,1'),
      policy,
      'counts.csv',
      'too large',
    ],
    [
      'a code with the name of everything together',
      rows('a,x,1,1,1'),
      { ...policy, codes: { unit: ['a', 'total'] } },
      'policy',
      '"total" in unit',
    ],
    [
      'a broader code with the name of everything together',
      rows('a,x,1,1,1'),
      { ...policy, hierarchies: { unit: { a: null, total: null } } },
      'policy',
      '"total" in unit',
    ],
    ['a word nobody knows', rows('a,x,1,1,1'), { ...policy, treshold: 5 }, 'policy', 'treshold'],
    [
      'a table of another dimension',
      rows('a,x,1,1,1'),
      { ...policy, tables: [['month']] },
      'counts.csv',
      '"month"',
    ],
    [
      'ten million cells',
      rows('u1,n1,1,1,1'),
      {
        ...policy,
        codes: {
          unit: Array.from({ length: 3200 }, (_, index) => `u${index}`),
          nature: Array.from({ length: 3200 }, (_, index) => `n${index}`),
        },
      },
      'counts.csv',
      'too many',
    ],
  ])('%s', async (_, input, rules, place, mentioned) => {
    const { code, out, err } = await protect(input, rules);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(place);
    expect(err).toContain(mentioned);
    expect(readdirSync(at('.')).sort()).toEqual(['counts.csv', 'policy.json']);
  });

  test.each([
    ['no input', ['protect'], 'luwte protect COUNTS.csv'],
    ['no policy', ['protect', 'counts.csv', '--out', 'x'], '--policy'],
    ['no folder', ['attack'], 'luwte attack FOLDER'],
    ['a folder without a release', ['attack', '/nowhere'], 'no release'],
    ['an option of another command', ['attack', 'x', '--policy', 'y'], '--policy'],
  ])('%s: exit code 1', async (_, args, mentioned) => {
    const { code, err } = await run(args, place);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(mentioned) });
  });
});

test('every fault has a sentence in both languages, with the same words to fill in', () => {
  const wordsOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([word]) => word).sort();
  const { nl, en } = inputErrorTexts;
  expect(Object.keys(en)).toEqual(Object.keys(nl));
  expect(Object.values(en).map(wordsOf)).toEqual(Object.values(nl).map(wordsOf));
});
