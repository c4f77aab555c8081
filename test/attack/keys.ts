import { copyFileSync, cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Response } from '../../api/contract/messages.ts';
import { vaultDescription } from '../../api/contract/session.ts';
import { waitAfter } from '../../db/attempts.ts';
import { faultBehind } from '../../db/fault.ts';
import { readHeader } from '../../db/header.ts';
import { pick, type Random, stream, whole } from '../../demo/random.ts';
import { type Regime, regimes } from '../../domain/compartment.ts';
import { type Campaign, numbersOf, type Orders, type Outcome, withFolder } from './campaign.ts';
import { recordCase } from './sample-report.ts';
import { deskOn, makeCompartment, monday, openByKey, passphrases, roleOf } from './sample-vault.ts';
import { measureSlots } from './slot-times.ts';

/** Tries passphrases and keys that do not fit, and listens to what the answers give away. */
export const keys: Campaign = {
  name: 'keys',
  full: 500,
  short: 15,
  run: (orders) => withFolder((folder) => attackIn(folder, orders)),
  measure: () => withFolder(measureSlots),
};

/** A vault of both compartments that is never touched, and the keys of both. */
interface Ground {
  readonly template: string;
  readonly keys: Readonly<Record<Regime, Buffer>>;
}

interface Attempt {
  readonly ground: Ground;
  /** A copy of the vault. */
  readonly vault: string;
  readonly compartment: Regime;
  readonly random: Random;
}

/**
 * Ways to get in without what belongs to a compartment. Each gives what it was answered, try by try.
 */
const ways: readonly (readonly [string, (attempt: Attempt) => Promise<readonly string[]>])[] = [
  ['wrong passphrases', wrongPassphrases],
  ['keys of the other compartment', async (attempt) => [otherKey(attempt)]],
  ['slots moved', slotMoved],
  ['databases exchanged', databasesExchanged],
];

async function attackIn(folder: string, orders: Orders): Promise<Outcome> {
  const template = join(folder, 'template');
  const keys = {
    staff: await makeCompartment(template, 'staff', orders.crowd),
    political: await makeCompartment(template, 'political'),
  };
  const desk = deskOn(template);
  await desk.unlock('staff');
  await recordCase(desk, stream(orders.seed, 'keys'), 'staff', 'Linde');
  desk.desk.close();
  const tally = new Map(ways.map(([name]) => [name, 0]));
  const failures: string[] = [];
  for (const number of numbersOf(orders)) {
    const way = ways[number % ways.length];
    if (!way) break;
    const [name, tryIt] = way;
    const random = stream(orders.seed, `keys ${number}`);
    const compartment = pick(random, regimes);
    const answers = await withFolder(async (own) => {
      const vault = join(own, 'vault');
      cpSync(template, vault, { recursive: true });
      return tryIt({ ground: { template, keys }, vault, compartment, random });
    }, folder);
    tally.set(name, (tally.get(name) ?? 0) + answers.length);
    const odd = answers.filter((answer) => !expected.has(answer));
    const told = `${number} (seed ${orders.seed}): ${name}, ${compartment}`;
    failures.push(...odd.map((answer) => `${told}: ${answer}`));
  }
  const opened = failures.filter((failure) => failure.endsWith(': opened')).length;
  return {
    counts: [
      ...[...tally].map(([name, times]) => [times, name] as const),
      [opened, 'opened'],
      [failures.length - opened, 'answered otherwise'],
    ],
    failures,
  };
}

/** What may be answered: that it does not fit, with nothing that tells one slot from another. */
const expected = new Set([
  'passphrase.wrong {}',
  'as long as it should be',
  'vault.headerChanged {}',
  'vault.databaseDamaged {}',
  'the compartment of the passphrase',
]);

/** An answer as a text: everything of it that somebody could tell slots apart by. */
const textOf = (response: Response) =>
  response.ok ? 'opened' : `${response.error.code} ${JSON.stringify(response.error.params)}`;

const otherOf = (compartment: Regime): Regime => (compartment === 'staff' ? 'political' : 'staff');

