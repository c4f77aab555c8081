import { join } from 'node:path';
import { expect, test } from 'vitest';
import { passphrase, temporaryFolder } from '../api/support.ts';
import type { TestDesk } from './support/desk.ts';
import { field, focused } from './support/fields.ts';
import {
  expectAccessible,
  expectAccessibleInBothThemes,
  shot,
  takePictures,
} from './support/look.ts';
import {
  ask,
  emptyVault,
  monday,
  startEmpty,
  startLocked,
  startOn,
  unlock,
} from './support/vault.ts';

const later = (seconds: number) => new Date(Date.parse(monday) + seconds * 1000).toISOString();
const otherPassphrase = 'ladder kompas druif sloot trompet';

const title = ({ page }: TestDesk, name: string) => page.getByRole('heading', { level: 1, name });
const input = ({ page }: TestDesk, name: string) =>
  field(page, name).locator('input:not([type="radio"])');
const problem = ({ page }: TestDesk) => page.locator('.field-problem');

/** Types a passphrase on the unlock screen and waits for the answer. */
async function tryPassphrase(desk: TestDesk, typed: string): Promise<void> {
  await input(desk, 'passphrase').fill(typed);
  await desk.page.keyboard.press('Enter');
}

/** Waits until the vault has answered: then the field has its text chosen, to type over. */
const answered = ({ page }: TestDesk) =>
  page.waitForFunction(() => {
    const field = document.activeElement;
    return field instanceof HTMLInputElement && field.selectionEnd !== field.selectionStart;
  });

test('a first vault is made in three steps, with the keyboard alone', async () => {
  const desk = await startEmpty();
  const { page } = desk;
  const { keyboard } = page;
  await title(desk, 'Een kluis maken').waitFor();
  await expectAccessibleInBothThemes(page);
  await keyboard.press('Tab');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  await page.getByText('Stap 2 van 3').waitFor();
  await expect.poll(() => focused(page)).toBe('name');
  await keyboard.press('Enter');
  await page.getByText('Er zijn 2 dingen niet goed ingevuld').waitFor();
  await page.getByText('Een gemeentecode ziet eruit als GM0363.').first().waitFor();
  await expectAccessibleInBothThemes(page);
  await input(desk, 'name').focus();
  await keyboard.type('Waterveen');
  await keyboard.press('Tab');
  await keyboard.type('gm9999');
  await keyboard.press('Enter');
  await page.getByText('Stap 3 van 3').waitFor();
  await expect.poll(() => focused(page)).toBe('passphrase');
  await page.getByText('Niemand kan uw wachtzin terughalen').waitFor();
  await keyboard.type(passphrase);
  await page.getByText('Deze wachtzin kunt u gebruiken.').waitFor();
  await expectAccessibleInBothThemes(page);
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('repeat');
  for (const name of ['passphrase', 'repeat'])
    expect(await input(desk, name).getAttribute('autocomplete')).toBe('new-password');
  await keyboard.type(passphrase);
  await keyboard.press('Enter');
  await title(desk, 'Vandaag').waitFor();
  await page.getByText('Kluis: ambtenaren').waitFor();
  await page.getByText('Hier begint u').waitFor();
  await expectAccessibleInBothThemes(page);
  expect(desk.complaints).toEqual([]);
  await takePictures(page, 'first-day');
});

test('a weak passphrase is judged while it is typed, and refused', async () => {
  const desk = await startEmpty();
  const { page } = desk;
  await page.getByRole('button', { name: 'Verder' }).click();
  await input(desk, 'name').fill('Waterveen');
  await input(desk, 'code').fill('GM9999');
  await page.keyboard.press('Enter');
  await input(desk, 'passphrase').fill('welkom');
  await page.locator('[role="meter"][aria-valuenow="0"][aria-valuetext*="zwak"]').waitFor();
  await expectAccessibleInBothThemes(page);
  await page.getByRole('button', { name: 'Kluis maken en openen' }).click();
  expect(await problem(desk).textContent()).toContain('zijn niet gelijk');
  await input(desk, 'repeat').fill('welkom');
  await page.keyboard.press('Enter');
  await page.getByText('Deze wachtzin is te makkelijk te raden.').waitFor();
  await expect.poll(() => focused(page)).toBe('passphrase');
  expect((await ask(desk, 'vault.describe', {})).state).toBe('absent');
});

test('the name of the municipality makes a passphrase weak while it is typed', async () => {
  const desk = await startEmpty();
  const { page } = desk;
  await page.getByRole('button', { name: 'Verder' }).click();
  await input(desk, 'name').fill('Waterveen');
  await input(desk, 'code').fill('GM9999');
  await page.keyboard.press('Enter');
  await input(desk, 'passphrase').fill('lantaarn kachel wolkje');
  await page.getByText('Deze wachtzin kunt u gebruiken.').waitFor();
  await input(desk, 'passphrase').fill('waterveen kachel');
  await page.locator('[role="meter"][aria-valuenow="2"]').waitFor();
  await page.getByText('Deze wachtzin kunt u gebruiken.').waitFor({ state: 'detached' });
  await takePictures(page, 'municipality-in-passphrase');
});

