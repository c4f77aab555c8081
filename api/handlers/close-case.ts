import { listAttachments } from '../../db/repositories/attachments.ts';
import { closeCase } from '../../db/repositories/cases.ts';
import { setRetention } from '../../db/repositories/retention.ts';
import { skipOpenTasks } from '../../db/repositories/tasks.ts';
import {
  type ClosedCaseRule,
  closedCaseRulesIn,
  retentionDue,
} from '../../domain/retention/index.ts';
import type { DateString } from '../../domain/time.ts';
import type { Parsed } from '../contract/index.ts';
import { settledByClosing } from '../contract/tasks.ts';
import { weighClaims } from './claim-retention.ts';
import { outliving } from './ongoing.ts';
import type { OpenVault } from './open-vault.ts';
import { leavePause } from './pauses.ts';
import { termsIn } from './retention-terms.ts';
import { weighWbk } from './wbk-retention.ts';

/** Closes a case: its open tasks are settled, and its parts get their day of destruction. */
export function closeNow(
  vault: OpenVault,
  caseId: string,
  { reason, checks, feedbackWaiver }: Omit<Parsed<'cases.close'>, 'caseId'>,
): void {
  const { database, today } = vault;
  leavePause(vault, caseId);
  closeCase(database, {
    id: caseId,
    on: today,
    reason,
    checks: JSON.stringify(checks),
    waiver: feedbackWaiver,
  });
  skipOpenTasks(database, caseId, settledByClosing, outliving(vault, caseId));
  keepUntil(vault, caseId, today);
  weighClaims(vault, caseId);
  weighWbk(vault, caseId);
  vault.audit('case.close', 'case', caseId);
}

/** Gives the parts of a case that closed on a day their day of destruction. */
export function keepUntil(
  { database, compartment }: OpenVault,
  caseId: string,
  closedOn: DateString,
  parts: readonly ClosedCaseRule[] = closedCaseRulesIn(compartment),
): void {
  const hasFiles = listAttachments(database, caseId).length > 0;
  for (const rule of parts) {
    if (rule === 'evidence' && !hasFiles) continue;
    const due = retentionDue(rule, closedOn, termsIn(database));
    if (due !== null) setRetention(database, { caseId, rule, baseOn: closedOn, due });
  }
}
