import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { TestDesk } from './support/desk.ts';
import { field } from './support/fields.ts';
import { ask, emptyVault, monday, startOn, unlock } from './support/vault.ts';

// What was typed outside a case is there again, whichever way somebody left it.

async function opened(): Promise<TestDesk> {
  const desk = await startOn(emptyVault('counsellor_staff'), monday);
  await unlock(desk);
  return desk;
}

/** Goes to a screen by its name, with the keyboard. */
async function goTo(page: Page, words: string, title: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill(words);
  await page.locator('[role="menuitem"][data-focused]', { hasText: title }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

test('a section of the annual report is there after a look elsewhere, and at once after a lock', async () => {
  const desk = await opened();
  const { page } = desk;
  await goTo(page, 'jaarverslag', 'Jaarverslag');
  const section = field(page, 'foreword').getByRole('textbox');
  await section.fill('Dit jaar was druk.');
  await page.keyboard.press('Control+1');
  await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  expect(await section.inputValue()).toBe('Dit jaar was druk.');
  await section.press('End');
  await page.keyboard.type(' Meer');
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Alt+ArrowLeft');
  expect(await section.inputValue()).toBe('Dit jaar was druk. Meer');
  await section.press('End');
  await page.keyboard.type(' dan ooit.');
  await page.keyboard.press('Control+l');
  await unlock(desk);
  await section.waitFor();
  expect(await section.inputValue()).toBe('Dit jaar was druk. Meer dan ooit.');
  const { sections } = await ask(desk, 'annual.get', { year: 2025 });
  expect(sections.find((one) => one.words !== '')?.words).toBe('Dit jaar was druk. Meer dan ooit.');
  expect(desk.complaints).toEqual([]);
});
