import { offersOf } from '../../db/repositories/handling.ts';
import { tasksOf } from '../../db/repositories/tasks.ts';
import { type DateString, dateOf } from '../../domain/time.ts';
import { completeTasks, follow, openTasksIn } from './open-case.ts';
import type { OpenVault } from './open-vault.ts';
import { receivedAtOf } from './stored-incident.ts';

/** The first talk with the reporter, and the offer of support that follows from it. */
export const firstTalk = 'T2';
export const supportOffer = 'T24';
const receipt = 'T1';

/** Contacts in which somebody speaks; a message or a letter is no talk. */
const spoken: readonly string[] = ['conversation', 'phone', 'video'];

/**
 * Whoever reached the reporter has confirmed the receipt; whoever spoke with him had the first talk, when
 * it was still to come.
 */
export function settleFirstTalk(
  vault: OpenVault,
  caseId: string,
  { kind, on }: { readonly kind: string; readonly on: DateString },
): void {
  // What was before the report is no answer to it.
  if (on < dateOf(receivedAtOf(vault.database, caseId))) return;
  completeTasks(vault, caseId, [receipt], on);
  if (!spoken.includes(kind) || openTasksIn(vault, caseId, [firstTalk]).length === 0) return;
  completeTasks(vault, caseId, [firstTalk], on);
  askForSupport(vault, caseId, on);
}

/** After the first talk support is offered, unless it was, or somebody let that go. */
export function askForSupport(vault: OpenVault, caseId: string, on: DateString): void {
  const isSettled = tasksOf(vault.database, caseId).some(({ code }) => code === supportOffer);
  const isOffered = offersOf(vault.database, caseId).length > 0;
  if (!isSettled && !isOffered) follow(vault, caseId, { type: 'talk_held', on });
}
