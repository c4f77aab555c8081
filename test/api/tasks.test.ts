import { expect, test } from 'vitest';
import { counterThreat, startOpenDesk, type TestDesk } from './support.ts';

const monday = '2026-05-04T08:35:00Z';

/** The task of a case with a code. */
async function taskOf(desk: TestDesk, caseId: string, wanted: string) {
  const { tasks } = await desk.ask('cases.get', { caseId });
  const found = tasks.find(({ code }) => code === wanted);
  if (!found) throw new Error(`there is no ${wanted}`);
  return found;
}

test('Today lists what is late, what is aimed at today and what comes this week', async () => {
  const desk = await startOpenDesk(monday);
  expect(await desk.ask('today.get', {})).toMatchObject({ hasCases: false, lateTotal: 0 });
  await desk.ask('reports.record', counterThreat);
  const codes = (tasks: readonly { code: string }[]) => tasks.map(({ code }) => code).sort();
  const first = await desk.ask('today.get', {});
  expect(codes(first.late)).toEqual([]);
  expect(codes(first.dueToday)).toEqual(['T2', 'T6']);
  expect(codes(first.thisWeek)).toEqual(['T1', 'T11', 'T5']);
  expect(codes(first.evidence)).toEqual(['T6']);
  expect(first.phases).toEqual([{ status: 'open', cases: 1 }]);

  desk.clock = '2026-05-07T08:00:00Z';
  const later = await desk.ask('today.get', {});
  expect(codes(later.late)).toEqual(['T1', 'T11', 'T2']);
  expect(later.lateTotal).toBe(3);
  // The images may still be there until 29 May, so securing them is not too late.
  expect(codes(later.dueToday)).toEqual(['T5', 'T6']);
});

test('The first talk, once done, asks for an offer of support; undone, it does not', async () => {
  const desk = await startOpenDesk(monday);
  const { caseId } = await desk.ask('reports.record', counterThreat);
  const talk = await taskOf(desk, caseId, 'T2');
  await desk.ask('tasks.complete', { task: talk.id, on: '2026-05-04' });
  expect(await taskOf(desk, caseId, 'T24')).toMatchObject({ due: '2026-05-12', status: 'open' });
  await desk.ask('tasks.reopen', { task: talk.id });
  await expect(taskOf(desk, caseId, 'T24')).rejects.toThrow('there is no T24');
  expect(await taskOf(desk, caseId, 'T2')).toMatchObject({ status: 'open', doneOn: null });
});

test('Support that was offered before the first talk, or after it was undone, is not asked for', async () => {
  const desk = await startOpenDesk(monday);
  const support = { element: 'psychic', status: 'accepted', support: null } as const;
  const complete = (task: string) => desk.ask('tasks.complete', { task, on: '2026-05-04' });

  const early = await desk.ask('reports.record', counterThreat);
  await desk.ask('care.offer', { caseId: early.caseId, offers: [support] });
  await complete((await taskOf(desk, early.caseId, 'T2')).id);
  await expect(taskOf(desk, early.caseId, 'T24')).rejects.toThrow('there is no T24');

  const reporter = { ...counterThreat.reporter, alias: 'Iemand anders' };
  const { caseId } = await desk.ask('reports.record', { ...counterThreat, reporter });
  const talk = await taskOf(desk, caseId, 'T2');
  await complete(talk.id);
  const { id } = await taskOf(desk, caseId, 'T24');
  await desk.ask('tasks.skip', { task: id, reason: 'Melder wil dit niet' });
  await desk.ask('tasks.reopen', { task: talk.id });
  await complete(talk.id);
  const { tasks } = await desk.ask('cases.get', { caseId });
  expect(tasks.filter(({ code }) => code === 'T24')).toMatchObject([{ status: 'skipped' }]);
});

