import { randomBytes } from 'node:crypto';
import type { Storage } from '../../registry/storage/open.ts';

/** Somebody who sends, as the database knows her. */
export interface StoredLedger {
  readonly ledger: number;
  readonly sender: number;
}

const digest = () => randomBytes(32).toString('hex');

/** Writes a ledger and its sender, without a key that anything could be signed with. */
export async function storeLedger(
  storage: Storage,
  {
    municipality = 'GM0001',
    regime = 'staff',
    role = 'counsellor',
  }: {
    readonly municipality?: string;
    readonly regime?: 'staff' | 'political';
    readonly role?: 'counsellor' | 'clerk';
  },
): Promise<StoredLedger> {
  const ledger = await storage
    .insertInto('ledgers')
    .values({ municipality, regime, role, packages: 0 })
    .returning('id')
    .executeTakeFirstOrThrow();
  const sender = await storage
    .insertInto('senders')
    .values({
      ledger: ledger.id,
      public_key: '',
      fingerprint: digest(),
      added_on: '2026-01-01',
      revoked_on: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { ledger: ledger.id, sender: sender.id };
}

/** What a package says: a number per table and code, rounded to fives; null is hidden. */
export interface StoredNumbers {
  readonly period: string;
  readonly correction?: number;
  readonly cells: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
}

/** Writes a package and its rows, without a file behind it. */
export async function storePackage(
  storage: Storage,
  { ledger, sender }: StoredLedger,
  { period, correction = 0, cells }: StoredNumbers,
): Promise<void> {
  const { municipality = 'GM0001', regime = 'staff' } =
    (await storage
      .selectFrom('ledgers')
      .select(['municipality', 'regime'])
      .where('id', '=', ledger)
      .executeTakeFirst()) ?? {};
  const { id } = await storage
    .insertInto('packages')
    .values({
      ...{ ledger, sender, municipality, regime, period, correction },
      ...{ created_on: '2027-01-02', received_on: '2027-01-03' },
      ...{ manifest: digest(), archived: digest(), published: 1 },
      ...{ threshold: 5, method: 'rounding', base: 5, reach: 1 },
      ...{ staff_size_band: '250-499', council_size: null, certificate: digest(), previous: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = Object.entries(cells).flatMap(([table, codes]) =>
    Object.entries(codes).map(([code, value]) => ({
      ...{ package: id, regime, period, municipality, value, measure: 'incidents' },
      ...{ table_id: table, dim1_name: '', dim1_code: code, dim2_name: '', dim2_code: '' },
      status: value === null ? 'suppressed' : 'rounded',
      ...{ threshold: 5, codelist_version: '2026.1' },
    })),
  );
  // SQLite takes so many parameters at once, and no more.
  for (let from = 0; from < rows.length; from += 1000) {
    await storage
      .insertInto('contributions')
      .values(rows.slice(from, from + 1000))
      .execute();
  }
}
