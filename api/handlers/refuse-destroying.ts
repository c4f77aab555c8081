import { isAskedFor } from '../../db/repositories/access.ts';
import { holdsIn } from '../../db/repositories/holds.ts';
import { isWholeCase } from '../../domain/retention/index.ts';
import { LuwteError } from '../contract/errors.ts';
import { openClaims } from './claim-retention.ts';
import type { OpenVault } from './open-vault.ts';
import { restrictedParts } from './restriction.ts';

/** Parts of a case that would be destroyed at once, whatever their term. */
interface Doomed {
  readonly caseId: string;
  /** The rules of the parts. */
  readonly rules: readonly string[];
  /** The request that they go by, if any: it is in no way of itself. */
  readonly request?: string;
}

/**
 * Why parts of a case may not be destroyed at once; null when they may. A part that is held stays, and so
 * does what it is part of; the others go (domain study, §4.2, rule 2, and TC-08), at the request of who
 * they are about as well (decision 48).
 */
export function keptAgainst(vault: OpenVault, { caseId, rules, request }: Doomed) {
  const held = holdsIn(vault.database, caseId).find((one) =>
    rules.some((rule) => goesWith(one.rule, rule)),
  );
  if (!held) return usedAgainst(vault, caseId, request);
  // Nobody lets it go by hand as long as the claim runs.
  const ofClaim = held.reason === 'open_damage_claim' && openClaims(vault, caseId).length > 0;
  return ofClaim ? 'consent.claimOpen' : 'retention.held';
}

/**
 * Why nothing at all of a case may be destroyed: somebody asks about his data in it, or its use is
 * restricted at somebody's request (GDPR, article 18). Null when neither is so.
 */
export function usedAgainst(vault: OpenVault, caseId: string, request?: string) {
  if (isAskedFor(vault.database, caseId, request)) return 'retention.askedFor';
  return restrictedParts(vault, caseId).length > 0 ? 'access.restricted' : null;
}

/** Whether a part goes when another is destroyed: who its reporter is belongs to the case as a whole. */
const goesWith = (part: string, destroyed: string): boolean =>
  part === destroyed || isWholeCase(destroyed) || (destroyed === 'identity' && isWholeCase(part));

/** @throws LuwteError what `keptAgainst` says. */
export function refuseDestroying(vault: OpenVault, doomed: Doomed): void {
  const obstacle = keptAgainst(vault, doomed);
  if (obstacle !== null) throw new LuwteError(obstacle);
}
