import type { Database } from 'better-sqlite3';
import { reportOf } from '../../db/repositories/cases.ts';
import { handsOf } from '../../db/repositories/handovers.ts';
import { dropRetention, holdOf, liftHold } from '../../db/repositories/holds.ts';
import { measuresOf } from '../../db/repositories/measures.ts';
import { knowsPerpetrator } from '../../db/repositories/persons.ts';
import { retentionOf, setRetention } from '../../db/repositories/retention.ts';
import { lastIncidentAround, seriesOfCase } from '../../db/repositories/series.ts';
import { perpetratorRules, retentionDue } from '../../domain/retention/index.ts';
import type { DateString } from '../../domain/time.ts';
import type { OpenVault } from './open-vault.ts';
import { termsIn } from './retention-terms.ts';

/** Whether a case is in a series that goes on. */
export const isInActiveSeries = (database: Database, caseId: string): boolean =>
  seriesOfCase(database, caseId).some(({ endedOn }) => endedOn === null);

/**
 * Sets when it is destroyed who the perpetrators of a case are: a term after the end of the last
 * measure, and without one after the last incident of the case or of a series of it that goes on
 * (domain study, §4.2). Whatever changes one of these asks for this; belongs in its transaction.
 */
export function settlePerpetratorTerm({ database }: OpenVault, caseId: string): void {
  // What becomes of a copy is for its owner to say.
  if (handsOf(database, caseId)?.owner !== null) return;
  const base = baseOf(database, caseId);
  for (const rule of perpetratorRules) {
    const due = base?.rule === rule ? dueOf(database, caseId, base) : null;
    if (base === null || due === null) dropRetention(database, { caseId, rule });
    else setRetention(database, { caseId, rule, baseOn: base.on, due });
  }
}

/** Settles the term of every case, and lifts what a series kept longer that they are not in any more. */
export function settleSeriesTerms(vault: OpenVault, caseIds: readonly string[]): void {
  const { database } = vault;
  for (const caseId of caseIds) {
    if (!isInActiveSeries(database, caseId)) liftSeriesHolds(database, caseId);
    settlePerpetratorTerm(vault, caseId);
  }
}

function liftSeriesHolds(database: Database, caseId: string): void {
  for (const { rule } of retentionOf(database, caseId)) {
    if (holdOf(database, { caseId, rule }) === 'active_series')
      liftHold(database, { caseId, rule });
  }
}

interface TermBase {
  readonly rule: (typeof perpetratorRules)[number];
  readonly on: DateString;
}

function baseOf(database: Database, caseId: string): TermBase | null {
  const last = lastIncidentAround(database, caseId);
  if (last === null || !knowsPerpetrator(database, caseId)) return null;
  const ends = measuresOf(database, caseId).map(({ decidedOn, endsOn }) => endsOn ?? decidedOn);
  if (ends.length === 0) return { rule: 'perpetrator_without_measure', on: last };
  // What happened after the measure counts as well: he is no stranger yet.
  return { rule: 'perpetrator_with_measure', on: [last, ...ends].toSorted().at(-1) ?? last };
}

/** The day itself. What happened so long ago that it would be over already counts from its report. */
function dueOf(database: Database, caseId: string, { rule, on }: TermBase): DateString | null {
  const terms = termsIn(database);
  const due = retentionDue(rule, on, terms);
  const toldOn = reportOf(database, caseId)?.receivedOn ?? on;
  return due !== null && due <= toldOn ? retentionDue(rule, toldOn, terms) : due;
}
