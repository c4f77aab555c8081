import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';
import { discardDraftsAbout } from './drafts.ts';

/** What was written in a section of an annual report. */
export interface StoredSection {
  readonly year: number;
  readonly section: string;
  readonly changedAt: string;
  readonly words: string;
}

/** What was recommended in an annual report. */
export interface StoredRecommendation {
  readonly id: string;
  readonly year: number;
  readonly recordedAt: string;
  readonly measure: string;
  readonly words: string;
}

/** What became of a recommendation, as the annual report of a later year says. */
export interface StoredFollowUp {
  readonly recommendationId: string;
  readonly year: number;
  readonly state: string;
  readonly remark: string;
}

/** What was written for the annual report of a year. */
export function sectionsOf(database: Database, year: number): StoredSection[] {
  return prepare<{ year: number }, StoredSection>(
    database,
    `SELECT year, section, changed_at AS changedAt, words FROM annual_sections
     WHERE year = @year ORDER BY section`,
  ).all({ year });
}

/** Keeps what is written in a section; nothing when it is empty. */
export function saveSection(database: Database, section: StoredSection): void {
  if (section.words === '') {
    const sql = 'DELETE FROM annual_sections WHERE year = @year AND section = @section';
    prepare<StoredSection, never>(database, sql).run(section);
    return;
  }
  prepare<StoredSection, never>(
    database,
    `INSERT INTO annual_sections (year, section, changed_at, words)
     VALUES (@year, @section, @changedAt, @words)
     ON CONFLICT (year, section) DO UPDATE SET changed_at = @changedAt, words = @words`,
  ).run(section);
}

/** Every recommendation up to a year, the oldest first. */
export function recommendationsUntil(database: Database, year: number): StoredRecommendation[] {
  return prepare<{ year: number }, StoredRecommendation>(
    database,
    `SELECT id, year, recorded_at AS recordedAt, measure, words FROM recommendations
     WHERE year <= @year ORDER BY year, recorded_at, id`,
  ).all({ year });
}

/** Keeps a recommendation, or what it says now. */
export function saveRecommendation(database: Database, given: StoredRecommendation): void {
  prepare<StoredRecommendation, never>(
    database,
    `INSERT INTO recommendations (id, year, recorded_at, measure, words)
     VALUES (@id, @year, @recordedAt, @measure, @words)
     ON CONFLICT (id) DO UPDATE SET measure = @measure, words = @words`,
  ).run(given);
}

/** Takes a recommendation away, with what became of it. */
export function removeRecommendation(database: Database, id: string): void {
  discardDraftsAbout(database, [id]);
  prepare<{ id: string }, never>(database, 'DELETE FROM recommendations WHERE id = @id').run({
    id,
  });
}

/** What became of recommendations, as the reports up to a year say; the oldest first. */
export function followUpsUntil(database: Database, year: number): StoredFollowUp[] {
  return prepare<{ year: number }, StoredFollowUp>(
    database,
    `SELECT recommendation_id AS recommendationId, year, state, remark
     FROM recommendation_follow_ups WHERE year <= @year ORDER BY year, recommendation_id`,
  ).all({ year });
}

/** Keeps what became of a recommendation. */
export function saveFollowUp(database: Database, given: StoredFollowUp): void {
  prepare<StoredFollowUp, never>(
    database,
    `INSERT INTO recommendation_follow_ups (recommendation_id, year, state, remark)
     VALUES (@recommendationId, @year, @state, @remark)
     ON CONFLICT (recommendation_id, year) DO UPDATE SET state = @state, remark = @remark`,
  ).run(given);
}

/** Forgets what was written of the years before one, and what was recommended then and came to its end. */
export function forgetAnnual(database: Database, year: number): void {
  prepare<{ year: number }, never>(database, 'DELETE FROM annual_sections WHERE year < @year').run({
    year,
  });
  const gone = prepare<{ year: number }, { id: string }>(
    database,
    `DELETE FROM recommendations WHERE year < @year AND id IN (
       SELECT recommendation_id FROM recommendation_follow_ups
       WHERE year < @year AND state IN ('done', 'dropped'))
     RETURNING id`,
  ).all({ year });
  discardDraftsAbout(
    database,
    gone.map(({ id }) => id),
  );
}
