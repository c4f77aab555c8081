import { randomUUID } from 'node:crypto';
import { indexCase } from '../../db/repositories/case-list.ts';
import { markCareScheduled, updateCamera } from '../../db/repositories/cases.ts';
import {
  insertContact,
  insertDamage,
  insertMeasure,
  offersOf,
  setOffer,
} from '../../db/repositories/handling.ts';
import { removeOpenTasks, settleTask } from '../../db/repositories/tasks.ts';
import { latestAgreed } from '../../domain/likely-days.ts';
import { isBan } from '../../domain/records/handling.ts';
import { lastDay } from '../../domain/records/incident.ts';
import type { caseCommands } from '../contract/cases.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import { addTasks, receivedEvent, tasksAfter } from './derived-tasks.ts';
import { cameraTaskOf, followCamera } from './evidence-tasks.ts';
import {
  caseToTell,
  completeTasks,
  follow,
  openCase,
  openTasksIn,
  refuseUndone,
  touch,
} from './open-case.ts';
import type { Handlers, OpenVault } from './open-vault.ts';
import { settlePerpetratorTerm } from './perpetrator-term.ts';
import { readIncident, receivedAtOf } from './stored-incident.ts';

const camera = 'T6';
const reaction = 'T11';
const supportOffer = 'T24';
const plannedContacts = ['T19', 'T20', 'T21', 'T22', 'T23'];

type HandlingCommand = Extract<
  keyof typeof caseCommands,
  `${'incidents' | 'care' | 'measures' | 'damage'}.${string}`
>;

/** Answers to the commands on what is done after a report. */
export const handlingHandlers: Handlers<HandlingCommand> = {
  'incidents.setCamera': (vault, { caseId, camera: known }) => {
    openCase(vault, caseId);
    const { database } = vault;
    updateCamera(database, caseId, JSON.stringify(known));
    removeOpenTasks(database, caseId, camera);
    if (cameraTaskOf(vault, caseId) === undefined) {
      addTasks(vault, caseId, cameraTasks(vault, caseId));
    }
    followCamera(vault, caseId, known.kind === 'none');
    touch(vault, caseId);
    vault.audit('camera.update', 'case', caseId);
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

  'care.recordContact': (vault, { caseId, ...contact }) => {
    caseToTell(vault, caseId);
    refuseUndone(vault, contact.on);
    const { database } = vault;
    const id = randomUUID();
    insertContact(database, { id, caseId, recordedAt: vault.now, ...contact });
    const [next] = openTasksIn(vault, caseId, plannedContacts);
    if (next) {
      settleTask(database, { id: next.id, status: 'done', doneOn: contact.on, skipReason: null });
    }
    touch(vault, caseId);
    indexCase(database, caseId);
    vault.audit('care.contact', 'contact', id);
    return {};
  },

  'measures.record': (vault, { caseId, ...measure }) => {
    openCase(vault, caseId);
    const { kind, decidedOn, endsOn, letter } = measure;
    refuseUndone(vault, decidedOn, 'decidedOn');
    if (endsOn === null && isBan(kind)) throw fieldError('measure.banNeedsEnd', 'endsOn');
    if (endsOn !== null && endsOn < decidedOn) {
      throw fieldError('measure.endsBeforeStart', 'endsOn');
    }
    if (endsOn !== null && endsOn > latestAgreed(vault.today)) {
      throw fieldError('date.tooFarAhead', 'endsOn');
    }
    const id = randomUUID();
    insertMeasure(vault.database, {
      id,
      caseId,
      recordedAt: vault.now,
      ...measure,
      letter: letter ? 1 : 0,
    });
    settlePerpetratorTerm(vault, caseId);
    completeTasks(vault, caseId, [reaction], decidedOn);
    follow(vault, caseId, { type: 'measure_taken', on: decidedOn, endsOn, letter });
    touch(vault, caseId);
    vault.audit('measure.create', 'measure', id);
    return {};
  },

  'damage.record': (vault, { caseId, ...line }) => {
    openCase(vault, caseId);
    refuseUndone(vault, line.on);
    const id = randomUUID();
    insertDamage(vault.database, { id, caseId, recordedAt: vault.now, ...line });
    follow(vault, caseId, { type: 'damage_reported', on: line.on });
    touch(vault, caseId);
    vault.audit('damage.create', 'damage', id);
    return {};
  },
};

function cameraTasks(vault: OpenVault, caseId: string) {
  const known = readIncident(vault.database, caseId);
  const event = receivedEvent(vault, receivedAtOf(vault.database, caseId), known);
  return tasksAfter(vault, event).filter(({ code }) => code === camera);
}
