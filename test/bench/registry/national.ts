/** How long a full merge takes: municipalities times quarters, from a database of SQLite. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { mergeAll } from '../../../registry/merge/merge-all.ts';
import { openStorage, type Storage } from '../../../registry/storage/open.ts';
import type { Solver } from '../../../statistics/solver/programme.ts';
import { addLedgers, addPackages } from '../../registry/merge/stored.ts';
import { randomOf } from '../anonymity/instances.ts';
import { reported, roundedAsOne, sentOf } from './rounded-country.ts';

/** How much there is to merge. */
export interface Country {
  readonly municipalities: number;
  readonly quarters: number;
}

const base = 5;
const codeOf = (at: number) => `GM${1000 + at}`;

/** Fills a database with packages that were received. */
async function fill(storage: Storage, { municipalities, quarters }: Country): Promise<void> {
  await addLedgers(storage, municipalities);
  const random = randomOf(9);
  for (let quarter = 0; quarter < quarters; quarter += 1) {
    const period = `${2026 + Math.floor(quarter / 4)}-Q${1 + (quarter % 4)}`;
    const cells = Array.from({ length: municipalities }, (_, at) => {
      const truth = reported(12, random);
      const isPublished = Math.ceil(0.7 * truth.total) >= 5;
      const sender = { municipality: codeOf(at), ledger: at + 1, base, period };
      return sentOf(roundedAsOne(truth, base, random), isPublished, sender);
    }).flat();
    // Quarters are not broken down by quarter.
    const own = cells.filter(({ dimension }) => dimension !== 'quarter');
    await storage.transaction().execute((writing) => addPackages(writing, own));
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
    const merging = {
      ...{ solver, madeOn: '2036-01-01', version: '0.0.0', regionOf },
      secret: new Uint8Array(32).fill(5),
    };
    const start = performance.now();
    const { user, system } = process.cpuUsage();
    const counted = { totals: 0, refused: 0, most: 0 };
    for await (const { refusal } of mergeAll(storage, {}, merging)) {
      counted[refusal === null ? 'totals' : 'refused'] += 1;
      const { heapUsed, external } = process.memoryUsage();
      counted.most = Math.max(counted.most, heapUsed + external);
    }
    const seconds = (performance.now() - start) / 1000;
    const used = process.cpuUsage();
    const processor = (used.user + used.system - user - system) / 1e6;
    console.log(
      `${country.municipalities} municipalities × ${country.quarters} quarters: ` +
        `${counted.totals} totals, ${counted.refused} refused, ${seconds.toFixed(1)} s ` +
        `(${processor.toFixed(1)} s of processor), at most ${(counted.most / 1e6).toFixed(0)} MB in use`,
    );
  } finally {
    await storage.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}
