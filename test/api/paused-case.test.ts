import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { refusalOf } from './consent-fixture.ts';
import { accept, pair, record, sendToBram } from './handover-fixture.ts';
import { counterThreat, startOpenDesk } from './support.ts';

type Pause = Input<'cases.pause'>['pause'];
const thinking = { status: 'waiting', reason: 'reporter_thinks', until: '2026-05-20' } as const;
const resting = { status: 'hold', reason: 'reporter_asks', until: '2026-06-15' } as const;

/** Linde's case of story S-01, on the morning she told it. */
async function lindesCase() {
  const desk = await startOpenDesk('2026-05-04T08:35:00Z');
  const { caseId } = await desk.ask('reports.record', counterThreat);
  const pause = (chosen: Pause) => desk.ask('cases.pause', { caseId, pause: chosen });
  const found = () => desk.ask('cases.get', { caseId });
  const task = async (code: string) => (await found()).tasks.find((one) => one.code === code);
  const at = (day: string) => {
    desk.clock = `${day}T08:00:00Z`;
  };
  return { desk, caseId, pause, found, task, at };
}

test('S-01: a case that waits keeps its terms, and comes back as a task on the day', async () => {
  const { desk, caseId, pause, found, task, at } = await lindesCase();
  await pause(thinking);
  expect(await found()).toMatchObject({
    status: 'waiting',
    paused: { on: '2026-05-04', reason: 'reporter_thinks', until: '2026-05-20' },
  });
  expect(await task('T5')).toMatchObject({ status: 'open', due: '2026-05-07' });
  expect(await task('T47')).toMatchObject({ status: 'open', due: '2026-05-20', basis: 'house' });
  at('2026-05-20');
  const { dueToday } = await desk.ask('today.get', {});
  expect(dueToday.map(({ code }) => code)).toContain('T47');
  const id = (await task('T47'))?.id ?? '';
  await desk.ask('tasks.complete', { task: id, on: '2026-05-20' });
  expect(await found()).toMatchObject({ status: 'open', paused: null });
  const list = await desk.ask('cases.list', { status: 'paused' });
  expect(list.total).toBe(0);
  await expect(desk.ask('cases.resume', { caseId })).rejects.toThrow('pause.none');
});

test('S-03: on hold, talks stand still and are due again from the day it goes on', async () => {
  const { desk, caseId, pause, found, task, at } = await lindesCase();
  const support = { element: 'psychic', status: 'accepted', support: null } as const;
  await desk.ask('care.offer', { caseId, offers: [support] });
  await desk.ask('care.schedule', { caseId });
  await pause(resting);
  const stopped = { status: 'skipped', skipReason: 'case_on_hold' };
  for (const code of ['T2', 'T5', 'T11', 'T19', 'T23'])
    expect(await task(code)).toMatchObject(stopped);
  // Images are wiped whether the case stands still or not.
  expect(await task('T6')).toMatchObject({ status: 'open', due: '2026-05-29' });
  at('2026-05-30');
  const { late, quiet } = await desk.ask('today.get', {});
  expect(late.map(({ code }) => code)).toEqual(['T6']);
  expect(quiet).toEqual([]);
  at('2026-06-15');
  await desk.ask('cases.resume', { caseId });
  expect((await found()).status).toBe('aftercare');
  expect(await task('T47')).toMatchObject({ status: 'done', doneOn: '2026-06-15' });
  expect(await task('T5')).toMatchObject({ status: 'open', due: '2026-06-15' });
  expect(await task('T11')).toMatchObject({ status: 'open', due: '2026-06-15', dueAt: null });
  expect(await task('T23')).toMatchObject({ status: 'open', due: '2026-08-04' });
  expect((await desk.ask('today.get', {})).late.map(({ code }) => code)).toEqual(['T6']);
});

test('Another day, and from waiting to on hold, by doing it again', async () => {
  const { pause, found, task } = await lindesCase();
  await pause(resting);
  await pause(thinking);
  expect(await task('T2')).toMatchObject({ status: 'open' });
  const { tasks, paused, status } = await found();
  expect([status, paused?.until]).toEqual(['waiting', '2026-05-20']);
  const open = tasks.filter((one) => one.code === 'T47' && one.status === 'open');
  expect(open).toMatchObject([{ due: '2026-05-20' }]);
});

test('Not for today, and not longer than somebody may forget it', async () => {
  const { desk, pause } = await lindesCase();
  const problem = async (chosen: Pause) => refusalOf(pause(chosen));
  expect(await problem({ ...thinking, until: '2026-05-04' })).toMatchObject({
    issues: [{ path: ['pause', 'until'], problem: 'pause.notAhead' }],
  });
  expect(await problem({ ...thinking, until: '2026-08-05' })).toMatchObject({
    issues: [{ problem: 'pause.tooLong' }],
  });
  await pause({ ...thinking, until: '2026-08-04' });
  expect(await problem({ ...resting, until: '2027-05-05' })).toMatchObject({
    issues: [{ problem: 'pause.tooLong' }],
  });
  await pause({ ...resting, until: '2027-05-04' });
  const { lines } = await desk.ask('log.read', {});
  expect(lines.filter(({ action }) => action === 'case.pause')).toHaveLength(2);
});

test('A case on hold closes as any other: what is owed is owed, and terms begin that day', async () => {
  const { desk, caseId, pause, found, at } = await lindesCase();
  const measure = { kind: 'warning_letter', decidedOn: '2026-05-04', endsOn: null } as const;
  await desk.ask('measures.record', { caseId, ...measure, letter: true });
  await pause(resting);
  expect((await found()).retention.map(({ rule }) => rule)).toEqual([]);
  at('2026-05-11');
  const checks = {
    feedbackGiven: 'no',
    policeNews: 'not_applicable',
    consentReviewed: 'yes',
  } as const;
  const closing = { caseId, reason: 'resolved', checks } as const;
  const close = (feedbackWaiver: 'reporter_declines' | null) =>
    desk.ask('cases.close', { ...closing, feedbackWaiver });
  await expect(close(null)).rejects.toThrow('case.openFeedback');
  await close('reporter_declines');
  const { status, paused, retention, tasks } = await found();
  expect([status, paused]).toEqual(['closed', null]);
  const due = Object.fromEntries(retention.map((one) => [one.rule, one.due]));
  expect(due).toMatchObject({ counsellor_notes: '2026-11-11', counsellor_case: '2027-05-11' });
  expect(tasks.filter(({ skipReason }) => skipReason === 'case_on_hold')).toEqual([]);
});

test('TC-05: it travels to a colleague as it waits', async () => {
  const two = await pair();
  const caseId = await record(two.anna, 'Linde');
  await two.anna.desk.ask('cases.pause', { caseId, pause: resting });
  await accept(two, await sendToBram(two, [caseId]), [caseId]);
  const { status, paused, tasks } = await two.bram.desk.ask('cases.get', { caseId });
  expect({ status, paused }).toEqual({
    status: 'hold',
    paused: { on: '2026-05-04', reason: 'reporter_asks', until: '2026-06-15' },
  });
  expect(tasks.find(({ code }) => code === 'T47')).toMatchObject({ due: '2026-06-15' });
  await two.bram.desk.ask('cases.resume', { caseId });
});
