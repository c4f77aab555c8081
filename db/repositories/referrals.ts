import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';
import type { HandoverAnswer } from './handovers.ts';

/** That a counsellor was offered to the reporter of a case, and whether he said no. */
export interface StoredReferral {
  readonly caseId: string;
  readonly offeredOn: string;
  readonly declinedOn: string | null;
}

/** Keeps that a counsellor was offered, or that the reporter said no to her. */
export function keepReferral(database: Database, referral: StoredReferral): void {
  prepare<StoredReferral, never>(
    database,
    `INSERT INTO referrals (case_id, offered_on, declined_on)
     VALUES (@caseId, @offeredOn, @declinedOn)
     ON CONFLICT (case_id) DO UPDATE SET offered_on = @offeredOn, declined_on = @declinedOn`,
  ).run(referral);
}

/** Whether a counsellor was offered to the reporter of a case. */
export function referralOf(database: Database, caseId: string): StoredReferral | undefined {
  const sql = `SELECT case_id AS caseId, offered_on AS offeredOn, declined_on AS declinedOn
    FROM referrals WHERE case_id = @caseId`;
  return prepare<{ caseId: string }, StoredReferral>(database, sql).get({ caseId });
}

/** A referral as it stands: offered, declined, or in the file that was sealed last. */
export interface ReferralState {
  readonly caseId: string;
  readonly number: string;
  readonly alias: string | null;
  readonly offeredOn: string;
  readonly declinedOn: string | null;
  /** When it was sealed last; null when it never was. */
  readonly sentAt: string | null;
  readonly answer: HandoverAnswer | null;
}

/** Every referral of a case that is still here, the newest first, at most so many. */
export function referralsIn(database: Database, limit: number): ReferralState[] {
  return prepare<{ limit: number }, ReferralState>(
    database,
    `SELECT cases.id AS caseId, cases.number, reporters.alias, offered_on AS offeredOn,
       declined_on AS declinedOn, sent.made_at AS sentAt, sent.answer
     FROM referrals
     JOIN cases ON cases.id = referrals.case_id
     LEFT JOIN reporters ON reporters.id = cases.reporter_id
     LEFT JOIN (
       SELECT case_id, answer, made_at, max(made_at) FROM handover_cases
       JOIN handovers ON handovers.id = handover_id
       WHERE direction = 'sent' AND elsewhere IS NOT NULL GROUP BY case_id
     ) AS sent ON sent.case_id = cases.id
     ORDER BY coalesce(sent.made_at, offered_on) DESC, cases.number LIMIT @limit`,
  ).all({ limit });
}
