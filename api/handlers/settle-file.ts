import type { Database } from 'better-sqlite3';
import { listAttachments } from '../../db/repositories/attachments.ts';
import { retentionOf } from '../../db/repositories/retention.ts';
import { withdrawalsOf } from '../../db/repositories/sharing.ts';
import { isRunning } from '../../domain/case-selection.ts';
import { isPerpetratorRule } from '../../domain/retention/index.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { openClaims } from './claim-retention.ts';
import { closeNow } from './close-case.ts';
import type { HandoverDesk } from './handover-desk.ts';
import { ownCase } from './open-case.ts';
import { refuseDestroying } from './refuse-destroying.ts';
import { destroyNow } from './retention.ts';

/**
 * Does with the own file what a reporter wants who took his consent back (TC-03): the case closes, and
 * what he does not want kept goes at once, with the certificates and tombstones of every destruction.
 * It counts on in the numbers of its year.
 * @throws LuwteError `consent.notWithdrawn`, and `retention.held`, `retention.askedFor`,
 * `access.restricted` or `consent.claimOpen` when something keeps the file longer than the reporter wants.
 */
export function settleFile(
  desk: HandoverDesk,
  { caseId, keep }: Parsed<'consents.settleFile'>,
): Output<'consents.settleFile'> {
  const vault = desk.vault();
  const found = ownCase(vault, caseId);
  const { database } = vault;
  if (withdrawalsOf(database, caseId).length === 0) throw new LuwteError('consent.notWithdrawn');
  const rules = keep === 'nothing' ? ['counsellor_case'] : rulesOfPeople(database, caseId);
  refuseDestroying(vault, { caseId, rules });
  if (openClaims(vault, caseId).length > 0) throw new LuwteError('consent.claimOpen');
  if (isRunning(found.status)) database.transaction(() => close(desk, caseId))();
  const parts = rules.map((rule) => ({ caseId, rule, number: found.number }));
  return { backups: destroyNow(desk.opened(), vault, parts) };
}

/** By which rules everything goes that tells who somebody is, and what was told. */
function rulesOfPeople(database: Database, caseId: string): string[] {
  const hasFiles = listAttachments(database, caseId).length > 0;
  const known = retentionOf(database, caseId).map(({ rule }) => rule);
  return [
    'counsellor_notes',
    ...(hasFiles ? ['evidence'] : []),
    ...known.filter(isPerpetratorRule),
    'identity',
  ];
}

function close(desk: HandoverDesk, caseId: string): void {
  closeNow(desk.vault(), caseId, {
    reason: 'consent_withdrawn',
    checks: {
      feedbackGiven: 'not_applicable',
      policeNews: 'not_applicable',
      consentReviewed: 'yes',
    },
    feedbackWaiver: 'reporter_declines',
  });
}
