import { caseById, retentionOf, setRetention } from '../../db/repositories/cases.ts';
import { claimFileRule, lastClaimDay } from '../../db/repositories/claim-files.ts';
import { claimVersionsOf } from '../../db/repositories/claims.ts';
import { holdOf, liftHold, setHold } from '../../db/repositories/holds.ts';
import { isOpenClaim } from '../../domain/records/damage.ts';
import { retentionDue } from '../../domain/retention/index.ts';
import { addMonths } from '../../domain/time.ts';
import type { OpenVault } from './open-vault.ts';
import { termsIn } from './retention-terms.ts';

/** What an open claim keeps: who it is about, and the claim; never what was told (tricky case TC-08). */
const heldRule = 'counsellor_case';
const reason = 'open_damage_claim';
/** Months after which a hold is looked at again (domain study, §4.2, rule 3). */
const reviewMonths = 12;

/** The claims of a case that still run. */
export function openClaims({ database }: OpenVault, caseId: string): string[] {
  const last = new Map(
    claimVersionsOf(database, caseId)
      .toReversed()
      .map((version) => [version.claimId, version]),
  );
  return [...last.values()].filter(isOpenClaim).map(({ claimId }) => claimId);
}

/**
 * Lets what is kept of a closed case follow its claims: while one runs the case is held; when the last
 * one ends, the case is due from that day, and the file of its claims from a term after it.
 */
export function weighClaims(vault: OpenVault, caseId: string): void {
  const { database, today } = vault;
  if (caseById(database, caseId)?.closedOn == null) return;
  const held = holdOf(database, { caseId, rule: heldRule });
  if (openClaims(vault, caseId).length > 0) {
    if (held !== undefined) return;
    const reviewOn = addMonths(today, reviewMonths);
    setHold(database, { caseId, rule: heldRule, reason, setOn: today, reviewOn });
    return;
  }
  if (held === reason) {
    liftHold(database, { caseId, rule: heldRule });
    dueAtOnce(vault, caseId);
  }
  keepClaimsLonger(vault, caseId);
}

/** A case whose day went by while it was held is due from now on. */
function dueAtOnce({ database, today }: OpenVault, caseId: string): void {
  const due = retentionOf(database, caseId).find(({ rule }) => rule === heldRule)?.due;
  if (due === undefined || due >= today) return;
  setRetention(database, { caseId, rule: heldRule, baseOn: today, due: today });
}

function keepClaimsLonger({ database }: OpenVault, caseId: string): void {
  const baseOn = lastClaimDay(database, caseId);
  if (baseOn === null) return;
  const due = retentionDue(claimFileRule, baseOn, termsIn(database));
  if (due !== null) setRetention(database, { caseId, rule: claimFileRule, baseOn, due });
}
