import type { ConsoleMessage, Page, Request } from 'playwright-core';

const isBad = (message: ConsoleMessage) => ['error', 'warning'].includes(message.type());

/** Adds to the list what goes wrong in a window, also what went wrong before it was looked at. */
export async function gatherComplaints(page: Page, complaints: string[]): Promise<void> {
  const { origin } = new URL(page.url());
  const add = (text: string) => complaints.push(text);
  const onMessage = (message: ConsoleMessage) => isBad(message) && add(message.text());
  const onError = (error: Error) => add(error.message);
  const onRequest = (request: Request) =>
    new URL(request.url()).origin === origin || add(`asked for ${request.url()}`);

  page.on('console', onMessage);
  page.on('pageerror', onError);
  page.on('request', onRequest);
  for (const message of await page.consoleMessages()) onMessage(message);
  for (const error of await page.pageErrors()) onError(error);
  for (const request of await page.requests()) onRequest(request);
}
