import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FoundMachinePolicy } from '../../api/machine-policy.ts';
import { noMachinePolicy } from '../../domain/machine-policy.ts';
import { type Session, startSession } from '../../electron/session.ts';
import type { Shell } from '../../electron/shell.ts';

const tellLocked = vi.fn();
const tellIdle = vi.fn();
const prefer = vi.fn();
const copy = vi.fn(async (_text: string) => undefined);
const clearCopied = vi.fn(async () => undefined);
const quit = vi.fn(async () => undefined);
const shell: Shell = {
  kind: 'chromium',
  folderDialog: true,
  documents: '/home/documents',
  openWindow: async () => undefined,
  tellLocked,
  tellIdle,
  printPdf: async () => new Uint8Array(),
  copy,
  clearCopied,
  canProtect: false,
  prefer,
  chooseFolder: async () => '/chosen',
  quit,
};

const minute = 60_000;
let folder = '';
let session: Session;
const ask = (command: string, input: unknown = {}) => session.relay({ command, input });
const threadOf = async () => {
  const response = await ask('vault.describe');
  // Safe: the fake worker answers this.
  return response.ok ? (response.output as { threadId: number }).threadId : null;
};

/** The session asks for the minutes before anything that is asked from here. */
const saysItsMinutes = threadOf;

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'Date', 'performance'],
  });
  folder = mkdtempSync(join(tmpdir(), 'luwte-session-'));
  const worker = join(import.meta.dirname, 'fake-worker.ts');
  session = startSession(shell, { folder, worker, practiceWorker: worker, version: '1.2.3' });
});
afterEach(async () => {
  await session.end();
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

describe('the administrator of the computer', () => {
  const policy: FoundMachinePolicy = {
    file: '/etc/luwte/policy.json',
    read: {
      state: 'read',
      policy: {
        ...noMachinePolicy,
        defaults: { exportFolder: '/srv/out' },
        limits: { practiceVault: false },
      },
    },
  };
  let strict: Session;
  const askStrict = (command: string) => strict.relay({ command, input: {} });
  beforeEach(() => {
    const worker = join(import.meta.dirname, 'fake-worker.ts');
    const start = { folder, worker, practiceWorker: worker, version: '1.2.3' };
    strict = startSession(shell, { ...start, policy });
  });
  afterEach(() => strict.end());

  test('says what he decided, and where files go', async () => {
    expect(await askStrict('shell.policy')).toEqual({ ok: true, output: policy });
    expect(await askStrict('shell.describe')).toMatchObject({ output: { documents: '/srv/out' } });
    expect(await ask('shell.policy')).toMatchObject({ output: { read: { state: 'none' } } });
  });

  test('may want no practice vault: it is not offered, and is not made by who asks all the same', async () => {
    expect(await ask('shell.practice')).toMatchObject({ output: { offered: true } });
    expect(await askStrict('shell.practice')).toMatchObject({ output: { offered: false } });
    expect(await askStrict('shell.practiseBegin')).toMatchObject({ output: { outcome: 'failed' } });
    expect(await askStrict('shell.practice')).toMatchObject({ output: { state: 'none' } });
  });
});

describe('the shell answers', () => {
  test('what it is', async () => {
    expect(await ask('shell.describe')).toEqual({
      ok: true,
      output: {
        shell: 'chromium',
        version: '1.2.3',
        folderDialog: true,
        documents: '/home/documents',
        canProtect: false,
      },
    });
  });

  test('which folder was chosen', async () => {
    expect(await ask('shell.chooseFolder')).toEqual({ ok: true, output: { folder: '/chosen' } });
  });

  test('that it will quit, and quits after that', async () => {
    expect(await ask('shell.quit')).toEqual({ ok: true, output: {} });
    await vi.waitFor(() => expect(quit).toHaveBeenCalledOnce());
  });
});

describe('an open vault', () => {
  beforeEach(async () => {
    await ask('vault.unlock');
    await saysItsMinutes();
  });

  test('is locked by its user: another worker, and nothing to tell', async () => {
    const before = await threadOf();
    expect(await ask('vault.lock')).toEqual({ ok: true, output: {} });
    expect(await threadOf()).not.toBe(before);
    expect(tellLocked).not.toHaveBeenCalled();
  });

  test('locks by itself when nobody is there, and tells the window', async () => {
    const before = await threadOf();
    vi.advanceTimersByTime(3 * minute - 1);
    expect(tellLocked).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    await vi.waitFor(() => expect(tellLocked).toHaveBeenCalledOnce());
    expect(await threadOf()).not.toBe(before);
  });

  test('tells the window half a minute before, and that somebody came back', async () => {
    vi.advanceTimersByTime(2.5 * minute);
    expect(tellIdle).toHaveBeenCalledExactlyOnceWith(30);
    await ask('shell.activity');
    expect(tellIdle).toHaveBeenLastCalledWith(null);
    vi.advanceTimersByTime(minute);
    expect(tellLocked).not.toHaveBeenCalled();
  });

  test.each(['work.progress', 'releases.preview'])(
    'locks while the window only asks of itself how far it is (%s)',
    async (command) => {
      for (let times = 0; times < 3; times += 1) {
        vi.advanceTimersByTime(minute - 1);
        // The fake worker never answers this.
        void ask(command);
      }
      expect(tellLocked).not.toHaveBeenCalled();
      vi.advanceTimersByTime(minute);
      await vi.waitFor(() => expect(tellLocked).toHaveBeenCalledOnce());
    },
  );

  test('stays open for who watches long work, and moves the mouse', async () => {
    for (let times = 0; times < 5; times += 1) {
      vi.advanceTimersByTime(2.5 * minute);
      void ask('work.progress');
      await ask('shell.activity');
    }
    expect(tellLocked).not.toHaveBeenCalled();
  });

  test('stays open while somebody is at work', async () => {
    const before = await threadOf();
    for (let times = 0; times < 5; times += 1) {
      vi.advanceTimersByTime(2.5 * minute);
      await ask('shell.activity');
    }
    expect(await threadOf()).toBe(before);
    expect(tellLocked).not.toHaveBeenCalled();
  });

  test('tells the shell what its owner prefers', async () => {
    expect(prefer).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ idleMinutes: 3 }));
  });

  test('takes the minutes of a new choice, and one when they say none', async () => {
    await ask('preferences.change');
    await saysItsMinutes();
    vi.advanceTimersByTime(minute);
    await vi.waitFor(() => expect(tellLocked).toHaveBeenCalledOnce());
  });

  test('locks when the shell says so, once', async () => {
    await session.lockUnasked();
    await session.lockUnasked();
    expect(tellLocked).toHaveBeenCalledOnce();
  });

  test('that died is told as locked', async () => {
    await ask('cases.get');
    expect(tellLocked).toHaveBeenCalledOnce();
  });
});

