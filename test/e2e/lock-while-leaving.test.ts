import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { CommandName, Input } from '../../api/contract/index.ts';
import type { Response } from '../../api/contract/messages.ts';
import { startVaultProcess, type VaultProcess } from '../../electron/vault-process.ts';
import { counterThreat, passphrase, startOpenDesk, temporaryFolder } from '../api/support.ts';
import { dist } from './support/places.ts';

const monday = '2026-05-04T08:30:00.000Z';
const worker = join(dist, 'vault-worker.js');
/** So long that a lock falls while it is being written. */
const megabytes = 100;

/** The folder of a vault with a case that has one long file. */
async function vaultWithFilm(): Promise<{ folder: string; id: string }> {
  const desk = await startOpenDesk(monday);
  const { caseId } = await desk.ask('reports.record', counterThreat);
  const piece = Buffer.alloc(700_000, 'KANARIE ');
  const pieces = Math.ceil((megabytes * 1_000_000) / piece.length);
  const told = { caseId, name: 'film.mp4', bytes: pieces * piece.length, leaveMetadata: true };
  const { adding } = await desk.ask('attachments.begin', told);
  const text = piece.toString('base64');
  for (let at = 0; at < pieces; at += 1)
    await desk.ask('attachments.append', { adding, piece: text });
  const { id } = await desk.ask('attachments.finish', { adding });
  await desk.desk.close();
  return { folder: desk.folder, id };
}

async function unlocked(folder: string, patience?: number): Promise<VaultProcess> {
  const vault = startVaultProcess({
    ...{ worker, folder, version: '0', guessMs: 0, now: monday },
    onDeath: vi.fn(),
    print: async () => new Uint8Array(),
    ...(patience === undefined ? {} : { patience }),
  });
  onTestFinished(() => vault.end());
  const described = await vault.ask({ command: 'vault.describe', input: {} });
  // Safe: the worker answers as the contract says.
  const { slots } = (described as { output: { slots: readonly { id: string }[] } }).output;
  const input = { slot: slots[0]?.id, passphrase };
  expect(await vault.ask({ command: 'vault.unlock', input })).toMatchObject({ ok: true });
  return vault;
}

const sizesIn = (folder: string) =>
  readdirSync(folder).map((name) => statSync(join(folder, name)).size);

/** Asks for a file to be written, and gives what was answered when it was locked halfway. */
async function lockHalfway<N extends CommandName>(
  vault: VaultProcess,
  target: string,
  command: N,
  input: Input<N>,
): Promise<Response> {
  const answer = vault.ask({ command, input });
  while (!sizesIn(target).some((size) => size > 5_000_000)) await setTimeout(10);
  await vault.lock();
  return answer;
}

test('A lock while files leave in clear leaves nothing of them, and a vault that opens', async () => {
  const { folder, id } = await vaultWithFilm();
  const target = temporaryFolder();
  const vault = await unlocked(folder);
  const refused = { ok: false };
  expect(
    await lockHalfway(vault, target, 'attachments.export', { id, folder: target }),
  ).toMatchObject(refused);
  expect(readdirSync(target)).toEqual([]);
  // The worker had the time to close the vault: another may open it.
  expect(readdirSync(folder)).not.toContain('staff.lock');
  await vault.end();

  const other = await unlocked(folder);
  const lock = { kind: 'none', typed: 'ONVERSLEUTELD' } as const;
  expect(
    await lockHalfway(other, target, 'personal.export', { folder: target, lock }),
  ).toMatchObject(refused);
  expect(readdirSync(target)).toEqual([]);
  expect(readdirSync(folder)).not.toContain('staff.lock');
  await other.end();

  // One that gets no time to clear up is cleared up after.
  const hurried = await unlocked(folder, 0);
  await lockHalfway(hurried, target, 'attachments.export', { id, folder: target });
  expect(readdirSync(target)).toEqual([]);
}, 120_000);
