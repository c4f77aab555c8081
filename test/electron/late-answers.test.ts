import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Request, Response } from '../../api/contract/messages.ts';
import { usualPreferences } from '../../domain/records/preference-values.ts';
import { startSession } from '../../electron/session.ts';

interface Asked {
  readonly request: Request;
  readonly answer: (response: Response) => void;
}
const vault = vi.hoisted(() => ({ asked: [] as Asked[], lock: vi.fn(async () => undefined) }));
/** A vault that answers when the test says so, also after it was locked. */
vi.mock('../../electron/vault-process.ts', async (original) => ({
  ...(await original<typeof import('../../electron/vault-process.ts')>()),
  startVaultProcess: () => ({
    ask: (request: Request) =>
      new Promise<Response>((answer) => vault.asked.push({ request, answer })),
    lock: vault.lock,
    end: async () => undefined,
  }),
}));

const minute = 60_000;
const locked = { ok: false, error: { code: 'vault.locked' } };
const tellLocked = vi.fn();

function started() {
  const session = startSession(
    {
      kind: 'chromium',
      folderDialog: false,
      documents: '/home/documents',
      openWindow: async () => undefined,
      tellLocked,
      tellIdle: () => undefined,
      printPdf: async () => new Uint8Array(),
      copy: async () => undefined,
      clearCopied: async () => undefined,
      canProtect: false,
      prefer: () => undefined,
      chooseFolder: async () => null,
      quit: async () => undefined,
    },
    { folder: '/home/vault', worker: '/nowhere.js', practiceWorker: '', version: '0.0.0' },
  );
  const ask = (command: string) => session.relay({ command, input: {} });
  return { session, ask };
}

/** Answers the oldest question that was not answered yet, which must be this one. */
async function answer(command: string, output: unknown = {}): Promise<void> {
  const next = vault.asked.shift();
  expect(next?.request.command).toBe(command);
  next?.answer({ ok: true, output });
  await new Promise(setImmediate);
}

const allowing = (idleMinutes: number) => ({ ...usualPreferences, idleMinutes });

beforeEach(() => {
  vault.asked.length = 0;
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
});

test.each(['vault.unlock', 'vault.create'])(
  '%s that is answered after a lock opened nothing',
  async (command) => {
    const { session, ask } = started();
    const opening = ask(command);
    await ask('vault.lock');
    await answer(command);
    expect(await opening).toMatchObject(locked);
    expect(vault.asked).toEqual([]);
    vi.advanceTimersByTime(60 * minute);
    await session.lockUnasked();
    expect(tellLocked).not.toHaveBeenCalled();
    expect(vault.lock).toHaveBeenCalledOnce();
  },
);

test('nothing that is read comes out after a lock', async () => {
  const { ask } = started();
  const opening = ask('vault.unlock');
  await answer('vault.unlock');
  await opening;
  await answer('preferences.get', allowing(5));
  const reading = ask('cases.list');
  await ask('vault.lock');
  await answer('cases.list', { cases: ['somebody'] });
  expect(await reading).toMatchObject(locked);
});

test('a vault that is being opened when its user leaves is locked and told', async () => {
  const { session, ask } = started();
  const opening = ask('vault.unlock');
  await session.lockUnasked();
  expect(vault.lock).toHaveBeenCalledOnce();
  expect(tellLocked).toHaveBeenCalledOnce();
  await answer('vault.unlock');
  expect(await opening).toMatchObject(locked);
  await session.lockUnasked();
  expect(vault.lock).toHaveBeenCalledOnce();
});

test('the minutes of the vault before a lock do not count for the one after it', async () => {
  const { ask } = started();
  const first = ask('vault.unlock');
  await answer('vault.unlock');
  await first;
  await ask('vault.lock');
  const second = ask('vault.unlock');
  const [ofFirst] = vault.asked.splice(0, 1);
  expect(ofFirst?.request.command).toBe('preferences.get');
  await answer('vault.unlock');
  await second;
  ofFirst?.answer({ ok: true, output: allowing(30) });
  await new Promise(setImmediate);
  vi.advanceTimersByTime(minute);
  expect(tellLocked).toHaveBeenCalledOnce();
});
