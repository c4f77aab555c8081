import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** A meeting that needs security. */
export interface StoredMeeting {
  readonly id: string;
  readonly heldOn: string;
  readonly kind: string;
}

/** What is arranged for a meeting, and who does. */
export interface StoredArrangement {
  readonly meetingId: string;
  readonly kind: string;
  readonly arrangedBy: string;
  readonly due: string;
  readonly doneOn: string | null;
}

/** Keeps a meeting. */
export function insertMeeting(database: Database, meeting: StoredMeeting): void {
  prepare<StoredMeeting, never>(
    database,
    'INSERT INTO meetings (id, held_on, kind) VALUES (@id, @heldOn, @kind)',
  ).run(meeting);
}

/** Keeps what is arranged for a meeting. */
export function insertArrangement(database: Database, arrangement: StoredArrangement): void {
  prepare<StoredArrangement, never>(
    database,
    `INSERT INTO meeting_measures (meeting_id, kind, arranged_by, due, done_on)
     VALUES (@meetingId, @kind, @arrangedBy, @due, @doneOn)`,
  ).run(arrangement);
}

/** Meetings from a day on, the first one first, at most so many. */
export function meetingsFrom(
  database: Database,
  asked: { readonly from: string; readonly limit: number },
): StoredMeeting[] {
  return prepare<typeof asked, StoredMeeting>(
    database,
    `SELECT id, held_on AS heldOn, kind FROM meetings WHERE held_on >= @from
     ORDER BY held_on, id LIMIT @limit`,
  ).all(asked);
}

/** What is arranged for a meeting. */
export function arrangementsOf(database: Database, meetingId: string): StoredArrangement[] {
  return prepare<{ meetingId: string }, StoredArrangement>(
    database,
    `SELECT meeting_id AS meetingId, kind, arranged_by AS arrangedBy, due, done_on AS doneOn
     FROM meeting_measures WHERE meeting_id = @meetingId ORDER BY kind`,
  ).all({ meetingId });
}

/** Notes when something was arranged, or that it is not after all; whether there was such a thing. */
export function settleArrangement(
  database: Database,
  settled: Pick<StoredArrangement, 'meetingId' | 'kind' | 'doneOn'>,
): boolean {
  const { changes } = prepare<typeof settled, never>(
    database,
    `UPDATE meeting_measures SET done_on = @doneOn WHERE meeting_id = @meetingId AND kind = @kind`,
  ).run(settled);
  return changes > 0;
}

/** Forgets a meeting; whether there was one. */
export function removeMeeting(database: Database, id: string): boolean {
  const sql = 'DELETE FROM meetings WHERE id = @id';
  return prepare<{ id: string }, never>(database, sql).run({ id }).changes > 0;
}
