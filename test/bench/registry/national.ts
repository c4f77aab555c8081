/** How long a full merge takes: municipalities times quarters, from a database of SQLite. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { SentCell } from '../../../registry/merge/figures.ts';
import { mergeAll } from '../../../registry/merge/merge-all.ts';
import { openStorage, type Storage } from '../../../registry/storage/open.ts';
import type { Solver } from '../../../statistics/solver/programme.ts';
import { randomOf } from '../anonymity/instances.ts';
import { reported, roundedAsOne, sentOf } from './rounded-country.ts';

/** How much there is to merge. */
export interface Country {
  readonly municipalities: number;
  readonly quarters: number;
}

const base = 5;
const codeOf = (at: number) => `GM${String(at + 1).padStart(4, '0')}`;

async function addSenders(storage: Storage, { municipalities }: Country): Promise<void> {
  for (let at = 0; at < municipalities; at += 1) {
    await storage
      .insertInto('ledgers')
      .values({ municipality: codeOf(at), regime: 'staff', role: 'counsellor', packages: 0 })
      .execute();
    await storage
      .insertInto('senders')
      .values({ ledger: at + 1, public_key: '', fingerprint: String(at), added_on: '2026-01-01' })
      .execute();
  }
}

async function addPackage(storage: Storage, cells: readonly SentCell[]): Promise<void> {
  const [first] = cells;
  if (first === undefined) return;
  const { municipality, ledger, period } = first;
  const { id } = await storage
    .insertInto('packages')
    .values({
      ...{ ledger, sender: ledger, municipality, regime: 'staff', period, correction: 0 },
      ...{ created_on: '2026-01-01', received_on: '2026-01-01', archived: '' },
      manifest: `${ledger} ${period}`,
      published: cells.length > 1 ? 1 : 0,
      ...{ threshold: 5, method: 'rounding', base, reach: 1 },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = cells.map(({ table, dimension, code, measure, value, status }) => ({
    ...{ package: id, regime: 'staff' as const, period, municipality, measure, value, status },
    ...{ table_id: table, dim1_name: dimension, dim1_code: code, dim2_name: '', dim2_code: '' },
    ...{ threshold: 5, codelist_version: '2026.1' },
  }));
  await storage.insertInto('contributions').values(rows).execute();
}

/** Fills a database with packages that were received. */
async function fill(storage: Storage, country: Country): Promise<void> {
  await addSenders(storage, country);
  const random = randomOf(9);
  for (let quarter = 0; quarter < country.quarters; quarter += 1) {
    const period = `${2026 + Math.floor(quarter / 4)}-Q${1 + (quarter % 4)}`;
    await storage.transaction().execute(async (writing) => {
      for (let at = 0; at < country.municipalities; at += 1) {
        const truth = reported(12, random);
        const isPublished = Math.ceil(0.7 * truth.total) >= 5;
        const shown = roundedAsOne(truth, base, random);
        const sender = { municipality: codeOf(at), ledger: at + 1, base, period };
        const cells = sentOf(shown, isPublished, sender);
        // Quarters are not broken down by quarter.
        await addPackage(
          writing,
          cells.filter(({ dimension }) => dimension !== 'quarter'),
        );
      }
    });
  }
}

/** Merges everything, with tables per region, and says how long it took. */
export async function national(solver: Solver, country: Country): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-national-'));
  const storage = await openStorage(join(folder, 'registry.db'));
  try {
    await fill(storage, country);
    const regionOf = new Map(
      Array.from({ length: country.municipalities }, (_, at) => [codeOf(at), `P${at % 12}`]),
    );
    const start = performance.now();
    let totals = 0;
    let refused = 0;
    let most = 0;
    const merging = {
      ...{ solver, madeOn: '2036-01-01', version: '0.0.0', regionOf },
      secret: new Uint8Array(32).fill(5),
    };
    for await (const { refusal } of mergeAll(storage, {}, merging)) {
      if (refusal === null) totals += 1;
      else refused += 1;
      most = Math.max(most, process.memoryUsage().rss);
    }
    const seconds = (performance.now() - start) / 1000;
    console.log(
      `${country.municipalities} municipalities × ${country.quarters} quarters: ${totals} totals, ` +
        `${refused} refused, ${seconds.toFixed(1)} s, at most ${(most / 1e6).toFixed(0)} MB`,
    );
  } finally {
    await storage.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}
