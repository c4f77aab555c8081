import type { Page } from 'playwright-core';

/** Lets a window draw and think as on a processor so many times slower; 1 is as it is. */
export async function slowed(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}