describe('what was copied', () => {
  const copies = (text: string) => ask('shell.copy', { text });

  test('is on the clipboard for half a minute', async () => {
    expect(await copies('A-2026-0001')).toEqual({ ok: true, output: {} });
    expect(copy).toHaveBeenCalledExactlyOnceWith('A-2026-0001');
    vi.advanceTimersByTime(29_999);
    expect(clearCopied).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(clearCopied).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(minute);
    expect(clearCopied).toHaveBeenCalledOnce();
  });

  test('has half a minute of its own each time', async () => {
    await copies('one');
    vi.advanceTimersByTime(20_000);
    await copies('other');
    vi.advanceTimersByTime(20_000);
    expect(clearCopied).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10_000);
    expect(clearCopied).toHaveBeenCalledOnce();
  });

  test('goes at every lock: the one of its user, one unasked, and the end', async () => {
    await ask('vault.unlock');
    await copies('one');
    await ask('vault.lock');
    expect(clearCopied).toHaveBeenCalledTimes(1);
    await ask('vault.unlock');
    await copies('two');
    await session.lockUnasked();
    expect(clearCopied).toHaveBeenCalledTimes(2);
    await copies('three');
    await session.end();
    expect(clearCopied).toHaveBeenCalledTimes(3);
  });

  test('that cannot be taken away is told, and stops no lock', async () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    clearCopied.mockRejectedValueOnce(new Error('no window'));
    await copies('one');
    expect(await ask('vault.lock')).toEqual({ ok: true, output: {} });
    await vi.waitFor(() =>
      expect(told).toHaveBeenCalledExactlyOnceWith('luwte: the clipboard could not be emptied.\n'),
    );
  });

  test('is nothing when it is no text', async () => {
    expect(await copies('')).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
    expect(copy).not.toHaveBeenCalled();
  });
});

describe('putting a backup back', () => {
  test('is really stopped: its thread is gone, and the next request reaches another one', async () => {
    const before = await threadOf();
    // The fake worker never answers this.
    const restoring = ask('backups.restore');
    await ask('vault.lock');
    expect(await restoring).toMatchObject({ ok: false, error: { code: 'vault.locked' } });
    expect(await threadOf()).not.toBe(before);
  });
});

describe('a locked vault', () => {
  test('is not locked again', async () => {
    const before = await threadOf();
    await session.lockUnasked();
    vi.advanceTimersByTime(60 * minute);
    expect(await threadOf()).toBe(before);
    expect(tellLocked).not.toHaveBeenCalled();
  });

  test('that died is nothing to tell', async () => {
    await ask('cases.get');
    expect(tellLocked).not.toHaveBeenCalled();
  });
});
