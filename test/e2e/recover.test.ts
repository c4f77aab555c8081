import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { passphrase } from '../api/support.ts';
import {
  fresh,
  input,
  lock,
  onPaper,
  openElsewhere,
  pressButton,
  problemAt,
  startAlone,
  startOnOlderCopy,
  title,
} from './keys-fixture.ts';
import type { TestDesk } from './support/desk.ts';
import { field, focused } from './support/fields.ts';
import { expectAccessibleInBothThemes, takePictures } from './support/look.ts';
import { filesWith, filesWithNeighbours, foldersOf } from './support/traces.ts';
import { ask, emptyVault, monday, startLocked, startOn, unlock } from './support/vault.ts';

/** The screen for who forgot the passphrase, with the keyboard. */
async function forget(desk: TestDesk, name = 'Wachtzin vergeten'): Promise<void> {
  await title(desk, 'Kluis openen').waitFor();
  await pressButton(desk.page, 'Wachtzin vergeten?');
  await title(desk, name).waitFor();
}

async function chooseNew({ page }: TestDesk, chosen: string): Promise<void> {
  await input(page, 'passphrase').fill(chosen);
  await input(page, 'repeat').fill(chosen);
}

const stateOf = async (desk: TestDesk) => (await ask(desk, 'vault.describe', {})).state;

test('who forgot the passphrase opens the vault with the code on paper, and nothing of it stands in a file', async () => {
  const { folder, filled } = await onPaper();
  const desk = await startAlone(folder);
  const { page } = desk;
  const { keyboard } = page;
  const chosen = Array.from({ length: 4 }, () => `zz${randomBytes(6).toString('hex')}`);
  await forget(desk);
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'recover-1-choose');
  await input(page, 'passphrase').focus();
  await keyboard.press('Enter');
  expect(await problemAt(page, 'words')).toContain('Typ de woorden van het briefje.');
  expect(await problemAt(page, 'passphrase')).toContain('Typ uw wachtzin.');
  await expect.poll(() => focused(page)).toBe('words');

  await keyboard.type(filled.words.with(4, 'xyzzy').join(' '));
  await chooseNew(desk, 'welkom 2026');
  await keyboard.press('Control+Enter');
  await page.getByText('Deze wachtzin is te makkelijk te raden.').waitFor();
  await expect.poll(() => focused(page)).toBe('passphrase');
  await chooseNew(desk, chosen.join(' '));
  await keyboard.press('Control+Enter');
  await page.getByText('Woord 5 staat niet in de woordenlijst.').waitFor();
  await expect.poll(() => focused(page)).toBe('words');
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'recover-2-wrong');
  await input(page, 'words').fill(filled.words.slice(0, 11).join(' '));
  await keyboard.press('Control+Enter');
  await page.getByText('Hier staan 11 woorden; op het briefje staan er 12.').waitFor();
  await input(page, 'words').fill(filled.words.join(' '));
  await keyboard.press('Control+Enter');

  await title(desk, 'Vandaag').waitFor();
  await page.getByText('De kluis is geopend met uw herstelcode').waitFor();
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'recover-3-opened');
  const traces = () => [
    ...filesWithNeighbours(foldersOf(desk), [filled.words]),
    ...filesWith(foldersOf(desk), chosen),
  ];
  expect(traces()).toEqual([]);
  await lock(desk);
  await input(page, 'passphrase').fill(chosen.join(' '));
  await keyboard.press('Enter');
  await title(desk, 'Vandaag').waitFor();
  expect(await page.getByText('De kluis is geopend met uw herstelcode').count()).toBe(0);
  await desk.close();
  expect(traces()).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('two of three shares open the vault, and each error stands at the share concerned', async () => {
  const { folder, filled } = await onPaper();
  const desk = await startOn(folder, monday);
  const { page } = desk;
  const [, two = [], three = []] = filled.shares;
  await forget(desk);
  await page.getByRole('radio', { name: 'Twee delen' }).check({ force: true });
  await input(page, 'first').fill(three.join(' '));
  await input(page, 'second').fill(two.with(0, 'xyzzy').join(' '));
  await chooseNew(desk, fresh);
  await page.keyboard.press('Enter');
  await page.getByText('Woord 1 staat niet in de woordenlijst.').waitFor();
  await expect.poll(() => focused(page)).toBe('second');
  expect(await field(page, 'first').locator('.field-problem').count()).toBe(0);
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'recover-shares-wrong');
  await input(page, 'second').fill(two.join(' '));
  await page.keyboard.press('Control+Enter');
  await page.getByText('De kluis is geopend met twee delen').waitFor();
  await pressButton(page, 'Begrepen');
  await page.getByText('De kluis is geopend met twee delen').waitFor({ state: 'detached' });
  expect(desk.complaints).toEqual([]);
});

