import type { Database } from 'better-sqlite3';
import type { CaseStatus } from '../../domain/code-lists/index.ts';
import { prepare } from '../prepare.ts';

/** A case as stored. JSON columns hold what `domain/records` describes. */
export interface StoredCase {
  readonly id: string;
  readonly number: string;
  readonly status: CaseStatus;
  readonly reporterId: string | null;
  readonly position: string;
  readonly unit: string;
  readonly themes: string;
  readonly openedOn: string;
  readonly lastOn: string;
  readonly closedOn: string | null;
  readonly closingReason: string | null;
  readonly careScheduled: 0 | 1;
  /** The day on which closing began; null when it did not. */
  readonly closingSince: string | null;
}

/** A report as stored. */
export interface StoredReport {
  readonly id: string;
  readonly caseId: string;
  /** The day of receipt in the Netherlands; `receivedAt` is the moment. */
  readonly receivedOn: string;
  readonly receivedAt: string;
  readonly receivedVia: string;
  readonly reporterKind: string;
  readonly wish: string;
  /** Whether the reporter was hit in both capacities, or did not know in which. */
  readonly dualCapacity: 0 | 1;
}

/** An incident as stored. */
export interface StoredIncident {
  readonly caseId: string;
  readonly occurredFrom: string | null;
  readonly occurredUntil: string | null;
  readonly nature: string;
  readonly extraNatures: string;
  readonly channel: string;
  readonly location: string | null;
  readonly workProcess: string | null;
  readonly severity: string;
  readonly perceivedSeverity: string | null;
  readonly urgency: string | null;
  readonly corrected: string;
  readonly perpetratorKind: string;
  readonly perpetratorKnown: string;
  readonly bribe: string | null;
  readonly camera: string;
  readonly narrative: string;
}

/** Takes the next case number of a year: visible inside the vault only, never exported. */
export function nextCaseNumber(database: Database, year: number, prefix: string): string {
  const row = prepare<{ year: number }, { last: number }>(
    database,
    `INSERT INTO case_numbers (year, last) VALUES (@year, 1)
     ON CONFLICT (year) DO UPDATE SET last = last + 1
     RETURNING last`,
  ).get({ year });
  return `${prefix}-${year}-${String(row?.last).padStart(4, '0')}`;
}

/** Adds a case with its report and incident. Belongs in the caller's transaction. */
export function insertCase(
  database: Database,
  stored: Omit<StoredCase, 'closingSince'>,
  report: StoredReport,
  incident: StoredIncident,
): void {
  prepare<typeof stored, never>(
    database,
    `INSERT INTO cases (id, number, status, reporter_id, position, unit, themes, opened_on, last_on,
       closed_on, closing_reason, care_scheduled)
     VALUES (@id, @number, @status, @reporterId, @position, @unit, @themes, @openedOn, @lastOn,
       @closedOn, @closingReason, @careScheduled)`,
  ).run(stored);
  prepare<{ id: string }, never>(
    database,
    'INSERT INTO case_keys (case_id, wrapped) VALUES (@id, new_case_key(@id))',
  ).run({ id: stored.id });
  prepare<StoredReport, never>(
    database,
    `INSERT INTO reports (id, case_id, received_on, received_at, received_via, reporter_kind, wish,
       dual_capacity)
     VALUES (@id, @caseId, @receivedOn, @receivedAt, @receivedVia, @reporterKind, @wish,
       @dualCapacity)`,
  ).run(report);
  prepare<StoredIncident, never>(
    database,
    `INSERT INTO incidents (case_id, occurred_from, occurred_until, nature, extra_natures, channel,
       location, work_process, severity, perceived_severity, urgency, corrected, perpetrator_kind,
       perpetrator_known, bribe, camera, narrative)
     VALUES (@caseId, @occurredFrom, @occurredUntil, @nature, @extraNatures, @channel,
       @location, @workProcess, @severity, @perceivedSeverity, @urgency, @corrected, @perpetratorKind, @perpetratorKnown,
       @bribe, @camera,
       seal_text((SELECT wrapped FROM case_keys WHERE case_id = @caseId), @caseId, 'narrative', @narrative))`,
  ).run(incident);
}

/** A case by id. */
export function caseById(database: Database, id: string): StoredCase | undefined {
  return prepare<{ id: string }, StoredCase>(
    database,
    `SELECT id, number, status, reporter_id AS reporterId, position, unit, themes,
       opened_on AS openedOn, last_on AS lastOn, closed_on AS closedOn,
       closing_reason AS closingReason, care_scheduled AS careScheduled,
       closing_since AS closingSince
     FROM cases WHERE id = @id`,
  ).get({ id });
}

