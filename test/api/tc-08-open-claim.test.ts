import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claimOn, closing, withCase } from './reaction-fixture.ts';
import { passphrase, type TestDesk } from './support.ts';

const recovered = {
  claimant: 'person',
  route: 'civil',
  status: 'recovered',
  insurance: 'not_covered',
  deadline: null,
  hearingOn: null,
} as const;

const onDay = (desk: TestDesk, day: string) => {
  desk.clock = `${day}T09:00:00.000Z`;
};

const partsOf = async (desk: TestDesk) =>
  (await desk.ask('retention.list', {})).parts.map(({ rule, due, decideBy, hold }) => ({
    rule,
    due,
    decideBy,
    hold: hold?.reason ?? null,
  }));

test('TC-08: an open claim keeps who it is about and the claim, never the notes', async () => {
  const { desk, caseId } = await withCase();
  const claim = await claimOn(desk, caseId, '2026-05-04');
  desk.clock = '2026-08-10T09:00:00.000Z';
  await desk.ask('cases.close', { caseId, ...closing });
  const { retention } = await desk.ask('cases.get', { caseId });
  expect(retention).toEqual([
    { rule: 'counsellor_notes', due: '2027-02-10' },
    { rule: 'counsellor_case', due: '2027-08-10' },
  ]);

  onDay(desk, '2027-02-10');
  expect(await partsOf(desk)).toEqual([
    { rule: 'counsellor_notes', due: '2027-02-10', decideBy: '2027-03-12', hold: null },
  ]);
  await desk.ask('retention.destroy', { parts: [{ caseId, rule: 'counsellor_notes' }] });

  onDay(desk, '2027-08-10');
  const whole = { caseId, rule: 'counsellor_case' as const };
  const held = { rule: 'counsellor_case', due: '2027-08-10', decideBy: '2027-09-09' };
  expect(await partsOf(desk)).toEqual([{ ...held, hold: 'open_damage_claim' }]);
  await expect(desk.ask('retention.destroy', { parts: [whole] })).rejects.toThrow('retention.held');
  await expect(desk.ask('retention.release', whole)).rejects.toThrow('hold.claimOpen');
  const kept = await desk.ask('cases.get', { caseId });
  expect(kept.reporter.alias).toBe('Linde');
  expect(kept.incident.narrative).toBe('');

  onDay(desk, '2027-12-01');
  await desk.ask('damage.changeClaim', { caseId, claim, ...recovered, on: '2027-12-01' });
  expect(await partsOf(desk)).toEqual([
    { rule: 'counsellor_case', due: '2027-12-01', decideBy: '2027-12-31', hold: null },
  ]);
  expect((await desk.ask('cases.get', { caseId })).retention).toContainEqual({
    rule: 'police_damage_file',
    due: '2029-12-01',
  });
  // What came of the claim is news to whom it is about: the call comes first (T26).
  await expect(desk.ask('retention.destroy', { parts: [whole] })).rejects.toThrow(
    'retention.keptByTask',
  );
  const { tasks } = await desk.ask('cases.get', { caseId });
  const call = tasks.find(({ code, status }) => code === 'T26' && status === 'open');
  await desk.ask('tasks.complete', { task: call?.id ?? '', on: '2027-12-01' });
  await desk.ask('retention.destroy', { parts: [whole] });
  await expect(desk.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
  expect(await desk.ask('reporters.find', { alias: 'Linde' })).toMatchObject({ reporters: [] });

  const file = await desk.ask('retention.claimFile', { caseId });
  expect(file).toMatchObject({ number: 'A-2026-0001', due: '2029-12-01' });
  expect(file.claims.map(({ totals }) => totals.claimed)).toEqual([33_800]);
  expect(JSON.stringify(file)).not.toContain('Linde');

  onDay(desk, '2029-11-30');
  const part = { caseId, rule: 'police_damage_file' as const };
  await expect(desk.ask('retention.destroy', { parts: [part] })).rejects.toThrow(
    'retention.notDue',
  );
  await desk.ask('retention.hold', { ...part, reason: 'appeal', reviewOn: '2030-05-01' });
  onDay(desk, '2029-12-01');
  expect(await partsOf(desk)).toMatchObject([{ rule: 'police_damage_file', hold: 'appeal' }]);
  await desk.ask('retention.release', part);
  await desk.ask('retention.destroy', { parts: [part] });
  await expect(desk.ask('retention.claimFile', { caseId })).rejects.toThrow('retention.notFound');
  const { destroyed } = await desk.ask('retention.list', {});
  expect(destroyed.newest.map(({ rule, on }) => [rule, on])).toEqual([
    ['police_damage_file', '2029-12-01'],
    ['counsellor_case', '2027-12-01'],
    ['counsellor_notes', '2027-02-10'],
  ]);
});

test('TC-08: another reason to keep the case stands when the claim ends, and the claim when that ends', async () => {
  const { desk, caseId } = await withCase();
  const claim = await claimOn(desk, caseId, '2026-05-04');
  desk.clock = '2026-08-10T09:00:00.000Z';
  await desk.ask('cases.close', { caseId, ...closing });
  onDay(desk, '2027-08-10');
  const whole = { caseId, rule: 'counsellor_case' as const };
  const court = { ...whole, reason: 'court_case', reviewOn: '2028-01-10' } as const;
  const holdOf = async () =>
    (await partsOf(desk)).find(({ rule }) => rule === 'counsellor_case')?.hold;
  await desk.ask('retention.hold', court);
  await desk.ask('retention.release', whole);
  expect(await holdOf()).toBe('open_damage_claim');
  await desk.ask('retention.hold', court);
  await desk.ask('damage.changeClaim', { caseId, claim, ...recovered, on: '2027-08-10' });
  expect(await holdOf()).toBe('court_case');
  await desk.ask('retention.release', whole);
  expect(await holdOf()).toBeNull();
});

test('A claim that ended before its case closed is kept two years after its end', async () => {
  const { desk, caseId } = await withCase();
  const claim = await claimOn(desk, caseId, '2026-05-04');
  desk.clock = '2026-06-01T09:00:00.000Z';
  await desk.ask('damage.changeClaim', { caseId, claim, ...recovered, on: '2026-06-01' });
  desk.clock = '2026-08-10T09:00:00.000Z';
  await desk.ask('cases.close', { caseId, ...closing });
  const { retention } = await desk.ask('cases.get', { caseId });
  expect(retention.at(-1)).toEqual({ rule: 'police_damage_file', due: '2028-06-01' });
  const terms = await desk.ask('retention.terms', {});
  await desk.ask('retention.setTerms', { ...terms, police_damage_file: 84 });
  const after = await desk.ask('cases.get', { caseId });
  expect(after.retention.at(-1)).toEqual({ rule: 'police_damage_file', due: '2033-06-01' });
});

test('An older backup that is put back loses the case again, and keeps the file of its claim', async () => {
  const { desk, caseId } = await withCase();
  const claim = await claimOn(desk, caseId, '2026-05-04');
  onDay(desk, '2026-06-01');
  await desk.ask('damage.changeClaim', { caseId, claim, ...recovered, on: '2026-06-01' });
  onDay(desk, '2026-08-10');
  await desk.ask('cases.close', { caseId, ...closing });
  desk.desk.close();
  const path = join(desk.folder, 'staff.db');
  const older = readFileSync(path);

  const reopened = async (from: TestDesk, day: string) => {
    onDay(from, day);
    const again = from.restart();
    const { slots } = await again.ask('vault.describe', {});
    const accept = { olderCopy: true };
    await again.ask('vault.unlock', { slot: slots[0]?.id ?? '', passphrase, accept });
    return again;
  };
  let now = await reopened(desk, '2027-08-10');
  const parts = (['counsellor_notes', 'counsellor_case'] as const).map((rule) => ({
    caseId,
    rule,
  }));
  await now.ask('retention.destroy', { parts });
  now.desk.close();
  writeFileSync(path, older);
  now = await reopened(now, '2027-08-11');
  await expect(now.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
  expect(await now.ask('retention.claimFile', { caseId })).toMatchObject({ due: '2028-06-01' });

  onDay(now, '2028-06-01');
  await now.ask('retention.destroy', { parts: [{ caseId, rule: 'police_damage_file' }] });
  now.desk.close();
  writeFileSync(path, older);
  now = await reopened(now, '2028-06-02');
  await expect(now.ask('retention.claimFile', { caseId })).rejects.toThrow('retention.notFound');
  await expect(now.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
});
