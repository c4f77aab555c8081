import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { doxing, morning, recordDoxing } from './clerk-fixture.ts';
import { startOpenDesk, temporaryFolder } from './support.ts';

const atClerk = () => startOpenDesk(morning, 'griffier');

test('S-04: the tasks of the clerk begin with pictures of the messages today', async () => {
  const desk = await atClerk();
  const caseId = await recordDoxing(desk);
  const { number, incident, reporter, tasks, referral } = await desk.ask('cases.get', { caseId });
  expect(number).toBe('G-2026-0001');
  expect(incident.perpetratorKnown).toBe('unknown');
  expect(reporter.position).toEqual({ regime: 'political', office: 'council_member' });
  expect(referral).toBeNull();
  expect(tasks.map(({ code, due }) => [code, due]).toSorted()).toEqual([
    ['T1', '2026-10-14'],
    ['T2', '2026-10-13'],
    ['T31', '2026-11-10'],
    ['T41', '2026-10-13'],
    ['T42', '2026-10-15'],
    ['T43', '2026-10-20'],
    ['T5', '2026-10-15'],
  ]);
});

test('S-04: a report that reaches no home and leaves no message asks for neither', async () => {
  const desk = await atClerk();
  const { caseId } = await desk.ask('reports.record', {
    ...doxing,
    incident: {
      ...doxing.incident,
      nature: 'insult',
      extraNatures: [],
      channel: 'phone',
      severity: 's2',
    },
  });
  const { tasks } = await desk.ask('cases.get', { caseId });
  expect(tasks.map(({ code }) => code).toSorted()).toEqual(['T1', 'T2']);
});

test('S-04: a counsellor gets no tasks of the clerk', async () => {
  const desk = await startOpenDesk(morning, 'counsellor_political');
  const caseId = await recordDoxing(desk);
  const { tasks } = await desk.ask('cases.get', { caseId });
  expect(tasks.map(({ code }) => code)).not.toContain('T41');
});

test('S-04: the mayor may know facts and identity once the member said so', async () => {
  const desk = await atClerk();
  const caseId = await recordDoxing(desk);
  const groups = ['identity', 'incident_facts'] as const;
  const asked = { caseId, recipient: 'mayor' as const, groups: [...groups] };
  await expect(
    desk.ask('disclosures.preview', { ...asked, consentId: randomUUID() }),
  ).rejects.toThrow('consent.notFound');
  const { id: consentId } = await desk.ask('consents.record', {
    caseId,
    purpose: 'police',
    recipients: ['mayor'],
    groups: [...groups],
    how: 'spoken',
    on: '2026-10-13',
    at: '09:45',
    until: null,
  });
  const { sheet } = await desk.ask('disclosures.preview', { ...asked, consentId });
  expect(sheet.sections.map(({ group }) => group)).toEqual(groups);
});

test('S-04: that a counsellor was offered stands there, and nothing of the talk', async () => {
  const desk = await atClerk();
  const caseId = await recordDoxing(desk);
  await desk.ask('referrals.offer', { caseId });
  expect((await desk.ask('cases.get', { caseId })).referral).toEqual({
    state: 'offered',
    on: '2026-10-13',
  });
  desk.clock = '2026-10-14T08:00:00Z';
  await desk.ask('referrals.decline', { caseId });
  expect((await desk.ask('clerk.home', {})).referrals).toEqual([
    { caseId, number: 'G-2026-0001', alias: 'Wulp', state: 'declined', on: '2026-10-14' },
  ]);
});

test('the home of the clerk has his reports and the police reports of the mayor', async () => {
  const desk = await atClerk();
  const caseId = await recordDoxing(desk);
  const step = { caseId, on: '2026-10-13', number: '' };
  await desk.ask('police.record', { ...step, status: 'complaint_by_mayor' });
  desk.clock = '2026-10-14T08:00:00Z';
  await desk.ask('police.record', { ...step, on: '2026-10-14', status: 'under_investigation' });
  const home = await desk.ask('clerk.home', {});
  const known = { caseId, number: 'G-2026-0001', alias: 'Wulp' };
  expect(home).toMatchObject({
    running: 1,
    reports: [{ ...known, nature: 'doxing', severity: 's4' }],
    mayorReports: [{ ...known, on: '2026-10-13', police: 'under_investigation' }],
    referrals: [],
    sealedAway: [],
  });
});

