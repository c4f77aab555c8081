import { expect, test } from 'vitest';
import { type MergedPeriod, mergeAll } from '../../../registry/merge/merge-all.ts';
import { pictureOf } from '../../../registry/report/picture.ts';
import { type SampleRelease, sampleRelease, sampleSender } from '../packages.ts';
import { newPaths, onBothDatabases } from '../places.ts';
import { sampleRegistry, sent, today, welcome } from '../registries.ts';

const newPath = newPaths();

/** What six municipalities sent of 2026, with so many incidents a quarter: five rounded, one hides numbers instead. */
const releases: readonly SampleRelease[] = [
  { incidents: 24 },
  { incidents: 32 },
  { incidents: 40 },
  { incidents: 28 },
  { incidents: 36 },
  { incidents: 44, method: 'hiding' },
];

/** The tables of each database, to be held against each other. */
const tables = new Map<string, ReadonlyMap<string, string>>();

onBothDatabases((newPlace) => {
  test('what six desks sent becomes a total of six, with what is hidden told apart', async () => {
    const place = await newPlace();
    const registry = await sampleRegistry(newPath('registry'), place);
    for (const [at, release] of releases.entries()) {
      const sender = sampleSender(`GM${1001 + at}`);
      await welcome(registry, sender);
      const receipt = await sent(registry, sender, await sampleRelease(sender, release));
      expect(receipt).toMatchObject({ outcome: 'taken' });
    }
    const { storage, solver } = registry;
    const merging = { solver, madeOn: today, version: '0.0.0', regionOf: null };
    const made: MergedPeriod[] = [];
    const secret = new Uint8Array(32).fill(9);
    for await (const one of mergeAll(storage, {}, { ...merging, secret })) made.push(one);
    expect(made).toMatchObject([{ period: '2026', refusal: null, municipalities: 6 }]);
    tables.set(place.startsWith('postgres') ? 'server' : 'file', made[0]?.files ?? new Map());

    const { regimes } = await pictureOf(storage, [], {
      ...{ language: 'nl', madeOn: today, version: '0.0.0' },
    });
    const [staff] = regimes;
    expect(staff?.total).toMatchObject({ municipalities: 6, hidden: 0, systematic: 0 });
    // 204 were reported in each quarter: five numbers rounded to fives and one exact, then rounded to tens.
    const off = Math.abs((staff?.total.value ?? 0) - 4 * 204);
    expect(off).toBeLessThan(5 * 5 + 10);
    const rows = staff?.tables.find(({ dimension }) => dimension === 'department')?.figures ?? [];
    const hidden = rows.map((figure) => figure.hidden ?? 0);
    expect(Math.max(...hidden)).toBeGreaterThan(0);
    expect(staff?.coverage).toMatchObject({ withNumbers: 6, mayNot: 0, silent: null });
  });
});

test('both databases give the same files, byte for byte', () => {
  const [one, ...others] = tables.values();
  expect(one?.size).toBeGreaterThan(5);
  for (const other of others) expect(other).toEqual(one);
});
