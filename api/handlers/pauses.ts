import { caseById, type StoredCase } from '../../db/repositories/cases.ts';
import { setPause } from '../../db/repositories/pauses.ts';
import { moveTask, settleTask, tasksOf } from '../../db/repositories/tasks.ts';
import { isPaused } from '../../domain/case-selection.ts';
import { later } from '../../domain/deadlines/terms.ts';
import { latestReturn, standingStill } from '../../domain/records/pause.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import type { pauseCommands } from '../contract/pauses.ts';
import { settledByHold } from '../contract/tasks.ts';
import { completeTasks, follow, openCase, openTasksIn, touch } from './open-case.ts';
import type { Handlers, OpenVault } from './open-vault.ts';

/** By which a case that waits or stands still comes back. */
export const lookAgain = 'T47';

/** Answers to the commands by which a case waits, stands still and goes on. */
export const pauseHandlers: Handlers<keyof typeof pauseCommands> = {
  'cases.pause': (vault, { caseId, pause: { status, reason, until } }) => {
    const found = openCase(vault, caseId);
    const { database, today } = vault;
    if (until <= today) throw fieldError('pause.notAhead', 'pause', 'until');
    if (until > latestReturn(status, today)) throw fieldError('pause.tooLong', 'pause', 'until');
    if (isPaused(found.status)) goOn(vault, found);
    setPause(database, { id: caseId, status, on: today, reason, until });
    if (status === 'hold') standStill(vault, caseId);
    follow(vault, caseId, { type: 'case_paused', on: today, until });
    touch(vault, caseId);
    vault.audit('case.pause', 'case', caseId);
    return {};
  },

  'cases.resume': (vault, { caseId }) => {
    openCase(vault, caseId);
    if (!leavePause(vault, caseId)) throw new LuwteError('pause.none');
    return {};
  },
};

/**
 * Lets a case go on that waited or stood still.
 * @returns whether it did.
 */
export function leavePause(vault: OpenVault, caseId: string): boolean {
  const found = caseById(vault.database, caseId);
  if (!found || !isPaused(found.status)) return false;
  goOn(vault, found);
  touch(vault, caseId);
  vault.audit('case.resume', 'case', caseId);
  return true;
}

function goOn(vault: OpenVault, { id, careScheduled }: StoredCase): void {
  const { database, today } = vault;
  const status = careScheduled === 1 ? 'aftercare' : 'open';
  setPause(database, { id, status, on: null, reason: null, until: null });
  completeTasks(vault, id, [lookAgain], today);
  for (const task of tasksOf(database, id)) {
    if (task.skipReason !== settledByHold) continue;
    // A term that stood still is over today at the earliest, and no moment of a day passed with it.
    const isOver = task.due < today;
    moveTask(database, {
      ...task,
      ...{ status: 'open', skipReason: null },
      target: later(task.target, today),
      due: later(task.due, today),
      dueAt: isOver ? null : task.dueAt,
    });
  }
}

/** Lets what can wait stand still; it comes back with the case. */
function standStill(vault: OpenVault, caseId: string): void {
  const of = [null, ...new Set(tasksOf(vault.database, caseId).map(({ person }) => person))];
  for (const person of new Set(of)) {
    for (const { id } of openTasksIn(vault, caseId, standingStill, person)) {
      const state = { status: 'skipped', doneOn: null, skipReason: settledByHold } as const;
      settleTask(vault.database, { id, ...state });
    }
  }
}
