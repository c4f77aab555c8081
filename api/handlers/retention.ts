import type { OpenCompartment } from '../../db/compartment.ts';
import { discardAside } from '../../db/database-place.ts';
import { forgetFormerLines } from '../../db/personal-export/log.ts';
import { caseDraftsIn, discardCaseDraft } from '../../db/repositories/case-drafts.ts';
import { forgetPlace } from '../../db/repositories/case-views.ts';
import { claimFileOf } from '../../db/repositories/claim-files.ts';
import { countDestructions, destructions, toldApart } from '../../db/repositories/destruction.ts';
import { discardDraft, draftsIn, reportDraftKind } from '../../db/repositories/drafts.ts';
import { type DuePart, dueParts, liftHold, partsOf, setHold } from '../../db/repositories/holds.ts';
import { addTombstones, destroyAll, leaveNoTrace, replayTombstones } from '../../db/tombstones.ts';
import {
  isPerpetratorRule,
  isWholeCase,
  type RetentionRow,
  retentionDue,
  retentionRules,
} from '../../domain/retention/index.ts';
import { addDays, addMonths, dateOf, toInstant } from '../../domain/time.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import type { retentionCommands } from '../contract/retention.ts';
import { type Erasure, eraseFromBackups } from './backup-memory.ts';
import { changeTerms } from './change-terms.ts';
import { openClaims, weighClaims } from './claim-retention.ts';
import { claimsOf } from './claims-view.ts';
import { isKeptByTask } from './ongoing.ts';
import type { Handlers, OpenVault } from './open-vault.ts';
import { isInActiveSeries } from './perpetrator-term.ts';
import { usedAgainst } from './refuse-destroying.ts';
import { termsIn } from './retention-terms.ts';
import { taskTermsIn } from './task-terms.ts';

/** Days after its day on which what was told is destroyed without a word (§4.2, rule 4). */
const patienceDays = 30;
/** What the log calls what was being typed in a form. */
const formDraft = 'form';
/** Days of use after its day that show that the clock is right. */
const daysOfUse = 3;
/** Months after which a hold has to be looked at again, at most (§4.2, rule 3). */
const longestHoldMonths = 12;
const newest = 50;

const rules: Readonly<Record<string, RetentionRow>> = retentionRules;

type Part = Pick<DuePart, 'caseId' | 'rule'>;

/** Answers to the commands on what is kept and what is destroyed. */
export const retentionHandlers: Handlers<
  Exclude<keyof typeof retentionCommands, 'retention.destroy' | 'certificates.write'>
> = {
  'retention.list': ({ database, today }) => ({
    today,
    parts: dueParts(database, shownUntil({ database, today })).map(
      ({ caseId, number, caseGone, rule, due, holdReason, reviewOn }) => ({
        caseId,
        number,
        caseGone: caseGone === 1,
        rule,
        due,
        decideBy: addDays(due, patienceDays),
        hold: holdReason === null || reviewOn === null ? null : { reason: holdReason, reviewOn },
      }),
    ),
    destroyed: {
      total: countDestructions(database),
      newest: destructions(database, newest).map((one) => ({ ...one, earlier: one.earlier ?? 0 })),
    },
  }),

  'retention.hold': (vault, { caseId, rule, reason, reviewOn }) => {
    const { database, today } = vault;
    partNow(vault, { caseId, rule });
    if (!rules[rule]?.holdReasons.includes(reason)) throw fieldError('hold.notForThis', 'reason');
    const isSeries = reason === 'active_series';
    if (isSeries && !isInActiveSeries(database, caseId))
      throw fieldError('hold.noSeries', 'reason');
    if (reviewOn <= today) throw fieldError('hold.reviewPast', 'reviewOn');
    if (reviewOn > addMonths(today, longestHoldMonths))
      throw fieldError('hold.reviewTooLate', 'reviewOn');
    setHold(database, { caseId, rule, reason, setOn: today, reviewOn });
    vault.audit('retention.hold', 'case', caseId);
    return {};
  },

  'retention.claimFile': (vault, { caseId }) => {
    const file = claimFileOf(vault.database, caseId);
    if (!file) throw new LuwteError('retention.notFound');
    const { number, due, body } = file;
    vault.auditView(caseId);
    return { number, due, claims: claimsOf({ ...JSON.parse(body), corrections: [] }) };
  },

  'retention.terms': ({ database }) => termsIn(database),

  'retention.setTerms': (vault, terms) => {
    changeTerms(vault, terms);
    vault.audit('settings.update', 'settings', 'retention');
    return {};
  },

  'retention.release': (vault, part) => {
    const { holdReason } = partNow(vault, part);
    const { caseId } = part;
    const ofClaim = holdReason === 'open_damage_claim';
    if (ofClaim && openClaims(vault, caseId).length > 0) throw new LuwteError('hold.claimOpen');
    liftHold(vault.database, part);
    weighClaims(vault, caseId);
    vault.audit('retention.release', 'case', caseId);
    return {};
  },
};

