import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { counterThreat, startOpenDesk } from './support.ts';

/** Story S-06: a permit officer who was offered an envelope. */
const refusedBribe: Input<'reports.record'> = {
  ...counterThreat,
  incident: {
    ...counterThreat.incident,
    nature: 'bribery_offer',
    extraNatures: [],
    severity: 's3',
    perpetratorKind: 'company',
    bribe: { means: 'money', aim: 'obtain_permit', response: 'refused' },
  },
};

const check: Omit<Input<'duty.record'>, 'caseId'> = {
  accepted: 'no',
  isCivilServant: true,
  adviceFrom: 'legal',
  adviceOn: '2026-05-04',
  conclusion: 'no_duty',
  reason: 'Het aanbod is geweigerd; de jurist ziet geen plicht.',
};

test('S-06: the check keeps answers, advice, conclusion and reason', async () => {
  const desk = await startOpenDesk('2026-05-04T08:35:00Z');
  const { caseId } = await desk.ask('reports.record', refusedBribe);
  const before = await desk.ask('cases.get', { caseId });
  expect(before.themes).toEqual(['integrity']);
  expect(before.justice).toMatchObject({ asksDutyCheck: true, duty: null });
  await desk.ask('duty.record', { caseId, ...check });
  const { justice, tasks } = await desk.ask('cases.get', { caseId });
  expect(justice.duty).toEqual({ ...check, checkedAt: '2026-05-04T08:35:00Z' });
  expect(tasks).toEqual(before.tasks);
});

test('S-06: with a suspicion that somebody accepted, nothing is sent by itself', async () => {
  const desk = await startOpenDesk('2026-05-04T08:35:00Z');
  const { caseId } = await desk.ask('reports.record', refusedBribe);
  await desk.ask('duty.record', { caseId, ...check, accepted: 'yes', conclusion: 'undecided' });
  const { justice, sharedWith, police } = await desk.ask('cases.get', { caseId });
  expect(justice).toMatchObject({ duty: { accepted: 'yes' }, reports: [], wbk: null });
  expect([sharedWith, police]).toEqual([[], []]);
  const { lines } = await desk.ask('log.read', {});
  expect(lines.map(({ action }) => action)).toContain('duty.check');
});

test('advice that nobody gave has no day, and none lies ahead', async () => {
  const desk = await startOpenDesk('2026-05-04T08:35:00Z');
  const { caseId } = await desk.ask('reports.record', refusedBribe);
  await desk.ask('duty.record', { caseId, ...check, adviceFrom: null });
  expect((await desk.ask('cases.get', { caseId })).justice.duty).toMatchObject({
    adviceFrom: null,
    adviceOn: null,
  });
  await expect(
    desk.ask('duty.record', { caseId, ...check, adviceOn: '2026-05-05' }),
  ).rejects.toThrow('date.inFuture');
});

test('a case without bribery has no check', async () => {
  const desk = await startOpenDesk('2026-05-04T08:35:00Z');
  const { caseId } = await desk.ask('reports.record', counterThreat);
  expect((await desk.ask('cases.get', { caseId })).justice.asksDutyCheck).toBe(false);
  await expect(desk.ask('duty.record', { caseId, ...check })).rejects.toThrow('duty.notBribery');
});
