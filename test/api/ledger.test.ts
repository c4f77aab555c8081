import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { previewOf, publish, quarterlyOverview, record } from './release-fixture.ts';
import { type TestDesk, temporaryFolder } from './support.ts';

/** The periods of the ledger, the newest first. */
const ledgerOf = async (desk: TestDesk) =>
  (await desk.ask('releases.ledger', {})).entries.map(({ seq, period, correction }) => [
    seq,
    period,
    correction,
  ]);

test('A quarter and its year stand in the ledger, each naming the one before it, with one number for both', async () => {
  const desk = await quarterlyOverview({ permits: 1, method: 'rounding' });
  desk.clock = '2027-01-11T10:00:00Z';
  const folder = temporaryFolder();
  await publish(desk, { period: '2026-Q2', folder });
  const { files } = await publish(desk, { period: '2026', folder });
  expect(await ledgerOf(desk)).toEqual([
    [2, '2026', 0],
    [1, '2026-Q2', 0],
  ]);
  const { entries, words } = await desk.ask('releases.ledger', {});
  expect(words).toHaveLength(8);
  const proof = files.find(({ name }) => name.endsWith('release.json'))?.name ?? '';
  expect(JSON.parse(readFileSync(join(folder, proof), 'utf8'))).toMatchObject({
    previous: entries[1]?.digest,
  });
  const { periods } = await desk.ask('releases.periods', {});
  expect(periods.find(({ period }) => period === '2026')).toMatchObject({
    over: true,
    frozen: { on: '2027-01-11', correction: 0 },
  });
  const quarter = await previewOf(desk, { period: '2026-Q2' });
  const year = await previewOf(desk, { period: '2026' });
  const row = year.tables
    .find(({ dimension }) => dimension === 'quarter')
    ?.cells.find(({ code }) => code === 'Q2');
  expect(row?.value).toBe(quarter.tables[0]?.total.value);
  const again = { period: '2026-Q2', correction: true };
  await expect(previewOf(desk, again)).rejects.toThrow('release.isPart');
});

test('What was published is counted as it was in every later release, whatever is recorded later', async () => {
  const desk = await quarterlyOverview({ permits: 1 });
  desk.clock = '2027-01-11T10:00:00Z';
  await publish(desk, { period: '2026-Q2', folder: temporaryFolder() });
  const before = await previewOf(desk, { period: '2026' });
  await record(desk, 'Iemand anders', 'permits');
  expect(await previewOf(desk, { period: '2026' })).toEqual(before);
  const { tables } = await desk.ask('statistics.own', { year: 2026 });
  expect(tables[0]?.total.value).toBe(21);
});

test('A correction about one person is refused; one about many replaces what was published', async () => {
  const desk = await quarterlyOverview({ permits: 1 });
  desk.clock = '2027-01-11T10:00:00Z';
  const folder = temporaryFolder();
  await publish(desk, { period: '2026', folder });
  await record(desk, 'Iemand anders', 'social_district_teams');
  const wanted = { period: '2026', correction: true };
  await expect(previewOf(desk, wanted)).rejects.toThrow('release.aboutFew');
  for (let person = 0; person < 10; person += 1) {
    await record(desk, `Iemand ${person}`, 'social_district_teams');
  }
  const corrected = await previewOf(desk, wanted);
  expect(corrected).toMatchObject({ correction: 1, frozen: null });
  const { files } = await publish(desk, { ...wanted, folder });
  expect(files[0]?.name).toMatch(/_2026_correction-1\.csv$/);
  expect(await ledgerOf(desk)).toEqual([
    [2, '2026', 1],
    [1, '2026', 0],
  ]);
  const { tables } = await previewOf(desk, { period: '2026' });
  expect(tables[0]?.total.value).toBe(31);
});
