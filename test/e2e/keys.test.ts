import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { passphrase, temporaryFolder } from '../api/support.ts';
import {
  fresh,
  heading,
  input,
  kindsOf,
  lock,
  onPaper,
  onShares,
  openKeys,
  practiceVault,
  pressButton,
  problemAt,
  showKeys,
  title,
} from './keys-fixture.ts';
import { field, focused } from './support/fields.ts';
import { expectAccessibleInBothThemes, shot, takePictures } from './support/look.ts';
import { ask, monday, startLocked, startOn, unlock } from './support/vault.ts';

/** From Today to the last step of the first run. */
async function goToTrial(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Verdergaan' }).click();
  const isThere = page.getByRole('heading', { level: 2, name: 'Herstel proberen' });
  const next = page.getByRole('button', { name: 'Volgende stap' });
  await next.waitFor();
  while (!(await isThere.isVisible())) await next.click();
}

test('a vault to practise with is not told to have a code: everybody knows its passphrase', async () => {
  const desk = await startOn(await practiceVault(), monday);
  const { page } = desk;
  await showKeys(desk);
  await page.keyboard.press('Control+1');
  await page.getByText('Hier begint u').waitFor();
  expect(await page.getByText('Maak een herstelcode op papier').count()).toBe(0);
  await page.getByText('Oefenkluis: de gegevens zijn verzonnen').waitFor();
  expect(await page.getByText('Maak uw kluis af').count()).toBe(0);
  // What another vault would take in is not made here, and the screen says why.
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('Collega');
  await page
    .getByRole('menuitem', { name: /^Collega/ })
    .first()
    .click();
  await field(page, 'name').getByRole('textbox').fill('Anna');
  await field(page, 'folder').getByRole('textbox').fill(temporaryFolder());
  await page.keyboard.press('Control+Enter');
  await page.getByText(/^Dit is een oefenkluis\. Wat verzonnen is/).waitFor();
  await shot(page, 'practice-refused');
});

test('a new vault says on Today what it still needs, step by step, until it is put aside', async () => {
  const desk = await startLocked();
  const { page } = desk;
  await unlock(desk);
  await page.getByText('Maak uw kluis af').waitFor();
  await page.getByRole('button', { name: 'Verdergaan' }).click();
  await page.getByRole('heading', { level: 2, name: 'Herstelcode' }).waitFor();
  await shot(page, 'first-run');
  await page.getByRole('button', { name: 'Deze stap opzij leggen' }).click();
  await page.getByRole('heading', { level: 2, name: 'Reservekopie' }).first().waitFor();
  await page.getByRole('button', { name: 'Vorige stap' }).click();
  await page.getByText('Opzij gelegd').first().waitFor();
  await page.keyboard.press('Control+1');
  await goToTrial(page);
  await page.getByText('Maak eerst een herstelcode.').waitFor();
  await page.keyboard.press('Control+1');
  await page.getByRole('button', { name: 'Niet meer vragen' }).click();
  await page.getByText('Maak uw kluis af').waitFor({ state: 'detached' });
  expect(desk.complaints).toEqual([]);
});

test('the recovery is tried with two shares where there is no code', async () => {
  const { folder, filled } = await onShares();
  const desk = await startOn(folder, monday);
  const { page } = desk;
  await unlock(desk);
  await goToTrial(page);
  await page.getByRole('button', { name: 'Herstel proberen' }).press('Enter');
  expect(await problemAt(page, 'second')).toContain('Typ de woorden van het briefje.');
  await input(page, 'first').fill(filled.words[0]);
  await input(page, 'second').fill(filled.words[0]);
  await page.keyboard.press('Control+Enter');
  await page.getByText('of het is twee keer hetzelfde deel').waitFor();
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'first-run-shares');
  await input(page, 'second').fill(filled.words[1]);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Het werkt: met uw briefje').waitFor();
  expect(desk.complaints).toEqual([]);
});

test('who has a recovery code already reads in the first run that it is done, and may make another', async () => {
  const { folder } = await onPaper();
  const desk = await startOn(folder, monday);
  const { page } = desk;
  await unlock(desk);
  await page.getByRole('button', { name: 'Verdergaan' }).press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Reservekopie' }).first().waitFor();
  await takePictures(page, 'first-run-backup');
  await page.getByRole('button', { name: 'Vorige stap' }).press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Herstelcode' }).waitFor();
  await page.getByRole('button', { name: 'Nieuwe herstelcode maken' }).waitFor();
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'first-run-has-code');
  expect(desk.complaints).toEqual([]);
});

