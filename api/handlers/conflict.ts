import { caseNumbers } from '../../db/repositories/cases.ts';
import {
  conflictChecksOf,
  keepConflictCheck,
  reportersInOpenCases,
} from '../../db/repositories/conflicts.ts';
import { personsInOpenCases, personsOf, type StoredPerson } from '../../db/repositories/persons.ts';
import { type Called, mayBeOne } from '../../domain/matching.ts';
import type { ConflictAnswer, Person } from '../../domain/records/person.ts';
import { LuwteError } from '../contract/errors.ts';
import type { OpenVault } from './open-vault.ts';

/**
 * A counsellor never supports both who reports and who is accused (TC-06). What is compared are names
 * and aliases, so what comes out of it is a question; who answers it says why.
 */
export interface PossibleConflict {
  /** Null for a case that is not there yet. */
  readonly caseId: string | null;
  /** The other open cases in which somebody of the other side may be the same person. */
  readonly parties: readonly string[];
}

/** The open cases in which a reporter may be the perpetrator. */
export function conflictsOfReporter(
  vault: OpenVault,
  { called }: { readonly called: Called | null },
): readonly string[] {
  return called === null ? [] : casesWith(accusedIn(vault), called);
}

/** The open cases in which somebody of a case may be of the other side. */
export function conflictsOfPerson(
  vault: OpenVault,
  caseId: string,
  person: Person,
): readonly string[] {
  if (person.role === 'witness') return [];
  const others = person.role === 'perpetrator' ? supportedIn(vault) : accusedIn(vault);
  return casesWith(others, person).filter((other) => other !== caseId);
}

/** The cases in which the other side of a whole case may be a party: its reporter and its people. */
export function conflictsOfCase(
  vault: OpenVault,
  caseId: string,
  reporter: Called | null,
): readonly string[] {
  const own = personsOf(vault.database, caseId);
  const found = [
    ...conflictsOfReporter(vault, { called: reporter }),
    ...calledAs(own, 'victim').flatMap((called) => casesWith(accusedIn(vault), called)),
    ...calledAs(own, 'perpetrator').flatMap((called) => casesWith(supportedIn(vault), called)),
  ];
  return [...new Set(found)].filter((other) => other !== caseId);
}

/** @throws LuwteError `conflict.found` unless it was answered why it is somebody else. */
export function refuseConflict(
  vault: OpenVault,
  { caseId, parties }: PossibleConflict,
  answer: ConflictAnswer,
): void {
  const open = unanswered(vault, { caseId, parties });
  if (open.length === 0 || answer !== null) return;
  const [number = ''] = [...caseNumbers(vault.database, open).values()].toSorted();
  throw new LuwteError('conflict.found', { number });
}

/** Keeps why a name that is alike is somebody else's; belongs behind `refuseConflict`. */
export function keepConflictAnswer(
  vault: OpenVault,
  { caseId, parties }: PossibleConflict & { readonly caseId: string },
  answer: ConflictAnswer,
): void {
  if (answer === null) return;
  for (const otherCaseId of unanswered(vault, { caseId, parties })) {
    const { database, today: answeredOn } = vault;
    keepConflictCheck(database, { caseId, otherCaseId, reason: answer.reason, answeredOn });
    vault.audit('conflict.answer', 'case', caseId);
  }
}

function unanswered({ database }: OpenVault, { caseId, parties }: PossibleConflict) {
  if (caseId === null) return parties;
  const answered = new Set(
    conflictChecksOf(database, caseId).map(({ otherCaseId }) => otherCaseId),
  );
  return parties.filter((other) => !answered.has(other));
}

/** A name in an open case. */
interface Party extends Called {
  readonly caseId: string;
}

const casesWith = (parties: readonly Party[], called: Called): readonly string[] => [
  ...new Set(parties.filter((party) => mayBeOne(party, called)).map(({ caseId }) => caseId)),
];

/** Who is accused in the open cases of this vault. */
const accusedIn = (vault: OpenVault): readonly Party[] =>
  calledAs(personsInOpenCases(vault.database), 'perpetrator');

/** Who is supported in the open cases of this vault: reporters and victims. */
const supportedIn = (vault: OpenVault): readonly Party[] => [
  ...reportersInOpenCases(vault.database),
  ...calledAs(personsInOpenCases(vault.database), 'victim'),
];

const calledAs = (people: readonly StoredPerson[], wanted: StoredPerson['role']): Party[] =>
  people.flatMap(({ caseId, role, identity }) =>
    role === wanted && identity !== null ? { ...identity, caseId } : [],
  );
