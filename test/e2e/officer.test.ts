import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readLog } from '../../api/officer.ts';
import { officerFingerprint } from '../../db/handover/fingerprint.ts';
import { officerCard } from '../../db/officer/key-file.ts';
import {
  knowingDesk,
  officerFolder,
  officerPassphrase,
  officerRecipient,
  sealInto,
} from '../api/officer-fixture.ts';
import { temporaryFolder } from '../api/support.ts';
import { counsellor, wordsIn } from './exchange-fixture.ts';
import type { TestDesk } from './support/desk.ts';
import { field, mark, press, tabTo } from './support/fields.ts';
import { expectAccessible, expectAccessibleInBothThemes, takePictures } from './support/look.ts';
import { startEmpty } from './support/vault.ts';

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
  await page.keyboard.type(officerPassphrase);
  await tabTo(page, 'repeat');
  await page.keyboard.type(officerPassphrase);
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'fg-sleutel-maken');
  await press('Enter')(page);
  await page.getByRole('heading', { level: 1, name: 'Uw sleutel is gemaakt' }).waitFor();
  return wordsIn(page);
}

async function goToLog({ page }: TestDesk): Promise<void> {
  await page.keyboard.press('Control+7');
  await page.getByRole('button', { name: 'Logboek bekijken' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Logboek' }).waitFor();
}

/** Finds the key and the logs, which stand in one folder, and opens the newest. */
async function openLog(page: Page, folder: string, typed: string): Promise<void> {
  for (const kind of ['officerKey', 'log']) {
    await field(page, `${kind}.folder`).locator('input').fill(folder);
    await page.keyboard.press('Enter');
    await field(page, kind === 'log' ? 'log' : 'key').waitFor();
  }
  await field(page, 'passphrase').locator('input').fill(typed);
  await page.keyboard.press('Enter');
}

test('an officer makes a key where there is no vault, with the keyboard alone', async () => {
  const folder = temporaryFolder();
  const { page, complaints } = await startEmpty();
  await goToOfficer(page);
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'fg-begin');
  const words = await makeKey(page, folder);
  const card = readFileSync(join(folder, 'fg-kaart.txt'), 'utf8');
  expect(words).toHaveLength(8);
  for (const word of words) expect(card).toContain(` ${word.replace(/^\d\.\s*/, '')}\n`);
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'fg-sleutel-gemaakt');
  await page.getByRole('button', { name: 'Sluiten' }).press('Enter');
  await page.getByRole('button', { name: 'Terug naar openen' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Een kluis maken' }).waitFor();
  expect(complaints).toEqual([]);
});

test('a counsellor compares the words of the officer, and seals a log that his key opens', async () => {
  const folder = officerFolder();
  writeFileSync(join(folder, 'fg-kaart.txt'), officerCard(officerRecipient));
  const { desk } = await counsellor('Anna de Wit');
  const { page } = desk;
  await goToLog(desk);
  await field(page, 'officerCard.folder').locator('input').fill(folder);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sleutel bekijken' }).press('Enter');
  await page.getByRole('heading', { name: 'Vergelijk de woorden met de FG' }).waitFor();
  const words = await wordsIn(page.getByRole('dialog'));
  expect(words.map((word) => word.replace(/^\d\.\s*/, ''))).toEqual(
    officerFingerprint(officerRecipient),
  );
  await expectAccessible(page);
  await takePictures(page, 'fg-woorden-vergelijken');
  await page.getByRole('button', { name: 'Alle acht woorden zijn gelijk' }).press('Enter');
  await field(page, 'name').locator('input').fill('Anna de Wit');
  await expectAccessibleInBothThemes(page);
  await page.getByText('Wat staat erin?').scrollIntoViewIfNeeded();
  await takePictures(page, 'fg-logboek-verzegelen');
  await field(page, 'folder').locator('input').fill(folder);
  await page.keyboard.press('Control+Enter');
  await page
    .getByText(/verzegeld als luwte-.*\.luwte-logboek/)
    .first()
    .waitFor();
  const [log = ''] = readdirSync(folder).filter((name) => name.endsWith('.luwte-logboek'));
  const paths = { key: join(folder, 'fg-sleutel.age'), log: join(folder, log), earlier: null };
  const { from, lines } = await readLog(paths, officerPassphrase);
  expect(from.name).toBe('Anna de Wit');
  expect(lines.at(-1)?.action).toBe('log.seal');
  expect(desk.complaints).toEqual([]);
});

test('the officer opens a log without a vault, compares it with an earlier one, and finds lines', async () => {
  const folder = officerFolder();
  const vault = await knowingDesk();
  const earlier = await sealInto(folder, vault);
  vault.clock = '2026-11-04T08:35:00.000Z';
  await vault.ask('settings.update', await vault.ask('settings.get', {}));
  await sealInto(folder, vault);
  const { page, complaints } = await startEmpty();
  await goToOfficer(page);
  await page.getByRole('button', { name: 'Een logboek bekijken' }).press('Enter');
  await openLog(page, folder, 'een andere wachtzin');
  await page.getByText('Deze wachtzin past niet op deze sleutel').waitFor();
  await mark(page, 'earlier', earlier);
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'fg-logboek-openen');
  await field(page, 'passphrase').locator('input').fill(officerPassphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Logboek van Anna' }).waitFor();
  await page.getByText('Er is niets veranderd sinds 4 mei 2026').waitFor();
  await page.getByRole('cell', { name: 'Kluis gemaakt' }).waitFor();
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'fg-logboek');

  await field(page, 'kind').getByRole('button').press('Enter');
  await page.getByRole('option', { name: 'Naar buiten' }).press('Enter');
  await page.getByRole('cell', { name: 'Kluis gemaakt' }).waitFor({ state: 'hidden' });
  expect(await page.getByRole('cell', { name: 'Logboek verzegeld' }).count()).toBe(2);
  await page.getByRole('heading', { name: 'Regels' }).scrollIntoViewIfNeeded();
  await takePictures(page, 'fg-logboek-regels');
  await page.getByRole('button', { name: 'Logboek sluiten' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Een logboek bekijken' }).waitFor();
  expect(complaints).toEqual([]);
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
