import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { SentCell } from '../../../registry/merge/figures.ts';
import {
  copyMerges,
  MergeOvertaken,
  publishedMerges,
  remember,
} from '../../../registry/merge/ledger.ts';
import { type MergedPeriod, mergeAll } from '../../../registry/merge/merge-all.ts';
import { openStorage, type Storage } from '../../../registry/storage/open.ts';
import { attack } from '../../../statistics/attack/attack.ts';
import { readRelease } from '../../../statistics/release-files.ts';
import { onBothDatabases } from '../places.ts';
import { cellsOf, merged, type Sent, solver } from './senders.ts';
import { addLedgers, addPackages } from './stored.ts';

const regionOf = (municipality: string) => (Number(municipality.slice(2)) % 2 ? 'Oost' : 'West');

const twelve = (period: string, extra = 0): Sent[] =>
  Array.from({ length: 12 + extra }, (_, at) => {
    const total = 20 + 5 * (at % 5);
    return {
      ...{ municipality: `GM${1000 + at}`, total, period, ledger: at + 1 },
      tables: {
        nature: { threat: total - 10, stalking: at % 3 === 0 ? null : 5, bribery: 5 },
        channel: { in_person: total },
      },
    };
  });

async function mergedIn(
  storage: Storage,
  withRegions = false,
  secret = 3,
): Promise<MergedPeriod[]> {
  const codes = Array.from({ length: 30 }, (_, at) => `GM${1000 + at}`);
  const made: MergedPeriod[] = [];
  const merging = {
    ...{ solver, madeOn: '2027-02-01', version: '0.0.0', secret: new Uint8Array(32).fill(secret) },
    regionOf: withRegions ? new Map(codes.map((code) => [code, regionOf(code)])) : null,
  };
  for await (const one of mergeAll(storage, {}, merging)) made.push(one);
  return made;
}

const filesOf = (made: readonly MergedPeriod[]) => made.flatMap(({ files }) => [...files]);

onBothDatabases((newPlace) => {
  async function sentTo(cells: readonly SentCell[]): Promise<Storage> {
    const storage = await openStorage(await newPlace());
    await addLedgers(storage, 30);
    await addPackages(storage, cells);
    return storage;
  }

  test('every period has its files, and what was published is remembered', async () => {
    const storage = await sentTo(cellsOf([...twelve('2025'), ...twelve('2026')]));
    const made = await mergedIn(storage, true);
    expect(made.map(({ period, refusal }) => [period, refusal])).toEqual([
      ['2025', null],
      ['2026', null],
    ]);
    const remembered = await publishedMerges(storage);
    expect(remembered.map(({ period }) => period)).toEqual(['2025', '2026']);
    const names = [...(made[1]?.files.keys() ?? [])];
    expect(names).toContain('vpt-national-1.0_NL_staff_2026.csv');
    expect(names).toContain('vpt-national-1.0_NL_staff_2026_certificate/certificate.json');
    await storage.destroy();
  });

  test('merged again, every file is the same, byte for byte', async () => {
    const storage = await sentTo(cellsOf(twelve('2026')));
    const first = await mergedIn(storage);
    const again = await mergedIn(storage);
    expect(again.map(({ isUnchanged }) => isUnchanged)).toEqual([true]);
    expect(new Map(filesOf(again))).toEqual(new Map(filesOf(first)));
    await storage.destroy();
  });

  test('of two that follow the same total at once only one is published', async () => {
    const storage = await sentTo(cellsOf(twelve('2026')));
    const outcome = await merged(twelve('2026'));
    if (outcome.kind !== 'merged') throw new Error(outcome.kind);
    const publish = (previous: string | null, digest: string) =>
      remember(storage, outcome.merged, {
        ...{ madeOn: '2027-02-01', previous, digest, files: new Map([['a', 'b']]) },
      });
    await publish(null, 'one');
    await expect(publish(null, 'other')).rejects.toThrow(MergeOvertaken);
    await publish('one', 'two');
    await expect(publish('one', 'other')).rejects.toThrow(MergeOvertaken);
    expect((await publishedMerges(storage)).map(({ sequence }) => sequence)).toHaveLength(1);
    await storage.destroy();
  });

  test('what stands in the files is remembered in another database as well', async () => {
    const storage = await sentTo(cellsOf(twelve('2026')));
    await mergedIn(storage);
    const other = await openStorage(await newPlace());
    expect(await copyMerges(storage, other)).toBe(1);
    expect(await copyMerges(storage, other)).toBe(0);
    await addLedgers(other, 30);
    // One more than was merged there: without the ledger nobody would notice.
    const late: Sent = { municipality: 'GM1020', total: 300, period: '2026', ledger: 20 };
    await addPackages(other, cellsOf([...twelve('2026'), late]));
    const [outcome] = await mergedIn(other);
    expect(outcome).toMatchObject({ refusal: { reason: 'few_new' }, keptOf: '2027-02-01' });
    const [first] = await mergedIn(storage);
    expect(outcome?.files).toEqual(first?.files);
    await storage.destroy();
    await other.destroy();
  });
});

