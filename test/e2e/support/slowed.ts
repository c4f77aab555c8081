import type { Page } from 'playwright-core';

/** Does something while the window draws and thinks as on a processor so many times slower. */
export async function slowed(page: Page, times: number, act: () => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Emulation.setCPUThrottlingRate', { rate: times });
    await act();
  } finally {
    // What a session asked for comes back with the next document, until it is detached.
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await session.detach();
  }
}
