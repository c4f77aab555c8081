/**
 * What encryption costs: the same work on the same cases in a vault and in a database in clear, side
 * by side. `npm run bench -- vault [--cases 20000] [--cipher sqlcipher|aegis] [--seed 1]`.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { openDesk } from '../../api/desk.ts';
import { ciphers, readHeader } from '../../db/header.ts';
import { unwrapKey } from '../../db/slots.ts';
import { type MadeUpCase, madeUpCases } from './vault-size/made-up-cases.ts';
import { measureMemory, memoryBesideCache } from './vault-size/memory.ts';
import {
  add,
  cipherSide,
  clearSide,
  encryptedSide,
  now,
  passphrase,
  type Side,
} from './vault-size/sides.ts';
import { type Task, tasks } from './vault-size/tasks.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    cipher: { type: 'string', default: 'sqlcipher' },
    seed: { type: 'string', default: '1' },
    /** The vault whose memory is measured, in a process of its own. */
    in: { type: 'string' },
  },
});
const cases = Number(values.cases);
const seed = Number(values.seed);
const cipher = z.enum(ciphers).parse(values.cipher);

/** Milliseconds by the clock, and of the processor: a busy machine disturbs the second less. */
interface Time {
  readonly clock: number;
  readonly processor: number;
}

function timed(work: () => void): Time {
  const [before, start] = [process.cpuUsage(), performance.now()];
  work();
  const { user, system } = process.cpuUsage(before);
  return { clock: performance.now() - start, processor: (user + system) / 1000 };
}

const median = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

function show(name: string, clear: number, encrypted: number, unit = 'ms'): void {
  const cells = [clear, encrypted].map((value) => `${value.toFixed(2)} ${unit}`.padStart(14));
  console.log(`${name.padEnd(40)}${cells.join('')}${(encrypted / clear).toFixed(2).padStart(8)}`);
}

/** Measures one task on both sides in turn, so that a busy moment slows both. */
function compare(clear: Database, encrypted: Database, { rounds, work }: Task) {
  const times = { clear: [] as Time[], encrypted: [] as Time[] };
  for (let round = 0; round < rounds; round += 1) {
    times.clear.push(timed(() => work(clear, round)));
    times.encrypted.push(timed(() => work(encrypted, round)));
  }
  const of = (what: keyof Time) => ({
    clear: median(times.clear.map((time) => time[what])),
    encrypted: median(times.encrypted.map((time) => time[what])),
  });
  return { clock: of('clock'), processor: of('processor') };
}

/** Says what a task took; of what is written the processor time as well. */
function showTask(name: string, { writes }: Task, times: ReturnType<typeof compare>): void {
  show(name, times.clock.clear, times.clock.encrypted);
  if (!writes) return;
  show(`${name}, processor`, times.processor.clear, times.processor.encrypted);
}

function fill({ open }: Side, made: readonly MadeUpCase[]): number {
  const database = open();
  const all = database.transaction(() => {
    for (const one of made) add(database, one);
  });
  const { clock } = timed(() => all());
  database.close();
  return clock;
}

async function run(folder: string): Promise<void> {
  const made = madeUpCases(cases, seed, 'first');
  const sides = { clear: clearSide(folder), encrypted: await encryptedSide(folder, cipher) };
  console.log(`${cases} cases, ${cipher}`);
  console.log(`${''.padEnd(40)}${'in clear'.padStart(14)}${'encrypted'.padStart(14)}   ratio`);
  show('insert them at once', fill(sides.clear, made), fill(sides.encrypted, made));
  const megabytes = ({ path }: Side) => statSync(path).size / 1e6;
  show('size of the file', megabytes(sides.clear), megabytes(sides.encrypted), 'MB');
  const [clear, encrypted] = [sides.clear.open(), sides.encrypted.open()];
  for (const task of tasks) {
    showTask(task.name, task, compare(clear, encrypted, task));
  }
  clear.close();
  encrypted.close();
  await saves(folder, made, sides.clear);
  const { whole, passphraseOnly } = await unlocking(folder);
  const after = (whole - passphraseOnly).toFixed(1);
  console.log(`unlocking after the passphrase  ${after} ms (of ${whole.toFixed(1)} ms)`);
  const beside = memoryBesideCache(folder, sides.encrypted.path) / 1e6;
  console.log(`memory beside the cache         ${beside.toFixed(0)} MB`);
}

/** What is left of the cost of a save when the keys of cases are left out, side by side again. */
async function saves(folder: string, made: readonly MadeUpCase[], clearSide: Side): Promise<void> {
  const place = mkdtempSync(join(folder, 'cipher-'));
  const side = await cipherSide(place, cipher);
  fill(side, made);
  const [clear, encrypted] = [clearSide.open(), side.open()];
  for (const task of tasks.filter(({ writes }) => writes)) {
    const times = compare(clear, encrypted, { ...task, work: laterRounds(task) });
    showTask(`${task.name}, cipher alone`, task, times);
  }
  clear.close();
  encrypted.close();
}

/** The same work with cases that were not made yet. */
const laterRounds =
  ({ work, rounds }: Task): Task['work'] =>
  (database, round) =>
    work(database, rounds + round);

/** How long the desk takes to unlock, and how long the passphrase takes of that; in milliseconds. */
async function unlocking(folder: string): Promise<{ whole: number; passphraseOnly: number }> {
  const header = readHeader(folder);
  const slot = header?.compartments.staff?.slots[0];
  if (!header || !slot) throw new Error('there is no vault');
  const binding = { vaultId: header.id, compartment: 'staff' as const, cipher };
  const [whole, passphraseOnly]: [number[], number[]] = [[], []];
  for (let round = 0; round < 9; round += 1) {
    passphraseOnly.push(await timedWait(() => unwrapKey(slot, passphrase, binding)));
    const desk = openDesk({ folder, version: '0', now: () => now, guessMs: 0 });
    const unlock = { command: 'vault.unlock', input: { slot: slot.id, passphrase } };
    whole.push(
      await timedWait(async () => {
        const response = await desk.handle(unlock);
        if (!response.ok) throw new Error(response.error.code);
      }),
    );
    desk.close();
  }
  return { whole: median(whole), passphraseOnly: median(passphraseOnly) };
}

async function timedWait(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

if (values.in !== undefined) await measureMemory(values.in);
else {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-bench-'));
  try {
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
