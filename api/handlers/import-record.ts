import { randomUUID } from 'node:crypto';
import { closeCase } from '../../db/repositories/cases.ts';
import { linkCases } from '../../db/repositories/imports.ts';
import { insertReporter, reporterByAlias } from '../../db/repositories/reporters.ts';
import type { DerivedTask } from '../../domain/deadlines/index.ts';
import type { ImportedReport } from '../../domain/import/report-row.ts';
import { closingChecks } from '../../domain/records/handling.ts';
import { wholeCaseIn } from '../../domain/retention/index.ts';
import { toInstant } from '../../domain/time.ts';
import type { Output } from '../contract/index.ts';
import { keepUntil } from './close-case.ts';
import { addTasks, receivedEvent, tasksAfter } from './derived-tasks.ts';
import type { TakenRow } from './import-reports.ts';
import { keepCase } from './keep-case.ts';
import type { OpenVault } from './open-vault.ts';
import { cameraAt } from './surroundings.ts';

/**
 * Records rows as cases of an import, the oldest first; belongs in a transaction. Says how many are
 * recorded after each, so that whoever asked can draw breath.
 */
export function* recordReports(
  vault: OpenVault,
  rows: readonly TakenRow[],
  importId: string,
): Generator<number, Output<'imports.record'>['numbers']> {
  const cases: ReturnType<typeof recordRow>[] = [];
  for (const row of rows.toSorted(byMoment)) {
    cases.push(recordRow(vault, row));
    yield cases.length;
  }
  const caseIds = cases.map(({ caseId }) => caseId);
  linkCases(vault.database, importId, caseIds);
  return { first: cases.at(0)?.number ?? '', last: cases.at(-1)?.number ?? '' };
}

const momentOf = ({ report: { receivedOn, receivedAt } }: TakenRow) =>
  `${receivedOn} ${receivedAt}`;

const byMoment = (one: TakenRow, other: TakenRow) => (momentOf(one) < momentOf(other) ? -1 : 1);

function recordRow(vault: OpenVault, { report, isUntold }: TakenRow) {
  const { receivedOn, receivedVia, reporterKind, wish, position, closed } = report;
  const told = report.incident;
  const incident = isUntold ? { ...told, narrative: '' } : told;
  const receivedAt = toInstant(receivedOn, report.receivedAt);
  const camera = cameraAt(vault, incident.location);
  const kept = keepCase(vault, {
    ...{ receivedOn, receivedAt, receivedVia, reporterKind, wish },
    ...{ incident, camera, position, status: 'open', dualCapacity: 0 },
    reporterId: reporterOf(vault, report),
    openedOn: receivedOn,
    lastOn: receivedOn,
  });
  const event = receivedEvent(vault, receivedAt, { incident, camera });
  const tasks = tasksAfter(vault, event).map((task) =>
    closed !== null || task.due < vault.today ? meaningless(task) : task,
  );
  addTasks(vault, kept.caseId, tasks);
  if (closed !== null) closeThen(vault, kept.caseId, closed, isUntold);
  return kept;
}

/** What should have been done long ago cannot be done any more. */
const meaningless = (task: DerivedTask): DerivedTask => ({ ...task, moot: true, urgent: false });

/** Closes a case on a day of the past; what was asked before it closed, nobody knows any more. */
function closeThen(
  vault: OpenVault,
  id: string,
  { on, reason }: NonNullable<ImportedReport['closed']>,
  isUntold: boolean,
): void {
  const checks = JSON.stringify(
    Object.fromEntries(closingChecks.map((check) => [check, 'not_applicable'])),
  );
  closeCase(vault.database, { id, on, reason, checks, waiver: null });
  keepUntil(vault, id, on, isUntold ? wholeCaseIn(vault.compartment) : undefined);
}

/** The reporter of a row: known by his alias, or kept now. */
function reporterOf(
  { database, now }: OpenVault,
  { reporter, position }: ImportedReport,
): string | null {
  if (reporter === null) return null;
  const known = reporterByAlias(database, reporter.alias);
  if (known !== undefined) return known;
  const id = randomUUID();
  insertReporter(database, {
    ...reporter,
    id,
    position: JSON.stringify(position),
    createdAt: now,
  });
  return id;
}
