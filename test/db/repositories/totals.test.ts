import type { Database } from 'better-sqlite3';
import { expect, it } from 'vitest';
import { destroyCase } from '../../../db/repositories/destruction.ts';
import { countNotKept } from '../../../db/repositories/kept-counts.ts';
import { setRestricted } from '../../../db/repositories/restrictions.ts';
import { flowOf, totalsOfYear } from '../../../db/repositories/totals.ts';
import { addCase, addMeasure, addTask } from '../stored-cases.ts';
import { openedCompartment } from '../vault-samples.ts';

const totals = (database: Database, fact: string, today = '2026-12-31') =>
  totalsOfYear(database, { year: 2026, today })
    .filter((total) => total.fact === fact)
    .map(({ code, number }) => [code, number]);

const closed = { status: 'closed', closedOn: '2026-06-01', closingReason: 'resolved' } as const;

it('calls a task in time by the day it was done, and late when it was or still is', () => {
  const { database } = openedCompartment();
  const caseId = addCase(database, { stored: closed });
  const task = (code: string, differing: object) =>
    addTask(database, caseId, { code, due: '2026-03-05', ...differing });
  task('T1', { status: 'done', doneOn: '2026-03-05' });
  task('T2', { status: 'done', doneOn: '2026-03-06' });
  task('T5', { status: 'open' });
  task('T6', { status: 'open', due: '2027-01-01' });
  task('T8', { status: 'moot' });
  // Let go for a reason is neither; late when the case closed is late, and what was not yet due is not.
  task('T11', { status: 'skipped', skipReason: 'Niet nodig' });
  task('T15', { status: 'skipped', skipReason: 'case_closed' });
  task('T25', { status: 'skipped', skipReason: 'case_closed', due: '2026-06-02' });
  // One's own tasks are nobody's term.
  task('T51', { status: 'done', doneOn: '2026-03-05' });
  expect(totals(database, 'in_time')).toEqual([['T1', 1]]);
  expect(totals(database, 'late')).toEqual([
    ['T15', 1],
    ['T2', 1],
    ['T5', 1],
  ]);
});

it('counts a measure by what it is now, once however often it changed', () => {
  const { database } = openedCompartment();
  const caseId = addCase(database);
  addMeasure(database, caseId, { id: 'first', kind: 'warning_oral' });
  const changed = { measureId: 'first', version: 2, change: 'changed', kind: 'warning_letter' };
  addMeasure(database, caseId, { id: 'second', ...changed });
  addMeasure(database, caseId, { kind: 'none_by_choice', decidedOn: '2026-03-02' });
  expect(totals(database, 'measure')).toEqual([
    ['none_by_choice', 1],
    ['warning_letter', 1],
  ]);
  expect(totals(database, 'days_to_measure')).toEqual([['0', 1]]);
});

it('leaves out what another vault counts, there and when it goes', () => {
  const { database } = openedCompartment();
  const caseId = addCase(database, { stored: closed });
  database.prepare('UPDATE cases SET counts = 0').run();
  expect(totalsOfYear(database, { year: 2026, today: '2026-12-31' })).toEqual([]);
  destroyCase(database, { caseId, rule: 'counsellor_case', number: 'A', on: '2027-06-01' });
  expect(database.prepare('SELECT * FROM kept_totals').all()).toEqual([]);
});

it('adds every destroyed case to the same sums, until no row tells one from another', () => {
  const { database } = openedCompartment();
  for (const severity of ['s1', 's2', 's3']) {
    const caseId = addCase(database, { stored: closed, incident: { severity } });
    destroyCase(database, { caseId, rule: 'counsellor_case', number: 'A', on: '2027-06-01' });
  }
  expect(totals(database, 'wish')).toEqual([['listen', 3]]);
  expect(totals(database, 'days_to_close')).toEqual([['91', 3]]);
  const rows = database
    .prepare('SELECT fact, code, number FROM kept_totals ORDER BY fact, code')
    .all();
  expect(rows).toEqual([
    { fact: 'closed_in', code: '2026', number: 3 },
    { fact: 'days_to_close', code: '91', number: 3 },
    { fact: 'police_status', code: 'none', number: 3 },
    { fact: 'received_via', code: 'phone', number: 3 },
    { fact: 'reporter_kind', code: 'victim', number: 3 },
    { fact: 'step', code: 'closed', number: 3 },
    { fact: 'step', code: 'reported', number: 3 },
    { fact: 'wish', code: 'listen', number: 3 },
  ]);
});

it('says of how many destroyed cases nothing but a count was kept', () => {
  const { database } = openedCompartment();
  database
    .prepare(
      `INSERT INTO kept_counts (reporter_id, received_on, nature, channel, unit, severity)
       VALUES (NULL, '2026-03-02', 'threat', 'phone', 'permits', 's2')`,
    )
    .run();
  expect([countNotKept(database, 2026), countNotKept(database, 2025)]).toEqual([1, 0]);
  expect(flowOf(database, 2026)).toEqual({ before: 0, opened: 0, closed: 0 });
});

it('leaves out what may not be used now, and only that', () => {
  const { database } = openedCompartment();
  const caseId = addCase(database, { stored: closed });
  addMeasure(database, caseId);
  const facts = () => totalsOfYear(database, { year: 2026, today: '2026-12-31' });
  const all = facts();
  setRestricted(database, { caseId, restricted: '["measure"]' });
  const isMeasured = ({ fact, code }: { fact: string; code: string }) =>
    ['measure', 'days_to_measure'].includes(fact) || (fact === 'step' && code === 'acted');
  expect(all.filter(isMeasured)).toHaveLength(3);
  expect(facts()).toEqual(all.filter((one) => !isMeasured(one)));
  setRestricted(database, { caseId, restricted: '["report"]' });
  expect(facts()).toEqual([]);
});
