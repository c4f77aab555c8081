import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import type { Urgency } from '../../domain/code-lists/index.ts';
import { accept, pair, record, sendToBram } from './handover-fixture.ts';
import { counterThreat, startOpenDesk } from './support.ts';

const { reporter: linde, incident } = counterThreat;
if (linde.kind !== 'new') throw new Error('the story begins with a new reporter');

/** The report of S-01, so serious, and pressing or not. */
const told = (severity: 's2' | 's4', urgency: Urgency | null): Input<'reports.record'> => ({
  ...counterThreat,
  incident: { ...incident, severity, urgency },
});

const firstMorning = '2026-05-04T08:35:00Z';

/** A case of so serious a report, and when its first talk is. */
async function recorded(severity: 's2' | 's4', urgency: Urgency | null) {
  const desk = await startOpenDesk(firstMorning);
  const { caseId } = await desk.ask('reports.record', told(severity, urgency));
  const view = () => desk.ask('cases.get', { caseId });
  const talk = async () => (await view()).tasks.find(({ code }) => code === 'T2');
  const correct = async (changed: Urgency | null) => {
    const { receivedOn, receivedAt, receivedVia, reporterKind, wish } = counterThreat;
    await desk.ask('cases.correct', {
      ...{ caseId, receivedOn, receivedAt, receivedVia, reporterKind, wish, reporter: linde },
      incident: told(severity, changed).incident,
    });
  };
  return { desk, caseId, view, talk, correct };
}

test('without a word about it, urgency follows from severity', async () => {
  // Three working days after Monday 4 May, with Liberation Day off.
  expect(await (await recorded('s2', null)).talk()).toMatchObject({ due: '2026-05-08' });
  expect(await (await recorded('s4', null)).talk()).toMatchObject({
    due: '2026-05-04',
    urgent: true,
  });
});

test('a case of severity 2 that cannot wait has its first talk the same day', async () => {
  const { desk, talk, view } = await recorded('s2', 'cannot_wait');
  expect(await talk()).toMatchObject({ due: '2026-05-04', target: '2026-05-04', urgent: true });
  // Only the talk is sooner: nobody has to decide on the police because of it.
  const { tasks, incident: kept } = await view();
  expect(kept).toMatchObject({ severity: 's2', urgency: 'cannot_wait' });
  expect(tasks.map(({ code }) => code)).not.toContain('T5');
  const { tasks: promised } = await desk.ask('reports.preview', told('s2', 'cannot_wait'));
  expect(promised.find(({ code }) => code === 'T2')).toMatchObject({ due: '2026-05-04' });
});

test('what is very serious and long over may wait when the counsellor says so', async () => {
  const { talk } = await recorded('s4', 'can_wait');
  expect(await talk()).toMatchObject({ due: '2026-05-08', urgent: false });
});

test('that it cannot wait may be said later: the talk moves, and what stood there is kept', async () => {
  const { desk, talk, correct, view } = await recorded('s2', null);
  desk.clock = '2026-05-06T08:00:00Z';
  await correct('cannot_wait');
  // Due on the day it came in; nobody knew that then, so it is today.
  expect(await talk()).toMatchObject({ due: '2026-05-06', urgent: true, status: 'open' });
  expect((await view()).corrections).toMatchObject([
    { parts: ['urgency'], former: { urgency: null } },
  ]);
  await correct('can_wait');
  expect(await talk()).toMatchObject({ due: '2026-05-08', urgent: false });
});

test('the list finds the first talks that cannot wait, until they were held', async () => {
  const { desk, talk, caseId } = await recorded('s2', 'cannot_wait');
  await desk.ask('reports.record', {
    ...told('s2', null),
    reporter: { ...linde, alias: 'Moos' },
  });
  const pressing = async () =>
    (await desk.ask('cases.list', { due: 'pressing' })).cases.map(({ id }) => id);
  expect(await pressing()).toEqual([caseId]);
  await desk.ask('tasks.complete', { task: (await talk())?.id ?? '', on: '2026-05-04' });
  expect(await pressing()).toEqual([]);
});

test('urgency goes along to a colleague', async () => {
  const two = await pair();
  const caseId = await record(two.anna, 'Linde', told('s2', 'cannot_wait'));
  const file = await sendToBram(two, [caseId]);
  await accept(two, file, [caseId]);
  const there = await two.bram.desk.ask('cases.get', { caseId });
  expect(there.incident.urgency).toBe('cannot_wait');
});
