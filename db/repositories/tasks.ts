import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';
import { discardDraftsAbout } from './drafts.ts';

/** A task as stored. Booleans are 0 and 1. */
export interface StoredTask {
  readonly id: string;
  readonly caseId: string;
  readonly code: string;
  readonly target: string;
  readonly due: string;
  readonly dueAt: string | null;
  readonly windowFrom: string | null;
  readonly windowUntil: string | null;
  readonly basis: 'law' | 'agreement' | 'house';
  readonly urgent: 0 | 1;
  readonly status: 'open' | 'done' | 'skipped' | 'moot';
  readonly doneOn: string | null;
  readonly skipReason: string | null;
  /** What in the case it is about: a measure or a claim; null for the case itself. */
  readonly subject: string | null;
  /** What was typed of a task of one's own; empty for all others. */
  readonly words: string;
  /** Whose aftercare it is of, beside the reporter; null for the reporter and the case itself. */
  readonly person: string | null;
}

/** A task as it is read. */
export interface ReadTask extends StoredTask {
  /** Whether it is about camera images of which nobody knows how long they are kept. */
  readonly isPeriodUnknown: 0 | 1;
}

/** A task in a list over all cases. */
export interface ListedTask extends ReadTask {
  readonly caseNumber: string;
  readonly nature: string;
  readonly severity: string;
}

/** The task of a piece of evidence that is no camera of the incident has the identifier of the piece. */
const isPeriodUnknown = `
  (tasks.code = 'T6' AND NOT EXISTS (SELECT 1 FROM evidence WHERE evidence.id = tasks.id)
    AND EXISTS (SELECT 1 FROM incidents WHERE incidents.case_id = tasks.case_id
      AND incidents.camera ->> 'kind' = 'unknown'))`;

const columns = `
  ${isPeriodUnknown} AS isPeriodUnknown,
  tasks.id, tasks.case_id AS caseId, tasks.code, tasks.target, tasks.due, tasks.due_at AS dueAt,
  tasks.window_from AS windowFrom, tasks.window_until AS windowUntil, tasks.basis, tasks.urgent,
  tasks.status, tasks.done_on AS doneOn, tasks.skip_reason AS skipReason,
  tasks.subject, tasks.person_id AS person, CASE WHEN tasks.words IS NULL THEN '' ELSE open_text(
    (SELECT wrapped FROM case_keys WHERE case_keys.case_id = tasks.case_id), tasks.case_id,
    'task ' || tasks.id, tasks.words) END AS words`;

/**
 * An identifier for a new task. It begins as that of its case, so that the tasks of a case stand together
 * and a new case does not write a page for each; what follows is random.
 */
export const newTaskId = (caseId: string): string =>
  caseId.slice(0, sharedWithCase) + randomUUID().slice(sharedWithCase);

/** The digits of a UUID before that of its version. */
const sharedWithCase = 13;

/** Adds a task. */
export function insertTask(database: Database, task: StoredTask): void {
  prepare<StoredTask, never>(
    database,
    `INSERT INTO tasks (id, case_id, code, target, due, due_at, window_from, window_until, basis,
       urgent, status, done_on, skip_reason, subject, person_id, words)
     VALUES (@id, @caseId, @code, @target, @due, @dueAt, @windowFrom, @windowUntil, @basis,
       @urgent, @status, @doneOn, @skipReason, @subject, @person,
       seal_text((SELECT wrapped FROM case_keys WHERE case_id = @caseId), @caseId, 'task ' || @id, @words))`,
  ).run(task);
}

/** The tasks of a case, in the order in which they fall due. */
export function tasksOf(database: Database, caseId: string): ReadTask[] {
  return prepare<{ caseId: string }, ReadTask>(
    database,
    `SELECT ${columns} FROM tasks WHERE case_id = @caseId ORDER BY target, due, code`,
  ).all({ caseId });
}

/** A task by id. */
export function taskById(database: Database, id: string): StoredTask | undefined {
  return prepare<{ id: string }, StoredTask>(
    database,
    `SELECT ${columns} FROM tasks WHERE id = @id`,
  ).get({ id });
}

/** Which days open tasks are aimed at and fall due on, both ends included. */
export interface TaskDays {
  readonly targetFrom: string;
  readonly targetUntil: string;
  readonly dueFrom: string;
  readonly dueUntil: string;
}

/**
 * Open tasks over all cases, the earliest target first, and how many there are in all. Those of cases
 * that wait for the receipt of a colleague are his.
 */
