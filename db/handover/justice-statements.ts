import type { RowStatements } from './case-statements.ts';

/**
 * How what concerns the police, evidence, a duty to report and the whistleblower law is read from a case
 * and put into one. What changes in the case of its owner changes in a copy.
 */
export const justiceStatements = {
  policeReports: {
    select: `SELECT id, recorded_at AS recordedAt, kind, filed_by AS filedBy,
        planned_on AS plannedOn, filed_on AS filedOn, filed_at AS filedAt, station, contact,
        police_number AS number, offences, articles, learned_on AS learnedOn,
        vpt_requested AS vptCodeRequested, vpt_confirmed AS vptCodeConfirmed,
        ela_confirmed AS elaConfirmed, domicile,
        domicile_reason AS domicileReason, anonymity, hearing_on AS hearingOn
      FROM police_reports WHERE case_id = @caseId ORDER BY id`,
    insert: `INSERT INTO police_reports (id, case_id, recorded_at, kind, filed_by, planned_on,
        filed_on, filed_at, station, contact, police_number, offences, articles, learned_on,
        vpt_requested, vpt_confirmed, ela_confirmed, domicile, domicile_reason, anonymity,
        hearing_on)
      VALUES (@id, @caseId, @recordedAt, @kind, @filedBy, @plannedOn, @filedOn, @filedAt, @station,
        @contact, @number, @offences, @articles, @learnedOn, @vptCodeRequested, @vptCodeConfirmed,
        @elaConfirmed, @domicile, @domicileReason, @anonymity, @hearingOn)
      ON CONFLICT (id) DO UPDATE SET kind = @kind, filed_by = @filedBy, planned_on = @plannedOn,
        filed_on = @filedOn, filed_at = @filedAt, station = @station, contact = @contact,
        police_number = @number, offences = @offences, articles = @articles,
        learned_on = @learnedOn, vpt_requested = @vptCodeRequested,
        vpt_confirmed = @vptCodeConfirmed, ela_confirmed = @elaConfirmed,
        domicile = @domicile, domicile_reason = @domicileReason,
        anonymity = @anonymity, hearing_on = @hearingOn
      WHERE case_id = @caseId`,
  },
  policeFacts: {
    select: 'SELECT facts FROM police_facts WHERE case_id = @caseId',
    insert: `INSERT INTO police_facts (case_id, facts) VALUES (@caseId, @facts)
      ON CONFLICT (case_id) DO UPDATE SET facts = @facts`,
  },
  evidence: {
    select: `SELECT id, recorded_at AS recordedAt, kind, place, link, seen_on AS seenOn, status,
        wipe_on AS wipeOn, copy_at AS copyAt, requested_on AS requestedOn, settled_on AS settledOn
      FROM evidence WHERE case_id = @caseId ORDER BY id`,
    insert: `INSERT INTO evidence (id, case_id, recorded_at, kind, place, link, seen_on, status,
        wipe_on, copy_at, requested_on, settled_on)
      VALUES (@id, @caseId, @recordedAt, @kind, @place, @link, @seenOn, @status, @wipeOn, @copyAt,
        @requestedOn, @settledOn)
      ON CONFLICT (id) DO UPDATE SET kind = @kind, place = @place, link = @link,
        seen_on = @seenOn, status = @status, wipe_on = @wipeOn, copy_at = @copyAt,
        requested_on = @requestedOn, settled_on = @settledOn
      WHERE case_id = @caseId`,
  },
  dutyChecks: {
    select: `SELECT checked_at AS checkedAt, accepted, civil_servant AS isCivilServant,
        advice_from AS adviceFrom, advice_on AS adviceOn, conclusion, reason AS dutyReason
      FROM duty_checks WHERE case_id = @caseId`,
    insert: `INSERT INTO duty_checks (case_id, checked_at, accepted, civil_servant, advice_from,
        advice_on, conclusion, reason)
      VALUES (@caseId, @checkedAt, @accepted, @isCivilServant, @adviceFrom, @adviceOn,
        @conclusion, @dutyReason)
      ON CONFLICT (case_id) DO UPDATE SET checked_at = @checkedAt, accepted = @accepted,
        civil_servant = @isCivilServant, advice_from = @adviceFrom, advice_on = @adviceOn,
        conclusion = @conclusion, reason = @dutyReason`,
  },
  wbk: {
    select: `SELECT recorded_at AS recordedAt, applicable, received_on AS receivedOn,
        acknowledged_on AS acknowledgedOn, feedback_on AS feedbackOn, referral
      FROM wbk WHERE case_id = @caseId`,
    insert: `INSERT INTO wbk (case_id, recorded_at, applicable, received_on, acknowledged_on,
        feedback_on, referral)
      VALUES (@caseId, @recordedAt, @applicable, @receivedOn, @acknowledgedOn, @feedbackOn,
        @referral)
      ON CONFLICT (case_id) DO UPDATE SET recorded_at = @recordedAt, applicable = @applicable,
        received_on = @receivedOn, acknowledged_on = @acknowledgedOn,
        feedback_on = @feedbackOn, referral = @referral`,
  },
} as const satisfies Record<string, RowStatements>;
