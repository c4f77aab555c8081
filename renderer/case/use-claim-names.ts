import type { ClaimView } from '../../api/contract/damage.ts';
import { useCaseWords } from './use-case-words.ts';

/** Says which claim is meant: whose it is, and since when. */
export function useClaimNames() {
  const { t, label, dates } = useCaseWords();
  return ({ claimant, reportedOn }: Pick<ClaimView, 'claimant' | 'reportedOn'>) =>
    t('reaction.claimOf', {
      whose: label('claimant', claimant),
      day: dates.long(reportedOn),
    });
}
