import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import {
  counterThreat,
  passphrase,
  startDesk,
  startOpenDesk,
  type TestDesk,
  temporaryFolder,
} from './support.ts';

const clock = '2026-05-04T09:00:00.000Z';
const restoring = (folder: string, name: string, typed = passphrase) => ({
  folder,
  name,
  from: { kind: 'passphrase' as const, passphrase: typed },
});

/** A desk with one case and a backup of it. */
async function withBackup() {
  const desk = await startOpenDesk(clock);
  const target = temporaryFolder();
  const { caseId } = await desk.ask('reports.record', counterThreat);
  const { name } = await desk.ask('backups.make', { folder: target });
  return { desk, target, caseId, name };
}

/** Puts a recovery code on paper. */
async function withCode(desk: TestDesk) {
  const words = (await desk.ask('keys.beginRecovery', { passphrase })).words.join(' ');
  await desk.ask('keys.finishRecovery', { typed: words });
  return { kind: 'recovery' as const, words };
}

/** Puts three shares on paper, and gives two of them. */
async function withShares(desk: TestDesk) {
  const { shares } = await desk.ask('keys.beginShares', { passphrase });
  const [first = '', second = ''] = shares.map((share) => share.join(' '));
  await desk.ask('keys.finishShares', { first, second });
  return { kind: 'shares' as const, first, second };
}

describe('a backup', () => {
  it('is one file, made at once, and its folder is remembered', async () => {
    const { desk, target, name } = await withBackup();
    expect(readdirSync(target)).toEqual([name]);
    expect(await desk.ask('backups.describe', {})).toEqual({
      folder: target,
      madeAt: clock,
      problem: null,
      overdue: false,
      places: [{ folder: target, madeAt: clock, waits: false, left: 0 }],
    });
  });

  it('is tested by putting it back aside', async () => {
    const { desk, name } = await withBackup();
    const before = readdirSync(desk.folder);
    const tested = await desk.ask('backups.test', { passphrase });
    expect(tested).toMatchObject({ name, cases: 1, compared: true, brokenLine: null });
    expect(readdirSync(desk.folder)).toEqual(before);
    await desk.ask('notes.add', {
      caseId: (await desk.ask('cases.list', {})).cases[0]?.id ?? '',
      text: 'later',
    });
    expect(await desk.ask('backups.test', { passphrase })).toMatchObject({ compared: false });
    await expect(desk.ask('backups.test', { passphrase: 'anders' })).rejects.toThrow(
      'passphrase.wrong',
    );
  });

  it('that was damaged on its stick is found by the test', async () => {
    const { desk, target, name } = await withBackup();
    const bytes = readFileSync(join(target, name));
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 999) ^ 1, bytes.length - 999);
    writeFileSync(join(target, name), bytes);
    await expect(desk.ask('backups.test', { passphrase })).rejects.toThrow('backup.damaged');
  });

  it('of the day is made once, when a folder was chosen', async () => {
    const desk = await startOpenDesk(clock);
    expect(await desk.ask('backups.makeDue', {})).toEqual({ made: false });
    expect((await desk.ask('backups.describe', {})).overdue).toBe(true);
    const target = temporaryFolder();
    await desk.ask('backups.make', { folder: target });
    expect(await desk.ask('backups.makeDue', {})).toEqual({ made: false });
    desk.clock = '2026-05-05T09:00:00.000Z';
    expect(await desk.ask('backups.makeDue', {})).toEqual({ made: true });
    expect(readdirSync(target)).toHaveLength(2);
  });

  it('that cannot be made is remembered as such until one can', async () => {
    const { desk, target } = await withBackup();
    rmSync(target, { recursive: true });
    desk.clock = '2026-05-12T09:00:00.000Z';
    await expect(desk.ask('backups.makeDue', {})).rejects.toThrow('backup.folderMissing');
    expect(await desk.ask('backups.describe', {})).toEqual({
      folder: target,
      madeAt: clock,
      problem: 'backup.folderMissing',
      overdue: true,
      places: [{ folder: target, madeAt: clock, waits: false, left: 0 }],
    });
    mkdirSync(target);
    expect(await desk.ask('backups.makeDue', {})).toEqual({ made: true });
    expect((await desk.ask('backups.describe', {})).problem).toBeNull();
  });

  it('that was interrupted is none, and is made again', async () => {
    const desk = await startOpenDesk(clock);
    const target = temporaryFolder();
    const making = desk.ask('backups.make', { folder: target });
    const folder = temporaryFolder();
    await setImmediate();
    expect(readdirSync(target)).toEqual([]);
    cpSync(desk.folder, folder, { recursive: true });
    await making;
    // As the vault is found after the plug was pulled.
    rmSync(join(folder, 'staff.lock'), { force: true });
    for (const name of readdirSync(target)) rmSync(join(target, name));
    const again = startDesk(clock, folder);
    const [slot] = (await again.ask('vault.describe', {})).slots;
    await again.ask('vault.unlock', { slot: slot?.id ?? '', passphrase });
    expect(await again.ask('backups.describe', {})).toEqual({
      ...{ folder: target, madeAt: null, problem: null, overdue: true, places: [] },
    });
    expect(await again.ask('backups.makeDue', {})).toEqual({ made: true });
    expect(await again.ask('backups.describe', {})).toMatchObject({
      ...{ madeAt: clock, overdue: false },
    });
  });

  it('of a clock that was years ahead keeps no other from being made', async () => {
    const { desk, target } = await withBackup();
    desk.clock = '2036-05-04T09:00:00.000Z';
    await desk.ask('backups.make', { folder: target });
    desk.clock = '2026-05-05T09:00:00.000Z';
    expect((await desk.ask('backups.describe', {})).overdue).toBe(true);
    expect(await desk.ask('backups.makeDue', {})).toEqual({ made: true });
    expect(await desk.ask('backups.describe', {})).toMatchObject({
      ...{ madeAt: desk.clock, overdue: false },
    });
  });

  it.each(['relative/folder', '.'])('in %s is refused', async (folder) => {
    const desk = await startOpenDesk(clock);
    await expect(desk.ask('backups.make', { folder })).rejects.toThrow('backup.folderMissing');
    await expect(desk.ask('backups.find', { folder })).rejects.toThrow('backup.folderMissing');
  });

  it('is not made inside the vault', async () => {
    const desk = await startOpenDesk(clock);
    const act = desk.ask('backups.make', { folder: desk.folder });
    await expect(act).rejects.toThrow('backup.folderIsVault');
    expect((await desk.ask('backups.describe', {})).folder).toBeNull();
  });
});