test('a total of one regime is rounded by other draws than that of the other', async () => {
  // In both half of a base is left: the same draw would send both up, or both down, whatever the key.
  const staff = Array.from({ length: 13 }, (_, at) => ({
    ...{ municipality: `GM${1000 + at}`, total: at === 0 ? 25 : 20, ledger: at + 1 },
  }));
  const political = staff.map((one) => ({
    ...one,
    ...{ base: 10, total: 2 * one.total, ledger: one.ledger + 13 },
  }));
  const cells = [...cellsOf(political, 'political'), ...cellsOf(staff)];
  const areAlike = async (secret: number) => {
    const storage = await openStorage(':memory:');
    await addLedgers(storage, 26);
    await addPackages(storage, cells);
    await mergedIn(storage, false, secret);
    const [few, many] = await publishedMerges(storage);
    await storage.destroy();
    const isUp = (of: typeof few, exactly: number) => (of?.cells[0]?.value ?? 0) > exactly;
    return isUp(few, 530) === isUp(many, 265);
  };
  const alike = await Promise.all(Array.from({ length: 12 }, (_, at) => areAlike(at + 1)));
  expect(new Set(alike).size).toBe(2);
});

describe('the files of a total', () => {
  const made = async () => {
    const storage = await openStorage(':memory:');
    await addLedgers(storage, 30);
    await addPackages(storage, cellsOf(twelve('2026')));
    const [outcome] = await mergedIn(storage, true);
    const files = outcome?.files ?? new Map<string, string>();
    await storage.destroy();
    return { files, name: 'vpt-national-1.0_NL_staff_2026' };
  };

  test('say the same as CSV and as JSON, with a checksum, and what stays hidden', async () => {
    const { files, name } = await made();
    const csv = files.get(`${name}.csv`) ?? '';
    const json = JSON.parse(files.get(`${name}.json`) ?? '');
    expect(json.header.checksum).toBe(createHash('sha256').update(csv).digest('hex'));
    const [head = '', ...lines] = csv.trim().split('\r\n');
    const columns = head.split(',');
    expect(lines.length).toBe(json.rows.length);
    lines.forEach((line, at) => {
      const cells = line.split(',').map((cell) => (cell === '' ? null : cell));
      const row = columns.map((column) => json.rows[at][column]);
      expect(cells).toEqual(row.map((value) => (value === null ? null : String(value))));
    });
    const stalking = json.rows.find(
      (row: Record<string, unknown>) => row.dim1_code === 'stalking' && row.region === 'NL',
    );
    // Four of twelve hide it: they are counted, their number is not taken as nothing, and no end is known.
    expect(stalking).toMatchObject({ municipalities: 8, hidden: 4, most: null });
    const untold = json.rows.find(
      (row: Record<string, unknown>) =>
        row.dim1_name === 'nature' && row.dim1_code === 'not_told' && row.region === 'NL',
    );
    expect(untold.value).toBeGreaterThanOrEqual(10);
  });

  test('add up: rows to the total, regions to the country', async () => {
    const { files, name } = await made();
    const { rows } = JSON.parse(files.get(`${name}.json`) ?? '');
    const sum = (isIn: (row: Record<string, unknown>) => boolean) =>
      rows.filter(isIn).reduce((all: number, row: { value: number }) => all + row.value, 0);
    const total = sum((row) => row.table_id === 'T1_total' && row.region === 'NL');
    expect(total).toBeGreaterThan(300);
    expect(sum((row) => row.table_id === 'T1_total' && row.region !== 'NL')).toBe(total);
    expect(sum((row) => row.dim1_name === 'channel' && row.region === 'NL')).toBe(total);
  });

  test('can be attacked again by anybody from the certificate', async () => {
    const { files, name } = await made();
    const { release } = await readRelease(
      (file) => files.get(`${name}_certificate/${file}`) ?? null,
      name,
    );
    expect(attack(solver, [release]).findings).toEqual([]);
    const { verdict } = JSON.parse(files.get(`${name}_certificate/certificate.json`) ?? '');
    expect(verdict).toBe('safe');
  });

  test('a year of quarters that were sent before is as far off as four numbers are', async () => {
    const storage = await openStorage(':memory:');
    await addLedgers(storage, 30);
    const quarters = ['Q1', 'Q2', 'Q3', 'Q4'].flatMap((name) => twelve(`2026-${name}`));
    await addPackages(storage, cellsOf([...twelve('2025'), ...quarters, ...twelve('2026')]));
    await mergedIn(storage);
    const errors = (await publishedMerges(storage)).map(({ period, cells }) => [
      period,
      Math.round(10 * (cells[0]?.standardError ?? 0)) / 10,
    ]);
    await storage.destroy();
    // Twelve numbers of base 5, and one of base 10: √(12 × 4.09 + 16.7), or √(48 × 4.09 + 16.7).
    expect(Object.fromEntries(errors)).toMatchObject({
      ...{ 2025: 8.1, 2026: 14.6, '2026-Q1': 8.1 },
    });
  });

  test('name no municipality', async () => {
    const { files } = await made();
    for (const [, text] of files) expect(text).not.toMatch(/GM\d{4}/);
  });
});

test('a total by a secret that was lost stands for good, and other periods go on', async () => {
  const storage = await openStorage(':memory:');
  await addLedgers(storage, 40);
  await addPackages(storage, cellsOf(twelve('2025')));
  const [first] = await mergedIn(storage);
  const many = Array.from({ length: 8 }, (_, at): Sent => {
    return { municipality: `GM${1020 + at}`, total: 40, period: '2025', ledger: 21 + at };
  });
  await addPackages(storage, cellsOf([...many, ...twelve('2026')]));
  const again = await mergedIn(storage, false, 4);
  expect(again).toMatchObject([
    { period: '2025', refusal: { reason: 'other_secret' }, keptOf: '2027-02-01' },
    { period: '2026', refusal: null },
  ]);
  expect(again[0]?.files).toEqual(first?.files);
  await storage.destroy();
});
