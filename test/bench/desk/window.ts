/** A desk in a real Chromium, or an empty page in the same shell, as a benchmark needs it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Page } from 'playwright-core';
import { type Browser, installedBrowser } from '../../../electron/browser.ts';
import { launchChromium } from '../../../electron/chromium-shell.ts';
import { packagedBrowser } from '../../../electron/packaged-browser.ts';
import { beginVault, type SessionOptions, startSession } from '../../../electron/session.ts';
import type { Relay } from '../../../electron/shell.ts';
import { version } from '../../../electron/version.ts';
import { now } from '../vault-size/sides.ts';

/** A window with what the vault answered it, and when. */
export interface MeasuredWindow {
  readonly page: Page;
  /** Command and moment of each answer, in milliseconds on the clock that the page has too. */
  readonly answers: readonly { readonly name: string; readonly at: number }[];
  /** Milliseconds of processor that this process and the browser took since the start. */
  processor(): Promise<number>;
  end(): Promise<void>;
}

/** Where the build is, and the vault; without a vault the page is empty. */
export interface WindowPlace {
  readonly root: string;
  readonly vault: string | null;
}

const size = { width: 1440, height: 900 };

/** Milliseconds since 1970, finer than a millisecond: the same in this process and in a page. */
export const moment = () => performance.timeOrigin + performance.now();

async function browserOf(root: string): Promise<Browser> {
  const browser = installedBrowser() ?? (await packagedBrowser(join(root, 'out/browser')));
  if (browser === null) throw new Error('There is no Chromium here to measure in.');
  return browser;
}

/** A folder with a page that shows a word and does nothing. */
function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-bench-empty-'));
  const page =
    '<!doctype html><html lang="nl"><title>Luwte</title><body><h1>Leeg</h1></body></html>';
  writeFileSync(join(folder, 'index.html'), page);
  return folder;
}

const sessionOf = (dist: string, folder: string): SessionOptions => ({
  folder,
  worker: join(dist, 'vault-worker.js'),
  practiceWorker: join(dist, 'practice-worker.js'),
  version,
  now,
  witness: undefined,
  guessMs: 0,
});

/** Starts the shell as a user does, with the desk in it or an empty page. */
export async function openMeasured({ root, vault }: WindowPlace): Promise<MeasuredWindow> {
  const dist = join(root, 'dist');
  const windowFolder = vault === null ? emptyFolder() : join(dist, 'window');
  const own = process.cpuUsage();
  // As the desk does it: the thread of the vault is begun before the browser.
  const start = vault === null ? null : sessionOf(dist, vault);
  const begun = start === null ? undefined : beginVault(start);
  const shell = await launchChromium({
    browser: await browserOf(root),
    windowFolder,
    size,
    locale: 'nl-NL',
    headless: true,
  });
  const answers: { name: string; at: number }[] = [];
  const session = start === null ? null : startSession(shell, start, begun);
  const relay: Relay = async (message) => {
    if (session === null) throw new Error('An empty page asks for nothing.');
    const answer = await session.relay(message);
    answers.push({ name: nameIn(message), at: moment() });
    return answer;
  };
  await shell.openWindow(relay);
  return {
    page: shell.page,
    answers,
    processor: async () => {
      const { user, system } = process.cpuUsage(own);
      return (user + system) / 1000 + (await browserProcessor(shell.page));
    },
    end: async () => {
      await shell.quit();
      await session?.end();
      if (vault === null) rmSync(windowFolder, { recursive: true });
    },
  };
}

/** Milliseconds of processor of all processes of a browser. */
async function browserProcessor(page: Page): Promise<number> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The browser cannot be asked what it took.');
  const asking = await browser.newBrowserCDPSession();
  const { processInfo } = await asking.send('SystemInfo.getProcessInfo');
  await asking.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

const nameIn = (message: unknown) =>
  typeof message === 'object' && message !== null && 'command' in message
    ? String(message.command)
    : '';
