import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyWorld } from './brute-force.ts';
import { attacked, inputOf, known, protect, type Row } from './support.ts';

const units = ['a', 'b', 'c'];
const natures = ['x', 'y', 'z'];

/** A table of up to 3×3, with people who report more than once. */
const table = fc
  .record({
    width: fc.integer({ min: 2, max: 3 }),
    cells: fc.array(fc.tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 1, max: 14 })), {
      minLength: 9,
      maxLength: 9,
    }),
  })
  .map(({ width, cells }): Row[] =>
    cells.slice(0, 3 * width).map(([incidents, people], index) => {
      const reporters = Math.min(people, incidents);
      const codes = [units[index % 3] ?? '', natures[Math.floor(index / 3)] ?? ''];
      return [codes, incidents, reporters, reporters === 0 ? 0 : incidents - reporters + 1];
    }),
  );
const file = { dimensions: ['unit', 'nature'] };
const runs = { numRuns: 15 };

describe('rounding', () => {
  test('everything adds up, whatever the table and the key', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 0, max: 255 }), async (rows, secret) => {
        const { plan, system } = await protect({ ...file, method: 'rounding' }, rows, { secret });
        for (const { parent, children } of system.equations) {
          const parts = children.map((at) => plan.values[at] ?? null);
          if (parts.includes(null) || plan.values[parent] === null) continue;
          expect(parts.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(
            plan.values[parent],
          );
        }
      }),
      runs,
    );
  });

  test.each([1, 2, 3, 4, 5])(
    'finds a safe release of a thin table with one heavy number, under key %i',
    async (secret) => {
      const rows: Row[] = [
        [['a', 'x'], 11, 3, 9],
        [['b', 'x'], 2, 1, 2],
        [['c', 'x'], 3, 1, 3],
        [['a', 'y'], 4, 2, 3],
        [['b', 'y'], 0, 0, 0],
        [['c', 'y'], 3, 1, 3],
      ];
      const { plan, system, attack } = await protect({ ...file, method: 'rounding' }, rows, {
        secret,
      });
      expect(attack.findings).toEqual([]);
      const heavy = system.cells.find(({ key }) => key === 'nature=x&unit=a');
      expect(plan.values[heavy?.at ?? -1]).toBeNull();
    },
  );

  test('is no further from the truth than a shown number says', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const { plan, system } = await protect({ ...file, method: 'rounding' }, rows);
        for (const { at, incidents } of system.cells) {
          const value = plan.values[at] ?? null;
          if (value === null) continue;
          expect(value % 5).toBe(0);
          expect(incidents).toBeGreaterThanOrEqual(value - 5 * plan.reach);
          expect(incidents).toBeLessThan(value + 5 * plan.reach);
        }
      }),
      runs,
    );
  });

  test('without noise is as near to the truth as anything that adds up: all tables were tried', async () => {
    const small = table.map((rows) => rows.filter(([codes]) => codes[0] !== 'c').slice(0, 4));
    await fc.assert(
      fc.asyncProperty(small, async (rows) => {
        const full = rows.map(([codes, incidents]): Row => [codes, incidents + 10]);
        const { plan, system } = await protect(
          { ...file, method: 'rounding', draw: 'least' },
          full,
        );
        const inner = system.cells.filter(({ depth }) => depth === 0);
        let best = Number.POSITIVE_INFINITY;
        for (let bits = 0; bits < 2 ** system.cells.length; bits += 1) {
          const values = system.cells.map(
            ({ incidents }, at) => 5 * (Math.floor(incidents / 5) + ((bits >> at) & 1)),
          );
          const addsUp = system.equations.every(
            ({ parent, children }) =>
              children.reduce((sum, at) => sum + (values[at] ?? 0), 0) === values[parent],
          );
          if (!addsUp) continue;
          const off = system.cells.map(({ incidents }, at) =>
            Math.abs((values[at] ?? 0) - incidents),
          );
          best = Math.min(
            best,
            off.reduce((sum, one) => sum + one, 0),
          );
        }
        expect(inner).toHaveLength(4);
        expect(plan.rounded?.deviation).toBe(best);
      }),
      { numRuns: 10 },
    );
  });
});

describe.each(['rounding', 'hiding'])('%s', (method) => {
  test('gives the same release for the same counts, in whatever order they come', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const first = await protect({ ...file, method }, rows);
        const again = await protect({ ...file, method }, rows);
        const turned = await protect(
          { ...file, method, codes: { unit: units, nature: natures } },
          rows.toReversed(),
        );
        const listed = await protect(
          { ...file, method, codes: { unit: units, nature: natures } },
          rows,
        );
        expect(again.release).toEqual(first.release);
        expect(turned.release).toEqual(listed.release);
      }),
      { numRuns: 6 },
    );
  });

  test('withstands the attack with the truth, which is not the same code', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const { release } = await protect({ ...file, method }, rows);
        expect(attacked([release], inputOf(file.dimensions, rows)).findings).toEqual([]);
      }),
      runs,
    );
  });
});

describe('hiding', () => {
  test('a higher threshold never shows more', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const low = await protect({ ...file, method: 'hiding', threshold: 5 }, rows);
        const high = await protect({ ...file, method: 'hiding', threshold: 8 }, rows);
        expect(high.plan.hidden?.loss ?? 0).toBeGreaterThanOrEqual(low.plan.hidden?.loss ?? 0);
      }),
      runs,
    );
  });
});

test('the intervals of the attack are those of all consistent tables, gone through one by one', async () => {
  const four = fc
    .array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 })
    .map((counts) =>
      counts.map(
        (count, index): Row => [[units[index % 2] ?? '', natures[index >> 1] ?? ''], count],
      ),
    );
  await fc.assert(
    fc.asyncProperty(four, fc.constantFrom('rounding', 'hiding'), async (rows, method) => {
      const { release, attack } = await protect({ ...file, method }, rows);
      const knowledge = known([release]);
      const hasEnd = attack.intervals.every(({ most }) => most !== null);
      fc.pre(hasEnd);
      const worlds = everyWorld(knowledge, 60);
      for (const { key, least, most } of attack.intervals) {
        expect(worlds?.[knowledge.at.get(key) ?? -1], key).toEqual({ least, most });
      }
    }),
    { numRuns: 10 },
  );
});
