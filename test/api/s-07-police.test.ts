import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { counterThreat, startOpenDesk, type TestDesk } from './support.ts';

type Report = Omit<Input<'police.saveReport'>, 'caseId' | 'id'>;

/** Story S-07: what is planned on 6 May. */
const planned: Report = {
  kind: 'complaint',
  filedBy: 'employer',
  plannedOn: '2026-05-08',
  filedOn: null,
  filedAt: null,
  station: 'Bureau Waterveen',
  contact: 'Brigadier De Wit, 0900-8844',
  number: '',
  offences: ['threat'],
  articles: '',
  learnedOn: null,
  vptCodeRequested: false,
  vptCodeConfirmed: false,
  elaConfirmed: false,
  domicile: 'employer',
  domicileReason: '',
  anonymity: 'employer_address',
  hearingOn: null,
};
/** What it has become on 8 May. */
const filed: Report = {
  ...planned,
  filedOn: '2026-05-08',
  filedAt: '10:00',
  number: 'PL9999-2026123456',
  vptCodeRequested: true,
  vptCodeConfirmed: true,
};

/** The case of S-01, on the day on which the reporter chooses the police. */
async function startStory() {
  const desk = await startOpenDesk('2026-05-04T08:35:00Z');
  const { caseId } = await desk.ask('reports.record', counterThreat);
  desk.clock = '2026-05-06T08:00:00Z';
  const look = () => desk.ask('cases.get', { caseId });
  const task = async (code: string) =>
    (await look()).tasks.filter((one) => one.code === code).at(-1);
  return { desk, caseId, look, task };
}

/** Story S-08: until the hearing of 24 November the form goes in, on 10 November at the latest. */
test('S-07: a hearing in a police report asks for the joining form, once for a hearing', async () => {
  const { desk, caseId, look } = await startStory();
  const forms = async () =>
    (await look()).tasks
      .filter(({ code }) => code === 'T18')
      .map(({ due, subject }) => [due, subject]);
  const report = { ...planned, hearingOn: '2026-11-24' };
  const { id } = await desk.ask('police.saveReport', { caseId, id: null, ...report });
  expect(await forms()).toEqual([['2026-11-10', id]]);
  await desk.ask('police.saveReport', { caseId, id, ...report, station: 'Centrum' });
  expect(await forms()).toEqual([['2026-11-10', id]]);

  const facts = { claimant: 'person', status: 'inventory', on: '2026-05-06' } as const;
  const { claim } = await desk.ask('damage.openClaim', {
    caseId,
    ...facts,
    hearingOn: '2026-11-24',
    lines: [{ kind: 'property', cents: 32_000 }],
  });
  expect(await forms()).toEqual([['2026-11-10', claim]]);
  await desk.ask('damage.changeClaim', {
    caseId,
    claim,
    ...facts,
    route: 'joining',
    insurance: 'not_checked',
    deadline: null,
    hearingOn: '2026-12-15',
  });
  expect((await forms()).sort()).toEqual([
    ['2026-11-10', id],
    ['2026-12-01', claim],
  ]);
  await desk.ask('police.saveReport', { caseId, id, ...report, hearingOn: '2026-12-15' });
  expect(await forms()).toEqual([['2026-12-01', claim]]);
  await desk.ask('police.saveReport', { caseId, id, ...report, hearingOn: '2026-05-05' });
  expect(await forms()).toEqual([['2026-12-01', claim]]);
});

const at = (desk: TestDesk, day: string) => {
  desk.clock = `${day}T09:00:00Z`;
};

test('S-07: from the plan to the dismissal, every date is the one of the story', async () => {
  const { desk, caseId, look, task } = await startStory();
  const { id } = await desk.ask('police.saveReport', { caseId, id: null, ...planned });
  expect(await task('T5')).toMatchObject({ status: 'done', doneOn: '2026-05-06' });
  expect(await task('T7')).toMatchObject({ status: 'open', due: '2026-05-08' });
  expect((await look()).police).toEqual([]);

  at(desk, '2026-05-08');
  await desk.ask('police.saveReport', { caseId, id, ...filed });
  expect(await task('T7')).toMatchObject({ status: 'done', doneOn: '2026-05-08' });
  // 7 June 2026 is a Sunday: the Friday before is aimed for.
  expect(await task('T8')).toMatchObject({ target: '2026-06-05', due: '2026-06-07' });

  at(desk, '2026-07-20');
  const news = { caseId, status: 'dismissed', on: '2026-07-20', number: '' } as const;
  await desk.ask('police.record', news);
  expect(await task('T8')).toMatchObject({ status: 'done', doneOn: '2026-07-20' });
  expect(await task('T10')).toMatchObject({ status: 'open', due: '2026-07-27' });
  const told = await look();
  expect(told.police.map(({ status, on, reportId }) => [status, on, reportId])).toEqual([
    ['complaint_by_employer', '2026-05-08', id],
    ['dismissed', '2026-07-20', id],
  ]);
  expect(told.justice).toMatchObject({
    counted: { filed: 'complaint', outcome: 'dismissed' },
    suggestsTalk: true,
    reports: [{ ended: true, news: { status: 'dismissed', on: '2026-07-20' }, feedbackOn: null }],
  });

  at(desk, '2026-07-22');
  const feedback = await task('T10');
  await desk.ask('tasks.complete', { task: feedback?.id ?? '', on: '2026-07-22' });
  const talk = { caseId, on: '2026-07-22', kind: 'phone', wellbeing: null, note: '' } as const;
  await desk.ask('care.recordContact', talk);
  expect((await look()).justice).toMatchObject({
    suggestsTalk: false,
    reports: [{ feedbackOn: '2026-07-22' }],
  });
});

