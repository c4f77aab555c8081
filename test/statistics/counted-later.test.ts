import { expect, test } from 'vitest';
import { readRelease } from '../../statistics/release-files.ts';
import { madeOf, overviewCounts } from './release-samples.ts';

const more = overviewCounts.flatMap((one) => [one, { ...one, reporter: one.reporter + 100 }]);

test.each(['hiding', 'rounding'] as const)(
  'a year that was counted later than its first quarter leaves with no number, by %s, and says why',
  async (method) => {
    const quarter = await madeOf('staff', overviewCounts, { period: '2026-Q1', method });
    const textOf = (name: string) => quarter.proof.get(name) ?? null;
    const earlier = [(await readRelease(textOf, '2026-Q1')).release];
    const { release, proof } = await madeOf('staff', more, { earlier, method });
    expect(release.blocked?.nl).toContain('kunnen niet waar zijn naast wat eerder is uitgegeven');
    expect(release.blocked?.en).toContain('cannot be true beside what was published before');
    const values = release.tables.flatMap(({ cells, total }) => [...cells, total]);
    expect(values.every(({ value }) => value === null)).toBe(true);
    expect(proof.size).toBe(0);
  },
);
