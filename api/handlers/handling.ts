import { randomUUID } from 'node:crypto';
import { indexCase } from '../../db/repositories/case-list.ts';
import { markCareScheduled } from '../../db/repositories/cases.ts';
import {
  contactsOf,
  insertContact,
  offersOf,
  setCircleOffer,
  setOffer,
} from '../../db/repositories/handling.ts';
import { settleTask } from '../../db/repositories/tasks.ts';
import { agreedContact } from '../../domain/deadlines/index.ts';
import { isOutOfReach } from '../../domain/records/handling.ts';
import { lastDay } from '../../domain/records/incident.ts';
import type { caseCommands } from '../contract/cases.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import { settledByNoContact } from '../contract/tasks.ts';
import { settleFirstTalk, supportOffer } from './first-talk.ts';
import { changeLocation, learnCamera } from './incident-place.ts';
import { caseToTellOrFollow, lateCall, refuseUntellable } from './ongoing.ts';
import {
  completeTasks,
  follow,
  openCase,
  openTasksIn,
  ownCase,
  refuseUndone,
  touch,
} from './open-case.ts';
import type { Handlers, OpenVault } from './open-vault.ts';
import { agreeContact, plannedContacts, refuseDay } from './own-tasks.ts';
import { readIncident, receivedAtOf } from './stored-incident.ts';

/** The offer of aftercare to partner and family, of the clerk. */
const familyCare = 'T43';
/** The check-back and the talk by which a case closes. */
const closingTalk = ['T4', 'T25'];

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

  'care.offer': (vault, { caseId, offers }) => {
    openCase(vault, caseId);
    for (const offer of offers) setOffer(vault.database, { caseId, ...offer });
    completeTasks(vault, caseId, [supportOffer], vault.today);
    touch(vault, caseId);
    vault.audit('care.offer', 'case', caseId);
    return {};
  },

  'care.schedule': (vault, { caseId }) => {
    const { database } = vault;
    if (openCase(vault, caseId).careScheduled === 1) throw new LuwteError('care.alreadyScheduled');
    if (offersOf(database, caseId).length === 0) throw new LuwteError('care.notOffered');
    const { incident } = readIncident(database, caseId);
    follow(vault, caseId, {
      type: 'care_scheduled',
      receivedAt: receivedAtOf(vault.database, caseId),
      occurredOn: lastDay(incident.occurred),
    });
    markCareScheduled(database, caseId);
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
    refuseUntellable(vault, caseId, contact.note, 'note');
    if (next !== null) refuseNext(vault, caseId, next);
    refuseUndone(vault, contact.on);
    if (!reached && (closing || contact.wellbeing !== null)) {
      throw fieldError('contact.notReached', 'reached');
    }
    const id = randomUUID();
    const { database, now: recordedAt } = vault;
    const outcome = { reached: reached ? 1 : 0, closing: closing ? 1 : 0 } as const;
    insertContact(database, { id, caseId, recordedAt, ...contact, ...outcome });
    if (reached) {
      settleFirstTalk(vault, caseId, contact);
      settleContact(vault, caseId, contact.on, closing);
    }
    if (!reached) endWhenOutOfReach(vault, caseId);
    if (next !== null) agreeContact(vault, caseId, next);
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

/** A talk finishes the first planned contact, and the closing one finishes the closing tasks. */
function settleContact(vault: OpenVault, caseId: string, on: string, closing: boolean): void {
  if (closing) completeTasks(vault, caseId, closingTalk, on);
  completeTasks(vault, caseId, [lateCall], on);
  // What was agreed for a day to come is not done with what was said before it.
  const [next] = openTasksIn(vault, caseId, plannedContacts).filter(
    ({ code, due }) => code !== agreedContact || due <= on,
  );
  if (!next) return;
  settleTask(vault.database, { id: next.id, status: 'done', doneOn: on, skipReason: null });
}

/** After three attempts in a row that failed, nothing more is asked of who cannot be reached. */
function endWhenOutOfReach(vault: OpenVault, caseId: string): void {
  const { database } = vault;
  const contacts = contactsOf(database, caseId).map(({ reached }) => ({ reached: reached === 1 }));
  if (!isOutOfReach(contacts)) return;
  const skipped = { status: 'skipped', doneOn: null, skipReason: settledByNoContact } as const;
  for (const { id } of openTasksIn(vault, caseId, [...plannedContacts, supportOffer])) {
    settleTask(database, { id, ...skipped });
  }
}
