import type { Database } from 'better-sqlite3';
import type { Compartment } from '../../domain/compartment.ts';
import { prepare } from '../prepare.ts';

/** A case in which the mayor filed a police report, and what was last heard of the police. */
interface MayorReport {
  readonly caseId: string;
  readonly number: string;
  readonly alias: string | null;
  /** The day on which the mayor filed it. */
  readonly on: string;
  /** Where it stands with the police now. */
  readonly police: string;
}

/** Police reports that the mayor filed on behalf of a reporter, the newest first, at most so many. */
export function mayorReportsIn(database: Database, limit: number): MayorReport[] {
  return prepare<{ limit: number }, MayorReport>(
    database,
    `SELECT cases.id AS caseId, cases.number, reporters.alias, filed_on AS "on",
       coalesce((SELECT status FROM police_steps WHERE report_id = police_reports.id
        ORDER BY step_on DESC, recorded_at DESC, id LIMIT 1), 'complaint_by_mayor') AS police
     FROM police_reports
     JOIN cases ON cases.id = police_reports.case_id
     LEFT JOIN reporters ON reporters.id = cases.reporter_id
     WHERE filed_by = 'mayor' AND filed_on IS NOT NULL
     ORDER BY filed_on DESC, cases.number LIMIT @limit`,
  ).all({ limit });
}

/** A hand-over of which nothing is left here but its sealed file. */
interface SealedAway {
  readonly handoverId: string;
  readonly number: string;
  readonly colleague: string;
  readonly elsewhere: Compartment | null;
  readonly madeAt: string;
}

/** Cases that left because their keeper is involved and were not accepted yet, the newest first. */
export function sealedAwayIn(database: Database, limit: number): SealedAway[] {
  return prepare<{ limit: number }, SealedAway>(
    database,
    `SELECT handovers.id AS handoverId, coalesce(handover_cases.number, '') AS number,
       colleague_name AS colleague, elsewhere, made_at AS madeAt
     FROM sealed_away
     JOIN handovers ON handovers.id = sealed_away.handover_id
     JOIN handover_cases ON handover_cases.handover_id = handovers.id
     ORDER BY made_at DESC LIMIT @limit`,
  ).all({ limit });
}
