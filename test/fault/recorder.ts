/**
 * A process that records through the desk as fast as it can, to be killed:
 * `node --import raw-imports.ts recorder.ts FOLDER MEMORY SEED NUMBER`. It begins at the first line it
 * reads. Before each command it says what that changes (`? {…}`), and `!` when it was confirmed.
 */
import { once } from 'node:events';
import type { CommandName } from '../../api/contract/index.ts';
import { drawFrom, pick, stream, whole } from '../../demo/random.ts';
import { reportOf } from '../attack/sample-report.ts';
import { deskOn, type SampleDesk } from '../attack/sample-vault.ts';
import { type Change, textOf } from './recorded.ts';

const [folder = '', memory = '', seed = '', number = ''] = process.argv.slice(2);
const random = stream(Number(seed), `kill ${number}`);
const today = '2026-05-04';
const say = (line: string) => process.stdout.write(`${line}\n`);

interface Recording {
  readonly command: CommandName;
  readonly input: object;
  readonly change: Change;
}

let desk: SampleDesk = deskOn(folder, memory);
const caseIds: string[] = [];
let count = 0;

async function open(): Promise<void> {
  desk = deskOn(folder, memory);
  const opened = await desk.unlock('staff');
  if (!opened.ok) throw new Error(opened.error.code);
}

/** A word for a text that nobody else writes. */
function newWord(): string {
  count += 1;
  return `${number}-${count}x${whole(random, 20, pick(random, [200, 2000, 12_000]))}`;
}

/** The ways to record, and how often each is taken. */
const recordings: readonly (readonly [() => Promise<Recording | null>, number])[] = [
  [
    async () => {
      const word = newWord();
      const input = reportOf(random, 'staff', { alias: word, narrative: textOf(word) });
      const change = { [`report ${word}`]: word, draft: null };
      return { command: 'reports.record', input, change };
    },
    25,
  ],
  [
    async () => {
      const word = newWord();
      const input = { caseId: pick(random, caseIds), text: textOf(word) };
      return { command: 'notes.add', input, change: { [`note ${word}`]: word } };
    },
    30,
  ],
  [
    async () => {
      const word = newWord();
      const about = { on: today, kind: 'phone', wellbeing: 5, note: textOf(word) };
      const input = { caseId: pick(random, caseIds), ...about };
      return { command: 'care.recordContact', input, change: { [`contact ${word}`]: word } };
    },
    10,
  ],
  [
    async () => {
      const step = { status: 'unknown', on: today, number: newWord() };
      const input = { caseId: pick(random, caseIds), ...step };
      return { command: 'police.record', input, change: { [`police ${step.number}`]: '' } };
    },
    8,
  ],
  [
    async () => {
      count += 1;
      const cents = Number(number) * 10_000 + count;
      const line = { kind: 'travel', cents, status: 'inventory', on: today };
      const input = { caseId: pick(random, caseIds), ...line };
      return { command: 'damage.record', input, change: { [`damage ${cents}`]: '' } };
    },
    8,
  ],
  [
    async () => {
      const word = newWord();
      const input = { draft: { narrative: textOf(word) } };
      return { command: 'drafts.save', input, change: { draft: word } };
    },
    12,
  ],
  [async () => ({ command: 'drafts.discard', input: {}, change: { draft: null } }), 2],
  [
    () =>
      settling((task) => ['tasks.skip', { task, reason: 'niet nodig' }, 'skipped', 'niet nodig']),
    8,
  ],
  [() => settling((task) => ['tasks.complete', { task, on: today }, 'done', today]), 8],
];

/** Settles one of the open tasks, if there is one. */
async function settling(
  how: (task: string) => readonly [CommandName, object, string, string],
): Promise<Recording | null> {
  const { tasks } = await desk.ask('tasks.list', { until: null, limit: 20 });
  if (tasks.length === 0) return null;
  const { id } = pick(random, tasks);
  const [command, input, kind, value] = how(id);
  return { command, input, change: { [`${kind} ${id}`]: value } };
}

async function record(): Promise<void> {
  const recording = await drawFrom(
    random,
    caseIds.length > 0 ? recordings : recordings.slice(0, 1),
  )();
  if (recording === null) return;
  const { command, input, change } = recording;
  say(`? ${JSON.stringify(change)}`);
  const response = await desk.tell(command, input);
  if (!response.ok) throw new Error(`${command} ${response.error.code} ${desk.bugs.at(-1) ?? ''}`);
  say('!');
  if (command !== 'reports.record') return;
  // Safe: the desk parses what it answers with the schema of the command.
  caseIds.push((response.output as { readonly caseId: string }).caseId);
}

/** Closes the vault and opens it again, as somebody who locks the desk does. */
async function lockAndUnlock(): Promise<void> {
  desk.desk.close();
  await open();
}

await once(process.stdin, 'data');
try {
  await open();
  const { cases } = await desk.ask('cases.list', { limit: 50 });
  caseIds.push(...cases.map(({ id }) => id));
  say('open');
  for (;;) {
    if (random() < 0.015) await lockAndUnlock();
    await record();
  }
} catch (error) {
  say(`failed ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
