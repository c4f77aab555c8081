import { randomUUID } from 'node:crypto';
import { forgetWords } from '../../db/repositories/case-list.ts';
import { caseById } from '../../db/repositories/cases.ts';
import {
  conflictChecksOf,
  dropConflictCheck,
  keepConflictCheck,
} from '../../db/repositories/conflicts.ts';
import { personCareOf } from '../../db/repositories/person-care.ts';
import {
  matchesOf,
  type PersonMatch,
  personsOf,
  putPerson,
  removePerson,
  type StoredPerson,
} from '../../db/repositories/persons.ts';
import { seriesOfCase } from '../../db/repositories/series.ts';
import type { Person } from '../../domain/records/person.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output } from '../contract/index.ts';
import type { personCommands } from '../contract/persons.ts';
import { conflictsOfPerson, keepConflictAnswer, refuseConflict } from './conflict.ts';
import { identifyPerpetrator } from './correct-case.ts';
import { openCase, touch } from './open-case.ts';
import type { Handlers, OpenVault } from './open-vault.ts';
import { settlePerpetratorTerm } from './perpetrator-term.ts';

/** Answers to the commands on the people of a case beside its reporter. */
export const personHandlers: Handlers<keyof typeof personCommands> = {
  'persons.record': (vault, { caseId, person, conflict, isKeeper }) => {
    openCase(vault, caseId);
    refuseKeeper(vault, isKeeper);
    const id = randomUUID();
    const parties = conflictsOfPerson(vault, caseId, person);
    refuseConflict(vault, { caseId, parties }, conflict);
    putPerson(vault.database, stored({ id, caseId, recordedAt: vault.now }, person));
    keepConflictAnswer(vault, { caseId, parties }, conflict);
    // Who is new, or called otherwise now, was not asked about yet.
    dropConflictCheck(vault.database, { caseId, otherCaseId: caseId });
    identifyPerpetrator(vault, caseId, person);
    settlePerpetratorTerm(vault, caseId);
    touch(vault, caseId);
    vault.audit('person.create', 'person', id);
    return { personId: id, matched: matchedOf(vault, caseId, id) };
  },

  'persons.change': (vault, { caseId, personId, person, conflict, isKeeper }) => {
    openCase(vault, caseId);
    refuseKeeper(vault, isKeeper);
    const known = personIn(vault, caseId, personId);
    const parties = conflictsOfPerson(vault, caseId, person);
    refuseConflict(vault, { caseId, parties }, conflict);
    // A perpetrator stands elsewhere, under another key: who becomes one, or is none, moves.
    if ((known.role === 'perpetrator') !== (person.role === 'perpetrator')) {
      refuseCared(vault, caseId, personId);
      removePerson(vault.database, known);
    }
    putPerson(vault.database, stored(known, person));
    forgetWords(vault.database);
    keepConflictAnswer(vault, { caseId, parties }, conflict);
    // Who is new, or called otherwise now, was not asked about yet.
    dropConflictCheck(vault.database, { caseId, otherCaseId: caseId });
    identifyPerpetrator(vault, caseId, person);
    settlePerpetratorTerm(vault, caseId);
    touch(vault, caseId);
    vault.audit('person.update', 'person', personId);
    return { personId, matched: matchedOf(vault, caseId, personId) };
  },

  'persons.remove': (vault, { caseId, personId }) => {
    openCase(vault, caseId);
    removePerson(vault.database, personIn(vault, caseId, personId));
    settlePerpetratorTerm(vault, caseId);
    touch(vault, caseId);
    vault.audit('person.remove', 'person', personId);
    return {};
  },

  'persons.areTwo': (vault, { caseId, reason }) => {
    openCase(vault, caseId);
    const { database, today: answeredOn } = vault;
    keepConflictCheck(database, { caseId, otherCaseId: caseId, reason, answeredOn });
    vault.audit('conflict.answer', 'case', caseId);
    return {};
  },

  'persons.around': ({ database }, { caseId }) => {
    if (!caseById(database, caseId)) throw new LuwteError('case.notFound');
    return {
      matches: byPerson(matchesOf(database, caseId)),
      series: seriesOfCase(database, caseId),
      checks: conflictChecksOf(database, caseId)
        .filter(({ otherCaseId }) => otherCaseId !== caseId)
        .map(({ otherCaseId, otherNumber, reason, answeredOn }) => ({
          caseId: otherCaseId,
          number: otherNumber,
          reason,
          on: answeredOn,
        })),
    };
  },
};

/**
 * Nobody keeps a case in which he is a party himself. The clerk seals it away at once (TC-10); nothing
 * is written down of it here.
 */
function refuseKeeper({ role }: OpenVault, isKeeper: boolean): void {
  if (!isKeeper) return;
  throw new LuwteError(role === 'griffier' ? 'involved.sealAway' : 'person.isKeeper');
}

/** Who gets aftercare is no perpetrator of the same case: what was told of it would go. */
function refuseCared({ database }: OpenVault, caseId: string, personId: string): void {
  if (personCareOf(database, caseId).some(({ person }) => person === personId))
    throw new LuwteError('person.hasCare');
}

/** @throws LuwteError `person.notFound`. */
function personIn({ database }: OpenVault, caseId: string, personId: string): StoredPerson {
  const found = personsOf(database, caseId).find(({ id }) => id === personId);
  if (!found) throw new LuwteError('person.notFound');
  return found;
}

function stored(
  row: Pick<StoredPerson, 'id' | 'caseId' | 'recordedAt'>,
  { role, kind, ...person }: Person,
): StoredPerson {
  const { id, caseId, recordedAt } = row;
  const birthYear = 'birthYear' in person ? person.birthYear : null;
  return { id, caseId, recordedAt, role, kind, identity: { ...person, birthYear } };
}

type Matches = Output<'persons.around'>['matches'];

/** Matches per perpetrator. Of the cases of colleagues nothing is said but how many there are. */
function byPerson(found: readonly PersonMatch[]): Matches {
  return [...new Set(found.map(({ personId }) => personId))].map((personId) => {
    const his = found.filter((match) => match.personId === personId);
    const numbers = new Map(
      his.filter(({ own }) => own === 1).map(({ caseId, number }) => [caseId, number]),
    );
    return {
      personId,
      by: [...new Set(his.map(({ by }) => by))],
      own: [...numbers].map(([caseId, number]) => ({ caseId, number })),
      others: new Set(his.filter(({ own }) => own === 0).map(({ caseId }) => caseId)).size,
    };
  });
}

/** In how many other cases somebody is known, by whose cases they are. */
function matchedOf({ database }: OpenVault, caseId: string, personId: string) {
  const [match] = byPerson(matchesOf(database, caseId).filter((one) => one.personId === personId));
  return { own: match?.own.length ?? 0, others: match?.others ?? 0 };
}
