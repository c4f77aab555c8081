import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type ChromiumShell, launchChromium, origin } from '../../../electron/chromium-shell.ts';
import { startSession } from '../../../electron/session.ts';
import type { Relay } from '../../../electron/shell.ts';
import { version } from '../../../electron/version.ts';
import type { OpenWindow, WindowOptions } from './desk.ts';
import { browserHere, locales } from './in-chromium.ts';
import { dist } from './places.ts';

/** A browser that outlives its desk, so that the next one of the same file need not start another. */
interface Standing {
  readonly shell: ChromiumShell;
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
afterAll(quitLeft);

/**
 * Opens the desk in a browser that an earlier desk of this file may have had. The desk itself is new:
 * its vault, its worker and its page.
 */
export async function openInStandingChromium(options: WindowOptions): Promise<OpenWindow> {
  const { folder, now, witness } = options;
  const standing = await takeBrowser(options);
  const { page, profile } = standing.shell;
  const worker = join(dist, 'vault-worker.js');
  const session = startSession(standing.shell, {
    folder,
    worker,
    version,
    now,
    witness,
    guessMs: 0,
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
      await page.goto('about:blank');
      await session.end();
      await quitLeft();
      left = standing;
    },
  };
}

async function takeBrowser({ size, language }: WindowOptions): Promise<Standing> {
  if (left?.language !== language) await quitLeft();
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
  return { shell, language, relay: null };
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
