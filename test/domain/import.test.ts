import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { codeLists, department, nature, severity } from '../../domain/code-lists/index.ts';
import { readClock, readCode, readDay } from '../../domain/import/cells.ts';
import { headerSet, proposeColumns } from '../../domain/import/columns.ts';
import { reportFields } from '../../domain/import/report-fields.ts';
import { readReport } from '../../domain/import/report-row.ts';
import { rowProblems, valueKey } from '../../domain/import/rows.ts';
import { addDays } from '../../domain/time.ts';

const days = fc.integer({ min: 0, max: 40_000 }).map((after) => addDays('1960-01-01', after));

describe('a day in a spreadsheet', () => {
  test('is the same day in every notation', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = day.split('-').map(Number);
        const serial = Math.round(
          (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 864e5,
        );
        for (const written of [
          day,
          `${date}-${month}-${year}`,
          `${date}/${month}/${year}`,
          `${date}.${month}.${year}`,
          `${day} 09:30`,
          String(serial),
          `${serial}.4`,
        ])
          expect([written, readDay(written, false)]).toEqual([written, day]);
        expect(readDay(String(serial - 1462), true)).toBe(day);
      }),
    );
  });

  it.each([
    '',
    '2026',
    '12',
    '31-2-2026',
    '2026-13-01',
    '4-5-26',
    'mei 2026',
    '5/13/2026',
    '-1',
    '99999',
  ])('is not guessed from %j', (written) => {
    expect(readDay(written, false)).toBeNull();
  });
});

it.each([
  ['10:30', '10:30'],
  ['9.05', '09:05'],
  ['10:30:00', '10:30'],
  ['0,4375', '10:30'],
  ['.5', '12:00'],
  ['25:00', null],
  ['ochtend', null],
])('A time of %s is read as %s', (written, clock) => {
  expect(readClock(written)).toBe(clock);
});

test('Every code is read from its code and both labels, in any case', () => {
  for (const list of Object.values(codeLists))
    for (const { code, nl, en } of list.codes)
      for (const written of [code, nl.toUpperCase(), ` ${en} `]) {
        const read = readCode(list, written);
        // Two codes of one list may share a label in one language; then the first is meant.
        const meant = list.codes.find((row) =>
          [row.code, row.nl, row.en].some(
            (label) => label.toLowerCase() === written.trim().toLowerCase(),
          ),
        );
        expect([list.name, written, read]).toEqual([list.name, written, meant?.code ?? code]);
      }
  expect(readCode(severity, '4')).toBe('s4');
  expect(readCode(nature, 'iets anders')).toBeNull();
  expect(readCode(department, '')).toBeNull();
});

const staff = reportFields('staff');

const columnOf = (headers: readonly string[], field: string) =>
  proposeColumns(headers, staff).find((one) => one.field === field)?.column;

describe('the columns', () => {
  it('are known by Dutch and English headers, however they are written', () => {
    for (const header of ['Datum incident', 'DATUM_INCIDENT:', 'incident date', 'Gebeurd op'])
      expect(columnOf(['x', header], 'occurredOn')).toBe(1);
    expect(columnOf(['Datum melding', 'Datum incident', 'Soort'], 'receivedOn')).toBe(0);
  });

  it('are proposed once each, whatever the headers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Datum', 'Aard', 'Soort', 'Functie', 'Naam', '', 'Melder')),
        (headers) => {
          const columns = proposeColumns(headers, staff).flatMap(({ column }) => column ?? []);
          expect(new Set(columns).size).toBe(columns.length);
          expect(headerSet(headers)).toBe(headerSet(headers.toReversed()));
        },
      ),
    );
  });

  it('follow what was chosen before for the same headers', () => {
    const chosen = new Map([
      ['occurredOn', 'datum'],
      ['receivedOn', null],
    ]);
    const proposed = proposeColumns(['Datum', 'Aard'], staff, chosen);
    const found = Object.fromEntries(proposed.map(({ field, column }) => [field, column]));
    expect(found).toMatchObject({ occurredOn: 0, receivedOn: null, nature: 1 });
  });
});

test('Whatever stands in its cells, a row is a whole report or is refused with reasons', () => {
  const headers = [
    'Datum',
    'Tijd',
    'Aard',
    'Ernst',
    'Afdeling',
    'Verhaal',
    'Gesloten op',
    'Reden afsluiting',
  ];
  const reading = {
    ...({
      regime: 'staff',
      today: '2026-05-04',
      fields: staff,
      from1904: false,
      places: new Map<string, string>(),
    } as const),
    columns: proposeColumns(headers, staff),
    values: new Map([[valueKey('nature', 'Schelden'), 'shouting_swearing']]),
  };
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '2026-05-01',
      '4-5-2025',
      '46000',
      'schelden',
      's3',
      'Burgerzaken / publiekszaken',
    ),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('formula', 'merged', 'error').map((flaw) => ({ flaw }) as const),
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 8, maxLength: 8 }), (cells) => {
      const read = readReport({ line: 2, cells }, reading);
      if (read.kind === 'refused') {
        expect(read.problems.length).toBeGreaterThan(0);
        for (const { problem } of read.problems) expect(rowProblems).toContain(problem);
        return;
      }
      expect(read.report.receivedOn <= '2026-05-04').toBe(true);
      expect(nature.codes.map(({ code }) => code)).toContain(read.report.incident.nature);
    }),
    { numRuns: 300 },
  );
});
