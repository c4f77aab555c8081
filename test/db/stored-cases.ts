import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import {
  type CaseQuery,
  everyCase,
  indexCase,
  listCases,
} from '../../db/repositories/case-list.ts';
import {
  insertCase,
  nextCaseNumber,
  type StoredCase,
  type StoredIncident,
  type StoredReport,
} from '../../db/repositories/cases.ts';
import { insertMeasure, type StoredMeasure } from '../../db/repositories/measures.ts';
import { insertReporter, type StoredReporter } from '../../db/repositories/reporters.ts';
import { insertTask, newTaskId, type StoredTask } from '../../db/repositories/tasks.ts';

const position = JSON.stringify({ regime: 'staff', department: 'permits', functionGroup: null });

/** Adds a reporter with an alias. */
export function addReporter(
  database: Database,
  alias: string,
  differing: Partial<StoredReporter> = {},
): string {
  const reporter: StoredReporter = {
    id: randomUUID(),
    alias,
    name: '',
    contact: '',
    position,
    createdAt: '2026-01-01T09:00:00.000Z',
    ...differing,
  };
  insertReporter(database, reporter);
  return reporter.id;
}

/** What a sample case may differ in; the day of receipt sets the moment and the opening. */
export interface Sample {
  readonly receivedOn?: string;
  readonly receivedAt?: string;
  readonly stored?: Partial<StoredCase>;
  readonly report?: Partial<StoredReport>;
  readonly incident?: Partial<StoredIncident>;
}

/** Adds a case with its report and incident, and what can be searched of it. */
export function addCase(database: Database, sample: Sample = {}): string {
  const { receivedOn = '2026-03-02' } = sample;
  const { receivedAt = `${receivedOn}T09:00:00.000Z` } = sample;
  const id = sample.stored?.id ?? randomUUID();
  const stored: StoredCase = {
    id,
    number: nextCaseNumber(database, Number(receivedOn.slice(0, 4)), 'A'),
    status: 'open',
    reporterId: null,
    position,
    unit: 'permits',
    themes: '[]',
    openedOn: receivedOn,
    lastOn: receivedOn,
    closedOn: null,
    closingReason: null,
    careScheduled: 0,
    closingSince: null,
    ...sample.stored,
  };
  const report: StoredReport = {
    id: randomUUID(),
    caseId: id,
    receivedOn,
    receivedAt,
    receivedVia: 'phone',
    reporterKind: 'victim',
    wish: 'listen',
    dualCapacity: 0,
    ...sample.report,
  };
  const incident: StoredIncident = {
    caseId: id,
    occurredFrom: null,
    occurredUntil: null,
    nature: 'threat',
    extraNatures: '[]',
    channel: 'phone',
    location: null,
    workProcess: null,
    severity: 's2',
    perceivedSeverity: null,
    urgency: null,
    corrected: 'unknown',
    perpetratorKind: 'citizen',
    perpetratorKnown: 'unknown',
    bribe: null,
    camera: '{"kind":"unknown"}',
    narrative: '',
    ...sample.incident,
  };
  insertCase(database, stored, report, incident);
  indexCase(database, id);
  return id;
}

/** Adds an open task to a case. */
export function addTask(
  database: Database,
  caseId: string,
  differing: Partial<StoredTask> = {},
): string {
  const task: StoredTask = {
    id: newTaskId(caseId),
    caseId,
    code: 'first_contact',
    target: '2026-03-04',
    due: '2026-03-05',
    dueAt: null,
    windowFrom: null,
    windowUntil: null,
    basis: 'agreement',
    urgent: 0,
    status: 'open',
    doneOn: null,
    skipReason: null,
    subject: null,
    words: '',
    person: null,
    ...differing,
  };
  insertTask(database, task);
  return task.id;
}

/** The ids of the cases that a query finds, in its order. */
export const idsOf = (database: Database, query: Partial<CaseQuery>) =>
  listCases(database, { ...everyCase, ...query }).rows.map(({ id }) => id);

/** Adds a version of a measure in which nothing is filled in but what differs. */
export function addMeasure(
  database: Database,
  caseId: string,
  differing: Partial<StoredMeasure> = {},
): void {
  const { id = randomUUID() } = differing;
  insertMeasure(database, {
    id,
    caseId,
    recordedAt: '2026-03-02T12:00:00.000Z',
    measureId: id,
    version: 1,
    change: 'made',
    kind: 'warning_letter',
    decidedOn: '2026-03-02',
    startsOn: null,
    endsOn: null,
    letter: 0,
    legalGround: null,
    decidedBy: null,
    places: '',
    letterSentOn: null,
    objection: null,
    proportionality: '',
    heard: null,
    informedOn: null,
    feedbackOn: null,
    reviewOn: null,
    ...differing,
  });
}
