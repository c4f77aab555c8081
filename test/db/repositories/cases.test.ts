import type { Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import {
  caseById,
  casesOfReporter,
  closeCase,
  countPhases,
  incidentOf,
  markCareScheduled,
  nextCaseNumber,
  quietCases,
  reportOf,
  touchCase,
  updateCamera,
} from '../../../db/repositories/cases.ts';
import { retentionOf, setRetention } from '../../../db/repositories/retention.ts';
import type { CaseStatus } from '../../../domain/code-lists/index.ts';
import { addCase, addReporter, addTask } from '../stored-cases.ts';
import { openedCompartment } from '../vault-samples.ts';

const quiet = (database: Database, since: string, limit = 10) =>
  quietCases(database, since, limit).map(({ caseId }) => caseId);

describe('the numbers of cases', () => {
  it('count on within a year and begin anew in the next', () => {
    const { database } = openedCompartment();
    const next = (year: number) => nextCaseNumber(database, year, 'A');
    expect([next(2026), next(2026), next(2027), next(2026)]).toEqual([
      'A-2026-0001',
      'A-2026-0002',
      'A-2027-0001',
      'A-2026-0003',
    ]);
  });

  it('go on after 9999 without repeating one', () => {
    const { database } = openedCompartment();
    database.exec('INSERT INTO case_numbers VALUES (2026, 9998)');
    const numbers = [1, 2, 3].map(() => nextCaseNumber(database, 2026, 'P'));
    expect(numbers).toEqual(['P-2026-9999', 'P-2026-10000', 'P-2026-10001']);
  });

  it('are given back when the transaction that took one fails', () => {
    const { database } = openedCompartment();
    const failing = database.transaction(() => {
      nextCaseNumber(database, 2026, 'A');
      throw new Error('no');
    });
    expect(failing).toThrow('no');
    expect(nextCaseNumber(database, 2026, 'A')).toBe('A-2026-0001');
  });

  it('are refused a second time', () => {
    const { database } = openedCompartment();
    addCase(database, { stored: { number: 'A-2026-0007' } });
    expect(() => addCase(database, { stored: { number: 'A-2026-0007' } })).toThrow('UNIQUE');
  });
});

describe('a case', () => {
  it('comes back as it was stored, with its report and incident', () => {
    const { database } = openedCompartment();
    const reporterId = addReporter(database, 'Merel');
    const id = addCase(database, {
      receivedOn: '2026-03-02',
      receivedAt: '2026-03-02T08:15:00.000Z',
      stored: { reporterId, unit: 'permits', themes: '["violence"]' },
      report: { receivedVia: 'email', reporterKind: 'witness', wish: 'advice' },
      incident: {
        occurredFrom: '2026-02-01',
        occurredUntil: '2026-02-03',
        extraNatures: '["insult"]',
        workProcess: 'counter',
        perceivedSeverity: 'serious',
        bribe: '{"offered":"money"}',
        narrative: 'Regel één\nregel twee',
      },
    });
    expect(caseById(database, id)).toMatchObject({
      id,
      reporterId,
      status: 'open',
      themes: '["violence"]',
      openedOn: '2026-03-02',
      closedOn: null,
      careScheduled: 0,
    });
    expect(reportOf(database, id)).toMatchObject({
      caseId: id,
      receivedOn: '2026-03-02',
      receivedAt: '2026-03-02T08:15:00.000Z',
      receivedVia: 'email',
      reporterKind: 'witness',
      wish: 'advice',
    });
    expect(incidentOf(database, id)).toMatchObject({
      caseId: id,
      occurredFrom: '2026-02-01',
      occurredUntil: '2026-02-03',
      extraNatures: '["insult"]',
      workProcess: 'counter',
      perceivedSeverity: 'serious',
      bribe: '{"offered":"money"}',
      narrative: 'Regel één\nregel twee',
    });
  });

  it('that is not there is undefined', () => {
    const { database } = openedCompartment();
    expect(caseById(database, 'x')).toBeUndefined();
    expect(reportOf(database, 'x')).toBeUndefined();
    expect(incidentOf(database, 'x')).toBeUndefined();
  });

  it('moves to another phase, and its last day never goes back', () => {
    const { database } = openedCompartment();
    const id = addCase(database, { receivedOn: '2026-03-02' });
    touchCase(database, id, '2026-03-10', 'aftercare');
    touchCase(database, id, '2026-03-05', null);
    expect(caseById(database, id)).toMatchObject({ status: 'aftercare', lastOn: '2026-03-10' });
  });

  it('closes with its reason and leaves other cases open', () => {
    const { database } = openedCompartment();
    const [id, other] = [addCase(database), addCase(database)];
    closeCase(database, {
      id,
      on: '2026-08-10',
      reason: 'resolved',
      checks: '["feedback"]',
      waiver: null,
    });
    expect(caseById(database, id)).toMatchObject({
      status: 'closed',
      closedOn: '2026-08-10',
      lastOn: '2026-08-10',
      closingReason: 'resolved',
    });
    expect(caseById(database, other)?.status).toBe('open');
    expect(countPhases(database).sort((a, b) => a.status.localeCompare(b.status))).toEqual([
      { status: 'closed', cases: 1 },
      { status: 'open', cases: 1 },
    ]);
  });

  it('remembers that its aftercare was planned and what is known of the cameras', () => {
    const { database } = openedCompartment();
    const [id, other] = [addCase(database), addCase(database)];
    markCareScheduled(database, id);
    updateCamera(database, id, '{"kind":"none"}');
    expect(caseById(database, id)?.careScheduled).toBe(1);
    expect(incidentOf(database, id)?.camera).toBe('{"kind":"none"}');
    expect(caseById(database, other)?.careScheduled).toBe(0);
    expect(incidentOf(database, other)?.camera).toBe('{"kind":"unknown"}');
  });

  it('keeps one date per rule of retention, the latest set', () => {
    const { database } = openedCompartment();
    const caseId = addCase(database);
    const set = (rule: string, due: string) =>
      setRetention(database, { caseId, rule, baseOn: '2026-08-10', due });
    set('counsellor_case', '2027-08-10');
    set('counsellor_notes', '2027-02-10');
    set('counsellor_case', '2028-08-10');
    expect(retentionOf(database, caseId)).toEqual([
      { rule: 'counsellor_notes', due: '2027-02-10' },
      { rule: 'counsellor_case', due: '2028-08-10' },
    ]);
  });
});

describe('the other cases of a reporter', () => {
  it('are all but the one on the desk, the newest first', () => {
    const { database } = openedCompartment();
    const reporterId = addReporter(database, 'Merel');
    const [first, second, third] = ['2026-01-01', '2026-02-01', '2026-03-01'].map((receivedOn) =>
      addCase(database, { receivedOn, stored: { reporterId } }),
    );
    addCase(database);
    const others = casesOfReporter(database, reporterId, second ?? '');
    expect(others.map(({ id }) => id)).toEqual([third, first]);
  });
});

describe('a quiet case', () => {
  it('is open, touched before a day, and has nothing planned; the longest quiet first', () => {
    const { database } = openedCompartment();
    const touchedOn = (receivedOn: string, status: CaseStatus = 'open') =>
      addCase(database, { receivedOn, stored: { status } });
    const longer = touchedOn('2026-01-05');
    const longest = touchedOn('2026-01-01', 'aftercare');
    touchedOn('2026-01-02', 'closed');
    const planned = touchedOn('2026-01-03');
    addTask(database, planned);
    const settled = touchedOn('2026-01-09');
    addTask(database, settled, { status: 'done' });
    touchedOn('2026-01-10');
    expect(quiet(database, '2026-01-10')).toEqual([longest, longer, settled]);
    expect(quiet(database, '2026-01-10', 2)).toEqual([longest, longer]);
  });
});
