import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { previewOf } from './release-fixture.ts';
import {
  counterThreat,
  passphrase,
  startDesk,
  startOpenDesk,
  type TestDesk,
  temporaryFolder,
} from './support.ts';

const received = '2026-05-04T09:00:00.000Z';
const secret = 'zwaluwstaartverbinding';

/** A desk with one case, told with a word that stands nowhere else, and closed in August. */
async function withClosedCase() {
  const desk = await startOpenDesk(received);
  const incident = { ...counterThreat.incident, narrative: `Over ${secret} gesproken` };
  const { caseId, number } = await desk.ask('reports.record', { ...counterThreat, incident });
  await desk.ask('notes.add', { caseId, text: `Weer ${secret}` });
  desk.clock = '2026-08-10T09:00:00.000Z';
  await close(desk, caseId);
  return { desk, caseId, number };
}

const close = (desk: TestDesk, caseId: string) =>
  desk.ask('cases.close', {
    caseId,
    reason: 'resolved',
    checks: { feedbackGiven: 'yes', policeNews: 'not_applicable', consentReviewed: 'yes' },
    feedbackWaiver: null,
  });

async function reopen(desk: TestDesk, clock: string): Promise<TestDesk> {
  desk.clock = clock;
  const later = desk.restart();
  await unlock(later);
  return later;
}

async function unlock({ ask }: TestDesk): Promise<void> {
  const { slots } = await ask('vault.describe', {});
  const accept = { olderCopy: true };
  await ask('vault.unlock', { slot: slots[0]?.id ?? '', passphrase, accept });
}

const narrativeOf = async ({ ask }: TestDesk, caseId: string) =>
  (await ask('cases.get', { caseId })).incident.narrative;

const found = async ({ ask }: TestDesk, query: string) =>
  (await ask('cases.list', { query })).cases.length;

describe('what is due', () => {
  it('is shown sixty days before, each part with its own day', async () => {
    const { desk, caseId, number } = await withClosedCase();
    desk.clock = '2026-12-11T09:00:00.000Z';
    expect((await desk.ask('retention.list', {})).parts).toEqual([]);
    desk.clock = '2026-12-12T09:00:00.000Z';
    const { parts } = await desk.ask('retention.list', {});
    const days = { due: '2027-02-10', decideBy: '2027-03-12' };
    const notes = { caseId, number, caseGone: false, rule: 'counsellor_notes', ...days };
    expect(parts).toEqual([{ ...notes, hold: null }]);
    desk.clock = '2027-07-01T09:00:00.000Z';
    const { parts: later } = await desk.ask('retention.list', {});
    expect(later.map(({ rule, due }) => [rule, due])).toEqual([
      ['counsellor_notes', '2027-02-10'],
      ['counsellor_case', '2027-08-10'],
    ]);
  });

  it('has the day of the terms that were agreed on, also where the case is closed already', async () => {
    const { desk } = await withClosedCase();
    const terms = { counsellor_notes: 3, evidence: 2, counsellor_case: 24 };
    expect(await desk.ask('retention.terms', {})).toMatchObject({
      counsellor_notes: 6,
      evidence: 3,
      counsellor_case: 12,
      police_damage_file: 24,
    });
    await desk.ask('retention.setTerms', terms);
    desk.clock = '2026-11-10T09:00:00.000Z';
    const { parts } = await desk.ask('retention.list', {});
    expect(parts).toMatchObject([{ rule: 'counsellor_notes', due: '2026-11-10' }]);
    const { caseId } = await desk.ask('reports.record', {
      ...counterThreat,
      receivedOn: '2026-11-10',
      receivedAt: '09:30',
      reporter: {
        kind: 'anonymous',
        position: { regime: 'staff', department: 'work_income', functionGroup: null },
      },
    });
    await close(desk, caseId);
    expect((await desk.ask('cases.get', { caseId })).retention).toEqual([
      { rule: 'counsellor_notes', due: '2027-02-10' },
      { rule: 'counsellor_case', due: '2028-11-10' },
    ]);
    await expect(
      desk.ask('retention.setTerms', { ...terms, counsellor_notes: 25 }),
    ).rejects.toThrow('input.invalid');
    expect(await desk.ask('retention.terms', {})).toMatchObject(terms);
  });

  it('is not destroyed before its day', async () => {
    const { desk, caseId } = await withClosedCase();
    desk.clock = '2027-02-09T09:00:00.000Z';
    const parts = [{ caseId, rule: 'counsellor_notes' as const }];
    await expect(desk.ask('retention.destroy', { parts })).rejects.toThrow('retention.notDue');
    expect(await narrativeOf(desk, caseId)).toContain(secret);
  });
});

