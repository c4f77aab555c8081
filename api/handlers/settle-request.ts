import { type StoredRequest, saveRequest } from '../../db/repositories/access.ts';
import { listAttachments } from '../../db/repositories/attachments.ts';
import { caseById } from '../../db/repositories/cases.ts';
import { discardDraftsAbout } from '../../db/repositories/drafts.ts';
import { completeOfficeTask } from '../../db/repositories/office-tasks.ts';
import { retentionOf } from '../../db/repositories/retention.ts';
import { isRunning } from '../../domain/case-selection.ts';
import { type EraseGroup, eraseGroupOf, eraseGroups } from '../../domain/records/data-requests.ts';
import { isPerpetratorRule, wholeCaseIn } from '../../domain/retention/index.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { answering, decidedAll, openRequest } from './access-requests.ts';
import type { AnswerDesk } from './access-write.ts';
import { openClaims } from './claim-retention.ts';
import { closeNow } from './close-case.ts';
import { refuseUndone } from './open-case.ts';
import type { OpenVault } from './open-vault.ts';
import { refuseDestroying } from './refuse-destroying.ts';
import { restrict } from './restriction.ts';
import { destroyNow } from './retention.ts';

type Decided = ReturnType<typeof decidedAll>;
type Part = Parameters<typeof destroyNow>[2][number];

/**
 * Ends a request. One that was answered has its effect now: what is restricted or objected to is marked,
 * what is to be erased goes, and what is to be put right has to stand right already.
 */
export function settleRequest(
  desk: AnswerDesk,
  { id, outcome, on }: Parsed<'access.settle'>,
): Output<'access.settle'> {
  const vault = desk.vault();
  const request = openRequest(vault, id);
  refuseUndone(vault, on);
  if (on < request.receivedOn) throw fieldError('access.settledTooEarly', 'on');
  const parts = outcome === 'answered' ? decidedAll(vault, request) : [];
  if (request.kind === 'rectification') refuseUncorrected(parts);
  const doomed = request.kind === 'erasure' ? doomedBy(vault, request, parts) : [];
  vault.database.transaction(() => {
    if (request.kind === 'restriction' || request.kind === 'objection') restrict(vault, parts);
    saveRequest(vault.database, { ...request, settledOn: on, outcome });
    discardDraftsAbout(vault.database, [id]);
    completeOfficeTask(vault.database, { code: answering, about: id, on });
    vault.audit('access.settle', 'access', id);
    closeBefore(vault, doomed);
  })();
  if (doomed.length === 0) return { destroyed: 0, backups: 'none' };
  const backups = destroyNow(desk.opened(), vault, doomed);
  return { destroyed: doomed.length, backups };
}

/** What is granted to be put right has to be put right, in the case, before the request ends. */
function refuseUncorrected(parts: Decided): void {
  const open = parts.filter(({ decided, isChanged }) => decided.decision === 'grant' && !isChanged);
  if (open.length > 0) throw new LuwteError('access.notCorrected', { parts: open.length });
}

/** What goes by an erasure: of each case what was granted, as far as it can go apart. */
function doomedBy(vault: OpenVault, request: StoredRequest, parts: Decided): Part[] {
  const cases = Map.groupBy(parts, ({ caseId }) => caseId);
  return [...cases].flatMap(([caseId, of]) => {
    const rules = rulesOf(vault, caseId, of);
    if (rules.length > 0) refuseKept(vault, request, caseId, rules);
    const number = of[0]?.caseNumber ?? '';
    return rules.map((rule) => ({ caseId, rule, number }));
  });
}

function rulesOf(vault: OpenVault, caseId: string, parts: Decided): string[] {
  const granted = parts.filter(({ decided }) => decided.decision === 'grant');
  if (granted.length === 0) return [];
  if (granted.length === parts.length)
    return [wholeCaseIn(vault.compartment)[0] ?? 'counsellor_case'];
  const isWhole = (group: EraseGroup) =>
    parts.every(
      ({ part, kind, decided }) =>
        eraseGroupOf(part, kind) !== group || decided.decision === 'grant',
    );
  const groups = eraseGroups.filter((group) =>
    granted.some(({ part, kind }) => eraseGroupOf(part, kind) === group),
  );
  if (groups.includes('whole')) throw new LuwteError('access.wholeOnly');
  if (!groups.every(isWhole)) throw new LuwteError('access.goesTogether');
  return groups.flatMap((group) => rulesByGroup[group](vault, caseId));
}

const rulesByGroup: Readonly<Record<EraseGroup, (vault: OpenVault, caseId: string) => string[]>> = {
  told: () => ['counsellor_notes'],
  reporter: () => ['identity'],
  perpetrator: ({ database }, caseId) =>
    retentionOf(database, caseId).flatMap(({ rule }) => (isPerpetratorRule(rule) ? rule : [])),
  files: ({ database }, caseId) =>
    listAttachments(database, caseId).length > 0 ? ['evidence'] : [],
  whole: () => [],
};

/** Refuses to erase what something keeps, a claim on who it was too. */
function refuseKept(
  vault: OpenVault,
  { id }: StoredRequest,
  caseId: string,
  rules: readonly string[],
): void {
  refuseDestroying(vault, { caseId, rules, request: id });
  const isOfNotes = rules.every((rule) => rule === 'counsellor_notes');
  if (!isOfNotes && openClaims(vault, caseId).length > 0) throw new LuwteError('consent.claimOpen');
}

/** What was told goes only from a case that is closed: its reporter wants no more of it. */
function closeBefore(vault: OpenVault, doomed: readonly Part[]): void {
  const told = doomed.filter(({ rule }) => rule !== 'evidence' && !isPerpetratorRule(rule));
  for (const caseId of new Set(told.map((part) => part.caseId))) {
    const found = caseById(vault.database, caseId);
    if (found && isRunning(found.status)) {
      closeNow(vault, caseId, {
        reason: 'reporter_stops',
        checks: {
          feedbackGiven: 'not_applicable',
          policeNews: 'not_applicable',
          consentReviewed: 'yes',
        },
        feedbackWaiver: 'reporter_declines',
      });
    }
  }
}
