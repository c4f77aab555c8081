import { randomUUID } from 'node:crypto';
import { countFreeInMonth, firstDueOfMonths } from '../../db/repositories/holds.ts';
import {
  addOfficeTask,
  beginnings,
  completeOfficeTask,
  officeTaskById,
  openOfficeTasks,
  type StoredOfficeTask,
  settleOfficeTask,
} from '../../db/repositories/office-tasks.ts';
import type { DeadlineEvent } from '../../domain/deadlines/index.ts';
import { periodsBefore } from '../../domain/deadlines/periods.ts';
import { addDays, dateOf } from '../../domain/time.ts';
import { LuwteError } from '../contract/errors.ts';
import { tasksAfter } from './derived-tasks.ts';
import type { OpenVault } from './open-vault.ts';
import { taskTermsIn } from './task-terms.ts';

/** Days before its day to aim for on which the review of what is to be destroyed shows up. */
const reviewNotice = 7;

/** The review of what is to be destroyed in a month. */
const review = 'T35';
/** The last day there is. */
const lastDay = '9999-12-31';

/**
 * Tasks that end with what they are about: a request that is settled, a breach that was reported, a
 * meeting of which everything is arranged.
 */
const settledElsewhere: readonly string[] = ['T29', 'T30', 'T44'];

/** Keeps the tasks that follow from an event outside any case; those that are there stay as they are. */
export function addOfficeTasks(vault: OpenVault, event: DeadlineEvent, about: string): void {
  for (const derived of tasksAfter(vault, event)) {
    const { code, target, due, dueAt, basis, urgent } = derived;
    addOfficeTask(vault.database, {
      id: randomUUID(),
      code,
      about,
      target,
      due,
      dueAt,
      basis,
      urgent: urgent ? 1 : 0,
      status: 'open',
      doneOn: null,
      skipReason: null,
      words: '',
    });
  }
}

/**
 * Adds what the clock asks for: the overviews of the month, quarter and year that ended last, and the
 * review of what is to be destroyed. Of what ended before this vault had a case nobody can report, and
 * of what ended longer ago nobody asks any more.
 */
export function keepOfficeTasks(vault: OpenVault): void {
  const { database, now, today } = vault;
  const { madeAt, firstCaseOn } = beginnings(database);
  const madeOn = dateOf(madeAt ?? now);
  for (const { type, name, on } of periodsBefore(today)) {
    const isOurs = firstCaseOn !== null && on >= firstCaseOn && on >= madeOn;
    if (isOurs) addOfficeTasks(vault, { type, on }, name);
  }
  const soon = addDays(today, taskTermsIn(database).T35 + reviewNotice);
  for (const { month, first } of firstDueOfMonths(database, soon))
    addOfficeTasks(vault, { type: 'retention_due', on: first }, month);
  endReviews(vault);
}

/** The review of a month ends when nothing is left of it to destroy. */
function endReviews({ database, today: on }: OpenVault): void {
  const open = openOfficeTasks(database, lastDay).filter(({ code }) => code === review);
  for (const { code, about } of open) {
    if (countFreeInMonth(database, about) === 0) completeOfficeTask(database, { code, about, on });
  }
}

const acts = { done: 'task.complete', skipped: 'task.skip', open: 'task.reopen' } as const;

/** Changes the state of a task that belongs to no case; false when there is none with this id. */
export function settleIfOfOffice(
  vault: OpenVault,
  id: string,
  state: Pick<StoredOfficeTask, 'status' | 'doneOn' | 'skipReason'>,
): boolean {
  const task = officeTaskById(vault.database, id);
  if (!task) return false;
  if (settledElsewhere.includes(task.code)) throw new LuwteError('task.settledElsewhere');
  const isReopening = state.status === 'open';
  if (!isReopening && task.status !== 'open') throw new LuwteError('task.notOpen');
  settleOfficeTask(vault.database, { id, ...state });
  vault.audit(acts[state.status], 'task', id);
  return true;
}

/** A task that belongs to no case, as the desk shows it. */
export function officeTaskView(row: StoredOfficeTask) {
  const { urgent, ...rest } = row;
  return { ...rest, urgent: urgent === 1, window: null, moot: false };
}
