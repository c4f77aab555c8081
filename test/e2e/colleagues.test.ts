import { expect, test } from 'vitest';
import {
  counsellor,
  goToColleagues,
  lookAtCard,
  makeCard,
  stick,
  vaultOf,
  wordsIn,
} from './exchange-fixture.ts';
import { expectAccessible, expectAccessibleInBothThemes, takePictures } from './support/look.ts';

test('two counsellors exchange cards, compare their words, and part again', async () => {
  const folder = stick();
  const anna = await counsellor('Anna de Wit');
  const bram = await counsellor('Bram Visser');
  await goToColleagues(anna);
  await anna.desk.page.getByText('Nog geen collega’s').waitFor();
  await expectAccessibleInBothThemes(anna.desk.page);
  await takePictures(anna.desk.page, 'collegas-leeg');
  await makeCard(anna, folder);
  await makeCard(bram, folder);

  const { page } = anna.desk;
  const dialog = await lookAtCard(anna, folder, 'luwte-bram-visser.luwte-kaart');
  await dialog.getByText('Visitekaartje van Bram Visser').waitFor();
  const own = await wordsIn(bram.desk.page);
  expect(own).toHaveLength(8);
  expect(await wordsIn(dialog)).toEqual(own);
  await expectAccessible(page);
  await takePictures(page, 'kaartje');
  await page.keyboard.press('Enter');
  await page.getByText('Nog niet vergeleken').waitFor();

  await page.getByRole('button', { name: 'Vingerafdruk vergelijken' }).press('Enter');
  expect(await wordsIn(page.getByRole('dialog'))).toEqual(own);
  await expectAccessible(page);
  await takePictures(page, 'vergelijken');
  await page.getByRole('button', { name: 'Alle acht woorden zijn gelijk' }).press('Enter');
  await page.getByText(/Vingerafdruk vergeleken op .*4 mei/).waitFor();
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'collegas');

  await page.getByRole('button', { name: 'Bram Visser weghalen' }).press('Enter');
  await page.getByRole('button', { name: 'Weghalen', exact: true }).press('Enter');
  await page.getByText('Nog geen collega’s').waitFor();
  expect(anna.desk.complaints).toEqual([]);
  expect(bram.desk.complaints).toEqual([]);
});

test('the card of an officeholders’ counsellor is refused in the vault of civil servants', async () => {
  const folder = stick();
  const anna = await counsellor('Anna');
  const paul = await counsellor('Paul', vaultOf('counsellor_political'));
  await makeCard(paul, folder);
  await goToColleagues(anna);
  await lookAtCard(anna, folder, 'luwte-paul.luwte-kaart');
  const { page } = anna.desk;
  await page.getByText('Dit visitekaartje hoort bij de andere kluis.').waitFor();
  await expectAccessible(page);
  await takePictures(page, 'kaartje-andere-kluis');
});

test('the page on colleagues speaks English', async () => {
  const anna = await counsellor('Anna');
  const { page } = anna.desk;
  await page.keyboard.press('Control+7');
  await page.getByRole('radio', { name: 'English' }).check({ force: true });
  await page.getByRole('button', { name: 'View colleagues' }).press('Enter');
  await page.getByText('No colleagues yet').waitFor();
});
