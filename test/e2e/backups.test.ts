import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { counterThreat, passphrase, temporaryFolder } from '../api/support.ts';
import { field } from './support/fields.ts';
import { expectAccessible, expectAccessibleInBothThemes, takePictures } from './support/look.ts';
import { ask, makeVault, monday, startOn, unlock } from './support/vault.ts';

const vaultWithCase = () =>
  makeVault({ fill: async (tell) => (await tell('reports.record', counterThreat)).number });

test('a backup is made in a folder, tested, and put back when the vault is lost', async () => {
  const { folder, filled: number } = await vaultWithCase();
  const target = temporaryFolder();
  const desk = await startOn(folder, monday);
  const { page } = desk;
  await unlock(desk);
  await page.getByText('Er is nog geen reservekopie').waitFor();
  await page.getByRole('link', { name: 'Naar Reservekopie' }).press('Enter');
  const path = field(page, 'folder').locator('input');
  await path.fill(folder);
  await page.getByRole('button', { name: 'Nu een reservekopie maken' }).press('Enter');
  await page.getByText('Kies een map buiten de kluis. Een reservekopie').first().waitFor();
  await path.fill(target);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Reservekopie gemaakt').first().waitFor();
  expect(readdirSync(target)).toHaveLength(1);

  await page.getByRole('button', { name: 'Reservekopie testen' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Wachtzin').fill('verkeerd');
  await page.keyboard.press('Enter');
  await dialog.getByText('Deze wachtzin past niet.').waitFor();
  await expectAccessible(page);
  await dialog.getByLabel('Wachtzin').fill(passphrase);
  await page.keyboard.press('Enter');
  await dialog.getByText('Deze reservekopie is goed').waitFor();
  await dialog.getByText('1 dossier').waitFor();
  await dialog.getByText('Alles wat nu in de kluis staat').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await takePictures(page, 'reservekopie');

  await desk.close();
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  const later = await startOn(folder, monday);
  await later.page.getByRole('button', { name: 'Reservekopie terugzetten' }).press('Enter');
  await field(later.page, 'folder').locator('input').fill(target);
  await later.page.keyboard.press('Enter');
  await later.page.getByText('4 mei 2026 om 10:35').waitFor();
  await expectAccessibleInBothThemes(later.page);
  await takePictures(later.page, 'terugzetten');
  await later.page.getByRole('radio', { name: 'Met de wachtzin' }).press('ArrowDown');
  await later.page.getByLabel('De twaalf woorden').fill('een twee');
  await later.page.keyboard.press('Control+Enter');
  await later.page.getByText('twaalf woorden').last().waitFor();
  await expectAccessibleInBothThemes(later.page);
  await takePictures(later.page, 'terugzetten-herstelcode');
  await later.page.getByRole('radio', { name: 'Met de herstelcode op papier' }).press('ArrowUp');
  await later.page.getByLabel('Wachtzin van die kopie').fill(passphrase);
  await later.page.keyboard.press('Enter');
  await later.page.getByRole('heading', { name: 'Kluis openen' }).waitFor();
  await unlock(later);
  const { cases } = await ask(later, 'cases.list', {});
  expect(cases.map((listed) => listed.number)).toEqual([number]);
  expect(later.complaints).toEqual([]);
});

test('a place with backups that is no more is waited for until that is said', async () => {
  const { folder } = await vaultWithCase();
  const desk = await startOn(folder, monday);
  const { page } = desk;
  await unlock(desk);
  const [first, second] = [temporaryFolder(), temporaryFolder()];
  await page.getByRole('link', { name: 'Naar Reservekopie' }).press('Enter');
  for (const target of [first, second]) {
    await field(page, 'folder').locator('input').fill(target);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Reservekopie gemaakt').first().waitFor();
  }
  const places = page.getByRole('region', { name: 'Plekken met reservekopieën' });
  await places.getByText(first).waitFor();
  await expectAccessible(page);
  await places.scrollIntoViewIfNeeded();
  await takePictures(page, 'reservekopie-plekken');
  await places.getByRole('button', { name: `Bestaat niet meer: ${first}` }).press('Enter');
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText('Doe dit alleen als').waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Bestaat niet meer' }).press('Enter');
  await page.getByText('Luwte wacht niet meer op deze plek').first().waitFor();
  await places.waitFor({ state: 'detached' });
  // Nothing is left of the list: focus stays in the card it stood in.
  await expect
    .poll(() =>
      page.evaluate(
        () => document.activeElement?.closest('.card')?.querySelector('.card-title')?.textContent,
      ),
    )
    .toBe('Reservekopie');
  expect(desk.complaints).toEqual([]);
});

test('a folder without backups is told so, in English too', async () => {
  const { folder } = await vaultWithCase();
  const desk = await startOn(folder, monday);
  const { page } = desk;
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Restore a backup' }).press('Enter');
  const path = field(page, 'folder').locator('input');
  await path.fill(join(folder, 'nowhere'));
  await page.keyboard.press('Enter');
  await page.getByText('The folder for the backup is not there.').waitFor();
  const empty = temporaryFolder();
  cpSync(join(folder, 'header.json'), join(empty, 'luwte-staff-20260504-103500.luwte'));
  await path.fill(empty);
  await page.keyboard.press('Enter');
  await page.getByText('There are no backups of Luwte in this folder.').waitFor();
  await page.getByRole('button', { name: 'Back' }).press('Enter');
  await unlockInEnglish();

  async function unlockInEnglish() {
    await page.getByLabel('Passphrase').fill(passphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').first().waitFor();
  }
});
