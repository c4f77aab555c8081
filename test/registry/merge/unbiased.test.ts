import { expect, test } from 'vitest';
import { roundingVariance } from '../../../registry/merge/rounding-error.ts';
import { drawsFor } from '../../../statistics/guard/keyed.ts';
import { readPolicy } from '../../../statistics/linked/policy.ts';
import { buildSystem } from '../../../statistics/linked/system.ts';
import { protectRelease } from '../../../statistics/protected-release.ts';
import { randomOf } from '../../bench/anonymity/instances.ts';
import { reported, roundedAsOne, tablesInYear } from '../../bench/registry/rounded-country.ts';
import { simulate } from '../../bench/registry/unbiased.ts';
import { solver } from './senders.ts';

test('the error of one number: of base 5 the root of 4.1, of base 10 that of 16.7', () => {
  expect(roundingVariance(5, 1)).toBeCloseTo(4.09, 2);
  expect(roundingVariance(10, 1)).toBeCloseTo(16.68, 2);
  // Of a wider reach no more is known than its range.
  expect(roundingVariance(5, 2)).toBeCloseTo(20 ** 2 / 12, 5);
});

test('what the simulation rounds is what the engine rounds, number by number', async () => {
  const random = randomOf(31);
  const codes = Object.fromEntries([...tablesInYear].map(([name, table]) => [name, table.codes]));
  const policy = readPolicy({
    ...{ dimensions: Object.keys(codes), codes, method: 'rounding', rollUp: false },
    tables: [[], ...Object.keys(codes).map((name) => [name])],
  });
  for (let seed = 1; seed <= 8; seed += 1) {
    const truth = reported(30, random);
    const rows = [
      { codes: {}, incidents: truth.total },
      ...[...truth.tables].flatMap(([name, values]) =>
        values.map((incidents, at) => ({ codes: { [name]: codes[name]?.[at] ?? '' }, incidents })),
      ),
    ].map(({ incidents, ...row }, line) => ({
      // Many reporters: then every number may be rounded freely.
      ...{ ...row, line, incidents, reporters: incidents, largest: Math.min(incidents, 1) },
    }));
    const system = buildSystem(policy, rows);
    const secret = new Uint8Array(32).fill(seed);
    const keys = system.cells.map(({ key }) => key);
    const draws = await drawsFor(secret, 'rounding', keys);
    const { plan } = await protectRelease(solver, {
      ...{ policy, rows, secret, earlier: [], version: '0.0.0', previous: null },
    });
    const expected = roundedAsOne(truth, policy.base, draws.uniform);
    for (const { at, codes: own } of system.cells) {
      const [named] = Object.entries(own);
      const value =
        named === undefined
          ? expected.total
          : expected.tables.get(named[0])?.[codes[named[0]]?.indexOf(named[1]) ?? -1];
      expect([own, plan.values[at]]).toEqual([own, value]);
    }
  }
});

test('totals of many municipalities are neither too high nor too low, and as far off as they say', async () => {
  const [total] = await simulate(solver, { years: 40, municipalities: 60, mean: 12, seed: 3 });
  if (total === undefined) throw new Error('There is a total.');
  expect(Math.abs(total.mean)).toBeLessThan(total.standardError / 2);
  expect(Math.abs(total.mean)).toBeLessThan(2.5 * total.meanError);
  expect(total.deviation / total.standardError).toBeGreaterThan(0.75);
  expect(total.deviation / total.standardError).toBeLessThan(1.25);
});
