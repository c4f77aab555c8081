import { isOffered } from '../../db/repositories/person-care.ts';
import { tasksOf } from '../../db/repositories/tasks.ts';
import { type DateString, dateOf } from '../../domain/time.ts';
import { tasksAfter } from './derived-tasks.ts';
import { askOnce, finishTasks, openTasksIn } from './open-case.ts';
import type { OpenVault } from './open-vault.ts';
import { receivedAtOf } from './stored-incident.ts';

/** The first talk with the reporter, and the offer of support that follows from it. */
export const firstTalk = 'T2';
export const supportOffer = 'T24';
const receipt = 'T1';

/** Contacts in which somebody speaks; a message or a letter is no talk. */
const spoken: readonly string[] = ['conversation', 'phone', 'video'];

/**
 * Whoever reached somebody has confirmed the receipt; whoever spoke with him had the first talk, when it
 * was still to come.
 * @param person with whom, beside the reporter; null for the reporter.
 */
export function settleFirstTalk(
  vault: OpenVault,
  caseId: string,
  { kind, on, person }: Talk,
): void {
  // What was before the report is no answer to it.
  if (on < dateOf(receivedAtOf(vault.database, caseId))) return;
  finishTasks(vault, openTasksIn(vault, caseId, [receipt], person), on);
  const first = openTasksIn(vault, caseId, [firstTalk], person);
  if (!spoken.includes(kind) || first.length === 0) return;
  finishTasks(vault, first, on);
  askForSupport(vault, caseId, on, person);
}

/** A contact with somebody. */
interface Talk {
  readonly kind: string;
  readonly on: DateString;
  readonly person: string | null;
}

/** After the first talk support is offered, unless it was, or somebody let that go. */
export function askForSupport(
  vault: OpenVault,
  caseId: string,
  on: DateString,
  person: string | null,
): void {
  const { database } = vault;
  const isSettled = tasksOf(database, caseId).some(
    (task) => task.code === supportOffer && task.person === person,
  );
  if (isSettled || isOffered(database, caseId, person)) return;
  askOnce(vault, caseId, tasksAfter(vault, { type: 'talk_held', on }), { subject: null, person });
}
