import {
  type AmountVersion,
  amountVersionsOf,
  damageOf,
  paymentsOf,
} from '../../db/repositories/claim-amounts.ts';
import { claimVersionsOf, type StoredClaim } from '../../db/repositories/claims.ts';
import {
  type AmountList,
  amountLists,
  isOpenClaim,
  totalsOf,
} from '../../domain/records/damage.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Answer, OpenVault } from './open-vault.ts';

/** The claims of a case as they are now, the oldest first. */
export function claimsView({ database }: OpenVault, caseId: string): Answer<'cases.get'>['claims'] {
  return claimsOf({
    claims: claimVersionsOf(database, caseId),
    lines: damageOf(database, caseId),
    payments: paymentsOf(database, caseId),
    corrections: amountLists.flatMap((list) =>
      correctionsIn(list, amountVersionsOf(database, list, caseId)),
    ),
  });
}

/** Claims out of the rows that are kept of them. */
export function claimsOf(kept: {
  readonly claims: readonly StoredClaim[];
  readonly lines: ReturnType<typeof damageOf>;
  readonly payments: ReturnType<typeof paymentsOf>;
  readonly corrections: readonly Correction[];
}): Answer<'cases.get'>['claims'] {
  const ofClaim = <T extends { readonly claimId: string; readonly caseId: string }>(
    rows: readonly T[],
    claim: string,
  ) =>
    rows
      .filter(({ claimId }) => claimId === claim)
      .map(({ claimId: _, caseId: __, ...row }) => row);
  const versions = Map.groupBy(kept.claims, ({ claimId }) => claimId);
  return [...versions].flatMap(([claim, all]) =>
    all.slice(0, 1).map(({ claimId: _, caseId: __, version: ___, ...last }) => {
      const lines = ofClaim(kept.lines, claim);
      const payments = ofClaim(kept.payments, claim);
      const first = all.at(-1);
      return {
        ...last,
        id: claim,
        recordedAt: first?.recordedAt ?? last.recordedAt,
        reportedOn: first?.since ?? last.since,
        isOpen: isOpenClaim(last),
        lines,
        payments,
        totals: totalsOf({ lines, payments }),
        corrections: kept.corrections
          .filter(({ claimId }) => claimId === claim)
          .map(({ claimId: _, ...correction }) => correction)
          .toSorted((one, other) => (one.recordedAt < other.recordedAt ? 1 : -1)),
        history: all.map(({ recordedAt, since, status }) => ({ recordedAt, since, status })),
      };
    }),
  );
}

type Amount = Pick<AmountVersion, 'kind' | 'cents' | 'on'>;

/** An amount that was wrong: what stood there, and what stands there now. */
interface Correction {
  readonly id: string;
  readonly claimId: string;
  readonly recordedAt: string;
  readonly list: AmountList;
  readonly former: Amount;
  /** Null when it was taken out. */
  readonly now: Amount | null;
}

const amountOf = ({ kind, cents, on }: AmountVersion): Amount => ({ kind, cents, on });

/** What was corrected or taken out, version by version. */
function correctionsIn(list: AmountList, versions: readonly AmountVersion[]): Correction[] {
  return versions.flatMap((version, at) => {
    const former = versions[at - 1];
    if (former === undefined || former.entryId !== version.entryId) return [];
    const { id, claimId, recordedAt, change } = version;
    const now = change === 'removed' ? null : amountOf(version);
    return { id, claimId, recordedAt, list, former: amountOf(former), now };
  });
}

/** @throws LuwteError `claim.notFound`. */
export function claimIn({ database }: OpenVault, caseId: string, claim: string): StoredClaim {
  const last = claimVersionsOf(database, caseId).find(({ claimId }) => claimId === claim);
  if (!last) throw new LuwteError('claim.notFound');
  return last;
}
