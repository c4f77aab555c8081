import { expect, test } from 'vitest';
import { passphrase, temporaryFolder } from '../api/support.ts';
import {
  fresh,
  input,
  lock,
  onPaper,
  openKeys,
  practiceVault,
  pressButton,
  problemAt,
  showKeys,
  startAlone,
  title,
} from './keys-fixture.ts';
import type { TestDesk } from './support/desk.ts';
import { field, focused } from './support/fields.ts';
import { expectAccessibleInBothThemes, shot, takePictures } from './support/look.ts';
import { wordsInMemory } from './support/memory.ts';
import { filesUnder, filesWithNeighbours, foldersOf } from './support/traces.ts';
import { ask, emptyVault, monday, startLocked, startOn, unlock } from './support/vault.ts';

const wordsShown = ({ page }: TestDesk) =>
  page
    .locator('.paper-word')
    .evaluateAll((shown) => shown.map(({ lastChild }) => lastChild?.textContent ?? ''));
const kindsOf = async (desk: TestDesk) =>
  (await ask(desk, 'keys.list', {})).slots.map(({ kind }) => kind).sort();
const heading = ({ page }: TestDesk, name: string) => page.getByRole('heading', { level: 3, name });

test('a new vault advises a recovery code, which is made with the keyboard alone and stands in no file', async () => {
  const desk = await startAlone(emptyVault());
  const { page } = desk;
  const { keyboard } = page;
  await unlock(desk);
  await page.getByText('Maak een herstelcode op papier').waitFor();
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'keys-0-advice');
  await pressButton(page, 'Niet meer vragen');
  await pressButton(page, 'Naar Sleutels');
  await title(desk, 'Instellingen').waitFor();
  await page.getByText('Nog niet gemaakt. Ons advies').waitFor();
  await expect.poll(() => focused(page)).toBe('Sleutels');
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'keys-1-none');
  await pressButton(page, 'Herstelcode maken');
  await page.getByRole('dialog').getByText('Een herstelcode is twaalf woorden').waitFor();
  await expect.poll(() => focused(page)).toBe('Twaalf woorden tonen');
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'keys-2-about');
  await keyboard.press('Enter');
  await heading(desk, 'Schrijf deze twaalf woorden op').waitFor();
  const words = await wordsShown(desk);
  expect(words).toHaveLength(12);
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'keys-3-write');
  expect(await kindsOf(desk)).toEqual(['passphrase']);
  await pressButton(page, 'Ik heb ze opgeschreven');
  await heading(desk, 'Typ de woorden van uw briefje over').waitFor();
  expect(await page.locator('.paper-word').count()).toBe(0);
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('words');

  await keyboard.press('Control+Enter');
  expect(await problemAt(page, 'words')).toContain('Typ de woorden van het briefje.');
  await keyboard.type(words.slice(1).join(' '));
  await page.getByText('11 van de 12 woorden getypt').waitFor();
  await keyboard.press('Control+Enter');
  await page.getByText('Hier staan 11 woorden; op het briefje staan er 12.').waitFor();
  await input(page, 'words').fill(
    words
      .with(2, 'xyzzy')
      .with(6, words[0] ?? '')
      .join(' '),
  );
  await keyboard.press('Control+Enter');
  await page.getByText('De woorden 3 en 7 zijn anders dan op het scherm stond.').waitFor();
  await expect.poll(() => focused(page)).toBe('words');
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'keys-4-wrong');
  expect(await kindsOf(desk)).toEqual(['passphrase']);
  await input(page, 'words').fill(words.map((word) => word.slice(0, 4).toUpperCase()).join(', '));
  await keyboard.press('Control+Enter');
  await heading(desk, 'Uw herstelcode werkt').waitFor();
  await page.getByText('Bewaar het briefje buiten kantoor, niet bij de laptop.').waitFor();
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'keys-5-done');
  await keyboard.press('Escape');
  await page.getByText('Op papier sinds 4 mei 2026.').waitFor();
  await expect.poll(() => focused(page)).toBe('Nieuwe herstelcode maken');
  expect(await kindsOf(desk)).toEqual(['passphrase', 'recovery']);
  await keyboard.press('Control+1');
  await title(desk, 'Vandaag').waitFor();
  expect(await page.getByText('Maak een herstelcode op papier').count()).toBe(0);

  const folders = foldersOf(desk);
  expect(folders.flatMap(filesUnder)).not.toHaveLength(0);
  expect(filesWithNeighbours(folders, [words])).toEqual([]);
  await desk.close();
  expect(filesWithNeighbours(folders, [words])).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('a vault to practise with is not told to have a code: everybody knows its passphrase', async () => {
  const desk = await startOn(await practiceVault(), monday);
  const { page } = desk;
  await showKeys(desk);
  await page.keyboard.press('Control+1');
  await page.getByText('Uw kluis is klaar').waitFor();
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
  await page.getByRole('button', { name: 'Niet meer vragen' }).click();
  await page.getByText('Maak uw kluis af').waitFor({ state: 'detached' });
  expect(desk.complaints).toEqual([]);
});

