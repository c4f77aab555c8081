import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { standardTaskTerms } from '../../domain/deadlines/index.ts';
import { standardTerms } from '../../domain/retention/index.ts';
import { refused } from './import-fixture.ts';
import { closing, tasksIn } from './reaction-fixture.ts';
import { counterThreat, passphrase, startOpenDesk, type TestDesk } from './support.ts';

const morning = '2026-05-04T08:35:00Z';

const theMan: Input<'persons.record'>['person'] = {
  ...{ role: 'perpetrator', kind: 'client', alias: 'De man', name: 'Bert Velde' },
  ...{ email: '', phone: '', relation: '', birthYear: null },
};

const keptOf = async (desk: TestDesk, caseId: string) =>
  (await desk.ask('cases.get', { caseId })).retention.map(({ rule, due }) => [rule, due]);

test('Terms of tasks go for what is told after they were chosen, and what is there keeps its day', async () => {
  const desk = await startOpenDesk(morning);
  const { caseId } = await desk.ask('reports.record', counterThreat);
  expect(await desk.ask('tasks.terms', {})).toEqual(standardTaskTerms);
  await desk.ask('tasks.setTerms', { ...standardTaskTerms, T1: 3, T5: 1, T22: 42 });
  const days = (found: { due: string }[]) => found.map(({ due }) => due);
  expect(days(await tasksIn(desk, caseId)('T1', 'T5'))).toEqual(['2026-05-06', '2026-05-07']);
  const reporter = {
    kind: 'anonymous',
    position: { regime: 'staff', department: 'legal', functionGroup: null },
  } as const;
  const later = await desk.ask('reports.record', { ...counterThreat, reporter });
  expect(days(await tasksIn(desk, later.caseId)('T1', 'T5')).toSorted()).toEqual([
    '2026-05-06',
    '2026-05-08',
  ]);
  const offers = [{ element: 'psychic', status: 'accepted', support: null }] as const;
  await desk.ask('care.offer', { caseId, offers: [...offers] });
  await desk.ask('care.schedule', { caseId });
  const { tasks } = await desk.ask('cases.get', { caseId });
  expect(tasks.find(({ code }) => code === 'T22')?.window).toEqual({
    from: '2026-06-01',
    until: '2026-06-15',
  });
  const { lines } = await desk.ask('log.read', {});
  expect(lines.map(({ action }) => action)).toContain('settings.update');
});

test('A term outside what the study gives is refused at its field: an agreement or a law is only made shorter', async () => {
  const desk = await startOpenDesk(morning);
  const outcome = (chosen: Partial<typeof standardTaskTerms>) =>
    refused(desk, 'tasks.setTerms', { ...standardTaskTerms, ...chosen });
  expect(await outcome({ T5: 3 })).toEqual(['T5: number.outOfRange']);
  expect(await outcome({ T30: 96 })).toEqual(['T30: number.outOfRange']);
  expect(await outcome({ T2: 0 })).toEqual(['T2: number.outOfRange']);
  expect(await outcome({ T30: 24, T5: 1 })).toEqual([]);
  const keeping = (chosen: Partial<typeof standardTerms>) =>
    refused(desk, 'retention.setTerms', { ...standardTerms, ...chosen });
  expect(await keeping({ perpetrator_without_measure: 2 })).toEqual([
    'perpetrator_without_measure: number.outOfRange',
  ]);
  expect(await keeping({ perpetrator_with_measure: 61 })).toEqual([
    'perpetrator_with_measure: number.outOfRange',
  ]);
  expect(await keeping({ draft: 29 })).toEqual(['draft: number.outOfRange']);
});

test('How long it is known who did it follows what was chosen, with and without a measure', async () => {
  const desk = await startOpenDesk(morning);
  const { caseId } = await desk.ask('reports.record', counterThreat);
  await desk.ask('persons.record', { caseId, person: theMan });
  expect(await keptOf(desk, caseId)).toEqual([['perpetrator_without_measure', '2027-05-01']]);
  const choose = (chosen: Partial<typeof standardTerms>) =>
    desk.ask('retention.setTerms', { ...standardTerms, ...chosen });
  await choose({ perpetrator_without_measure: 24 });
  expect(await keptOf(desk, caseId)).toEqual([['perpetrator_without_measure', '2028-05-01']]);
  await choose({ perpetrator_without_measure: 3, perpetrator_with_measure: 60 });
  expect(await keptOf(desk, caseId)).toEqual([['perpetrator_without_measure', '2026-08-01']]);
  await desk.ask('measures.record', {
    ...{ caseId, kind: 'site_ban', decidedOn: '2026-05-04', endsOn: '2026-11-04' },
    ...{ letter: true, proportionality: 'Lichter hielp niet.' },
  });
  expect(await keptOf(desk, caseId)).toEqual([['perpetrator_with_measure', '2031-11-04']]);
  await choose({ perpetrator_with_measure: 0 });
  expect(await keptOf(desk, caseId)).toEqual([['perpetrator_with_measure', '2026-11-04']]);
});

test('What is to be destroyed is shown as long before its day as was chosen', async () => {
  const desk = await startOpenDesk(morning);
  const { caseId } = await desk.ask('reports.record', counterThreat);
  await desk.ask('tasks.setTerms', { ...standardTaskTerms, T35: 30 });
  await desk.ask('cases.close', { caseId, ...closing });
  const shown = async (clock: string) => {
    desk.clock = clock;
    return (await desk.ask('retention.list', {})).parts.map(({ due }) => due);
  };
  expect(await shown('2026-10-04T09:00:00Z')).toEqual([]);
  expect(await shown('2026-10-05T09:00:00Z')).toEqual(['2026-11-04']);
});

test('What was told stays while it is set that nothing goes by itself, and goes once that is on again', async () => {
  let desk = await startOpenDesk(morning);
  await desk.ask('retention.setTerms', { ...standardTerms, destroysForgotten: false });
  const { caseId } = await desk.ask('reports.record', counterThreat);
  await desk.ask('cases.close', { caseId, ...closing });
  const isTold = async () => (await desk.ask('cases.get', { caseId })).incident.narrative !== '';
  for (const day of ['2026-12-05', '2026-12-06', '2026-12-07', '2026-12-08']) {
    desk = await openedOn(desk, day);
  }
  expect(await isTold()).toBe(true);
  await desk.ask('retention.setTerms', standardTerms);
  desk = await openedOn(desk, '2026-12-09');
  expect(await isTold()).toBe(false);
}, 60_000);

/** The vault as it is opened again on a day. */
async function openedOn(desk: TestDesk, day: string): Promise<TestDesk> {
  desk.clock = `${day}T09:00:00Z`;
  const again = desk.restart();
  const { slots } = await again.ask('vault.describe', {});
  await again.ask('vault.unlock', { slot: slots[0]?.id ?? '', passphrase });
  return again;
}

test('A draft that nobody touched for its whole term is gone, under a clock that was in use', async () => {
  let desk = await startOpenDesk(morning);
  await desk.ask('retention.setTerms', { ...standardTerms, draft: 30 });
  await desk.ask('drafts.save', { draft: { incident: { narrative: 'Een half verhaal' } } });
  const draftOn = async (day: string) => {
    desk = await openedOn(desk, day);
    return (await desk.ask('drafts.load', {})).draft !== null;
  };
  const days = ['2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05', '2026-06-08'];
  const there: boolean[] = [];
  for (const day of days) there.push(await draftOn(day));
  expect(there).toEqual([true, true, true, true, false]);
  const { lines } = await desk.ask('log.read', {});
  expect(lines.map(({ action }) => action)).toContain('retention.destroy');
}, 60_000);
