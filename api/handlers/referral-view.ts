import { handoversOfCase } from '../../db/repositories/handovers.ts';
import { referralOf } from '../../db/repositories/referrals.ts';
import { dateOf } from '../../domain/time.ts';
import type { Output } from '../contract/index.ts';
import type { OpenVault } from './open-vault.ts';

/** How it stands with a referral. */
type Referral = NonNullable<Output<'cases.get'>['referral']>;

/** The referral of a case as far as it was sealed: the one that was sealed last. */
export function sealedReferral({ database }: Pick<OpenVault, 'database'>, caseId: string) {
  const sealed = handoversOfCase(database, caseId).filter(
    ({ direction, elsewhere, answer }) =>
      direction === 'sent' && elsewhere !== null && answer !== 'withdrawn',
  );
  return sealed.find(({ answer }) => answer === 'waiting') ?? sealed[0];
}

/** How it stands with the counsellor that a reporter was offered; null when he was offered none. */
export function referralView(vault: Pick<OpenVault, 'database'>, caseId: string): Referral | null {
  const sealed = sealedReferral(vault, caseId);
  if (sealed) {
    const { answer, madeAt, settledAt } = sealed;
    const isAnswered = answer === 'accepted' || answer === 'refused';
    return { state: isAnswered ? answer : 'sent', on: dateOf(settledAt ?? madeAt) };
  }
  const offered = referralOf(vault.database, caseId);
  if (!offered) return null;
  const { offeredOn, declinedOn } = offered;
  return declinedOn === null
    ? { state: 'offered', on: offeredOn }
    : { state: 'declined', on: declinedOn };
}
