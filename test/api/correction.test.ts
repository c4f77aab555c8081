import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { reactionConsent, refusalOf } from './consent-fixture.ts';
import { countedRows } from './handover-fixture.ts';
import { counterThreat, startOpenDesk, type TestDesk } from './support.ts';

type Correcting = Omit<Input<'cases.correct'>, 'caseId'>;

const { reporter: linde, incident } = counterThreat;
if (linde.kind !== 'new') throw new Error('the story begins with a new reporter');

/** The case of story S-01 as it was recorded, to be put right. */
const recorded: Correcting = {
  receivedOn: counterThreat.receivedOn,
  receivedAt: counterThreat.receivedAt,
  receivedVia: counterThreat.receivedVia,
  reporter: linde,
  reporterKind: counterThreat.reporterKind,
  wish: counterThreat.wish,
  incident,
};
const named = { ...linde, name: 'Linda Verbeek', contact: '06 12345678' };
const position = {
  regime: 'staff',
  department: 'work_income',
  functionGroup: 'consultant_client_manager',
} as const;

/** Linde's case on the morning she told it. */
async function lindeTold(change: Partial<Input<'reports.record'>> = {}) {
  const desk = await startOpenDesk('2026-05-04T08:35:00Z');
  const { caseId } = await desk.ask('reports.record', { ...counterThreat, ...change });
  const correct = (changed: Partial<Correcting>) =>
    desk.ask('cases.correct', { ...recorded, ...changed, caseId });
  const found = () => desk.ask('cases.get', { caseId });
  return { desk, caseId, correct, found, task: taskOf(desk, caseId) };
}

const taskOf = (desk: TestDesk, caseId: string) => async (code: string) =>
  (await desk.ask('cases.get', { caseId })).tasks.find((one) => one.code === code);

test('S-01, then S-02: the name that came later is the one that is shared', async () => {
  const { desk, caseId, correct, found } = await lindeTold();
  desk.clock = '2026-05-04T09:15:00Z';
  await correct({ reporter: named });
  const { id: consentId } = await desk.ask('consents.record', { caseId, ...reactionConsent });
  const { sheet } = await desk.ask('disclosures.preview', {
    ...{ caseId, consentId, recipient: 'coordinator', groups: ['identity', 'incident_facts'] },
  });
  expect(JSON.stringify(sheet)).toContain('Linda Verbeek');
  const { reporter, corrections, tasks } = await found();
  expect(reporter).toMatchObject({ alias: 'Linde', name: 'Linda Verbeek' });
  expect(corrections).toMatchObject([
    {
      recordedAt: '2026-05-04T09:15:00Z',
      author: null,
      parts: ['reporter'],
      former: null,
      formerReporter: { alias: 'Linde', name: '', contact: '' },
    },
  ]);
  const due = Object.fromEntries(tasks.map((task) => [task.code, task.due]));
  expect(due).toMatchObject({ T1: '2026-05-06', T2: '2026-05-04', T5: '2026-05-07' });
  expect((await desk.ask('cases.list', { query: 'Verbeek' })).total).toBe(1);
});

test('S-01: when it was received otherwise, open tasks move along and what was done stays', async () => {
  const { desk, correct, task } = await lindeTold();
  const confirmed = await task('T1');
  await desk.ask('tasks.complete', { task: confirmed?.id ?? '', on: '2026-05-04' });
  await correct({ receivedOn: '2026-05-01' });
  expect(await task('T1')).toMatchObject({ due: '2026-05-06', status: 'done' });
  // Two working days after Friday 1 May, with Liberation Day off.
  expect(await task('T5')).toMatchObject({ due: '2026-05-06', status: 'open' });
  expect(await task('T11')).toMatchObject({ dueAt: '2026-05-03T08:30:00Z' });
  // The first talk would have been due on Friday; nobody knew it then.
  expect(await task('T2')).toMatchObject({ due: '2026-05-04', target: '2026-05-04' });
  expect(await task('T6')).toMatchObject({ due: '2026-05-29' });
});

