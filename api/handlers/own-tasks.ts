import { randomUUID } from 'node:crypto';
import { indexCase } from '../../db/repositories/case-list.ts';
import {
  addOfficeTask,
  changeOfficeTask,
  officeTaskById,
} from '../../db/repositories/office-tasks.ts';
import {
  changeTask,
  insertTask,
  newTaskId,
  settleTask,
  taskById,
} from '../../db/repositories/tasks.ts';
import { agreedContact, isOwnTask, ownTask } from '../../domain/deadlines/index.ts';
import { latestAgreed } from '../../domain/likely-days.ts';
import { type DateString, toInstant } from '../../domain/time.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import type { ownTaskCommands } from '../contract/own-tasks.ts';
import { settledByNewPlan } from '../contract/tasks.ts';
import { rowOf, tasksAfter } from './derived-tasks.ts';
import { followedCase, refuseUntellable } from './ongoing.ts';
import { openCase, openTasksIn, touch } from './open-case.ts';
import type { Handlers, OpenVault } from './open-vault.ts';
import { markScheduled, plannedContacts, runningCare } from './person-care.ts';

/** A day, a time where one was agreed, and a few words. */
interface Appointment {
  readonly on: DateString;
  readonly at: string | null;
  readonly words: string;
}

/** Answers to the commands on tasks that somebody makes himself. */
export const ownTaskHandlers: Handlers<keyof typeof ownTaskCommands> = {
  'tasks.add': (vault, { caseId, ...appointment }) => {
    refuseDay(vault, appointment.on);
    if (appointment.words === '') throw fieldError('task.wordsMissing', 'words');
    const id =
      caseId === null ? addToOffice(vault, appointment) : addToCase(vault, caseId, appointment);
    vault.audit('task.add', 'task', id);
    return { task: id };
  },

  'tasks.change': (vault, { task: id, ...appointment }) => {
    refuseDay(vault, appointment.on);
    const { database } = vault;
    const task = taskById(database, id) ?? officeTaskById(database, id);
    if (!task) throw new LuwteError('task.notFound');
    if (!isOwnTask(task.code)) throw new LuwteError('task.notOwn');
    const isUnnamed = task.code === ownTask && appointment.words === '';
    if (isUnnamed) throw fieldError('task.wordsMissing', 'words');
    const inCase = 'caseId' in task;
    if (inCase) followedCase(vault, task.caseId);
    if (task.status !== 'open') throw new LuwteError('task.notOpen');
    const change = { id, ...daysOf(appointment), words: appointment.words };
    if (inCase) {
      refuseUntellable(vault, task.caseId, appointment.words, 'words');
      changeTask(database, { ...change, caseId: task.caseId });
      touch(vault, task.caseId);
      indexCase(database, task.caseId);
    } else changeOfficeTask(database, change);
    vault.audit('task.change', 'task', id);
    return {};
  },

  'care.plan': (vault, { caseId, days, instead, person }) => {
    openCase(vault, caseId);
    if (person !== null) runningCare(vault, caseId, person);
    for (const [index, on] of days.entries()) refuseDay(vault, on, 'days', index);
    if (instead) {
      const dropped = { status: 'skipped', doneOn: null, skipReason: settledByNewPlan } as const;
      for (const { id } of openTasksIn(vault, caseId, plannedContacts, person))
        settleTask(vault.database, { id, ...dropped });
      markScheduled(vault, caseId, person);
    }
    for (const on of new Set(days))
      agreeContact(vault, caseId, { on, at: null, words: '' }, person);
    touch(vault, caseId, 'aftercare');
    vault.audit('care.plan', 'case', caseId);
    return {};
  },
};

/** Refuses a day that is over, or so far ahead that nothing is agreed for it. */
export function refuseDay(
  { today }: OpenVault,
  on: DateString,
  ...path: readonly (string | number)[]
): void {
  const field = path.length === 0 ? ['on'] : path;
  if (on < today) throw fieldError('task.dayPast', ...field);
  if (on > latestAgreed(today)) throw fieldError('date.tooFarAhead', ...field);
}

/** Plans a contact that was agreed, on its day; with the reporter, or with somebody beside him. */
export function agreeContact(
  vault: OpenVault,
  caseId: string,
  appointment: Appointment,
  person: string | null,
): void {
  keep(vault, caseId, { code: agreedContact, person }, appointment);
}

function addToCase(vault: OpenVault, caseId: string, appointment: Appointment): string {
  followedCase(vault, caseId);
  refuseUntellable(vault, caseId, appointment.words, 'words');
  const id = keep(vault, caseId, { code: ownTask, person: null }, appointment);
  touch(vault, caseId);
  indexCase(vault.database, caseId);
  return id;
}

function keep(
  vault: OpenVault,
  caseId: string,
  { code, person }: { readonly code: string; readonly person: string | null },
  appointment: Appointment,
): string {
  const { words } = appointment;
  const id = newTaskId(caseId);
  for (const derived of planned(vault, code, appointment.on)) {
    const days = daysOf(appointment);
    insertTask(vault.database, { ...rowOf(caseId, derived, { person }), id, ...days, words });
  }
  return id;
}

function addToOffice(vault: OpenVault, appointment: Appointment): string {
  const id = randomUUID();
  for (const { code, basis } of planned(vault, ownTask, appointment.on)) {
    addOfficeTask(vault.database, {
      id,
      code,
      about: id,
      ...daysOf(appointment),
      basis,
      urgent: 0,
      status: 'open',
      doneOn: null,
      skipReason: null,
      words: appointment.words,
    });
  }
  return id;
}

const planned = (vault: OpenVault, code: string, on: DateString) =>
  tasksAfter(vault, { type: 'day_agreed', on: vault.today, code, day: on });

/** The day that was chosen is the day to aim for as well, be it a Saturday. */
const daysOf = ({ on, at }: Appointment) => ({
  target: on,
  due: on,
  dueAt: at === null ? null : toInstant(on, at),
});
