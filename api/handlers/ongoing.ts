import { caseById, type StoredCase } from '../../db/repositories/cases.ts';
import { hasCaseKey } from '../../db/repositories/corrections.ts';
import { policeStepsOf } from '../../db/repositories/handling.ts';
import { measureVersionsOf } from '../../db/repositories/measures.ts';
import { policeReportsOf } from '../../db/repositories/police.ts';
import { tasksOf } from '../../db/repositories/tasks.ts';
import { isRunning } from '../../domain/case-selection.ts';
import { policeEvent } from '../../domain/records/handling.ts';
import { stillHolds } from '../../domain/records/measure.ts';
import { isPoliceEnd } from '../../domain/records/police.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import type { Ongoing } from '../contract/ongoing.ts';
import { openClaims } from './claim-retention.ts';
import { caseToTell, ownCase } from './open-case.ts';
import type { OpenVault } from './open-vault.ts';

/** The call after late news (§2.8). */
export const lateCall = 'T26';
/** The question to the police how it stands. */
export const policeStatus = 'T8';
/** The talk about the end of a measure. */
export const endTalk = 'T13';

/** What goes on around a case, closed or not: the police, a measure, a claim, or a call about late news. */
export function ongoingIn(vault: OpenVault, caseId: string): Ongoing[] {
  const found: Readonly<Record<Ongoing, boolean>> = {
    police: isWithPolice(vault, caseId),
    measure: runningMeasures(vault, caseId).length > 0,
    claim: openClaims(vault, caseId).length > 0,
    call: tasksOf(vault.database, caseId).some(({ code }) => code === lateCall),
  };
  // Safe: the keys of the object above are exactly what can go on.
  return (Object.keys(found) as Ongoing[]).filter((one) => found[one]);
}

/** The police or the prosecution heard of it, or told of it. */
function isWithPolice({ database }: OpenVault, caseId: string): boolean {
  return policeStepsOf(database, caseId).some(({ status }) => policeEvent(status) !== null);
}

/** Whether the police or the prosecution have it in hand: it was filed, and the last step is no end. */
export function isPoliceRunning({ database }: OpenVault, caseId: string): boolean {
  const isFiled = policeReportsOf(database, caseId).some(({ filedOn }) => filedOn !== null);
  const last = policeStepsOf(database, caseId).at(-1);
  return isFiled && (last === undefined || !isPoliceEnd(last.status));
}

/** The measures of a case that were not ended and still hold. */
export function runningMeasures({ database, today }: OpenVault, caseId: string): string[] {
  const versions = Map.groupBy(measureVersionsOf(database, caseId), ({ measureId }) => measureId);
  return [...versions].flatMap(([id, [last]]) =>
    last !== undefined && last.change !== 'ended' && stillHolds(last, today) ? [id] : [],
  );
}

/**
 * A case in which something is done after it closed as well, as long as something goes on around it
 * (§2.6, §2.8): one's own then, and not on its way.
 * @param kinds what must go on; anything when left out.
 */
export function followedCase(
  vault: OpenVault,
  caseId: string,
  kinds: readonly Ongoing[] | null = null,
): StoredCase {
  const found = ownCase(vault, caseId);
  if (isRunning(found.status)) return found;
  const ongoing = ongoingIn(vault, caseId);
  if (!ongoing.some((one) => kinds === null || kinds.includes(one)))
    throw new LuwteError('case.closed');
  return found;
}

/** A case in which something can be told: an open one, a copy, or a closed one that is followed. */
export function caseToTellOrFollow(vault: OpenVault, caseId: string): StoredCase {
  const isClosed = caseById(vault.database, caseId)?.status === 'closed';
  return isClosed ? followedCase(vault, caseId) : caseToTell(vault, caseId);
}

/** Who gets something of a closed case: those who have it in hand (§2.6, §2.8). */
const lateRecipients: readonly string[] = ['police_contact', 'om_contact'];

/** A case of which something may be shared: a closed one only with the police and the prosecution. */
export function caseToShare(
  vault: OpenVault,
  caseId: string,
  recipients: readonly string[],
): StoredCase {
  const found = followedCase(vault, caseId, ['police']);
  const isLate = recipients.every((recipient) => lateRecipients.includes(recipient));
  if (!isRunning(found.status) && !isLate) throw new LuwteError('closed.onlyPolice');
  return found;
}

/** Refuses a text in a case of which what was told is destroyed: there is no key left to keep it under. */
export function refuseUntellable(
  { database }: OpenVault,
  caseId: string,
  text: string,
  ...path: readonly string[]
): void {
  if (text !== '' && !hasCaseKey(database, caseId))
    throw fieldError('closed.notesGone', ...(path.length === 0 ? ['text'] : path));
}

/** The open tasks of a case that go on when it closes: what they wait for does not stop with it. */
export function outliving(vault: OpenVault, caseId: string): string[] {
  const { database } = vault;
  const subjects = openClaims(vault, caseId);
  const measures = runningMeasures(vault, caseId);
  const isRunningThere = isPoliceRunning(vault, caseId);
  const goesOn = (code: string, subject: string | null) => {
    if (code === endTalk) return subject !== null && measures.includes(subject);
    if (code === policeStatus) return isRunningThere;
    return code === lateCall || (subject !== null && subjects.includes(subject));
  };
  return tasksOf(database, caseId)
    .filter(({ status }) => status === 'open')
    .filter(({ basis, code, subject }) => basis === 'law' || goesOn(code, subject))
    .map(({ id }) => id);
}

/** Tasks that keep a part of a closed case until they are done: what runs there is a reason to hold it (§4.2). */
const keptBy: Readonly<Record<string, readonly string[]>> = {
  counsellor_notes: [lateCall, 'T27', 'T28'],
  evidence: [policeStatus, lateCall],
  counsellor_case: [policeStatus, lateCall, 'T27', 'T28'],
  griffier_case: [policeStatus, lateCall, 'T27', 'T28'],
};

/** Whether a part of a case waits for a task that still runs. */
export const isKeptByTask = (
  vault: OpenVault,
  { caseId, rule }: { readonly caseId: string; readonly rule: string },
): boolean =>
  tasksOf(vault.database, caseId).some(
    ({ code, status }) => status === 'open' && keptBy[rule]?.includes(code),
  );
