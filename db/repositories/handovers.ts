import type { Database } from 'better-sqlite3';
import type { Compartment } from '../../domain/compartment.ts';
import { prepare } from '../prepare.ts';

/** Whether a case was accepted by who it was offered to. */
export type HandoverAnswer = 'waiting' | 'accepted' | 'refused' | 'withdrawn';

/** A file with cases that was made for a colleague, or came from one. */
export interface StoredHandover {
  readonly id: string;
  readonly direction: 'sent' | 'received';
  readonly kind: 'transfer' | 'copy';
  readonly madeAt: string;
  /** When the receipt was made or read in; null until then. */
  readonly settledAt: string | null;
  /** SHA-256 of the text inside. */
  readonly sha256: string;
  readonly ownName: string;
  readonly colleagueName: string;
  readonly colleagueRecipient: string;
  readonly colleagueSigningKey: string;
  /** The compartment of the colleague, when it is not the one of this vault. */
  readonly elsewhere: Compartment | null;
}

/** A case of such a file. It outlives the case itself. */
export interface StoredHandoverCase {
  readonly handoverId: string;
  readonly caseId: string;
  /** Its number in this vault; null where it was never accepted. */
  readonly number: string | null;
  /** Its number in the vault of the colleague; null as long as that is not known. */
  readonly otherNumber: string | null;
  /** The alias its reporter had there, where that was taken here. */
  readonly formerAlias: string | null;
  /** The day on which the reporter said yes; null where nobody had to be asked. */
  readonly consentOn: string | null;
  /** Whether it counts in the vault that it went to. */
  readonly counts: 0 | 1;
  readonly answer: HandoverAnswer;
}

const columns = `id, direction, kind, made_at AS madeAt, settled_at AS settledAt, sha256,
  own_name AS ownName, colleague_name AS colleagueName,
  colleague_recipient AS colleagueRecipient, colleague_signing_key AS colleagueSigningKey,
  elsewhere`;
const caseColumns = `handover_id AS handoverId, case_id AS caseId, number,
  other_number AS otherNumber, former_alias AS formerAlias, consent_on AS consentOn, handover_cases.counts, answer`;

/** Keeps a hand-over with its cases; belongs in a transaction. */
export function insertHandover(
  database: Database,
  handover: StoredHandover,
  cases: readonly Omit<StoredHandoverCase, 'handoverId'>[],
): void {
  prepare<StoredHandover, never>(
    database,
    `INSERT INTO handovers (id, direction, kind, made_at, settled_at, sha256, own_name,
       colleague_name, colleague_recipient, colleague_signing_key, elsewhere)
     VALUES (@id, @direction, @kind, @madeAt, @settledAt, @sha256, @ownName,
       @colleagueName, @colleagueRecipient, @colleagueSigningKey, @elsewhere)`,
  ).run(handover);
  const insert = prepare<StoredHandoverCase, never>(
    database,
    `INSERT INTO handover_cases
       (handover_id, case_id, number, other_number, former_alias, consent_on, counts, answer)
     VALUES (@handoverId, @caseId, @number, @otherNumber, @formerAlias, @consentOn, @counts, @answer)`,
  );
  for (const one of cases) insert.run({ handoverId: handover.id, ...one });
}

/** A hand-over by id. */
export function handoverById(database: Database, id: string): StoredHandover | undefined {
  const sql = `SELECT ${columns} FROM handovers WHERE id = @id`;
  return prepare<{ id: string }, StoredHandover>(database, sql).get({ id });
}

/** Every hand-over, the newest first, at most so many. */
export function handoversIn(database: Database, limit: number): StoredHandover[] {
  const sql = `SELECT ${columns} FROM handovers ORDER BY made_at DESC, id LIMIT @limit`;
  return prepare<{ limit: number }, StoredHandover>(database, sql).all({ limit });
}

/** The cases of a hand-over, by number. */
export function casesOfHandover(database: Database, handoverId: string): StoredHandoverCase[] {
  const sql = `SELECT ${caseColumns} FROM handover_cases WHERE handover_id = @handoverId
    ORDER BY coalesce(number, other_number), case_id`;
  return prepare<{ handoverId: string }, StoredHandoverCase>(database, sql).all({ handoverId });
}

