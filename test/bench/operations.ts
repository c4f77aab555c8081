/**
 * What takes longer than a second in a large vault: every question and every long command of the desk,
 * in processor time and by the clock. `npm run bench -- operations [--cases 100000] [--in FOLDER]
 * [--only lists,long]`; a folder keeps the vault for the next time.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CommandName, Input, Output } from '../../api/contract/index.ts';
import { type Desk, openDesk } from '../../api/desk.ts';
import { leastStrength } from '../../db/slots.ts';
import { largeVault } from './vault-size/large-vault.ts';
import { now, passphrase } from './vault-size/sides.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    in: { type: 'string' },
    only: { type: 'string', default: 'lists,long' },
  },
});

/** Rounds of what is asked; the median counts. */
const rounds = 5;
const seconds = (microseconds: number) => (microseconds / 1e6).toFixed(3).padStart(9);

/** Measures something: seconds of processor time, and by the clock. */
async function measured(name: string, times: number, work: () => Promise<unknown>): Promise<void> {
  const all: { cpu: number; clock: number }[] = [];
  for (let round = 0; round < times; round += 1) {
    const before = { cpu: process.cpuUsage(), clock: performance.now() };
    await work();
    const { user, system } = process.cpuUsage(before.cpu);
    all.push({ cpu: user + system, clock: (performance.now() - before.clock) * 1000 });
  }
  const [middle] = all.toSorted((one, other) => one.cpu - other.cpu).slice(Math.floor(times / 2));
  if (middle) console.log(`${name.padEnd(44)}${seconds(middle.cpu)} s${seconds(middle.clock)} s`);
}

async function ask<N extends CommandName>(
  desk: Desk,
  command: N,
  input: Input<N>,
): Promise<Output<N>> {
  const response = await desk.handle({ command, input });
  if (!response.ok) throw new Error(`${command}: ${response.error.code}`);
  // Safe: the desk parses what it answers with the schema of the command.
  return response.output as Output<N>;
}

/** Lists and figures: what a screen asks. */
async function lists(desk: Desk, cases: number): Promise<void> {
  const question = <N extends CommandName>(name: string, command: N, input: Input<N>) =>
    measured(name, rounds, () => ask(desk, command, input));
  const list = (name: string, input: Input<'cases.list'>) =>
    question(`list: ${name}`, 'cases.list', input);
  for (const sort of ['received', 'next', 'severity'] as const) {
    for (const direction of ['down', 'up'] as const) {
      await list(`${sort} ${direction}`, { sort, direction });
      await list(`${sort} ${direction}, in the middle`, { sort, direction, offset: cases / 2 });
    }
    await list(`${sort}, one unit`, { sort, unit: 'permits' });
    await list(`${sort}, one nature`, { sort, nature: 'threat_violence' });
    await list(`${sort}, closed`, { sort, status: 'closed' });
    await list(`${sort}, a year`, { sort, from: '2020-01-01', until: '2020-12-31' });
    await list(`${sort}, search`, { sort, query: 'balie' });
  }
  await list('late', { due: 'late' });
  await list('mine', { mine: true });
  await list('search, a rare word', { query: 'spreekgestoelte' });
  await list('search, a mistake', { query: 'balei' });
  await question('today', 'today.get', {});
  await question('figures of a year', 'statistics.own', { year: 2025 });
  await question('figures of ten years', 'statistics.course', { kind: 'year' });
  await question('handling of a year', 'statistics.handling', { year: 2025 });
  await question('analysis', 'statistics.analysis', {
    ...{ period: '2025', rows: 'nature', columns: 'unit', where: [] },
  });
  await question('quarters and years to release', 'releases.periods', {});
  await question('retention', 'retention.list', {});
  await question('perpetrators recognised', 'series.list', {});
  await question('reporters by alias', 'reporters.find', { alias: 'first 99' });
  await question('log, a page', 'log.read', { offset: 0, limit: 100 });
  await question('log, a page in the middle', 'log.read', { offset: 2 * cases, limit: 100 });
  const { cases: found } = await ask(desk, 'cases.list', {});
  await question('one case', 'cases.get', { caseId: found[0]?.id ?? '' });
  await question('a note', 'notes.add', { caseId: found[0]?.id ?? '', text: 'Belde terug.' });
}

/** What is done once in a while, and shows how far it is. */
async function long(desk: Desk, folder: string): Promise<void> {
  const once = <N extends CommandName>(name: string, command: N, input: Input<N>) =>
    measured(name, 1, () => ask(desk, command, input));
  await once('check of the log', 'log.check', {});
  await once('backup', 'backups.make', { folder });
  await once('test of a backup', 'backups.test', { passphrase });
  await once('personal export', 'personal.export', {
    folder,
    lock: { kind: 'none', typed: 'UNENCRYPTED' },
  });
  await once('new key', 'keys.renew', { passphrase, cipher: 'sqlcipher' });
}

async function run(folder: string, aside: string): Promise<void> {
  const cases = Number(values.cases);
  (await largeVault(folder, cases)).close();
  const desk = openDesk({
    ...{ folder, version: '0', now: () => now, guessMs: 0, strength: leastStrength },
  });
  const { slots } = await ask(desk, 'vault.describe', {});
  console.log(`${cases} cases${' '.repeat(34)}processor   by the clock`);
  try {
    await measured('unlocking', 1, () =>
      ask(desk, 'vault.unlock', { slot: slots[0]?.id ?? '', passphrase }),
    );
    if (values.only.includes('lists')) await lists(desk, cases);
    if (values.only.includes('long')) await long(desk, aside);
  } finally {
    desk.close();
  }
}

const aside = mkdtempSync(join(tmpdir(), 'luwte-bench-'));
const made = values.in ?? join(aside, 'vault');
mkdirSync(join(aside, 'files'));
try {
  await run(made, join(aside, 'files'));
} finally {
  rmSync(aside, { recursive: true, force: true });
}
