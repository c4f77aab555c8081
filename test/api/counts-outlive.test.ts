import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lindesCase, reactionConsent } from './consent-fixture.ts';
import { figuresOf, handledCase, keptIn, onDay, reopened } from './counts-fixture.ts';
import { accept, pair, record, sendToBram } from './handover-fixture.ts';
import { publish } from './release-fixture.ts';
import { startNewDesk, temporaryFolder } from './support.ts';

const destroyed = (caseId: string, rule = 'counsellor_case' as const) => ({
  parts: [{ caseId, rule }],
});

test('TC-08: when a case with a settled claim goes, no figure of its year changes', async () => {
  const { desk, caseId } = await handledCase();
  onDay(desk, '2027-08-10');
  const before = await figuresOf(desk);
  await desk.ask('retention.destroy', destroyed(caseId));
  await expect(desk.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
  expect(await figuresOf(desk)).toEqual(before);
  expect(before.handling).toEqual({
    cases: 2,
    notKept: 0,
    forgotten: false,
    steps: [
      { code: 'reported', number: 2 },
      { code: 'acted', number: 1 },
      { code: 'cared', number: 1 },
      { code: 'closed', number: 1 },
      { code: 'talked', number: 1 },
    ],
    flow: { before: 0, opened: 2, closed: 1, after: 1 },
    receivedVia: [{ code: 'conversation', number: 2 }],
    reporterKind: [{ code: 'victim', number: 2 }],
    wish: [
      { code: 'advice', number: 1 },
      { code: 'listen', number: 1 },
    ],
    care: [
      { code: 'legal', offered: 1, accepted: 0 },
      { code: 'psychic', offered: 1, accepted: 1 },
    ],
    measures: [{ code: 'warning_letter', number: 1 }],
    policeReports: [{ code: 'complaint', number: 1 }],
    policeFiledBy: [{ code: 'employer', number: 1 }],
    policeStatus: [
      { code: 'complaint', number: 1 },
      { code: 'none', number: 1 },
    ],
    vptRequested: 1,
    claims: [{ code: 'recovered', number: 1 }],
    claimed: 33_800,
    received: 20_000,
    days: { talk: 2, measure: 3, close: 98 },
    terms: expect.arrayContaining([{ code: 'T2', inTime: 0, late: 2 }]),
  });
  expect(before.cross.rows).toEqual([
    { code: 'benefit_decision', cells: [0, 1], total: 1 },
    { code: 'permit', cells: [1, 0], total: 1 },
  ]);
});

test('TC-08: the claim file goes two years later, and the sums of the year stay', async () => {
  const { desk, caseId } = await handledCase();
  onDay(desk, '2027-08-10');
  await desk.ask('retention.destroy', destroyed(caseId));
  const before = await figuresOf(desk);
  onDay(desk, '2028-06-20');
  await desk.ask('retention.destroy', { parts: [{ caseId, rule: 'police_damage_file' }] });
  expect(await figuresOf(desk)).toEqual(before);
});

test('Claims that go before their case are counted once, also when the case follows', async () => {
  const { desk, caseId } = await handledCase();
  const terms = await desk.ask('retention.terms', {});
  await desk.ask('retention.setTerms', { ...terms, police_damage_file: 12 });
  onDay(desk, '2027-06-20');
  const before = await figuresOf(desk);
  await desk.ask('retention.destroy', { parts: [{ caseId, rule: 'police_damage_file' }] });
  expect((await desk.ask('cases.get', { caseId })).claims).toEqual([]);
  expect(await figuresOf(desk)).toEqual(before);
  onDay(desk, '2027-08-10');
  await desk.ask('retention.destroy', destroyed(caseId));
  expect(await figuresOf(desk)).toEqual(before);
});

test('TC-03: who has the whole file destroyed leaves a count, and nothing of a person', async () => {
  const { desk, caseId } = await lindesCase();
  const { id } = await desk.ask('consents.record', { caseId, ...reactionConsent });
  onDay(desk, '2026-05-11');
  const withdrawal = { how: 'telephone', on: '2026-05-11', at: '09:30' } as const;
  const recipients = ['coordinator', 'manager'] as const;
  await desk.ask('consents.withdraw', {
    ...{ caseId, consentId: id, recipients: [...recipients], ...withdrawal },
  });
  const { flow: _, days: __, steps: ___, ...before } = (await figuresOf(desk)).handling;
  await desk.ask('consents.settleFile', { caseId, keep: 'nothing' });
  const { flow, days, steps, ...after } = (await figuresOf(desk)).handling;
  expect(after.wish).toEqual([{ code: 'advice', number: 1 }]);
  expect(after).toEqual(before);
  expect(steps.map(({ code }) => code)).toEqual(['closed', 'reported']);
  expect(days).toEqual({ talk: null, measure: null, close: 7 });
  expect(flow).toEqual({ before: 0, opened: 1, closed: 1, after: 0 });
});

test('What outlives a case names nobody, no day, and is in no row of one case', async () => {
  const { desk, caseId } = await handledCase();
  onDay(desk, '2027-08-10');
  await desk.ask('retention.destroy', destroyed(caseId));
  const { kept, totals } = await keptIn(desk);
  expect(kept).toEqual([
    {
      reporter_id: expect.any(String),
      received_on: '2026-05-01',
      nature: 'threat_violence',
      channel: 'counter',
      unit: 'work_income',
      severity: 's4',
      themes: '["aggression"]',
      work_process: 'benefit_decision',
      location: expect.any(String),
      // The client of whom it was told is somebody from outside.
      perpetrator: 'external',
      first_talk: 'late',
      reaction: 'late',
    },
  ]);
  expect(Object.keys(totals[0] ?? {})).toEqual(['year', 'fact', 'code', 'number']);
  expect(JSON.stringify([kept, totals])).not.toMatch(/Linde|Stadhuis|client"|2026-05-0[2-9]/);
});

test('An older copy that is put back counts what it loses again, and once', async () => {
  const { desk, caseId } = await handledCase();
  desk.desk.close();
  const path = join(desk.folder, 'staff.db');
  const older = readFileSync(path);
  let now = await reopened(desk, '2027-08-10');
  const before = await figuresOf(now);
  await now.ask('retention.destroy', destroyed(caseId));
  now.desk.close();
  writeFileSync(path, older);
  now = await reopened(now, '2027-08-11');
  await expect(now.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
  expect(await figuresOf(now)).toEqual(before);
});

test('A case that was published and then handed over stays in the figures, and in those of nobody else', async () => {
  const two = await pair();
  const { anna, bram } = two;
  const caseId = await record(anna, 'Linde');
  onDay(anna.desk, '2027-01-05');
  const settings = await anna.desk.ask('settings.get', {});
  await anna.desk.ask('settings.update', { ...settings, staffSize: 420 });
  await publish(anna.desk, { period: '2026', folder: temporaryFolder() });
  onDay(bram.desk, '2027-01-05');
  const { flow: _, ...before } = (await figuresOf(anna.desk)).handling;
  const receipt = await accept(two, await sendToBram(two, [caseId]), [caseId]);
  await anna.desk.ask('handovers.readReceipt', receipt);
  const { flow, ...after } = (await figuresOf(anna.desk)).handling;
  expect(after).toEqual(before);
  expect(flow).toEqual({ before: 0, opened: 1, closed: 0, after: 1 });
  expect((await figuresOf(bram.desk)).handling.cases).toBe(0);
});

test('A case that counts where it went takes its handling along', async () => {
  const two = await pair();
  const caseId = await record(two.anna, 'Linde');
  const before = (await figuresOf(two.anna.desk)).handling;
  const receipt = await accept(two, await sendToBram(two, [caseId]), [caseId]);
  await two.anna.desk.ask('handovers.readReceipt', receipt);
  expect((await figuresOf(two.anna.desk)).handling.cases).toBe(0);
  expect((await figuresOf(two.bram.desk)).handling).toEqual(before);
});

test('The personal export brings what outlives cases into a new vault', async () => {
  const { desk, caseId } = await handledCase();
  onDay(desk, '2027-08-10');
  await desk.ask('retention.destroy', destroyed(caseId));
  const before = await figuresOf(desk);
  const folder = temporaryFolder();
  const lock = { kind: 'none', typed: 'ONVERSLEUTELD' } as const;
  const { file } = await desk.ask('personal.export', { folder, lock });
  const next = await startNewDesk('2027-08-11T09:00:00Z');
  await next.ask('personal.take', { folder, name: file, passphrase: '' });
  expect(await figuresOf(next)).toEqual(before);
});

test('What is not counted again is forgotten, and the desk says so', async () => {
  const { desk, caseId } = await handledCase();
  onDay(desk, '2027-08-10');
  await desk.ask('retention.destroy', destroyed(caseId));
  onDay(desk, '2030-01-05');
  const settings = await desk.ask('settings.get', {});
  await desk.ask('settings.update', { ...settings, staffSize: 420 });
  await publish(desk, { period: '2029', folder: temporaryFolder() });
  const { handling, cross } = await figuresOf(desk);
  expect(handling).toMatchObject({ cases: 1, forgotten: true });
  expect(cross.total).toBe(1);
});
