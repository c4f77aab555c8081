/**
 * What a save costs at the least: how many pages of the database it writes, what a page costs under each
 * cipher, and in which tables they stand. `npm run bench -- pages [--cases 2000]`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import SQLite, { type Database } from 'better-sqlite3';
import { madeUpCases } from './vault-size/made-up-cases.ts';
import { add, clearSide } from './vault-size/sides.ts';
import { tasks } from './vault-size/tasks.ts';

const { values } = parseArgs({ options: { cases: { type: 'string', default: '2000' } } });
const frameHeader = 24;
const walHeader = 32;

/** The numbers of the pages that stand in a log, each as often as it was written. */
function pagesIn(path: string): number[] {
  const log = readFileSync(path);
  const size = log.readUInt32BE(8);
  const frames = Math.floor((log.length - walHeader) / (size + frameHeader));
  return Array.from({ length: frames }, (_, at) =>
    log.readUInt32BE(walHeader + at * (size + frameHeader)),
  );
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
  const rounds = 50;
  let most = 0;
  for (const { name, work } of tasks.filter(({ writes }) => writes)) {
    const count = new Map<number, number>();
    for (let round = 0; round < rounds; round += 1) {
      database.pragma('wal_checkpoint(TRUNCATE)');
      work(database, round);
      for (const page of pagesIn(`${path}-wal`)) count.set(page, (count.get(page) ?? 0) + 1);
    }
    const owners = ownersOf(database);
    const perTable = Map.groupBy(count, ([page]) => owners.get(page) ?? 'free or new');
    const sum = (pages: readonly (readonly [number, number])[]) =>
      pages.reduce((total, [, times]) => total + times, 0) / rounds;
    const total = sum([...count]);
    most = Math.max(most, Math.round(total));
    console.log(`${name}: ${total.toFixed(1)} pages`);
    const rows = [...perTable].map(([table, pages]) => ({ table, pages: sum(pages) }));
    for (const { table, pages } of rows
      .toSorted((one, other) => other.pages - one.pages)
      .slice(0, 14))
      console.log(`  ${table.padEnd(34)}${pages.toFixed(2).padStart(8)}`);
  }
  database.close();
  return most;
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
  costs(folder, written(folder));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
