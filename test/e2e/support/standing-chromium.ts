import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type ChromiumShell, launchChromium, origin } from '../../../electron/chromium-shell.ts';
import { startSession } from '../../../electron/session.ts';
import type { Relay } from '../../../electron/shell.ts';
import { version } from '../../../electron/version.ts';
import type { OpenWindow, WindowOptions } from './desk.ts';
import { browserHere, locales } from './in-chromium.ts';
import { dist } from './places.ts';

/** A browser that outlives its desk, so that the next one need not start another. */
interface Standing {
  readonly shell: ChromiumShell;
  /** Whether it ended by itself, so that no desk can have it any more. */
  isGone: boolean;
  readonly language: WindowOptions['language'];
  /** Answers for the desk that has the window now; null before the first. */
  relay: Relay | null;
}

/** The browser that the last desk left behind. */
let left: Standing | null = null;

async function quitLeft(): Promise<void> {
  await left?.shell.quit();
  left = null;
}
// What ends a process of tests when there is no file left for it.
process.once('SIGTERM', () => void quitLeft().finally(() => process.exit()));

/**
 * Opens the desk in a browser that an earlier desk of this process may have had. The desk itself is new:
 * its vault, its worker and its page.
 */
export async function openInStandingChromium(options: WindowOptions): Promise<OpenWindow> {
  const { folder, now, witness, policy } = options;
  const standing = await takeBrowser(options);
  const { page, profile } = standing.shell;
  const worker = join(dist, 'vault-worker.js');
  const session = startSession(standing.shell, {
    folder,
    worker,
    practiceWorker: join(dist, 'practice-worker.js'),
    version,
    now,
    witness,
    guessMs: 0,
    policy,
  });
  await show(standing, session.relay, options);
  let isClosed = false;
  return {
    page,
    profileFolder: profile.user,
    temporaryFolder: profile.temporary,
    lockUnasked: () => session.lockUnasked(),
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      await leave(page);
      await session.end();
      await quitLeft();
      if (!standing.isGone) left = standing;
    },
  };
}

/**
 * Shows something of the window that asks the vault for nothing. A page of elsewhere would do as well,
 * but for it the browser starts another process, and yet another for the next desk.
 */
const leave = (page: Page) => page.goto(`${origin}/pressable.css`);

async function takeBrowser({ size, language }: WindowOptions): Promise<Standing> {
  if (left?.isGone || left?.language !== language) await quitLeft();
  const taken = left;
  left = null;
  if (taken !== null) return taken;
  const shell = await launchChromium({
    browser: await browserHere(),
    windowFolder: join(dist, 'window'),
    size,
    locale: locales[language],
    headless: true,
  });
  const standing: Standing = { shell, isGone: false, language, relay: null };
  void shell.closed.then(() => {
    standing.isGone = true;
  });
  return standing;
}

/** Shows the desk in the window as if nothing had been in it before. */
async function show(standing: Standing, relay: Relay, { size }: WindowOptions): Promise<void> {
  const { shell } = standing;
  const isFirst = standing.relay === null;
  standing.relay = relay;
  if (isFirst) {
    await shell.openWindow((message) => (standing.relay ?? relay)(message));
    return;
  }
  await shell.page.emulateMedia({ colorScheme: null });
  await shell.page.setViewportSize(size);
  await shell.page.mouse.move(0, 0);
  await shell.page.goto(`${origin}/`);
}
