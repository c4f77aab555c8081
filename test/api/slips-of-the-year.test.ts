import { expect, test } from 'vitest';
import { counterThreat, startOpenDesk } from './support.ts';

const morning = '2026-05-04T08:35:00Z';
const { incident } = counterThreat;

test.each([
  ['received a century ago', { receivedOn: '1926-05-04' }, 'receivedOn'],
  [
    'about a day nobody remembers',
    { incident: { ...incident, occurred: { kind: 'on', on: '1906-05-03' } } },
    'on',
  ],
  [
    'about days nobody remembers',
    {
      incident: {
        ...incident,
        occurred: { kind: 'between', from: '1906-05-03', until: '2026-05-01' },
      },
    },
    'from',
  ],
])('A report %s is refused at that day, before it is recorded and then', async (_, slip, field) => {
  const { desk, ask } = await startOpenDesk(morning);
  for (const command of ['reports.preview', 'reports.record']) {
    const response = await desk.handle({ command, input: { ...counterThreat, ...slip } });
    expect(response).toMatchObject({ ok: false, error: { code: 'date.tooLongAgo' } });
    const issues = response.ok ? [] : response.error.issues;
    expect(issues.map(({ path }) => path.at(-1))).toEqual([field]);
  }
  expect((await ask('cases.list', {})).total).toBe(0);
});

test('What happened in a long life can be told', async () => {
  const { ask } = await startOpenDesk(morning);
  const occurred = { kind: 'on', on: '1906-05-04' } as const;
  const told = { ...counterThreat, incident: { ...incident, occurred } };
  expect((await ask('reports.record', told)).number).toBe('A-2026-0001');
});

test('Nothing a counsellor did lies before a working life', async () => {
  const { ask } = await startOpenDesk(morning);
  const { caseId } = await ask('reports.record', counterThreat);
  const { tasks } = await ask('cases.get', { caseId });
  const task = tasks.find(({ code }) => code === 'T1')?.id ?? '';
  const received = { rulesDiscussed: true, receivedVia: 'phone' } as const;
  const contact = { caseId, kind: 'phone', wellbeing: null, note: '' } as const;
  const measure = { caseId, kind: 'warning_letter', letter: false, endsOn: null } as const;
  const step = { caseId, status: 'considering', number: '' } as const;
  const damage = {
    caseId,
    claimant: 'person',
    status: 'inventory',
  } as const;
  const lines = [{ kind: 'property' as const, cents: 32_000 }];
  const doneOn = (on: string): readonly (() => Promise<unknown>)[] => [
    () => ask('consultations.record', { ...received, receivedOn: on }),
    () => ask('care.recordContact', { ...contact, on }),
    () => ask('measures.record', { ...measure, decidedOn: on }),
    () => ask('police.record', { ...step, on }),
    () => ask('damage.openClaim', { ...damage, lines, on }),
    () => ask('tasks.complete', { task, on }),
  ];
  for (const slip of doneOn('1926-05-04')) await expect(slip()).rejects.toThrow('date.tooLongAgo');
  for (const done of doneOn('1976-05-04')) await done();
});

test('No measure is agreed for longer than ten years', async () => {
  const { ask } = await startOpenDesk(morning);
  const { caseId } = await ask('reports.record', counterThreat);
  const until = (endsOn: string) =>
    ask('measures.record', {
      caseId,
      kind: 'site_ban',
      decidedOn: '2026-05-04',
      endsOn,
      letter: false,
      proportionality: 'Lichter hielp niet.',
    });
  await expect(until('2126-05-04')).rejects.toThrow('date.tooFarAhead');
  await expect(until('2036-05-05')).rejects.toThrow('date.tooFarAhead');
  await until('2036-05-04');
});
