import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';
import { offersOf } from './handling.ts';

/** Aftercare of somebody beside the reporter, as stored. */
export interface StoredPersonCare {
  readonly caseId: string;
  readonly person: string;
  readonly recordedAt: string;
  /** Why he may be called at all. */
  readonly ground: string;
  readonly since: string;
  readonly scheduled: 0 | 1;
  readonly endedOn: string | null;
  readonly endedBy: string | null;
}

/** An element of aftercare of somebody beside the reporter, as stored. */
export interface StoredPersonOffer {
  readonly caseId: string;
  readonly person: string;
  readonly element: string;
  readonly status: string;
  readonly support: string | null;
}

/** Begins aftercare of somebody, or changes what is known of it. */
export function putPersonCare(database: Database, care: StoredPersonCare): void {
  prepare<StoredPersonCare, never>(
    database,
    `INSERT INTO person_care
       (case_id, person_id, recorded_at, ground, since, scheduled, ended_on, ended_by)
     VALUES (@caseId, @person, @recordedAt, @ground, @since, @scheduled, @endedOn, @endedBy)
     ON CONFLICT (case_id, person_id) DO UPDATE SET ground = @ground, since = @since,
       scheduled = @scheduled, ended_on = @endedOn, ended_by = @endedBy`,
  ).run(care);
}

/** Who beside the reporter gets aftercare in a case, in the order in which it began. */
export function personCareOf(database: Database, caseId: string): StoredPersonCare[] {
  return prepare<{ caseId: string }, StoredPersonCare>(
    database,
    `SELECT case_id AS caseId, person_id AS person, recorded_at AS recordedAt, ground, since,
       scheduled, ended_on AS endedOn, ended_by AS endedBy
     FROM person_care WHERE case_id = @caseId ORDER BY recorded_at, person_id`,
  ).all({ caseId });
}

/** Sets where an element of aftercare of somebody stands. */
export function setPersonOffer(database: Database, offer: StoredPersonOffer): void {
  prepare<StoredPersonOffer, never>(
    database,
    `INSERT INTO person_offers (case_id, person_id, element, status, support)
     VALUES (@caseId, @person, @element, @status, @support)
     ON CONFLICT (case_id, person_id, element) DO UPDATE SET status = @status, support = @support`,
  ).run(offer);
}

/** Where the elements of aftercare of everybody beside the reporter stand. */
export function personOffersOf(database: Database, caseId: string): StoredPersonOffer[] {
  return prepare<{ caseId: string }, StoredPersonOffer>(
    database,
    `SELECT case_id AS caseId, person_id AS person, element, status, support
     FROM person_offers WHERE case_id = @caseId ORDER BY person_id, element`,
  ).all({ caseId });
}

/** Whether support was offered to somebody: the reporter, or who is beside him. */
export const isOffered = (database: Database, caseId: string, person: string | null): boolean =>
  person === null
    ? offersOf(database, caseId).length > 0
    : personOffersOf(database, caseId).some((offer) => offer.person === person);

/**
 * Forgets the aftercare of who is no victim or witness of a case any more: contacts, offers and tasks.
 * Consents he gave stay, as what was shared on them does. Belongs in a transaction.
 */
export function forgetStrayCare(database: Database, caseId: string): void {
  for (const table of [
    'person_care',
    'person_offers',
    'person_consequences',
    'care_contacts',
    'tasks',
  ]) {
    prepare<{ caseId: string }, never>(
      database,
      `DELETE FROM ${table} WHERE case_id = @caseId AND person_id IS NOT NULL
         AND person_id NOT IN (SELECT id FROM persons WHERE case_id = @caseId)`,
    ).run({ caseId });
  }
}
