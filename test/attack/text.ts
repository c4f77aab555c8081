import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ErrorCode, errorTexts } from '../../api/contract/errors.ts';
import { contract } from '../../api/contract/index.ts';
import type { Response } from '../../api/contract/messages.ts';
import { happens, pick, type Random, stream } from '../../demo/random.ts';
import { publish } from '../api/release-fixture.ts';
import { type Campaign, numbersOf, type Orders, type Outcome, withFolder } from './campaign.ts';
import { hostileTexts } from './hostile-texts.ts';
import { reportOf } from './sample-report.ts';
import { deskOn, makeCompartment, municipality, type SampleDesk } from './sample-vault.ts';
import {
  type About,
  inputWith,
  nameOf,
  type TextField,
  textFields,
  waysBack,
} from './text-fields.ts';
import { unpacked } from './unpacked.ts';

/** Attacks after which a fresh case takes the place of the former one. */
const attacksPerCase = 40;
/** The field that refuses a text it already has. */
const uniqueField = 'reports.record reporter.alias';
/** Hostile texts shorter than this stand in any file by chance. */
const shortestSought = 12;

/** Puts hostile texts into every field. Each comes back as it was typed or is refused there. */
export const text: Campaign = {
  name: 'text',
  full: 10_000,
  short: 300,
  run: (orders) => withFolder((folder) => attackIn(folder, orders)),
};

/** What came of a text. */
type Verdict = 'back' | 'refused' | 'asked';

interface Ground {
  readonly open: SampleDesk;
  readonly locked: SampleDesk;
  readonly fields: readonly TextField[];
  /** The fields whose text is kept. */
  readonly kept: readonly TextField[];
  /** Words that stand beside hostile texts that were kept, each of its own. */
  readonly canaries: string[];
  caseId: string;
}

async function attackIn(folder: string, orders: Orders): Promise<Outcome> {
  const ground = await groundIn(folder);
  const tally: Record<Verdict, number> = { back: 0, refused: 0, asked: 0 };
  const failures: string[] = [];
  for (const number of numbersOf(orders)) {
    const random = stream(orders.seed, `text ${number}`);
    if (number % attacksPerCase === 0) ground.caseId = await newCase(ground.open, random);
    const field = pick(random, happens(random, 0.6) ? ground.kept : ground.fields);
    const canary = `zz${Math.floor(random() * 2 ** 48).toString(36)}${number}`;
    const typed = typedText(random, canary, nameOf(field) === uniqueField);
    try {
      tally[await put(ground, field, typed, random)] += 1;
      if (typed.includes(canary)) ground.canaries.push(canary);
    } catch (error) {
      const told = `${JSON.stringify(typed.slice(0, 80))}: ${error instanceof Error ? error.message : error}`;
      failures.push(`${number} (seed ${orders.seed}): ${nameOf(field)}: ${told}`);
    }
  }
  const found = await foundInFiles(folder, ground);
  ground.open.desk.close();
  ground.locked.desk.close();
  return {
    counts: [
      [orders.count, 'texts'],
      [ground.fields.length, 'fields'],
      [tally.back, 'back unchanged'],
      [tally.refused, 'refused at the field'],
      [tally.asked, 'answered without being kept'],
      [failures.length, 'failures'],
      [found.length, 'found in published files'],
    ],
    failures: [...failures, ...found.map((what) => `(seed ${orders.seed}): published: ${what}`)],
  };
}

/** A hostile text as it may come: alone, where it may come twice, or beside a word of its own. */
function typedText(random: Random, canary: string, isUnique: boolean): string {
  const hostile = pick(random, hostileTexts);
  if (!isUnique && happens(random, 0.2)) return hostile;
  const parts = [hostile, canary, ...(happens(random, 0.2) ? [pick(random, hostileTexts)] : [])];
  return (happens(random, 0.5) ? parts : parts.toReversed()).join(pick(random, ['', ' ']));
}

