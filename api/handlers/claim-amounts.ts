import { randomUUID } from 'node:crypto';
import {
  type AmountVersion,
  amountVersionsOf,
  insertAmount,
} from '../../db/repositories/claim-amounts.ts';
import { isRunning } from '../../domain/case-selection.ts';
import { type AmountChange, type AmountList, isOpenClaim } from '../../domain/records/damage.ts';
import { LuwteError } from '../contract/errors.ts';
import { claimIn } from './claims-view.ts';
import { ownCase, refuseUndone, touch } from './open-case.ts';
import type { Handlers, OpenVault } from './open-vault.ts';

/** Which amount of which claim. */
interface Place {
  readonly caseId: string;
  readonly claim: string;
  readonly list: AmountList;
  readonly amount: string;
}

type Amount = Pick<AmountVersion, 'kind' | 'cents' | 'on'>;

const actions = {
  line: { corrected: 'damage.correct', removed: 'damage.remove' },
  payment: { corrected: 'payment.correct', removed: 'payment.remove' },
} as const;

/** Answers to the commands that put an amount right: what stood there is never written over. */
export const amountHandlers: Handlers<
  'damage.correctLine' | 'damage.correctPayment' | 'damage.removeAmount'
> = {
  'damage.correctLine': (vault, { caseId, claim, line: amount, ...now }) => {
    refuseUndone(vault, now.on);
    change(vault, { caseId, claim, list: 'line', amount }, 'corrected', now);
    return {};
  },

  'damage.correctPayment': (vault, { caseId, claim, payment: amount, ...now }) => {
    refuseUndone(vault, now.on);
    change(vault, { caseId, claim, list: 'payment', amount }, 'corrected', now);
    return {};
  },

  'damage.removeAmount': (vault, place) => {
    change(vault, place, 'removed', null);
    return {};
  },
};

/** Adds a version of an amount; also in a closed case, as long as the claim runs. */
function change(
  vault: OpenVault,
  { caseId, claim, list, amount }: Place,
  what: Exclude<AmountChange, 'made'>,
  now: Amount | null,
): void {
  const { database, now: recordedAt } = vault;
  const found = ownCase(vault, caseId);
  if (!isRunning(found.status) && !isOpenClaim(claimIn(vault, caseId, claim)))
    throw new LuwteError('claim.closed');
  const last = amountVersionsOf(database, list, caseId).findLast(
    ({ entryId, claimId }) => entryId === amount && claimId === claim,
  );
  if (!last || last.change === 'removed') throw new LuwteError('claim.amountGone');
  const version = last.version + 1;
  const next = { ...last, ...now, id: randomUUID(), recordedAt, version, change: what };
  insertAmount(database, list, next);
  touch(vault, caseId);
  vault.audit(actions[list][what], list === 'line' ? 'damage' : 'payment', amount);
}
