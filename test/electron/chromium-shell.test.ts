import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type ChromiumShell, launchChromium, origin } from '../../electron/chromium-shell.ts';
import { readPreferences } from '../../electron/preferences.ts';

class FakePage extends EventEmitter {
  readonly frame = { url: () => `${origin}/` };
  readonly mainFrame = () => this.frame;
  readonly goto = vi.fn(async () => undefined);
  readonly evaluate = vi.fn(async () => undefined);
  readonly close = vi.fn(async () => undefined);
}

/** A browser that takes until `gone` to close. */
class FakeContext extends EventEmitter {
  readonly page = new FakePage();
  readonly pages = () => [this.page];
  readonly route = vi.fn();
  readonly exposeBinding = vi.fn();
  readonly addInitScript = vi.fn();
  readonly send = vi.fn(async (_method: string, _given?: unknown): Promise<unknown> => ({}));
  readonly newCDPSession = vi.fn(async () => ({ send: this.send }));
  readonly gone = Promise.withResolvers<void>();
  readonly close = vi.fn(() => this.gone.promise);
}

const driver = vi.hoisted(() => ({ launch: vi.fn() }));
vi.mock('playwright-core', () => ({ chromium: { launchPersistentContext: driver.launch } }));
const disk = vi.hoisted(() => ({ isStuck: false }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return {
    ...fs,
    rmSync: (...given: Parameters<typeof fs.rmSync>) => {
      if (disk.isStuck) throw new Error('the disk is stuck');
      fs.rmSync(...given);
    },
  };
});

let place = '';
let context = new FakeContext();
let shell: ChromiumShell;

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'luwte-chromium-'));
  vi.stubEnv('XDG_RUNTIME_DIR', place);
  context = new FakeContext();
  driver.launch.mockResolvedValue(context);
  shell = await launchChromium({
    browser: { path: '/usr/bin/chromium' },
    windowFolder: join(place, 'window'),
    size: { width: 800, height: 600 },
    headless: false,
    locale: 'nl-NL',
    place: { at: { x: 40, y: 20 }, isMaximised: true },
    memory: join(place, 'preferences.json'),
  });
});
afterEach(() => {
  disk.isStuck = false;
  shell.profile.wipe();
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true });
});

/** Whether a promise is kept by now. */
const isKept = (promise: Promise<void>) =>
  Promise.race([promise.then(() => true), new Promise((resolve) => setImmediate(resolve, false))]);

describe('the place of the window', () => {
  test('stands where it was, and is remembered where it is', async () => {
    const [, options] = driver.launch.mock.lastCall ?? [];
    expect(options.args).toEqual(
      expect.arrayContaining(['--window-position=40,20', '--start-maximized']),
    );
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const bounds = { left: 7, top: 9, width: 900, height: 700, windowState: 'normal' };
    context.send.mockResolvedValue({ bounds });
    await shell.openWindow(async () => ({ ok: true, output: {} }));
    vi.advanceTimersByTime(5000);
    const kept = () => readPreferences(join(place, 'preferences.json')).window;
    const normal = { width: 900, height: 700, at: { x: 7, y: 9 }, isMaximised: false };
    await vi.waitFor(() => expect(kept()).toEqual(normal));
    const whole = { left: 0, top: 0, width: 1920, height: 1080, windowState: 'maximized' };
    context.send.mockResolvedValue({ bounds: whole });
    vi.advanceTimersByTime(5000);
    await vi.waitFor(() => expect(kept()).toEqual({ ...normal, isMaximised: true }));
  });

  test('knows when another one is used, except while the clipboard is emptied', async () => {
    await shell.openWindow(async () => ({ ok: true, output: {} }));
    const emulated = () =>
      context.send.mock.calls
        .filter(([method]) => method === 'Emulation.setFocusEmulationEnabled')
        .map(([, given]) => given);
    expect(emulated()).toEqual([{ enabled: false }]);
    context.page.evaluate.mockResolvedValueOnce(undefined);
    context.page.evaluate.mockRejectedValueOnce(new Error('no clipboard'));
    await expect(shell.clearCopied()).rejects.toThrow('no clipboard');
    expect(emulated()).toEqual([{ enabled: false }, { enabled: true }, { enabled: false }]);
  });
});

