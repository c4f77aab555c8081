import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FirstRunStep } from '../../api/contract/first-run.ts';
import {
  counterThreat,
  passphrase,
  startNewDesk,
  startOpenDesk,
  type TestDesk,
  temporaryFolder,
} from './support.ts';

const clock = '2026-05-04T09:00:00.000Z';

/** Where each step stands. */
async function statesOf({ ask }: TestDesk): Promise<Partial<Record<FirstRunStep, string>>> {
  const { steps } = await ask('firstRun.describe', {});
  return Object.fromEntries(steps.map(({ step, state }) => [step, state]));
}

/** Puts a recovery code on paper and types it back. */
async function onPaper({ ask }: TestDesk): Promise<string> {
  const words = (await ask('keys.beginRecovery', { passphrase })).words.join(' ');
  await ask('keys.finishRecovery', { typed: words });
  return words;
}

describe('the first run', () => {
  test('begins with everything still to be done', async () => {
    expect(await statesOf(await startOpenDesk(clock))).toEqual({
      recovery: 'todo',
      backup: 'todo',
      organisation: 'todo',
      report: 'todo',
      restore: 'todo',
    });
  });

  test('asks no report of the coordinator', async () => {
    const states = await statesOf(await startOpenDesk(clock, 'coordinator'));
    expect(Object.keys(states)).toEqual(['recovery', 'backup', 'organisation', 'restore']);
  });

  test('sees what was done wherever it was done, and ends with a recovery that was tried', async () => {
    const desk = await startOpenDesk(clock);
    const words = await onPaper(desk);
    expect(await statesOf(desk)).toMatchObject({ recovery: 'done', backup: 'todo' });
    const target = temporaryFolder();
    await desk.ask('backups.make', { folder: target });
    const organisation = await desk.ask('settings.get', {});
    await desk.ask('settings.update', { ...organisation, staffSize: 420 });
    await desk.ask('reports.record', counterThreat);
    const before = readdirSync(desk.folder);
    const tried = await desk.ask('backups.rehearse', { from: { kind: 'recovery', words } });
    expect(tried).toMatchObject({ cases: 1, brokenLine: null, compared: true });
    // It was put back aside, and nothing of that is left.
    expect(readdirSync(desk.folder)).toEqual(before);
    expect(readdirSync(target)).toHaveLength(2);
    expect(await desk.ask('firstRun.describe', {})).toMatchObject({ testedAt: clock });
    expect(new Set(Object.values(await statesOf(desk)))).toEqual(new Set(['done']));
  });

  test('asks to try it again when the paper it was tried with opens the vault no more', async () => {
    const desk = await startOpenDesk(clock);
    await desk.ask('backups.make', { folder: temporaryFolder() });
    const tryWith = async (words: string) => {
      await desk.ask('backups.rehearse', { from: { kind: 'recovery', words } });
      expect(await statesOf(desk)).toMatchObject({ restore: 'done' });
    };
    await tryWith(await onPaper(desk));
    const { shares } = await desk.ask('keys.beginShares', { passphrase });
    const [first = '', second = ''] = shares.map((words) => words.join(' '));
    await desk.ask('keys.finishShares', { first, second });
    expect(await statesOf(desk)).toMatchObject({ restore: 'done' });
    const later = await onPaper(desk);
    expect(await statesOf(desk)).toMatchObject({ restore: 'todo' });
    await tryWith(later);
    await desk.ask('keys.revoke', { kind: 'recovery', passphrase });
    expect(await statesOf(desk)).toMatchObject({ recovery: 'done', restore: 'todo' });
    await desk.ask('backups.rehearse', { from: { kind: 'shares', first, second } });
    expect(await statesOf(desk)).toMatchObject({ restore: 'done' });
    await desk.ask('keys.renew', { passphrase });
    expect(await statesOf(desk)).toMatchObject({ recovery: 'todo', restore: 'todo' });
  });

  test('takes the words of another paper for what they are, and remembers no trial', async () => {
    const desk = await startOpenDesk(clock);
    await onPaper(desk);
    await desk.ask('backups.make', { folder: temporaryFolder() });
    const other = await onPaper(await startNewDesk(clock));
    const from = { kind: 'recovery' as const, words: other };
    await expect(desk.ask('backups.rehearse', { from })).rejects.toThrow('recovery.wrong');
    expect(await statesOf(desk)).toMatchObject({ restore: 'todo' });
  });

  test('a code that was made after the last backup opens the one that is made to try it', async () => {
    const desk = await startOpenDesk(clock);
    await desk.ask('backups.make', { folder: temporaryFolder() });
    const words = await onPaper(desk);
    await desk.ask('backups.rehearse', { from: { kind: 'recovery', words } });
    expect(await statesOf(desk)).toMatchObject({ restore: 'done' });
  });

  test('can be stopped while the backup is put back: nothing of it is left, and no trial is remembered', async () => {
    const desk = await startOpenDesk(clock);
    const words = await onPaper(desk);
    await desk.ask('backups.make', { folder: temporaryFolder() });
    const before = readdirSync(desk.folder);
    const tried = desk.ask('backups.test', { passphrase });
    const refused = expect(tried).rejects.toThrow('work.stopped');
    // It is answered beside the test; one of these comes in the middle of it.
    for (let asked = 0; asked < 100; asked += 1) await desk.ask('work.stop', {});
    await refused;
    expect(readdirSync(desk.folder)).toEqual(before);
    expect(await statesOf(desk)).toMatchObject({ restore: 'todo' });
    // The next is not stopped by what stopped this one.
    await desk.ask('backups.rehearse', { from: { kind: 'recovery', words } });
    expect(await statesOf(desk)).toMatchObject({ restore: 'done' });
  });

  test('without a folder for backups there is nothing to put back', async () => {
    const desk = await startOpenDesk(clock);
    const words = await onPaper(desk);
    const tried = desk.ask('backups.rehearse', { from: { kind: 'recovery', words } });
    await expect(tried).rejects.toThrow('backup.noneYet');
  });

  test('is put aside step by step, remembered after a restart, and taken up again', async () => {
    const desk = await startOpenDesk(clock);
    await desk.ask('firstRun.putAside', { steps: ['organisation', 'report'], isAside: true });
    expect(await statesOf(desk)).toMatchObject({ organisation: 'aside', report: 'aside' });
    await desk.ask('reports.record', counterThreat);
    expect(await statesOf(desk)).toMatchObject({ organisation: 'aside', report: 'done' });
    await desk.ask('firstRun.putAside', { steps: ['organisation'], isAside: false });
    expect(await statesOf(desk)).toMatchObject({ organisation: 'todo' });
  });
});
