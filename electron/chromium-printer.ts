import type { Browser } from './browser.ts';
import { writeBrowserSettings } from './browser-settings.ts';
import { launchQuietly, serve } from './chromium-launch.ts';
import { paperAnswer, paperPath, pdfOptions } from './paper-answer.ts';
import { makeProfile } from './profile.ts';

/** Where a printed page seems to come from. The name can never resolve (RFC 6761, § 6.4). */
const origin = 'https://paper.luwte.invalid';

/**
 * Prints a page with a Chromium of its own that shows no window, runs no script and is gone, with its
 * profile, before this resolves.
 */
export const printWithChromium = (
  browser: Browser,
  windowFolder: string,
  page: string,
): Promise<Uint8Array> => withPrinter(browser, windowFolder, (print) => print(page));

/** Lets pages be printed, one after another, by one Chromium that is gone before this resolves. */
export async function withPrinter<T>(
  browser: Browser,
  windowFolder: string,
  use: (print: (page: string) => Promise<Uint8Array>) => Promise<T>,
): Promise<T> {
  const profile = makeProfile();
  try {
    writeBrowserSettings(profile.user);
    const context = await launchQuietly(browser, profile, {
      headless: true,
      javaScriptEnabled: false,
      permissions: [],
    });
    try {
      let printed = '';
      await serve(context, origin, (path) => paperAnswer(windowFolder, printed, path));
      const paper = context.pages()[0] ?? (await context.newPage());
      const session = await context.newCDPSession(paper);
      return await use(async (page) => {
        printed = page;
        await paper.goto(`${origin}${paperPath}`);
        const { data } = await session.send('Page.printToPDF', pdfOptions);
        return Buffer.from(data, 'base64');
      });
    } finally {
      await context.close();
    }
  } finally {
    profile.wipe();
  }
}