/** The last day of what is shown as due for destruction: 60 days on, unless another term was chosen (§4.2, rule 3). */
const shownUntil = ({ database, today }: Pick<OpenVault, 'database' | 'today'>) =>
  addDays(today, taskTermsIn(database).T35);

/** @throws LuwteError `retention.notFound` when the part is not due soon, or gone. */
function partNow({ database, today }: OpenVault, { caseId, rule }: Part): DuePart {
  const soon = shownUntil({ database, today });
  const part = partsOf(database, caseId).find((other) => other.rule === rule && other.due <= soon);
  if (!part) throw new LuwteError('retention.notFound');
  return part;
}

/**
 * Destroys parts that are due and not held. The tombstones are written first: what is interrupted
 * after that is finished at the next opening.
 */
export function destroyParts(
  opened: OpenCompartment,
  vault: OpenVault,
  { parts }: Parsed<'retention.destroy'>,
): Output<'retention.destroy'> {
  const due = parts.map((part) => destructible(vault, part, parts));
  const backups = destroyNow(opened, vault, due);
  return { destroyed: due.length, backups };
}

function destructible(vault: OpenVault, part: Part, together: readonly Part[]): DuePart {
  const found = partNow(vault, part);
  if (found.due > vault.today) throw new LuwteError('retention.notDue');
  if (found.holdReason !== null) throw new LuwteError('retention.held');
  if (isKeptByTask(vault, part)) throw new LuwteError('retention.keptByTask');
  const obstacle = usedAgainst(vault, found.caseId);
  if (obstacle !== null) throw new LuwteError(obstacle);
  if (isWholeCase(found.rule)) {
    // The whole takes its parts along, so they must be free to go.
    for (const [rule, refusal] of partsOfWhole) {
      if (!isFree(vault, { caseId: found.caseId, rule }, together)) throw new LuwteError(refusal);
    }
    if (isPerpetratorHeld(vault, found.caseId)) throw new LuwteError('retention.perpetratorHeld');
  }
  return found;
}

/** What goes with a case that is destroyed whole, and what is said when it may not go yet. */
const partsOfWhole = [
  ['counsellor_notes', 'retention.notesHeld'],
  ['evidence', 'retention.evidenceHeld'],
] as const;

/**
 * Whether it is kept longer who the perpetrator of a case is. A term that ends later than that of the
 * case keeps no case: he goes with it.
 */
const isPerpetratorHeld = ({ database }: OpenVault, caseId: string) =>
  partsOf(database, caseId).some(
    ({ rule, holdReason }) => isPerpetratorRule(rule) && holdReason !== null,
  );

/** Whether a part is gone already, goes now, or may. */
function isFree(vault: OpenVault, part: Part, together: readonly Part[]): boolean {
  const isPart = ({ caseId, rule }: Part) => caseId === part.caseId && rule === part.rule;
  const kept = partsOf(vault.database, part.caseId).find(isPart);
  if (!kept || together.some(isPart)) return true;
  return kept.holdReason === null && kept.due <= vault.today;
}

type DoomedPart = Pick<DuePart, 'caseId' | 'rule' | 'number'>;

/**
 * Destroys parts, whatever their term. The tombstones are written first: what is interrupted after
 * that is finished at the next opening.
 */
export function destroyNow(
  opened: OpenCompartment,
  vault: OpenVault,
  due: readonly DoomedPart[],
): Erasure {
  const { folder, today: on } = vault;
  const doomed = due.map(({ caseId, rule, number }) =>
    toldApart(vault.database, { caseId, rule, number, on }),
  );
  addTombstones(folder, opened, doomed);
  destroyAll(folder, opened, doomed, ({ caseId }) =>
    vault.audit('retention.destroy', 'case', caseId),
  );
  return clearTraces(opened, vault);
}