test('the domicile is at the employer unless somebody writes down why not', async () => {
  const { desk, caseId, look } = await startStory();
  const own = { ...planned, domicile: 'elsewhere' } as const;
  const save = (report: Report) => desk.ask('police.saveReport', { caseId, id: null, ...report });
  await expect(save(own)).rejects.toThrow('police.domicileReason');
  await save({ ...own, domicileReason: 'De melder woont al bekend in het dorp.' });
  expect((await look()).justice.reports).toMatchObject([
    { domicile: 'elsewhere', domicileReason: 'De melder woont al bekend in het dorp.' },
  ]);
});

test('the status is asked for every 30 days, until the police have nothing more to say', async () => {
  const { desk, caseId, task } = await startStory();
  at(desk, '2026-05-08');
  await desk.ask('police.saveReport', { caseId, id: null, ...filed });
  at(desk, '2026-06-05');
  const first = await task('T8');
  await desk.ask('tasks.complete', { task: first?.id ?? '', on: '2026-06-05' });
  expect(await task('T8')).toMatchObject({ status: 'open', due: '2026-07-05' });
  await desk.ask('tasks.reopen', { task: first?.id ?? '' });
  expect(await task('T8')).toMatchObject({ id: first?.id, status: 'open', due: '2026-06-07' });

  at(desk, '2026-06-09');
  const under = { caseId, status: 'under_investigation', number: '' } as const;
  await desk.ask('police.record', { ...under, on: '2026-06-09' });
  expect(await task('T8')).toMatchObject({ status: 'open', due: '2026-07-09' });
  at(desk, '2026-07-01');
  await desk.ask('police.record', { ...under, status: 'convicted', on: '2026-07-01' });
  expect(await task('T8')).toMatchObject({ status: 'done', doneOn: '2026-07-01' });
});

test('a complaint-only offence warns after 8 and 11 weeks, until the complaint is made', async () => {
  const { desk, caseId, look } = await startStory();
  const stalking: Report = { ...planned, offences: ['stalking'], learnedOn: '2026-05-01' };
  const { id } = await desk.ask('police.saveReport', { caseId, id: null, ...stalking });
  const term = async () =>
    (await look()).tasks
      .filter(({ code }) => code === 'T9')
      .map(({ target, due, status, basis }) => [target, due, status, basis]);
  expect(await term()).toEqual([
    ['2026-06-26', '2026-08-01', 'open', 'law'],
    ['2026-07-17', '2026-08-01', 'open', 'law'],
  ]);
  at(desk, '2026-05-08');
  const complaint: Report = { ...stalking, kind: 'complaint_only', filedOn: '2026-05-08' };
  await desk.ask('police.saveReport', { caseId, id, ...complaint });
  expect((await term()).map(([, , status]) => status)).toEqual(['done', 'done']);
});

test('news of a closed case is kept, and asks for a call, without opening the case', async () => {
  const { desk, caseId, look, task } = await startStory();
  at(desk, '2026-05-08');
  await desk.ask('police.saveReport', { caseId, id: null, ...filed });
  await desk.ask('cases.close', {
    caseId,
    reason: 'resolved',
    checks: { feedbackGiven: 'yes', policeNews: 'yes', consentReviewed: 'yes' },
    feedbackWaiver: null,
  });
  at(desk, '2026-09-07');
  const step = { caseId, on: '2026-09-07', number: '' } as const;
  await expect(desk.ask('police.record', { ...step, status: 'complaint_filed' })).rejects.toThrow(
    'case.closed',
  );
  await desk.ask('police.record', { ...step, status: 'convicted' });
  expect(await task('T26')).toMatchObject({ status: 'open', due: '2026-09-14' });
  expect(await task('T10')).toBeUndefined();
  expect((await look()).status).toBe('closed');
  const listed = await desk.ask('tasks.list', { until: null });
  expect(listed.tasks.map(({ code }) => code)).toEqual(['T26']);
  const call = await task('T26');
  await desk.ask('tasks.complete', { task: call?.id ?? '', on: '2026-09-07' });
  expect((await look()).justice.reports).toMatchObject([{ feedbackOn: '2026-09-07' }]);
});

test('a report that was made stays made, and what is corrected in it is corrected in its step', async () => {
  const { desk, caseId, look } = await startStory();
  at(desk, '2026-05-08');
  const { id } = await desk.ask('police.saveReport', { caseId, id: null, ...filed });
  await expect(desk.ask('police.saveReport', { caseId, id, ...planned })).rejects.toThrow(
    'police.alreadyFiled',
  );
  const right: Report = { ...filed, filedBy: 'victim', filedOn: '2026-05-07', number: 'PL1' };
  await desk.ask('police.saveReport', { caseId, id, ...right });
  expect((await look()).police).toMatchObject([
    { status: 'complaint_filed', on: '2026-05-07', number: 'PL1' },
  ]);
  const nobody = '00000000-0000-4000-8000-000000000000';
  await expect(desk.ask('police.saveReport', { caseId, id: nobody, ...filed })).rejects.toThrow(
    'police.reportNotFound',
  );
});

test('a filing that is recorded as a step is a report as well', async () => {
  const { desk, caseId, look } = await startStory();
  const step = { caseId, status: 'complaint_by_mayor', on: '2026-05-06', number: 'PL2' } as const;
  await desk.ask('police.record', step);
  expect((await look()).justice.reports).toMatchObject([
    { kind: 'complaint', filedBy: 'mayor', filedOn: '2026-05-06', domicile: 'unknown' },
  ]);
});
