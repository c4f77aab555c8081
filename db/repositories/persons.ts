import type { Database } from 'better-sqlite3';
import type { PersonRole } from '../../domain/code-lists/index.ts';
import type { MatchKind } from '../../domain/matching.ts';
import type { KnownAs } from '../../domain/reaction/names-reporter.ts';
import type { PersonIdentity } from '../../domain/records/person.ts';
import { perpetratorsOf } from '../case-keys.ts';
import { identityIn, matchCase } from '../person-matches.ts';
import { prepare } from '../prepare.ts';
import { forgetWords, indexCase } from './case-list.ts';
import { forgetStrayCare } from './person-care.ts';

/** Somebody in a case beside its reporter, as stored: perpetrators stand in a table of their own. */
export interface StoredPerson {
  readonly id: string;
  readonly caseId: string;
  readonly recordedAt: string;
  readonly role: PersonRole;
  readonly kind: string;
  /** Who it is; null when that is destroyed. */
  readonly identity: PersonIdentity | null;
}

type PersonRow = Omit<StoredPerson, 'identity'> & { readonly identity: string };

/** Adds somebody to a case, or changes who is there; belongs in a transaction. */
export function putPerson(database: Database, person: StoredPerson): void {
  const { caseId, role, identity } = person;
  const row = { ...person, identity: identity === null ? '' : JSON.stringify(identity) };
  if (role === 'perpetrator') putPerpetrator(database, row);
  else putBystander(database, row);
  matchCase(database, caseId);
  indexCase(database, caseId);
}

function putPerpetrator(database: Database, person: PersonRow): void {
  const { caseId } = person;
  prepare<{ caseId: string; purpose: string }, never>(
    database,
    `INSERT INTO perpetrator_keys (case_id, wrapped) VALUES (@caseId, new_case_key(@purpose))
     ON CONFLICT (case_id) DO NOTHING`,
  ).run({ caseId, purpose: perpetratorsOf(caseId) });
  prepare<PersonRow, never>(
    database,
    `INSERT INTO perpetrators (id, case_id, recorded_at, kind, identity)
     SELECT @id, @caseId, @recordedAt, @kind,
       seal_text(wrapped, 'perpetrators ' || @caseId, 'person ' || @id, @identity)
     FROM perpetrator_keys WHERE case_id = @caseId
     ON CONFLICT (id) DO UPDATE SET kind = @kind, identity = excluded.identity`,
  ).run(person);
}

function putBystander(database: Database, person: PersonRow): void {
  prepare<PersonRow, never>(
    database,
    `INSERT INTO persons (id, case_id, recorded_at, role, kind, identity)
     SELECT @id, @caseId, @recordedAt, @role, @kind,
       seal_text(wrapped, @caseId, 'person ' || @id, @identity)
     FROM case_keys WHERE case_id = @caseId
     ON CONFLICT (id) DO UPDATE SET role = @role, kind = @kind, identity = excluded.identity`,
  ).run(person);
}

/** Forgets somebody in a case; belongs in a transaction. */
export function removePerson(
  database: Database,
  { id, caseId }: Pick<StoredPerson, 'id' | 'caseId'>,
): void {
  const given = { id, caseId };
  for (const sql of [
    'DELETE FROM persons WHERE id = @id AND case_id = @caseId',
    'DELETE FROM perpetrators WHERE id = @id AND case_id = @caseId',
  ]) {
    prepare<typeof given, never>(database, sql).run(given);
  }
  forgetStrayCare(database, caseId);
  indexCase(database, caseId);
  forgetWords(database);
}

/** The perpetrators of a case of whom it is recorded who they are. */
export function namedPerpetrators(database: Database, caseId: string): string[] {
  const sql = 'SELECT id FROM perpetrators WHERE case_id = @caseId AND identity IS NOT NULL';
  return prepare<{ caseId: string }, { id: string }>(database, sql)
    .all({ caseId })
    .map(({ id }) => id);
}

/** Forgets everybody in a case, and the key that tells who its perpetrators are. */
export function removePersons(database: Database, caseId: string): void {
  for (const sql of [
    'DELETE FROM persons WHERE case_id = @caseId',
    'DELETE FROM perpetrators WHERE case_id = @caseId',
    'DELETE FROM perpetrator_keys WHERE case_id = @caseId',
  ]) {
    prepare<{ caseId: string }, never>(database, sql).run({ caseId });
  }
}

/** Everybody of certain cases, opened; one statement for both tables, so that they keep their order. */
const everybody = (whose: (table: string) => string) => `
  SELECT persons.id AS id, persons.case_id AS caseId, recorded_at AS recordedAt, role, kind,
    open_text(wrapped, persons.case_id, 'person ' || persons.id, identity) AS identity
  FROM persons ${whose('persons')}
  UNION ALL
  SELECT perpetrators.id AS id, perpetrators.case_id, recorded_at, 'perpetrator', kind,
    open_text(wrapped, 'perpetrators ' || perpetrators.case_id, 'person ' || perpetrators.id, identity)
  FROM perpetrators ${whose('perpetrators')}
  ORDER BY recordedAt, id`;