test('a code that was begun and left opens nothing, and its words are shown no more', async () => {
  const desk = await openKeys();
  const { page } = desk;
  await page.getByRole('button', { name: 'Herstelcode maken' }).click();
  await page.keyboard.press('Enter');
  await heading(desk, 'Schrijf deze twaalf woorden op').waitFor();
  const words = await wordsShown(desk);
  await page.keyboard.press('Escape');
  expect(await kindsOf(desk)).toEqual(['passphrase']);
  await page.getByRole('button', { name: 'Herstelcode maken' }).click();
  await page.keyboard.press('Enter');
  await heading(desk, 'Schrijf deze twaalf woorden op').waitFor();
  expect(await wordsShown(desk)).not.toEqual(words);
});

test('the words are gone from the window once the code works', async () => {
  const desk = await openKeys();
  const { page } = desk;
  await page.getByRole('button', { name: 'Herstelcode maken' }).click();
  await page.keyboard.press('Enter');
  await heading(desk, 'Schrijf deze twaalf woorden op').waitFor();
  const words = await wordsShown(desk);
  expect(await wordsInMemory(page, words)).toEqual(words);
  await page.getByRole('button', { name: 'Ik heb ze opgeschreven' }).click();
  await input(page, 'words').fill(words.join(' '));
  await page.keyboard.press('Control+Enter');
  await heading(desk, 'Uw herstelcode werkt').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Op papier sinds 4 mei 2026.').waitFor();
  // Some are words of the browser or of the screen as well: "computer", "object".
  const left = async () => (await wordsInMemory(page, words)).length;
  await expect.poll(left, { timeout: 20_000 }).toBeLessThan(6);
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

test('three shares are written one by one, and two of them typed back', async () => {
  const desk = await startAlone(emptyVault());
  await showKeys(desk);
  const { page } = desk;
  const { keyboard } = page;
  await page.getByRole('button', { name: 'Drie delen maken' }).click();
  await page.getByText('Twee bewaarders samen kunnen alles lezen').waitFor();
  await expect.poll(() => focused(page)).toBe('keeper.1');
  await keyboard.type('Annelies');
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'keys-shares-1-about');
  await keyboard.press('Enter');
  const shares: string[][] = [];
  for (const name of [
    'Deel 1 van 3, voor Annelies',
    'Deel 2 van 3, voor de tweede bewaarder',
    'Deel 3 van 3, voor de derde bewaarder',
  ]) {
    await heading(desk, name).waitFor();
    shares.push(await wordsShown(desk));
    if (shares.length === 1) {
      await expectAccessibleInBothThemes(page);
      await takePictures(page, 'keys-shares-2-write');
    }
    await pressButton(
      page,
      shares.length < 3 ? `Deel ${shares.length + 1} tonen` : 'Ik heb de drie',
    );
  }
  const [one = [], , three = []] = shares;
  expect(new Set(shares.flat()).size).toBeGreaterThan(30);
  await heading(desk, 'Typ twee van de drie delen over').waitFor();
  await input(page, 'first').fill(three.join(' '));
  await input(page, 'second').fill(one.with(4, 'xyzzy').join(' '));
  await keyboard.press('Control+Enter');
  await page.getByText('Woord 5 is anders dan op het scherm stond.').waitFor();
  await expect.poll(() => focused(page)).toBe('second');
  expect(await field(page, 'first').locator('.field-problem').count()).toBe(0);
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'keys-shares-3-wrong');
  await input(page, 'second').fill(three.join(' '));
  await keyboard.press('Control+Enter');
  await page.getByText('of het is twee keer hetzelfde deel').waitFor();
  expect(await kindsOf(desk)).toEqual(['passphrase']);
  await input(page, 'second').fill(one.join('\n'));
  await keyboard.press('Control+Enter');
  await heading(desk, 'De drie delen werken').waitFor();
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'keys-shares-4-done');
  await keyboard.press('Escape');
  expect(await kindsOf(desk)).toEqual(['passphrase', 'shares']);
  await page.getByText('Twee van de drie openen samen de kluis.').waitFor();
  const folders = foldersOf(desk);
  await desk.close();
  expect(filesWithNeighbours(folders, shares)).toEqual([]);
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
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'keys-revoke');
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
  await page.keyboard.press('Enter');
  await heading(desk, 'Write these twelve words down').waitFor();
  expect(await page.locator('.paper-words').getAttribute('lang')).toBe('nl');
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'keys-english-write');
});
