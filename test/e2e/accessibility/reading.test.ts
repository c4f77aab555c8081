import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { messages } from '../../../renderer/locales/messages.ts';
import { goToCase, openDialog, vaultWithCase, withName } from '../case-fixture.ts';
import { monday, startOn, unlock } from '../support/vault.ts';
import { goTo, reachInside, settled } from './inside.ts';
import { type Part, spoken } from './spoken.ts';

/** The case of S-01 with something in it, so that there is something to read. */
const full = vaultWithCase(withName, async (ask, caseId) => {
  const settings = await ask('settings.get', {});
  const units = [{ department: 'work_income', size: 90 } as const];
  await ask('settings.update', { ...settings, staffSize: 420, units });
  await ask('notes.add', { caseId, text: 'Een collega loopt mee naar de auto.' });
  await ask('care.offer', {
    caseId,
    offers: [{ element: 'psychic', status: 'accepted', support: 'collegial_support' }],
  });
  await ask('care.schedule', { caseId });
});

/** Holds what is read out of a screen against the script that is kept of it. */
async function expectRead(page: Page, name: string, part: Part = 'main'): Promise<void> {
  await settled(page);
  const language = name.endsWith('.en') ? 'en' : 'nl';
  const read = await spoken(page, { language, part });
  const script = read.replace(/\/\S*luwte-test-\w+/, '(de map)');
  await expect(script).toMatchFileSnapshot(join(import.meta.dirname, 'spoken', `${name}.txt`));
}

/** Has the desk speak a language, of which the words may have to come first. */
async function speak(page: Page, language: 'nl' | 'en'): Promise<void> {
  await page.evaluate((chosen) => window.inside.prefer({ language: chosen }), language);
  await page.locator(`html[lang="${language}"]`).waitFor();
  const lock = messages[language]['desk.lock'] ?? '';
  await page.getByRole('banner').getByText(lock).waitFor();
}

test('what a screen reader says of opening, of the five main screens, a dialog and the export', {
  timeout: 120_000,
}, async () => {
  const { folder } = await full();
  const desk = await startOn(folder, monday);
  const { page } = desk;
  await page.getByLabel('Wachtzin').waitFor();
  await reachInside(page);
  await page.clock.setFixedTime(monday);
  await expectRead(page, 'openen', 'window');
  await unlock(desk);
  await reachInside(page);
  await expectRead(page, 'vandaag', 'window');
  for (const [path, name] of [
    ['/cases', 'dossiers'],
    ['/report', 'nieuwe-melding'],
    ['/statistics', 'cijfers'],
    ['/release', 'export-periode'],
  ] as const) {
    await goTo(page, path);
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    await expectRead(page, name);
  }
  await page.getByRole('radio', { name: /^2026/ }).press('Space');
  await page.getByRole('button', { name: 'Verder' }).press('Enter');
  await page.getByRole('heading', { name: /^Dit gaat er van/ }).waitFor();
  await expectRead(page, 'export-bekijken');
  await goToCase(desk);
  await expectRead(page, 'dossier');
  await speak(page, 'en');
  await expectRead(page, 'case.en');
  await speak(page, 'nl');
  await openDialog(page, 'Nazorg', 'Contact vastleggen');
  await page.keyboard.press('Control+Enter');
  await expectRead(page, 'contact-vastleggen', 'dialog');
});
