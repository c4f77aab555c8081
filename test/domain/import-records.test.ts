import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { codeLists, label } from '../../domain/code-lists/index.ts';
import { partsOf, readCode, readNumber } from '../../domain/import/cells.ts';
import { policyFields } from '../../domain/import/policy-fields.ts';
import { readRecord, recordKey } from '../../domain/import/policy-row.ts';
import { rowProblems } from '../../domain/import/rows.ts';
import { kindOf, policyFacts, policyKinds } from '../../domain/policy/records.ts';

const today = '2026-11-26';

const readingOf = (kind: (typeof policyKinds)[number]) => {
  const fields = policyFields(kind);
  return {
    ...{ kind, today, fields, from1904: false, places: new Map(), values: new Map() },
    columns: [...fields.keys()].map((field, column) => ({ field, column, otherwise: null })),
  };
};

const cell = fc.oneof(
  fc.constantFrom(
    ...['', '1-10-2026', '46296', '2026-Q3', 'ja', 'nee', '12', '-3', '99999999', '1.000'],
    ...['Alarmknop', 'Belastingen; Raad', 'Politie', 'Tijdens', 'In gebruik', 'Medewerkers'],
  ),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('formula', 'merged', 'error').map((flaw) => ({ flaw }) as const),
);

test('Whatever stands in its cells, a row is a whole record or is refused with a reason at a column', () => {
  for (const kind of policyKinds) {
    const reading = readingOf(kind);
    const size = reading.columns.length;
    fc.assert(
      fc.property(fc.array(cell, { minLength: size, maxLength: size }), (cells) => {
        const read = readRecord({ line: 2, cells }, reading);
        if (read.kind === 'read') {
          expect(policyFacts.safeParse(read.record.facts).success).toBe(true);
          return;
        }
        expect(read.problems.length).toBeGreaterThan(0);
        for (const { field, problem } of read.problems) {
          expect([...reading.fields.keys()]).toContain(field);
          expect(rowProblems).toContain(problem);
          // Only what is chosen from a list can be unknown: every other reason has words of its own.
          const isChosen = reading.fields.get(field)?.list !== undefined;
          expect([field, problem === 'value.unknown' && !isChosen]).toEqual([field, false]);
        }
      }),
      { numRuns: 60 },
    );
  }
});

describe('a cell with more choices than one', () => {
  it('is parted by semicolons, bars and lines, and by commas that are not in a label', () => {
    const list = codeLists.policy_unit;
    expect(partsOf(list, 'Belastingen; Raad|Vergunningen\nStaf, Soza;')).toEqual([
      ...['Belastingen', 'Raad', 'Vergunningen', 'Staf', 'Soza'],
    ]);
    expect(partsOf(list, 'Soza, P&O, ICT, facilitair, Belastingen')).toEqual([
      ...['Soza', 'P&O, ICT, facilitair', 'Belastingen'],
    ]);
  });

  it('that holds twenty thousand of them is read as any other', () => {
    const many = Array.from({ length: 20_000 }, () => 'a');
    expect(partsOf(codeLists.policy_unit, many.join(','))).toEqual(many);
  });

  it('can hold every label of its list, and all of them at once', () => {
    for (const list of [codeLists.policy_unit, codeLists.phase])
      for (const language of ['nl', 'en'] as const) {
        const labels = list.codes.map(({ code }) => label(list, code, language));
        for (const mark of ['; ', ', ']) {
          const read = partsOf(list, labels.join(mark)).map((part) => readCode(list, part));
          expect(new Set(read)).toEqual(new Set(labels.map((one) => readCode(list, one))));
        }
      }
  });
});

test.each([
  ['24', '24'],
  [' 024 ', '24'],
  ['24,0', '24'],
  ['24.00', '24'],
  ['-3', '-3'],
  ['1.000', null],
  ['2,5', null],
  ['twaalf', null],
  ['1e3', null],
  ['', null],
])('A number of %j is read as %j: what may be another is not guessed', (typed, number) => {
  expect(readNumber(typed)).toBe(number);
});

test('Every field of every kind has a header of its own, in both languages', () => {
  for (const kind of policyKinds)
    for (const language of ['nl', 'en'] as const) {
      const headers = [...policyFields(kind).values()].map(({ header }) => header[language]);
      expect([kind, new Set(headers).size]).toEqual([kind, headers.length]);
    }
  expect(kindOf('house_rules').words.plural.nl).toBe('Huisregels per locatie');
});

test('Two records are one whatever the case of their texts, and two when a fact differs', () => {
  const rules = (location: string, displayed: boolean) =>
    policyFacts.parse({
      ...{ kind: 'house_rules', location, displayed, namesBan: true, checkedOn: today },
    });
  expect(recordKey(rules(' STADHUIS  hal', true))).toBe(recordKey(rules('stadhuis hal', true)));
  expect(recordKey(rules('Stadhuis', true))).not.toBe(recordKey(rules('Stadhuis', false)));
});
