import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';
import { discardDraftsAbout } from './drafts.ts';

/** A request for access as stored. */
export interface StoredRequest {
  readonly id: string;
  readonly recordedAt: string;
  readonly kind: string;
  readonly role: string;
  readonly receivedOn: string;
  readonly extension: string | null;
  readonly identity: string | null;
  readonly answeredBy: string;
  readonly hidesFile: 0 | 1;
  readonly settledOn: string | null;
  readonly outcome: string | null;
}

/** A case that a request names, with what was told of the request. */
export interface StoredAccessCase {
  readonly requestId: string;
  readonly caseId: string;
  readonly number: string;
  readonly who: string;
  readonly advice: string;
}

/** What is decided of a part of a case. */
export interface StoredDecision {
  readonly requestId: string;
  readonly caseId: string;
  readonly part: string;
  readonly decision: string;
  readonly reason: string | null;
  /** Numbers of passages, as a JSON array. */
  readonly hidden: string;
  readonly checksum: string;
}

const columns = `id, recorded_at AS recordedAt, kind, role, received_on AS receivedOn, extension, identity,
  answered_by AS answeredBy, hides_file AS hidesFile, settled_on AS settledOn, outcome`;

/** Adds a request, or writes what is known of it now. */
export function saveRequest(database: Database, request: StoredRequest): void {
  prepare<StoredRequest, never>(
    database,
    `INSERT INTO access_requests (id, recorded_at, kind, role, received_on, extension, identity,
       answered_by, hides_file, settled_on, outcome)
     VALUES (@id, @recordedAt, @kind, @role, @receivedOn, @extension, @identity, @answeredBy, @hidesFile,
       @settledOn, @outcome)
     ON CONFLICT (id) DO UPDATE SET received_on = @receivedOn, extension = @extension,
       identity = @identity, answered_by = @answeredBy, hides_file = @hidesFile,
       settled_on = @settledOn, outcome = @outcome`,
  ).run(request);
}

/** Every request: what is open first, then the newest. */
export function requestsIn(database: Database): StoredRequest[] {
  return prepare<object, StoredRequest>(
    database,
    `SELECT ${columns} FROM access_requests
     ORDER BY settled_on IS NOT NULL, settled_on DESC, received_on, id`,
  ).all({});
}

/** A request by id. */
export function requestById(database: Database, id: string): StoredRequest | undefined {
  const sql = `SELECT ${columns} FROM access_requests WHERE id = @id`;
  return prepare<{ id: string }, StoredRequest>(database, sql).get({ id });
}

/**
 * Names a case in a request, with who asks and what the officer advised; of a case of which what was
 * told is destroyed, these two are not kept.
 */
export function saveAccessCase(database: Database, named: Omit<StoredAccessCase, 'number'>): void {
  prepare<typeof named, never>(
    database,
    `INSERT INTO access_cases (request_id, case_id, who, advice)
     SELECT @requestId, cases.id,
       iif(wrapped IS NULL, NULL, seal_text(wrapped, cases.id, 'access who ' || @requestId, @who)),
       iif(wrapped IS NULL, NULL,
         seal_text(wrapped, cases.id, 'access advice ' || @requestId, @advice))
     FROM cases LEFT JOIN case_keys ON case_id = cases.id
     WHERE cases.id = @caseId
     ON CONFLICT (request_id, case_id) DO UPDATE SET who = excluded.who, advice = excluded.advice`,
  ).run(named);
}

/** The cases that a request names. */
export function accessCasesOf(database: Database, requestId: string): StoredAccessCase[] {
  return prepare<{ requestId: string }, StoredAccessCase>(
    database,
    `SELECT request_id AS requestId, case_id AS caseId, cases.number,
       open_text(wrapped, case_id, 'access who ' || request_id, who) AS who,
       open_text(wrapped, case_id, 'access advice ' || request_id, advice) AS advice
     FROM access_cases
     JOIN cases ON cases.id = case_id
     LEFT JOIN case_keys USING (case_id)
     WHERE request_id = @requestId ORDER BY cases.number`,
  ).all({ requestId });
}

/** Whether a case is named in a request that is not settled, another than one that may be named. */
export function isAskedFor(database: Database, caseId: string, but = ''): boolean {
  const sql = `SELECT 1 AS asked FROM access_cases
    JOIN access_requests ON access_requests.id = request_id
    WHERE case_id = @caseId AND settled_on IS NULL AND request_id <> @but`;
  return prepare<object, object>(database, sql).get({ caseId, but }) !== undefined;
}

/** Keeps what is decided of a part. */
export function saveDecision(database: Database, decision: StoredDecision): void {
  prepare<StoredDecision, never>(
    database,
    `INSERT INTO access_decisions (request_id, case_id, part, decision, reason, hidden, checksum)
     VALUES (@requestId, @caseId, @part, @decision, @reason, @hidden, @checksum)
     ON CONFLICT (request_id, case_id, part) DO UPDATE SET decision = @decision,
       reason = @reason, hidden = @hidden, checksum = @checksum`,
  ).run(decision);
}

/** What is decided so far. */
export function decisionsOf(database: Database, requestId: string): StoredDecision[] {
  return prepare<{ requestId: string }, StoredDecision>(
    database,
    `SELECT request_id AS requestId, case_id AS caseId, part, decision, reason, hidden, checksum
     FROM access_decisions WHERE request_id = @requestId`,
  ).all({ requestId });
}

/** Forgets what requests tell of what was told in a case. */
export function forgetToldToRequests(database: Database, caseId: string): void {
  prepare<{ caseId: string }, never>(
    database,
    'UPDATE access_cases SET who = NULL, advice = NULL WHERE case_id = @caseId',
  ).run({ caseId });
  prepare<{ caseId: string }, never>(
    database,
    'DELETE FROM access_decisions WHERE case_id = @caseId',
  ).run({ caseId });
}

/** Takes requests away that name no case any more, with their tasks. */
export function removeRequestsWithoutCase(database: Database): void {
  const gone = prepare<object, { id: string }>(
    database,
    `DELETE FROM access_requests WHERE id NOT IN (SELECT request_id FROM access_cases)
     RETURNING id`,
  ).all({});
  discardDraftsAbout(
    database,
    gone.map(({ id }) => id),
  );
  prepare<object, never>(
    database,
    `DELETE FROM office_tasks
     WHERE code = 'T29' AND about NOT IN (SELECT id FROM access_requests)`,
  ).run({});
}
