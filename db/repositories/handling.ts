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
}
/** What was told by somebody else than the owner of this vault says by whom. */
interface Told {
  /** The key he signs with; null for the owner. */
  readonly author: string | null;
}
/** A measure as stored. */
export interface StoredMeasure extends Recorded {
  readonly kind: string;
  readonly decidedOn: string;
  readonly endsOn: string | null;
  readonly letter: 0 | 1;
}
/** A step with the police as stored. */
export interface StoredPoliceStep extends Recorded {
  readonly status: string;
  readonly on: string;
  readonly number: string;
  /** The report it belongs to. */
  readonly reportId: string | null;
}
/** A line of damage as stored. */
export interface StoredDamage extends Recorded {
  readonly kind: string;
  readonly cents: number;
  readonly status: string;
  readonly on: string;
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

/** Adds a contact. */
export function insertContact(database: Database, contact: StoredContact): void {
  prepare<StoredContact, never>(
    database,
    `INSERT INTO care_contacts (id, case_id, recorded_at, held_on, kind, wellbeing, note)
     VALUES (@id, @caseId, @recordedAt, @on, @kind, @wellbeing,
       seal_text((SELECT wrapped FROM case_keys WHERE case_id = @caseId), @caseId, 'contact ' || @id, @note))`,
  ).run(contact);
}

/** The contacts of a case, oldest first. */
export function contactsOf(database: Database, caseId: string): (StoredContact & Told)[] {
  return prepare<{ caseId: string }, StoredContact & Told>(
    database,
    `SELECT id, case_id AS caseId, recorded_at AS recordedAt, held_on AS "on", kind, wellbeing,
       open_text(wrapped, case_id, 'contact ' || id, note) AS note, author
     FROM care_contacts LEFT JOIN case_keys USING (case_id) WHERE case_id = @caseId ORDER BY held_on, recorded_at`,
  ).all({ caseId });
}

/** Adds a measure. */
export function insertMeasure(database: Database, measure: StoredMeasure): void {
  prepare<StoredMeasure, never>(
    database,
    `INSERT INTO measures (id, case_id, recorded_at, kind, decided_on, ends_on, letter)
     VALUES (@id, @caseId, @recordedAt, @kind, @decidedOn, @endsOn, @letter)`,
  ).run(measure);
}

/** The measures of a case, oldest first. */
export function measuresOf(database: Database, caseId: string): StoredMeasure[] {
  return prepare<{ caseId: string }, StoredMeasure>(
    database,
    `SELECT id, case_id AS caseId, recorded_at AS recordedAt, kind, decided_on AS decidedOn,
       ends_on AS endsOn, letter
     FROM measures WHERE case_id = @caseId ORDER BY decided_on, recorded_at`,
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
     FROM police_steps WHERE case_id = @caseId ORDER BY step_on, recorded_at`,
  ).all({ caseId });
}

/** Adds a line of damage. */
export function insertDamage(database: Database, line: StoredDamage): void {
  prepare<StoredDamage, never>(
    database,
    `INSERT INTO damage_lines (id, case_id, recorded_at, kind, cents, status, line_on)
     VALUES (@id, @caseId, @recordedAt, @kind, @cents, @status, @on)`,
  ).run(line);
}

/** The lines of damage, oldest first. */
export function damageOf(database: Database, caseId: string): StoredDamage[] {
  return prepare<{ caseId: string }, StoredDamage>(
    database,
    `SELECT id, case_id AS caseId, recorded_at AS recordedAt, kind, cents, status, line_on AS "on"
     FROM damage_lines WHERE case_id = @caseId ORDER BY line_on, recorded_at`,
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
     FROM notes LEFT JOIN case_keys USING (case_id) WHERE case_id = @caseId ORDER BY recorded_at`,
  ).all({ caseId });
}
