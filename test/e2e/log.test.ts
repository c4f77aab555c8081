import { expect, test } from 'vitest';
import { expectAccessibleInBothThemes, takePictures } from './support/look.ts';
import { ask, startLocked, unlock } from './support/vault.ts';

test('the log is found from the settings, checked, and read page by page', async () => {
  const desk = await startLocked();
  await unlock(desk);
  const { page } = desk;
  const known = await ask(desk, 'settings.get', {});
  for (let time = 0; time < 55; time += 1) await ask(desk, 'settings.update', known);
  await page.keyboard.press('Control+7');
  await page.getByRole('button', { name: 'Logboek bekijken' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Logboek' }).waitFor();
  await page.getByText('Alle 57 regels kloppen').waitFor();
  await page.getByText('Regel 8 tot en met 57 van 57').waitFor();
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'logboek');

  await page.getByRole('button', { name: 'Ouder' }).press('Enter');
  await page.getByText('Regel 1 tot en met 7 van 57').waitFor();
  await page.getByRole('cell', { name: 'Kluis gemaakt' }).waitFor();
  expect(await page.getByRole('button', { name: 'Ouder' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Nieuwer' }).press('Enter');
  await page.getByText('Regel 8 tot en met 57 van 57').waitFor();
  expect(desk.complaints).toEqual([]);
});

test('the log speaks English', async () => {
  const desk = await startLocked();
  await unlock(desk, 'en');
  const { page } = desk;
  await page.keyboard.press('Control+7');
  await page.getByRole('button', { name: 'View the log' }).press('Enter');
  await page.getByText('All 2 lines are right').waitFor();
  await page.getByRole('cell', { name: 'Vault opened' }).waitFor();
});
