import { caseById, type StoredCase, touchCase } from '../../db/repositories/cases.ts';
import { handsOf } from '../../db/repositories/handovers.ts';
import { settleTask, tasksOf } from '../../db/repositories/tasks.ts';
import { isRunning } from '../../domain/case-selection.ts';
import type { CaseStatus } from '../../domain/code-lists/index.ts';
import type { DeadlineEvent } from '../../domain/deadlines/index.ts';
import { earliestDone, latestAgreed } from '../../domain/likely-days.ts';
import type { DateString } from '../../domain/time.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import { addTasks, tasksAfter } from './derived-tasks.ts';
import type { OpenVault } from './open-vault.ts';

/** The case that a command changes: one's own, and not on its way to a colleague. */
export function openCase(vault: OpenVault, id: string): StoredCase {
  const found = ownCase(vault, id);
  if (!isRunning(found.status)) throw new LuwteError('case.closed');
  return found;
}

/** A case in which something can be told: one's own, or a copy of a colleague's. */
export function caseToTell(vault: OpenVault, id: string): StoredCase {
  const found = caseById(vault.database, id);
  if (!found) throw new LuwteError('case.notFound');
  if (!isRunning(found.status)) throw new LuwteError('case.closed');
  refuseAway(vault, id);
  return found;
}

/** A case that is one's own, closed or not, and not on its way to a colleague: late news is told in it. */
export function ownCase({ database }: OpenVault, caseId: string): StoredCase {
  const found = caseById(database, caseId);
  const hands = handsOf(database, caseId);
  if (!found || !hands) throw new LuwteError('case.notFound');
  if (hands.handedOver !== null) throw new LuwteError('case.handedOver');
  if (hands.owner !== null) throw new LuwteError('case.ofColleague');
  return found;
}

/** Refuses a case that is on its way to a colleague. */
export function refuseAway({ database }: OpenVault, caseId: string): void {
  if (handsOf(database, caseId)?.handedOver !== null) throw new LuwteError('case.handedOver');
}

/** Refuses a day on which nothing can have been done: one to come, or before a working life. */
export function refuseUndone({ today }: OpenVault, day: DateString, field = 'on'): void {
  if (day > today) throw fieldError('date.inFuture', field);
  if (day < earliestDone(today)) throw fieldError('date.tooLongAgo', field);
}

/** Refuses a day so far ahead that nothing is agreed for it. */
export function refuseFar({ today }: OpenVault, day: DateString | null, field: string): void {
  if (day !== null && day > latestAgreed(today)) throw fieldError('date.tooFarAhead', field);
}

/** Notes that something happened in a case today, and in which phase it is now. */
export function touch(vault: OpenVault, caseId: string, status: CaseStatus | null = null): void {
  touchCase(vault.database, caseId, vault.today, status);
}

/** The open tasks of a case with one of these codes, the earliest first. */
export function openTasksIn({ database }: OpenVault, caseId: string, codes: readonly string[]) {
  return tasksOf(database, caseId).filter(
    ({ status, code }) => status === 'open' && codes.includes(code),
  );
}

/** Marks open tasks of a case with one of these codes as done: all, or those about one subject. */
export function completeTasks(
  vault: OpenVault,
  caseId: string,
  codes: readonly string[],
  on: DateString,
  subject: string | null = null,
): void {
  for (const task of openTasksIn(vault, caseId, codes)) {
    if (subject !== null && task.subject !== subject) continue;
    settleTask(vault.database, { id: task.id, status: 'done', doneOn: on, skipReason: null });
  }
}

/** Tasks that each measure or claim asks for anew. */
const perSubject: readonly string[] = ['T12', 'T13', 'T17', 'T18', 'T45'];

/**
 * Derives what follows from an event in a case. What is still open is not asked for twice: one
 * talk tells of two measures.
 * @param subject the measure or claim it is about.
 * @param only the tasks that are wanted of it; all when left out.
 */
export function follow(
  vault: OpenVault,
  caseId: string,
  event: DeadlineEvent,
  subject: string | null = null,
  only: readonly string[] | null = null,
): void {
  const tasks = tasksOf(vault.database, caseId).filter(({ status }) => status === 'open');
  const isOpen = (wanted: string) =>
    tasks.some(
      (task) => task.code === wanted && (!perSubject.includes(wanted) || task.subject === subject),
    );
  const wanted = tasksAfter(vault, event).filter(
    ({ code }) => (only === null || only.includes(code)) && !isOpen(code),
  );
  addTasks(vault, caseId, wanted, subject);
}
