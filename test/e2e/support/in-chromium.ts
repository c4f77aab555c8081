import { join } from 'node:path';
import { type Browser, installedBrowser } from '../../../electron/browser.ts';
import { openChromiumDesk } from '../../../electron/chromium-desk.ts';
import { packagedBrowser } from '../../../electron/packaged-browser.ts';
import type { OpenWindow, WindowOptions } from './desk.ts';
import { dist, root } from './places.ts';

const unpacked = join(root, 'out/browser');

/** The languages of a browser's own words. */
export const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

/** The browser of this machine, or else the one among the packages. */
export async function browserHere(): Promise<Browser> {
  const browser = installedBrowser() ?? (await packagedBrowser(unpacked));
  if (browser === null) throw new Error('there is no Chromium here to test in');
  return browser;
}

/** Opens the desk in a Chromium that draws in memory: the shell of the product, without a display. */
export async function openInChromium(options: WindowOptions): Promise<OpenWindow> {
  const { folder, now, size, language, witness, policy } = options;
  const desk = await openChromiumDesk({
    browser: await browserHere(),
    dist,
    folder,
    witness,
    now,
    size,
    locale: locales[language],
    guessMs: 0,
    policy,
    headless: true,
  });
  const { page, profile } = desk.shell;
  return {
    page,
    profileFolder: profile.user,
    temporaryFolder: profile.temporary,
    lockUnasked: () => desk.session.lockUnasked(),
    close: () => desk.end(),
  };
}
