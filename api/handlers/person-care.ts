import { markCareScheduled } from '../../db/repositories/cases.ts';
import {
  personConsequencesOf,
  type StoredPersonConsequences,
} from '../../db/repositories/consequences.ts';
import { contactsOf } from '../../db/repositories/handling.ts';
import {
  personCareOf,
  personOffersOf,
  putPersonCare,
  type StoredPersonCare,
} from '../../db/repositories/person-care.ts';
import { personsOf } from '../../db/repositories/persons.ts';
import { settleTask, tasksOf } from '../../db/repositories/tasks.ts';
import { agreedContact, careFrom } from '../../domain/deadlines/index.ts';
import { consequences } from '../../domain/records/consequences.ts';
import { isOutOfReach } from '../../domain/records/handling.ts';
import { lastDay } from '../../domain/records/incident.ts';
import type { DateString } from '../../domain/time.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import { settledByCareEnd } from '../contract/tasks.ts';
import { tasksAfter } from './derived-tasks.ts';
import { firstTalk, supportOffer } from './first-talk.ts';
import { askOnce, openCase, refuseUndone, touch } from './open-case.ts';
import type { Answer, Handlers, OpenVault } from './open-vault.ts';
import { readIncident, receivedAtOf } from './stored-incident.ts';

/** Contacts that are planned: the five, and those that were agreed. */
export const plannedContacts = ['T19', 'T20', 'T21', 'T22', 'T23', agreedContact];
/** The talk by which aftercare ends. */
export const closingTalk = 'T25';

/** Answers to the commands on aftercare of who is in a case beside its reporter. */
export const personCareHandlers: Handlers<'care.begin' | 'care.end'> = {
  'care.begin': (vault, { caseId, person, ground }) => {
    openCase(vault, caseId);
    const { database, now: recordedAt, today: since } = vault;
    const known = personsOf(database, caseId).find(({ id }) => id === person);
    if (known === undefined || known.role === 'perpetrator')
      throw new LuwteError('person.notFound');
    const care = careOf(vault, caseId, person);
    if (care !== undefined && care.endedOn === null) throw new LuwteError('care.alreadyBegun');
    const begun = { scheduled: 0, endedOn: null, endedBy: null } as const;
    putPersonCare(database, { caseId, person, recordedAt, ground, since, ...begun });
    const { severity } = readIncident(database, caseId).incident;
    const tasks = tasksAfter(vault, { type: 'care_begun', on: since, severity });
    askOnce(vault, caseId, tasks, { subject: null, person });
    touch(vault, caseId);
    vault.audit('care.begin', 'person', person);
    return {};
  },

  'care.end': (vault, { caseId, person, on, by }) => {
    openCase(vault, caseId);
    refuseUndone(vault, on);
    const care = runningCare(vault, caseId, person);
    if (on < care.since) throw fieldError('care.endsBeforeStart', 'on');
    endCare(vault, care, on, by);
    touch(vault, caseId);
    vault.audit('care.end', 'person', person);
    return {};
  },
};

/** The aftercare of somebody beside the reporter; undefined when it never began. */
const careOf = ({ database }: OpenVault, caseId: string, person: string) =>
  personCareOf(database, caseId).find((care) => care.person === person);

/**
 * The aftercare of somebody who may be called: it began, and he did not say that he wants none.
 * @throws LuwteError `care.notBegun`, `care.declined`.
 */
export function careToTell(vault: OpenVault, caseId: string, person: string): StoredPersonCare {
  const care = careOf(vault, caseId, person);
  if (care === undefined) throw new LuwteError('care.notBegun');
  if (care.endedBy === 'declined') throw new LuwteError('care.declined');
  return care;
}

/**
 * The aftercare of somebody in which things are still planned and offered.
 * @throws LuwteError `care.notBegun` when it did not begin, or ended.
 */
export function runningCare(vault: OpenVault, caseId: string, person: string): StoredPersonCare {
  const care = careOf(vault, caseId, person);
  if (care === undefined || care.endedOn !== null) throw new LuwteError('care.notBegun');
  return care;
}

/** What ends with the aftercare of somebody; what is told to him goes on, unless he wants nothing. */
const ofCare: readonly string[] = [firstTalk, supportOffer, closingTalk, ...plannedContacts];

/** Ends the aftercare of somebody: what was planned for him is let go. */
export function endCare(
  { database }: OpenVault,
  care: StoredPersonCare,
  on: DateString,
  by: string,
): void {
  const { caseId, person } = care;
  putPersonCare(database, { ...care, endedOn: on, endedBy: by });
  for (const task of tasksOf(database, caseId)) {
    const ends = by === 'declined' || ofCare.includes(task.code);
    if (task.person !== person || task.status !== 'open' || !ends) continue;
    const letGo = { status: 'skipped', doneOn: null, skipReason: settledByCareEnd } as const;
    settleTask(database, { id: task.id, ...letGo });
  }
}

/** Notes that the contacts of somebody are planned. */
export function markScheduled(vault: OpenVault, caseId: string, person: string | null): void {
  if (person === null) markCareScheduled(vault.database, caseId);
  else putPersonCare(vault.database, { ...runningCare(vault, caseId, person), scheduled: 1 });
}

/** Plans the five contacts of the reporter, or of somebody beside him. */
export function planContacts(vault: OpenVault, caseId: string, person: string | null): void {
  const { database } = vault;
  const since = person === null ? null : runningCare(vault, caseId, person).since;
  const tasks = tasksAfter(vault, {
    type: 'care_scheduled',
    receivedAt: careFrom(receivedAtOf(database, caseId), since),
    occurredOn: lastDay(readIncident(database, caseId).incident.occurred),
  });
  askOnce(vault, caseId, tasks, { subject: null, person });
}

/** Aftercare of everybody in a case beside its reporter, as the desk shows it. */
export function personCareView(
  { database }: OpenVault,
  caseId: string,
): Answer<'cases.get'>['others'] {
  const cared = personCareOf(database, caseId);
  if (cared.length === 0) return [];
  const offers = personOffersOf(database, caseId);
  const contacts = contactsOf(database, caseId);
  const done = personConsequencesOf(database, caseId);
  return cared.map(({ caseId: _, scheduled, ...care }) => ({
    ...care,
    scheduled: scheduled === 1,
    offers: offers
      .filter(({ person }) => person === care.person)
      .map(({ element, status, support }) => ({ element, status, support })),
    consequences: consequencesIn(done.find(({ person }) => person === care.person)),
    outOfReach: isOutOfReach(
      contacts
        .filter(({ person }) => person === care.person)
        .map(({ reached }) => ({ reached: reached === 1 })),
    ),
  }));
}

function consequencesIn(found: StoredPersonConsequences | undefined) {
  if (!found) return null;
  const { recordedAt, agreedOn, agreedHow, told } = found;
  return { recordedAt, agreedOn, agreedHow, told: consequences.parse(JSON.parse(told)) };
}
