import type { BrowserContext, Route } from 'playwright-core';
import type { Browser } from './browser.ts';
import { quietFlags, refusedDefaults } from './chromium-flags.ts';
import type { Profile } from './profile.ts';
import type { FileAnswer } from './window-files.ts';

/** Chromium has no sandbox for root, and refuses to start when it is asked for one. */
export const canSandbox = () => process.getuid?.() !== 0;

type Driver = typeof import('playwright-core')['chromium'];
type LaunchOptions = NonNullable<Parameters<Driver['launchPersistentContext']>[1]>;

/** What one Chromium of ours differs in from another. */
export type OwnOptions = Pick<
  LaunchOptions,
  'headless' | 'args' | 'viewport' | 'locale' | 'permissions' | 'javaScriptEnabled'
>;

/**
 * Starts a Chromium over a pipe, with nobody to talk to and a profile of ours. What is not named
 * here or in the options is refused.
 */
export async function launchQuietly(
  browser: Browser,
  profile: Profile,
  { args = [], ...own }: OwnOptions,
): Promise<BrowserContext> {
  silenceDriver();
  const { chromium } = await import('playwright-core');
  return chromium.launchPersistentContext(profile.user, {
    ...own,
    executablePath: browser.path,
    chromiumSandbox: canSandbox(),
    // The blank tab would be a second window beside that of the desk.
    ignoreDefaultArgs: [...refusedDefaults(), ...(own.headless ? [] : ['about:blank'])],
    args: [...quietFlags, ...args],
    env: { ...environment(profile), ...browser.environment },
    artifactsDir: profile.temporary,
    downloadsPath: profile.temporary,
    acceptDownloads: false,
    serviceWorkers: 'block',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** Serves the pages of a context what is of their origin, and lets nothing else in or out. */
export const serve = (
  context: BrowserContext,
  origin: string,
  answer: (path: string) => Promise<FileAnswer>,
): Promise<unknown> =>
  context.route('**', async (route: Route) => {
    const request = route.request();
    const url = URL.parse(request.url());
    if (url?.origin !== origin || request.method() !== 'GET') return route.abort('aborted');
    const { status, headers, body } = await answer(url.pathname);
    return route.fulfill({ status, headers: { ...headers }, body });
  });

/** The driver would write every message of the window to a log when it is asked to by these. */
function silenceDriver(): void {
  for (const name of Object.keys(process.env)) {
    if (/^(DEBUG|PWDEBUG|PW_|PWTEST|PLAYWRIGHT_)/.test(name)) delete process.env[name];
  }
}

function environment({ temporary }: Profile): Record<string, string | undefined> {
  return {
    ...process.env,
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
    MESA_SHADER_CACHE_DISABLE: 'true',
    // What the memory held when the window crashed; else it would stay in the home folder.
    BREAKPAD_DUMP_LOCATION: temporary,
  };
}
