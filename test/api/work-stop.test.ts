import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { CommandName, Input } from '../../api/contract/index.ts';
import {
  counterThreat,
  passphrase,
  startOpenDesk,
  type TestDesk,
  temporaryFolder,
} from './support.ts';

const clock = '2026-05-04T12:00:00.000Z';

async function deskWithCase(): Promise<TestDesk> {
  const desk = await startOpenDesk(clock);
  await desk.ask('reports.record', { ...counterThreat, receivedAt: '09:30' });
  return desk;
}

/** Asks for long work, waits until some of it is done, and stops it. */
async function stopHalfway<N extends CommandName>(desk: TestDesk, name: N, input: Input<N>) {
  const outcome = desk.ask(name, input).then(
    () => 'done',
    (error: Error) => error.message,
  );
  const seen: number[] = [];
  let isSettled = false;
  void outcome.then(() => {
    isSettled = true;
  });
  while (seen.length < 2 && !isSettled) {
    await setImmediate();
    const { share } = await desk.ask('work.progress', {});
    const part = share ? share.done / Math.max(share.total, 1) : 0;
    if (part > (seen.at(-1) ?? 0)) seen.push(part);
  }
  await desk.ask('work.stop', {});
  expect(await outcome).toBe('work.stopped');
  expect(await desk.ask('work.progress', {})).toEqual({ share: null });
  expect(seen.at(-1)).toBeLessThan(1);
}

/** The files of a vault, but for what it writes at every act. */
const filesOf = (folder: string) =>
  readdirSync(folder)
    .toSorted()
    .map((name) => [name, name.includes('.db') ? null : statSync(join(folder, name)).size]);

test('A backup that is stopped leaves no file, and the next one is whole', async () => {
  const desk = await deskWithCase();
  const target = temporaryFolder();
  const before = filesOf(desk.folder);
  await stopHalfway(desk, 'backups.make', { folder: target });
  expect(readdirSync(target)).toEqual([]);
  expect(filesOf(desk.folder)).toEqual(before);
  expect(await desk.ask('backups.describe', {})).toMatchObject({ madeAt: null, problem: null });
  await desk.ask('backups.make', { folder: target });
  expect(readdirSync(target)).toHaveLength(1);
  expect(await desk.ask('backups.test', { passphrase })).toMatchObject({ compared: true });
});

test('A test of a backup that is stopped leaves nothing of the trial', async () => {
  const desk = await deskWithCase();
  await desk.ask('backups.make', { folder: temporaryFolder() });
  const before = filesOf(desk.folder);
  await stopHalfway(desk, 'backups.test', { passphrase });
  expect(filesOf(desk.folder)).toEqual(before);
});

test('A backup that is not put back to its end leaves the vault that stood there', async () => {
  const desk = await deskWithCase();
  const target = temporaryFolder();
  const { name } = await desk.ask('backups.make', { folder: target });
  const [{ id: caseId = '' } = {}] = (await desk.ask('cases.list', {})).cases;
  await desk.ask('notes.add', { caseId, text: 'Zij belde later terug.' });
  const again = desk.restart();
  const before = filesOf(desk.folder);
  const from = { kind: 'passphrase' as const, passphrase };
  await stopHalfway(again, 'backups.restore', { folder: target, name, from });
  expect(filesOf(desk.folder)).toEqual(before);
  const [slot] = (await again.ask('vault.describe', {})).slots;
  await again.ask('vault.unlock', { slot: slot?.id ?? '', passphrase });
  expect(await again.ask('cases.list', { query: 'belde' })).toMatchObject({ total: 1 });
});

test('A key that is not renewed to its end stays the key it was', async () => {
  const desk = await deskWithCase();
  const before = filesOf(desk.folder);
  await stopHalfway(desk, 'keys.renew', { passphrase, cipher: 'aegis' });
  expect(filesOf(desk.folder)).toEqual(before);
  expect(await desk.ask('keys.list', {})).toMatchObject({ cipher: 'sqlcipher' });
  expect(await desk.ask('log.check', {})).toMatchObject({ brokenAt: null });
  await desk.ask('keys.renew', { passphrase, cipher: 'aegis' });
  expect(await desk.ask('keys.list', {})).toMatchObject({ cipher: 'aegis' });
  expect(await desk.ask('cases.list', { query: 'balie' })).toMatchObject({ total: 1 });
});

test('A personal export that is stopped leaves no file, and taking one in leaves an empty vault', async () => {
  const desk = await deskWithCase();
  const folder = temporaryFolder();
  const exporting = { folder, lock: { kind: 'none' as const, typed: 'ONVERSLEUTELD' as const } };
  await stopHalfway(desk, 'personal.export', exporting);
  expect(readdirSync(folder)).toEqual([]);
  const { file } = await desk.ask('personal.export', exporting);
  const other = await startOpenDesk(clock);
  await stopHalfway(other, 'personal.take', { folder, name: file, passphrase: '' });
  expect(await other.ask('cases.list', {})).toMatchObject({ total: 0 });
  await other.ask('personal.take', { folder, name: file, passphrase: '' });
  expect(await other.ask('cases.list', { query: 'balie' })).toMatchObject({ total: 1 });
});