const keysOf: Readonly<Record<string, string>> = {
  persons: 'case_keys',
  perpetrators: 'perpetrator_keys',
};

const withKey = (table: string) =>
  `LEFT JOIN ${keysOf[table]} AS keys ON keys.case_id = ${table}.case_id`;

const ofSome = everybody(
  (table) => `${withKey(table)} WHERE ${table}.case_id IN (SELECT value FROM json_each(@cases))`,
);

/** There are fewer people beside reporters than cases, so the way goes from them to their cases. */
const ofOpenCases = everybody(
  (table) => `CROSS JOIN cases ON cases.id = ${table}.case_id ${withKey(table)}
    WHERE cases.status <> 'closed' AND cases.handed_over IS NULL`,
);

/** The people of some cases beside their reporters, in the order in which they were recorded. */
export function personsOf(database: Database, ...caseIds: readonly string[]): StoredPerson[] {
  const cases = JSON.stringify(caseIds);
  return prepare<{ cases: string }, PersonRow>(database, ofSome).all({ cases }).map(known);
}

/** The people of the cases that are not closed and not on their way, beside their reporters. */
export const personsInOpenCases = (database: Database): StoredPerson[] =>
  prepare<object, PersonRow>(database, ofOpenCases).all({}).map(known);

const known = ({ identity, ...row }: PersonRow): StoredPerson => ({
  ...row,
  identity: identity === '' ? null : identityIn(identity),
});

/** What everybody in the cases of this compartment is known by: reporters and who is beside them. */
export function everyoneIn(database: Database): KnownAs[] {
  const cases = prepare<object, { id: string }>(database, 'SELECT id FROM cases').all({});
  const reporters = prepare<object, KnownAs>(
    database,
    'SELECT alias, name, contact FROM reporters',
  ).all({});
  return [...reporters, ...knownAsIn(database, ...cases.map(({ id }) => id))];
}

/** What everybody in some cases is known by, beside their reporters. */
export const knownAsIn = (database: Database, ...caseIds: readonly string[]): KnownAs[] =>
  personsOf(database, ...caseIds).flatMap(({ identity }) => {
    if (identity === null) return [];
    const { alias, name, email, phone } = identity;
    return [
      { alias, name, contact: email },
      { alias: '', name: '', contact: phone },
    ];
  });

/** A perpetrator of another case who may be the same as one of this case. */
export interface PersonMatch {
  readonly personId: string;
  readonly caseId: string;
  readonly number: string;
  readonly by: MatchKind;
  /** Whether the case is one's own, and not a copy of a colleague's. */
  readonly own: 0 | 1;
}

/** In which other cases of this compartment the perpetrators of a case are known. */
export function matchesOf(database: Database, caseId: string): PersonMatch[] {
  return prepare<{ caseId: string }, PersonMatch>(
    database,
    `SELECT DISTINCT here.id AS personId, cases.id AS caseId, cases.number, mine.kind AS "by",
       cases.owner IS NULL AS own
     FROM perpetrators AS here
     JOIN perpetrator_matches AS mine ON mine.perpetrator_id = here.id
     JOIN perpetrator_matches AS theirs ON theirs.hash = mine.hash
     JOIN perpetrators AS there ON there.id = theirs.perpetrator_id AND there.case_id <> @caseId
     JOIN cases ON cases.id = there.case_id
     WHERE here.case_id = @caseId
     ORDER BY cases.number, mine.kind`,
  ).all({ caseId });
}

/** Two cases of one's own in which the same perpetrator may be. */
export interface MatchedPair {
  readonly one: string;
  readonly other: string;
  readonly by: MatchKind;
}

/** Every two cases of one's own in which the same perpetrator may be. */
export function matchedPairs(database: Database): MatchedPair[] {
  return prepare<object, MatchedPair>(
    database,
    `SELECT DISTINCT one.id AS one, other.id AS other, mine.kind AS "by"
     FROM perpetrator_matches AS mine
     JOIN perpetrator_matches AS theirs ON theirs.hash = mine.hash
     JOIN perpetrators AS first ON first.id = mine.perpetrator_id
     JOIN perpetrators AS second ON second.id = theirs.perpetrator_id
     JOIN cases AS one ON one.id = first.case_id
     JOIN cases AS other ON other.id = second.case_id
     WHERE one.id < other.id AND one.owner IS NULL AND other.owner IS NULL
       AND one.handed_over IS NULL AND other.handed_over IS NULL
     ORDER BY one.id, other.id, mine.kind`,
  ).all({});
}

/** Whether it is still known who a perpetrator of a case is. */
export function knowsPerpetrator(database: Database, caseId: string): boolean {
  const sql = 'SELECT 1 FROM perpetrators WHERE case_id = @caseId AND identity IS NOT NULL';
  return prepare<{ caseId: string }, unknown>(database, sql).get({ caseId }) !== undefined;
}
