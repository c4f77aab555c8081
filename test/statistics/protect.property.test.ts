import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyInput } from '../../statistics/policy.ts';
import { protect } from '../../statistics/protect.ts';
import { type Table, tabulate } from '../../statistics/table.ts';

const categories = ['threat', 'stalking', 'online', 'bribery', 'sexual_intimidation'];
const spec = { id: 'T2_nature', dimension: 'nature', categories };

const contribution = fc.record({
  reporter: fc.nat(30),
  codes: fc.record({ nature: fc.constantFrom(...categories) }),
  incidents: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 })),
});

const tables = fc.array(contribution, { maxLength: 60 }).map((contributions): Table => {
  const [table] = tabulate(contributions, [spec]);
  if (table === undefined) throw new Error('no table');
  return table;
});

const policies: fc.Arbitrary<PolicyInput> = fc.record({
  compartment: fc.constant('staff' as const),
  population: fc.constant(420),
  threshold: fc.integer({ min: 5, max: 14 }),
});

const runs = { numRuns: 1000 };

function check(property: (table: Table, policy: PolicyInput) => void): void {
  fc.assert(fc.property(tables, policies, property), runs);
}

const hiddenOf = (table: ReturnType<typeof protect>) =>
  table.cells.filter(({ value }) => value === null);

describe('whatever was reported', () => {
  it('hidden rows are none, or two or more that together have enough distinct reporters', () => {
    check((table, policy) => {
      const result = protect(table, policy);
      const hidden = hiddenOf(result);
      if (result.total.value === null) {
        expect(hidden).toHaveLength(categories.length);
        return;
      }
      if (hidden.length === 0) return;
      expect(hidden.length).toBeGreaterThanOrEqual(2);
      const together = table.union(hidden.map(({ code }) => code));
      expect(together.reporters).toBeGreaterThanOrEqual(policy.threshold);
    });
  });

  it('no hidden number follows from the total minus what is shown', () => {
    check((table, policy) => {
      const result = protect(table, policy);
      if (result.total.value === null) return;
      const shown = result.cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
      for (const { guess } of hiddenOf(result)) {
        expect(guess?.most).toBeLessThanOrEqual(result.total.value - shown);
        expect(guess?.most).toBeGreaterThan(guess?.least ?? 0);
      }
    });
  });

  it('a row with too few reporters could be anything from nothing to just under the threshold', () => {
    check((table, policy) => {
      const result = protect(table, policy);
      const someShown = hiddenOf(result).length < categories.length;
      for (const [index, { guess, threshold }] of result.cells.entries()) {
        const truth = table.cells[index];
        if (guess === null || truth === undefined) continue;
        expect(truth.incidents).toBeGreaterThanOrEqual(guess.least);
        expect(truth.incidents).toBeLessThanOrEqual(guess.most ?? Number.POSITIVE_INFINITY);
        if (!someShown || truth.reporters >= threshold) continue;
        expect(guess.least).toBe(0);
        expect(guess.most).toBeGreaterThanOrEqual(threshold - 1);
      }
    });
  });

  it('shown numbers are true, and enough distinct people stand behind each', () => {
    check((table, policy) => {
      const result = protect(table, policy);
      for (const [index, cell] of [...result.cells, result.total].entries()) {
        const truth = [...table.cells, table.total][index];
        if (cell.value === null) continue;
        expect(cell.value).toBe(truth?.incidents);
        expect(truth?.reporters).toBeGreaterThanOrEqual(cell.threshold);
      }
    });
  });

  it('protecting twice gives the same', () => {
    check((table, policy) => {
      expect(protect(table, policy)).toEqual(protect(table, policy));
    });
  });

  it('a higher threshold never shows more', () => {
    fc.assert(
      fc.property(tables, policies, fc.integer({ min: 1, max: 8 }), (table, policy, more) => {
        const lower = protect(table, policy);
        const higher = protect(table, { ...policy, threshold: policy.threshold + more });
        for (const [index, cell] of [...higher.cells, higher.total].entries()) {
          if (cell.value === null) continue;
          expect([...lower.cells, lower.total][index]?.value).toBe(cell.value);
        }
      }),
      runs,
    );
  });

  it('the result holds no true value of a hidden number', () => {
    // True counts are made recognisable by multiplying them with a large prime.
    const prime = 104_729;
    check((table, policy) => {
      const scaled: Table = {
        ...table,
        cells: table.cells.map((cell) => ({
          ...cell,
          incidents: cell.incidents * prime,
          largest: cell.largest * prime,
        })),
        total: {
          ...table.total,
          incidents: table.total.incidents * prime,
          largest: table.total.largest * prime,
        },
        union: (codes) => {
          const together = table.union(codes);
          return {
            ...together,
            incidents: together.incidents * prime,
            largest: together.largest * prime,
          };
        },
      };
      const result = protect(scaled, policy);
      const rest =
        (result.total.value ?? 0) - result.cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
      const written = JSON.stringify(result).match(/\d+/g) ?? [];
      const known = new Set([...result.cells, result.total].map(({ value }) => value));
      for (const [index, cell] of result.cells.entries()) {
        const truth = scaled.cells[index]?.incidents ?? 0;
        // The hidden sum itself is public, and may by chance be one of the shown numbers.
        if (cell.value !== null || truth === 0 || truth === rest || known.has(truth)) continue;
        expect(written).not.toContain(String(truth));
      }
    });
  });
});
