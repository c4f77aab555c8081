import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import type { CommandName } from '../../api/contract/index.ts';
import type { Response } from '../../api/contract/messages.ts';
import { type Random, stream } from '../../demo/random.ts';
import type { Regime } from '../../domain/compartment.ts';
import type { Orders } from './campaign.ts';
import type { Files, Loot, Mutation } from './mutations.ts';
import { addFile, recordCase, recordCaseWithFile } from './sample-report.ts';
import {
  deskOn,
  makeCompartment,
  openByKey,
  type Rows,
  rowsOf,
  type SampleDesk,
} from './sample-vault.ts';

/** What the desk answered, by what it was asked. */
type Answers = ReadonlyMap<string, string>;

/** A vault whose process was killed while it had the staff compartment open, and all about it. */
export interface LootedVault extends Loot {
  readonly keys: Readonly<Record<Regime, Buffer>>;
  /** What each compartment holds. */
  readonly truth: Readonly<Record<Regime, Rows>>;
  /** What the desk answers of each compartment, by question. */
  readonly answers: Readonly<Record<Regime, Answers>>;
  /** What the staff compartment held after each command that still stands in its log alone. */
  readonly moments: ReadonlySet<string>;
  readonly caseIds: Readonly<Record<Regime, readonly string[]>>;
  /** What the machine remembers of the vault. */
  readonly memory: Buffer;
}

/** Where a machine remembers what it saw: beside the vault, never inside. */
export const memoryOf = (folder: string) => `${folder}-memory/seen.json`;

/** Makes a vault of both compartments in an empty folder, as a crash leaves it. */
export async function lootVault(folder: string, orders: Orders): Promise<LootedVault> {
  const random = stream(orders.seed, 'loot');
  const others = await anotherVault(join(folder, 'other'), random);
  const vault = join(folder, 'vault');
  const keys = {
    staff: await makeCompartment(vault, 'staff', orders.crowd),
    political: await makeCompartment(vault, 'political'),
  };
  await record(vault, 'political', random, ['Wulp', 'Kievit']);
  await record(vault, 'staff', random, ['Linde', 'Beuk', 'Eik']);
  if (orders.largeFile) await addLargeFile(vault, random, orders.largeFile);
  const before = filesIn(vault);
  await record(vault, 'staff', random, ['Hazelaar', 'Meidoorn']);
  const { moments, files, memory } = await crash(vault, random, keys.staff);
  const older = [...before].map(([name, bytes]): [string, Buffer] => [`an older ${name}`, bytes]);
  const truth = {
    staff: readAll(vault, 'staff', keys.staff),
    political: readAll(vault, 'political', keys.political),
  };
  const caseIds = { staff: idsIn(truth.staff), political: idsIn(truth.political) };
  putBack(vault, files);
  const answers = {
    staff: await askAll(vault, 'staff', caseIds.staff),
    political: await askAll(vault, 'political', caseIds.political),
  };
  const loot = { files, others: new Map([...others, ...older]), memory };
  return { ...loot, keys, truth, caseIds, answers, moments };
}

const caseRow = z.object({ id: z.string() });

const idsIn = (rows: Rows) =>
  (rows.get('cases') ?? []).map((row) => caseRow.parse(JSON.parse(row)).id);

/** Keeps a file of a size with a case. */
async function addLargeFile(folder: string, random: Random, bytes: number): Promise<void> {
  const desk = deskOn(folder, memoryOf(folder));
  await desk.unlock('staff');
  const caseId = await recordCase(desk, random, 'staff', 'Populier');
  await addFile(desk, caseId, 'opname.bin', Buffer.alloc(bytes, 'luwte'));
  desk.desk.close();
}

/** A vault with the same passphrases, of somebody else. */
async function anotherVault(folder: string, random: Random): Promise<[string, Buffer][]> {
  await makeCompartment(folder, 'staff');
  await makeCompartment(folder, 'political');
  await record(folder, 'staff', random, ['Iemand']);
  return [...filesIn(folder)].map(([name, bytes]) => [`${name} of another vault`, bytes]);
}

async function record(
  folder: string,
  compartment: Regime,
  random: Random,
  aliases: readonly string[],
): Promise<void> {
  const desk = deskOn(folder, memoryOf(folder));
  await desk.unlock(compartment);
  for (const alias of aliases) await recordCaseWithFile(desk, random, compartment, alias);
  desk.desk.close();
}

/**
 * Tries the political slot in vain, records in the staff compartment, and leaves the files as they
 * are at that moment, with what the staff compartment held from moment to moment.
 */
