/** Puts cells into a database as if packages with them had been received. */
import type { SentCell } from '../../../registry/merge/figures.ts';
import type { Storage } from '../../../registry/storage/open.ts';

/** Ledgers 1 to so many, each with a key. */
export async function addLedgers(storage: Storage, count: number): Promise<void> {
  for (let at = 1; at <= count; at += 1) {
    await storage
      .insertInto('ledgers')
      .values({ municipality: `GM${999 + at}`, regime: 'staff', role: 'counsellor', packages: 0 })
      .execute();
    await storage
      .insertInto('senders')
      .values({ ledger: at, public_key: '', fingerprint: String(at), added_on: '2026-01-01' })
      .execute();
  }
}

/** A package for each ledger and period in the cells. */
export async function addPackages(
  storage: Storage,
  cells: readonly SentCell[],
  receivedOn = '2027-01-02',
  correction = 0,
): Promise<void> {
  const packages = Map.groupBy(cells, ({ manifest }) => manifest);
  for (const [manifest, own] of packages)
    await addPackage(storage, { manifest, received_on: receivedOn, correction }, own);
}

async function addPackage(
  storage: Storage,
  arrival: {
    readonly manifest: string;
    readonly received_on: string;
    readonly correction: number;
  },
  cells: readonly SentCell[],
) {
  const [first] = cells;
  if (first === undefined) return;
  const { regime, period, municipality, ledger, base, reach } = first;
  const isPublished = cells.some(({ value }) => value !== null);
  const { id } = await storage
    .insertInto('packages')
    .values({
      ...{ ledger, sender: ledger, municipality, regime, period },
      ...{ created_on: '2027-01-01', archived: '', ...arrival },
      ...{ published: isPublished ? 1 : 0, threshold: 5, method: 'rounding', base, reach },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = cells.map(({ table, dimension, code, measure, value, status }) => ({
    ...{ package: id, regime, period, municipality, measure, value, status },
    ...{ table_id: table, dim1_name: dimension, dim1_code: code, dim2_name: '', dim2_code: '' },
    ...{ threshold: 5, codelist_version: '2026.1' },
  }));
  await storage.insertInto('contributions').values(rows).execute();
}
