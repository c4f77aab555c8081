import { claimFileRule, claimFiles, setClaimFileDue } from '../../db/repositories/claim-files.ts';
import { partsUnder, setRetention } from '../../db/repositories/retention.ts';
import {
  closedCaseRules,
  type KeepingTerms,
  perpetratorRules,
  retentionDue,
} from '../../domain/retention/index.ts';
import type { OpenVault } from './open-vault.ts';
import { settlePerpetratorTerm } from './perpetrator-term.ts';
import { termsIn, writeTerms } from './retention-terms.ts';

/**
 * Keeps other terms, and gives what is closed already its new days. A day that did not follow from the
 * terms stays: somebody who will not be handed over is forgotten within thirty days (TC-05).
 */
export function changeTerms(vault: OpenVault, terms: KeepingTerms): void {
  const { database } = vault;
  const former = termsIn(database);
  writeTerms(database, terms);
  for (const rule of closedCaseRules) {
    for (const part of partsUnder(database, rule)) {
      const { caseId, baseOn } = part;
      const due = retentionDue(rule, baseOn, terms);
      const isOfTerms = part.due === retentionDue(rule, baseOn, former);
      if (due !== null && isOfTerms) setRetention(database, { caseId, rule, baseOn, due });
    }
  }
  for (const { caseId, baseOn } of claimFiles(database)) {
    const due = retentionDue(claimFileRule, baseOn, terms);
    if (due !== null) setClaimFileDue(database, { caseId, due });
  }
  const known = perpetratorRules.flatMap((rule) => partsUnder(database, rule));
  for (const { caseId } of known) settlePerpetratorTerm(vault, caseId);
}