async function crash(
  folder: string,
  random: Random,
  key: Buffer,
): Promise<Pick<LootedVault, 'moments' | 'files' | 'memory'>> {
  const desk = deskOn(folder, memoryOf(folder));
  for (const wrong of ['fout', 'weer fout']) await desk.unlock('political', wrong);
  const moments = new Set([momentOf(folder, key)]);
  await desk.unlock('staff');
  const look = () => moments.add(momentOf(folder, key));
  look();
  const watchedDesk = watched(desk, look);
  const caseId = await recordCaseWithFile(watchedDesk, random, 'staff', 'Esdoorn');
  const note = { form: 'note', path: `/cases/${caseId}`, title: 'Notitie' };
  await watchedDesk.ask('forms.keep', { caseId, ...note, values: { text: 'nog niet af' } });
  await watchedDesk.ask('drafts.save', { draft: { narrative: 'nog niet af' } });
  const files = filesIn(folder);
  const memory = readFileSync(memoryOf(folder));
  desk.desk.close();
  putBack(folder, files);
  return { moments, files, memory };
}

/** A desk that tells after each answer. */
const watched = (desk: SampleDesk, tell: () => void): SampleDesk => ({
  ...desk,
  ask: async (command, input) => {
    const answer = await desk.ask(command, input);
    tell();
    return answer;
  },
});

/** What the staff compartment holds at this moment, read from a copy. */
function momentOf(folder: string, key: Buffer): string {
  const copy = `${folder}-copy`;
  putBack(copy, filesIn(folder));
  const { database, close } = openByKey(copy, 'staff', key);
  const rows = rowsOf(database);
  close();
  return fingerprintOf(rows);
}

/** One text that differs when any row does. */
export function fingerprintOf(rows: Rows): string {
  const hash = createHash('sha256');
  for (const [table, lines] of rows) {
    hash.update(JSON.stringify([table, lines.length]));
    for (const line of lines) hash.update(JSON.stringify(line));
  }
  return hash.digest('hex');
}

function readAll(folder: string, compartment: Regime, key: Buffer): Rows {
  const { database, close } = openByKey(folder, compartment, key);
  const rows = rowsOf(database);
  close();
  return rows;
}

/** The files of a folder. */
function filesIn(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]));
}

/** Leaves these files in a folder and no others, with what an attack changed. */
export function putBack(
  folder: string,
  files: Files,
  changed: Mutation['changed'] = new Map(),
): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of new Map([...files, ...changed])) {
    if (bytes === null) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

/** Everything that the desk can be asked without changing more than its log. */
const questions: readonly (readonly [CommandName, object])[] = [
  ['settings.get', {}],
  ['cases.list', { limit: 200 }],
  ['cases.list', { query: 'balie' }],
  ['tasks.list', { until: null, limit: 200 }],
  ['today.get', {}],
  ['drafts.load', {}],
  ['reporters.find', { alias: '' }],
  ['statistics.years', {}],
  ['statistics.own', { year: 2026 }],
  ['releases.periods', {}],
  ['releases.ledger', {}],
];

/**
 * Asks the desk everything about one compartment: how it opened, then every question, then every
 * case and its files. Each answer is a text; one that was refused is its code.
 */
export async function askAll(
  folder: string,
  compartment: Regime,
  caseIds: readonly string[],
): Promise<Answers> {
  const desk = deskOn(folder, memoryOf(folder));
  const answers = new Map<string, string>();
  try {
    const opened = await desk.unlock(compartment);
    answers.set('unlock', opened.ok ? 'open' : opened.error.code);
    if (!opened.ok) return answers;
    for (const [command, input] of questions) {
      const asked = `${command} ${JSON.stringify(input)}`;
      answers.set(asked, textOf(await desk.tell(command, input)));
    }
    for (const caseId of caseIds) {
      const found = await desk.tell('cases.get', { caseId });
      answers.set(`case ${caseId}`, textOf(found));
      for (const id of filesOf(found)) answers.set(`file ${id}`, await contentOf(desk, id));
    }
    return answers;
  } finally {
    desk.desk.close();
  }
}

const withFiles = z.object({ attachments: z.array(z.object({ id: z.string() })) });
const pieceRead = z.object({ piece: z.base64(), ended: z.boolean() });

/** The files of a case; none when it was refused. */
const filesOf = (found: Response): string[] =>
  found.ok ? withFiles.parse(found.output).attachments.map(({ id }) => id) : [];

/** The checksum of the content of a file, or the code of why it was refused. */
async function contentOf(desk: SampleDesk, id: string): Promise<string> {
  const hash = createHash('sha256');
  for (let from = 0; ; ) {
    const response = await desk.tell('attachments.read', { id, from });
    if (!response.ok) return response.error.code;
    const { piece, ended } = pieceRead.parse(response.output);
    const content = Buffer.from(piece, 'base64');
    hash.update(content);
    from += content.length;
    if (ended) return hash.digest('hex');
  }
}

const textOf = (response: Response) =>
  response.ok ? JSON.stringify(response.output) : response.error.code;