describe('putting a backup back', () => {
  it('brings a vault back on a new computer', async () => {
    const { target, caseId, name } = await withBackup();
    const fresh = startDesk('2026-05-06T09:00:00.000Z');
    const { backups } = await fresh.ask('backups.find', { folder: target });
    expect(backups).toMatchObject([{ name, compartment: 'staff', madeAt: clock }]);
    const figures = await fresh.ask('backups.restore', restoring(target, name));
    expect(figures).toMatchObject({ cases: 1, madeAt: clock });
    const { slots } = await fresh.ask('vault.describe', {});
    await fresh.ask('vault.unlock', { slot: slots[0]?.id ?? '', passphrase });
    expect((await fresh.ask('cases.get', { caseId })).incident.nature).toBe('threat_violence');
  });

  it('needs the passphrase of that moment', async () => {
    const { target, name } = await withBackup();
    const fresh = startDesk(clock);
    const act = fresh.ask('backups.restore', restoring(target, name, 'anders'));
    await expect(act).rejects.toThrow('passphrase.wrong');
    expect((await fresh.ask('vault.describe', {})).state).toBe('absent');
  });

  it.each([
    ['a code on paper', withCode],
    ['two shares', withShares],
  ])('works with %s, when the passphrase of that moment is forgotten', async (_, putOnPaper) => {
    const { desk, target, caseId } = await withBackup();
    const from = await putOnPaper(desk);
    const { name } = await desk.ask('backups.make', { folder: target });
    const fresh = startDesk('2026-05-06T09:00:00.000Z');
    await fresh.ask('backups.restore', { folder: target, name, from });
    const next = 'veertien zwanen fietsen langs de dijk';
    await fresh.ask('vault.recover', { compartment: 'staff', from, passphrase: next });
    expect((await fresh.ask('cases.get', { caseId })).id).toBe(caseId);
  });

  it('says which words cannot be right, and changes nothing', async () => {
    const { target, name } = await withBackup();
    const fresh = startDesk(clock);
    const from = { kind: 'recovery' as const, words: 'een twee' };
    const act = fresh.ask('backups.restore', { folder: target, name, from });
    await expect(act).rejects.toThrow('recovery.');
    expect((await fresh.ask('vault.describe', {})).state).toBe('absent');
  });

  it('is refused while the vault is open', async () => {
    const { desk, target, name } = await withBackup();
    await expect(desk.ask('backups.restore', restoring(target, name))).rejects.toThrow(
      'vault.open',
    );
  });

  it.each(['../luwte-staff-20260504-110000.luwte', '/etc/passwd', 'x.luwte'])(
    'takes no path for a name: %s',
    async (name) => {
      const { desk, target } = await withBackup();
      const later = desk.restart();
      await expect(later.ask('backups.restore', restoring(target, name))).rejects.toThrow(
        'input.invalid',
      );
    },
  );
});
