/** How fast packages are received, what memory that takes, and whether both databases hold the same. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { senderOf } from '../../../envelope/sender.ts';
import { openRegistry, type Registry } from '../../../registry/folder.ts';
import { load } from '../../../registry/load.ts';
import { type Receipt, receiveEach } from '../../../registry/receive.ts';
import { addSender } from '../../../registry/senders.ts';
import { contributions } from '../../../registry/storage/contributions.ts';
import { openStorage } from '../../../registry/storage/open.ts';
import { stemOf } from '../../../statistics/formats/file-stem.ts';
import { hasPostgres, startPostgres, whyNoPostgres } from '../../registry/postgres.ts';
import { type Deliveries, keyOf, municipalities, quarterFolder } from './deliveries.ts';
import { periods } from './profiles.ts';

const today = '2036-01-10';

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** Memory of the process without what is only waiting to be thrown away. */
function megabytes(): number {
  if (typeof collect === 'function') collect();
  return process.memoryUsage().rss / 1e6;
}

/** Time of the clock, and of the processor: the first depends on who else is at work. */
function stopwatch() {
  const start = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { clock: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
  };
}

const rate = (count: number, { clock, processor }: ReturnType<ReturnType<typeof stopwatch>>) =>
  `${count} in ${clock.toFixed(1)} s (${(count / clock).toFixed(0)} a second), ` +
  `${processor.toFixed(1)} s of processor (${(count / processor).toFixed(0)} a second)`;

/** So many packages are told of at once. */
const step = 1368;

/** Everything a municipality sent, and then the next one, so that small and large packages mix. */
const pathsOf = (deliveries: string, { count, quarters, regimes }: Deliveries) =>
  municipalities(count).flatMap((municipalityCode) =>
    periods.slice(0, quarters).flatMap((period, quarter) =>
      regimes.map((regime) => {
        const stem = stemOf({ municipalityCode, regime, period, correction: 0 });
        return join(quarterFolder(deliveries, quarter), `${stem}.tar.age`);
      }),
    ),
  );

/** Adds every sender. */
async function introduce({ storage }: Registry, { count, regimes }: Deliveries): Promise<void> {
  for (const municipality of municipalities(count)) {
    for (const regime of regimes) {
      const { pem } = senderOf(keyOf(municipality, regime));
      const whose = { municipality, regime, role: 'counsellor', pem } as const;
      await addSender(storage, { ...whose, replaces: null, isBeside: false }, today);
    }
  }
}

const toldOf = (receipt: Receipt) =>
  receipt.outcome === 'quarantined'
    ? `${receipt.fault.reason} (${receipt.fault.where})`
    : receipt.outcome;

/** Receives everything, with every check there is, and says of every step what memory it took. */
export async function receiveAll(
  folder: string,
  deliveries: string,
  size: Deliveries,
): Promise<void> {
  const registry = await openRegistry(folder, null);
  await introduce(registry, size);
  const outcomes = new Map<string, number>();
  const memory: number[] = [];
  const all = stopwatch();
  let own = stopwatch();
  let received = 0;
  let told = 0;
  const tell = () => {
    if (received === told) return;
    const most = Math.max(...memory.slice(Math.floor(told / sampled)), megabytes());
    console.log(
      `up to ${received}: ${rate(received - told, own())}, at most ${most.toFixed(0)} MB`,
    );
    told = received;
    own = stopwatch();
  };
  for await (const receipt of receiveEach(registry, pathsOf(deliveries, size), today)) {
    outcomes.set(toldOf(receipt), (outcomes.get(toldOf(receipt)) ?? 0) + 1);
    received += 1;
    if (received % sampled === 0) memory.push(megabytes());
    if (received % step === 0) tell();
  }
  tell();
  console.log(`all: ${rate(received, all())}`);
  for (const [what, times] of outcomes) console.log(`${what}: ${times}`);
  tellMemory([...memory, megabytes()], received);
  await registry.close();
}

/** Packages between two looks at the memory. */
const sampled = 100;
const bound = 1000;

/** Whether memory stayed within a tenth of what the first thousand took, to the very last package. */
function tellMemory(memory: readonly number[], received: number): void {
  const first = Math.max(...memory.slice(0, bound / sampled));
  const most = Math.max(...memory);
  const more = Math.round((100 * (most - first)) / first);
  const end = (memory.at(-1) ?? 0).toFixed(0);
  console.log(
    `memory: at most ${first.toFixed(0)} MB up to ${bound}, at most ${most.toFixed(0)} MB to the end (${more} % more), ${end} MB at the end, after ${received}`,
  );
}

/** A digest of every cell in order, so that two databases can be compared without holding either. */
async function digestOf(place: string): Promise<readonly [string, number]> {
  const storage = await openStorage(place);
  const hash = createHash('sha256');
  let cells = 0;
  for await (const { ledger: _, ...cell } of contributions(storage)) {
    hash.update(JSON.stringify(cell));
    cells += 1;
  }
  await storage.destroy();
  return [hash.digest('hex'), cells];
}

/** Loads everything into a PostgreSQL, and compares. */
export async function loadAndCompare(folder: string): Promise<void> {
  if (!hasPostgres) {
    console.log(`nothing to compare with${whyNoPostgres}`);
    return;
  }
  const server = startPostgres();
  try {
    const url = await server.newDatabase();
    const registry = await openRegistry(folder, null);
    const took = stopwatch();
    const { added } = await load(registry, url);
    console.log(`into PostgreSQL: ${rate(added, took())}, ${megabytes().toFixed(0)} MB`);
    await registry.close();
    const read = stopwatch();
    const [own, cells] = await digestOf(join(folder, 'registry.db'));
    console.log(`SQLite read cell by cell: ${rate(cells, read())}`);
    const [other, same] = await digestOf(url);
    console.log(
      `the same on PostgreSQL: ${own === other ? 'yes' : 'NO'} (${cells} and ${same} cells)`,
    );
  } finally {
    server.stop();
  }
}