test('A task is done once, not tomorrow, and can be let go with a reason', async () => {
  const desk = await startOpenDesk(monday);
  const { caseId } = await desk.ask('reports.record', counterThreat);
  const { id } = await taskOf(desk, caseId, 'T5');
  await expect(desk.ask('tasks.complete', { task: id, on: '2026-05-05' })).rejects.toThrow(
    'date.inFuture',
  );
  await expect(desk.ask('tasks.skip', { task: id, reason: '  ' })).rejects.toThrow('input.invalid');
  await desk.ask('tasks.skip', { task: id, reason: 'Melder wil geen politie' });
  await expect(desk.ask('tasks.complete', { task: id, on: '2026-05-04' })).rejects.toThrow(
    'task.notOpen',
  );
  expect(await taskOf(desk, caseId, 'T5')).toMatchObject({
    status: 'skipped',
    skipReason: 'Melder wil geen politie',
  });
  expect(
    (await desk.ask('tasks.list', { until: null })).tasks.map(({ code }) => code),
  ).not.toContain('T5');
});

test('What is done towards the police, the perpetrator and the damage settles and raises tasks', async () => {
  const desk = await startOpenDesk(monday);
  const { caseId } = await desk.ask('reports.record', counterThreat);
  const on = '2026-05-04';
  await desk.ask('police.record', { caseId, status: 'considering', on, number: '' });
  expect(await taskOf(desk, caseId, 'T5')).toMatchObject({ status: 'open' });
  await desk.ask('police.record', { caseId, status: 'complaint_by_employer', on, number: 'PL-1' });
  expect(await taskOf(desk, caseId, 'T5')).toMatchObject({ status: 'done', doneOn: on });
  expect(await taskOf(desk, caseId, 'T8')).toMatchObject({ due: '2026-06-03' });

  const ban = {
    caseId,
    kind: 'site_ban',
    decidedOn: on,
    letter: true,
    proportionality: 'x',
  } as const;
  await expect(desk.ask('measures.record', { ...ban, endsOn: null })).rejects.toThrow(
    'measure.banNeedsEnd',
  );
  await expect(desk.ask('measures.record', { ...ban, endsOn: '2026-05-01' })).rejects.toThrow(
    'measure.endsBeforeStart',
  );
  await desk.ask('measures.record', { ...ban, endsOn: '2026-11-04' });
  expect(await taskOf(desk, caseId, 'T11')).toMatchObject({ status: 'done' });
  expect(await taskOf(desk, caseId, 'T13')).toMatchObject({ due: '2026-10-21' });

  const { claim } = await desk.ask('damage.openClaim', {
    caseId,
    claimant: 'person',
    status: 'inventory',
    on,
    lines: [{ kind: 'property', cents: 32_000 }],
  });
  await desk.ask('damage.addLine', { caseId, claim, kind: 'travel', cents: 1_800, on });
  const { claims, tasks } = await desk.ask('cases.get', { caseId });
  expect(claims.map(({ totals }) => totals.claimed)).toEqual([33_800]);
  expect(tasks.filter(({ code }) => code === 'T15')).toHaveLength(1);
});

test('Images that were secured are not asked for again when the period becomes known', async () => {
  const desk = await startOpenDesk(monday);
  const { caseId } = await desk.ask('reports.record', counterThreat);
  const { id } = await taskOf(desk, caseId, 'T6');
  await desk.ask('tasks.complete', { task: id, on: '2026-05-04' });
  await desk.ask('incidents.setCamera', { caseId, camera: { kind: 'days', days: 14 } });
  const { tasks } = await desk.ask('cases.get', { caseId });
  expect(tasks.filter(({ code }) => code === 'T6').map(({ status }) => status)).toEqual(['done']);
});

test('A case in which nothing happens and nothing is planned is quiet after thirty days', async () => {
  const desk = await startOpenDesk(monday);
  const { caseId } = await desk.ask('reports.record', counterThreat);
  const { tasks } = await desk.ask('cases.get', { caseId });
  for (const { id, status } of tasks) {
    if (status === 'open') await desk.ask('tasks.skip', { task: id, reason: 'niet nodig' });
  }
  desk.clock = '2026-06-03T08:00:00Z';
  expect((await desk.ask('today.get', {})).quiet).toEqual([]);
  desk.clock = '2026-06-04T08:00:00Z';
  expect((await desk.ask('today.get', {})).quiet).toMatchObject([{ caseId, lastOn: '2026-05-04' }]);
});
