import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { counterThreat, startOpenDesk, type TestDesk } from './support.ts';

const monday = '2026-05-04T08:35:00Z';

/** Three cases: Linde at the counter, Moos by phone, and somebody anonymous. */
async function threeCases(): Promise<TestDesk> {
  const desk = await startOpenDesk(monday);
  const { incident, reporter } = counterThreat;
  const position = { regime: 'staff', department: 'permits', functionGroup: null } as const;
  const reports: Input<'reports.record'>[] = [
    counterThreat,
    {
      ...counterThreat,
      reporter: { ...reporter, kind: 'new', alias: 'Moos', name: 'Ína Vos', contact: '', position },
      receivedOn: '2026-05-03',
      incident: {
        ...incident,
        nature: 'coarse_language',
        extraNatures: [],
        channel: 'phone',
        severity: 's1',
        narrative: 'Aan de telefoon uitgemaakt voor leugenaar over een dakkapel.',
      },
    },
    {
      ...counterThreat,
      reporter: { kind: 'anonymous', position },
      receivedOn: '2026-05-02',
      incident: { ...incident, severity: 's2', narrative: 'Wil verder niets kwijt.' },
    },
  ];
  for (const report of reports) await desk.ask('reports.record', report);
  return desk;
}

const aliases = (list: { cases: readonly { alias: string | null }[] }) =>
  list.cases.map(({ alias }) => alias);

test('Cases are found by what was told, whole or in part, accents or not', async () => {
  const desk = await threeCases();
  const found = async (query: string) => aliases(await desk.ask('cases.list', { query }));
  expect(await found('dakka')).toEqual(['Moos']);
  expect(await found('CLIENT balie')).toEqual(['Linde']);
  expect(await found('ina')).toEqual(['Moos']);
  expect(await found('A-2026-0003')).toEqual([null]);
  expect(await found('niets-hiervan')).toEqual([]);
  expect(await found('" OR * NEAR(')).toEqual([]);
  expect(await found('!?')).toHaveLength(3);
});

test('A typing mistake is forgiven, and whatever is pasted is a question', async () => {
  const desk = await threeCases();
  const meant = await desk.ask('cases.list', { query: 'telefon leugenar' });
  expect([meant.total, meant.near, meant.cases[0]?.isNear]).toEqual([1, 1, true]);
  expect(await desk.ask('cases.list', { query: '"leugenar"' })).toMatchObject({ total: 0 });
  for (const pasted of ['\0', '"', '(a+)+$ ', 'balie NEAR ', '\ud800']) {
    const { total } = await desk.ask('cases.list', { query: pasted.repeat(5000) });
    expect(total).toBeLessThanOrEqual(3);
  }
});

test('A hit shows where it was found, with the word marked', async () => {
  const desk = await threeCases();
  const { cases } = await desk.ask('cases.list', { query: 'leugen' });
  expect(cases[0]?.snippet?.filter(({ hit }) => hit).map(({ text }) => text)).toEqual([
    'leugenaar',
  ]);
  expect(cases[0]?.snippet?.map(({ text }) => text).join('')).toContain(
    'uitgemaakt voor leugenaar',
  );
});

test('A note and a contact are found too', async () => {
  const desk = await threeCases();
  const { cases } = await desk.ask('cases.list', { query: 'Linde' });
  const caseId = cases[0]?.id ?? '';
  await desk.ask('notes.add', { caseId, text: 'Belt morgen over de verjaardag' });
  expect(aliases(await desk.ask('cases.list', { query: 'verjaardag' }))).toEqual(['Linde']);
});

test('Cases are filtered, sorted and given page by page', async () => {
  const desk = await threeCases();
  const list = (input: Input<'cases.list'>) => desk.ask('cases.list', input);
  expect(aliases(await list({}))).toEqual(['Linde', 'Moos', null]);
  expect(aliases(await list({ direction: 'up' }))).toEqual([null, 'Moos', 'Linde']);
  expect(aliases(await list({ sort: 'severity' }))).toEqual(['Linde', null, 'Moos']);
  expect(aliases(await list({ unit: 'permits' }))).toEqual(['Moos', null]);
  expect(aliases(await list({ nature: 'threat_violence' }))).toEqual(['Linde', null]);
  expect(aliases(await list({ from: '2026-05-03', until: '2026-05-03' }))).toEqual(['Moos']);
  expect(await list({ limit: 1, offset: 1 })).toMatchObject({ total: 3, open: 3 });
  expect(aliases(await list({ limit: 1, offset: 1 }))).toEqual(['Moos']);
  expect(aliases(await list({ status: 'closed' }))).toEqual([]);
});

