import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SessionOptions } from '../../electron/session.ts';

const behind = vi.hoisted(() => ({
  options: null as SessionOptions | null,
  order: [] as string[],
  begun: null as unknown,
  lockUnasked: vi.fn(),
  end: vi.fn(),
}));
const thread = vi.hoisted(() => ({ of: 'the vault' }));
vi.mock('../../electron/session.ts', () => ({
  beginVault: () => {
    behind.order.push('thread');
    return thread;
  },
  startSession: (_shell: unknown, options: SessionOptions, begun: unknown) => {
    behind.options = options;
    behind.begun = begun;
    const { lockUnasked, end } = behind;
    return { relay: vi.fn(), lockUnasked, end };
  },
}));

const decided = vi.hoisted(() => ({ found: { file: '', read: { state: 'none' } } as unknown }));
vi.mock('../../api/machine-policy.ts', () => ({ findMachinePolicy: () => decided.found }));

const folder = mkdtempSync(join(tmpdir(), 'luwte-main-'));
const usualArguments = process.argv;

/** Runs the program from its first line, as Electron would. */
async function started() {
  vi.resetModules();
  const fake = await import('./fake-electron.ts');
  vi.doMock('electron', () => fake);
  return {
    fake,
    run: async () => {
      await import('../../electron/electron-main.ts');
      await vi.waitFor(() => expect(fake.BrowserWindow.made[0]?.show).toHaveBeenCalledOnce());
    },
  };
}