test('a wrong passphrase is told in words, and each one costs more time', async () => {
  const desk = await startLocked();
  const { page } = desk;
  await title(desk, 'Kluis openen').waitFor();
  await expectAccessibleInBothThemes(page);
  expect(await input(desk, 'passphrase').getAttribute('autocomplete')).toBe('current-password');
  await page.keyboard.press('Enter');
  await page.getByText('Typ uw wachtzin.').waitFor();
  for (const wrong of ['fout een', 'fout twee']) {
    await tryPassphrase(desk, wrong);
    await answered(desk);
    await page.getByText('Deze wachtzin past niet.').waitFor();
  }
  await tryPassphrase(desk, 'fout drie');
  await answered(desk);
  expect((await ask(desk, 'vault.describe', {})).slots).toMatchObject([{ waitSeconds: 2 }]);
  await expectAccessibleInBothThemes(page);
  await tryPassphrase(desk, passphrase);
  expect((await ask(desk, 'vault.describe', {})).state).toBe('locked');
  await desk.restart(later(3));
  await tryPassphrase(desk, 'fout vier');
  await answered(desk);
  expect((await ask(desk, 'vault.describe', {})).slots).toMatchObject([{ waitSeconds: 4 }]);
  await desk.restart(later(30));
  await tryPassphrase(desk, passphrase);
  await title(desk, 'Vandaag').waitFor();
});

test('a passphrase can be looked at while it is typed', async () => {
  const desk = await startLocked();
  await input(desk, 'passphrase').fill('zichtbaar');
  expect(await input(desk, 'passphrase').getAttribute('type')).toBe('password');
  await desk.page.getByRole('button', { name: 'Toon Wachtzin' }).click();
  expect(await input(desk, 'passphrase').getAttribute('type')).toBe('text');
  await expectAccessibleInBothThemes(desk.page);
});

test('locking leaves nothing on the screen, and English works before and after', async () => {
  const desk = await startLocked();
  const { page } = desk;
  await page.getByRole('button', { name: 'English' }).click();
  await title(desk, 'Open the vault').waitFor();
  await expectAccessibleInBothThemes(page);
  await tryPassphrase(desk, passphrase);
  await title(desk, 'Today').waitFor();
  await page.keyboard.press('Control+l');
  await title(desk, 'Open the vault').waitFor();
  expect(await page.getByText('Waterveen').count()).toBe(0);
  expect(await input(desk, 'passphrase').inputValue()).toBe('');
  expect((await ask(desk, 'vault.describe', {})).state).toBe('locked');
});

test('both compartments live in one folder, each behind its own passphrase', async () => {
  const desk = await startLocked();
  const { page } = desk;
  await page.getByRole('button', { name: 'Kluis voor politieke ambtsdragers maken' }).click();
  await page.getByText('Stap 1 van 2').waitFor();
  await expectAccessibleInBothThemes(page);
  await input(desk, 'name').fill('Waterveen');
  await input(desk, 'code').fill('GM9999');
  await page.keyboard.press('Enter');
  await input(desk, 'passphrase').fill(otherPassphrase);
  await input(desk, 'repeat').fill(otherPassphrase);
  await page.keyboard.press('Enter');
  await page.getByText('Kluis: politieke ambtsdragers').waitFor();
  await page.keyboard.press('Control+l');
  await page.getByText('Welke kluis opent u?').waitFor();
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'unlock');
  await page.getByRole('radio', { name: 'Kluis: politieke ambtsdragers' }).check({ force: true });
  await tryPassphrase(desk, passphrase);
  await page.getByText('Deze wachtzin past niet.').waitFor();
  await tryPassphrase(desk, otherPassphrase);
  await title(desk, 'Vandaag').waitFor();
  expect((await ask(desk, 'vault.describe', {})).session?.compartment).toBe('political');
});

test('a vault in a folder that a cloud shares is told so, and opens all the same', async () => {
  const shared = join(temporaryFolder(), 'OneDrive - Waterveen', 'luwte');
  emptyVault('counsellor_staff', shared);
  const desk = await startOn(shared, monday);
  await desk.page.getByText('De kluis staat in een map die met de cloud wordt gedeeld').waitFor();
  await expectAccessible(desk.page);
  await shot(desk.page, 'kluis-in-de-cloud');
  await unlock(desk);
});

test('F1 opens the manual at the screen, and leaves what was typed as it was', async () => {
  const desk = await startLocked();
  const { page } = desk;
  const heading = (name: string) => page.getByRole('heading', { level: 2, name });
  await input(desk, 'passphrase').waitFor();
  await page.keyboard.press('F1');
  await heading('2. Openen').waitFor();
  await page.keyboard.press('Escape');
  await unlock(desk);
  await page.keyboard.press('Control+n');
  await page.getByRole('heading', { level: 1, name: 'Nieuwe melding' }).waitFor();
  await page.keyboard.press('F1');
  await heading('4. Een melding vastleggen').waitFor();
  await field(page, 'manual').locator('input').fill('wachtzin vergeten');
  await page.getByRole('navigation', { name: 'Gevonden' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe('Wachtzin vergeten');
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'help-over-screen');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Hulp' }).press('Enter');
  await page.getByRole('button', { name: 'Een nieuwe versie controleren' }).click();
  // What is built here was signed by nobody, and says so.
  await page.getByText('kent geen uitgever').waitFor();
  await page.getByRole('button', { name: 'Versie en licenties' }).click();
  await page.getByRole('button', { name: 'Licenties tonen' }).click();
  await page.getByRole('cell', { name: /^react 19/ }).waitFor();
  await expectAccessible(page);
  await takePictures(page, 'help');
  expect(desk.complaints).toEqual([]);
});
