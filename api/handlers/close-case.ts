import { listAttachments } from '../../db/repositories/attachments.ts';
import { closeCase, setRetention } from '../../db/repositories/cases.ts';
import { skipOpenTasks } from '../../db/repositories/tasks.ts';
import { closedCaseRulesIn, retentionDue } from '../../domain/retention/index.ts';
import type { DateString } from '../../domain/time.ts';
import type { Parsed } from '../contract/index.ts';
import { settledByClosing } from '../contract/tasks.ts';
import type { OpenVault } from './open-vault.ts';
import { termsIn } from './retention-terms.ts';

/** Closes a case: its open tasks are settled, and its parts get their day of destruction. */
export function closeNow(
  vault: OpenVault,
  caseId: string,
  { reason, checks, feedbackWaiver }: Omit<Parsed<'cases.close'>, 'caseId'>,
): void {
  const { database, today } = vault;
  closeCase(database, {
    id: caseId,
    on: today,
    reason,
    checks: JSON.stringify(checks),
    waiver: feedbackWaiver,
  });
  skipOpenTasks(database, caseId, settledByClosing);
  const hasFiles = listAttachments(database, caseId).length > 0;
  for (const part of closedParts(vault, today, hasFiles))
    setRetention(database, { caseId, ...part });
  vault.audit('case.close', 'case', caseId);
}

/** The parts of a case that closed on a day, and when each is destroyed here. */
export function closedParts(
  { compartment, database }: OpenVault,
  baseOn: DateString,
  hasFiles: boolean,
) {
  const terms = termsIn(database);
  return closedCaseRulesIn(compartment).flatMap((rule) => {
    const due = retentionDue(rule, baseOn, terms);
    return due === null || (rule === 'evidence' && !hasFiles) ? [] : { rule, baseOn, due };
  });
}