/** The numbers of those cases that are there, by their identifiers. */
export function caseNumbers(database: Database, ids: readonly string[]): Map<string, string> {
  const rows = prepare<{ ids: string }, { id: string; number: string }>(
    database,
    'SELECT id, number FROM cases WHERE id IN (SELECT value FROM json_each(@ids))',
  ).all({ ids: JSON.stringify(ids) });
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** The report a case began with. */
export function reportOf(database: Database, caseId: string): StoredReport | undefined {
  return prepare<{ caseId: string }, StoredReport>(
    database,
    `SELECT id, case_id AS caseId, received_on AS receivedOn, received_at AS receivedAt,
       received_via AS receivedVia,
       reporter_kind AS reporterKind, wish, dual_capacity AS dualCapacity
     FROM reports WHERE case_id = @caseId`,
  ).get({ caseId });
}

/** The incident of a case. */
export function incidentOf(database: Database, caseId: string): StoredIncident | undefined {
  return prepare<{ caseId: string }, StoredIncident>(
    database,
    `SELECT case_id AS caseId, occurred_from AS occurredFrom, occurred_until AS occurredUntil, nature,
       extra_natures AS extraNatures, channel, location, work_process AS workProcess, severity,
       perceived_severity AS perceivedSeverity, urgency, corrected, perpetrator_kind AS perpetratorKind,
       perpetrator_known AS perpetratorKnown, bribe, camera,
       open_text(wrapped, case_id, 'narrative', narrative) AS narrative
     FROM incidents LEFT JOIN case_keys USING (case_id) WHERE case_id = @caseId`,
  ).get({ caseId });
}

/** The other cases of the same reporter. */
export function casesOfReporter(
  database: Database,
  reporterId: string,
  butNot: string,
): { id: string; number: string }[] {
  return prepare<{ reporterId: string; butNot: string }, { id: string; number: string }>(
    database,
    `SELECT id, number FROM cases
     WHERE reporter_id = @reporterId AND id <> @butNot ORDER BY opened_on DESC, number DESC`,
  ).all({ reporterId, butNot });
}

/** Notes that something happened in a case on a day, and in which phase it is now. */
export function touchCase(
  database: Database,
  id: string,
  on: string,
  status: CaseStatus | null,
): void {
  prepare<{ id: string; on: string; status: CaseStatus | null }, never>(
    database,
    `UPDATE cases SET last_on = max(last_on, @on),
       status = iif(status IN ('waiting', 'hold'), status, coalesce(@status, status))
     WHERE id = @id`,
  ).run({ id, on, status });
}

/** Marks the aftercare contacts of a case as planned. */
export function markCareScheduled(database: Database, id: string): void {
  const sql = 'UPDATE cases SET care_scheduled = 1 WHERE id = @id';
  prepare<{ id: string }, never>(database, sql).run({ id });
}

/** Notes on which day closing began. */
export function beginClosing(database: Database, id: string, on: string): void {
  const sql = 'UPDATE cases SET closing_since = @on WHERE id = @id';
  prepare<{ id: string; on: string }, never>(database, sql).run({ id, on });
}

/** Changes what is known of the cameras. */
export function updateCamera(database: Database, caseId: string, camera: string): void {
  const sql = 'UPDATE incidents SET camera = @camera WHERE case_id = @caseId';
  prepare<{ caseId: string; camera: string }, never>(database, sql).run({ caseId, camera });
}

/** Changes where an incident was. */
export function moveIncident(database: Database, caseId: string, location: string | null): void {
  const sql = 'UPDATE incidents SET location = @location WHERE case_id = @caseId';
  prepare<{ caseId: string; location: string | null }, never>(database, sql).run({
    caseId,
    location,
  });
}

/** Closes a case. */
export function closeCase(
  database: Database,
  closing: { id: string; on: string; reason: string; checks: string; waiver: string | null },
): void {
  prepare<typeof closing, never>(
    database,
    `UPDATE cases SET status = 'closed', closed_on = @on, last_on = max(last_on, @on),
       closing_reason = @reason, closing_checks = @checks, feedback_waiver = @waiver
     WHERE id = @id`,
  ).run(closing);
}

/** How many cases stand in each phase. */
export function countPhases(database: Database): { status: CaseStatus; cases: number }[] {
  const sql = 'SELECT status, count(*) AS cases FROM cases GROUP BY status';
  return prepare<object, { status: CaseStatus; cases: number }>(database, sql).all({});
}

/** How many open cases there are that are one's own. */
export function countOwnOpen(database: Database): number {
  const sql = "SELECT count(*) AS cases FROM cases WHERE status <> 'closed' AND owner IS NULL";
  return prepare<object, { cases: number }>(database, sql).get({})?.cases ?? 0;
}

/** Cases as they can be handed over, the open ones first. */
export function casesToHandOver(
  database: Database,
  limit: number,
): {
  caseId: string;
  number: string;
  alias: string | null;
  nature: string;
  status: CaseStatus;
  handedOver: string | null;
  owner: string | null;
}[] {
  return prepare<{ limit: number }, ReturnType<typeof casesToHandOver>[number]>(
    database,
    `SELECT cases.id AS caseId, number, alias, nature, status, handed_over AS handedOver, owner
     FROM cases JOIN incidents ON incidents.case_id = cases.id
     LEFT JOIN reporters ON reporters.id = cases.reporter_id
     ORDER BY status = 'closed', number LIMIT @limit`,
  ).all({ limit });
}

/** Open cases in which nothing happened since a day and nothing is planned. */
export function quietCases(
  database: Database,
  since: string,
  limit: number,
): { caseId: string; number: string; nature: string; lastOn: string }[] {
  return prepare<
    { since: string; limit: number },
    { caseId: string; number: string; nature: string; lastOn: string }
  >(
    database,
    `SELECT cases.id AS caseId, number, nature, last_on AS lastOn
     FROM cases JOIN incidents ON incidents.case_id = cases.id
     WHERE status <> 'closed' AND handed_over IS NULL AND owner IS NULL AND last_on < @since
       AND NOT EXISTS (SELECT 1 FROM tasks WHERE tasks.case_id = cases.id AND tasks.status = 'open')
     ORDER BY last_on LIMIT @limit`,
  ).all({ since, limit });
}
