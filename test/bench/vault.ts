/**
 * What encryption costs: the same work on the same cases in an encrypted compartment and in a
 * database in clear, side by side. `npm run bench -- vault [--cases 20000] [--seed 1]`.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import SQLite, { type Database } from 'better-sqlite3';
import { openCompartment, prepareCompartment } from '../../db/compartment.ts';
import { databasePath } from '../../db/database-place.ts';
import { migrate } from '../../db/migrate.ts';
import { listCases, matchExpression } from '../../db/repositories/case-list.ts';
import { countPhases, quietCases } from '../../db/repositories/cases.ts';
import { insertNote } from '../../db/repositories/handling.ts';
import { openTasks, openTasksOf } from '../../db/repositories/tasks.ts';
import { addCase, addReporter, addTask, everything } from '../db/stored-cases.ts';
import { type MadeUpCase, madeUpCases, searchedWords } from './made-up-cases.ts';

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});
const cases = Number(values.cases);
const seed = Number(values.seed);

/** A database and how it is opened anew. */
interface Side {
  readonly path: string;
  readonly open: () => Database;
}

/** Something the desk asks of a database. */
type Work = (database: Database, round: number) => void;

function encryptedSide(folder: string): Side {
  const opening = {
    folder,
    compartment: 'staff' as const,
    cipher: 'sqlcipher' as const,
    role: 'counsellor_staff' as const,
    key: randomBytes(32),
    keyNumber: 1,
    now: new Date().toISOString(),
  };
  prepareCompartment(opening, () => {});
  return { path: databasePath(opening), open: () => openCompartment(opening).database };
}

/** The same database in clear, with the settings of a compartment. */
function clearSide(folder: string): Side {
  const path = join(folder, 'clear.db');
  const open = () => {
    const database = new SQLite(path);
    for (const pragma of [
      'locking_mode = EXCLUSIVE',
      'journal_mode = WAL',
      'synchronous = FULL',
      'foreign_keys = ON',
      'secure_delete = ON',
      'temp_store = MEMORY',
      'trusted_schema = OFF',
      `cache_size = -${Math.max(8192, Math.ceil(statSync(path).size / 512))}`,
    ]) {
      database.pragma(pragma);
    }
    knowNothing(database);
    migrate(database);
    return database;
  };
  return { path, open };
}

/** The functions of case keys, for a database in clear: they keep every text as it is. */
function knowNothing(database: Database): void {
  database.function('new_case_key', () => randomBytes(60));
  database.function('seal_text', (_wrapped, _case, _place, text) => Buffer.from(String(text)));
  database.function('open_text', (_wrapped, _case, _place, text) => String(text ?? ''));
}

/** Adds a case with its reporter, task and note. */
function add(database: Database, made: MadeUpCase): void {
  const reporterId = addReporter(database, made.alias);
  const { receivedOn, unit, nature, severity, narrative } = made;
  const caseId = addCase(database, {
    receivedOn,
    stored: { reporterId, unit },
    incident: { nature, severity, narrative },
  });
  addTask(database, caseId, { target: made.nextOn, due: made.nextOn });
  insertNote(database, {
    id: caseId,
    caseId,
    recordedAt: `${receivedOn}T12:00:00.000Z`,
    text: made.note,
  });
}

const single = madeUpCases(2000, seed + 1, 'later');

/** Every task and every day: the bounds of a question that has none. */
const always = { from: '0000-01-01', until: '9999-12-31' } as const;
const today = '2026-06-15';
const dashboardRows = { offset: 0, limit: 50 };
const days = {
  targetFrom: always.from,
  targetUntil: always.until,
  dueFrom: always.from,
  dueUntil: always.until,
};

const tasks: readonly { name: string; rounds: number; work: Work }[] = [
  {
    name: 'list, newest first',
    rounds: 60,
    work: (database, round) => listCases(database, { ...everything, offset: (round % 20) * 100 }),
  },
  {
    name: 'list, by next task',
    rounds: 10,
    work: (database) => listCases(database, { ...everything, sort: 'next', direction: 'up' }),
  },
  {
    name: 'search',
    rounds: 60,
    work: (database, round) => {
      const typed = searchedWords[round % searchedWords.length] ?? '';
      listCases(database, { ...everything, match: matchExpression(typed) });
    },
  },
  {
    name: 'dashboard',
    rounds: 10,
    work: (database) => {
      openTasks(database, { ...days, dueUntil: today, ...dashboardRows });
      openTasks(database, { ...days, targetUntil: today, dueFrom: today, ...dashboardRows });
      openTasksOf(database, 'T6', dashboardRows.limit);
      quietCases(database, today, dashboardRows.limit);
      countPhases(database);
    },
  },
  {
    name: 'single commit',
    rounds: 300,
    work: (database, round) => {
      const made = single[round];
      if (made) database.transaction(add)(database, made);
    },
  },
];

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const median = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

function show(name: string, clear: number, encrypted: number, unit = 'ms'): void {
  const cells = [clear, encrypted].map((value) => `${value.toFixed(2)} ${unit}`.padStart(14));
  console.log(`${name.padEnd(28)}${cells.join('')}${(encrypted / clear).toFixed(2).padStart(8)}`);
}

/** Measures one task on both sides in turn, so that a busy moment slows both. */
function compare(clear: Database, encrypted: Database, rounds: number, work: Work) {
  const times = { clear: [] as number[], encrypted: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.clear.push(timed(() => work(clear, round)));
    times.encrypted.push(timed(() => work(encrypted, round)));
  }
  return { clear: median(times.clear), encrypted: median(times.encrypted) };
}

function fill({ open }: Side, made: readonly MadeUpCase[]): number {
  const database = open();
  const all = database.transaction(() => {
    for (const one of made) add(database, one);
  });
  const time = timed(() => all());
  database.close();
  return time;
}

function run(folder: string): void {
  const made = madeUpCases(cases, seed, 'first');
  const sides = { clear: clearSide(folder), encrypted: encryptedSide(folder) };
  console.log(`${''.padEnd(28)}${'in clear'.padStart(14)}${'encrypted'.padStart(14)}   ratio`);
  show(`insert ${cases} cases at once`, fill(sides.clear, made), fill(sides.encrypted, made));
  const megabytes = ({ path }: Side) => statSync(path).size / 1e6;
  show('size of the file', megabytes(sides.clear), megabytes(sides.encrypted), 'MB');
  const opening = ({ open }: Side) =>
    median(Array.from({ length: 7 }, () => timed(() => open().close())));
  show('open, once the key is there', opening(sides.clear), opening(sides.encrypted));
  const [clear, encrypted] = [sides.clear.open(), sides.encrypted.open()];
  for (const { name, rounds, work } of tasks) {
    const times = compare(clear, encrypted, rounds, work);
    show(name, times.clear, times.encrypted);
  }
  clear.close();
  encrypted.close();
  const { rss, heapUsed } = process.memoryUsage();
  console.log(
    `memory of both: ${(rss / 1e6).toFixed(0)} MB, of it the heap ${(heapUsed / 1e6).toFixed(0)} MB`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'luwte-bench-'));
try {
  run(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