test('the passphrase is changed by who knows the present one', async () => {
  const desk = await openKeys();
  const { page } = desk;
  const { keyboard } = page;
  await page.getByRole('button', { name: 'Wachtzin wijzigen' }).click();
  await expect.poll(() => focused(page)).toBe('current');
  await keyboard.press('Enter');
  expect(await problemAt(page, 'current')).toContain('Typ uw wachtzin.');
  await keyboard.type('niet deze');
  await input(page, 'passphrase').fill(fresh);
  await page.getByText('Deze wachtzin kunt u gebruiken.').waitFor();
  await input(page, 'repeat').fill('iets anders');
  await keyboard.press('Enter');
  expect(await problemAt(page, 'repeat')).toContain('zijn niet gelijk');
  await input(page, 'repeat').fill(fresh);
  await keyboard.press('Enter');
  await page.getByText('Deze wachtzin past niet.').waitFor();
  await expect.poll(() => focused(page)).toBe('current');
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'keys-change');
  await input(page, 'current').fill(passphrase);
  await input(page, 'passphrase').fill('Waterveen 2026');
  await input(page, 'repeat').fill('Waterveen 2026');
  await keyboard.press('Enter');
  await page.getByText('Deze wachtzin is te makkelijk te raden.').waitFor();
  await expect.poll(() => focused(page)).toBe('passphrase');
  await input(page, 'passphrase').fill(fresh);
  await input(page, 'repeat').fill(fresh);
  await keyboard.press('Enter');
  await page.getByText('Uw wachtzin is gewijzigd.').waitFor();
  await lock(desk);
  await input(page, 'passphrase').fill(passphrase);
  await keyboard.press('Enter');
  await page.getByText('Deze wachtzin past niet.').waitFor();
  await input(page, 'passphrase').fill(fresh);
  await keyboard.press('Enter');
  await title(desk, 'Instellingen').waitFor();
  expect(desk.complaints).toEqual([]);
});

test('what is on paper is revoked, and renewing the key ends it all', async () => {
  const { folder } = await onPaper();
  const desk = await startOn(folder, monday);
  const { page } = desk;
  const { keyboard } = page;
  await unlock(desk);
  await keyboard.press('Control+7');
  await page.getByRole('button', { name: 'Herstelcode intrekken' }).click();
  await page.getByText('Het briefje opent deze kluis dan niet meer.').waitFor();
  await expect.poll(() => focused(page)).toBe('current');
  await keyboard.type('niet deze');
  await keyboard.press('Enter');
  await page.getByText('Deze wachtzin past niet.').waitFor();
  expect(await kindsOf(desk)).toEqual(['passphrase', 'recovery', 'shares']);
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'keys-revoke');
  await input(page, 'current').fill(passphrase);
  await pressButton(page, 'Herstelcode intrekken');
  await page.getByText('De herstelcode is ingetrokken.').waitFor();
  await expect.poll(() => focused(page)).toBe('Sleutels');
  expect(await kindsOf(desk)).toEqual(['passphrase', 'shares']);

  await page.getByRole('button', { name: 'Kluis opnieuw versleutelen' }).click();
  await expect.poll(() => focused(page)).toBe('current');
  await keyboard.type('niet deze');
  await keyboard.press('Enter');
  await page.getByText('Deze wachtzin past niet.').waitFor();
  await expectAccessibleInBothThemes(page);
  await page.getByRole('button', { name: 'Manier van versleutelen' }).press('Enter');
  await page.getByRole('radio', { name: 'SQLCipher 4' }).press('ArrowDown');
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'keys-cipher');
  await input(page, 'current').fill(passphrase);
  await keyboard.press('Enter');
  await page.getByText('De kluis wordt opnieuw versleuteld.').waitFor();
  await shot(page, 'keys-renewing');
  await keyboard.press('Escape');
  await heading(desk, 'De kluis is opnieuw versleuteld').waitFor();
  expect(await kindsOf(desk)).toEqual(['passphrase']);
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'keys-renewed');
  await pressButton(page, 'Nieuwe herstelcode maken');
  await page.getByText('Een herstelcode is twaalf woorden').waitFor();
  await keyboard.press('Escape');
  await lock(desk);
  await unlock(desk);
  expect((await ask(desk, 'keys.list', {})).cipher).toBe('aegis');
  expect(desk.complaints).toEqual([]);
});

test('the keys speak English, in the vault of officeholders too', async () => {
  const desk = await openKeys('counsellor_political', 'en');
  const { page } = desk;
  await page.getByText('Not made yet. Our advice').waitFor();
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'keys-english');
  await page.getByRole('button', { name: 'Make a recovery code' }).click();
  await input(page, 'current').fill(passphrase);
  await page.keyboard.press('Enter');
  await heading(desk, 'Write these twelve words down').waitFor();
  expect(await page.locator('.paper-words').getAttribute('lang')).toBe('nl');
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'keys-english-write');
});
