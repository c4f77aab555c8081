import type { BrowserContext, Frame, Page } from 'playwright-core';
import { type MachinePolicy, noMachinePolicy } from '../api/contract/machine-policy.ts';
import type { Browser } from './browser.ts';
import { writeBrowserSettings } from './browser-settings.ts';
import { chooseFolderWith, folderDialog } from './choose-folder.ts';
import { drivenClipboard } from './chromium-clipboard.ts';
import { launchQuietly, serve } from './chromium-launch.ts';
import { watchPlace } from './chromium-place.ts';
import { printWithChromium } from './chromium-printer.ts';
import { documentsFolder } from './documents.ts';
import { lookWhenClosed, rememberPreferred, type WindowPlace } from './preferences.ts';
import { makeProfile, type Profile } from './profile.ts';
import type { Relay, Shell } from './shell.ts';
import { windowFile } from './window-files.ts';
import { bridgeNames, installBridge } from './window-script.ts';

/** Where the window's pages seem to come from. The name can never resolve (RFC 6761, § 6.4). */
export const origin = 'https://luwte.invalid';

/** What a Chromium window is made of. */
export interface ChromiumOptions {
  readonly browser: Browser;
  /** The folder with the window's files: `window` in dist/. */
  readonly windowFolder: string;
  /** Pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** Where the window is to be, and whether it fills the screen; as the system has it when absent. */
  readonly place?: Pick<WindowPlace, 'at' | 'isMaximised'> | undefined;
  /** Whether the window is drawn in memory only. */
  readonly headless: boolean;
  /** The language of the browser's own words, as in `nl-NL`; that of the system when absent. */
  readonly locale?: string | undefined;
  /** What the administrator of the computer decided; nothing when absent. */
  readonly policy?: MachinePolicy | undefined;
  /** The file in which the shell remembers its window; without one it remembers nothing. */
  readonly memory?: string | undefined;
}

/** A shell whose window is a Chromium, driven over a pipe. */
export interface ChromiumShell extends Shell {
  readonly page: Page;
  readonly profile: Profile;
  /** Resolves when the window is closed, whoever closed it, and the profile is wiped. */
  readonly closed: Promise<void>;
}

/** Starts a Chromium with an empty profile. Its window stays blank until it is opened. */
export async function launchChromium(options: ChromiumOptions): Promise<ChromiumShell> {
  const profile = makeProfile();
  writeBrowserSettings(profile.user);
  try {
    const context = await launch(options, profile);
    const { windowFolder, memory, policy = noMachinePolicy } = options;
    const look = () =>
      memory === undefined ? policy.defaults : lookWhenClosed(policy.defaults, memory);
    await serve(context, origin, (path) => windowFile(windowFolder, path, look()));
    return await shellAround(context, profile, options);
  } catch (error) {
    profile.wipe();
    throw error;
  }
}

async function launch(options: ChromiumOptions, profile: Profile): Promise<BrowserContext> {
  const { browser, headless, size, place, locale } = options;
  return launchQuietly(browser, profile, {
    headless,
    args: [
      `--window-size=${size.width},${size.height}`,
      ...(place?.at ? [`--window-position=${place.at.x},${place.at.y}`] : []),
      ...(place?.isMaximised ? ['--start-maximized'] : []),
      ...(headless ? [] : [`--app=data:text/html,`]),
    ],
    // Without this a window would keep its size while its user makes it larger.
    viewport: headless ? { ...size } : null,
    ...(locale === undefined ? {} : { locale }),
    // Everything that is not named here is refused.
    permissions: ['clipboard-write'],
  });
}

async function shellAround(
  context: BrowserContext,
  profile: Profile,
  { browser, windowFolder, headless, memory }: ChromiumOptions,
): Promise<ChromiumShell> {
  const page = context.pages()[0] ?? (await context.newPage());
  const dialog = folderDialog();
  const clipboard = drivenClipboard(context, page);
  const { promise: closed, resolve } = Promise.withResolvers<void>();

  let quitting: Promise<void> | null = null;
  const quit = () => {
    // Once, whoever asks first: the profile is wiped when the browser has left it, not before.
    quitting ??= context
      .close()
      .catch(() => undefined)
      .then(profile.wipe)
      .finally(resolve);
    return quitting;
  };
  const isOurs = (frame: Frame) =>
    frame === page.mainFrame() && URL.parse(frame.url())?.origin === origin;

  // A page that opened by itself or by a key of the browser.
  context.on('page', (other) => void other.close().catch(() => undefined));
  page.on('close', quit);
  page.on('crash', quit);
  context.on('close', quit);

  return {
    kind: 'chromium',
    folderDialog: dialog !== null,
    documents: documentsFolder(),
    page,
    profile,
    closed,
    openWindow: async (relay: Relay) => {
      await context.exposeBinding(bridgeNames.call, ({ frame }, message: unknown) => {
        if (!isOurs(frame)) throw new Error('not the window');
        return relay(message);
      });
      await context.addInitScript(installBridge, bridgeNames);
      await clipboard.install();
      await page.goto(`${origin}/`);
      // A window that is drawn in memory only is always used.
      if (!headless) await clipboard.letKnowUse();
      if (memory !== undefined && !headless) await watchPlace(context, page, memory);
    },
    tellLocked: () => {
      const tell = (name: string) => dispatchEvent(new Event(name));
      // A window that cannot be told may still show what it should not.
      page.evaluate(tell, bridgeNames.locked).catch(quit);
    },
    tellIdle: (seconds) => {
      const tell = ({ name, detail }: { name: string; detail: number | null }) =>
        dispatchEvent(new CustomEvent(name, { detail }));
      // A window that cannot be told is about to be locked all the same.
      page.evaluate(tell, { name: bridgeNames.idle, detail: seconds }).catch(() => undefined);
    },
    printPdf: (page) => printWithChromium(browser, windowFolder, page),
    chooseFolder: async () => (dialog === null ? null : chooseFolderWith(dialog)),
    copy: clipboard.copy,
    clearCopied: clipboard.clearCopied,
    // A driven browser has no way to ask this of the system.
    canProtect: false,
    prefer: (preferred) => {
      if (memory !== undefined) rememberPreferred(preferred, memory);
    },
    quit,
  };
}
