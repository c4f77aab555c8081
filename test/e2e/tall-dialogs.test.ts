import type { Locator, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { openCase, openDialog } from './case-fixture.ts';
import { expectAccessibleInBothThemes, shot } from './support/look.ts';

/** A laptop, and the same at a zoom of 400 %. */
const laptop = { width: 1280, height: 720 };
const zoomed = { width: 320, height: 180 };

async function resize(page: Page, size: typeof laptop): Promise<void> {
  const former = page.viewportSize();
  onTestFinished(async () => {
    if (former) await page.setViewportSize(former);
  });
  await page.setViewportSize(size);
}

/** Where something stands in the window. */
const placeOf = (one: Locator) =>
  one.evaluate((element) => {
    const { top, bottom, width } = element.getBoundingClientRect();
    return { top, bottom, width };
  });

test('the buttons of a dialog taller than the window stay in sight, and cover nothing that has focus', async () => {
  const { page } = await openCase();
  await resize(page, laptop);
  const dialog = await openDialog(page, 'Incident', 'Gegevens verbeteren');
  const actions = dialog.locator('.actions');
  const record = actions.getByRole('button').first();
  expect((await placeOf(record)).bottom).toBeLessThanOrEqual(laptop.height);
  const edge = () =>
    actions.evaluate((row) => getComputedStyle(row, '::before').borderBlockStartWidth);
  await expect.poll(edge).toBe('1px');
  await shot(page, 'dialog-tall');
  await expectAccessibleInBothThemes(page);
  const stops = await dialog.locator('input, textarea, button').count();
  for (let at = 0; at < stops; at += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    const isAction = await focused.evaluate((one) => one.closest('.actions') !== null);
    const { bottom } = await placeOf(focused);
    if (!isAction) expect(bottom).toBeLessThanOrEqual((await placeOf(actions)).top + 1);
  }
  await dialog.evaluate((one) => one.closest('.dialog-overlay')?.scrollTo(0, 100_000));
  await expect.poll(edge).toBe('0px');
  await resize(page, zoomed);
  await expect.poll(() => actions.evaluate((row) => getComputedStyle(row).position)).toBe('static');
});
