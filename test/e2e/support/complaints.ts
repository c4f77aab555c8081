import type { ConsoleMessage, Page, Request } from 'playwright-core';

const isBad = (message: ConsoleMessage) => ['error', 'warning'].includes(message.type());
const sinceLoaded = { filter: 'since-navigation' } as const;

/**
 * Adds to the list what goes wrong in a window, also what went wrong since its page was loaded.
 * @returns what stops it.
 */
export async function gatherComplaints(page: Page, complaints: string[]): Promise<() => void> {
  const { origin } = new URL(page.url());
  const add = (text: string) => complaints.push(text);
  const onMessage = (message: ConsoleMessage) => isBad(message) && add(message.text());
  const onError = (error: Error) => add(error.message);
  const onRequest = (request: Request) =>
    new URL(request.url()).origin === origin || add(`asked for ${request.url()}`);

  page.on('console', onMessage);
  page.on('pageerror', onError);
  page.on('request', onRequest);
  for (const message of await page.consoleMessages(sinceLoaded)) onMessage(message);
  for (const error of await page.pageErrors(sinceLoaded)) onError(error);
  for (const request of await page.requests()) onRequest(request);
  return () => {
    page.off('console', onMessage);
    page.off('pageerror', onError);
    page.off('request', onRequest);
  };
}
