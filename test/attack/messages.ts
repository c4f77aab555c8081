import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { errorTexts } from '../../api/contract/errors.ts';
import type { Response } from '../../api/contract/messages.ts';
import { stream } from '../../demo/random.ts';
import { type Campaign, numbersOf, type Orders, type Outcome, withFolder } from './campaign.ts';
import { fingerprintOf } from './looted-vault.ts';
import { malformed } from './malformed.ts';
import { recordCase } from './sample-report.ts';
import { deskOn, makeCompartment, openByKey, rowsOf, type SampleDesk } from './sample-vault.ts';

/** After so many messages the desk is asked something sensible, and the vault is looked into. */
const between = 1000;
/** Milliseconds after which a message holds the desk up: a thousand times what one takes. */
const tooSlow = 10_000;
/** One in so many messages goes to a desk whose vault is locked. */
const toLockedDesk = 5;

/** Sends what no window sends. Each must be refused in words and soon, and change nothing. */
export const messages: Campaign = {
  name: 'messages',
  full: 100_000,
  short: 3000,
  run: (orders) => withFolder((folder) => attackIn(folder, orders)),
};

/** A desk under attack, and how to see whether its vault is as it was. */
interface Target {
  readonly locked: SampleDesk;
  open: SampleDesk;
  /** Asks something sensible and compares every row with how it was; starts the desk anew. */
  readonly look: () => Promise<readonly string[]>;
}

async function attackIn(folder: string, orders: Orders): Promise<Outcome> {
  const target = await targetIn(folder, orders);
  const tally = { refused: 0, accepted: 0, bugs: 0 };
  const failures: string[] = [];
  let slowest = 0;
  for (const number of numbersOf(orders)) {
    const { command, message } = malformed(stream(orders.seed, `message ${number}`));
    const { desk } = number % toLockedDesk === 0 ? target.locked : target.open;
    const began = performance.now();
    const verdict = judge(await answerOf(desk, message));
    const took = performance.now() - began;
    slowest = Math.max(slowest, took);
    tally[verdict] += 1;
    const told = `${number} (seed ${orders.seed}): ${command}`;
    if (verdict !== 'refused') failures.push(`${told}: ${verdict}`);
    if (took > tooSlow) failures.push(`${told}: answered after ${Math.round(took)} ms`);
    if (number % between > 0 && number < orders.from + orders.count - 1) continue;
    failures.push(...(await target.look()).map((change) => `up to ${told}: ${change}`));
  }
  target.open.desk.close();
  target.locked.desk.close();
  return {
    counts: [
      [orders.count, 'messages'],
      [tally.refused, 'refused'],
      [tally.accepted, 'accepted'],
      [tally.bugs, 'bugs'],
      [Math.round(slowest), 'ms the slowest answer'],
    ],
    failures,
  };
}

/** What came back; a desk that throws has crashed. */
async function answerOf(
  { handle }: SampleDesk['desk'],
  message: unknown,
): Promise<Response | null> {
  try {
    return await handle(message);
  } catch {
    return null;
  }
}

function judge(response: Response | null): 'refused' | 'accepted' | 'bugs' {
  if (response?.ok) return 'accepted';
  const code = response?.error.code ?? 'bug';
  return code !== 'bug' && Object.hasOwn(errorTexts, code) ? 'refused' : 'bugs';
}

async function targetIn(folder: string, { seed, crowd }: Orders): Promise<Target> {
  const vault = join(folder, 'vault');
  const key = await makeCompartment(vault, 'staff', crowd);
  await makeCompartment(join(folder, 'locked'), 'staff');
  const first = await openDeskOn(vault);
  const random = stream(seed, 'messages');
  for (const alias of ['Linde', 'Beuk']) await recordCase(first, random, 'staff', alias);
  await first.ask('drafts.save', { draft: { narrative: 'nog niet af' } });
  first.desk.close();
  const before = contentOf(vault, key);
  const target: Target = {
    locked: deskOn(join(folder, 'locked')),
    open: await openDeskOn(vault),
    look: async () => {
      const changes: string[] = [];
      const listed = await target.open.tell('cases.list', {});
      if (!listed.ok) changes.push(`a good question was answered with ${listed.error.code}`);
      const described = await target.locked.tell('vault.describe', {});
      if (!described.ok) changes.push('the locked desk no longer answers');
      target.open.desk.close();
      if (contentOf(vault, key) !== before) changes.push('the vault changed');
      if (Object.keys(Object.prototype).length > 0) changes.push('every object got something');
      target.open = await openDeskOn(vault);
      return changes;
    },
  };
  return target;
}

async function openDeskOn(folder: string): Promise<SampleDesk> {
  const desk = deskOn(folder);
  const opened = await desk.unlock('staff');
  if (!opened.ok) throw new Error(opened.error.code);
  return desk;
}

/** Every row of a vault but that it was unlocked: this campaign does that itself. */
function contentOf(folder: string, key: Buffer): string {
  const { database, close } = openByKey(folder, 'staff', key);
  const rows = new Map(rowsOf(database));
  const { lines } = database
    .prepare<[], { lines: string }>(
      `SELECT json_group_array(at || action || object_id) AS lines FROM audit_events
       WHERE action <> 'vault.unlock'`,
    )
    .get() ?? { lines: '' };
  close();
  return fingerprintOf(rows.set('audit_events', [lines]));
}