test('Cases in aftercare still run, and can be asked for by themselves', async () => {
  const desk = await threeCases();
  const list = (status: Input<'cases.list'>['status']) => desk.ask('cases.list', { status });
  const [linde, moos] = (await list('all')).cases;
  const offer = { element: 'psychic', status: 'accepted', support: null } as const;
  await desk.ask('care.offer', { caseId: linde?.id ?? '', offers: [offer] });
  await desk.ask('care.schedule', { caseId: linde?.id ?? '' });
  await desk.ask('cases.close', {
    caseId: moos?.id ?? '',
    reason: 'resolved',
    checks: { feedbackGiven: 'yes', policeNews: 'yes', consentReviewed: 'yes' },
    feedbackWaiver: null,
  });
  expect(aliases(await list('aftercare'))).toEqual(['Linde']);
  expect(await list('running')).toMatchObject({ total: 2, open: 2 });
  expect(aliases(await list('closed'))).toEqual(['Moos']);
});

test('A list and a choice of reporters never hold a name', async () => {
  const desk = await threeCases();
  const list = JSON.stringify(await desk.ask('cases.list', { query: 'dakkapel' }));
  const choice = JSON.stringify(await desk.ask('reporters.find', { alias: 'mo' }));
  expect(choice).toContain('Moos');
  expect(list + choice).not.toContain('Vos');
});

test('A known reporter brings the other cases along', async () => {
  const desk = await threeCases();
  const [linde] = (await desk.ask('reporters.find', { alias: 'lin' })).reporters;
  const { caseId } = await desk.ask('reports.record', {
    ...counterThreat,
    reporter: { kind: 'known', id: linde?.id ?? '' },
  });
  const { reporter } = await desk.ask('cases.get', { caseId });
  expect(reporter).toMatchObject({ alias: 'Linde', otherCases: [{ number: 'A-2026-0001' }] });
});

test('A talk in which the counsellor only listened leaves no case', async () => {
  const desk = await startOpenDesk(monday);
  await desk.ask('drafts.save', { draft: { alias: 'Linde' } });
  await desk.ask('consultations.record', {
    rulesDiscussed: true,
    receivedOn: '2026-05-04',
    receivedVia: 'phone',
  });
  expect((await desk.ask('cases.list', {})).total).toBe(0);
  expect((await desk.ask('drafts.load', {})).draft).toBeNull();
});

test('A draft survives a restart and goes when it is recorded', async () => {
  const desk = await startOpenDesk(monday);
  const draft = { narrative: 'Ze zei dat', extra: [1, null, { a: true }] };
  await desk.ask('drafts.save', { draft });
  expect(await desk.ask('drafts.load', {})).toEqual({ draft, savedAt: monday });
  await desk.ask('reports.record', counterThreat);
  expect(await desk.ask('drafts.load', {})).toEqual({ draft: null, savedAt: null });
});

test('The list by next task follows each task that comes, moves, is done and goes, cases without one last', async () => {
  const desk = await threeCases();
  const inOrder = async () => {
    const byNext = { sort: 'next', direction: 'up' } as const;
    const { cases } = await desk.ask('cases.list', byNext);
    const down = await desk.ask('cases.list', { ...byNext, direction: 'down' });
    const days = cases.map(({ next }) => next?.target ?? null);
    const known = days.filter((day) => day !== null);
    expect(days).toEqual([...known.toSorted(), ...days.filter((day) => day === null)]);
    expect(
      down.cases.map(({ next }) => next?.target ?? null).filter((day) => day !== null),
    ).toEqual(known.toSorted().toReversed());
    return cases;
  };
  const [first] = await inOrder();
  const caseId = first?.id ?? '';
  await desk.ask('tasks.add', { caseId, words: 'Bellen', on: '2026-05-05', at: null });
  expect((await inOrder())[0]).toMatchObject({ id: caseId });
  for (const { id, status } of (await desk.ask('cases.get', { caseId })).tasks)
    if (status === 'open') await desk.ask('tasks.skip', { task: id, reason: 'Niet nodig.' });
  expect((await inOrder()).at(-1)).toMatchObject({ id: caseId, next: null });
});
