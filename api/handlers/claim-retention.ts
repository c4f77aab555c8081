import { caseById } from '../../db/repositories/cases.ts';
import { claimFileRule, lastClaimDay } from '../../db/repositories/claim-files.ts';
import { claimVersionsOf } from '../../db/repositories/claims.ts';
import { holdOf, liftHold, setHold } from '../../db/repositories/holds.ts';
import { retentionOf, setRetention } from '../../db/repositories/retention.ts';
import { isOpenClaim } from '../../domain/records/damage.ts';
import { retentionDue, wholeCaseIn } from '../../domain/retention/index.ts';
import { addMonths } from '../../domain/time.ts';
import type { OpenVault } from './open-vault.ts';
import { termsIn } from './retention-terms.ts';
import { weighWbk } from './wbk-retention.ts';

/** Why the case as a whole is kept: never what was told in it (tricky case TC-08). */
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
  const { database, compartment } = vault;
  if (caseById(database, caseId)?.closedOn == null) return;
  const isOpen = openClaims(vault, caseId).length > 0;
  for (const rule of wholeCaseIn(compartment)) {
    if (isOpen) holdForClaim(vault, { caseId, rule });
    else letGo(vault, { caseId, rule });
  }
  if (!isOpen) keepClaimsLonger(vault, caseId);
}

interface Part {
  readonly caseId: string;
  readonly rule: string;
}

function holdForClaim({ database, today }: OpenVault, part: Part): void {
  if (holdOf(database, part) !== undefined) return;
  setHold(database, { ...part, reason, setOn: today, reviewOn: addMonths(today, reviewMonths) });
}

/** A case that was held for a claim, and whose day went by meanwhile, is due from now on. */
function letGo(vault: OpenVault, part: Part): void {
  const { database, today } = vault;
  if (holdOf(database, part) !== reason) return;
  liftHold(database, part);
  // What the claim outranked comes back.
  weighWbk(vault, part.caseId);
  const due = retentionOf(database, part.caseId).find(({ rule }) => rule === part.rule)?.due;
  if (due === undefined || due >= today) return;
  setRetention(database, { ...part, baseOn: today, due: today });
}

function keepClaimsLonger({ database }: OpenVault, caseId: string): void {
  const baseOn = lastClaimDay(database, caseId);
  if (baseOn === null) return;
  const due = retentionDue(claimFileRule, baseOn, termsIn(database));
  if (due !== null) setRetention(database, { caseId, rule: claimFileRule, baseOn, due });
}
