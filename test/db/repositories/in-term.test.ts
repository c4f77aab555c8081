import type { Database } from 'better-sqlite3';
import { expect, it } from 'vitest';
import { countedIncidents, keepPublishedCounts } from '../../../db/repositories/counts.ts';
import { destroyCase } from '../../../db/repositories/destruction.ts';
import { appendRelease } from '../../../db/repositories/ledger.ts';
import { setRestricted } from '../../../db/repositories/restrictions.ts';
import { addCase, addTask } from '../stored-cases.ts';
import { openedCompartment } from '../vault-samples.ts';

const year = { from: '2026-01-01', until: '2026-12-31' };
const closed = { status: 'closed', closedOn: '2026-06-01', closingReason: 'resolved' } as const;

/** Of every incident of 2026 whether the first talk and the reaction were within their terms. */
const terms = (database: Database, today = '2027-01-05', anew = false) =>
  countedIncidents(database, { ...year, today, anew }).map(({ firstTalk, reaction }) => [
    firstTalk,
    reaction,
  ]);

it('counts a first talk on its last day as in time, and a reaction a day later as late', () => {
  const { database } = openedCompartment();
  const caseId = addCase(database);
  addTask(database, caseId, {
    code: 'T2',
    due: '2026-03-05',
    status: 'done',
    doneOn: '2026-03-05',
  });
  addTask(database, caseId, {
    code: 'T11',
    due: '2026-03-04',
    status: 'done',
    doneOn: '2026-03-05',
  });
  expect(terms(database)).toEqual([['in_time', 'late']]);
});

it('calls what is still to be done late when its day has passed, and not before', () => {
  const { database } = openedCompartment();
  const caseId = addCase(database);
  addTask(database, caseId, { code: 'T2', due: '2026-03-05', status: 'open' });
  expect(terms(database, '2026-03-05')).toEqual([['no_term', 'no_term']]);
  expect(terms(database, '2026-03-06')).toEqual([['late', 'no_term']]);
});

it('counts nothing that was let go for a reason, and what was late when its case closed', () => {
  const { database } = openedCompartment();
  const caseId = addCase(database, { stored: closed });
  const skipped = { due: '2026-03-05', status: 'skipped' } as const;
  addTask(database, caseId, { code: 'T2', ...skipped, skipReason: 'Melder belt zelf' });
  addTask(database, caseId, { code: 'T11', ...skipped, skipReason: 'case_closed' });
  expect(terms(database)).toEqual([['no_term', 'late']]);
});

it('says nothing of a term while what it is about may not be used', () => {
  const { database } = openedCompartment();
  const caseId = addCase(database);
  const done = { due: '2026-03-05', status: 'done', doneOn: '2026-03-05' } as const;
  addTask(database, caseId, { code: 'T2', ...done });
  addTask(database, caseId, { code: 'T11', ...done });
  setRestricted(database, { caseId, restricted: '["measure"]' });
  expect(terms(database)).toEqual([['in_time', 'no_term']]);
});

it('counts the same the day before a case is destroyed and the day after', () => {
  const { database } = openedCompartment();
  const caseId = addCase(database, { stored: closed });
  addTask(database, caseId, {
    code: 'T2',
    due: '2026-03-05',
    status: 'done',
    doneOn: '2026-03-09',
  });
  addTask(database, caseId, {
    code: 'T11',
    due: '2026-03-05',
    status: 'done',
    doneOn: '2026-03-04',
  });
  const before = terms(database);
  destroyCase(database, { caseId, rule: 'counsellor_case', number: 'A', on: '2027-06-01' });
  expect(before).toEqual([['late', 'in_time']]);
  expect(terms(database, '2027-06-02')).toEqual(before);
});

it('counts what a period published as it was then, and anew as it is now', () => {
  const { database } = openedCompartment();
  const caseId = addCase(database);
  addTask(database, caseId, { code: 'T2', due: '2027-01-06', status: 'open' });
  keepPublishedCounts(database, { ...year, today: '2027-01-05' });
  appendRelease(database, {
    ...{ period: '2026', correction: 0, publishedOn: '2027-01-05', body: '{}' },
    ...{ from: year.from, until: year.until, checksum: 'a', digest: 'b' },
  });
  expect(terms(database, '2027-01-09')).toEqual([['no_term', 'no_term']]);
  expect(terms(database, '2027-01-09', true)).toEqual([['late', 'no_term']]);
});

it('knows no term of what was kept before terms were counted', () => {
  const { database } = openedCompartment();
  database
    .prepare(
      `INSERT INTO kept_counts (reporter_id, received_on, nature, channel, unit, severity)
       VALUES (NULL, '2026-03-02', 'threat', 'phone', 'permits', 's2')`,
    )
    .run();
  expect(terms(database)).toEqual([['no_term', 'no_term']]);
});