test('S-03: planned aftercare follows another day of the incident', async () => {
  const { desk, caseId, correct, task } = await lindeTold({ receivedOn: '2026-05-04' });
  const support = { element: 'psychic', status: 'accepted', support: null } as const;
  await desk.ask('care.offer', { caseId, offers: [support] });
  await desk.ask('care.schedule', { caseId });
  const before = await task('T23');
  await correct({ receivedOn: '2026-05-01', receivedVia: 'phone' });
  expect(before?.due).toBe('2026-08-04');
  expect(await task('T23')).toMatchObject({ due: '2026-08-01', status: 'open' });
});

test('A severity that was too high lets tasks go with a reason, and brings them back', async () => {
  const { desk, correct, task, found } = await lindeTold();
  const milder = { ...incident, severity: 's2' } as const;
  await correct({ incident: milder });
  expect(await task('T5')).toMatchObject({ status: 'skipped', skipReason: 'corrected' });
  expect(await task('T31')).toMatchObject({ status: 'skipped', skipReason: 'corrected' });
  // Three working days after Monday, with Liberation Day off.
  expect(await task('T2')).toMatchObject({ due: '2026-05-08', urgent: false });
  desk.clock = '2026-05-07T08:00:00Z';
  await correct({});
  expect(await task('T5')).toMatchObject({ due: '2026-05-11', status: 'open', skipReason: null });
  expect(await task('T2')).toMatchObject({ due: '2026-05-07', urgent: true });
  const { corrections, tasks } = await found();
  expect(corrections.map(({ former }) => former)).toEqual([{ severity: 's4' }, { severity: 's2' }]);
  expect(tasks.filter(({ code }) => code === 'T5')).toHaveLength(1);
});

test('A perpetrator who becomes known later asks for a reaction from then on', async () => {
  const unknown = { ...incident, perpetratorKnown: 'unknown' } as const;
  const { desk, caseId, task, found } = await lindeTold({ incident: unknown });
  expect(await task('T11')).toBeUndefined();
  desk.clock = '2026-05-11T08:00:00Z';
  const man = { alias: 'de man', name: '', email: '', phone: '', relation: '', birthYear: null };
  const person = { ...man, role: 'perpetrator', kind: 'client' } as const;
  await desk.ask('persons.record', { caseId, person });
  expect(await task('T11')).toMatchObject({ dueAt: '2026-05-13T08:00:00Z', status: 'open' });
  expect(await found()).toMatchObject({
    incident: { perpetratorKnown: 'known_not_named' },
    corrections: [{ parts: ['perpetratorKnown'], former: { perpetratorKnown: 'unknown' } }],
  });
});

test('A report that turns out to be about bribery gets its facts and its theme', async () => {
  const { correct, found } = await lindeTold();
  const bribery = { ...incident, nature: 'bribery_offer' as const, extraNatures: [] };
  expect(await refusalOf(correct({ incident: bribery }))).toMatchObject({
    issues: [{ path: ['incident', 'bribe'], problem: 'bribe.missing' }],
  });
  const bribe = { means: 'money', aim: 'obtain_permit', response: 'refused' } as const;
  await correct({ incident: { ...bribery, bribe } });
  expect(await found()).toMatchObject({
    themes: ['integrity'],
    incident: { nature: 'bribery_offer', bribe },
    corrections: [{ former: { nature: 'threat_violence', bribe: null } }],
  });
});

