import { caseById, type StoredCase, touchCase } from '../../db/repositories/cases.ts';
import { handsOf } from '../../db/repositories/handovers.ts';
import { personCareOf } from '../../db/repositories/person-care.ts';
import { personsOf } from '../../db/repositories/persons.ts';
import { settleTask, tasksOf } from '../../db/repositories/tasks.ts';
import { isRunning } from '../../domain/case-selection.ts';
import type { CaseStatus } from '../../domain/code-lists/index.ts';
import {
  type DeadlineEvent,
  type DerivedTask,
  personalTasks,
} from '../../domain/deadlines/index.ts';
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

/**
 * The open tasks of a case with one of these codes, the earliest first.
 * @param person whose aftercare they are of, beside the reporter; the reporter when left out.
 */
export function openTasksIn(
  { database }: OpenVault,
  caseId: string,
  codes: readonly string[],
  person: string | null = null,
) {
  return tasksOf(database, caseId).filter(
    (task) => task.status === 'open' && codes.includes(task.code) && task.person === person,
  );
}

/**
 * Marks open tasks of a case with one of these codes as done, those of the reporter alone: all, or those
 * about one subject.
 */
export function completeTasks(
  vault: OpenVault,
  caseId: string,
  codes: readonly string[],
  on: DateString,
  subject: string | null = null,
): void {
  const found = openTasksIn(vault, caseId, codes);
  finishTasks(
    vault,
    subject === null ? found : found.filter((task) => task.subject === subject),
    on,
  );
}

/** Marks tasks as done. */
export function finishTasks(
  { database }: OpenVault,
  tasks: readonly { readonly id: string }[],
  on: DateString,
): void {
  for (const { id } of tasks)
    settleTask(database, { id, status: 'done', doneOn: on, skipReason: null });
}

/** Tasks that each measure or claim asks for anew. */
const perSubject: readonly string[] = ['T12', 'T13', 'T17', 'T18', 'T45', 'T48'];

/**
 * Derives what follows from an event in a case. What is still open is not asked for twice: one
 * talk tells of two measures. Who has aftercare of his own is told and asked for himself.
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
  const isWanted = (code: string) => only === null || only.includes(code);
  const tasks = tasksAfter(vault, event).filter(({ code }) => isWanted(code));
  askOnce(vault, caseId, tasks, { subject, person: null });
  for (const { person, codes } of askedBeside(vault, caseId, event.type)) {
    const his = tasks.filter(({ code }) => codes.includes(code));
    askOnce(vault, caseId, his, { subject, person });
  }
}

/** Adds tasks to a case, but those that are open already for whom or what they are. */
export function askOnce(
  vault: OpenVault,
  caseId: string,
  tasks: readonly DerivedTask[],
  of: { readonly subject: string | null; readonly person: string | null },
): void {
  if (tasks.length === 0) return;
  const open = tasksOf(vault.database, caseId).filter(
    ({ status, person }) => status === 'open' && person === of.person,
  );
  const isOpen = (wanted: string) =>
    open.some(
      ({ code, subject }) =>
        code === wanted && (!perSubject.includes(wanted) || subject === of.subject),
    );
  const wanted = tasks.filter(({ code }) => !isOpen(code));
  addTasks(vault, caseId, wanted, of);
}

/** What an event asks for of everybody in a case who has aftercare of his own. */
function askedBeside({ database }: OpenVault, caseId: string, type: DeadlineEvent['type']) {
  const cared = personCareOf(database, caseId).filter(
    ({ endedBy }) => endedBy !== 'declined' && (endedBy === null || type !== 'closing_started'),
  );
  if (cared.length === 0) return [];
  const roles = new Map(personsOf(database, caseId).map(({ id, role }) => [id, role]));
  return cared.flatMap(({ person }) => {
    const role = roles.get(person);
    const codes: readonly string[] = role === undefined ? [] : personalTasks(type, role);
    return codes.length === 0 ? [] : { person, codes };
  });
}
