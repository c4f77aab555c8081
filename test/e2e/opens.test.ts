import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { scriptSize } from '../bench/desk/script-size.ts';
import { startDesk, type TestDesk } from './support/desk.ts';
import { addressesHeldBy, treeOf } from './support/listening.ts';
import { expectAccessible, shot } from './support/look.ts';
import { dist } from './support/places.ts';

let desk: TestDesk | null = null;

async function opened(): Promise<TestDesk> {
  desk = await startDesk({ ownBrowser: true });
  await desk.page.getByRole('heading', { level: 1 }).waitFor();
  return desk;
}

async function close(): Promise<void> {
  await desk?.close();
  desk = null;
}

afterEach(close);

describe('the window', () => {
  test('opens on a vault that is still to be made, and complains of nothing', async () => {
    const { page, complaints } = await opened();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('kluis');
    await expectAccessible(page);
    await shot(page, 'opens');
    expect(complaints).toEqual([]);
  });

  test('has little script to fetch before it asks for a passphrase', () => {
    const kilobytes = scriptSize(join(dist, 'window'));
    expect(kilobytes).toBeGreaterThan(100);
    expect(kilobytes).toBeLessThanOrEqual(350);
  });

  test('goes nowhere else and opens no other window', async () => {
    const { page, complaints } = await opened();
    const home = page.url();
    await page.evaluate(() => {
      window.open('https://example.com/');
      location.href = 'https://example.com/';
    });
    await expect.poll(() => complaints).toContain('asked for https://example.com/');
    expect(page.url()).toBe(home);
    await expect.poll(() => page.context().pages().length).toBe(1);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  test('can reach nothing by any way that a page knows', async () => {
    const { page } = await opened();
    const reached = await page.evaluate(async () => {
      const image = new Promise((resolve) => {
        const picture = new Image();
        picture.onload = () => resolve('image');
        picture.onerror = () => resolve(null);
        picture.src = 'https://example.com/picture.png';
      });
      const socket = new Promise((resolve) => {
        try {
          const connection = new WebSocket('wss://example.com/');
          connection.onopen = () => resolve('socket');
          connection.onerror = () => resolve(null);
        } catch {
          resolve(null);
        }
      });
      const fetched = fetch('https://example.com/').then(
        () => 'fetch',
        () => null,
      );
      return Promise.all([image, socket, fetched]);
    });
    expect(reached).toEqual([null, null, null]);
  });

  test('runs no script that did not come with it', async () => {
    const { page } = await opened();
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      try {
        script.text = 'window.ran = true';
        document.head.append(script);
      } catch {
        return 'refused';
      }
      return 'ran' in window ? 'ran' : 'refused';
    });
    expect(ran).toBe('refused');
  });

  test('has one way out, and it takes only requests of the contract', async () => {
    const { page } = await opened();
    const answers = await page.evaluate(async () => {
      const ask = (message: unknown) => Reflect.apply(window.luwte.call, null, [message]);
      return Promise.all([
        ask({ command: 'vault.describe', input: {} }),
        ask({ command: 'shell.run', input: { program: 'sh' } }),
        ask('vault.describe'),
        ask({ command: 'constructor', input: {} }),
      ]);
    });
    expect(answers).toMatchObject([
      { ok: true, output: { state: 'absent' } },
      { ok: false, error: { code: 'command.unknown' } },
      { ok: false, error: { code: 'input.invalid' } },
      { ok: false, error: { code: 'command.unknown' } },
    ]);
  });
});

describe('around the window', () => {
  test.runIf(process.platform === 'linux')('no port listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    expect(addressesHeldBy(treeOf(process.pid))).toHaveLength(1);
    server.close();
    await once(server, 'close');

    await opened();
    const tree = treeOf(process.pid);
    expect(tree.length).toBeGreaterThan(2);
    expect(addressesHeldBy(tree)).toEqual([]);
  });

  test('nothing is left of the profile when the window is closed', async () => {
    const { profileFolder, temporaryFolder } = await opened();
    expect(existsSync(profileFolder)).toBe(true);
    await close();
    expect([profileFolder, temporaryFolder].filter(existsSync)).toEqual([]);
  });

  test.runIf(process.env.LUWTE_E2E_SHELL !== 'electron')(
    'what a killed window leaves behind is wiped by the next one',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'k-'));
      vi.stubEnv('XDG_RUNTIME_DIR', folder);
      const program = join(import.meta.dirname, 'support/open-desk.ts');
      const killed = spawn(process.execPath, [program, join(folder, 'vault')], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const profileFolder = await firstLineOf(killed);
      const browser = treeOf(killed.pid ?? 0).slice(1);
      killed.kill('SIGKILL');
      await once(killed, 'exit');
      // The browser ends by itself once the pipe to its shell is broken.
      await expect.poll(() => browser.filter(isAlive), { timeout: 20_000 }).toEqual([]);
      expect(existsSync(profileFolder)).toBe(true);

      await opened();
      expect(existsSync(profileFolder)).toBe(false);
      await close();
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true });
    },
  );
});

async function firstLineOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('the program has no output');
  const [line] = await once(createInterface(stdout), 'line');
  return String(line);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
