import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../api/support.ts';
import { counsellor, wordsIn } from './exchange-fixture.ts';
import type { TestDesk } from './support/desk.ts';
import { field, mark, press, tabTo } from './support/fields.ts';
import { expectAccessible, expectAccessibleInBothThemes, takePictures } from './support/look.ts';
import { openAt, startEmpty } from './support/vault.ts';

const passphrase = 'zeven kromme lepels zoeken noorderlicht';

/** Goes to the page for the officer, from the window in which no vault is open. */
async function goToOfficer(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: 'Voor de functionaris gegevensbescherming' })
    .press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Voor de functionaris' }).waitFor();
}

/** Makes the key of an officer with the keyboard alone, and gives its words. */
async function makeKey(page: Page, folder: string): Promise<string[]> {
  await page.getByRole('button', { name: 'Mijn sleutel maken' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Uw sleutel maken' }).waitFor();
  await tabTo(page, 'folder');
  await page.keyboard.type(folder);
  await tabTo(page, 'passphrase');
  await page.keyboard.type(passphrase);
  await tabTo(page, 'repeat');
  await page.keyboard.type(passphrase);
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'fg-sleutel-maken');
  await press('Enter')(page);
  await page.getByRole('heading', { level: 1, name: 'Uw sleutel is gemaakt' }).waitFor();
  return wordsIn(page);
}

async function goToLog({ page }: TestDesk): Promise<void> {
  await page.keyboard.press('Control+6');
  await page.getByRole('button', { name: 'Logboek bekijken' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Logboek' }).waitFor();
}

/** Seals the log into a folder. */
async function seal({ page }: TestDesk, folder: string): Promise<void> {
  await field(page, 'folder').locator('input').fill(folder);
  await page.keyboard.press('Control+Enter');
  await page
    .getByText(/verzegeld als luwte-.*\.luwte-logboek/)
    .first()
    .waitFor();
}

/** Finds the key and the logs, which stand in one folder, and opens the newest. */
async function openLog(page: Page, folder: string, typed = passphrase): Promise<void> {
  for (const kind of ['officerKey', 'log']) {
    await field(page, `${kind}.folder`).locator('input').fill(folder);
    await page.keyboard.press('Enter');
    await field(page, kind === 'log' ? 'log' : 'key').waitFor();
  }
  await field(page, 'passphrase').locator('input').fill(typed);
  await page.keyboard.press('Enter');
}

test('an officer makes a key, a counsellor seals the log for it, and the officer reads it', async () => {
  const folder = temporaryFolder();
  const officer = await startEmpty();
  await goToOfficer(officer.page);
  await expectAccessibleInBothThemes(officer.page);
  await takePictures(officer.page, 'fg-begin');
  const words = await makeKey(officer.page, folder);
  expect(words).toHaveLength(8);
  await expectAccessibleInBothThemes(officer.page);
  await takePictures(officer.page, 'fg-sleutel-gemaakt');

  const { desk } = await counsellor('Anna de Wit');
  const { page } = desk;
  await goToLog(desk);
  await field(page, 'officerCard.folder').locator('input').fill(folder);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sleutel bekijken' }).press('Enter');
  await page.getByRole('heading', { name: 'Vergelijk de woorden met de FG' }).waitFor();
  expect(await wordsIn(page.getByRole('dialog'))).toEqual(words);
  await expectAccessible(page);
  await takePictures(page, 'fg-woorden-vergelijken');
  await page.getByRole('button', { name: 'Alle acht woorden zijn gelijk' }).press('Enter');
  await field(page, 'name').locator('input').fill('Anna de Wit');
  await expectAccessibleInBothThemes(page);
  await page.getByText('Wat staat erin?').scrollIntoViewIfNeeded();
  await takePictures(page, 'fg-logboek-verzegelen');
  await seal(desk, folder);
  await openAt(desk, '2026-11-04T08:35:00.000Z');
  await goToLog(desk);
  await seal(desk, folder);

  await officer.page.getByRole('button', { name: 'Sluiten' }).press('Enter');
  await officer.page.getByRole('button', { name: 'Een logboek bekijken' }).press('Enter');
  await openLog(officer.page, folder, 'een andere wachtzin');
  await officer.page.getByText('Deze wachtzin past niet op deze sleutel').waitFor();
  const [first] = readdirSync(folder).filter((name) => name.includes('20260504'));
  await mark(officer.page, 'earlier', first ?? '');
  await expectAccessibleInBothThemes(officer.page);
  await takePictures(officer.page, 'fg-logboek-openen');
  await field(officer.page, 'passphrase').locator('input').fill(passphrase);
  await officer.page.keyboard.press('Enter');
  await officer.page.getByRole('heading', { level: 1, name: 'Logboek van Anna' }).waitFor();
  await officer.page.getByText('Er is niets veranderd sinds 4 mei 2026').waitFor();
  await expectAccessibleInBothThemes(officer.page);
  await takePictures(officer.page, 'fg-logboek');

  await field(officer.page, 'kind').getByRole('button').press('Enter');
  await officer.page.getByRole('option', { name: 'Naar buiten' }).press('Enter');
  await officer.page.getByRole('cell', { name: 'Kluis geopend' }).waitFor({ state: 'hidden' });
  expect(await officer.page.getByRole('cell', { name: 'Logboek verzegeld' }).count()).toBe(2);
  await officer.page.getByRole('heading', { name: 'Regels' }).scrollIntoViewIfNeeded();
  await takePictures(officer.page, 'fg-logboek-regels');
  await officer.page.getByRole('button', { name: 'Logboek sluiten' }).press('Enter');
  await officer.page.getByRole('heading', { level: 1, name: 'Een logboek bekijken' }).waitFor();
  expect(desk.complaints).toEqual([]);
  expect(officer.complaints).toEqual([]);
});

test('the officer’s page speaks English, and refuses what is no log in one sentence', async () => {
  const { page } = await startEmpty();
  await page.getByRole('button', { name: 'English' }).press('Enter');
  await page.getByRole('button', { name: 'For the data protection officer' }).press('Enter');
  await page.getByRole('button', { name: 'Look at a log' }).press('Enter');
  await field(page, 'log.folder').locator('input').fill(join(temporaryFolder(), 'weg'));
  await page.keyboard.press('Enter');
  await page.getByText('This folder does not exist or is not a folder.').waitFor();
  await field(page, 'log.folder').locator('input').fill(temporaryFolder());
  await page.keyboard.press('Enter');
  await page.getByText('This folder holds no sealed logs.').waitFor();
  await expectAccessible(page);
});
