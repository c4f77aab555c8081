/**
 * What a save costs at the least: how many pages of the database it writes, what a page costs under each
 * cipher, and in which tables they stand. `npm run bench -- pages [--cases 2000]`.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import SQLite, { type Database } from 'better-sqlite3';
import { openDesk } from '../../api/desk.ts';
import { lookAtVault } from '../../db/sight.ts';

import { stream } from '../../demo/random.ts';
import { reportOf } from '../attack/sample-report.ts';
import { madeUpCases } from './vault-size/made-up-cases.ts';
import { add, clearSide, encryptedSide, now, passphrase } from './vault-size/sides.ts';
import { tasks } from './vault-size/tasks.ts';

const { values } = parseArgs({ options: { cases: { type: 'string', default: '2000' } } });
const frameHeader = 24;
const walHeader = 32;

/** The numbers of the pages that stand in a log, each as often as it was written. */
function pagesIn(path: string): number[] {
  const log = readFileSync(path);
  const size = log.readUInt32BE(8);
  const frames = Math.floor((log.length - walHeader) / (size + frameHeader));
  const starts = Array.from({ length: frames }, (_, at) => walHeader + at * (size + frameHeader));
  // A log that is written from its beginning again has frames of before behind those of now.
  const isOfNow = (at: number) => log.compare(log, 16, 24, at + 8, at + 16) === 0;
  const past = starts.findIndex((at) => !isOfNow(at));
  return starts.slice(0, past < 0 ? frames : past).map((at) => log.readUInt32BE(at));
}

/** To which table or index each page belongs. */
function ownersOf(database: Database): ReadonlyMap<number, string> {
  const rows = database
    .prepare<[], { name: string; pageno: number }>('SELECT name, pageno FROM dbstat')
    .all();
  return new Map(rows.map(({ name, pageno }) => [pageno, name]));
}

function written(folder: string): number {
  const { open, path } = clearSide(folder);
  const database = open();
  const fill = database.transaction(() => {
    for (const one of madeUpCases(Number(values.cases), 1, 'first')) add(database, one);
  });
  fill();
  let most = 0;
  for (const { name, work } of tasks.filter(({ writes }) => writes)) {
    const count = new Map<number, number>();
    for (let round = 0; round < rounds; round += 1) {
      database.pragma('wal_checkpoint(TRUNCATE)');
      work(database, round);
      for (const page of pagesIn(`${path}-wal`)) count.set(page, (count.get(page) ?? 0) + 1);
    }
    most = Math.max(most, Math.round(show(name, count, ownersOf(database))));
  }
  database.close();
  return most;
}

/** Times that each save is done. */
const rounds = 50;
/** Tables and indexes that are told. */
const shown = 14;

/** Says how many pages a save writes, and of what; gives how many. */
function show(
  name: string,
  count: ReadonlyMap<number, number>,
  owners: ReadonlyMap<number, string>,
): number {
  const perTable = Map.groupBy(count, ([page]) => owners.get(page) ?? 'free or new');
  const sum = (pages: readonly (readonly [number, number])[]) =>
    pages.reduce((total, [, times]) => total + times, 0) / rounds;
  console.log(`${name}: ${sum([...count]).toFixed(1)} pages`);
  const rows = [...perTable].map(([table, pages]) => ({ table, pages: sum(pages) }));
  const most = rows.toSorted((one, other) => other.pages - one.pages);
  for (const { table, pages } of most.slice(0, shown))
    console.log(`  ${table.padEnd(34)}${pages.toFixed(2).padStart(8)}`);
  return sum([...count]);
}

/** A report as the desk records it: with the tasks that follow from it, and a line in the log. */
async function reported(folder: string): Promise<void> {
  const { path, open } = await encryptedSide(folder, 'sqlcipher');
  const filling = open();
  filling.transaction(() => {
    for (const one of madeUpCases(Number(values.cases), 1, 'first')) add(filling, one);
  })();
  filling.close();
  const desk = openDesk({ folder, version: '0', now: () => now, guessMs: 0 });
  const ask = async (command: string, input: object) => {
    const response = await desk.handle({ command, input });
    if (!response.ok) throw new Error(`${command}: ${response.error.code}`);
  };
  await ask('vault.unlock', { slot: lookAtVault(folder)?.slots[0]?.id ?? '', passphrase });
  const count = new Map<number, number>();
  let before = 0;
  for (let round = 0; round < rounds; round += 1) {
    const told = { alias: `Nieuw ${round}`, narrative: 'Hij werd boos aan de balie. '.repeat(20) };
    await ask('reports.record', reportOf(stream(round, 'pages'), 'staff', told));
    const pages = pagesIn(`${path}-wal`);
    for (const page of pages.slice(pages.length > before ? before : 0))
      count.set(page, (count.get(page) ?? 0) + 1);
    before = pages.length;
  }
  desk.close();
  const database = open();
  show('a report, at the desk', count, ownersOf(database));
  database.close();
}

/** A database that holds nothing but pages, under a cipher or none. */
function pagesUnder(path: string, cipher: readonly string[]): Database {
  const database = new SQLite(path);
  for (const pragma of [
    ...cipher,
    'journal_mode = WAL',
    'synchronous = FULL',
    'cache_size = -65536',
  ])
    database.pragma(pragma);
  database.exec('CREATE TABLE pages (id INTEGER PRIMARY KEY, body BLOB)');
  return database;
}

const key = `key = "x'${'5a'.repeat(32)}'"`;
const ciphers = {
  'in clear': [],
  sqlcipher: ["cipher = 'sqlcipher'", 'legacy = 4', key],
  'sqlcipher without its HMAC': ["cipher = 'sqlcipher'", 'legacy = 4', 'hmac_use = 0', key],
  aegis: ["cipher = 'aegis'", key],
} as const;

/** Writes so many pages in one go, under each cipher in turn; says what a page costs of the processor. */
function costs(folder: string, pages: number): void {
  const rounds = 200;
  const sides = Object.entries(ciphers).map(([name, cipher]) => {
    const database = pagesUnder(join(folder, `${name}.db`), cipher);
    const put = database.prepare('INSERT OR REPLACE INTO pages VALUES (?, ?)');
    const all = database.transaction((round: number) => {
      for (let at = 0; at < pages; at += 1) put.run(at, Buffer.alloc(3900, round));
    });
    all(0);
    return { name, database, all, processor: [] as number[], clock: [] as number[] };
  });
  for (let round = 1; round <= rounds; round += 1) {
    for (const { all, processor, clock } of sides) {
      const [before, start] = [process.cpuUsage(), performance.now()];
      all(round);
      const { user, system } = process.cpuUsage(before);
      processor.push((user + system) / 1000);
      clock.push(performance.now() - start);
    }
  }
  const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[rounds / 2] ?? 0;
  const [clear] = sides;
  console.log(`${pages} pages in one transaction      processor    by the clock`);
  for (const { name, processor, clock, database } of sides) {
    const [own, plain] = [median(processor), median(clear?.processor ?? [])];
    const ratios = [own / plain, median(clock) / median(clear?.clock ?? [])];
    const cells = [own, median(clock)].map(
      (ms, at) => `${ms.toFixed(2)} ms ${ratios[at]?.toFixed(2)}`,
    );
    console.log(`${name.padEnd(30)}${cells.map((cell) => cell.padStart(16)).join('')}`);
    database.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'luwte-pages-'));
try {
  mkdirSync(join(folder, 'vault'));
  await reported(join(folder, 'vault'));
  costs(folder, written(folder));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
