import { expect, it, onTestFinished } from 'vitest';
import { contributions } from '../../registry/storage/contributions.ts';
import { NewerStorage } from '../../registry/storage/migrate.ts';
import { openStorage, type Storage } from '../../registry/storage/open.ts';
import { sentPackages } from '../../registry/storage/sent.ts';
import { type NewPlace, onBothDatabases } from './places.ts';
import { storeLedger, storePackage } from './stored.ts';

async function newStorage(newPlace: NewPlace): Promise<Storage> {
  const storage = await openStorage(await newPlace());
  onTestFinished(() => storage.destroy());
  return storage;
}

async function read(storage: Storage, wanted = {}): Promise<string[]> {
  const lines: string[] = [];
  for await (const one of contributions(storage, wanted)) {
    const { regime, period, table, code, municipality, role, value, status } = one;
    lines.push([regime, period, table, code, municipality, role, value, status].join(' '));
  }
  return lines;
}

onBothDatabases((newPlace) => {
  it('gives what municipalities sent cell by cell, in the same order whatever the database', async () => {
    const storage = await newStorage(newPlace);
    const one = await storeLedger(storage, { municipality: 'GM0002' });
    const other = await storeLedger(storage, { municipality: 'GM0001' });
    const cells = { T2_nature: { Zeta: 5, alpha: 10, threat: null }, T1_total: { total: 15 } };
    await storePackage(storage, one, { period: '2026', cells });
    await storePackage(storage, other, { period: '2026', cells });
    await storePackage(storage, other, { period: '2025', cells: { T1_total: { total: 20 } } });
    expect(await read(storage)).toEqual([
      'staff 2025 T1_total total GM0001 counsellor 20 rounded',
      'staff 2026 T1_total total GM0001 counsellor 15 rounded',
      'staff 2026 T1_total total GM0002 counsellor 15 rounded',
      'staff 2026 T2_nature Zeta GM0001 counsellor 5 rounded',
      'staff 2026 T2_nature Zeta GM0002 counsellor 5 rounded',
      'staff 2026 T2_nature alpha GM0001 counsellor 10 rounded',
      'staff 2026 T2_nature alpha GM0002 counsellor 10 rounded',
      'staff 2026 T2_nature threat GM0001 counsellor  suppressed',
      'staff 2026 T2_nature threat GM0002 counsellor  suppressed',
    ]);
    expect(await read(storage, { period: '2025' })).toHaveLength(1);
    expect(await read(storage, { regime: 'political' })).toEqual([]);
  });

  it('counts the last correction of a period, whichever came first, and keeps them all', async () => {
    const storage = await newStorage(newPlace);
    const ledger = await storeLedger(storage, { municipality: 'GM0363' });
    const total = (value: number) => ({ T1_total: { total: value } });
    await storePackage(storage, ledger, { period: '2026', correction: 1, cells: total(25) });
    await storePackage(storage, ledger, { period: '2026', correction: 0, cells: total(15) });
    expect(await read(storage)).toEqual(['staff 2026 T1_total total GM0363 counsellor 25 rounded']);
    expect(await sentPackages(storage)).toMatchObject([{ correction: 1, published: true }]);
    expect(await storage.selectFrom('packages').select('id').execute()).toHaveLength(2);
  });

  it('keeps what the counsellor and the clerk of one council sent apart', async () => {
    const storage = await newStorage(newPlace);
    for (const role of ['counsellor', 'clerk'] as const) {
      const ledger = await storeLedger(storage, { regime: 'political', role });
      await storePackage(storage, ledger, { period: '2026', cells: { T1_total: { total: 20 } } });
    }
    expect(await read(storage)).toEqual([
      'political 2026 T1_total total GM0001 counsellor 20 rounded',
      'political 2026 T1_total total GM0001 clerk 20 rounded',
    ]);
    expect(await sentPackages(storage, { period: '2026' })).toMatchObject([
      { role: 'counsellor' },
      { role: 'clerk' },
    ]);
  });

  it('reads more cells than fit in a page, each once', async () => {
    const storage = await newStorage(newPlace);
    const codes = Array.from({ length: 3000 }, (_, index) => [`code_${index}`, 5] as const);
    for (const municipality of ['GM0001', 'GM0002', 'GM0003', 'GM0004']) {
      const ledger = await storeLedger(storage, { municipality });
      const cells = { T2_nature: Object.fromEntries(codes) };
      await storePackage(storage, ledger, { period: '2026', cells });
    }
    const lines = await read(storage);
    expect(lines).toHaveLength(12_000);
    expect(new Set(lines).size).toBe(12_000);
  });

  it('opens again what it made, and leaves alone what a newer Luwte made', async () => {
    const place = await newPlace();
    for (const _ of [1, 2]) await (await openStorage(place)).destroy();
    const storage = await openStorage(place);
    await storage
      // The table of the migrator is none of ours.
      .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
      .insertInto('kysely_migration')
      .values({ name: '9999-later', timestamp: '2030-01-01' })
      .execute();
    await storage.destroy();
    await expect(openStorage(place)).rejects.toThrow(NewerStorage);
  });

  it('refuses a package twice, and one of nobody', async () => {
    const storage = await newStorage(newPlace);
    const ledger = await storeLedger(storage, {});
    const cells = { T1_total: { total: 15 } };
    await storePackage(storage, ledger, { period: '2026', cells });
    await expect(storePackage(storage, ledger, { period: '2026', cells })).rejects.toThrow();
    const nobody = { ledger: 99, sender: 99 };
    await expect(storePackage(storage, nobody, { period: '2025', cells })).rejects.toThrow();
  });
});
