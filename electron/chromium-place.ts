import type { BrowserContext, Page } from 'playwright-core';
import { readPreferences, rememberWindow } from './preferences.ts';

/** Milliseconds between two looks; a window that is closed cannot be asked any more where it was. */
const pause = 5_000;

/** Remembers where a driven window is and how large, as long as it is open. */
export async function watchPlace(
  context: BrowserContext,
  page: Page,
  memory: string,
): Promise<void> {
  const driver = await context.newCDPSession(page);
  const timer = setInterval(async () => {
    const seen = await driver.send('Browser.getWindowForTarget').catch(() => null);
    if (seen === null) return;
    const { left, top, width, height, windowState } = seen.bounds;
    const known = readPreferences(memory).window;
    if (windowState === 'normal' && width && height) {
      const at = left === undefined || top === undefined ? known.at : { x: left, y: top };
      rememberWindow({ width, height, at, isMaximised: false }, memory);
    } else if (windowState === 'maximized') {
      rememberWindow({ ...known, isMaximised: true }, memory);
    }
  }, pause);
  timer.unref();
  page.on('close', () => clearInterval(timer));
}