/** From which colleagues a case came, and to whom it went, the newest first. */
export function handoversOfCase(
  database: Database,
  caseId: string,
): (StoredHandover & StoredHandoverCase)[] {
  return prepare<{ caseId: string }, StoredHandover & StoredHandoverCase>(
    database,
    `SELECT ${columns}, ${caseColumns}
     FROM handover_cases JOIN handovers ON handovers.id = handover_id
     WHERE case_id = @caseId ORDER BY made_at DESC`,
  ).all({ caseId });
}

/** Notes what became of one case of a hand-over. */
export function answerHandoverCase(
  database: Database,
  answered: Pick<StoredHandoverCase, 'handoverId' | 'caseId' | 'otherNumber' | 'counts' | 'answer'>,
): void {
  prepare<typeof answered, never>(
    database,
    `UPDATE handover_cases
     SET answer = @answer, counts = @counts, other_number = coalesce(@otherNumber, other_number)
     WHERE handover_id = @handoverId AND case_id = @caseId`,
  ).run(answered);
}

/** Notes when a hand-over was settled. */
export function settleHandover(database: Database, settled: { id: string; at: string }): void {
  const sql = 'UPDATE handovers SET settled_at = @at WHERE id = @id';
  prepare<typeof settled, never>(database, sql).run(settled);
}

/** In whose hands a case is. */
export interface CaseHands {
  /** The hand-over in which it waits for an answer; null when it does not. */
  readonly handedOver: string | null;
  /** The key its owner signs with, when this is a copy; null when it is one's own. */
  readonly owner: string | null;
}

/** In whose hands a case is; undefined when there is no such case. */
export function handsOf(database: Database, caseId: string): CaseHands | undefined {
  const sql = 'SELECT handed_over AS handedOver, owner FROM cases WHERE id = @caseId';
  return prepare<{ caseId: string }, CaseHands>(database, sql).get({ caseId });
}

/** Whether the owner of a copy, at that moment, says his last word of it until now. */
export function isLastWord(database: Database, said: { caseId: string; saidAt: string }): boolean {
  const sql = 'SELECT 1 FROM cases WHERE id = @caseId AND owner_said_at < @saidAt';
  return prepare<typeof said, object>(database, sql).get(said) !== undefined;
}

/** Lets a case wait in a hand-over, or come back from it. */
export function setHandedOver(
  database: Database,
  change: { caseId: string; handoverId: string | null },
): void {
  const sql = 'UPDATE cases SET handed_over = @handoverId WHERE id = @caseId';
  prepare<typeof change, never>(database, sql).run(change);
}

/** Makes a copy one's own case. */
export function becomeOwner(database: Database, change: { caseId: string; counts: 0 | 1 }): void {
  const sql = 'UPDATE cases SET owner = NULL, counts = @counts WHERE id = @caseId';
  prepare<typeof change, never>(database, sql).run(change);
}

/** How many notes and contacts there are in a case. */
export function countTold(database: Database, caseId: string): number {
  return (
    prepare<{ caseId: string }, { told: number }>(
      database,
      `SELECT (SELECT count(*) FROM notes WHERE case_id = @caseId)
         + (SELECT count(*) FROM care_contacts WHERE case_id = @caseId) AS told`,
    ).get({ caseId })?.told ?? 0
  );
}

/** How many cases that were reported in these days wait for an answer. */
export function waitingBetween(database: Database, from: string, until: string): number {
  return (
    prepare<{ from: string; until: string }, { cases: number }>(
      database,
      `SELECT count(*) AS cases FROM cases JOIN reports ON reports.case_id = cases.id
       WHERE handed_over IS NOT NULL AND counts = 1 AND received_on BETWEEN @from AND @until`,
    ).get({ from, until })?.cases ?? 0
  );
}

/** Somebody who told something in a case, or owns one. */
export interface Author {
  readonly signingKey: string;
  readonly name: string;
}

/** Keeps who told something; the name is the newest. */
export function keepAuthor(database: Database, author: Author): void {
  prepare<Author, never>(
    database,
    `INSERT INTO authors (signing_key, name) VALUES (@signingKey, @name)
     ON CONFLICT (signing_key) DO UPDATE SET name = @name`,
  ).run(author);
}

/** The names of those who told something, by the key they sign with. */
export function authorsIn(database: Database): Map<string, string> {
  const sql = 'SELECT signing_key AS signingKey, name FROM authors';
  const rows = prepare<object, Author>(database, sql).all({});
  return new Map(rows.map(({ signingKey, name }) => [signingKey, name]));
}
