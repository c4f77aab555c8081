/**
 * The largest spreadsheet that is read in, through the desk: how long each step takes, what it takes of
 * memory, and that undoing leaves nothing. `npm run bench -- import [--rows 20000] [--format csv|xlsx]`.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import { writeXlsx } from 'hucre/xlsx';
import type { CommandName, Input, Output } from '../../api/contract/index.ts';
import { type Desk, openDesk } from '../../api/desk.ts';
import { leastStrength } from '../../db/slots.ts';
import { madeUpCases } from './vault-size/made-up-cases.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '20000' },
    format: { type: 'string', default: 'csv' },
  },
});
const pieceBytes = 512 * 1024;
const passphrase = 'lantaarn kwispelt zelden op dinsdag';
const now = '2026-06-15T08:00:00.000Z';
const headers = [
  'Datum melding',
  'Schuilnaam',
  'Afdeling',
  'Soort',
  'Ernst',
  'Verhaal',
  'Gesloten op',
];

/** The rows of a spreadsheet with many reporters, some of whom came more than once. */
function table(rows: number): string[][] {
  return madeUpCases(rows, 1, 'Melder').map(({ receivedOn, narrative, severity }, index) => [
    receivedOn < '2026-06-15' ? receivedOn : receivedOn.replace('2026', '2025'),
    `Melder ${index % Math.ceil(rows * 0.8)}`,
    'Vergunningen',
    'Belediging',
    severity,
    narrative,
    index % 3 === 0 ? '2026-06-14' : '',
  ]);
}

async function fileOf(rows: readonly string[][]): Promise<Uint8Array> {
  if (values.format === 'csv')
    return Buffer.from(stringify([headers, ...rows], { delimiter: ';' }));
  return writeXlsx({ sheets: [{ name: 'Meldingen', rows: [headers, ...rows] }] });
}

const MB = 1024 * 1024;
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 20);

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  peak = process.memoryUsage.rss();
  const before = peak;
  const began = performance.now();
  const answer = await work();
  const took = ((performance.now() - began) / 1000).toFixed(2);
  peak = Math.max(peak, process.memoryUsage.rss());
  console.log(
    `${name.padEnd(12)} ${took.padStart(8)} s   ${(before / MB).toFixed(0).padStart(6)} MB before, ${(peak / MB).toFixed(0).padStart(6)} MB at most`,
  );
  return answer;
}

async function ask<N extends CommandName>(
  desk: Desk,
  command: N,
  input: Input<N>,
): Promise<Output<N>> {
  const response = await desk.handle({ command, input });
  if (!response.ok) throw new Error(JSON.stringify(response.error));
  // Safe: the desk parses what it answers with the schema of the command.
  return response.output as Output<N>;
}

/** Asks how far it is until it is there, and says how long the longest answer took. */
async function whileHeard<T>(desk: Desk, work: Promise<T>): Promise<T> {
  let [isThere, longest] = [false, 0];
  const done = work.finally(() => {
    isThere = true;
  });
  while (!isThere) {
    const began = performance.now();
    await Promise.race([sleep(10), done]);
    await ask(desk, 'work.progress', {});
    longest = Math.max(longest, performance.now() - began);
  }
  console.log(`the longest time that nobody was heard: ${longest.toFixed(0)} ms`);
  return done;
}

async function stopHalfway(desk: Desk, input: Input<'imports.record'>): Promise<void> {
  const refusal = ask(desk, 'imports.record', input).catch(String);
  while (((await ask(desk, 'work.progress', {})).share?.done ?? 0) < input.expected.taken / 2)
    await sleep(10);
  await ask(desk, 'work.stop', {});
  if (!String(await refusal).includes('work.stopped')) throw new Error('it was not stopped');
  const { total } = await ask(desk, 'cases.list', {});
  if (total !== 0) throw new Error('something was kept');
}

async function run(folder: string): Promise<void> {
  const file = await fileOf(table(Number(values.rows)));
  console.log(`${values.rows} rows, ${values.format}, ${(file.length / MB).toFixed(1)} MB`);
  const desk = openDesk({
    folder,
    version: '0',
    guessMs: 0,
    strength: leastStrength,
    now: () => now,
  });
  const municipality = { code: 'GM9999', name: 'Waterveen' };
  await ask(desk, 'vault.create', { role: 'counsellor_staff', passphrase, municipality });
  const { reading } = await ask(desk, 'imports.begin', { bytes: file.length });
  await step('send', async () => {
    for (let at = 0; at < file.length; at += pieceBytes) {
      const piece = Buffer.from(file.subarray(at, at + pieceBytes)).toString('base64');
      await ask(desk, 'imports.append', { reading, piece });
    }
  });
  const { columns } = await step('read', () =>
    ask(desk, 'imports.read', { reading, subject: 'reports' }),
  );
  await step('values', () => ask(desk, 'imports.values', { reading, columns }));
  const how = { reading, columns, values: [], takeDoubles: true };
  const { taken } = await step('check', () => ask(desk, 'imports.check', how));
  await step('stop halfway', () => stopHalfway(desk, { ...how, expected: { taken } }));
  const { id, records } = await step('record', () =>
    whileHeard(desk, ask(desk, 'imports.record', { ...how, expected: { taken } })),
  );
  console.log(
    `${records} cases; ${(statSync(join(folder, 'staff.db')).size / MB).toFixed(0)} MB, log ${(statSync(join(folder, 'staff.db-wal')).size / MB).toFixed(0)} MB`,
  );
  await step('list', () => ask(desk, 'cases.list', {}));
  await step('today', () => ask(desk, 'today.get', {}));
  await step('undo', () => ask(desk, 'imports.undo', { id }));
  const { total } = await ask(desk, 'cases.list', {});
  console.log(
    `${total} cases left; ${(statSync(join(folder, 'staff.db')).size / MB).toFixed(1)} MB`,
  );
  desk.close();
}

const folder = mkdtempSync(join(tmpdir(), 'luwte-bench-'));
try {
  await run(folder);
} finally {
  clearInterval(watch);
  rmSync(folder, { recursive: true, force: true });
}