/** Passphrases that are nearly right, or right elsewhere. */
const nearlyRight: readonly ((right: string, attempt: Attempt) => string)[] = [
  (_, { compartment }) => passphrases[roleOf[otherOf(compartment)]],
  (right) => `${right} `,
  (right) => ` ${right}`,
  (right) => right.toUpperCase(),
  (right) => right.replaceAll(' ', ''),
  (right) => right.replaceAll(' ', '  '),
  (right) => right.split(' ').toReversed().join(' '),
  (right, { random }) => right.slice(0, whole(random, 1, right.length - 1)),
  (right, { random }) => right.replace(pick(random, [...'aeio']), pick(random, [...'uyw'])),
  (right) => `${right}\n`,
  (right) => `${right}\u200b`,
  (right) => right.replaceAll('a', '\u0430'),
  (_, { ground, compartment }) => ground.keys[compartment].toString('hex'),
  (_, { ground, compartment }) => ground.keys[compartment].toString('base64'),
  (_, { random }) => String(random()).repeat(whole(random, 1, 50)),
  () => 'x'.repeat(1000),
];

/**
 * Tries wrong passphrases in a row, with a new desk each time, as after a restart. The wait grows
 * with every try and is the same for every slot; while it lasts even the right one is not tried.
 */
async function wrongPassphrases(attempt: Attempt): Promise<string[]> {
  const { vault, compartment, random } = attempt;
  const right = passphrases[roleOf[compartment]];
  const answers: string[] = [];
  const tries = whole(random, 1, 6);
  let moment = Date.parse(monday);
  for (let failures = 1; failures <= tries; failures += 1) {
    const desk = deskOn(vault);
    desk.clock = new Date(moment).toISOString();
    answers.push(textOf(await desk.unlock(compartment, pick(random, nearlyRight)(right, attempt))));
    desk.desk.close();
    const seconds = waitAfter(failures);
    const again = deskOn(vault);
    again.clock = desk.clock;
    if (seconds > 0) answers.push(waitOf(await again.unlock(compartment), seconds));
    again.desk.close();
    moment += seconds * 1000;
  }
  return answers;
}

function waitOf(response: Response, seconds: number): string {
  const answer = textOf(response);
  const isRight = answer === `passphrase.wait ${JSON.stringify({ seconds })}`;
  return isRight ? 'as long as it should be' : answer;
}

/** Opens a compartment with the key of the other one, or with its own but for a bit. */
function otherKey({ ground, vault, compartment, random }: Attempt): string {
  const key = Buffer.from(ground.keys[pick(random, regimes)]);
  if (key.equals(ground.keys[compartment])) {
    const at = whole(random, 0, key.length - 1);
    key.writeUInt8(key.readUInt8(at) ^ (1 << whole(random, 0, 7)), at);
  }
  try {
    openByKey(vault, compartment, key).close();
    return 'opened';
  } catch (error) {
    return `${faultBehind(error)?.code ?? error} {}`;
  }
}

/** Gives a compartment the slot of the other one, whose passphrase is known. */
async function slotMoved({ vault, compartment, random }: Attempt): Promise<string[]> {
  const header = readHeader(vault);
  const [own, other] = [
    header?.compartments[compartment],
    header?.compartments[otherOf(compartment)],
  ];
  if (!header || !own || !other) return ['there is no header'];
  const { role, id } = own.slots[0] ?? {};
  const moved = other.slots.map((slot) =>
    pick(random, [
      { ...slot, role },
      { ...slot, role, id },
    ]),
  );
  const changed = { ...header.compartments, [compartment]: { ...own, slots: moved } };
  writeFileSync(join(vault, 'header.json'), JSON.stringify({ ...header, compartments: changed }));
  return [await answerTo(vault, compartment, passphrases[roleOf[otherOf(compartment)]])];
}

/** Puts the database of one compartment in the place of the other, whose passphrase is known. */
async function databasesExchanged({ ground, vault, compartment }: Attempt): Promise<string[]> {
  const from = join(ground.template, `${otherOf(compartment)}.db`);
  copyFileSync(from, join(vault, `${compartment}.db`));
  return [await answerTo(vault, compartment, passphrases[roleOf[compartment]])];
}

async function answerTo(vault: string, compartment: Regime, passphrase: string): Promise<string> {
  const desk = deskOn(vault);
  const response = await desk.unlock(compartment, passphrase);
  desk.desk.close();
  if (!response.ok) return textOf(response);
  const { session } = vaultDescription.parse(response.output);
  return session?.compartment === compartment ? 'opened' : 'the compartment of the passphrase';
}
