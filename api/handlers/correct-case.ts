import { randomUUID } from 'node:crypto';
import { forgetWords, indexCase } from '../../db/repositories/case-list.ts';
import { casesOfReporter, reportOf, type StoredCase } from '../../db/repositories/cases.ts';
import { dropConflictCheck } from '../../db/repositories/conflicts.ts';
import {
  correctCase,
  correctIncident,
  correctReport,
  correctReporter,
  hasCaseKey,
  insertCorrection,
  moveReporter,
} from '../../db/repositories/corrections.ts';
import { isDestroyed } from '../../db/repositories/destruction.ts';
import { aliasTaken, reporterById } from '../../db/repositories/reporters.ts';
import { casesInSeries, seriesOfCase } from '../../db/repositories/series.ts';
import { aliasKey } from '../../domain/alias.ts';
import { isRunning } from '../../domain/case-selection.ts';
import {
  type Correctable,
  type Correction,
  changedFacts,
  correctable,
  type FormerFacts,
  type ReporterIdentity,
} from '../../domain/records/correction.ts';
import type { Person } from '../../domain/records/person.ts';
import { type Incident, type Position, position } from '../../domain/records/report.ts';
import { themesOf } from '../../domain/records/themes.ts';
import type { InstantString } from '../../domain/time.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import type { Parsed } from '../contract/index.ts';
import { conflictsOfReporter, keepConflictAnswer, refuseConflict } from './conflict.ts';
import { followCorrection } from './corrected-tasks.ts';
import { placeIncident } from './incident-place.ts';
import { refuseClerk, unitOf } from './keep-case.ts';
import { ownCase, touch } from './open-case.ts';
import type { OpenVault } from './open-vault.ts';
import { settleSeriesTerms } from './perpetrator-term.ts';
import { momentOf } from './report-moment.ts';
import { type KeptReporter, keepReporter, refuseElsewhere } from './reports.ts';
import { incidentRow, readIncident } from './stored-incident.ts';

/**
 * Puts right or completes what was told with the report of a case, closed or not: whom it is about has
 * a right to that (domain study, §4.3). Everything is checked as when it was recorded. What stood there
 * before is kept, the tasks and terms that rest on it follow.
 */
export function correctNow(vault: OpenVault, input: Parsed<'cases.correct'>): void {
  const { caseId, conflict, ...told } = input;
  const found = ownCase(vault, caseId);
  const receivedAt = momentOf(vault, told);
  refuseDestroyed(vault, caseId, told.incident);
  const before = correctableOf(vault, found);
  const reporter = putReporter(vault, found, told.reporter);
  if (reporter.former !== null && isRunning(found.status)) {
    const parties = conflictsOfReporter(vault, reporter).filter((other) => other !== caseId);
    refuseConflict(vault, { caseId, parties }, conflict);
    keepConflictAnswer(vault, { caseId, parties }, conflict);
    // Who is called otherwise now was not asked about yet.
    dropConflictCheck(vault.database, { caseId, otherCaseId: caseId });
  }
  putFacts(vault, found, { ...told, receivedAt, reporter });
  const after = correctableOf(vault, ownCase(vault, caseId));
  const former = changedFacts(before, after);
  if (reporter.former === null && Object.keys(former).length === 0)
    throw new LuwteError('correction.nothing');
  keepFormer(vault, caseId, former, reporter.former);
  followFacts(vault, found, before);
  reindex(vault, caseId, reporter.id);
}

/** Completes the incident of a case with whether its perpetrator is known, once he is recorded. */
export function identifyPerpetrator(vault: OpenVault, caseId: string, person: Person): void {
  if (person.role !== 'perpetrator') return;
  const found = ownCase(vault, caseId);
  const before = correctableOf(vault, found);
  const known = person.name.trim() === '' ? 'known_not_named' : 'known_named';
  if (before.perpetratorKnown === 'known_named' || before.perpetratorKnown === known) return;
  const { incident, camera } = readIncident(vault.database, caseId);
  const completed = { ...incident, perpetratorKnown: known } as const;
  correctIncident(vault.database, incidentRow(caseId, { incident: completed, camera }));
  keepFormer(vault, caseId, { perpetratorKnown: before.perpetratorKnown }, null);
  followFacts(vault, found, before);
}

/** Who told it before a correction; nothing when who it was stays the same. */
type FormerReporter = ReporterIdentity | 'anonymous' | null;

/** Everything of a case that can be put right, as it is now. */
function correctableOf({ database }: OpenVault, found: StoredCase): Correctable {
  const report = reportOf(database, found.id);
  if (!report) throw new LuwteError('case.notFound');
  const { incident } = readIncident(database, found.id);
  const { receivedAt, receivedVia, reporterKind, wish, dualCapacity } = report;
  return correctable.parse({
    ...{ receivedAt, receivedVia, reporterKind, wish, dualCapacity: dualCapacity === 1 },
    ...incident,
    position: JSON.parse(found.position),
  });
}

/** Refuses a story for a case of which what was told is destroyed: nothing could keep it. */
function refuseDestroyed(
  { database }: OpenVault,
  caseId: string,
  { narrative }: Pick<Incident, 'narrative'>,
): void {
  if (narrative !== '' && !hasCaseKey(database, caseId))
    throw fieldError('correction.destroyed', 'incident', 'narrative');
}