describe('quitting', () => {
  test('waits for the browser before it wipes the profile, however often it is asked', async () => {
    const first = shell.quit();
    context.page.emit('close');
    context.emit('close');
    const second = shell.quit();
    expect(await isKept(Promise.race([first, second, shell.closed]))).toBe(false);
    expect(existsSync(shell.profile.folder)).toBe(true);

    context.gone.resolve();
    await Promise.all([first, second, shell.closed]);
    expect(existsSync(shell.profile.folder)).toBe(false);
    await shell.quit();
    expect(context.close).toHaveBeenCalledOnce();
  });

  test.each(['close', 'crash'])('happens at the %s of the page', async (event) => {
    context.page.emit(event);
    context.gone.resolve();
    await shell.closed;
    expect(existsSync(shell.profile.folder)).toBe(false);
  });

  test('succeeds when the browser is gone already', async () => {
    context.gone.reject(new Error('no browser'));
    await shell.quit();
    await shell.closed;
    expect(existsSync(shell.profile.folder)).toBe(false);
  });

  test('comes to an end when the profile cannot be wiped, which is told and tried again', async () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    disk.isStuck = true;
    context.gone.resolve();
    await shell.quit();
    await shell.closed;
    expect(told).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('could not be wiped'));
    expect(existsSync(shell.profile.folder)).toBe(true);
    disk.isStuck = false;
    const [atExit] = process.listeners('exit').slice(-1);
    atExit?.(0);
    expect(existsSync(shell.profile.folder)).toBe(false);
  });

  test('follows when the window cannot be told that it was locked', async () => {
    context.page.evaluate.mockRejectedValueOnce(new Error('no page'));
    context.gone.resolve();
    shell.tellLocked();
    await shell.closed;
  });
});

describe('the window', () => {
  const message = { command: 'vault.describe', input: {} };
  const relay = vi.fn(async () => ({ ok: true as const, output: 'answered' }));

  /** Sends a message as a frame would, through the binding. */
  async function send(frame: unknown): Promise<unknown> {
    await shell.openWindow(relay);
    const [, answer] = context.exposeBinding.mock.calls[0] ?? [];
    return answer({ frame }, message);
  }

  test('is answered', async () => {
    expect(await send(context.page.frame)).toEqual({ ok: true, output: 'answered' });
    expect(relay).toHaveBeenCalledExactlyOnceWith(message);
  });

  test.each([
    ['another frame', () => ({ url: () => `${origin}/` })],
    [
      'its page once it is another',
      () => {
        context.page.frame.url = () => 'https://example.com/';
        return context.page.frame;
      },
    ],
  ])('%s is not', async (_who, frame) => {
    await expect(send(frame())).rejects.toThrow('not the window');
    expect(relay).not.toHaveBeenCalled();
  });

  test('stays the only one', () => {
    const other = new FakePage();
    context.emit('page', other);
    expect(other.close).toHaveBeenCalledOnce();
  });

  test.each([
    ['https://example.com/', 'GET'],
    ['http://luwte.invalid/', 'GET'],
    [`${origin}/`, 'POST'],
  ])('a request for %s by %s goes nowhere', async (url, method) => {
    const [, answer] = context.route.mock.calls[0] ?? [];
    const route = {
      request: () => ({ url: () => url, method: () => method }),
      abort: vi.fn(),
      fulfill: vi.fn(),
    };
    await answer(route);
    expect(route.abort).toHaveBeenCalledOnce();
    expect(route.fulfill).not.toHaveBeenCalled();
  });
});
