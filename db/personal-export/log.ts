import type { Database } from 'better-sqlite3';
import type { AuditChain } from '../audit.ts';
import { prepare } from '../prepare.ts';
import { type LogLine, logLine } from './manifest.ts';

/** With what a log begins that says no more than that a record came into a new vault. */
const seam: readonly string[] = ['vault.create', 'export.take'];

/**
 * The lines of the log as they leave: those of former vaults, then the own ones up to now. An own log that
 * only says that its vault was made and took a record in has nothing to add to it yet: so what comes back
 * leaves again as it came.
 */
export function logToExport(database: Database, audit: AuditChain): () => Generator<string> {
  const until = audit.last()?.seq ?? 0;
  return function* lines() {
    for (const line of formerLog(database)) yield JSON.stringify(line);
    if (isSeam(audit, until)) return;
    for (const { at, role, action, objectKind, objectId } of audit.linesUntil(until))
      yield JSON.stringify({ at, role, action, objectKind, objectId });
  };
}

function isSeam(audit: AuditChain, until: number): boolean {
  if (until !== seam.length) return false;
  return [...audit.linesUntil(until)].every(({ action }, at) => action === seam[at]);
}

function formerLog(database: Database): IterableIterator<LogLine> {
  const sql = `SELECT at, role, action, object_kind AS objectKind, object_id AS objectId
    FROM former_log ORDER BY seq`;
  return prepare<object, LogLine>(database, sql).iterate({});
}

/** Keeps a line of a former log, after those that are there. */
export function keepFormerLine(database: Database, line: unknown): void {
  prepare<LogLine, never>(
    database,
    `INSERT INTO former_log (at, role, action, object_kind, object_id)
     VALUES (@at, @role, @action, @objectKind, @objectId)`,
  ).run(logLine.parse(line));
}

/** Drops the lines of former logs of before a moment. */
export function forgetFormerLines(database: Database, moment: string): void {
  const sql = 'DELETE FROM former_log WHERE at < @moment';
  prepare<{ moment: string }, never>(database, sql).run({ moment });
}
