import { putDutyCheck, putWbk, type StoredWbk, wbkOf } from '../../db/repositories/integrity.ts';
import { removeOpenTasks, type StoredTask } from '../../db/repositories/tasks.ts';
import { isRunning } from '../../domain/case-selection.ts';
import { asksDutyCheck } from '../../domain/records/integrity.ts';
import { type DateString, dateOf } from '../../domain/time.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import type { Parsed } from '../contract/index.ts';
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
import { readIncident, receivedAtOf } from './stored-incident.ts';

const acknowledge = 'T27';
const answer = 'T28';

/** Answers to the commands on a duty to report and on the whistleblower law. */
export const integrityHandlers: Handlers<'duty.record' | 'wbk.record'> = {
  'duty.record': (vault, { caseId, ...check }) => {
    openCase(vault, caseId);
    const { incident } = readIncident(vault.database, caseId);
    if (!asksDutyCheck(incident)) throw new LuwteError('duty.notBribery');
    if (check.adviceOn !== null) refuseUndone(vault, check.adviceOn, 'adviceOn');
    putDutyCheck(vault.database, {
      caseId,
      checkedAt: vault.now,
      ...check,
      adviceOn: check.adviceFrom === null ? null : check.adviceOn,
      isCivilServant: check.isCivilServant ? 1 : 0,
    });
    touch(vault, caseId);
    vault.audit('duty.check', 'case', caseId);
    return {};
  },

  'wbk.record': (vault, input) => {
    const { caseId } = input;
    refuseAtRest(vault, caseId);
    const known = soundWbk(vault, input);
    putWbk(vault.database, known);
    runClocks(vault, known);
    touch(vault, caseId);
    vault.audit('wbk.record', 'case', caseId);
    return {};
  },
};

/** In a closed case the clocks that still run are kept, and nothing begins. */
function refuseAtRest(vault: OpenVault, caseId: string): void {
  if (isRunning(ownCase(vault, caseId).status)) return;
  if (openTasksIn(vault, caseId, [acknowledge, answer]).length === 0)
    throw new LuwteError('case.closed');
}

/**
 * What is known under the whistleblower law, in days that can be. Where the counsellor is the reporting
 * officer it was received with the report itself; elsewhere nothing goes to the officer without consent.
 */
function soundWbk(vault: OpenVault, { consent, ...input }: Parsed<'wbk.record'>): StoredWbk {
  const { caseId, applicable, acknowledgedOn, feedbackOn } = input;
  const known = { ...input, recordedAt: vault.now };
  if (applicable !== 'yes') {
    return { ...known, receivedOn: null, acknowledgedOn: null, feedbackOn: null };
  }
  const receivedOn = vault.organisation.reportingOfficer
    ? dateOf(receivedAtOf(vault.database, caseId))
    : input.receivedOn;
  const former = wbkOf(vault.database, caseId)?.receivedOn ?? null;
  const needsConsent = receivedOn !== null && !vault.organisation.reportingOfficer;
  if (needsConsent && former === null && !consent) throw fieldError('wbk.noConsent', 'consent');
  if (receivedOn !== null) refuseUndone(vault, receivedOn, 'receivedOn');
  for (const [field, day] of Object.entries({ acknowledgedOn, feedbackOn })) {
    if (day === null) continue;
    refuseUndone(vault, day, field);
    if (receivedOn === null) throw fieldError('wbk.notReceived', field);
    if (day < receivedOn) throw fieldError('wbk.beforeReceived', field);
  }
  return { ...known, receivedOn };
}

/** The clocks run from receipt: what was done settles its task, what was not gets its day anew. */
function runClocks(vault: OpenVault, known: StoredWbk): void {
  const { caseId, receivedOn, acknowledgedOn, feedbackOn } = known;
  if (acknowledgedOn !== null) completeTasks(vault, caseId, [acknowledge], acknowledgedOn);
  if (feedbackOn !== null) completeTasks(vault, caseId, [answer], feedbackOn);
  for (const code of [acknowledge, answer]) removeOpenTasks(vault.database, caseId, code);
  if (receivedOn === null) return;
  const isAnswered = feedbackOn !== null;
  follow(vault, caseId, { type: 'wbk_received', on: receivedOn, acknowledgedOn, isAnswered });
}

/** What is known follows its tasks: done is the day it was done, open again is no day. */
export function followClock(vault: OpenVault, task: StoredTask, doneOn: DateString | null): void {
  const known = wbkOf(vault.database, task.caseId);
  if (known === undefined) return;
  const changed = {
    [acknowledge]: { ...known, acknowledgedOn: doneOn },
    [answer]: { ...known, feedbackOn: doneOn },
  }[task.code];
  if (changed === undefined) return;
  putWbk(vault.database, changed);
  const isAnswered = changed.feedbackOn !== null;
  if (task.code !== acknowledge || isAnswered || changed.receivedOn === null) return;
  removeOpenTasks(vault.database, task.caseId, answer);
  const { acknowledgedOn, receivedOn: on } = changed;
  follow(vault, task.caseId, { type: 'wbk_received', on, acknowledgedOn, isAnswered });
}