/** Gives an anonymous reporter a name, or puts right what is known of one. */
function putReporter(
  vault: OpenVault,
  found: StoredCase,
  told: Correction['reporter'],
): KeptReporter & { readonly former: FormerReporter } {
  const { database } = vault;
  refuseElsewhere(vault, told.position);
  const position = told.position ?? positionOf(found);
  const stored = found.reporterId === null ? undefined : reporterById(database, found.reporterId);
  if (!stored) {
    const isNamed = told.kind !== 'anonymous';
    if (isNamed && isDestroyed(database, { caseId: found.id, rule: 'identity' }))
      throw fieldError('correction.destroyed', 'reporter', 'alias');
    return { ...keepReporter(vault, told), position, former: isNamed ? 'anonymous' : null };
  }
  const { id, alias, name, contact } = stored;
  const isSame = told.kind === 'known' && told.id === id;
  if (isSame) return { id, position, called: stored, former: null };
  if (told.kind !== 'new') throw fieldError('correction.otherReporter', 'reporter', 'kind');
  const present = { alias: told.alias, name: told.name, contact: told.contact };
  const former = { alias, name, contact };
  if (JSON.stringify(former) === JSON.stringify(present))
    return { id, position, called: stored, former: null };
  if (isDestroyed(database, { caseId: found.id, rule: 'identity' }))
    throw fieldError('correction.destroyed', 'reporter', 'alias');
  if (aliasKey(present.alias) !== aliasKey(alias) && aliasTaken(database, present.alias))
    throw fieldError('reporter.aliasTaken', 'reporter', 'alias');
  correctReporter(database, { id, ...present });
  return { id, position, called: present, former };
}

const positionOf = (found: StoredCase): Position => position.parse(JSON.parse(found.position));

/** Writes what is true now over what was told of it. */
function putFacts(
  vault: OpenVault,
  found: StoredCase,
  told: Omit<Correction, 'receivedAt' | 'reporter'> & {
    readonly receivedAt: InstantString;
    readonly reporter: KeptReporter;
  },
): void {
  const { database } = vault;
  const { id: caseId } = found;
  const { incident, reporter, receivedOn, receivedAt, receivedVia, reporterKind, wish } = told;
  refuseClerk(vault, reporter.position);
  const { nature, extraNatures } = incident;
  correctCase(database, {
    id: caseId,
    reporterId: reporter.id,
    position: JSON.stringify(reporter.position),
    unit: unitOf(reporter.position),
    themes: JSON.stringify(themesOf([nature, ...extraNatures])),
  });
  // Where he stands in his only case is where he stands.
  if (reporter.id !== null && casesOfReporter(database, reporter.id, caseId).length === 0)
    moveReporter(database, reporter.id, JSON.stringify(reporter.position));
  const dualCapacity = told.dualCapacity ? 1 : 0;
  correctReport(database, {
    ...{ caseId, receivedOn, receivedAt, receivedVia, reporterKind, wish, dualCapacity },
  });
  const { camera } = readIncident(database, caseId);
  correctIncident(database, incidentRow(caseId, { incident, camera }));
  placeIncident(vault, caseId, incident.location);
}

/** Keeps what stood in a case before it was put right. */
function keepFormer(
  vault: OpenVault,
  caseId: string,
  former: FormerFacts,
  reporter: FormerReporter,
): void {
  const { database, now: recordedAt } = vault;
  const isReadable = hasCaseKey(database, caseId);
  const who = reporter === null ? [] : reporter === 'anonymous' ? ['anonymous'] : ['reporter'];
  const parts = [...Object.keys(former), ...who];
  insertCorrection(database, {
    id: randomUUID(),
    caseId,
    recordedAt,
    parts: JSON.stringify(parts),
    former: isReadable && parts.length > who.length ? JSON.stringify(former) : '',
    formerReporter:
      isReadable && reporter !== null && reporter !== 'anonymous' ? JSON.stringify(reporter) : '',
  });
  touch(vault, caseId);
  vault.audit('case.correct', 'case', caseId);
}

/** Lets the tasks and terms of a case follow what is true now; the tasks of a closed case are over. */
function followFacts(vault: OpenVault, found: StoredCase, before: Correctable): void {
  const { database } = vault;
  const { id: caseId, careScheduled, status } = found;
  const after = correctableOf(vault, found);
  const { camera } = readIncident(database, caseId);
  if (isRunning(status)) {
    const facts = { receivedAt: before.receivedAt, incident: before, camera };
    const now = { receivedAt: after.receivedAt, incident: after, camera };
    followCorrection(vault, caseId, facts, now, careScheduled === 1);
  }
  const series = seriesOfCase(database, caseId).flatMap(({ seriesId }) =>
    casesInSeries(database, seriesId).map((one) => one.caseId),
  );
  settleSeriesTerms(vault, [...new Set([caseId, ...series])]);
}

/** The search follows: the case, and every other one of a reporter who goes by another name now. */
function reindex({ database }: OpenVault, caseId: string, reporterId: string | null): void {
  const others = reporterId === null ? [] : casesOfReporter(database, reporterId, caseId);
  for (const id of [caseId, ...others.map((one) => one.id)]) indexCase(database, id);
  forgetWords(database);
}