test('Another department counts for that case alone', async () => {
  const { desk, correct, caseId } = await lindeTold();
  const [found] = (await desk.ask('reporters.find', { alias: 'Linde' })).reporters;
  const moved = { ...position, department: 'taxes' } as const;
  const known = { kind: 'known', id: found?.id ?? '' } as const;
  const again = { ...counterThreat, reporter: { ...known, position: moved } };
  const { caseId: second } = await desk.ask('reports.record', again);
  const unit = async (wanted: string) =>
    (await desk.ask('cases.list', { unit: wanted })).cases.map(({ id }) => id);
  expect(await unit('taxes')).toEqual([second]);
  expect(await unit('work_income')).toEqual([caseId]);
  await correct({ reporter: { ...linde, position: { ...moved, department: 'youth_work' } } });
  expect(await unit('youth_work')).toEqual([caseId]);
  expect(await unit('taxes')).toEqual([second]);
  const elsewhere = { regime: 'political', office: 'mayor' } as const;
  const wrong = { ...counterThreat, reporter: { ...known, position: elsewhere } };
  await expect(desk.ask('reports.record', wrong)).rejects.toThrow('report.wrongCompartment');
  const rows = (await countedRows({ desk })).map((row) => [row.unit, row.reporter, row.incidents]);
  // Two incidents of one person, each under the department it happened to him in.
  expect(rows.toSorted()).toEqual([
    ['taxes', 1, 1],
    ['youth_work', 1, 1],
  ]);
});

test('Who was anonymous gets an alias, or is somebody the vault knows', async () => {
  const anonymous = { kind: 'anonymous', position } as const;
  const { desk, correct, found } = await lindeTold({ reporter: anonymous });
  await expect(correct({ reporter: anonymous })).rejects.toThrow('correction.nothing');
  await correct({ reporter: linde });
  expect(await found()).toMatchObject({
    reporter: { alias: 'Linde' },
    corrections: [{ parts: ['anonymous'], formerReporter: null }],
  });
  await expect(correct({ reporter: anonymous })).rejects.toThrow('correction.otherReporter');
  const other = await desk.ask('reports.record', { ...counterThreat, reporter: anonymous });
  expect(
    await refusalOf(desk.ask('cases.correct', { ...recorded, caseId: other.caseId })),
  ).toMatchObject({ issues: [{ path: ['reporter', 'alias'], problem: 'reporter.aliasTaken' }] });
  const { id } = (await found()).reporter;
  const known = { kind: 'known', id: id ?? '' } as const;
  await desk.ask('cases.correct', { ...recorded, reporter: known, caseId: other.caseId });
  expect((await found()).reporter.otherCases.map((one) => one.id)).toEqual([other.caseId]);
});

test('A correction is checked as a report is', async () => {
  const { desk, correct, found } = await lindeTold();
  const occurred = { kind: 'on', on: '2026-05-05' } as const;
  expect(await refusalOf(correct({ incident: { ...incident, occurred } }))).toMatchObject({
    issues: [{ path: ['incident', 'occurred', 'on'], problem: 'report.incidentAfterReport' }],
  });
  await expect(correct({ receivedAt: '23:00' })).rejects.toThrow('report.inFuture');
  await expect(correct({})).rejects.toThrow('correction.nothing');
  const elsewhere = { regime: 'political', office: 'mayor' } as const;
  await expect(correct({ reporter: { ...linde, position: elsewhere } })).rejects.toThrow(
    'report.wrongCompartment',
  );
  expect((await found()).corrections).toEqual([]);
  await correct({ wish: 'record' });
  const { lines } = await desk.ask('log.read', {});
  expect(lines.filter(({ action }) => action === 'case.correct')).toHaveLength(1);
});

test('TC-06: a name that came later may be that of the other party', async () => {
  const { desk, correct, found } = await lindeTold();
  const accused = await desk.ask('reports.record', {
    ...counterThreat,
    reporter: { ...linde, alias: 'Noor' },
  });
  const verbeek = { alias: 'collega', name: 'L. Verbeek', email: '', phone: '', relation: '' };
  const person = { ...verbeek, birthYear: null, role: 'perpetrator', kind: 'colleague' } as const;
  await desk.ask('persons.record', { caseId: accused.caseId, person });
  await expect(correct({ reporter: named })).rejects.toThrow('conflict.found');
  expect((await found()).reporter.name).toBe('');
  await correct({ reporter: named, conflict: { reason: 'other_address_or_work' } });
  expect((await found()).reporter.name).toBe('Linda Verbeek');
});
