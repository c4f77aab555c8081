import { randomUUID } from 'node:crypto';
import { personsOf } from '../../db/repositories/persons.ts';
import { insertConsent, insertWithdrawal, setInvolved } from '../../db/repositories/sharing.ts';
import { settleTask } from '../../db/repositories/tasks.ts';
import { isRunning } from '../../domain/case-selection.ts';
import { latestAgreed } from '../../domain/likely-days.ts';
import {
  consentWithdrawn,
  ownGroups,
  recipientsLeft,
  tasksEndingWith,
} from '../../domain/sharing/consent.ts';
import { groupsForAll } from '../../domain/sharing/matrix.ts';
import { type InstantString, toInstant } from '../../domain/time.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import type { Parsed } from '../contract/index.ts';
import type { sharingCommands } from '../contract/sharing.ts';
import { previewSheet } from './disclose.ts';
import { caseToShare } from './ongoing.ts';
import { openCase, openTasksIn, ownCase, refuseUndone, touch } from './open-case.ts';
import type { Handlers, OpenVault } from './open-vault.ts';
import { type ReadConsent, readConsents, viewSharing } from './sharing-view.ts';

/** Commands on sharing that wait for a file or for what opens the vault. */
export type SharingFileName = 'consents.settleFile' | 'disclosures.make';

/** Answers to the commands on consent, and on what would be shared. */
export const sharingHandlers: Handlers<Exclude<keyof typeof sharingCommands, SharingFileName>> = {
  'consents.record': (vault, { caseId, ...consent }) => {
    caseToShare(vault, caseId, consent.recipients);
    refuseWrongDays(vault, consent);
    refuseImpossible(vault, caseId, consent);
    refuseOthers(vault, caseId, consent);
    const { purpose, recipients, groups, how, on, at, until, person } = consent;
    const id = randomUUID();
    insertConsent(vault.database, {
      id,
      caseId,
      recordedAt: vault.now,
      purpose,
      recipients: asJson(recipients),
      groups: asJson(groups),
      how,
      givenAt: momentOf(vault, on, at),
      until,
      person,
    });
    touch(vault, caseId);
    vault.audit('consent.create', 'consent', id);
    return { id };
  },

  'consents.withdraw': (vault, { caseId, consentId, recipients, how, on, at }) => {
    const found = ownCase(vault, caseId);
    refuseUndone(vault, on);
    const consent = readConsents(vault, caseId).find(({ id }) => id === consentId);
    if (!consent) throw new LuwteError('consent.notFound');
    const left = recipientsLeft(consent);
    if (!recipients.every((recipient) => left.includes(recipient)))
      throw fieldError('consent.alreadyWithdrawn', 'recipients');
    const withdrawnAt = momentOf(vault, on, at);
    if (Date.parse(withdrawnAt) < Date.parse(consent.givenAt))
      throw fieldError('consent.withdrawnBeforeGiven', 'on');
    insertWithdrawal(vault.database, {
      id: randomUUID(),
      caseId,
      consentId,
      recordedAt: vault.now,
      recipients: asJson(recipients),
      how,
      withdrawnAt,
    });
    const ended = isRunning(found.status) ? endTasks(vault, caseId, consent) : 0;
    if (isRunning(found.status)) touch(vault, caseId);
    vault.audit('consent.withdraw', 'consent', consentId);
    return { ended };
  },

  'disclosures.setInvolved': (vault, { caseId, roles }) => {
    openCase(vault, caseId);
    // Who keeps the case cannot go on keeping it, and nothing he writes down changes that (TC-10).
    if (vault.role === 'griffier' && roles.includes('griffier'))
      throw new LuwteError('involved.sealAway');
    setInvolved(vault.database, caseId, roles);
    touch(vault, caseId);
    vault.audit('involved.update', 'case', caseId);
    return {};
  },

  'disclosures.preview': (vault, input) => ({ sheet: previewSheet(vault, input) }),
};

const asJson = (codes: readonly string[]) => JSON.stringify([...new Set(codes)]);

/** The moment something was said, which is not one to come. */
function momentOf(vault: OpenVault, on: string, at: string): InstantString {
  const moment = toInstant(on, at);
  if (Date.parse(moment) > Date.parse(vault.now)) throw fieldError('date.inFuture', 'on');
  return moment;
}

type NewConsent = Omit<Parsed<'consents.record'>, 'caseId'>;

function refuseWrongDays(vault: OpenVault, { on, until }: NewConsent): void {
  refuseUndone(vault, on);
  if (until === null) return;
  if (until < on) throw fieldError('consent.untilPast', 'until');
  if (until > latestAgreed(vault.today)) throw fieldError('date.tooFarAhead', 'until');
}

/** Refuses recipients that are involved, and parts that not all of them may ever get. */
function refuseImpossible(vault: OpenVault, caseId: string, consent: NewConsent): void {
  const { recipients, groups } = consent;
  const { involved } = viewSharing(vault, caseId);
  if (recipients.some((recipient) => involved.includes(recipient)))
    throw fieldError('consent.involved', 'recipients');
  const possible = groupsForAll(vault.compartment, recipients);
  if (!groups.every((group) => possible.includes(group)))
    throw fieldError('consent.notForRecipient', 'groups');
}

/** Refuses what somebody beside the reporter cannot agree to: the report is not his to share. */
function refuseOthers({ database }: OpenVault, caseId: string, consent: NewConsent): void {
  const { person, groups } = consent;
  if (person === null) return;
  const known = personsOf(database, caseId).find(({ id }) => id === person);
  if (known === undefined || known.role === 'perpetrator' || known.identity === null)
    throw new LuwteError('person.notFound');
  if (!groups.every((group) => ownGroups.includes(group)))
    throw fieldError('consent.notHis', 'groups');
}

/** Ends the open tasks that rested on a consent of the reporter; how many those are. */
export function endTasks(
  vault: OpenVault,
  caseId: string,
  { purpose, person }: ReadConsent,
): number {
  if (person !== null) return 0;
  const left = readConsents(vault, caseId).filter((one) => one.person === null);
  const codes = tasksEndingWith(purpose, left, vault.today);
  const ending = openTasksIn(vault, caseId, codes);
  for (const { id } of ending) {
    const state = { status: 'skipped', doneOn: null, skipReason: consentWithdrawn } as const;
    settleTask(vault.database, { id, ...state });
  }
  return ending.length;
}
