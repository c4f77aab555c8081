import type { Database } from 'better-sqlite3';
import { madeAtSetting } from '../audit.ts';
import { prepare } from '../prepare.ts';
import { discardDraftsAbout } from './drafts.ts';

/** A task that belongs to no case, as stored. Booleans are 0 and 1. */
export interface StoredOfficeTask {
  readonly id: string;
  readonly code: string;
  /** A month, a quarter, a year; or the request or the breach. */
  readonly about: string;
  readonly target: string;
  readonly due: string;
  readonly dueAt: string | null;
  readonly basis: 'law' | 'agreement' | 'house';
  readonly urgent: 0 | 1;
  readonly status: 'open' | 'done' | 'skipped';
  readonly doneOn: string | null;
  readonly skipReason: string | null;
  /** What was typed of a task of one's own; empty for all others. */
  readonly words: string;
}

const columns = `id, code, about, target, due, due_at AS dueAt, basis, urgent, status,
  done_on AS doneOn, skip_reason AS skipReason, words`;

/** Adds a task; one of the same code about the same changes nothing. */
export function addOfficeTask(database: Database, task: StoredOfficeTask): void {
  prepare<StoredOfficeTask, never>(
    database,
    `INSERT INTO office_tasks (id, code, about, target, due, due_at, basis, urgent, status, done_on,
       skip_reason, words)
     VALUES (@id, @code, @about, @target, @due, @dueAt, @basis, @urgent, @status, @doneOn,
       @skipReason, @words)
     ON CONFLICT (code, about) DO NOTHING`,
  ).run(task);
}

/** The open tasks that are aimed at a day or before it, the earliest first. */
export function openOfficeTasks(database: Database, until: string): StoredOfficeTask[] {
  return prepare<{ until: string }, StoredOfficeTask>(
    database,
    `SELECT ${columns} FROM office_tasks WHERE status = 'open' AND target <= @until
     ORDER BY target, due, code, about`,
  ).all({ until });
}

/** A task by id. */
export function officeTaskById(database: Database, id: string): StoredOfficeTask | undefined {
  const sql = `SELECT ${columns} FROM office_tasks WHERE id = @id`;
  return prepare<{ id: string }, StoredOfficeTask>(database, sql).get({ id });
}

/** The open task of a code about something. */
export function officeTaskAbout(
  database: Database,
  task: { readonly code: string; readonly about: string },
): Pick<StoredOfficeTask, 'id' | 'due'> | undefined {
  const sql = `SELECT id, due FROM office_tasks
    WHERE code = @code AND about = @about AND status = 'open'`;
  return prepare<typeof task, Pick<StoredOfficeTask, 'id' | 'due'>>(database, sql).get(task);
}

/** Changes the state of a task. */
export function settleOfficeTask(
  database: Database,
  change: Pick<StoredOfficeTask, 'id' | 'status' | 'doneOn' | 'skipReason'>,
): void {
  discardDraftsAbout(database, [change.id]);
  prepare<typeof change, never>(
    database,
    `UPDATE office_tasks SET status = @status, done_on = @doneOn, skip_reason = @skipReason
     WHERE id = @id`,
  ).run(change);
}

/** Gives a task of one's own another day and other words. */
export function changeOfficeTask(
  database: Database,
  change: Pick<StoredOfficeTask, 'id' | 'target' | 'due' | 'dueAt' | 'words'>,
): void {
  prepare<typeof change, never>(
    database,
    `UPDATE office_tasks SET target = @target, due = @due, due_at = @dueAt, words = @words
     WHERE id = @id`,
  ).run(change);
}

/** Marks the task about something as done; of one that is settled the day stays. */
export function completeOfficeTask(
  database: Database,
  done: { readonly code: string; readonly about: string; readonly on: string },
): void {
  prepare<typeof done, never>(
    database,
    `UPDATE office_tasks SET status = 'done', done_on = @on
     WHERE code = @code AND about = @about AND status = 'open'`,
  ).run(done);
}

/** Opens the task about something again. */
export function reopenOfficeTask(
  database: Database,
  task: { readonly code: string; readonly about: string },
): void {
  const sql = `UPDATE office_tasks SET status = 'open', done_on = NULL
    WHERE code = @code AND about = @about`;
  prepare<typeof task, never>(database, sql).run(task);
}

/** Takes the task about something away. */
export function removeOfficeTask(
  database: Database,
  task: { readonly code: string; readonly about: string },
): void {
  const sql = 'DELETE FROM office_tasks WHERE code = @code AND about = @about';
  prepare<typeof task, never>(database, sql).run(task);
}

/** When this vault was made, by the first line of its log, and the day of its first case. */
export function beginnings(database: Database): {
  readonly madeAt: string | null;
  readonly firstCaseOn: string | null;
} {
  const found = prepare<object, { madeAt: string | null; firstCaseOn: string | null }>(
    database,
    `SELECT coalesce((SELECT value FROM settings WHERE name = '${madeAtSetting}'),
         (SELECT at FROM audit_events ORDER BY seq LIMIT 1)) AS madeAt,
       (SELECT min(opened_on) FROM cases) AS firstCaseOn`,
  ).get({});
  return found ?? { madeAt: null, firstCaseOn: null };
}
