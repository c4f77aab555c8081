import { randomUUID } from 'node:crypto';
import { insertDamage, insertPayment } from '../../db/repositories/claim-amounts.ts';
import { insertClaim, type StoredClaim } from '../../db/repositories/claims.ts';
import { settleTask } from '../../db/repositories/tasks.ts';
import { isRunning } from '../../domain/case-selection.ts';
import { latestAgreed } from '../../domain/likely-days.ts';
import { type ClaimFacts, isHandedIn, isOpenClaim } from '../../domain/records/damage.ts';
import type { damageCommands } from '../contract/damage.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import { settledByClaim } from '../contract/tasks.ts';
import { amountHandlers } from './claim-amounts.ts';
import { weighClaims } from './claim-retention.ts';
import { claimIn, claimsView } from './claims-view.ts';
import { joiningForm, lastDay, mindClaimHearing, mindLastDay } from './hearing.ts';
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

const insuranceCheck = 'T15';
const damageList = 'T16';
const feedback = 'T17';

/** Answers to the commands on damage. */
export const damageHandlers: Handlers<keyof typeof damageCommands> = {
  ...amountHandlers,

  'damage.openClaim': (vault, { caseId, on, lines, ...facts }) => {
    openCase(vault, caseId);
    refuseUndone(vault, on);
    refuseUnsound(vault, facts, on);
    const { database, now: recordedAt } = vault;
    const claim = randomUUID();
    const ofClaim = { caseId, recordedAt, claimId: claim };
    insertClaim(database, { id: claim, ...ofClaim, version: 1, since: on, ...facts });
    for (const line of lines) {
      const id = randomUUID();
      insertDamage(database, { id, ...ofClaim, on, ...line });
      vault.audit('damage.create', 'damage', id);
    }
    follow(vault, caseId, { type: 'damage_reported', on });
    follow(vault, caseId, { type: 'claim_running', on }, claim);
    followClaim(vault, caseId, { id: claim, facts, former: null, on });
    touch(vault, caseId);
    return { claim };
  },

  'damage.addLine': (vault, { caseId, claim, ...line }) => {
    openCase(vault, caseId);
    refuseUndone(vault, line.on);
    runningClaim(vault, caseId, claim);
    const id = randomUUID();
    const { database, now: recordedAt } = vault;
    insertDamage(database, { id, caseId, recordedAt, claimId: claim, ...line });
    touch(vault, caseId);
    vault.audit('damage.create', 'damage', id);
    return {};
  },

  'damage.changeClaim': (vault, { caseId, claim, on, ...facts }) => {
    const found = ownCase(vault, caseId);
    const last = claimIn(vault, caseId, claim);
    if (!isRunning(found.status) && !isOpenClaim(last)) throw new LuwteError('claim.closed');
    refuseUndone(vault, on);
    if (on < last.since) throw fieldError('claim.beforeLast', 'on');
    refuseUnsound(vault, facts, on);
    const { database, now: recordedAt } = vault;
    const version = last.version + 1;
    const id = randomUUID();
    insertClaim(database, { id, caseId, recordedAt, claimId: claim, version, since: on, ...facts });
    followClaim(vault, caseId, { id: claim, facts, former: last, on });
    if (!isRunning(found.status)) follow(vault, caseId, { type: 'late_news', on });
    weighClaims(vault, caseId);
    touch(vault, caseId);
    vault.audit('claim.change', 'claim', claim);
    return {};
  },

  'damage.pay': (vault, { caseId, claim, ...paid }) => {
    const found = ownCase(vault, caseId);
    refuseUndone(vault, paid.on);
    runningClaim(vault, caseId, claim);
    const id = randomUUID();
    const { database, now: recordedAt } = vault;
    insertPayment(database, { id, caseId, recordedAt, claimId: claim, ...paid });
    if (!isRunning(found.status)) follow(vault, caseId, { type: 'late_news', on: paid.on });
    touch(vault, caseId);
    vault.audit('payment.create', 'payment', id);
    return {};
  },
};

function runningClaim(vault: OpenVault, caseId: string, claim: string): void {
  if (!isOpenClaim(claimIn(vault, caseId, claim))) throw new LuwteError('claim.closed');
}

function refuseUnsound({ today }: OpenVault, facts: ClaimFacts, on: string): void {
  const { hearingOn, deadline } = facts;
  if (hearingOn !== null && hearingOn < on) throw fieldError('claim.hearingPast', 'hearingOn');
  for (const [field, day] of [
    ['hearingOn', hearingOn],
    ['deadline', deadline],
  ] as const) {
    if (day !== null && day > latestAgreed(today)) throw fieldError('date.tooFarAhead', field);
  }
}

/** What follows from where a claim stands now: the check, the form for the hearing, and its end. */
function followClaim(
  vault: OpenVault,
  caseId: string,
  change: {
    readonly id: string;
    readonly facts: ClaimFacts;
    readonly former: StoredClaim | null;
    readonly on: string;
  },
): void {
  const { id, facts, former, on } = change;
  const { database } = vault;
  const open = claimsView(vault, caseId).filter(({ isOpen }) => isOpen);
  if (open.length > 0 && open.every(isHandedIn)) completeTasks(vault, caseId, [damageList], on);
  if (facts.insurance !== 'not_checked') completeTasks(vault, caseId, [insuranceCheck], on);
  const { hearingOn, deadline: day } = facts;
  mindLastDay(vault, caseId, id, { former: former?.deadline ?? null, day, on });
  mindClaimHearing(vault, caseId, id, { former: former?.hearingOn ?? null, hearingOn, on });
  if (isOpenClaim(facts)) {
    follow(vault, caseId, { type: 'claim_running', on }, id);
    return;
  }
  const skipped = { status: 'skipped', doneOn: null, skipReason: settledByClaim } as const;
  for (const task of openTasksIn(vault, caseId, [feedback, joiningForm, lastDay])) {
    if (task.subject === id) settleTask(database, { id: task.id, ...skipped });
  }
  // The check and the list are those of the case: they end with its last claim.
  if (open.length > 0) return;
  for (const task of openTasksIn(vault, caseId, [insuranceCheck, damageList])) {
    settleTask(database, { id: task.id, ...skipped });
  }
}
