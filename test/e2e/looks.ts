import type { Page } from 'playwright-core';
import { expectAccessible, shot } from './support/look.ts';

/** Fails when the screen, as it stands, breaks a rule of accessibility in light or in dark. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
    await expectAccessible(page);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

const sizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;

/** Leaves pictures of the screen for people to look at: two sizes, light and dark. */
export async function takePictures(page: Page, name: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
      await shot(page, `${name}-${size.width}-${colorScheme}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(sizes[0]);
}

/** What has the focus, by the name it is read out with. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const field = element?.closest<HTMLElement>('[data-field]')?.dataset.field;
    const row = element instanceof HTMLElement ? element.dataset.row : undefined;
    return field ?? row ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });
