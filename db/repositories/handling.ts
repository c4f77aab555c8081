import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** What every line of handling has. */
interface Recorded {
  readonly id: string;
  readonly caseId: string;
  readonly recordedAt: string;
}

/** An element of aftercare as stored. */
export interface StoredOffer {
  readonly caseId: string;
  readonly element: string;
  readonly status: string;
  readonly support: string | null;
}
/** A contact as stored. */
export interface StoredContact extends Recorded {
  readonly on: string;
  readonly kind: string;
  readonly wellbeing: number | null;
  readonly note: string;
  /** Whether the reporter was reached. */
  readonly reached: 0 | 1;
  /** Whether it was the talk that closes the case. */
  readonly closing: 0 | 1;
  readonly duration: string | null;
  /** To whom outside the organisation he was referred. */
  readonly referral: string | null;
  /** Who was spoken to beside the reporter; null for the reporter. */
  readonly person: string | null;
}
/** What was told by somebody else than the owner of this vault says by whom. */
interface Told {
  /** The key he signs with; null for the owner. */
  readonly author: string | null;
}
/** A step with the police as stored. */
export interface StoredPoliceStep extends Recorded {
  readonly status: string;
  readonly on: string;
  readonly number: string;
  /** The report it belongs to. */
  readonly reportId: string | null;
}
/** A note as stored. */
export interface StoredNote extends Recorded {
  readonly text: string;
}

/** Sets where an element of aftercare stands. */
export function setOffer(database: Database, offer: StoredOffer): void {
  prepare<StoredOffer, never>(
    database,
    `INSERT INTO care_offers (case_id, element, status, support)
     VALUES (@caseId, @element, @status, @support)
     ON CONFLICT (case_id, element) DO UPDATE SET status = @status, support = @support`,
  ).run(offer);
}

/** Where the elements of aftercare stand. */
export function offersOf(database: Database, caseId: string): StoredOffer[] {
  return prepare<{ caseId: string }, StoredOffer>(
    database,
    `SELECT case_id AS caseId, element, status, support FROM care_offers WHERE case_id = @caseId`,
  ).all({ caseId });
}

/** Somebody else than the reporter who was offered support, as stored. */
export interface StoredCircleOffer {
  readonly caseId: string;
  readonly who: string;
  readonly status: string;
}

/** Sets where the offer to somebody else than the reporter stands. */
export function setCircleOffer(database: Database, offer: StoredCircleOffer): void {
  prepare<StoredCircleOffer, never>(
    database,
    `INSERT INTO care_circle (case_id, who, status) VALUES (@caseId, @who, @status)
     ON CONFLICT (case_id, who) DO UPDATE SET status = @status`,
  ).run(offer);
}

/** Who else than the reporter was offered support. */
export function circleOf(database: Database, caseId: string): StoredCircleOffer[] {
  const sql = `SELECT case_id AS caseId, who, status FROM care_circle WHERE case_id = @caseId`;
  return prepare<{ caseId: string }, StoredCircleOffer>(database, sql).all({ caseId });
}

/** Adds a contact. */
export function insertContact(database: Database, contact: StoredContact): void {
  prepare<StoredContact, never>(
    database,
    `INSERT INTO care_contacts (id, case_id, recorded_at, held_on, kind, wellbeing, note, reached,
       closing, duration, referral, person_id)
     VALUES (@id, @caseId, @recordedAt, @on, @kind, @wellbeing,
       seal_text((SELECT wrapped FROM case_keys WHERE case_id = @caseId), @caseId, 'contact ' || @id, @note),
       @reached, @closing, @duration, @referral, @person)`,
  ).run(contact);
}

/** The contacts of a case, oldest first. */
export function contactsOf(database: Database, caseId: string): (StoredContact & Told)[] {
  return prepare<{ caseId: string }, StoredContact & Told>(
    database,
    `SELECT id, case_id AS caseId, recorded_at AS recordedAt, held_on AS "on", kind, wellbeing,
       open_text(wrapped, case_id, 'contact ' || id, note) AS note, reached, closing, author,
       duration, referral, person_id AS person
     FROM care_contacts LEFT JOIN case_keys USING (case_id) WHERE case_id = @caseId ORDER BY held_on, recorded_at, care_contacts.rowid`,
  ).all({ caseId });
}

/** Adds a step with the police. */
export function insertPoliceStep(database: Database, step: StoredPoliceStep): void {
  prepare<StoredPoliceStep, never>(
    database,
    `INSERT INTO police_steps (id, case_id, recorded_at, status, step_on, police_number, report_id)
     VALUES (@id, @caseId, @recordedAt, @status, @on, @number, @reportId)`,
  ).run(step);
}

/** The steps with the police, oldest first. */
export function policeStepsOf(database: Database, caseId: string): StoredPoliceStep[] {
  return prepare<{ caseId: string }, StoredPoliceStep>(
    database,
    `SELECT id, case_id AS caseId, recorded_at AS recordedAt, status, step_on AS "on",
       police_number AS number, report_id AS reportId
     FROM police_steps WHERE case_id = @caseId ORDER BY step_on, recorded_at, rowid`,
  ).all({ caseId });
}

/** Adds a note. */
export function insertNote(database: Database, note: StoredNote): void {
  prepare<StoredNote, never>(
    database,
    `INSERT INTO notes (id, case_id, recorded_at, body)
     VALUES (@id, @caseId, @recordedAt,
       seal_text((SELECT wrapped FROM case_keys WHERE case_id = @caseId), @caseId, 'note ' || @id, @text))`,
  ).run(note);
}

/** The notes of a case, oldest first. */
export function notesOf(database: Database, caseId: string): (StoredNote & Told)[] {
  return prepare<{ caseId: string }, StoredNote & Told>(
    database,
    `SELECT id, case_id AS caseId, recorded_at AS recordedAt,
       open_text(wrapped, case_id, 'note ' || id, body) AS text, author
     FROM notes LEFT JOIN case_keys USING (case_id) WHERE case_id = @caseId ORDER BY recorded_at, notes.rowid`,
  ).all({ caseId });
}