beforeEach(() => {
  behind.options = null;
  vi.stubEnv('XDG_RUNTIME_DIR', folder);
  vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'config'));
  process.argv = ['electron', 'dist/electron-main.js', '--vault', join(folder, 'vault')];
});
afterEach(() => {
  process.argv = usualArguments;
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test('the machine going to sleep, or its screen being locked, locks the vault', async () => {
  const { fake, run } = await started();
  await run();
  const leaving = ['suspend', 'lock-screen', 'user-did-resign-active', 'shutdown'];
  for (const [index, event] of leaving.entries()) {
    fake.powerMonitor.emit(event);
    expect(behind.lockUnasked).toHaveBeenCalledTimes(index + 1);
  }
});

test('what the administrator of the computer decided holds for the window and the vault', async () => {
  const limits = { contentProtection: true, vaultFolder: join(folder, 'of all') };
  const about = { format: 'luwte-machine-policy', version: 1, defaults: {} };
  decided.found = { file: '', read: { state: 'read', policy: { ...about, limits } } };
  process.argv = ['electron', 'dist/electron-main.js'];
  const { fake, run } = await started();
  await run();
  const found = decided.found;
  decided.found = { file: '', read: { state: 'none' } };
  expect(behind.options).toMatchObject({ folder: join(folder, 'of all'), policy: found });
  const [window] = fake.BrowserWindow.made;
  expect(window?.setContentProtection).toHaveBeenCalledExactlyOnceWith(true);
});

test('the thread of the vault is begun while Electron gets ready, and is the one that is asked', async () => {
  const { fake, run } = await started();
  behind.order = [];
  fake.app.whenReady.mockImplementationOnce(async () => {
    behind.order.push('ready');
    return undefined;
  });
  await run();
  expect(behind.order).toEqual(['thread', 'ready']);
  expect(behind.begun).toBe(thread);
});

test('the vault asked for is opened, by the clock of the machine', async () => {
  const { run } = await started();
  await run();
  expect(behind.options).toMatchObject({ folder: join(folder, 'vault'), now: undefined });
});

describe('a clock that stands still', () => {
  const now = '2026-03-02T08:00:00.000Z';
  beforeEach(() => {
    process.argv.push(`--now=${now}`);
  });

  test('is refused by the program that users have, in words', async () => {
    const { fake } = await started();
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await import('../../electron/electron-main.ts');
    await vi.waitFor(() => expect(fake.app.exit).toHaveBeenCalledExactlyOnceWith(1));
    expect(told).toHaveBeenCalledExactlyOnceWith(
      'luwte: --now is for tests only; dates come from the clock.\n',
    );
    expect(behind.options).toBeNull();
  });

  test('is there for tests, which drive the program as it was built', async () => {
    const { fake, run } = await started();
    fake.app.isPackaged = false;
    await run();
    expect(behind.options).toMatchObject({ now });
  });
});

describe.each(['inspect', 'remote-debugging-port', 'remote-debugging-pipe'])('--%s', (asked) => {
  test('is refused by the program that users have, before the vault is touched', async () => {
    const { fake } = await started();
    fake.app.hasSwitch.mockImplementation((name) => name === asked);
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await import('../../electron/electron-main.ts');
    await vi.waitFor(() => expect(fake.app.exit).toHaveBeenCalledExactlyOnceWith(1));
    expect(told).toHaveBeenCalledExactlyOnceWith(`luwte: --${asked} is for tests only.\n`);
    expect(behind.options).toBeNull();
  });

  test('is there for tests, which drive the program as it was built', async () => {
    const { fake, run } = await started();
    fake.app.isPackaged = false;
    fake.app.hasSwitch.mockImplementation((name) => name === asked);
    await run();
    expect(behind.options).not.toBeNull();
  });
});

test('Electron writes only to a folder that is gone at the end', async () => {
  const { fake, run } = await started();
  await run();
  const places = ['userData', 'sessionData', 'crashDumps', 'temp'].map((name) =>
    fake.app.getPath(name),
  );
  expect(places.every((place) => place.startsWith(join(folder, 'luwte-window-')))).toBe(true);
  expect(places.every(existsSync)).toBe(true);

  const event = { preventDefault: vi.fn() };
  fake.app.emit('will-quit', event);
  expect(event.preventDefault).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(fake.app.exit).toHaveBeenCalledOnce());
  expect(behind.end).toHaveBeenCalledOnce();
  expect(places.filter(existsSync)).toEqual([]);
});

test('the program ends also when the vault cannot be closed, and waits however often it is asked', async () => {
  const { fake, run } = await started();
  await run();
  const closing = Promise.withResolvers<void>();
  behind.end.mockReturnValue(closing.promise);
  const place = fake.app.getPath('userData');
  for (let times = 0; times < 2; times += 1) {
    const event = { preventDefault: vi.fn() };
    fake.app.emit('will-quit', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  }
  expect(fake.app.exit).not.toHaveBeenCalled();
  closing.reject(new Error('no end to it'));
  await vi.waitFor(() => expect(fake.app.exit).toHaveBeenCalled());
  expect(existsSync(place)).toBe(false);
});

test('closing the window ends the program', async () => {
  const { fake, run } = await started();
  await run();
  fake.app.emit('window-all-closed');
  expect(fake.app.quit).toHaveBeenCalledOnce();
});

test('every page that comes to exist is confined', async () => {
  const { fake, run } = await started();
  await run();
  const contents = new fake.FakeContents();
  fake.app.emit('web-contents-created', {}, contents);
  expect(contents.windowOpenHandler?.()).toEqual({ action: 'deny' });
});

test('the browser inside is told to report nothing, to resolve no name and to ask no proxy', async () => {
  const { fake, run } = await started();
  await run();
  const told = fake.app.appendSwitch.mock.calls.map(([name]) => name);
  expect(told).toContain('disable-breakpad');
  expect(told).toContain('disable-component-update');
  expect(fake.app.appendSwitch).toHaveBeenCalledWith('host-resolver-rules', 'MAP * ~NOTFOUND');
  expect(fake.app.appendSwitch).toHaveBeenCalledWith('proxy-server', 'socks5://127.0.0.1:9');
  expect(fake.app.appendSwitch).toHaveBeenCalledWith('proxy-bypass-list', '<-loopback>');
});

test('a second program with the same vault ends at once, and the first comes forward', async () => {
  const first = await started();
  await first.run();
  first.fake.app.emit('second-instance');
  expect(first.fake.BrowserWindow.made[0]?.focus).toHaveBeenCalledOnce();

  const second = await started();
  second.fake.app.requestSingleInstanceLock.mockReturnValue(false);
  await import('../../electron/electron-main.ts');
  await vi.waitFor(() => expect(second.fake.app.exit).toHaveBeenCalledOnce());
  expect(second.fake.BrowserWindow.made).toEqual([]);
});
