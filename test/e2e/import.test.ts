import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { counterThreat } from '../api/support.ts';
import { goToCase } from './case-fixture.ts';
import type { TestDesk } from './support/desk.ts';
import { field, find } from './support/fields.ts';
import { expectAccessible, expectAccessibleInBothThemes, shot } from './support/look.ts';
import { ask, startLocked, unlock } from './support/vault.ts';

const rows = `Datum melding;Schuilnaam;Afdeling;Soort;Ernst;Verhaal
12-03-2026;Linde;Werk en Inkomen;ruzie;3;Zij schreeuwde aan de balie.
2026-03-18;Iep;Vergunningen;Belediging;2;
31-02-2026;Den;Vergunningen;Belediging;2;
`;

/** So many rows that somebody sees how far it is, and can stop. */
const many = `Datum melding;Schuilnaam;Afdeling;Soort;Ernst
${Array.from({ length: 3000 }, (_, at) => `2026-03-01;Melder ${at};Vergunningen;Belediging;2`).join('\n')}
`;

/** A folder that is gone after the test. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function openSetting(desk: TestDesk, button: string): Promise<Page> {
  const { page } = desk;
  await page.getByRole('link', { name: /^(Instellingen|Settings)/ }).click();
  await page.getByRole('button', { name: button, exact: true }).press('Enter');
  return page;
}

const open = async (language: 'nl' | 'en' = 'nl') => {
  const desk = await startLocked('counsellor_staff');
  await unlock(desk, language);
  return desk;
};

test('reports of the past are read in step by step, and undone as a whole', async () => {
  const desk = await open();
  const page = await openSetting(desk, 'Gegevens inlezen');
  await page.setViewportSize({ width: 1280, height: 720 });
  const file = join(temporaryFolder(), 'oud.csv');
  writeFileSync(file, rows);
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByText('Dit leidde Luwte af uit de koppen.').waitFor();
  await expectAccessible(page);
  await shot(page, 'import-columns');
  await page.getByRole('button', { name: 'Verder' }).click();
  await find(page, 'values.nature ruzie', 'schreeuwen', 'Schreeuwen of schelden');
  await shot(page, 'import-values');
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByText('2 regels worden ingelezen, 1 geweigerd, 0 dubbel').waitFor();
  await page.getByText('Ontvangen op: dit is geen datum').waitFor();
  await page.getByRole('button', { name: '2 meldingen inlezen' }).click();
  await page.getByText('Vink dit aan, of verbeter het bestand').waitFor();
  await expectAccessibleInBothThemes(page);
  await shot(page, 'import-check');
  await page.getByText('Lees de goede regels in').click();
  await page.getByRole('button', { name: '2 meldingen inlezen' }).click();
  await page.getByText('2 meldingen zijn ingelezen').waitFor();
  expect(await ask(desk, 'cases.list', { query: 'schreeuwde' })).toMatchObject({ total: 1 });
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await shot(page, 'import-undo');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByText('2 dossiers zijn vernietigd').waitFor();
  writeFileSync(file, many);
  await page.getByRole('button', { name: 'Nog een bestand inlezen' }).click();
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('button', { name: '3.000 meldingen inlezen' }).click();
  await page.getByText(/^[1-9][\d.]* van 3\.000 regels/).waitFor();
  await shot(page, 'import-progress');
  await page.keyboard.press('Enter');
  await page.getByText('U hebt dit gestopt').waitFor();
  expect(await ask(desk, 'cases.list', {})).toMatchObject({ total: 0 });
  expect(desk.complaints).toEqual([]);
});

test('a place is set, chosen in a report, and travels with the configuration', async () => {
  const desk = await open();
  const page = await openSetting(desk, 'Locaties en contactpersonen');
  await page.getByRole('button', { name: 'Locatie toevoegen' }).click();
  await field(page, 'name').locator('input').fill('Stadhuis, publiekshal');
  await page.getByText('Ja, en ik weet hoe lang').click();
  await field(page, 'days').locator('input').fill('29');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await field(page, 'days').locator('.field-problem').waitFor();
  await field(page, 'days').locator('input').fill('7');
  await shot(page, 'places-dialog');
  await page.keyboard.press('Control+Enter');
  await page.getByText('camerabeelden 7 dagen').waitFor();
  await page.getByRole('button', { name: 'Contactpersoon toevoegen' }).click();
  await find(page, 'role', 'politie', 'Contactpersoon politie');
  await field(page, 'name').locator('input').fill('Wijkagent Noord');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await page.getByRole('heading', { name: 'Wijkagent Noord' }).waitFor();
  await expectAccessibleInBothThemes(page);
  await shot(page, 'places');
  await page.getByRole('button', { name: 'Inlezen uit een spreadsheet' }).click();
  const sheet = join(temporaryFolder(), 'locaties.csv');
  writeFileSync(sheet, 'Locatie;Bewaartermijn beelden\nGemeentewerf;14\nstadhuis, publiekshal;7\n');
  await page.getByRole('radio', { name: 'Locaties', checked: true }).waitFor();
  await shot(page, 'import-places');
  await page.locator('input[type="file"]').setInputFiles(sheet);
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByText('Alle waarden zijn bekend.').waitFor();
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('button', { name: '1 regel inlezen' }).click();
  await page.getByText('1 regel is vastgelegd bij ‘Locaties’').waitFor();
  await page.getByRole('button', { name: 'Bekijken' }).click();
  await page.getByText('camerabeelden 14 dagen').waitFor();
  await page.keyboard.press('Control+n');
  await page.getByRole('heading', { level: 1, name: 'Nieuwe melding' }).waitFor();
  await page.getByRole('button', { name: 'Meer over het incident' }).click();
  await find(page, 'incident.location', 'stadhuis', 'Stadhuis, publiekshal');
  await shot(page, 'report-location');
  await openSetting(desk, 'Instellingenbestand');
  const folder = temporaryFolder();
  await field(page, 'write.folder').locator('input').fill(folder);
  await page.getByRole('button', { name: 'Bestand maken' }).click();
  await page.getByText('Het bestand staat klaar').waitFor();
  const letters = await ask(desk, 'letters.templates', {});
  const end = { ...letters.end, body: 'Geachte {veroorzaker},\n\nDit is afgelopen.' };
  await ask(desk, 'letters.setTemplates', { ...letters, end });
  const matrix = await ask(desk, 'reaction.matrix', {});
  await ask(desk, 'reaction.setMatrix', { ...matrix, threat: matrix.online });
  const { locations } = await ask(desk, 'locations.list', {});
  const hall = locations.find(({ name }) => name.startsWith('Stadhuis'));
  await ask(desk, 'locations.remove', { id: hall?.id ?? '' });
  await field(page, 'configuration.folder').locator('input').fill(folder);
  await page.getByRole('button', { name: 'Zoeken in deze map' }).click();
  await page.getByRole('button', { name: 'Bekijken' }).click();
  await page.getByText('Nieuw: Stadhuis, publiekshal').waitFor();
  await expectAccessible(page);
  const changes = page.getByRole('region', { name: 'Wat er verandert' });
  await changes.getByRole('button', { name: 'Anders: Einde van de maatregel: tekst' }).click();
  await changes.getByText('zoals ieder ander').scrollIntoViewIfNeeded();
  await shot(page, 'configuration');
  await page.getByRole('region', { name: 'Wat er verandert' }).getByText('Locaties').last().click();
  await page.getByRole('button', { name: 'Gekozen onderdelen overnemen' }).click();
  await page.getByText('De instellingen zijn overgenomen').waitFor();
  expect((await ask(desk, 'locations.list', {})).locations).toHaveLength(2);
  await ask(desk, 'reports.record', counterThreat);
  await goToCase(desk);
  await page.getByRole('tab', { name: 'Incident' }).click();
  await page.getByRole('button', { name: 'Locatie wijzigen' }).click();
  await find(page, 'location', 'stadhuis', 'Stadhuis, publiekshal');
  await shot(page, 'case-location');
  await page.keyboard.press('Control+Enter');
  await page.getByText('De beelden blijven 7 dagen').waitFor();
  await shot(page, 'case-location-moved');
  expect(desk.complaints).toEqual([]);
});

test('everything of the vault leaves in clear only after a word was typed', async () => {
  const desk = await open('en');
  const page = await openSetting(desk, 'Personal export');
  const folder = temporaryFolder();
  await field(page, 'export.folder').locator('input').fill(folder);
  await expectAccessibleInBothThemes(page);
  await shot(page, 'personal-export-en');
  await page.getByText('Write everything unencrypted').click();
  await page.getByRole('button', { name: 'Make the export' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('textbox').fill('yes');
  await dialog.getByRole('button', { name: 'Make the export' }).click();
  await dialog.locator('.field-problem').waitFor();
  await dialog.getByRole('textbox').fill('UNENCRYPTED');
  await dialog.getByRole('button', { name: 'Make the export' }).click();
  await page.getByText('The export is ready').waitFor();
  await page.getByText('luwte-persoonlijk-2026-05-04.tar').waitFor();
  expect(desk.complaints).toEqual([]);
});
