import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** The check on a duty to report as stored. */
export interface StoredDutyCheck {
  readonly caseId: string;
  readonly checkedAt: string;
  readonly accepted: string;
  readonly isCivilServant: 0 | 1;
  readonly adviceFrom: string | null;
  readonly adviceOn: string | null;
  readonly conclusion: string;
  readonly reason: string;
}

/** What is known under the whistleblower law, as stored. */
export interface StoredWbk {
  readonly caseId: string;
  readonly recordedAt: string;
  readonly applicable: string;
  readonly receivedOn: string | null;
  readonly acknowledgedOn: string | null;
  readonly feedbackOn: string | null;
  readonly referral: string;
}

/** Keeps the check on a duty to report. */
export function putDutyCheck(database: Database, check: StoredDutyCheck): void {
  prepare<StoredDutyCheck, never>(
    database,
    `INSERT INTO duty_checks (case_id, checked_at, accepted, civil_servant, advice_from, advice_on,
       conclusion, reason)
     VALUES (@caseId, @checkedAt, @accepted, @isCivilServant, @adviceFrom, @adviceOn, @conclusion,
       seal_text((SELECT wrapped FROM case_keys WHERE case_id = @caseId), @caseId, 'duty reason', @reason))
     ON CONFLICT (case_id) DO UPDATE SET checked_at = excluded.checked_at,
       accepted = excluded.accepted, civil_servant = excluded.civil_servant,
       advice_from = excluded.advice_from, advice_on = excluded.advice_on,
       conclusion = excluded.conclusion, reason = excluded.reason`,
  ).run(check);
}

/** The check on a duty to report in a case. */
export function dutyCheckOf(database: Database, caseId: string): StoredDutyCheck | undefined {
  return prepare<{ caseId: string }, StoredDutyCheck>(
    database,
    `SELECT case_id AS caseId, checked_at AS checkedAt, accepted, civil_servant AS isCivilServant,
       advice_from AS adviceFrom, advice_on AS adviceOn, conclusion,
       open_text(wrapped, case_id, 'duty reason', reason) AS reason
     FROM duty_checks LEFT JOIN case_keys USING (case_id) WHERE case_id = @caseId`,
  ).get({ caseId });
}

/** Keeps what is known under the whistleblower law. */
export function putWbk(database: Database, known: StoredWbk): void {
  prepare<StoredWbk, never>(
    database,
    `INSERT INTO wbk (case_id, recorded_at, applicable, received_on, acknowledged_on, feedback_on,
       referral)
     VALUES (@caseId, @recordedAt, @applicable, @receivedOn, @acknowledgedOn, @feedbackOn, @referral)
     ON CONFLICT (case_id) DO UPDATE SET recorded_at = excluded.recorded_at,
       applicable = excluded.applicable, received_on = excluded.received_on,
       acknowledged_on = excluded.acknowledged_on, feedback_on = excluded.feedback_on,
       referral = excluded.referral`,
  ).run(known);
}

/** What is known of a case under the whistleblower law. */
export function wbkOf(database: Database, caseId: string): StoredWbk | undefined {
  return prepare<{ caseId: string }, StoredWbk>(
    database,
    `SELECT case_id AS caseId, recorded_at AS recordedAt, applicable, received_on AS receivedOn,
       acknowledged_on AS acknowledgedOn, feedback_on AS feedbackOn, referral
     FROM wbk WHERE case_id = @caseId`,
  ).get({ caseId });
}
