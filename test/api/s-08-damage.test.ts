import { expect, test } from 'vitest';
import { claimOn, closing, withCase } from './reaction-fixture.ts';

test('S-08: glasses and travel are 338 euros, advanced on 20 May, and the form goes in on 10 November', async () => {
  const { desk, caseId, tasks } = await withCase();
  const claim = await claimOn(desk, caseId, '2026-05-04');
  expect(await tasks('T15', 'T16', 'T17')).toEqual([
    // 14 May is Ascension Day, and 5 May Liberation Day.
    { code: 'T15', due: '2026-05-20', status: 'open' },
    { code: 'T16', due: '2026-05-28', status: 'open' },
    { code: 'T17', due: '2026-06-03', status: 'open' },
  ]);

  desk.clock = '2026-05-20T09:00:00Z';
  const facts = {
    claimant: 'person',
    route: 'joining',
    status: 'joined_criminal_case',
    insurance: 'not_covered',
    deadline: null,
    hearingOn: '2026-11-24',
  } as const;
  const on = '2026-05-20';
  await desk.ask('damage.pay', { caseId, claim, kind: 'employer_advance', cents: 33_800, on });
  await desk.ask('damage.changeClaim', { caseId, claim, ...facts, on });
  const { claims } = await desk.ask('cases.get', { caseId });
  expect(claims).toMatchObject([
    {
      status: 'joined_criminal_case',
      since: on,
      reportedOn: '2026-05-04',
      lines: [
        { kind: 'property', cents: 32_000 },
        { kind: 'travel', cents: 1_800 },
      ],
      payments: [{ kind: 'employer_advance', cents: 33_800, on }],
      totals: { claimed: 33_800, advanced: 33_800, received: 0 },
      history: [{ status: 'joined_criminal_case' }, { status: 'inventory' }],
    },
  ]);
  expect(await tasks('T15', 'T18')).toEqual([
    { code: 'T15', due: '2026-05-20', status: 'done' },
    { code: 'T18', due: '2026-11-10', status: 'open' },
  ]);

  await desk.ask('damage.changeClaim', { caseId, claim, ...facts, hearingOn: '2026-12-15', on });
  expect(await tasks('T18')).toEqual([{ code: 'T18', due: '2026-12-01', status: 'open' }]);
});

test('S-08: the reporter hears every 30 days how it stands, until the claim ends', async () => {
  const { desk, caseId, tasks } = await withCase();
  const claim = await claimOn(desk, caseId, '2026-05-04');
  const openNews = async () => {
    const found = await desk.ask('cases.get', { caseId });
    return found.tasks.find(({ code, status }) => code === 'T17' && status === 'open');
  };
  desk.clock = '2026-06-02T09:00:00Z';
  const first = (await openNews())?.id ?? '';
  await desk.ask('tasks.complete', { task: first, on: '2026-06-02' });
  expect(await openNews()).toMatchObject({ due: '2026-07-02', subject: claim });
  await desk.ask('tasks.reopen', { task: first });
  expect(await openNews()).toMatchObject({ due: '2026-06-03' });
  expect(await tasks('T17')).toHaveLength(1);
  await desk.ask('tasks.skip', { task: first, reason: 'Belde zelf al.' });
  expect(await openNews()).toMatchObject({ due: '2026-07-02' });
  await desk.ask('damage.changeClaim', {
    caseId,
    claim,
    claimant: 'person',
    route: 'direct',
    status: 'recovered',
    insurance: 'not_covered',
    deadline: null,
    hearingOn: null,
    on: '2026-06-02',
  });
  expect(await openNews()).toBeUndefined();
  const line = { caseId, claim, kind: 'travel', cents: 1, on: '2026-06-02' } as const;
  await expect(desk.ask('damage.addLine', line)).rejects.toThrow('claim.closed');
});

