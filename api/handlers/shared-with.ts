import { handoversOfCase, handsOf } from '../../db/repositories/handovers.ts';
import type { OpenVault } from './open-vault.ts';

/** The other counsellors of a case: who have a copy of it, or whose case it is. */
export function sharedWith({ database }: OpenVault, caseId: string) {
  const owner = handsOf(database, caseId)?.owner ?? null;
  const wanted = owner === null ? 'sent' : 'received';
  const shared = handoversOfCase(database, caseId).filter(
    ({ kind, direction, answer, colleagueSigningKey, elsewhere }) =>
      kind === 'copy' &&
      // Who was referred elsewhere has two cases: nothing of one goes to the other.
      elsewhere === null &&
      direction === wanted &&
      answer === 'accepted' &&
      (owner === null || owner === colleagueSigningKey),
  );
  const byKey = new Map(shared.map((handover) => [handover.colleagueSigningKey, handover]));
  return [...byKey.values()].map(({ colleagueName, colleagueRecipient, colleagueSigningKey }) => ({
    name: colleagueName,
    recipient: colleagueRecipient,
    signingKey: colleagueSigningKey,
  }));
}
