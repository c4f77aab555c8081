import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** A piece of evidence as stored. */
export interface StoredEvidence {
  readonly id: string;
  readonly caseId: string;
  readonly recordedAt: string;
  readonly kind: string;
  readonly place: string;
  readonly link: string;
  readonly seenOn: string | null;
  readonly status: string;
  readonly wipeOn: string | null;
  readonly copyAt: string;
  readonly requestedOn: string | null;
  readonly settledOn: string | null;
}

/** Keeps a piece of evidence: a new one, or one that changes. */
export function putEvidence(database: Database, piece: StoredEvidence): void {
  prepare<StoredEvidence, never>(
    database,
    `WITH sealing (wrapped) AS (SELECT wrapped FROM case_keys WHERE case_id = @caseId)
     INSERT INTO evidence (id, case_id, recorded_at, kind, place, link, seen_on, status, wipe_on,
       copy_at, requested_on, settled_on)
     VALUES (@id, @caseId, @recordedAt, @kind,
       seal_text((SELECT wrapped FROM sealing), @caseId, 'evidence place ' || @id, @place),
       seal_text((SELECT wrapped FROM sealing), @caseId, 'evidence link ' || @id, @link),
       @seenOn, @status, @wipeOn,
       seal_text((SELECT wrapped FROM sealing), @caseId, 'evidence copy ' || @id, @copyAt),
       @requestedOn, @settledOn)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, place = excluded.place,
       link = excluded.link, seen_on = excluded.seen_on, status = excluded.status,
       wipe_on = excluded.wipe_on, copy_at = excluded.copy_at,
       requested_on = excluded.requested_on, settled_on = excluded.settled_on`,
  ).run(piece);
}

/** The evidence of a case, in the order in which it was noted. */
export function evidenceOf(database: Database, caseId: string): StoredEvidence[] {
  return prepare<{ caseId: string }, StoredEvidence>(
    database,
    `SELECT id, case_id AS caseId, recorded_at AS recordedAt, kind,
       open_text(wrapped, case_id, 'evidence place ' || id, place) AS place,
       open_text(wrapped, case_id, 'evidence link ' || id, link) AS link,
       seen_on AS seenOn, status, wipe_on AS wipeOn,
       open_text(wrapped, case_id, 'evidence copy ' || id, copy_at) AS copyAt,
       requested_on AS requestedOn, settled_on AS settledOn
     FROM evidence LEFT JOIN case_keys USING (case_id)
     WHERE case_id = @caseId ORDER BY recorded_at, id`,
  ).all({ caseId });
}
