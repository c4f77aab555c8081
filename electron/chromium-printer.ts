import type { Route } from 'playwright-core';
import type { Browser } from './browser.ts';
import { writeBrowserSettings } from './browser-settings.ts';
import { launchQuietly } from './chromium-launch.ts';
import { paperAnswer, paperPath } from './paper-answer.ts';
import { makeProfile } from './profile.ts';

/** Where a printed page seems to come from. The name can never resolve (RFC 6761, § 6.4). */
const origin = 'https://paper.luwte.invalid';

/**
 * Prints a page with a Chromium of its own that shows no window, runs no script and is gone, with its
 * profile, before this resolves.
 */
export async function printWithChromium(
  browser: Browser,
  windowFolder: string,
  page: string,
): Promise<Uint8Array> {
  const profile = makeProfile();
  try {
    writeBrowserSettings(profile.user);
    const context = await launchQuietly(browser, profile, {
      headless: true,
      javaScriptEnabled: false,
      permissions: [],
    });
    try {
      await context.route('**', (route) => answer(route, windowFolder, page));
      const paper = context.pages()[0] ?? (await context.newPage());
      await paper.goto(`${origin}${paperPath}`);
      const session = await context.newCDPSession(paper);
      const { data } = await session.send('Page.printToPDF', {
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
      return Buffer.from(data, 'base64');
    } finally {
      await context.close();
    }
  } finally {
    profile.wipe();
  }
}

async function answer(route: Route, windowFolder: string, page: string): Promise<void> {
  const request = route.request();
  const url = URL.parse(request.url());
  if (url?.origin !== origin || request.method() !== 'GET') return route.abort('aborted');
  const { status, headers, body } = await paperAnswer(windowFolder, page, url.pathname);
  return route.fulfill({ status, headers: { ...headers }, body });
}
