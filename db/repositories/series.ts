import type { Database } from 'better-sqlite3';
import type { CaseStatus } from '../../domain/code-lists/index.ts';
import { prepare } from '../prepare.ts';

/** Cases that belong together, as stored. */
export interface StoredSeries {
  readonly id: string;
  readonly madeOn: string;
  readonly reason: string;
  /** What the counsellor found that it weighs, and when; null until then. */
  readonly severity: string | null;
  readonly severityOn: string | null;
  /** Null while it goes on. */
  readonly endedOn: string | null;
}

/** A case that belongs, or may belong, to a series. */
export interface SeriesCase {
  readonly caseId: string;
  readonly number: string;
  readonly alias: string | null;
  readonly nature: string;
  readonly severity: string;
  readonly status: CaseStatus;
  /** The last day on which it may have happened, or else the day it was told. */
  readonly on: string;
}

const columns = `id, made_on AS madeOn, reason, severity, severity_on AS severityOn,
  ended_on AS endedOn`;

/** Begins a series; belongs in a transaction with its cases. */
export function insertSeries(
  database: Database,
  series: Pick<StoredSeries, 'id' | 'madeOn' | 'reason'>,
): void {
  prepare<typeof series, never>(
    database,
    'INSERT INTO series (id, made_on, reason) VALUES (@id, @madeOn, @reason)',
  ).run(series);
}

/** Every series, those that go on first. */
export function allSeries(database: Database): StoredSeries[] {
  const sql = `SELECT ${columns} FROM series ORDER BY ended_on IS NOT NULL, made_on DESC, id`;
  return prepare<object, StoredSeries>(database, sql).all({});
}

/** A series by id. */
export function seriesById(database: Database, id: string): StoredSeries | undefined {
  const sql = `SELECT ${columns} FROM series WHERE id = @id`;
  return prepare<{ id: string }, StoredSeries>(database, sql).get({ id });
}

interface Membership {
  readonly seriesId: string;
  readonly caseId: string;
}

/** Adds a case to a series; one that is in it already stays. */
export function addToSeries(database: Database, membership: Membership): void {
  prepare<Membership, never>(
    database,
    `INSERT INTO series_cases (series_id, case_id) VALUES (@seriesId, @caseId)
     ON CONFLICT (series_id, case_id) DO NOTHING`,
  ).run(membership);
}

/** Takes a case out of a series. */
export function takeFromSeries(database: Database, membership: Membership): void {
  const sql = 'DELETE FROM series_cases WHERE series_id = @seriesId AND case_id = @caseId';
  prepare<Membership, never>(database, sql).run(membership);
}

/** Forgets a series; its cases stay. */
export function deleteSeries(database: Database, id: string): void {
  prepare<{ id: string }, never>(database, 'DELETE FROM series WHERE id = @id').run({ id });
}

/** Keeps what a series weighs, by the counsellor. */
export function setSeriesSeverity(
  database: Database,
  given: { id: string; severity: string | null; severityOn: string | null },
): void {
  prepare<typeof given, never>(
    database,
    'UPDATE series SET severity = @severity, severity_on = @severityOn WHERE id = @id',
  ).run(given);
}

/** Ends a series on a day, or lets it go on. */
export function setSeriesEnd(
  database: Database,
  given: { id: string; endedOn: string | null },
): void {
  const sql = 'UPDATE series SET ended_on = @endedOn WHERE id = @id';
  prepare<typeof given, never>(database, sql).run(given);
}

const shown = `cases.id AS caseId, number, alias, nature, incidents.severity, status,
  coalesce(occurred_until, received_on) AS "on"
  FROM cases
  JOIN incidents ON incidents.case_id = cases.id
  JOIN reports ON reports.case_id = cases.id
  LEFT JOIN reporters ON reporters.id = cases.reporter_id`;

/** The cases of a series, by when it happened. */
export function casesInSeries(database: Database, seriesId: string): SeriesCase[] {
  const sql = `SELECT ${shown} JOIN series_cases ON series_cases.case_id = cases.id
    WHERE series_id = @seriesId ORDER BY "on", number`;
  return prepare<{ seriesId: string }, SeriesCase>(database, sql).all({ seriesId });
}

/** Some cases, by when it happened. */
export function casesByIds(database: Database, ids: readonly string[]): SeriesCase[] {
  const sql = `SELECT ${shown} WHERE cases.id IN (SELECT value FROM json_each(@ids))
    ORDER BY "on", number`;
  return prepare<{ ids: string }, SeriesCase>(database, sql).all({ ids: JSON.stringify(ids) });
}

/** The newest cases of one's own, which can be put into a series. */
export function casesForSeries(database: Database, limit: number): SeriesCase[] {
  const sql = `SELECT ${shown} WHERE owner IS NULL AND handed_over IS NULL
    ORDER BY received_on DESC, received_at DESC, number DESC LIMIT @limit`;
  return prepare<{ limit: number }, SeriesCase>(database, sql).all({ limit });
}

/** The series that a case is in, and whether each goes on. */
export function seriesOfCase(
  database: Database,
  caseId: string,
): { seriesId: string; reason: string; endedOn: string | null }[] {
  return prepare<{ caseId: string }, { seriesId: string; reason: string; endedOn: string | null }>(
    database,
    `SELECT id AS seriesId, reason, ended_on AS endedOn FROM series
     JOIN series_cases ON series_cases.series_id = series.id
     WHERE case_id = @caseId ORDER BY made_on, id`,
  ).all({ caseId });
}

/**
 * The last day on which a case happened, or one of a series that it is in and that goes on; what a
 * colleague told of that series counts as well.
 */
export function lastIncidentAround(database: Database, caseId: string): string | null {
  return (
    prepare<{ caseId: string }, { last: string | null }>(
      database,
      `WITH going AS (
         SELECT series_id FROM series_cases
         JOIN series ON series.id = series_id AND ended_on IS NULL
         WHERE case_id = @caseId
       )
       SELECT max(day) AS last FROM (
         SELECT coalesce(occurred_until, received_on) AS day
         FROM incidents JOIN reports USING (case_id)
         WHERE case_id = @caseId OR case_id IN (
           SELECT case_id FROM series_cases JOIN going USING (series_id)
         )
         UNION ALL
         SELECT happened_on FROM series_incidents
         JOIN series_links ON series_links.id = link_id JOIN going USING (series_id)
       )`,
    ).get({ caseId })?.last ?? null
  );
}