test('a meeting has what must be arranged by the working day before it, and by whom', async () => {
  const desk = await atClerk();
  // Monday 19 October: the working day before is Friday.
  const { id } = await desk.ask('meetings.plan', {
    heldOn: '2026-10-19',
    kind: 'council',
    measures: [
      { kind: 'guards', arrangedBy: 'secretary' },
      { kind: 'risk_check_meeting', arrangedBy: 'griffier' },
    ],
  });
  await desk.ask('meetings.settle', { id, kind: 'guards', doneOn: '2026-10-13' });
  const measures = [
    { kind: 'guards', arrangedBy: 'secretary', due: '2026-10-16', doneOn: '2026-10-13' },
    { kind: 'risk_check_meeting', arrangedBy: 'griffier', due: '2026-10-16', doneOn: null },
  ];
  expect((await desk.ask('clerk.home', {})).meetings).toEqual([
    { id, heldOn: '2026-10-19', kind: 'council', measures },
  ]);
  await desk.ask('meetings.settle', { id, kind: 'guards', doneOn: null });
  const [held] = (await desk.ask('clerk.home', {})).meetings;
  expect(held?.measures[0]?.doneOn).toBeNull();
  await expect(
    desk.ask('meetings.settle', { id, kind: 'camera', doneOn: '2026-10-13' }),
  ).rejects.toThrow('meeting.notFound');
  await desk.ask('meetings.remove', { id });
  expect((await desk.ask('clerk.home', {})).meetings).toEqual([]);
});

test('T44: what a meeting asks for stands among the tasks of today, and without content in the calendar', async () => {
  const desk = await atClerk();
  const office = async () =>
    (await desk.ask('today.get', {})).office.filter(({ code }) => code === 'T44');
  const { id } = await desk.ask('meetings.plan', {
    heldOn: '2026-10-19',
    kind: 'council',
    measures: [{ kind: 'guards', arrangedBy: 'secretary' }],
  });
  const [task] = await office();
  expect(task).toMatchObject({ about: id, target: '2026-10-16', due: '2026-10-18' });
  const folder = temporaryFolder();
  const { file } = await desk.ask('calendar.write', {
    folder,
    until: '2026-10-31',
    form: 'target',
    alarm: false,
    language: 'nl',
  });
  const calendar = readFileSync(join(folder, file), 'utf8');
  expect(calendar).toContain('DTSTART;VALUE=DATE:20261016');
  expect(calendar).not.toMatch(/vergadering|raad|guards|beveilig/i);
  await expect(
    desk.ask('tasks.complete', { task: task?.id ?? '', on: '2026-10-13' }),
  ).rejects.toThrow('task.settledElsewhere');
  await desk.ask('meetings.settle', { id, kind: 'guards', doneOn: '2026-10-13' });
  expect(await office()).toEqual([]);
  await desk.ask('meetings.settle', { id, kind: 'guards', doneOn: null });
  expect(await office()).toHaveLength(1);
  await desk.ask('meetings.remove', { id });
  expect(await office()).toEqual([]);
});

test('a meeting is not planned on a day that is past, nor without anything to arrange', async () => {
  const desk = await atClerk();
  const measures = [{ kind: 'guards' as const, arrangedBy: 'griffier' as const }];
  const plan = { heldOn: '2026-10-12', kind: 'council' as const, measures };
  await expect(desk.ask('meetings.plan', plan)).rejects.toThrow('meeting.past');
  const nothing = { ...plan, heldOn: '2026-10-19', measures: [] };
  await expect(desk.ask('meetings.plan', nothing)).rejects.toThrow('input.invalid');
});

test('the file of the clerk is kept two years, and from one to five when he wants', async () => {
  const desk = await atClerk();
  const caseId = await recordDoxing(desk);
  const checks = { feedbackGiven: 'yes', policeNews: 'yes', consentReviewed: 'yes' } as const;
  await desk.ask('cases.close', { caseId, reason: 'resolved', checks, feedbackWaiver: null });
  const kept = async () => (await desk.ask('cases.get', { caseId })).retention;
  expect(await kept()).toEqual([{ rule: 'griffier_case', due: '2028-10-13' }]);
  const terms = await desk.ask('retention.terms', {});
  await desk.ask('retention.setTerms', { ...terms, griffier_case: 60 });
  expect(await kept()).toEqual([{ rule: 'griffier_case', due: '2031-10-13' }]);
  for (const griffier_case of [11, 61]) {
    await expect(desk.ask('retention.setTerms', { ...terms, griffier_case })).rejects.toThrow(
      'input.invalid',
    );
  }
  await desk.ask('retention.setTerms', terms);
  desk.clock = '2028-10-13T08:00:00Z';
  const parts = [{ caseId, rule: 'griffier_case' as const }];
  await desk.ask('retention.destroy', { parts });
  await expect(desk.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
});

test('only the clerk has the commands of the clerk', async () => {
  const desk = await startOpenDesk(morning, 'counsellor_political');
  const caseId = await recordDoxing(desk);
  await expect(desk.ask('clerk.home', {})).rejects.toThrow('command.notAllowed');
  await expect(desk.ask('referrals.offer', { caseId })).rejects.toThrow('command.notAllowed');
  const away = { caseId, colleagueId: caseId, folder: temporaryFolder(), consent: true };
  await expect(desk.ask('cases.sealAway', away)).rejects.toThrow('command.notAllowed');
});
