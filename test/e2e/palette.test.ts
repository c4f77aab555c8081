import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openCase } from './case-fixture.ts';
import { focused } from './support/fields.ts';
import { expectAccessible, expectAccessibleInBothThemes, shot } from './support/look.ts';
import { ask } from './support/vault.ts';

/** Does something by typing a part of its name in the palette. */
async function doAs(page: Page, words: string, option: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.locator('[role="menuitem"][data-focused]', { hasText: option }).waitFor();
  await page.keyboard.press('Enter');
}

test('a case is told on by keyboard alone, from palette and keys, with typing mistakes', async () => {
  const { desk, page } = await openCase();
  // From Today back to the case: found by a word with a mistake in it.
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+2');
  await page.locator('.case-row').first().waitFor();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('schreuwde');
  await page.getByText('Nergens staat precies “schreuwde”.').waitFor();
  await expectAccessible(page);
  await shot(page, 'cases-near');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('"schreuwde"');
  await page.getByText('Geen dossiers gevonden').first().waitFor();
  // What was visited is offered again; the case is found by its number.
  await page.keyboard.press('Control+k');
  await page.getByRole('group', { name: 'Pas nog geopend' }).getByText('Vandaag').waitFor();
  await expectAccessibleInBothThemes(page);
  await shot(page, 'palette');
  await page.keyboard.press('Escape');
  await doAs(page, '2026-0001', 'A-2026-0001');
  await page.getByRole('heading', { level: 1, name: 'A-2026-0001' }).waitFor();
  // Only what can be done in this case.
  await page.keyboard.press('Control+.');
  await page.getByRole('menuitem', { name: 'Maatregel vastleggen' }).waitFor();
  expect(await page.getByRole('menuitem', { name: 'Vergrendelen' }).count()).toBe(0);
  await shot(page, 'palette-case');
  await page.keyboard.type('notitie');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Notitie' }).waitFor();
  // The dialog has the focus; after its cross comes the field.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('text');
  await page.keyboard.type('Belt morgen terug.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const { cases } = await ask(desk, 'cases.list', { query: 'morgen' });
  expect(cases).toMatchObject([{ number: 'A-2026-0001', isNear: false }]);
  // Back and forth, and what there is nothing of here.
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('heading', { level: 1, name: 'Dossiers' }).waitFor();
  await page.keyboard.press('Alt+ArrowRight');
  await page.getByRole('heading', { level: 1, name: 'A-2026-0001' }).waitFor();
  await page.keyboard.press('Control+p');
  await page.getByText('Op dit scherm staat geen blad om af te drukken.').waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText('Dit scherm heeft geen concept.').waitFor();
  // The panes of the screen, in order and back.
  await page.keyboard.press('F6');
  await page.keyboard.press('Shift+F6');
  await doAs(page, 'overzicht van', 'Overzicht van een periode schrijven');
  await page.getByText('Er is nog geen periode gepubliceerd.').waitFor();
  // Larger text, another language, all keys, and a lock.
  await doAs(page, 'groter', 'Tekst groter');
  await doAs(page, 'english', 'Luwte in het Engels (English)');
  await page.keyboard.press('Control+/');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Ctrl+.').waitFor();
  await shot(page, 'keys-en');
  await page.keyboard.press('Escape');
  await doAs(page, 'hide', 'Hide the screen and show it again');
  await page.getByText('Luwte is hidden').waitFor();
  await page.keyboard.press('Control+k');
  expect(await page.getByRole('searchbox').count()).toBe(0);
  await page.keyboard.press('F9');
  await doAs(page, 'lock', 'Lock');
  await page.getByLabel('Passphrase').waitFor();
  expect(desk.complaints).toEqual([]);
});
