import { claimFileRule } from '../../db/repositories/claim-files.ts';
import { hasCaseKey } from '../../db/repositories/corrections.ts';
import { destroyedRules } from '../../db/repositories/destruction.ts';
import { dropRetention } from '../../db/repositories/holds.ts';
import { measureVersionsOf } from '../../db/repositories/measures.ts';
import { reopenCase } from '../../db/repositories/reopening.ts';
import { removeTask, settleTask, tasksOf } from '../../db/repositories/tasks.ts';
import { isRunning } from '../../domain/case-selection.ts';
import { closedCaseRulesIn } from '../../domain/retention/index.ts';
import { type ErrorCode, LuwteError } from '../contract/errors.ts';
import type { Parsed } from '../contract/index.ts';
import { settledByClosing } from '../contract/tasks.ts';
import { endTalk, isPoliceRunning, policeStatus, runningMeasures } from './ongoing.ts';
import { follow, ownCase } from './open-case.ts';
import type { OpenVault } from './open-vault.ts';

/** Tasks of the closing itself: a new closing asks for them anew. */
const ofClosing: readonly string[] = ['T4', 'T25'];

/** What is gone of a case that cannot be taken up again, and how that is said (§4.2, rule 7). */
const gone: readonly (readonly [rule: string, refusal: ErrorCode])[] = [
  ['counsellor_notes', 'reopen.notesGone'],
  ['evidence', 'reopen.filesGone'],
  ['identity', 'reopen.identityGone'],
];

/**
 * Takes a closed case up again: the days of destruction that closing set are taken away, and what
 * should run runs.
 * @throws LuwteError `reopen.…` when it is open, or parts of it were destroyed.
 */
export function reopenNow(vault: OpenVault, { caseId, reason }: Parsed<'cases.reopen'>): void {
  const found = ownCase(vault, caseId);
  if (isRunning(found.status)) throw new LuwteError('reopen.notClosed');
  refuseGone(vault, caseId);
  const { database, today, compartment } = vault;
  const status = found.careScheduled === 1 ? 'aftercare' : 'open';
  reopenCase(database, { id: caseId, on: today, reason, status });
  for (const rule of [...closedCaseRulesIn(compartment), claimFileRule])
    dropRetention(database, { caseId, rule });
  runAgain(vault, caseId, reason === 'mistake' ? null : today);
  vault.audit('case.reopen', 'case', caseId);
}

function refuseGone({ database }: OpenVault, caseId: string): void {
  const rules = destroyedRules(database, caseId);
  for (const [rule, refusal] of gone) {
    if (rules.includes(rule)) throw new LuwteError(refusal);
  }
  // What was destroyed before a hand-over is certified in the other vault.
  if (!hasCaseKey(database, caseId)) throw new LuwteError('reopen.notesGone');
}

/**
 * What closing let go is open again: after a mistake all of it, and otherwise what is not over on a day.
 * What the police, the prosecution and a measure ask for is there.
 */
function runAgain(vault: OpenVault, caseId: string, from: string | null): void {
  const { database, today } = vault;
  for (const { id, code, due, skipReason } of tasksOf(database, caseId)) {
    if (skipReason !== settledByClosing) continue;
    if (ofClosing.includes(code)) removeTask(database, id);
    else if (from === null || due >= from)
      settleTask(database, { id, status: 'open', doneOn: null, skipReason: null });
  }
  if (isPoliceRunning(vault, caseId))
    follow(vault, caseId, { type: 'police_asked', on: today }, null, [policeStatus]);
  for (const measure of runningMeasures(vault, caseId)) askForEnd(vault, caseId, measure);
}

/** The talk about the end of a measure that still runs, unless it was held. */
function askForEnd(vault: OpenVault, caseId: string, measure: string): void {
  const { database, today: on } = vault;
  const last = measureVersionsOf(database, caseId).find(({ measureId }) => measureId === measure);
  const isHeld = tasksOf(database, caseId).some(
    ({ code, subject, status }) => code === endTalk && subject === measure && status === 'done',
  );
  if (last === undefined || isHeld) return;
  const taken = { type: 'measure_taken', on, endsOn: last.endsOn, letter: false } as const;
  follow(vault, caseId, taken, measure, [endTalk]);
}
