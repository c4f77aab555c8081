import type { Database } from 'better-sqlite3';
import type { PersonRole } from '../../domain/code-lists/index.ts';
import type { MatchKind } from '../../domain/matching.ts';
import type { PersonIdentity } from '../../domain/records/person.ts';
import { perpetratorsOf } from '../case-keys.ts';
import { identityIn, matchCase } from '../person-matches.ts';
import { prepare } from '../prepare.ts';
import { indexCase } from './case-list.ts';

/** Somebody in a case beside its reporter, as stored. */
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
  const sealed = { ...person, identity: identity === null ? '' : JSON.stringify(identity) };
  if (role === 'perpetrator') putPerpetrator(database, sealed);
  else putBystander(database, sealed);
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
    `INSERT INTO persons (id, case_id, recorded_at, role, kind, identity)
     SELECT @id, @caseId, @recordedAt, @role, @kind,
       seal_text(wrapped, 'perpetrators ' || @caseId, 'person ' || @id, @identity)
     FROM perpetrator_keys WHERE case_id = @caseId
     ON CONFLICT (id) DO UPDATE SET role = @role, kind = @kind, identity = excluded.identity`,
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

/** Forgets somebody in a case. */
export function removePerson(database: Database, { id, caseId }: StoredPerson): void {
  prepare<{ id: string }, never>(database, 'DELETE FROM persons WHERE id = @id').run({ id });
  indexCase(database, caseId);
}

/** Forgets everybody in a case, and the key that tells who its perpetrators are. */
export function removePersons(database: Database, caseId: string): void {
  const persons = 'DELETE FROM persons WHERE case_id = @caseId';
  prepare<{ caseId: string }, never>(database, persons).run({ caseId });
  const key = 'DELETE FROM perpetrator_keys WHERE case_id = @caseId';
  prepare<{ caseId: string }, never>(database, key).run({ caseId });
}

const opened = `SELECT id, persons.case_id AS caseId, recorded_at AS recordedAt, role, kind,
    iif(role = 'perpetrator',
      open_text(perpetrator_keys.wrapped, 'perpetrators ' || persons.case_id, 'person ' || id, identity),
      open_text(case_keys.wrapped, persons.case_id, 'person ' || id, identity)) AS identity
  FROM persons
  LEFT JOIN case_keys ON case_keys.case_id = persons.case_id
  LEFT JOIN perpetrator_keys ON perpetrator_keys.case_id = persons.case_id`;

const read = ({ identity, ...row }: PersonRow): StoredPerson => ({
  ...row,
  identity: identity === '' ? null : identityIn(identity),
});

/** The people of a case beside its reporter, in the order in which they were recorded. */
export function personsOf(database: Database, caseId: string): StoredPerson[] {
  const sql = `${opened} WHERE persons.case_id = @caseId ORDER BY recorded_at, id`;
  return prepare<{ caseId: string }, PersonRow>(database, sql).all({ caseId }).map(read);
}

/** Somebody in a case; undefined when there is nobody of that identifier in it. */
export function personIn(
  database: Database,
  given: { caseId: string; id: string },
): StoredPerson | undefined {
  const sql = `${opened} WHERE persons.case_id = @caseId AND id = @id`;
  const found = prepare<typeof given, PersonRow>(database, sql).get(given);
  return found && read(found);
}

/** Everybody in the cases that are not closed and not on their way, who is a party in one. */
export function partiesInOpenCases(database: Database): StoredPerson[] {
  const sql = `${opened} JOIN cases ON cases.id = persons.case_id
    WHERE cases.status <> 'closed' AND cases.handed_over IS NULL AND role <> 'witness'
    ORDER BY recorded_at, persons.id`;
  return prepare<object, PersonRow>(database, sql).all({}).map(read);
}

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
    `SELECT DISTINCT persons.id AS personId, cases.id AS caseId, cases.number, mine.kind AS "by",
       cases.owner IS NULL AS own
     FROM persons
     JOIN perpetrator_matches AS mine ON mine.person_id = persons.id
     JOIN perpetrator_matches AS theirs ON theirs.hash = mine.hash
     JOIN persons AS others ON others.id = theirs.person_id AND others.case_id <> @caseId
     JOIN cases ON cases.id = others.case_id
     WHERE persons.case_id = @caseId
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
     JOIN persons AS first ON first.id = mine.person_id
     JOIN persons AS second ON second.id = theirs.person_id
     JOIN cases AS one ON one.id = first.case_id
     JOIN cases AS other ON other.id = second.case_id
     WHERE one.id < other.id AND one.owner IS NULL AND other.owner IS NULL
       AND one.handed_over IS NULL AND other.handed_over IS NULL
     ORDER BY one.id, other.id, mine.kind`,
  ).all({});
}

/** Whether it is still known who a perpetrator of a case is. */
export function knowsPerpetrator(database: Database, caseId: string): boolean {
  const sql = `SELECT 1 FROM persons
    WHERE case_id = @caseId AND role = 'perpetrator' AND identity IS NOT NULL`;
  return prepare<{ caseId: string }, unknown>(database, sql).get({ caseId }) !== undefined;
}
