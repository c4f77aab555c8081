import { randomUUID } from 'node:crypto';
import { forgetWords, indexCase } from '../../db/repositories/case-list.ts';
import type { StoredCase } from '../../db/repositories/cases.ts';
import { correctCase, insertCorrection } from '../../db/repositories/corrections.ts';
import { isDestroyed } from '../../db/repositories/destruction.ts';
import {
  forgetFormerReporter,
  isAskedByReporter,
  settleReporter,
} from '../../db/repositories/moved-reporter.ts';
import { insertWithdrawal } from '../../db/repositories/sharing.ts';
import { isRunning } from '../../domain/case-selection.ts';
import { recipientsLeft } from '../../domain/sharing/consent.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { conflictsOfReporter, keepConflictAnswer, refuseConflict } from './conflict.ts';
import { refuseClerk, unitOf } from './keep-case.ts';
import { follow, ownCase, touch } from './open-case.ts';
import type { OpenVault } from './open-vault.ts';
import { type KeptReporter, keepReporter } from './reports.ts';
import { endTasks } from './sharing.ts';
import { readConsents, viewSharing } from './sharing-view.ts';

/**
 * Puts a case that stood under the wrong reporter under another one, a new one, or nobody. Who he is
 * stays with him: of him nothing is kept in the case but that it stood under somebody else, because his
 * own destruction would not reach it there. What was told stays with the case, a period that was
 * published counts as it did, and his consents go on only when it was the other who gave them.
 */
export function moveReporterNow(
  vault: OpenVault,
  input: Parsed<'cases.moveReporter'>,
): Output<'cases.moveReporter'> {
  const { database } = vault;
  const { caseId } = input;
  const found = ownCase(vault, caseId);
  refuseUnmovable(vault, found, input.reporter);
  if (isAskedByReporter(database, caseId)) throw new LuwteError('correction.askedFor');
  settleConsents(vault, found, input.consents);
  const reporter = keepReporter(vault, input.reporter);
  refuseClerk(vault, reporter.position);
  putUnder(vault, found, reporter);
  if (isRunning(found.status)) {
    const parties = conflictsOfReporter(vault, reporter).filter((other) => other !== caseId);
    refuseConflict(vault, { caseId, parties }, input.conflict);
    keepConflictAnswer(vault, { caseId, parties }, input.conflict);
  }
  const part = found.reporterId === null ? 'anonymous' : 'otherReporter';
  insertCorrection(database, {
    ...{ id: randomUUID(), caseId, recordedAt: vault.now },
    ...{ parts: JSON.stringify([part]), former: '', formerReporter: '' },
  });
  const told = timesTold(vault, found);
  if (told > 0) follow(vault, caseId, { type: 'wrong_name_shared', on: vault.today });
  touch(vault, caseId);
  vault.audit('case.moveReporter', 'case', caseId);
  indexCase(database, caseId);
  forgetWords(database);
  return { told };
}

/** Refuses the reporter it has already, and a name where who it was is destroyed. */
function refuseUnmovable(
  { database }: OpenVault,
  { id, reporterId }: StoredCase,
  told: Parsed<'cases.moveReporter'>['reporter'],
): void {
  const wanted = told.kind === 'known' ? told.id : told.kind === 'anonymous' ? null : undefined;
  if (wanted === reporterId) throw new LuwteError('correction.nothing');
  if (isDestroyed(database, { caseId: id, rule: 'identity' }))
    throw fieldError('correction.destroyed', 'reporter', 'kind');
}

function putUnder({ database }: OpenVault, found: StoredCase, reporter: KeptReporter): void {
  const { id, themes, reporterId } = found;
  const position = JSON.stringify(reporter.position);
  const unit = unitOf(reporter.position);
  correctCase(database, { id, reporterId: reporter.id, position, unit, themes });
  forgetFormerReporter(database, id);
  if (reporterId !== null) settleReporter(database, reporterId);
}

/**
 * Ends the consents of the reporter that hold, unless the other gave them: a consent is of the person who
 * gave it, whatever case it was written down in.
 */
function settleConsents(
  vault: OpenVault,
  { id: caseId, status }: StoredCase,
  answer: Parsed<'cases.moveReporter'>['consents'],
): void {
  const running = readConsents(vault, caseId).filter(
    (consent) => consent.person === null && recipientsLeft(consent).length > 0,
  );
  if (running.length === 0) return;
  if (answer === null) throw fieldError('correction.consentsOf', 'consents');
  if (answer === 'stay') return;
  const { database, now } = vault;
  for (const consent of running) {
    insertWithdrawal(database, {
      ...{ id: randomUUID(), caseId, consentId: consent.id, recordedAt: now, withdrawnAt: now },
      recipients: JSON.stringify(recipientsLeft(consent)),
      how: 'wrong_reporter',
    });
    if (isRunning(status)) endTasks(vault, caseId, consent);
    vault.audit('consent.withdraw', 'consent', consent.id);
  }
}

/** How many times it left the vault who the reporter would be. */
const timesTold = (vault: OpenVault, { id, reporterId }: StoredCase): number =>
  reporterId === null
    ? 0
    : viewSharing(vault, id).disclosures.filter(({ groups }) => groups.includes('identity')).length;