describe('a hold', () => {
  const reviewOn = '2027-08-01';

  it('is on Today from the day on which it is looked at again', async () => {
    const { desk, caseId } = await withClosedCase();
    const hold = { caseId, rule: 'counsellor_notes', reason: 'court_case' } as const;
    desk.clock = '2027-02-10T09:00:00.000Z';
    await desk.ask('retention.hold', { ...hold, reviewOn });
    const toReview = async (on: string) => {
      desk.clock = `${on}T09:00:00.000Z`;
      return (await desk.ask('today.get', {})).toReview;
    };
    expect(await toReview('2027-07-31')).toBe(0);
    expect(await toReview(reviewOn)).toBe(1);
    await desk.ask('retention.release', { caseId, rule: hold.rule });
    expect(await toReview(reviewOn)).toBe(0);
  });

  it('keeps its own part and nothing else (TC-08)', async () => {
    const { desk, caseId } = await withClosedCase();
    desk.clock = '2027-08-10T09:00:00.000Z';
    const held = { caseId, rule: 'counsellor_case' as const };
    const reason = 'open_damage_claim' as const;
    await desk.ask('retention.hold', { ...held, reason, reviewOn: '2028-08-10' });
    await expect(desk.ask('retention.destroy', { parts: [held] })).rejects.toThrow(
      'retention.held',
    );
    const notes = { caseId, rule: 'counsellor_notes' as const };
    await desk.ask('retention.destroy', { parts: [notes] });
    expect(await narrativeOf(desk, caseId)).toBe('');
    await desk.ask('retention.release', held);
    expect(await desk.ask('retention.destroy', { parts: [held] })).toEqual({
      destroyed: 1,
      backups: 'none',
    });
    await expect(desk.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
  });

  it.each([
    ['open_damage_claim', reviewOn, 'hold.notForThis'],
    ['court_case', '2027-02-10', 'hold.reviewPast'],
    ['court_case', '2028-02-11', 'hold.reviewTooLate'],
  ] as const)('for %s until %s is refused', async (reason, until, code) => {
    const { desk, caseId } = await withClosedCase();
    desk.clock = '2027-02-10T09:00:00.000Z';
    const hold = { caseId, rule: 'counsellor_notes' as const, reason, reviewOn: until };
    await expect(desk.ask('retention.hold', hold)).rejects.toThrow(code);
  });

  it('on the notes keeps the whole case', async () => {
    const { desk, caseId } = await withClosedCase();
    desk.clock = '2027-08-10T09:00:00.000Z';
    const hold = { caseId, rule: 'counsellor_notes' as const, reason: 'court_case' as const };
    await desk.ask('retention.hold', { ...hold, reviewOn: '2027-12-01' });
    const parts = [{ caseId, rule: 'counsellor_case' as const }];
    await expect(desk.ask('retention.destroy', { parts })).rejects.toThrow('retention.notesHeld');
  });
});

describe('destruction', () => {
  it('of a case leaves a certificate, the numbers, and nothing that leads to anybody', async () => {
    const { desk, caseId, number } = await withClosedCase();
    await desk.ask('settings.update', { ...(await desk.ask('settings.get', {})), staffSize: 420 });
    const before = await previewOf(desk, { period: '2026' });
    desk.clock = '2027-08-10T09:00:00.000Z';
    const rules = ['counsellor_notes', 'counsellor_case'] as const;
    await desk.ask('retention.destroy', { parts: rules.map((rule) => ({ caseId, rule })) });
    expect(await found(desk, secret)).toBe(0);
    expect((await desk.ask('reporters.find', { alias: 'Linde' })).reporters).toEqual([]);
    const after = await previewOf(desk, { period: '2026' });
    expect(after.tables).toEqual(before.tables);
    const { destroyed, parts } = await desk.ask('retention.list', {});
    expect(parts).toEqual([]);
    const on = '2027-08-10';
    expect(destroyed).toEqual({
      total: 2,
      newest: [
        { caseId, number, rule: 'counsellor_case', earlier: 0, on },
        { caseId, number, rule: 'counsellor_notes', earlier: 0, on },
      ],
    });
  });

  it('is replayed on an older copy that is put back', async () => {
    const { desk, caseId } = await withClosedCase();
    desk.desk.close();
    const path = join(desk.folder, 'staff.db');
    const older = readFileSync(path);
    const again = await reopen(desk, '2027-08-10T09:00:00.000Z');
    const parts = [{ caseId, rule: 'counsellor_case' as const }];
    await again.ask('retention.destroy', { parts });
    again.desk.close();
    writeFileSync(path, older);
    const restored = await reopen(again, '2027-08-11T09:00:00.000Z');
    await expect(restored.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
    expect(await found(restored, secret)).toBe(0);
    const { lines } = await restored.ask('log.read', { offset: 0, limit: 50 });
    expect(lines.filter(({ action }) => action === 'retention.destroy')).toMatchObject([
      { at: '2027-08-11T09:00:00.000Z' },
    ]);
  });

  it('is done in the backups as well, or at the next one when they are out of reach', async () => {
    const { desk, caseId } = await withClosedCase();
    const target = temporaryFolder();
    const { name } = await desk.ask('backups.make', { folder: target });
    desk.clock = '2027-08-10T09:00:00.000Z';
    const [notes, whole] = (['counsellor_notes', 'counsellor_case'] as const).map((rule) => ({
      caseId,
      rule,
    }));
    if (!notes || !whole) throw new Error('two rules give two parts');
    const before = readFileSync(join(target, name));
    const changed = () => !readFileSync(join(target, name)).equals(before);

    renameSync(target, `${target}-away`);
    const away = await desk.ask('retention.destroy', { parts: [notes] });
    expect(away).toEqual({ destroyed: 1, backups: 'later' });
    renameSync(`${target}-away`, target);
    expect(changed()).toBe(false);
    await desk.ask('backups.makeDue', {});
    expect(changed()).toBe(true);

    const here = await desk.ask('retention.destroy', { parts: [whole] });
    expect(here).toEqual({ destroyed: 1, backups: 'erased' });
    desk.desk.close();
    rmSync(desk.folder, { recursive: true });
    const fresh = await startDesk('2027-08-11T09:00:00.000Z');
    await fresh.ask('backups.restore', {
      folder: target,
      name,
      from: { kind: 'passphrase', passphrase },
    });
    await unlock(fresh);
    await expect(fresh.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
    expect(await found(fresh, secret)).toBe(0);
  });

  it('is not done for a tombstone that somebody wrote without the key', async () => {
    const { desk, caseId } = await withClosedCase();
    desk.desk.close();
    const forged = {
      format: 'luwte-tombstones',
      version: 1,
      destroyed: [{ caseId, rule: 'counsellor_case', number: 'A-2026-0001', on: '2026-08-11' }],
      seal: Buffer.alloc(32, 1).toString('base64'),
    };
    writeFileSync(join(desk.folder, 'staff.destroyed.json'), JSON.stringify(forged));
    const again = await reopen(desk, '2026-08-12T09:00:00.000Z');
    expect(await narrativeOf(again, caseId)).toContain(secret);
  });
});

describe('an owner who does nothing', () => {
  it('loses what was told thirty days after its day, and nothing else', async () => {
    const { desk, caseId } = await withClosedCase();
    let later = desk;
    for (const day of ['2027-02-20', '2027-02-27', '2027-03-06', '2027-03-11']) {
      later = await reopen(later, `${day}T09:00:00.000Z`);
      expect(await narrativeOf(later, caseId)).toContain(secret);
    }
    later = await reopen(later, '2027-03-12T09:00:00.000Z');
    expect(await narrativeOf(later, caseId)).toBe('');
    expect((await later.ask('retention.list', {})).destroyed.total).toBe(1);
  });

  it('loses nothing to a clock that is ten years ahead', async () => {
    const { desk, caseId } = await withClosedCase();
    let later = desk;
    for (const clock of ['2036-08-10T09:00:00.000Z', '2036-08-10T10:00:00.000Z']) {
      later = await reopen(later, clock);
      expect(await narrativeOf(later, caseId)).toContain(secret);
    }
  });
});