export function openTasks(
  database: Database,
  query: TaskDays & { readonly offset: number; readonly limit: number },
): { total: number; tasks: ListedTask[] } {
  const tasks = prepare<typeof query, ListedTask>(
    database,
    `SELECT ${columns}, cases.number AS caseNumber, incidents.nature, incidents.severity
     FROM tasks
     JOIN cases ON cases.id = tasks.case_id
     JOIN incidents ON incidents.case_id = tasks.case_id
     WHERE tasks.status = 'open' AND cases.handed_over IS NULL
       AND tasks.target BETWEEN @targetFrom AND @targetUntil
       AND tasks.due BETWEEN @dueFrom AND @dueUntil
     ORDER BY tasks.target, tasks.due, tasks.urgent DESC, cases.number, tasks.code
     LIMIT @limit OFFSET @offset`,
  ).all(query);
  const counted = prepare<TaskDays, { total: number }>(
    database,
    `SELECT count(*) AS total FROM tasks
     WHERE status = 'open'
       AND case_id NOT IN (SELECT id FROM cases WHERE handed_over IS NOT NULL)
       AND target BETWEEN @targetFrom AND @targetUntil AND due BETWEEN @dueFrom AND @dueUntil`,
  ).get(query);
  return { total: counted?.total ?? 0, tasks };
}

/**
 * Open tasks of one code over all cases, the earliest first: by the hard date, and where nobody knows
 * that, by the day to aim for.
 */
export function openTasksOf(database: Database, code: string, limit: number): ListedTask[] {
  return prepare<{ code: string; limit: number }, ListedTask>(
    database,
    `SELECT ${columns}, cases.number AS caseNumber, incidents.nature, incidents.severity
     FROM tasks
     JOIN cases ON cases.id = tasks.case_id
     JOIN incidents ON incidents.case_id = tasks.case_id
     WHERE tasks.status = 'open' AND cases.handed_over IS NULL AND tasks.code = @code
     ORDER BY CASE WHEN ${isPeriodUnknown} THEN tasks.target ELSE tasks.due END, cases.number
     LIMIT @limit`,
  ).all({ code, limit });
}

/** Gives a task that is not done another term, or another state because of it. */
export function moveTask(
  database: Database,
  task: Omit<StoredTask, 'caseId' | 'code' | 'basis' | 'doneOn' | 'subject' | 'person'>,
): void {
  prepare<typeof task, never>(
    database,
    `UPDATE tasks SET target = @target, due = @due, due_at = @dueAt, window_from = @windowFrom,
       window_until = @windowUntil, urgent = @urgent, status = @status, skip_reason = @skipReason
     WHERE id = @id`,
  ).run(task);
}

/** Changes the state of a task. */
export function settleTask(
  database: Database,
  change: Pick<StoredTask, 'id' | 'status' | 'doneOn' | 'skipReason'>,
): void {
  discardDraftsAbout(database, [change.id]);
  prepare<typeof change, never>(
    database,
    `UPDATE tasks SET status = @status, done_on = @doneOn, skip_reason = @skipReason WHERE id = @id`,
  ).run(change);
}

/** Gives a task of one's own another day and other words. */
export function changeTask(
  database: Database,
  change: Pick<StoredTask, 'id' | 'caseId' | 'target' | 'due' | 'dueAt' | 'words'>,
): void {
  prepare<typeof change, never>(
    database,
    `UPDATE tasks SET target = @target, due = @due, due_at = @dueAt,
       words = seal_text((SELECT wrapped FROM case_keys WHERE case_id = @caseId), @caseId, 'task ' || @id, @words)
     WHERE id = @id`,
  ).run(change);
}

/**
 * Takes away the open tasks of one code of a case and one person, before they are derived anew; not those
 * of a piece of evidence, which have its identifier.
 */
export function removeOpenTasks(
  database: Database,
  caseId: string,
  code: string,
  person: string | null = null,
): void {
  const sql = `DELETE FROM tasks WHERE case_id = @caseId AND code = @code AND person_id IS @person
    AND status IN ('open', 'moot') AND id NOT IN (SELECT id FROM evidence)`;
  prepare<object, never>(database, sql).run({ caseId, code, person });
}

/** Takes a task away. */
export function removeTask(database: Database, id: string): void {
  discardDraftsAbout(database, [id]);
  prepare<{ id: string }, never>(database, 'DELETE FROM tasks WHERE id = @id').run({ id });
}

/** Settles every open task of a case at once, but those that still run. */
export function skipOpenTasks(
  database: Database,
  caseId: string,
  reason: string,
  running: readonly string[],
): void {
  const sql = `UPDATE tasks SET status = 'skipped', skip_reason = @reason
    WHERE case_id = @caseId AND status = 'open'
      AND id NOT IN (SELECT value FROM json_each(@running))`;
  prepare<object, never>(database, sql).run({ caseId, reason, running: JSON.stringify(running) });
}
