import {
  openTasks,
  removeOpenTasks,
  removeTask,
  type StoredTask,
  settleTask,
  taskById,
} from '../../db/repositories/tasks.ts';
import { isRunning } from '../../domain/case-selection.ts';
import { agreedContact, ownTask } from '../../domain/deadlines/index.ts';
import { consentState, consentWithdrawn, mayGoOn } from '../../domain/sharing/consent.ts';
import { LuwteError } from '../contract/errors.ts';
import { settledByClosing, type taskCommands } from '../contract/tasks.ts';
import { openClaims } from './claim-retention.ts';
import { followTask } from './evidence-tasks.ts';
import { askForSupport, firstTalk, supportOffer } from './first-talk.ts';
import { followClock } from './integrity.ts';
import { settleIfOfOffice } from './office-tasks.ts';
import { endTalk, lateCall, policeStatus } from './ongoing.ts';
import { follow, openCase, openTasksIn, ownCase, refuseUndone, touch } from './open-case.ts';
import type { Handlers, OpenVault } from './open-vault.ts';
import { leavePause, lookAgain } from './pauses.ts';
import { readConsents } from './sharing-view.ts';
import { keepTaskTerms, taskTermsIn } from './task-terms.ts';
import { listedTaskView } from './task-view.ts';

/** The first and the last day there is. */
export const always = { from: '1900-01-01', until: '2199-12-31' } as const;

const claimNews = 'T17';
/** Tasks that are there after a case closed as well, beside those whose term is set by law. */
const late: readonly string[] = [
  policeStatus,
  endTalk,
  'T12',
  'T14',
  'T45',
  'T46',
  claimNews,
  'T18',
  'T48',
  lateCall,
  ownTask,
  agreedContact,
];

/** Answers to the commands on tasks. */
export const taskHandlers: Handlers<keyof typeof taskCommands> = {
  'tasks.list': ({ database, today }, { until, offset, limit }) => {
    const { total, tasks } = openTasks(database, {
      targetFrom: always.from,
      targetUntil: until ?? always.until,
      dueFrom: always.from,
      dueUntil: always.until,
      offset,
      limit,
    });
    return { today, total, tasks: tasks.map(listedTaskView) };
  },

  'tasks.terms': ({ database }) => taskTermsIn(database),

  'tasks.setTerms': (vault, terms) => {
    keepTaskTerms(vault.database, terms);
    vault.audit('settings.update', 'settings', 'tasks');
    return {};
  },

  'tasks.complete': (vault, { task: id, on }) => {
    refuseUndone(vault, on);
    if (settleIfOfOffice(vault, id, { status: 'done', doneOn: on, skipReason: null })) return {};
    const task = openTask(vault, id);
    settle(vault, task, { status: 'done', doneOn: on, skipReason: null });
    repeat(vault, task, on);
    if (task.code === firstTalk) askForSupport(vault, task.caseId, on, task.person);
    if (task.code === policeStatus) follow(vault, task.caseId, { type: 'police_asked', on });
    if (task.code === lookAgain) leavePause(vault, task.caseId);
    followTask(vault, task, on);
    followClock(vault, task, on);
    vault.audit('task.complete', 'task', id);
    return {};
  },

  'tasks.skip': (vault, { task: id, reason }) => {
    if (settleIfOfOffice(vault, id, { status: 'skipped', doneOn: null, skipReason: reason }))
      return {};
    const task = openTask(vault, id);
    settle(vault, task, { status: 'skipped', doneOn: null, skipReason: reason });
    repeat(vault, task, vault.today);
    if (task.code === lookAgain) leavePause(vault, task.caseId);
    vault.audit('task.skip', 'task', id);
    return {};
  },

  'tasks.reopen': (vault, { task: id }) => {
    if (settleIfOfOffice(vault, id, { status: 'open', doneOn: null, skipReason: null })) return {};
    const task = taskOfCase(vault, id);
    if (task.status === 'open') return {};
    refuseWithoutConsent(vault, task);
    withdrawRepeat(vault, task);
    const raised = { [firstTalk]: supportOffer, [policeStatus]: policeStatus }[task.code];
    const { caseId, person } = task;
    if (raised !== undefined) removeOpenTasks(vault.database, caseId, raised, person);
    settle(vault, task, { status: 'open', doneOn: null, skipReason: null });
    followTask(vault, task, null);
    followClock(vault, task, null);
    vault.audit('task.reopen', 'task', id);
    return {};
  },
};

/** A task that ended with the consent it rested on goes on only when there is consent again (TC-03). */
function refuseWithoutConsent(vault: OpenVault, { code, caseId, skipReason }: StoredTask): void {
  if (skipReason !== consentWithdrawn) return;
  const holding = readConsents(vault, caseId).filter(
    (consent) => consent.person === null && consentState(consent, vault.today) === 'active',
  );
  if (
    !mayGoOn(
      code,
      holding.map(({ purpose }) => purpose),
    )
  )
    throw new LuwteError('task.consentWithdrawn');
}

/** Tells of a claim again later, as long as it runs. */
function repeat(vault: OpenVault, { code, caseId, subject }: StoredTask, on: string): void {
  if (code !== claimNews) return;
  const open = openClaims(vault, caseId);
  const isRunning = subject === null ? open.length > 0 : open.includes(subject);
  if (isRunning) follow(vault, caseId, { type: 'claim_running', on }, subject);
}

/** Takes the next one away when the one before it turns out not to be done. */
function withdrawRepeat(vault: OpenVault, { code, caseId, subject }: StoredTask): void {
  if (code !== claimNews) return;
  for (const next of openTasksIn(vault, caseId, [claimNews])) {
    if (next.subject === subject) removeTask(vault.database, next.id);
  }
}

/** A task of one's own case. In a closed one only what came late, or still runs, is open. */
function taskOfCase(vault: OpenVault, id: string): StoredTask {
  const task = taskById(vault.database, id);
  if (!task) throw new LuwteError('task.notFound');
  const admit = late.includes(task.code) || task.basis === 'law' ? ownCase : openCase;
  const { status } = admit(vault, task.caseId);
  const isEnded = !isRunning(status) && task.skipReason === settledByClosing;
  if (isEnded) throw new LuwteError('case.closed');
  return task;
}

function openTask(vault: OpenVault, id: string): StoredTask {
  const task = taskOfCase(vault, id);
  if (task.status !== 'open') throw new LuwteError('task.notOpen');
  return task;
}

function settle(
  vault: OpenVault,
  { id, caseId }: StoredTask,
  state: Pick<StoredTask, 'status' | 'doneOn' | 'skipReason'>,
): void {
  settleTask(vault.database, { id, ...state });
  touch(vault, caseId);
}
