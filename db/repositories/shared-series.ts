import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** That a series is shared with a colleague, as stored. */
export interface StoredLink {
  /** The same in both vaults. */
  readonly id: string;
  readonly seriesId: string;
  readonly colleagueId: string;
  /** When one's own part was sealed last. */
  readonly sentAt: string | null;
  /** The checksum of what the last part said. */
  readonly sentSha256: string | null;
  /** When the colleague made the part that was read in last. */
  readonly receivedAt: string | null;
}

const link = `id, series_id AS seriesId, colleague_id AS colleagueId, sent_at AS sentAt,
  sent_sha256 AS sentSha256, received_at AS receivedAt`;

/** With whom a series is shared. */
export function linksOfSeries(database: Database, seriesId: string): StoredLink[] {
  const sql = `SELECT ${link} FROM series_links WHERE series_id = @seriesId ORDER BY id`;
  return prepare<{ seriesId: string }, StoredLink>(database, sql).all({ seriesId });
}

/** A link by id. */
export function linkById(database: Database, id: string): StoredLink | undefined {
  const sql = `SELECT ${link} FROM series_links WHERE id = @id`;
  return prepare<{ id: string }, StoredLink>(database, sql).get({ id });
}

/** Keeps that a series is shared with a colleague, and what was sent and received of it. */
export function keepLink(database: Database, kept: StoredLink): void {
  prepare<StoredLink, never>(
    database,
    `INSERT INTO series_links (id, series_id, colleague_id, sent_at, sent_sha256, received_at)
     VALUES (@id, @seriesId, @colleagueId, @sentAt, @sentSha256, @receivedAt)
     ON CONFLICT (series_id, colleague_id) DO UPDATE SET id = @id, sent_at = @sentAt,
       sent_sha256 = @sentSha256, received_at = @receivedAt`,
  ).run(kept);
}

/** An incident of a colleague, as he told it. */
export interface StoredTheirs {
  readonly id: string;
  readonly reporter: string;
  readonly occurredFrom: string | null;
  readonly occurredUntil: string | null;
  readonly on: string;
  /** Codes in JSON, the main one first. */
  readonly natures: string;
  readonly severity: string;
  readonly forPolice: 0 | 1;
}

/** What a colleague told of a series, by when it happened. */
export function theirsOf(database: Database, linkId: string): StoredTheirs[] {
  return prepare<{ linkId: string }, StoredTheirs>(
    database,
    `SELECT id, reporter, occurred_from AS occurredFrom, occurred_until AS occurredUntil,
       happened_on AS "on", natures, severity, for_police AS forPolice
     FROM series_incidents WHERE link_id = @linkId ORDER BY happened_on, id`,
  ).all({ linkId });
}

/** Keeps what a colleague tells now, instead of what he told before; belongs in a transaction. */
export function setTheirs(
  database: Database,
  linkId: string,
  incidents: readonly StoredTheirs[],
): void {
  const drop = 'DELETE FROM series_incidents WHERE link_id = @linkId';
  prepare<{ linkId: string }, never>(database, drop).run({ linkId });
  const insert = prepare<StoredTheirs & { linkId: string }, never>(
    database,
    `INSERT INTO series_incidents (link_id, id, reporter, occurred_from, occurred_until,
       happened_on, natures, severity, for_police)
     VALUES (@linkId, @id, @reporter, @occurredFrom, @occurredUntil, @on, @natures, @severity,
       @forPolice)`,
  );
  for (const one of incidents) insert.run({ ...one, linkId });
}

/** What a colleague knows of one's own case. */
export interface StoredShared {
  readonly linkId: string;
  readonly caseId: string;
  readonly incidentId: string;
  /** The checksum of what was last told; null while it is told no more. */
  readonly sha256: string | null;
  readonly policeConsent: string | null;
  readonly toldPoliceAt: string | null;
}

/** What a colleague knows of one's own cases. */
export function sharedOf(database: Database, linkId: string): StoredShared[] {
  return prepare<{ linkId: string }, StoredShared>(
    database,
    `SELECT link_id AS linkId, case_id AS caseId, incident_id AS incidentId, sha256,
       police_consent AS policeConsent, told_police_at AS toldPoliceAt
     FROM series_shared WHERE link_id = @linkId`,
  ).all({ linkId });
}

/** Keeps what a colleague knows of one's own case. */
export function keepShared(database: Database, shared: StoredShared): void {
  prepare<StoredShared, never>(
    database,
    `INSERT INTO series_shared
       (link_id, case_id, incident_id, sha256, police_consent, told_police_at)
     VALUES (@linkId, @caseId, @incidentId, @sha256, @policeConsent, @toldPoliceAt)
     ON CONFLICT (link_id, case_id) DO UPDATE SET sha256 = @sha256,
       police_consent = @policeConsent, told_police_at = @toldPoliceAt`,
  ).run(shared);
}

/** An incident of a colleague on a sheet for the police. */
export interface ToldPolice {
  readonly id: string;
  readonly at: string;
}

/** The incidents of a colleague that were put on a sheet for the police. */
export function toldOf(database: Database, linkId: string): ToldPolice[] {
  const sql = `SELECT incident_id AS id, told_at AS at FROM series_told
    WHERE link_id = @linkId ORDER BY incident_id`;
  return prepare<{ linkId: string }, ToldPolice>(database, sql).all({ linkId });
}

/** Keeps that an incident of a colleague was put on a sheet for the police; the first time counts. */
export function keepTold(database: Database, told: ToldPolice & { readonly linkId: string }): void {
  prepare<typeof told, never>(
    database,
    `INSERT INTO series_told (link_id, incident_id, told_at) VALUES (@linkId, @id, @at)
     ON CONFLICT (link_id, incident_id) DO NOTHING`,
  ).run(told);
}