test('S-08: the last day that somebody was told becomes a task, well before it', async () => {
  const { desk, caseId, tasks } = await withCase();
  const claim = await claimOn(desk, caseId, '2026-05-04');
  const facts = {
    caseId,
    claim,
    claimant: 'person',
    route: 'schadefonds',
    status: 'inventory',
    insurance: 'not_covered',
    hearingOn: null,
    on: '2026-05-04',
  } as const;
  const mind = async (deadline: string | null) => {
    await desk.ask('damage.changeClaim', { ...facts, deadline });
    const found = await desk.ask('cases.get', { caseId });
    return found.tasks
      .filter(({ code }) => code === 'T48')
      .map(({ target, due, status, subject }) => ({ target, due, status, subject }));
  };
  expect(await tasks('T48')).toEqual([]);
  // The program knows no term of law: the day is the one that was typed, the thirty days are a choice.
  expect(await mind('2031-05-01')).toEqual([
    { target: '2031-04-01', due: '2031-05-01', status: 'open', subject: claim },
  ]);
  expect(await mind('2026-05-20')).toMatchObject([{ target: '2026-05-04', due: '2026-05-20' }]);
  expect(await mind(null)).toEqual([]);
  expect(await mind('2026-05-03')).toEqual([]);

  const terms = await desk.ask('tasks.terms', {});
  await desk.ask('tasks.setTerms', { ...terms, T48: 60 });
  // Sixty days before is Sunday 2 March: the Friday before is aimed for.
  expect(await mind('2031-05-01')).toMatchObject([{ target: '2031-02-28' }]);
  // It goes on after closing, as the claim does, and ends with the claim.
  await desk.ask('cases.close', { caseId, ...closing });
  expect(await tasks('T48')).toMatchObject([{ status: 'open' }]);
  await desk.ask('damage.changeClaim', { ...facts, status: 'recovered', deadline: '2031-05-01' });
  expect(await tasks('T48')).toMatchObject([{ status: 'skipped' }]);
});

test('What cannot be right in a claim is refused at its field', async () => {
  const { desk, caseId } = await withCase();
  const claim = await claimOn(desk, caseId, '2026-05-04');
  const { id: other } = { id: '00000000-0000-4000-8000-000000000000' };
  const facts = {
    caseId,
    claim,
    claimant: 'person',
    route: null,
    status: 'inventory',
    insurance: 'not_checked',
    deadline: null,
    hearingOn: null,
    on: '2026-05-04',
  } as const;
  const refused = [
    [{ ...facts, on: '2026-05-05' }, 'date.inFuture'],
    [{ ...facts, on: '2026-05-01' }, 'claim.beforeLast'],
    [{ ...facts, hearingOn: '2026-05-03' }, 'claim.hearingPast'],
    [{ ...facts, hearingOn: '2036-05-05' }, 'date.tooFarAhead'],
    [{ ...facts, deadline: '2036-05-05' }, 'date.tooFarAhead'],
    [{ ...facts, claim: other }, 'claim.notFound'],
  ] as const;
  for (const [input, code] of refused) {
    await expect(desk.ask('damage.changeClaim', input)).rejects.toThrow(code);
  }
});

test('A payment on a claim of a closed case is recorded, and the reporter is to hear of it', async () => {
  const { desk, caseId, tasks } = await withCase();
  const claim = await claimOn(desk, caseId, '2026-05-04');
  desk.clock = '2026-08-10T09:00:00Z';
  await desk.ask('cases.close', { caseId, ...closing });
  expect(await tasks('T17')).toEqual([{ code: 'T17', due: '2026-06-03', status: 'open' }]);

  desk.clock = '2026-09-01T09:00:00Z';
  const paid = { caseId, claim, kind: 'perpetrator', cents: 10_000, on: '2026-09-01' } as const;
  await desk.ask('damage.pay', paid);
  expect(await tasks('T26')).toEqual([{ code: 'T26', due: '2026-09-08', status: 'open' }]);
  const found = await desk.ask('cases.get', { caseId });
  expect(found.claims[0]?.totals).toEqual({ claimed: 33_800, advanced: 0, received: 10_000 });
  const late = found.tasks.find(({ code }) => code === 'T26')?.id ?? '';
  await desk.ask('tasks.complete', { task: late, on: '2026-09-01' });
  expect(await tasks('T26')).toMatchObject([{ status: 'done' }]);
  const line = { caseId, claim, kind: 'travel', cents: 1, on: '2026-09-01' } as const;
  await expect(desk.ask('damage.addLine', line)).rejects.toThrow('case.closed');
});
