import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attacked, published } from './support.ts';

const count = fc.option(fc.integer({ min: 0, max: 8 }), { freq: 4 });
const release = fc
  .record({
    method: fc.constantFrom('hiding', 'rounding'),
    period: fc.constantFrom('2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2026', '2027-Q1'),
    counts: fc.record({ a: count, b: count, total: count }),
  })
  .map(({ method, period, counts: { a, b, total } }) => {
    const told = (value: number | null) => (value === null ? null : value * 5);
    return published(
      { dimensions: ['unit'], method, scope: { period } },
      { a: told(a), b: told(b), total: told(total) },
    );
  });

test('whatever was published, every interval has ends, and what contradicts itself proves nothing', () => {
  fc.assert(
    fc.property(fc.array(release, { minLength: 2, maxLength: 6 }), (releases) => {
      const { intervals, findings, contradictions, checked } = attacked(releases);
      for (const { least, most } of [...intervals, ...findings]) {
        expect(Number.isInteger(least)).toBe(true);
        expect(most === null || (Number.isInteger(most) && most >= least)).toBe(true);
      }
      if (contradictions.length > 0) expect(checked.exact).toBe(false);
    }),
    { numRuns: 60 },
  );
});
