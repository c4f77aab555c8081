import { isAskedFor } from '../../db/repositories/access.ts';
import { caseHolds } from '../../db/repositories/holds.ts';
import { LuwteError } from '../contract/errors.ts';
import type { OpenVault } from './open-vault.ts';
import { restrictedParts } from './restriction.ts';

/**
 * Why nothing of a case may be destroyed at once, whatever its term: something of it is held, somebody
 * asks about his data in it, or its use is restricted at somebody's request (GDPR, article 18). Null when
 * it may.
 * @param request one that destroys, and is in no way of itself
 */
export function keptAgainst(vault: OpenVault, caseId: string, request?: string) {
  const { database } = vault;
  if (caseHolds(database, caseId) > 0) return 'retention.held';
  if (isAskedFor(database, caseId, request)) return 'retention.askedFor';
  return restrictedParts(vault, caseId).length > 0 ? 'access.restricted' : null;
}

/** @throws LuwteError what `keptAgainst` says. */
export function refuseDestroying(vault: OpenVault, caseId: string, request?: string): void {
  const obstacle = keptAgainst(vault, caseId, request);
  if (obstacle !== null) throw new LuwteError(obstacle);
}
