import type { Database } from 'better-sqlite3';
import { aliasKey } from '../../domain/alias.ts';
import { prepare } from '../prepare.ts';
import type { StoredCase, StoredIncident, StoredReport } from './cases.ts';
import type { StoredReporter } from './reporters.ts';

/** What stood in a case before a correction, as stored. */
export interface StoredCorrection {
  readonly id: string;
  readonly caseId: string;
  readonly recordedAt: string;
  /** Which parts were changed, as a JSON array of `domain/records/correction`. */
  readonly parts: string;
  /** What they said, as JSON; empty when nothing did, or it is destroyed. */
  readonly former: string;
  /** Who the reporter was, as JSON; empty when that did not change, or is destroyed. */
  readonly formerReporter: string;
}

/** Keeps what stood in a case. Without a key of the case only which parts were changed is kept. */
export function insertCorrection(database: Database, correction: StoredCorrection): void {
  prepare<StoredCorrection, never>(
    database,
    `INSERT INTO corrections (id, case_id, recorded_at, parts, former, former_reporter)
     VALUES (@id, @caseId, @recordedAt, @parts,
       seal_text((SELECT wrapped FROM case_keys WHERE case_id = @caseId), @caseId, 'correction ' || @id, @former),
       seal_text((SELECT wrapped FROM case_keys WHERE case_id = @caseId), @caseId, 'former reporter ' || @id, @formerReporter))`,
  ).run(correction);
}

/** The corrections of a case, the oldest first. */
export function correctionsOf(
  database: Database,
  caseId: string,
): (StoredCorrection & { readonly author: string | null })[] {
  return prepare<{ caseId: string }, StoredCorrection & { readonly author: string | null }>(
    database,
    `SELECT id, case_id AS caseId, recorded_at AS recordedAt, parts,
       open_text(wrapped, case_id, 'correction ' || id, former) AS former,
       open_text(wrapped, case_id, 'former reporter ' || id, former_reporter) AS formerReporter,
       author
     FROM corrections LEFT JOIN case_keys USING (case_id) WHERE case_id = @caseId
     ORDER BY recorded_at, corrections.rowid`,
  ).all({ caseId });
}

/** Whether what is told in a case can still be kept: not when it was destroyed. */
export function hasCaseKey(database: Database, caseId: string): boolean {
  const sql = 'SELECT 1 FROM case_keys WHERE case_id = @caseId';
  return prepare<{ caseId: string }, object>(database, sql).get({ caseId }) !== undefined;
}

/** Changes from where a case is told, about what, and who told it. */
export function correctCase(
  database: Database,
  facts: Pick<StoredCase, 'id' | 'reporterId' | 'position' | 'unit' | 'themes'>,
): void {
  prepare<typeof facts, never>(
    database,
    `UPDATE cases SET reporter_id = @reporterId, position = @position, unit = @unit,
       themes = @themes WHERE id = @id`,
  ).run(facts);
}

/** Changes the report of a case. */
export function correctReport(database: Database, report: Omit<StoredReport, 'id'>): void {
  prepare<typeof report, never>(
    database,
    `UPDATE reports SET received_on = @receivedOn, received_at = @receivedAt,
       received_via = @receivedVia, reporter_kind = @reporterKind, wish = @wish,
       dual_capacity = @dualCapacity WHERE case_id = @caseId`,
  ).run(report);
}

/** Changes the incident of a case, but where it was and what is known of cameras. */
export function correctIncident(
  database: Database,
  incident: Omit<StoredIncident, 'camera' | 'location'>,
): void {
  prepare<typeof incident, never>(
    database,
    `UPDATE incidents SET occurred_from = @occurredFrom, occurred_until = @occurredUntil,
       nature = @nature, extra_natures = @extraNatures, channel = @channel,
       work_process = @workProcess, severity = @severity,
       perceived_severity = @perceivedSeverity, urgency = @urgency, corrected = @corrected,
       perpetrator_kind = @perpetratorKind, perpetrator_known = @perpetratorKnown, bribe = @bribe,
       narrative = seal_text((SELECT wrapped FROM case_keys WHERE case_id = @caseId), @caseId, 'narrative', @narrative)
     WHERE case_id = @caseId`,
  ).run(incident);
}

/** Changes who a reporter is. */
export function correctReporter(
  database: Database,
  reporter: Pick<StoredReporter, 'id' | 'alias' | 'name' | 'contact'>,
): void {
  prepare<typeof reporter & { key: string }, never>(
    database,
    `UPDATE reporters SET alias = @alias, alias_key = @key, name = @name, contact = @contact
     WHERE id = @id`,
  ).run({ ...reporter, key: aliasKey(reporter.alias) });
}

/** Changes from where a reporter tells, as it is proposed for his next report. */
export function moveReporter(database: Database, id: string, position: string): void {
  const sql = 'UPDATE reporters SET position = @position WHERE id = @id';
  prepare<{ id: string; position: string }, never>(database, sql).run({ id, position });
}
