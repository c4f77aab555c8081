import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { beginThread, startVaultProcess, type VaultProcess } from '../../electron/vault-process.ts';

const worker = join(import.meta.dirname, 'fake-worker.ts');
const onDeath = vi.fn();
const print = vi.fn(async (_page: string) => new TextEncoder().encode('printed'));
let folder = '';
let vault: VaultProcess;

const start = (version: string, patience?: number) =>
  startVaultProcess({
    worker,
    folder,
    version,
    onDeath,
    print,
    ...(patience === undefined ? {} : { patience }),
  });
const ask = (command: string) => vault.ask({ command, input: {} });
const describeVault = async () => {
  const response = await ask('vault.describe');
  if (!response.ok) throw new Error(response.error.code);
  // Safe: the fake worker answers this.
  return response.output as { threadId: number; start: unknown; environment: unknown };
};
const failed = (code: string) => ({ ok: false, error: { code, params: {}, issues: [] } });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'luwte-process-'));
  vault = start('1.2.3');
});
afterEach(async () => {
  await vault.end();
  rmSync(folder, { recursive: true });
});

describe('a vault process', () => {
  test('starts its worker with a folder and a version, and nothing of the environment', async () => {
    const { start: given, environment } = await describeVault();
    expect(given).toEqual({ folder, version: '1.2.3' });
    expect(environment).toEqual({});
  });

  test('answers many requests, each with its own answer', async () => {
    const answers = await Promise.all([ask('vault.describe'), ask('vault.unlock')]);
    expect(answers).toMatchObject([{ output: { start: { folder } } }, { output: {} }]);
  });

  test('has its shell print a page of the worker, and tells it when that failed', async () => {
    expect(await ask('overviews.write')).toEqual({ ok: true, output: 'printed' });
    expect(print).toHaveBeenCalledExactlyOnceWith('<p>page</p>');
    print.mockRejectedValueOnce(new Error('no printer'));
    expect(await ask('overviews.write')).toEqual({ ok: true, output: null });
  });

  test('tells of a worker that died, and starts another at the next request', async () => {
    const before = await describeVault();
    expect(await ask('cases.get')).toEqual(failed('bug'));
    expect(onDeath).toHaveBeenCalledOnce();
    expect((await describeVault()).threadId).not.toBe(before.threadId);
  });

  test('removes what a worker that died had half written outside the vault', async () => {
    await ask('attachments.export');
    expect(await ask('cases.get')).toEqual(failed('bug'));
    expect(readdirSync(folder)).toEqual(['whole']);
  });

  test('answers everything that was waiting when a worker died, without what it said', async () => {
    const waiting = ask('cases.search');
    expect(await ask('notes.add')).toEqual(failed('bug'));
    expect(await waiting).toEqual(failed('bug'));
    expect(onDeath).toHaveBeenCalledOnce();
  });

  test('answers what cannot be sent to its worker as a bug, and goes on', async () => {
    const unsendable = { command: 'vault.describe', input: () => 'a function' };
    expect(await vault.ask(unsendable)).toEqual(failed('bug'));
    expect(await describeVault()).toMatchObject({ start: { folder } });
  });

  test('has a worker that cannot start die at every request, and not in between', async () => {
    vault = startVaultProcess({
      worker: join(folder, 'none.js'),
      folder,
      version: '1',
      onDeath,
      print,
    });
    await vi.waitFor(() => expect(onDeath).toHaveBeenCalledOnce());
    expect(await ask('vault.describe')).toEqual(failed('bug'));
    expect(onDeath).toHaveBeenCalledTimes(2);
  });
});

describe('a thread that was begun before its shell', () => {
  const begin = (version: string) => beginThread({ worker, folder, version });
  const startOn = (begun: ReturnType<typeof begin>) =>
    startVaultProcess({ worker, folder, version: 'later', begun, onDeath, print });

  test('answers first, and a fresh one after a lock', async () => {
    await vault.end();
    vault = startOn(begin('earlier'));
    expect(await describeVault()).toMatchObject({ start: { version: 'earlier' } });
    await vault.lock();
    expect(await describeVault()).toMatchObject({ start: { version: 'later' } });
  });

  test('is replaced at the first request when it died meanwhile', async () => {
    await vault.end();
    const begun = begin('earlier');
    await begun.worker.terminate();
    await begun.gone;
    vault = startOn(begun);
    await vi.waitFor(() => expect(onDeath).toHaveBeenCalledOnce());
    expect(await describeVault()).toMatchObject({ start: { version: 'later' } });
  });
});

describe('locking', () => {
  test('closes the vault, ends the worker and leaves the next request to a fresh one', async () => {
    const before = await describeVault();
    await vault.lock();
    expect(readFileSync(join(folder, 'closed'), 'utf8')).toBe('closed\n');
    expect((await describeVault()).threadId).not.toBe(before.threadId);
    expect(onDeath).not.toHaveBeenCalled();
  });

  test('answers what was still being asked that the vault is locked', async () => {
    const waiting = ask('cases.search');
    await describeVault();
    await vault.lock();
    expect(await waiting).toEqual(failed('vault.locked'));
  });

  test('leads what is asked meanwhile to the fresh worker', async () => {
    const before = await describeVault();
    const locking = vault.lock();
    const meanwhile = describeVault();
    await locking;
    expect((await meanwhile).threadId).not.toBe(before.threadId);
  });

  test('happens once for each time it was asked, one after another', async () => {
    await describeVault();
    await Promise.all([vault.lock(), vault.lock(), vault.lock()]);
    expect(await describeVault()).toMatchObject({ start: { folder } });
    expect(onDeath).not.toHaveBeenCalled();
  });

  test('that fails is told to who asked for it, and leaves a vault that can be asked', async () => {
    const before = await describeVault();
    const terminate = Worker.prototype.terminate;
    vi.spyOn(Worker.prototype, 'terminate').mockImplementationOnce(async function (this: Worker) {
      await terminate.call(this);
      throw new Error('no end to it');
    });
    await expect(vault.lock()).rejects.toThrow('no end to it');
    expect((await describeVault()).threadId).not.toBe(before.threadId);
    await vault.lock();
    expect(await describeVault()).toMatchObject({ start: { folder } });
  });

  test('ends a worker that does not close', async () => {
    vault = start('stubborn', 50);
    const before = await describeVault();
    await vault.lock();
    expect(existsSync(join(folder, 'closed'))).toBe(false);
    expect((await describeVault()).threadId).not.toBe(before.threadId);
  });

  test('removes what a worker that was ended had half written outside the vault', async () => {
    vault = start('stubborn', 50);
    await ask('attachments.export');
    expect(readdirSync(folder)).toEqual(['half', 'whole']);
    await vault.lock();
    expect(readdirSync(folder)).toEqual(['whole']);
  });
});

test('a process that was ended answers that the vault is locked', async () => {
  await vault.end();
  expect(await ask('vault.describe')).toEqual(failed('vault.locked'));
  await vault.lock();
  expect(await ask('vault.describe')).toEqual(failed('vault.locked'));
  expect(onDeath).not.toHaveBeenCalled();
});
