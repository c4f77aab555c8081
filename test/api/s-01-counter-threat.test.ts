import { expect, test } from 'vitest';
import { counterThreat, startOpenDesk } from './support.ts';

const firstMorning = '2026-05-04T08:35:00Z';

test('S-01: a threat at the counter gives the tasks of the story, to the day', async () => {
  const desk = await startOpenDesk(firstMorning);
  const { caseId, number } = await desk.ask('reports.record', counterThreat);
  expect(number).toBe('A-2026-0001');
  const found = await desk.ask('cases.get', { caseId });
  const task = (code: string) => found.tasks.find((one) => one.code === code);
  // 5 May 2026 is Liberation Day, a day off unless the organisation says otherwise.
  expect(task('T1')).toMatchObject({ due: '2026-05-06', status: 'open' });
  expect(task('T2')).toMatchObject({ due: '2026-05-04', urgent: true });
  expect(task('T5')).toMatchObject({ due: '2026-05-07', basis: 'agreement' });
  expect(task('T11')).toMatchObject({ due: '2026-05-06', dueAt: '2026-05-06T08:30:00Z' });
  expect(task('T6')).toMatchObject({ due: '2026-05-29', target: '2026-05-04', urgent: true });
  expect(found.reporter).toMatchObject({ alias: 'Linde', name: '' });
  expect(found.themes).toEqual(['aggression']);
});

test('S-01: with Liberation Day as a working day the terms are a day shorter', async () => {
  const desk = await startOpenDesk(firstMorning);
  const settings = await desk.ask('settings.get', {});
  await desk.ask('settings.update', { ...settings, liberationDay: false });
  const { tasks } = await desk.ask('reports.preview', counterThreat);
  const due = Object.fromEntries(tasks.map(({ code, due }) => [code, due]));
  expect(due).toMatchObject({ T1: '2026-05-05', T5: '2026-05-06' });
});

test('S-01: the period of the cameras moves the countdown, and none ends it', async () => {
  const desk = await startOpenDesk(firstMorning);
  const { caseId } = await desk.ask('reports.record', counterThreat);
  const wiped = async () => {
    const { tasks } = await desk.ask('cases.get', { caseId });
    return tasks.filter(({ code }) => code === 'T6').map(({ due }) => due);
  };
  await desk.ask('incidents.setCamera', { caseId, camera: { kind: 'days', days: 7 } });
  expect(await wiped()).toEqual(['2026-05-08']);
  await desk.ask('incidents.setCamera', { caseId, camera: { kind: 'none' } });
  expect(await wiped()).toEqual([]);
});
