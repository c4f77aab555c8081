import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openCase } from './case-fixture.ts';
import { slowed } from './support/slowed.ts';

// The palette for whoever types faster than it answers.

const at = (page: Page, title: string) =>
  page.getByRole('heading', { level: 1, name: title }).waitFor();

/** Types in the palette and presses Enter, without looking at what it answers. */
async function typeAndEnter(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

test('Enter right behind the last letter does what all letters ask for, on a slow machine too', async () => {
  const { desk, page } = await openCase();
  const round = async () => {
    await typeAndEnter(page, 'Instellingen');
    await at(page, 'Instellingen');
    await typeAndEnter(page, 'Uw kluis');
    await page.locator('#settings-vault:focus').waitFor();
    await typeAndEnter(page, '2026-0001');
    await at(page, 'A-2026-0001');
    await typeAndEnter(page, 'Vandaag');
    await at(page, 'Vandaag');
  };
  await round();
  await slowed(page, 4, round);
  expect(desk.complaints).toEqual([]);
});

test('Enter does the first that answers after a paste, and after a letter is taken away', async () => {
  const { desk, page } = await openCase();
  const box = page.getByRole('dialog').getByRole('searchbox');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Instellingenx');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await at(page, 'Instellingen');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('2026-0001');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+x');
  await page.keyboard.press('Control+v');
  expect(await box.inputValue()).toBe('2026-0001');
  await page.keyboard.press('Enter');
  await at(page, 'A-2026-0001');
  expect(desk.complaints).toEqual([]);
});

test('Enter alone goes where one was last, and an arrow chooses another line than the first', async () => {
  const { desk, page } = await openCase();
  const chosen = page.locator('[role="menuitem"][data-focused]');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Enter');
  await at(page, 'Vandaag');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Instellingen');
  await page.getByRole('menuitem', { name: /“Instellingen”/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await chosen.filter({ hasText: 'Instellingenbestand' }).waitFor();
  await page.keyboard.press('Enter');
  await at(page, 'Instellingenbestand');
  expect(desk.complaints).toEqual([]);
});
