import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AnalysisDimension,
  analysisDimensions,
  type CodedIncident,
  crossed,
  type Question,
} from '../../statistics/analysis.ts';

const incident = fc.record<CodedIncident>({
  reporterId: fc.option(fc.constantFrom('one', 'two', 'three')),
  receivedOn: fc.constantFrom('2026-02-01', '2026-05-01', '2026-08-01', '2026-11-01'),
  nature: fc.constantFrom('insult', 'threat_violence'),
  channel: fc.constantFrom('counter', 'phone'),
  unit: fc.constantFrom('permits', 'taxes'),
  severity: fc.constantFrom('s1', 's3', 's5'),
  themes: fc.uniqueArray(fc.constantFrom('aggression', 'integrity'), { minLength: 1 }),
  workProcess: fc.constantFrom('permit', 'not_told'),
  location: fc.constantFrom('not_told', 'hall'),
  perpetrator: fc.constantFrom('external', 'internal', 'unknown'),
});
const incidents = fc.array(incident, { maxLength: 40 });
const side = fc.constantFrom(...analysisDimensions);

/** Sides on which an incident has one code. */
const single = fc.constantFrom(...analysisDimensions.filter((one) => one !== 'theme'));

const ask = (
  rows: AnalysisDimension,
  columns: AnalysisDimension | null,
  where: Question['where'] = [],
): Question => ({ rows, columns, where, compartment: 'staff', until: '2026-12-31' });

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

test('Rows, columns and cells add up to the incidents, each counted once', () => {
  fc.assert(
    fc.property(incidents, single, single, (given, rows, columns) => {
      const table = crossed(given, ask(rows, columns));
      expect(table.total).toBe(given.length);
      expect(sum(table.rows.map(({ total }) => total))).toBe(given.length);
      expect(sum(table.columns.map(({ total }) => total))).toBe(given.length);
      for (const row of table.rows) expect(sum(row.cells)).toBe(row.total);
      table.columns.forEach(({ total }, at) => {
        expect(sum(table.rows.map(({ cells }) => cells[at] ?? 0))).toBe(total);
      });
    }),
  );
});

test('What is chosen on a side is the row of that side, and nothing else', () => {
  fc.assert(
    fc.property(incidents, side, single, (given, dimension, rows) => {
      const whole = crossed(given, ask(dimension, null));
      for (const { code, total } of whole.rows) {
        const chosen = crossed(given, ask(rows, null, [{ dimension, code }]));
        expect(chosen.total).toBe(total);
      }
    }),
  );
});

test('Whoever stays anonymous is counted as incidents, and never as a reporter', () => {
  fc.assert(
    fc.property(incidents, side, (given, rows) => {
      const { reporters, anonymous } = crossed(given, ask(rows, null));
      const known = given.flatMap(({ reporterId }) => reporterId ?? []);
      expect(reporters).toBe(new Set(known).size);
      expect(anonymous).toBe(given.length - known.length);
    }),
  );
});

test('Severity and quarter keep their order; elsewhere the most frequent comes first', () => {
  fc.assert(
    fc.property(incidents, single, (given, rows) => {
      const { rows: found } = crossed(given, ask(rows, null));
      const keys = found.map(({ code, total }) =>
        rows === 'severity' || rows === 'quarter' ? code : -total,
      );
      expect(keys).toEqual(keys.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0)));
    }),
  );
});
