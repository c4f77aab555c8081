import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** A consent as stored. `recipients` and `groups` are JSON arrays of codes. */
export interface StoredConsent {
  readonly id: string;
  readonly caseId: string;
  readonly recordedAt: string;
  readonly purpose: string;
  readonly recipients: string;
  readonly groups: string;
  readonly how: string;
  readonly givenAt: string;
  /** The last day on which it holds. */
  readonly until: string | null;
  /** Who gave it beside the reporter; null for the reporter. */
  readonly person: string | null;
}

/** That a consent was taken back, for all of its recipients or for some. */
export interface StoredWithdrawal {
  readonly id: string;
  readonly caseId: string;
  readonly consentId: string;
  readonly recordedAt: string;
  /** JSON array of codes. */
  readonly recipients: string;
  readonly how: string;
  readonly withdrawnAt: string;
}

/** Something that left the vault for somebody. */
export interface StoredDisclosure {
  readonly id: string;
  readonly caseId: string;
  readonly sharedAt: string;
  readonly recipient: string;
  /** Who in particular; empty once what was told in the case is destroyed. */
  readonly toWhom: string;
  /** JSON array of codes. */
  readonly groups: string;
  readonly medium: string;
  readonly ground: 'consent' | 'conflict_of_duties' | 'names_nobody';
  readonly consentId: string | null;
  /** Why it could not wait for consent; empty where there was consent. */
  readonly reason: string;
}

/** Keeps a consent. */
export function insertConsent(database: Database, consent: StoredConsent): void {
  prepare<StoredConsent, never>(
    database,
    `INSERT INTO consents
       (id, case_id, recorded_at, purpose, recipients, field_groups, how, given_at, until, person_id)
     VALUES (@id, @caseId, @recordedAt, @purpose, @recipients, @groups, @how, @givenAt, @until,
       @person)`,
  ).run(consent);
}

/** The consents of a case, oldest first. */
export function consentsOf(database: Database, caseId: string): StoredConsent[] {
  return prepare<{ caseId: string }, StoredConsent>(
    database,
    `SELECT id, case_id AS caseId, recorded_at AS recordedAt, purpose, recipients,
       field_groups AS groups, how, given_at AS givenAt, until, person_id AS person
     FROM consents WHERE case_id = @caseId ORDER BY given_at, recorded_at`,
  ).all({ caseId });
}

/** Keeps that a consent was taken back. */
export function insertWithdrawal(database: Database, withdrawal: StoredWithdrawal): void {
  prepare<StoredWithdrawal, never>(
    database,
    `INSERT INTO consent_withdrawals
       (id, case_id, consent_id, recorded_at, recipients, how, withdrawn_at)
     VALUES (@id, @caseId, @consentId, @recordedAt, @recipients, @how, @withdrawnAt)`,
  ).run(withdrawal);
}

/** What was taken back in a case, oldest first. */
export function withdrawalsOf(database: Database, caseId: string): StoredWithdrawal[] {
  return prepare<{ caseId: string }, StoredWithdrawal>(
    database,
    `SELECT id, case_id AS caseId, consent_id AS consentId, recorded_at AS recordedAt, recipients,
       how, withdrawn_at AS withdrawnAt
     FROM consent_withdrawals WHERE case_id = @caseId ORDER BY withdrawn_at, recorded_at`,
  ).all({ caseId });
}

/** Keeps that something was shared. */
export function insertDisclosure(database: Database, disclosure: StoredDisclosure): void {
  prepare<StoredDisclosure, never>(
    database,
    `INSERT INTO disclosures
       (id, case_id, shared_at, recipient, to_whom, field_groups, medium, ground, consent_id, reason)
     VALUES (@id, @caseId, @sharedAt, @recipient,
       seal_text((SELECT wrapped FROM case_keys WHERE case_id = @caseId), @caseId, 'disclosure ' || @id, @toWhom),
       @groups, @medium, @ground, @consentId,
       seal_text((SELECT wrapped FROM case_keys WHERE case_id = @caseId), @caseId, 'duty ' || @id, @reason))`,
  ).run(disclosure);
}

/** What was shared of a case, oldest first. */
export function disclosuresOf(database: Database, caseId: string): StoredDisclosure[] {
  return prepare<{ caseId: string }, StoredDisclosure>(
    database,
    `SELECT id, case_id AS caseId, shared_at AS sharedAt, recipient,
       open_text(wrapped, case_id, 'disclosure ' || id, to_whom) AS toWhom,
       field_groups AS groups, medium, ground, consent_id AS consentId,
       open_text(wrapped, case_id, 'duty ' || id, reason) AS reason
     FROM disclosures LEFT JOIN case_keys USING (case_id)
     WHERE case_id = @caseId ORDER BY shared_at, disclosures.rowid`,
  ).all({ caseId });
}

/** The roles that are involved in a case themselves. */
export function involvedIn(database: Database, caseId: string): string[] {
  const sql = 'SELECT role FROM involved_roles WHERE case_id = @caseId ORDER BY role';
  return prepare<{ caseId: string }, { role: string }>(database, sql)
    .all({ caseId })
    .map(({ role }) => role);
}

/** Says which roles are involved in a case themselves. */
export function setInvolved(database: Database, caseId: string, roles: readonly string[]): void {
  const away = 'DELETE FROM involved_roles WHERE case_id = @caseId';
  prepare<{ caseId: string }, never>(database, away).run({ caseId });
  const insert = prepare<{ caseId: string; role: string }, never>(
    database,
    `INSERT INTO involved_roles (case_id, role) VALUES (@caseId, @role) ON CONFLICT DO NOTHING`,
  );
  for (const role of roles) insert.run({ caseId, role });
}
