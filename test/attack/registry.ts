import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stream } from '../../demo/random.ts';
import { makeRegistry, openRegistry, type Registry } from '../../registry/folder.ts';
import { receiveEach } from '../../registry/receive.ts';
import { addSender } from '../../registry/senders.ts';
import {
  type SampleSender,
  samplePackage,
  sampleRelease,
  sampleSender,
} from '../registry/packages.ts';
import { type Campaign, numbersOf, type Orders, type Outcome, withFolder } from './campaign.ts';
import { hostilePackage, type Loot } from './registry-loot.ts';

/** After so many attacks the database is looked into. */
const between = 500;
const today = '2027-01-10';

/** Files are flushed for every package; in memory that takes no time. */
const fast = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Sends a registry what no desk made: changed, signed by others, or by a sender who should not. */
export const registry: Campaign = {
  name: 'registry',
  full: 10_000,
  short: 300,
  run: (orders) => withFolder((folder) => attackIn(folder, orders), fast),
};

async function attackIn(folder: string, orders: Orders): Promise<Outcome> {
  const recipient = await makeRegistry(join(folder, 'registry'), null);
  const attacked = await openRegistry(join(folder, 'registry'), null);
  try {
    const loot = await lootOf(attacked, folder, recipient);
    return await attack(attacked, folder, loot, orders);
  } finally {
    await attacked.close();
  }
}

/** A registry that has a quarter of three senders, and what else they might send. */
async function lootOf(attacked: Registry, folder: string, recipient: string): Promise<Loot> {
  const senders = [
    sampleSender('GM9999', 'staff'),
    sampleSender('GM9999', 'political'),
    sampleSender('GM0363', 'staff'),
  ] as const;
  for (const sender of senders)
    await addSender(attacked.storage, { ...sender, replaces: null, isBeside: true }, today);
  const known = [];
  for (const sender of senders) known.push(await quarterOf(sender));
  for (const [index, { made, sender }] of known.entries()) {
    const { bytes } = await samplePackage(sender, made, recipient);
    const outcome = await outcomeOf(attacked, join(folder, `known-${index}`), bytes);
    if (outcome !== 'taken') throw new Error(`what is right was ${outcome}`);
  }
  const unsent = known.map(async ({ sender }) => ({
    sender,
    made: await sampleRelease(sender, { period: '2027-Q1' }),
  }));
  return { recipient, known, unsent: await Promise.all(unsent), stranger: sampleSender() };
}

const quarterOf = async (sender: SampleSender) => ({
  sender,
  made: await sampleRelease(sender, { period: '2026-Q1' }),
});

async function outcomeOf(attacked: Registry, path: string, bytes: Uint8Array): Promise<string> {
  writeFileSync(path, bytes);
  for await (const receipt of receiveEach(attacked, [path], today)) return receipt.outcome;
  return 'nothing';
}

/** How many rows there are of what was taken in, and of whom. */
async function contents({ storage }: Registry): Promise<string> {
  const counted = ['packages', 'contributions', 'release_files', 'senders'] as const;
  const rows = counted.map((table) =>
    storage
      .selectFrom(table)
      .select(({ fn }) => fn.countAll().as('rows'))
      .executeTakeFirstOrThrow(),
  );
  return JSON.stringify(await Promise.all(rows), (_, value) => String(value.rows ?? '') || value);
}

async function attack(
  attacked: Registry,
  folder: string,
  loot: Loot,
  orders: Orders,
): Promise<Outcome> {
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  const before = await contents(attacked);
  const tally = { quarantined: 0, known: 0, taken: 0, bugs: 0 };
  const failures: string[] = [];
  for (const number of numbersOf(orders)) {
    const { told, bytes } = await hostilePackage(stream(orders.seed, `registry ${number}`), loot);
    const verdict = await verdictOf(attacked, join(stick, 'a.tar.age'), bytes);
    tally[verdict] += 1;
    const where = `${number} (seed ${orders.seed}): ${told}`;
    if (verdict === 'taken' || verdict === 'bugs') failures.push(`${where}: ${verdict}`);
    if (number % between > 0 && number < orders.from + orders.count - 1) continue;
    if ((await contents(attacked)) !== before) failures.push(`up to ${where}: rows were written`);
  }
  return {
    counts: [
      [orders.count, 'packages'],
      [tally.quarantined, 'put aside'],
      [tally.known, 'known already'],
      [tally.taken, 'accepted'],
      [tally.bugs, 'bugs'],
    ],
    failures,
  };
}

async function verdictOf(attacked: Registry, path: string, bytes: Uint8Array) {
  try {
    const outcome = await outcomeOf(attacked, path, bytes);
    return outcome === 'taken' || outcome === 'known' ? outcome : 'quarantined';
  } catch {
    return 'bugs';
  }
}
