import type { Database } from 'better-sqlite3';
import { partsUnder, setRetention } from '../../db/repositories/cases.ts';
import { claimFileRule, claimFiles, setClaimFileDue } from '../../db/repositories/claim-files.ts';
import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import {
  type ClosedCaseTerms,
  closedCaseRules,
  closedCaseTerms,
  retentionDue,
  standardTerms,
} from '../../domain/retention/index.ts';

const setting = 'retention';

/** How many months after closing each part of a case is kept in this compartment. */
export function termsIn(database: Database): ClosedCaseTerms {
  const kept = readSetting(database, setting);
  // A term that came later has its standard until somebody chooses another.
  return kept === undefined
    ? standardTerms
    : closedCaseTerms.parse({ ...standardTerms, ...JSON.parse(kept) });
}

/**
 * Keeps other terms, and gives what is closed already its new days. A day that did not follow from the
 * terms stays: somebody who will not be handed over is forgotten within thirty days (TC-05).
 */
export function changeTerms(database: Database, terms: ClosedCaseTerms): void {
  const former = termsIn(database);
  writeSetting(database, setting, JSON.stringify(terms));
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
}
