import { expect, test } from 'vitest';
import { passphrase } from '../api/support.ts';
import {
  heading,
  input,
  kindsOf,
  openKeys,
  pressButton,
  problemAt,
  showKeys,
  startAlone,
  title,
} from './keys-fixture.ts';
import type { TestDesk } from './support/desk.ts';
import { field, focused } from './support/fields.ts';
import { expectAccessibleInBothThemes, takePictures } from './support/look.ts';
import { wordsInMemory } from './support/memory.ts';
import { filesUnder, filesWithNeighbours, foldersOf } from './support/traces.ts';
import { emptyVault, unlock } from './support/vault.ts';

const wordsShown = ({ page }: TestDesk) =>
  page
    .locator('.paper-word')
    .evaluateAll((shown) => shown.map(({ lastChild }) => lastChild?.textContent ?? ''));

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
  await expect.poll(() => focused(page)).toBe('current');
  await keyboard.press('Enter');
  expect(await problemAt(page, 'current')).toContain('Typ uw wachtzin.');
  await keyboard.type('niet deze');
  await keyboard.press('Enter');
  await page.getByText('Deze wachtzin past niet.').waitFor();
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'keys-2-about');
  await input(page, 'current').fill(passphrase);
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

test('a code that was begun and left opens nothing, and its words are shown no more', async () => {
  const desk = await openKeys();
  const { page } = desk;
  await page.getByRole('button', { name: 'Herstelcode maken' }).click();
  await input(page, 'current').fill(passphrase);
  await page.keyboard.press('Enter');
  await heading(desk, 'Schrijf deze twaalf woorden op').waitFor();
  const words = await wordsShown(desk);
  await page.keyboard.press('Escape');
  expect(await kindsOf(desk)).toEqual(['passphrase']);
  await page.getByRole('button', { name: 'Herstelcode maken' }).click();
  await input(page, 'current').fill(passphrase);
  await page.keyboard.press('Enter');
  await heading(desk, 'Schrijf deze twaalf woorden op').waitFor();
  expect(await wordsShown(desk)).not.toEqual(words);
});

test('the words are gone from the window once the code works', async () => {
  // Alone, as a user has it: what other tests asked of a browser may keep alive what is looked for here.
  const desk = await startAlone(emptyVault());
  await showKeys(desk);
  const { page } = desk;
  await page.getByRole('button', { name: 'Herstelcode maken' }).click();
  await input(page, 'current').fill(passphrase);
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
  await input(page, 'current').fill(passphrase);
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