async function groundIn(folder: string): Promise<Ground> {
  for (const vault of ['open', 'locked']) {
    await makeCompartment(join(folder, vault), 'staff');
    await makeCompartment(join(folder, vault), 'political');
  }
  const open = deskOn(join(folder, 'open'));
  await open.unlock('staff');
  const caseId = await newCase(open, stream(0, 'text'));
  const locked = deskOn(join(folder, 'locked'));
  const fields = textFields();
  const kept = fields.filter((field) => Object.hasOwn(waysBack, nameOf(field)));
  return { open, locked, fields, kept, canaries: [], caseId };
}

async function newCase({ ask }: SampleDesk, random: Random): Promise<string> {
  const told = { alias: `Nieuw ${random()}`, narrative: 'Een gewoon verhaal.' };
  const { caseId } = await ask('reports.record', reportOf(random, 'staff', told));
  return caseId;
}

/**
 * Puts a text into a field.
 * @throws Error when it came back otherwise, was refused elsewhere or without reason, or broke the desk.
 */
async function put(
  ground: Ground,
  field: TextField,
  typed: string,
  random: Random,
): Promise<Verdict> {
  const way = waysBack[nameOf(field)];
  const isForLocked = contract[field.command].needs === 'locked';
  const desk = isForLocked ? ground.locked : ground.open;
  const about: About = { desk, random, caseId: ground.caseId };
  const input = way ? await way.input(typed, about) : inputWith(field, typed, random);
  const response = await desk.tell(field.command, input);
  // A field that is only known to be missing when others are seen has a sentence of its own for it.
  const isOfField = !response.ok && way !== undefined && response.error.issues.length > 0;
  if (!response.ok && (response.error.code === 'input.invalid' || isOfField)) {
    refuseElsewhere(field, typed, response);
    return 'refused';
  }
  if (!way) return refuseBug(response);
  if (!response.ok) throw new Error(response.error.code);
  const back = await way.back(about, response);
  if (!back.some((kept) => kept === typed || kept === typed.trim()))
    throw new Error(`came back as ${JSON.stringify(back.at(-1)?.slice(0, 80))}`);
  return 'back';
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const unwritable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

/** A refusal stands at its field, and has a reason. */
function refuseElsewhere(
  { path, most }: TextField,
  typed: string,
  response: Extract<Response, { ok: false }>,
): void {
  const { issues } = response.error;
  const isHere = issues.length > 0 && issues.every((issue) => issue.path.join() === path.join());
  if (!isHere) throw new Error(`refused elsewhere: ${JSON.stringify(issues)}`);
  const isOrdinary =
    typed.isWellFormed() &&
    !unwritable.test(typed) &&
    !/[\n\t]/.test(typed) &&
    typed.trim() !== '' &&
    typed.length <= most;
  if (isOrdinary) throw new Error(`refused without a reason: ${JSON.stringify(issues)}`);
}

/** What is only asked may be answered or refused, in a sentence of the list. */
function refuseBug(response: Response): Verdict {
  if (response.ok) return 'asked';
  const code: ErrorCode = response.error.code;
  if (code === 'bug' || !Object.hasOwn(errorTexts, code)) throw new Error(code);
  return 'asked';
}

/** Publishes the year in which much of it was reported, and looks for every text in every file. */
async function foundInFiles(folder: string, { open, canaries }: Ground): Promise<string[]> {
  const published = join(folder, 'published');
  mkdirSync(published);
  // A merger, which has texts of its own, leaves the sizes to be filled in; the name was a field as well.
  const settings = await open.ask('settings.get', {});
  await open.ask('settings.update', { ...settings, municipality, staffSize: 420 });
  const { files } = await publish(open, { period: '2025', folder: published });
  const contents = files.flatMap(({ name }) => unpacked(readFileSync(join(published, name))));
  if (!standsIn(contents, municipality.name))
    return ['the search does not even find what is there'];
  const sought = [...canaries, ...hostileTexts.filter(({ length }) => length >= shortestSought)];
  return sought.filter((word) => standsIn(contents, word)).map((word) => JSON.stringify(word));
}

/** Whether a text stands somewhere, in either encoding a program might use. */
const standsIn = (contents: readonly Buffer[], sought: string) =>
  (['utf8', 'utf16le'] as const).some((encoding) => {
    const bytes = Buffer.from(sought, encoding);
    return contents.some((content) => content.includes(bytes));
  });
