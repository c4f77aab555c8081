import type { Database } from 'better-sqlite3';
import { prepare } from '../../../db/prepare.ts';
import { everyCase, indexCase, listCases } from '../../../db/repositories/case-list.ts';
import { countPhases, quietCases } from '../../../db/repositories/cases.ts';
import { insertNote } from '../../../db/repositories/handling.ts';
import { openTasks, openTasksOf } from '../../../db/repositories/tasks.ts';
import { searchFor } from '../../../db/search/expressions.ts';
import { type MadeUpCase, madeUpCases, searchedWords } from './made-up-cases.ts';
import { add, now } from './sides.ts';

/** Something that a desk asks of a database, so many times. */
export interface Task {
  readonly name: string;
  readonly rounds: number;
  readonly writes?: true;
  readonly work: (database: Database, round: number) => void;
}

const single = madeUpCases(2000, 2, 'later');

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

/** What a desk asks all day. */
export const tasks: readonly Task[] = [
  {
    name: 'list, newest first',
    rounds: 60,
    work: (database, round) => listCases(database, { ...everyCase, offset: (round % 20) * 100 }),
  },
  {
    name: 'list, by next task',
    rounds: 10,
    work: (database) => listCases(database, { ...everyCase, sort: 'next', direction: 'up' }),
  },
  {
    name: 'search',
    rounds: 60,
    work: (database, round) => {
      const typed = searchedWords[round % searchedWords.length] ?? '';
      listCases(database, { ...everyCase, match: searchFor(typed)?.exact ?? null });
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
    writes: true,
    work: (database, round) => {
      const made = single[round];
      if (made) database.transaction(add)(database, made);
    },
  },
  {
    name: 'note in a case',
    rounds: 300,
    writes: true,
    work: (database, round) => {
      const made = single[round];
      if (made) database.transaction(addNote)(database, made, round);
    },
  },
];

/** Adds a note to a case that is there, as the desk does. */
function addNote(database: Database, { note }: MadeUpCase, at: number): void {
  const sql = 'SELECT id FROM cases WHERE row > @at LIMIT 1';
  const caseId = prepare<{ at: number }, { id: string }>(database, sql).get({ at })?.id ?? '';
  const id = `note ${at}`;
  insertNote(database, { id, caseId, recordedAt: now, text: note });
  indexCase(database, caseId);
}
