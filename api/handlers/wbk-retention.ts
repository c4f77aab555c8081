import { caseById } from '../../db/repositories/cases.ts';
import { holdOf, setHold } from '../../db/repositories/holds.ts';
import { wbkOf } from '../../db/repositories/integrity.ts';
import { retentionRules, wholeCaseIn } from '../../domain/retention/index.ts';
import { addMonths } from '../../domain/time.ts';
import type { OpenVault } from './open-vault.ts';

const reason = 'wbk_procedure';

/**
 * Keeps a closed case that is in the register of the whistleblower law: as long as that needs it, to be
 * looked at again every year (domain study, §4.2). Never what was told in it. Who looked may let it go.
 */
export function weighWbk({ database, compartment }: OpenVault, caseId: string): void {
  const closedOn = caseById(database, caseId)?.closedOn ?? null;
  const isRegistered = (wbkOf(database, caseId)?.receivedOn ?? null) !== null;
  if (closedOn === null || !isRegistered) return;
  const { months } = retentionRules.wbk_register.keeping;
  for (const rule of wholeCaseIn(compartment)) {
    const isKnown = retentionRules[rule].holdReasons.some((one) => one === reason);
    if (!isKnown || holdOf(database, { caseId, rule }) !== undefined) continue;
    setHold(database, {
      caseId,
      rule,
      reason,
      setOn: closedOn,
      reviewOn: addMonths(closedOn, months),
    });
  }
}
