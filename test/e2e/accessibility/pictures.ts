import type { Page } from 'playwright-core';
import { shot } from '../support/look.ts';
import { showAs } from './measure.ts';

/** The sizes and the looks of `interface.md`; CSS pixels. */
const pictures = [
  { name: 'laptop', width: 1280, height: 720, theme: 'light' },
  { name: 'large-dark', width: 1920, height: 1080, theme: 'dark' },
  { name: 'enlarged', width: 640, height: 360, theme: 'light' },
  { name: 'forced', width: 1280, height: 720, theme: 'light' },
] as const;

/** No picture is taller: it would show nothing that a person looks at. */
const tallest = 3000;

/** Leaves pictures of the whole screen in out/screenshots/, for people to look at. */
export async function takePictures(page: Page, state: string): Promise<void> {
  const named = state.replaceAll(/[^\p{L}\d]+/gu, '-');
  for (const { name, width, height, theme } of pictures) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ forcedColors: name === 'forced' ? 'active' : 'none' });
    await showAs(page, { language: 'nl', theme });
    const hidden = await page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('main, .dialog-overlay, html')].map(
          (room) => room.scrollHeight - room.clientHeight,
        ),
      ),
    );
    await page.setViewportSize({ width, height: Math.min(height + hidden, tallest) });
    await shot(page, `${named}-${name}`);
  }
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 1280, height: 720 });
  await showAs(page, { language: 'nl', theme: 'light' });
}
