import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accept, pair, record, sendToBram } from './handover-fixture.ts';
import { closing, withCase } from './reaction-fixture.ts';
import { startOpenDesk, temporaryFolder } from './support.ts';

const on = '2026-05-04';
const call = { kind: 'phone', wellbeing: null, note: '', on } as const;
const lawyer = { on: '2026-05-16', at: '14:30', words: 'Bel de advocaat Zonneveld' } as const;

describe('A task of one’s own', () => {
  test('stands in its case and in Today on the day that was chosen, be it a Saturday', async () => {
    const { desk, caseId, tasks } = await withCase();
    const { task } = await desk.ask('tasks.add', { caseId, ...lawyer });
    const { tasks: all } = await desk.ask('cases.get', { caseId });
    expect(all.find(({ id }) => id === task)).toMatchObject({
      code: 'T51',
      words: lawyer.words,
      target: '2026-05-16',
      due: '2026-05-16',
      dueAt: '2026-05-16T12:30:00Z',
      status: 'open',
    });
    desk.clock = '2026-05-16T07:00:00Z';
    const { dueToday } = await desk.ask('today.get', {});
    expect(dueToday.find(({ id }) => id === task)).toMatchObject({ words: lawyer.words });
    const { cases } = await desk.ask('cases.list', { query: 'zonneveld', offset: 0, limit: 10 });
    expect(cases).toMatchObject([{ id: caseId }]);

    await desk.ask('tasks.change', { task, on: '2026-05-18', at: null, words: 'Bel haar' });
    expect(await tasks('T51')).toEqual([{ code: 'T51', due: '2026-05-18', status: 'open' }]);
    await desk.ask('tasks.skip', { task, reason: 'own_dropped' });
    await desk.ask('tasks.reopen', { task });
    await desk.ask('tasks.complete', { task, on: '2026-05-16' });
    expect(await tasks('T51')).toMatchObject([{ status: 'done' }]);
    await expect(
      desk.ask('tasks.change', { task, on: '2026-05-18', at: null, words: 'Bel haar' }),
    ).rejects.toThrow('task.notOpen');
  });

  test('needs words and a day that is not over, and no other task is changed', async () => {
    const { desk, caseId } = await withCase();
    const add = (wish: object) => desk.ask('tasks.add', { caseId, ...lawyer, ...wish });
    await expect(add({ on: '2026-05-03' })).rejects.toThrow('task.dayPast');
    await expect(add({ on: '2096-05-03' })).rejects.toThrow('date.tooFarAhead');
    await expect(add({ words: '  ' })).rejects.toThrow('task.wordsMissing');
    const { tasks } = await desk.ask('cases.get', { caseId });
    const derived = tasks[0]?.id ?? '';
    await expect(desk.ask('tasks.change', { task: derived, ...lawyer })).rejects.toThrow(
      'task.notOwn',
    );
  });

  test('ends with its case, and its words go with what was told', async () => {
    const { desk, caseId } = await withCase();
    const { task } = await desk.ask('tasks.add', { caseId, ...lawyer });
    await desk.ask('cases.close', { caseId, ...closing });
    const now = async () =>
      (await desk.ask('cases.get', { caseId })).tasks.find(({ id }) => id === task);
    expect(await now()).toMatchObject({ status: 'skipped', skipReason: 'case_closed' });
    await expect(desk.ask('tasks.reopen', { task })).rejects.toThrow('case.closed');
    desk.clock = '2026-11-04T09:00:00Z';
    await desk.ask('retention.destroy', { parts: [{ caseId, rule: 'counsellor_notes' }] });
    expect(await now()).toMatchObject({ words: '' });
  });

  test('of no case is a task of the office, this week or later', async () => {
    const desk = await startOpenDesk('2026-05-04T08:35:00Z');
    const { task } = await desk.ask('tasks.add', { caseId: null, ...lawyer });
    const today = () => desk.ask('today.get', {});
    expect((await today()).ownLater).toMatchObject([{ id: task, words: lawyer.words }]);
    desk.clock = '2026-05-09T08:35:00Z';
    expect(await today()).toMatchObject({
      office: [{ id: task, due: '2026-05-16' }],
      ownLater: [],
    });
    await desk.ask('tasks.change', { task, on: '2026-05-11', at: null, words: 'Intervisie' });
    expect((await today()).office).toMatchObject([{ due: '2026-05-11', words: 'Intervisie' }]);
    await desk.ask('tasks.complete', { task, on: '2026-05-09' });
    expect((await today()).office).toEqual([]);
  });

  test('stands in the calendar without its words', async () => {
    const { desk, caseId } = await withCase();
    await desk.ask('tasks.add', { caseId, ...lawyer });
    const folder = temporaryFolder();
    const wish = {
      folder,
      until: '2026-05-31',
      form: 'due',
      alarm: false,
      language: 'nl',
    } as const;
    const { file } = await desk.ask('calendar.write', wish);
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toContain('DTSTART:20260516T123000Z');
    expect(text).not.toContain('Zonneveld');
  });
});

describe('The next contact (§2.8)', () => {
  test('is asked for on the day that was agreed, and not done with a call before it', async () => {
    const { desk, caseId, tasks } = await withCase();
    await desk.ask('care.recordContact', {
      caseId,
      ...call,
      next: { on: '2026-05-12', at: '10:00', words: '' },
    });
    expect(await tasks('T52')).toEqual([{ code: 'T52', due: '2026-05-12', status: 'open' }]);
    desk.clock = '2026-05-08T09:00:00Z';
    await desk.ask('care.recordContact', { caseId, ...call, on: '2026-05-08' });
    expect(await tasks('T52')).toMatchObject([{ status: 'open' }]);
    desk.clock = '2026-05-12T09:00:00Z';
    await desk.ask('care.recordContact', { caseId, ...call, on: '2026-05-12' });
    expect(await tasks('T52')).toMatchObject([{ status: 'done' }]);
    await expect(
      desk.ask('care.recordContact', {
        caseId,
        ...call,
        next: { on: '2026-05-11', at: null, words: '' },
      }),
    ).rejects.toThrow('task.dayPast');
  });

  test('is planned beside the five, or instead of them', async () => {
    const { desk, caseId, tasks } = await withCase();
    const offers = [{ element: 'psychic', status: 'accepted', support: null }] as const;
    await desk.ask('care.offer', { caseId, offers: [...offers] });
    await desk.ask('care.schedule', { caseId });
    await desk.ask('care.plan', { caseId, days: ['2026-09-01', '2026-11-02'], instead: false });
    expect(await tasks('T23', 'T52')).toEqual([
      { code: 'T23', due: '2026-08-04', status: 'open' },
      { code: 'T52', due: '2026-09-01', status: 'open' },
      { code: 'T52', due: '2026-11-02', status: 'open' },
    ]);
    await desk.ask('care.plan', { caseId, days: ['2026-05-11', '2026-05-18'], instead: true });
    const { tasks: all } = await desk.ask('cases.get', { caseId });
    const care = all.filter(({ code }) => /^T(19|2[0-3]|52)$/.test(code));
    expect(care.filter(({ status }) => status === 'open').map(({ due }) => due)).toEqual([
      '2026-05-11',
      '2026-05-18',
    ]);
    expect(care.filter(({ skipReason }) => skipReason === 'new_plan')).toHaveLength(7);
  });
});

test('A task of one’s own and a reopening go along to a colleague', async () => {
  const two = await pair();
  const caseId = await record(two.anna, 'Linde');
  const { ask } = two.anna.desk;
  await ask('cases.close', { caseId, ...closing });
  await ask('cases.reopen', { caseId, reason: 'reporter_returns' });
  await ask('tasks.add', { caseId, ...lawyer });
  await accept(two, await sendToBram(two, [caseId]), [caseId]);
  const { tasks, reopened } = await two.bram.desk.ask('cases.get', { caseId });
  expect(tasks.find(({ code }) => code === 'T51')).toMatchObject({ words: lawyer.words });
  expect(reopened).toEqual({ on, reason: 'reporter_returns' });
});
