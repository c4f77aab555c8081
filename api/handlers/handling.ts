import { randomUUID } from 'node:crypto';
import { indexCase } from '../../db/repositories/case-list.ts';
import {
  contactsOf,
  insertContact,
  setCircleOffer,
  setOffer,
} from '../../db/repositories/handling.ts';
import { isOffered, setPersonOffer } from '../../db/repositories/person-care.ts';
import { settleTask } from '../../db/repositories/tasks.ts';
import { isPlannedFor } from '../../domain/deadlines/index.ts';
import { isOutOfReach } from '../../domain/records/handling.ts';
import type { DateString } from '../../domain/time.ts';
import type { caseCommands } from '../contract/cases.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import { settledByNoContact } from '../contract/tasks.ts';
import { settleFirstTalk, supportOffer } from './first-talk.ts';
import { changeLocation, learnCamera } from './incident-place.ts';
import { caseToTellOrFollow, lateCall, refuseUntellable } from './ongoing.ts';
import {
  completeTasks,
  finishTasks,
  openCase,
  openTasksIn,
  ownCase,
  refuseUndone,
  touch,
} from './open-case.ts';
import type { Handlers, OpenVault } from './open-vault.ts';
import { agreeContact, refuseDay } from './own-tasks.ts';
import {
  careToTell,
  closingTalk,
  endCare,
  markScheduled,
  planContacts,
  plannedContacts,
  runningCare,
} from './person-care.ts';

/** The offer of aftercare to partner and family, of the clerk. */
const familyCare = 'T43';
/** The check-back and the talk by which a case closes. */
const closingTalks = ['T4', closingTalk];

type HandlingCommand = Exclude<
  Extract<keyof typeof caseCommands, `${'incidents' | 'care'}.${string}`>,
  'care.recordConsequences'
>;

/** Answers to the commands on what is done after a report. */
export const handlingHandlers: Handlers<HandlingCommand> = {
  'incidents.setCamera': (vault, { caseId, camera: known }) => {
    openCase(vault, caseId);
    learnCamera(vault, caseId, known);
    touch(vault, caseId);
    vault.audit('camera.update', 'case', caseId);
    return {};
  },

  'incidents.setLocation': (vault, input) => {
    changeLocation(vault, input);
    return {};
  },

  'care.offer': (vault, { caseId, offers, person }) => {
    openCase(vault, caseId);
    if (person !== null) runningCare(vault, caseId, person);
    for (const offer of offers) {
      if (person === null) setOffer(vault.database, { caseId, ...offer });
      else setPersonOffer(vault.database, { caseId, person, ...offer });
    }
    finishTasks(vault, openTasksIn(vault, caseId, [supportOffer], person), vault.today);
    touch(vault, caseId);
    vault.audit('care.offer', 'case', caseId);
    return {};
  },

  'care.schedule': (vault, { caseId, person }) => {
    const { careScheduled } = openCase(vault, caseId);
    const scheduled =
      person === null ? careScheduled : runningCare(vault, caseId, person).scheduled;
    if (scheduled === 1) throw new LuwteError('care.alreadyScheduled');
    if (!isOffered(vault.database, caseId, person)) throw new LuwteError('care.notOffered');
    planContacts(vault, caseId, person);
    markScheduled(vault, caseId, person);
    touch(vault, caseId, 'aftercare');
    vault.audit('care.schedule', 'case', caseId);
    return {};
  },

  'care.offerCircle': (vault, { caseId, offers }) => {
    openCase(vault, caseId);
    if (vault.regime !== 'political') throw new LuwteError('care.onlyOfficeholders');
    for (const offer of offers) setCircleOffer(vault.database, { caseId, ...offer });
    const isOffered = offers.some(
      ({ who, status }) => who !== 'support_team' && status !== 'not_offered',
    );
    if (isOffered) completeTasks(vault, caseId, [familyCare], vault.today);
    touch(vault, caseId);
    vault.audit('care.circle', 'case', caseId);
    return {};
  },

  'care.recordContact': (vault, { caseId, reached, closing, next, ...contact }) => {
    caseToTellOrFollow(vault, caseId);
    const { person } = contact;
    if (person !== null) careToTell(vault, caseId, person);
    refuseUntellable(vault, caseId, contact.note, 'note');
    if (next !== null) refuseNext(vault, caseId, next);
    refuseUndone(vault, contact.on);
    const { wellbeing, duration, referral } = contact;
    const isTold = [wellbeing, duration, referral].some((one) => one !== null);
    if (!reached && (closing || isTold)) {
      throw fieldError('contact.notReached', 'reached');
    }
    const id = randomUUID();
    const { database, now: recordedAt } = vault;
    const outcome = { reached: reached ? 1 : 0, closing: closing ? 1 : 0 } as const;
    insertContact(database, { id, caseId, recordedAt, ...contact, ...outcome });
    if (reached) {
      settleFirstTalk(vault, caseId, contact);
      settleContact(vault, caseId, { ...contact, closing });
    }
    if (!reached) endWhenOutOfReach(vault, caseId, person);
    if (next !== null) agreeContact(vault, caseId, next, person);
    touch(vault, caseId);
    indexCase(database, caseId);
    vault.audit('care.contact', 'contact', id);
    return {};
  },
};

/** Who has a copy of a case plans nothing in it; a day to come is a day to come. */
function refuseNext(
  vault: OpenVault,
  caseId: string,
  { on, words }: { readonly on: string; readonly words: string },
): void {
  ownCase(vault, caseId);
  refuseDay(vault, on, 'next', 'on');
  refuseUntellable(vault, caseId, words, 'next', 'words');
}

/** Who was spoken to, and when; and whether it was the talk that closes it. */
interface Talk {
  readonly on: DateString;
  readonly closing: boolean;
  readonly person: string | null;
}

/** A talk finishes the first planned contact, and the closing one finishes the closing tasks. */
function settleContact(vault: OpenVault, caseId: string, { on, closing, person }: Talk): void {
  const codes = closing ? [...closingTalks, lateCall] : [lateCall];
  finishTasks(vault, openTasksIn(vault, caseId, codes, person), on);
  const [next] = openTasksIn(vault, caseId, plannedContacts, person).filter(
    ({ code, due, windowFrom }) => isPlannedFor({ code, due, from: windowFrom }, on),
  );
  if (next) finishTasks(vault, [next], on);
  if (!closing || person === null) return;
  const care = careToTell(vault, caseId, person);
  if (care.endedOn === null) endCare(vault, care, on, 'closing_talk');
}

/** After three attempts in a row that failed, nothing more is asked of who cannot be reached. */
function endWhenOutOfReach(vault: OpenVault, caseId: string, person: string | null): void {
  const { database } = vault;
  const contacts = contactsOf(database, caseId)
    .filter((contact) => contact.person === person)
    .map(({ reached }) => ({ reached: reached === 1 }));
  if (!isOutOfReach(contacts)) return;
  const skipped = { status: 'skipped', doneOn: null, skipReason: settledByNoContact } as const;
  for (const { id } of openTasksIn(vault, caseId, [...plannedContacts, supportOffer], person)) {
    settleTask(database, { id, ...skipped });
  }
}
