import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorTexts } from '../../api/contract/errors.ts';
import { happens, stream } from '../../demo/random.ts';
import { type Campaign, numbersOf, type Orders, type Outcome, withFolder } from './campaign.ts';
import { type OpenExport, openExport, sealExport } from './export-tar.ts';
import { type Brought, letterTarget } from './forged-letters.ts';
import { forge } from './forged-rows.ts';
import { deskOn, makeCompartment, type SampleDesk } from './sample-vault.ts';
import { bugIn, exportOf } from './whole-desk.ts';

const fixture = new URL('../db/fixtures/personal-export-1.tar', import.meta.url);

/**
 * Brings personal exports in which somebody forged rows, files or what is said of them, with lengths
 * and checksums that are right, and hand-overs that a colleague signed and never made. What is taken has
 * to be a record that the desk works with: an export leaves again as it came, and a hand-over changes
 * nothing of other cases.
 */
export const forged: Campaign = {
  name: 'forged',
  full: 10_000,
  short: 24,
  run: (orders) => withFolder((folder) => attackIn(folder, orders)),
};

interface Target {
  /** An empty vault, and the copy of it that is attacked. */
  readonly empty: string;
  readonly folder: string;
  readonly stick: string;
  readonly made: OpenExport;
}

async function attackIn(folder: string, orders: Orders): Promise<Outcome> {
  const target = await prepare(folder);
  const letters = await letterTarget(folder, orders.seed);
  const tally = { refused: 0, taken: 0 };
  const failures: string[] = [];
  let desk = await opened(target);
  for (const number of numbersOf(orders)) {
    const random = stream(orders.seed, `forged ${number}`);
    const isLetter = happens(random, 0.4);
    const { told, isTaken, problem } = isLetter
      ? await letters.bring(random)
      : await bring(desk, target, forge(random, target.made));
    tally[isTaken ? 'taken' : 'refused'] += 1;
    if (problem !== null) failures.push(`${number} (seed ${orders.seed}): ${told}: ${problem}`);
    if (isLetter || (!isTaken && problem === null)) continue;
    desk.desk.close();
    desk = await opened(target);
  }
  desk.desk.close();
  letters.close();
  return {
    counts: [
      [orders.count, 'files'],
      [tally.refused, 'refused'],
      [tally.taken, 'taken as a record'],
      [failures.length, 'failures'],
    ],
    failures,
  };
}

/** An export of the present schema with something of everything, and an empty vault to bring it to. */
async function prepare(folder: string): Promise<Target> {
  const stick = join(folder, 'stick');
  const empty = join(folder, 'leeg');
  mkdirSync(stick);
  await makeCompartment(empty, 'staff');
  const target = { empty, folder: join(folder, 'kluis'), stick };
  const desk = await opened(target);
  writeFileSync(join(stick, 'x.tar'), readFileSync(fixture));
  await desk.ask('personal.take', { folder: stick, name: 'x.tar', passphrase: '' });
  const made = await exportOf(desk, stick);
  desk.desk.close();
  if (made === null) throw new Error('there is no export');
  return { ...target, made: await openExport(made) };
}

async function opened({ empty, folder }: Pick<Target, 'empty' | 'folder'>): Promise<SampleDesk> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(empty, folder, { recursive: true });
  const desk = deskOn(folder);
  await desk.unlock('staff');
  return desk;
}

async function bring(
  desk: SampleDesk,
  { folder, stick }: Target,
  [told, made]: readonly [string, OpenExport],
): Promise<Brought> {
  writeFileSync(join(stick, 'x.tar'), await sealExport(made));
  const answer = await desk.tell('personal.take', { folder: stick, name: 'x.tar', passphrase: '' });
  if (!answer.ok) {
    const { code } = answer.error;
    const isWord = code !== 'bug' && Object.hasOwn(errorTexts, code);
    return {
      told,
      isTaken: false,
      problem: isWord ? await remainsOf(desk) : (desk.bugs.at(-1) ?? code),
    };
  }
  return { told, isTaken: true, problem: await problemWith(desk, { folder, stick }, made) };
}

/** What stayed of an export that was refused; null when nothing did. */
async function remainsOf(desk: SampleDesk): Promise<string | null> {
  const { total } = await desk.ask('cases.list', {});
  return total === 0 ? null : 'it was refused, and something stayed';
}

/** Why what was taken is no record; null when it is. */
async function problemWith(
  desk: SampleDesk,
  { folder, stick }: Pick<Target, 'folder' | 'stick'>,
  made: OpenExport,
): Promise<string | null> {
  const again = await exportOf(desk, stick);
  if (again === null) return 'no export can be made of it';
  const other = otherPart(made, await openExport(again));
  if (other !== null) return `${other} leaves again as something else`;
  const bug = await bugIn(desk);
  if (bug !== null) return `${bug}: ${desk.bugs.at(-1)}`;
  desk.desk.close();
  const later = deskOn(folder);
  const unlocked = await later.unlock('staff');
  later.desk.close();
  return unlocked.ok ? null : `it cannot be opened any more: ${unlocked.error.code}`;
}

const casesPart = 'tables/cases.jsonl';

/** The rows of the cases without what follows from other rows: the day of the next task. */
const ownOf = (rows: Buffer) =>
  Buffer.from(rows.toString().replaceAll(/"next_on":(?:"[^"]*"|[^,}]*)/g, '"next_on":null'));

/** The first part that is not what it was; the log goes on, and begins with what came. */
function otherPart(came: OpenExport, leaves: OpenExport): string | null {
  if (came.manifest.role !== leaves.manifest.role) return 'the role';
  for (const [name, part] of leaves.parts) {
    const before = came.parts.get(name) ?? Buffer.alloc(0);
    const kept = name === 'log.jsonl' ? part.subarray(0, before.length) : part;
    const isSame = name === casesPart ? ownOf(kept).equals(ownOf(before)) : kept.equals(before);
    if (!isSame) return name;
  }
  return null;
}