test('words that open nothing are refused, and each time costs more', async () => {
  const { folder, filled } = await onPaper();
  const desk = await startOn(folder, monday);
  const { page } = desk;
  await forget(desk);
  await input(page, 'words').fill(filled.stale.join(' '));
  await chooseNew(desk, fresh);
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => focused(page), { timeout: 20_000 }).toBe('words');
    expect(await problemAt(page, 'words')).toContain('Deze woorden horen niet bij deze kluis.');
    await input(page, 'repeat').focus();
  }
  await page.keyboard.press('Control+Enter');
  await page.getByText('Er zijn te vaak verkeerde woorden ingevoerd.').waitFor();
  await page.getByText('U kunt het over').first().waitFor();
  await expectAccessibleInBothThemes(page);
  expect(await stateOf(desk)).toBe('locked');
});

test('without anything on paper the screen says honestly that nothing can open the vault', async () => {
  const desk = await startLocked();
  const { page } = desk;
  await forget(desk, 'Zonder wachtzin gaat deze kluis niet open');
  await page.getByText('Er is geen achterdeur').waitFor();
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'recover-nothing');
  await pressButton(page, 'Terug naar openen');
  await unlock(desk);
});

test('a vault that is older than this machine saw opens only when that is wanted', async () => {
  const desk = await startOnOlderCopy(emptyVault());
  const { page } = desk;
  await input(page, 'passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByText('Deze kluis is ouder dan wat hier het laatst is geopend.').waitFor();
  expect(await stateOf(desk)).toBe('locked');
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'unlock-older');
  await pressButton(page, 'Toch openen');
  await title(desk, 'Vandaag').waitFor();
  await lock(desk);
  await unlock(desk);
  expect(desk.complaints).toEqual([]);
});

test('a vault that somebody has open elsewhere opens only when that is wanted', async () => {
  const desk = await startLocked();
  const { page } = desk;
  openElsewhere(desk.folder);
  await input(page, 'passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByText('heeft roos de kluis nog open op elders, sinds 4 mei 2026').waitFor();
  expect(await stateOf(desk)).toBe('locked');
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'unlock-elsewhere');
  await pressButton(page, 'Toch openen');
  await title(desk, 'Vandaag').waitFor();
  expect(desk.complaints).toEqual([]);
});

test('who comes with a code is asked both as well, one after the other', async () => {
  const { folder, filled } = await onPaper();
  const desk = await startOnOlderCopy(folder);
  const { page } = desk;
  openElsewhere(folder);
  await forget(desk);
  await input(page, 'words').fill(filled.words.join(' '));
  await chooseNew(desk, fresh);
  await page.keyboard.press('Enter');
  await page.getByText('heeft roos de kluis nog open op elders').waitFor();
  await page.getByRole('button', { name: 'Toch openen' }).click();
  await page.getByText('Deze kluis is ouder dan wat hier het laatst is geopend.').waitFor();
  expect(await stateOf(desk)).toBe('locked');
  await expectAccessibleInBothThemes(page);
  await page.getByRole('button', { name: 'Toch openen' }).click();
  await page.getByText('De kluis is geopend met uw herstelcode').waitFor();
  expect(desk.complaints).toEqual([]);
});

test('English has it all too', async () => {
  const { folder } = await onPaper();
  const desk = await startOn(folder, monday);
  const { page } = desk;
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Forgotten your passphrase?' }).click();
  await title(desk, 'Passphrase forgotten').waitFor();
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'recover-english');
});
