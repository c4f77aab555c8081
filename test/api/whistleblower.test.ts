import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { counterThreat, startOpenDesk } from './support.ts';

const nothingYet: Omit<Input<'wbk.record'>, 'caseId'> = {
  applicable: 'yes',
  receivedOn: null,
  acknowledgedOn: null,
  feedbackOn: null,
  referral: 'none',
  consent: false,
};

async function startCase() {
  const desk = await startOpenDesk('2026-05-04T08:35:00Z');
  const { caseId } = await desk.ask('reports.record', counterThreat);
  const record = (known: Partial<Input<'wbk.record'>>) =>
    desk.ask('wbk.record', { caseId, ...nothingYet, ...known });
  const look = () => desk.ask('cases.get', { caseId });
  const clocks = async () =>
    (await look()).tasks
      .filter(({ code }) => ['T27', 'T28'].includes(code))
      .map(({ code, target, due, status }) => [code, target, due, status]);
  return { desk, caseId, record, look, clocks };
}

test('telling the counsellor starts no clock; the hand-over does, with consent', async () => {
  const { desk, record, clocks } = await startCase();
  await record({});
  expect(await clocks()).toEqual([]);
  desk.clock = '2026-05-08T08:00:00Z';
  await expect(record({ receivedOn: '2026-05-08' })).rejects.toThrow('wbk.noConsent');
  expect(await clocks()).toEqual([]);
  await record({ receivedOn: '2026-05-08', consent: true });
  // Three months after 15 May is a Saturday: the Friday before is aimed for.
  expect(await clocks()).toEqual([
    ['T27', '2026-05-15', '2026-05-15', 'open'],
    ['T28', '2026-08-14', '2026-08-15', 'open'],
  ]);
});

test('three months count from the confirmation, whether it is typed in or ticked off', async () => {
  const { desk, record, look, clocks } = await startCase();
  desk.clock = '2026-05-08T08:00:00Z';
  await record({ receivedOn: '2026-05-08', consent: true });
  desk.clock = '2026-05-11T08:00:00Z';
  const confirm = (await look()).tasks.find(({ code }) => code === 'T27');
  await desk.ask('tasks.complete', { task: confirm?.id ?? '', on: '2026-05-11' });
  expect((await look()).justice.wbk).toMatchObject({ acknowledgedOn: '2026-05-11' });
  expect(await clocks()).toEqual([
    ['T27', '2026-05-15', '2026-05-15', 'done'],
    ['T28', '2026-08-11', '2026-08-11', 'open'],
  ]);
  await desk.ask('tasks.reopen', { task: confirm?.id ?? '' });
  expect((await clocks()).map(([, , due]) => due)).toEqual(['2026-05-15', '2026-08-15']);

  const known = { receivedOn: '2026-05-08', acknowledgedOn: '2026-05-11' } as const;
  await record(known);
  expect((await clocks()).map(([code, , due]) => [code, due])).toEqual([
    ['T27', '2026-05-15'],
    ['T28', '2026-08-11'],
  ]);
  await record({ ...known, feedbackOn: '2026-05-11' });
  expect((await clocks()).map(([, , , status]) => status)).toEqual(['done', 'done']);
});

test('a counsellor who is the reporting officer has the clock running from receipt', async () => {
  const { desk, record, look, clocks } = await startCase();
  const settings = await desk.ask('settings.get', {});
  await desk.ask('settings.update', { ...settings, reportingOfficer: true });
  await record({});
  expect((await look()).justice).toMatchObject({
    isReportingOfficer: true,
    wbk: { receivedOn: '2026-05-04' },
  });
  // Seven days after 4 May; 11 August is three months later.
  expect((await clocks()).map(([code, , due]) => [code, due])).toEqual([
    ['T27', '2026-05-11'],
    ['T28', '2026-08-11'],
  ]);
});

test('days before receipt are refused, and without the law there is no clock', async () => {
  const { desk, record, look, clocks } = await startCase();
  desk.clock = '2026-05-08T08:00:00Z';
  await expect(record({ acknowledgedOn: '2026-05-08' })).rejects.toThrow('wbk.notReceived');
  const received = { receivedOn: '2026-05-08', consent: true } as const;
  await expect(record({ ...received, acknowledgedOn: '2026-05-07' })).rejects.toThrow(
    'wbk.beforeReceived',
  );
  await record(received);
  await record({ applicable: 'no' });
  expect(await clocks()).toEqual([]);
  expect((await look()).justice.wbk).toMatchObject({ applicable: 'no', receivedOn: null });
});

test('§4.2: a closed case of the register is kept, and looked at again after a year', async () => {
  const { desk, caseId, record } = await startCase();
  desk.clock = '2026-05-08T08:00:00Z';
  const received = { receivedOn: '2026-05-08', consent: true } as const;
  await record({ ...received, acknowledgedOn: '2026-05-08', feedbackOn: '2026-05-08' });
  await desk.ask('cases.close', {
    caseId,
    reason: 'transferred_formal',
    checks: { feedbackGiven: 'yes', policeNews: 'not_applicable', consentReviewed: 'yes' },
    feedbackWaiver: 'reporter_declines',
  });
  desk.clock = '2027-05-08T08:00:00Z';
  const parts = async () =>
    (await desk.ask('retention.list', {})).parts.map(({ rule, due, hold }) => [rule, due, hold]);
  const whole = { caseId, rule: 'counsellor_case' } as const;
  const told = { caseId, rule: 'counsellor_notes' } as const;
  expect(await parts()).toEqual([
    ['counsellor_notes', '2026-11-08', null],
    ['counsellor_case', '2027-05-08', { reason: 'wbk_procedure', reviewOn: '2027-05-08' }],
  ]);
  await expect(desk.ask('retention.destroy', { parts: [told, whole] })).rejects.toThrow(
    'retention.held',
  );
  await desk.ask('retention.release', whole);
  await desk.ask('retention.destroy', { parts: [told, whole] });
  expect(await parts()).toEqual([]);
});
