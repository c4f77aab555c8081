import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** A report to the police as stored. */
export interface StoredPoliceReport {
  readonly id: string;
  readonly caseId: string;
  readonly recordedAt: string;
  readonly kind: string;
  readonly filedBy: string;
  readonly plannedOn: string | null;
  readonly filedOn: string | null;
  readonly filedAt: string | null;
  readonly station: string;
  readonly contact: string;
  readonly number: string;
  /** Codes, as a JSON array. */
  readonly offences: string;
  readonly articles: string;
  readonly learnedOn: string | null;
  readonly vptCodeRequested: 0 | 1;
  readonly vptCodeConfirmed: 0 | 1;
  readonly elaConfirmed: 0 | 1;
  readonly domicile: string;
  readonly domicileReason: string;
  readonly anonymity: string;
  readonly hearingOn: string | null;
}

/** Keeps a report to the police: a new one, or one that changes. */
export function putPoliceReport(database: Database, report: StoredPoliceReport): void {
  prepare<StoredPoliceReport, never>(
    database,
    `WITH sealing (wrapped) AS (SELECT wrapped FROM case_keys WHERE case_id = @caseId)
     INSERT INTO police_reports (id, case_id, recorded_at, kind, filed_by, planned_on, filed_on,
       filed_at, station, contact, police_number, offences, articles, learned_on, vpt_requested,
       vpt_confirmed, ela_confirmed, domicile, domicile_reason, anonymity, hearing_on)
     VALUES (@id, @caseId, @recordedAt, @kind, @filedBy, @plannedOn, @filedOn, @filedAt, @station,
       seal_text((SELECT wrapped FROM sealing), @caseId, 'police contact ' || @id, @contact),
       @number, @offences, @articles, @learnedOn, @vptCodeRequested, @vptCodeConfirmed,
       @elaConfirmed, @domicile,
       seal_text((SELECT wrapped FROM sealing), @caseId, 'domicile ' || @id, @domicileReason),
       @anonymity, @hearingOn)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, filed_by = excluded.filed_by,
       planned_on = excluded.planned_on, filed_on = excluded.filed_on, filed_at = excluded.filed_at,
       station = excluded.station, contact = excluded.contact,
       police_number = excluded.police_number, offences = excluded.offences,
       articles = excluded.articles, learned_on = excluded.learned_on,
       vpt_requested = excluded.vpt_requested, vpt_confirmed = excluded.vpt_confirmed,
       ela_confirmed = excluded.ela_confirmed, domicile = excluded.domicile,
       domicile_reason = excluded.domicile_reason, anonymity = excluded.anonymity,
       hearing_on = excluded.hearing_on`,
  ).run(report);
}

/** The reports of a case to the police, the oldest first. */
export function policeReportsOf(database: Database, caseId: string): StoredPoliceReport[] {
  return prepare<{ caseId: string }, StoredPoliceReport>(
    database,
    `SELECT id, case_id AS caseId, recorded_at AS recordedAt, kind, filed_by AS filedBy,
       planned_on AS plannedOn, filed_on AS filedOn, filed_at AS filedAt, station,
       open_text(wrapped, case_id, 'police contact ' || id, contact) AS contact,
       police_number AS number, offences, articles, learned_on AS learnedOn,
       vpt_requested AS vptCodeRequested, vpt_confirmed AS vptCodeConfirmed,
       ela_confirmed AS elaConfirmed, domicile,
       open_text(wrapped, case_id, 'domicile ' || id, domicile_reason) AS domicileReason,
       anonymity, hearing_on AS hearingOn
     FROM police_reports LEFT JOIN case_keys USING (case_id)
     WHERE case_id = @caseId ORDER BY recorded_at, id`,
  ).all({ caseId });
}

/** Makes the step by which a report was made say what the report says. */
export function correctFiling(
  database: Database,
  filing: { reportId: string; filings: string; status: string; on: string; number: string },
): void {
  prepare<typeof filing, never>(
    database,
    `UPDATE police_steps SET step_on = @on, police_number = @number,
       status = iif(status = 'notifications_stacked' AND @status = 'notification_made', status, @status)
     WHERE report_id = @reportId AND status IN (SELECT value FROM json_each(@filings))`,
  ).run(filing);
}

/** Keeps what is told to the police, as JSON. */
export function putPoliceFacts(
  database: Database,
  told: { readonly caseId: string; readonly facts: string },
): void {
  prepare<typeof told, never>(
    database,
    `INSERT INTO police_facts (case_id, facts)
     VALUES (@caseId,
       seal_text((SELECT wrapped FROM case_keys WHERE case_id = @caseId), @caseId, 'police facts', @facts))
     ON CONFLICT (case_id) DO UPDATE SET facts = excluded.facts`,
  ).run(told);
}

/** What is told to the police, as JSON; the empty text when nothing was written down. */
export function policeFactsOf(database: Database, caseId: string): string {
  const found = prepare<{ caseId: string }, { facts: string }>(
    database,
    `SELECT open_text(wrapped, case_id, 'police facts', facts) AS facts
     FROM police_facts LEFT JOIN case_keys USING (case_id) WHERE case_id = @caseId`,
  ).get({ caseId });
  return found?.facts ?? '';
}