/**
 * Destroys what is in the tombstones and still there: it was interrupted, or an older copy brought it
 * back.
 * @param record writes a line of the log, in the transaction that destroys the part it is about.
 */
export function finishDestruction(
  opened: OpenCompartment,
  folder: string,
  record: (
    opened: OpenCompartment,
    action: 'retention.destroy',
    objectKind: 'case',
    caseId: string,
  ) => void,
): void {
  const destroyed = replayTombstones(folder, opened, ({ caseId }) =>
    record(opened, 'retention.destroy', 'case', caseId),
  );
  if (destroyed === 0) return;
  discardAside(folder, opened.compartment, 0);
  eraseFromBackups(opened, folder);
}

/** Takes what is gone out of everything that lies beside the database as well, and a search that found it. */
export function clearTraces(opened: OpenCompartment, { database, folder }: OpenVault): Erasure {
  forgetPlace(database);
  // What was set aside at a restore holds what is destroyed now.
  discardAside(folder, opened.compartment, 0);
  leaveNoTrace(folder, opened);
  return eraseFromBackups(opened, folder);
}

/** Destroys at once what was told in cases that were just closed. */
export function destroyTold(
  opened: OpenCompartment,
  vault: OpenVault,
  cases: readonly { readonly id: string; readonly number: string }[],
): void {
  const parts = cases.map(({ id, number }) => ({ caseId: id, number, rule: 'counsellor_notes' }));
  if (parts.length > 0) destroyNow(opened, vault, parts);
}

/**
 * Destroys what was told in cases whose owner did nothing for thirty days after its day. The rest
 * waits for him, and so does a case that somebody asked access to. A clock that is years ahead must
 * not cost anybody his records, so the vault has to have been used on several days after that day. An
 * organisation may have it wait as well.
 */
export function destroyForgotten(opened: OpenCompartment, vault: OpenVault): void {
  forgetDrafts(opened, vault);
  forgetLog(opened, vault);
  if (!termsIn(vault.database).destroysForgotten) return;
  const forgotten = dueParts(vault.database, addDays(vault.today, -patienceDays)).filter(
    ({ caseId, rule, holdReason, due }) =>
      rule === 'counsellor_notes' &&
      holdReason === null &&
      usedAgainst(vault, caseId) === null &&
      !isKeptByTask(vault, { caseId, rule }) &&
      opened.audit.daysOfUseAfter(due) >= daysOfUse,
  );
  if (forgotten.length > 0) destroyNow(opened, vault, forgotten);
}

/** Throws away what was being typed and left alone for its whole term (§4.2), under the same clock. */
function forgetDrafts(opened: OpenCompartment, vault: OpenVault): void {
  const { database, folder, today } = vault;
  const isOver = ({ savedAt }: { readonly savedAt: string }) => {
    const due = retentionDue('draft', dateOf(savedAt), termsIn(database));
    return due !== null && due <= today && opened.audit.daysOfUseAfter(due) >= daysOfUse;
  };
  const ofCases = caseDraftsIn(database).filter(isOver);
  const others = draftsIn(database).filter(isOver);
  for (const draft of ofCases) discardCaseDraft(database, draft);
  for (const { kind } of others) discardDraft(database, kind);
  const gone = [...ofCases.map(() => formDraft), ...others.map(({ kind }) => kind)];
  for (const kind of gone) {
    vault.audit('retention.destroy', 'draft', kind === reportDraftKind ? kind : formDraft);
  }
  if (gone.length > 0) leaveNoTrace(folder, opened);
}

/**
 * Drops the lines of the log whose term is over (§4.2), of former vaults as well, under the same clock.
 * The log says how far; where it begins from then on is sealed, so that the rest can still be checked.
 */
function forgetLog(opened: OpenCompartment, vault: OpenVault): void {
  const { database, today } = vault;
  const youngest = addMonths(today, -termsIn(database).audit_log);
  if (opened.audit.daysOfUseAfter(youngest) < daysOfUse) return;
  database.transaction(() => {
    const kept = toInstant(addDays(youngest, 1), '00:00');
    forgetFormerLines(database, kept);
    const last = opened.audit.dropBefore(kept);
    if (last !== null) vault.audit('log.drop', 'log', String(last));
  })();
}
