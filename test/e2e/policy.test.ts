import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { policyPlan } from '../../demo/policy/plan.ts';
import { temporaryFolder } from '../api/support.ts';
import type { TestDesk } from './support/desk.ts';
import { field, find, typeDay } from './support/fields.ts';
import { expectAccessible, expectAccessibleInBothThemes, shot } from './support/look.ts';
import { ask, emptyVault, makeVault, startOn, unlock, vaultMadeOnce } from './support/vault.ts';

const now = '2026-11-26T08:00:00.000Z';

/** The vault of the coordinator of Waterveen. */
const waterveen = vaultMadeOnce({
  role: 'coordinator',
  at: now,
  fill: async (tell) => {
    for (const { command, input } of policyPlan('2026-11-26').steps) {
      const typed = await input(nothingRemembered);
      if (typed !== null) await tell(command, typed);
    }
  },
});

/** A plan of the coordinator asks for no case. */
const nothingRemembered = {
  caseOf: () => '',
  reporterOf: async () => '',
  openTask: async () => null,
};

async function open(folder: string, language: 'nl' | 'en' = 'nl'): Promise<TestDesk> {
  const desk = await startOn(folder, now);
  await unlock(desk, language);
  await desk.page.setViewportSize({ width: 1280, height: 720 });
  return desk;
}

const screens = ['basis', 'norm', 'trainingen', 'contacten', 'verbeteracties', 'instellingen'];

test('the coordinator sees what is to be done, on every screen, and no case anywhere', async () => {
  const desk = await open((await waterveen()).folder);
  const { page } = desk;
  await page.getByRole('heading', { name: 'Wat moet er gebeuren' }).waitFor();
  for (const [index, name] of screens.entries()) {
    await page.keyboard.press(`Control+${index + 1}`);
    await page.getByRole('tab').or(page.getByText('Organisatie instellen')).first().waitFor();
    const overflow = await page
      .locator('main')
      .evaluate((main) => main.scrollWidth - main.clientWidth);
    expect([name, overflow]).toEqual([name, 0]);
    await shot(page, `policy-${name}`);
    await expectAccessible(page);
  }
  await page.keyboard.press('Control+1');
  const matrix = page.getByRole('table', { name: 'Maatregelen per afdeling' });
  await matrix.evaluate((table) => table.scrollIntoView());
  await shot(page, 'policy-matrix');
  await page.getByRole('tab', { name: 'Ambassadeurs' }).scrollIntoViewIfNeeded();
  await page
    .getByRole('tab')
    .first()
    .evaluate((tab) => tab.scrollIntoView());
  await shot(page, 'policy-measures');
  await expectAccessibleInBothThemes(page);
  for (const gone of ['Te vernietigen', 'Overdracht', 'Collega’s']) {
    expect(await page.getByRole('heading', { name: gone }).count()).toBe(0);
  }
  await page.keyboard.press('Control+n');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill('2026-0001');
  await page.getByText('Niets gevonden. Typ iets anders.').waitFor();
  expect(desk.complaints).toEqual([]);
});

test('a check of house rules is recorded from what is to be done, and taken back', async () => {
  const desk = await open((await waterveen()).folder);
  const { page } = desk;
  await page.keyboard.press('Control+2');
  const duty = page.getByRole('button', {
    name: 'Vastleggen: Controleer de huisregels (Gemeentewerf)',
  });
  await duty.press('Enter');
  await page.getByRole('dialog').waitFor();
  await shot(page, 'policy-dialog-house-rules');
  // The tab that the screen opens with is that of another kind: the dialog is back all the same.
  await typeDay(page, 'checkedOn', '25112026');
  await page.keyboard.press('Control+s');
  await page.getByText(/^Concept bewaard om/).waitFor();
  await page.keyboard.press('Control+l');
  await unlock(desk);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Dit typte u eerder.').waitFor();
  await dialog.getByRole('button', { name: 'Vastleggen' }).press('Enter');
  await page.getByText('Huisregels gewijzigd').waitFor();
  const checked = async () =>
    (await ask(desk, 'policy.list', {})).records.flatMap(({ facts }) =>
      facts.kind === 'house_rules' && facts.location === 'Gemeentewerf' ? [facts.checkedOn] : [],
    );
  expect(await checked()).toEqual(['2026-11-25']);
  await page.keyboard.press('Control+z');
  await expect.poll(checked).toEqual(['2026-07-07']);
  const inOrder = page.getByRole('button', {
    name: 'Nog in orde: Wijkcentrum De Brink',
  });
  await shot(page, 'policy-house-rules-checked');
  await inOrder.press('Enter');
  await page.getByText('Huisregels van Wijkcentrum De Brink vandaag gecontroleerd').waitFor();
  await page.keyboard.press('Control+5');
  await page.getByRole('tab', { name: 'Geslaagde aanpak' }).click();
  await page.getByRole('button', { name: /^Tekst om te delen/ }).click();
  await shot(page, 'policy-share');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vastleggen dat de tekst gedeeld is' }).click();
  await page.getByText('Vastgelegd dat de tekst gedeeld is').waitFor();
  await page.getByText('26 nov 2026').first().waitFor();
  await shot(page, 'policy-shared');
  expect(desk.complaints).toEqual([]);
});

test('a new store is filled in, refuses what cannot be right, and gives its figures', async () => {
  const desk = await open(emptyVault('coordinator'), 'nl');
  const { page } = desk;
  await shot(page, 'policy-empty');
  await page.getByRole('button', { name: 'Maatregel toevoegen' }).click();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Er zijn 5 dingen niet goed ingevuld').waitFor();
  await shot(page, 'policy-dialog-errors');
  await expectAccessible(page);
  await find(page, 'measure', 'alarm', 'Alarmknop');
  await find(page, 'units', 'burger', 'Burgerzaken');
  // A list that opens closes again when the dialog moves under it.
  await field(page, 'phase').evaluate((box) => box.scrollIntoView({ block: 'center' }));
  await find(page, 'phase', 'tij', 'Tijdens');
  await field(page, 'state').getByRole('radio', { name: 'In gebruik' }).check({ force: true });
  await typeDay(page, 'reviewOn', '01032027');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Preventieve maatregel vastgelegd').waitFor();
  expect((await ask(desk, 'policy.list', {})).records.map(({ facts }) => facts)).toMatchObject([
    { measure: 'alarm_button', units: ['civil_affairs'], phase: ['during'], remark: null },
  ]);
  await page.keyboard.press('Control+6');
  await page.getByRole('button', { name: 'Bestanden openen' }).click();
  const folder = temporaryFolder();
  await field(page, 'count.folder').locator('input').fill(folder);
  await page.keyboard.press('Enter');
  await page.getByText('Het bestand is geschreven').waitFor();
  expect(readdirSync(folder)).toEqual(['2026-11-26.luwte-beleidscijfers.json']);
  await shot(page, 'policy-files');
  await expectAccessible(page);
  expect(desk.complaints).toEqual([]);
});

test('what another municipality gives is looked at before it is taken over', async () => {
  const desk = await open(emptyVault('coordinator'));
  const { page } = desk;
  const folder = temporaryFolder();
  const talk = { kind: 'norm_talk', heldOn: '2026-06-02', units: ['taxes'], remark: null };
  const file = {
    ...{ format: 'luwte-policy', version: 1, madeOn: '2026-11-01' },
    municipality: { code: 'GM0002', name: 'Elders' },
    records: [{ facts: talk, endedOn: null }],
  };
  writeFileSync(join(folder, 'elders.luwte-beleid.json'), JSON.stringify(file));
  await page.keyboard.press('Control+6');
  await page.getByRole('button', { name: 'Bestanden openen' }).click();
  await field(page, 'policy.folder').locator('input').fill(folder);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Bekijken' }).click();
  await page.getByText('Van Elders, zondag 1 november 2026').waitFor();
  await page.getByRole('checkbox', { name: 'Gesprekken over de norm' }).check({ force: true });
  await shot(page, 'policy-import');
  await expectAccessible(page);
  expect((await ask(desk, 'policy.list', {})).records).toEqual([]);
  await page.getByRole('button', { name: 'Overnemen' }).click();
  await page.getByText('1 overgenomen').waitFor();
  expect((await ask(desk, 'policy.list', {})).records.map(({ facts }) => facts)).toEqual([talk]);
  expect(desk.complaints).toEqual([]);
});

const places = `Gebouw;Huisregels hangen;Toegangsverbod;Datum controle
Stadhuis, publiekshal;ja;x;01-10-2026
Gemeentewerf;deels;nee;3-9-2026
Zwembad;ja;ja;31-2-2026
STADHUIS, publiekshal;j;ja;2026-10-01
`;

/** Opens the tab of house rules, and from there a file with what was known of them. */
async function readPlaces({ page }: TestDesk, tab: string, button: string): Promise<void> {
  const file = join(temporaryFolder(), 'huisregels.csv');
  writeFileSync(file, places);
  await page.keyboard.press('Control+2');
  await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('button', { name: button }).click();
  await page.locator('input[type="file"]').setInputFiles(file);
}

test('what the coordinator had in a spreadsheet is read in step by step, and undone', async () => {
  const desk = await open(emptyVault('coordinator'));
  const { page } = desk;
  await readPlaces(desk, 'Huisregels per locatie', 'Inlezen uit een spreadsheet');
  await page.getByText('Dit leidde Luwte af uit de koppen.').waitFor();
  await expectAccessible(page);
  await shot(page, 'policy-import-columns');
  await page.getByRole('button', { name: 'Verder' }).click();
  await find(page, 'values.displayed deels', 'nee', 'Nee');
  await shot(page, 'policy-import-values');
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByText('2 regels worden ingelezen, 1 geweigerd, 1 dubbel').waitFor();
  await page.getByText('Gecontroleerd op: dit is geen datum; schrijf dag-maand-jaar').waitFor();
  await expectAccessibleInBothThemes(page);
  await shot(page, 'policy-import-check');
  await page.getByText('Lees de goede regels in').click();
  await page.getByRole('button', { name: '2 regels inlezen' }).click();
  await page.getByText('2 regels zijn vastgelegd bij ‘Huisregels per locatie’').waitFor();
  await shot(page, 'policy-import-done');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByText('2 regels zijn weggehaald').waitFor();
  expect((await ask(desk, 'policy.list', {})).records).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('a counsellor reads the figures of the coordinator in', async () => {
  const folder = temporaryFolder();
  const coordinator = await makeVault({
    role: 'coordinator',
    fill: (tell) => tell('policy.writeCount', { folder }),
  });
  const desk = await open(emptyVault());
  const { page } = desk;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Instellingen');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Beleidscijfers bekijken' }).click();
  await field(page, 'policyIndicators.folder').locator('input').fill(folder);
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: coordinator.filled.file }).waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Inlezen' }).click();
  await page.getByRole('heading', { name: 'Ingelezen' }).waitFor();
  await shot(page, 'policy-indicators');
  await expectAccessible(page);
  const { indicators } = await ask(desk, 'policyIndicators.get', {});
  expect(indicators?.madeOn).toBe('2026-05-04');
  expect(desk.complaints).toEqual([]);
});

test('the screens of the coordinator speak English', async () => {
  const desk = await open((await waterveen()).folder, 'en');
  const { page, complaints } = desk;
  for (const [index, name] of screens.slice(0, 5).entries()) {
    await page.keyboard.press(`Control+${index + 1}`);
    await page.getByRole('tab').first().waitFor();
    expect(await page.locator('main').textContent()).not.toMatch(/policy\.|afdeling|Vastleggen/);
    await shot(page, `policy-english-${name}`);
  }
  await page.getByRole('tab', { name: 'Successful handling' }).click();
  await page.getByRole('button', { name: 'Add successful handling' }).click();
  await shot(page, 'policy-english-handling');
  await page.keyboard.press('Escape');
  await readPlaces(desk, 'House rules by location', 'Read in from a spreadsheet');
  await page.getByText('Luwte worked this out from the headers.').waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'An empty file to fill in' }).click();
  await shot(page, 'policy-english-import-file');
  expect(complaints).toEqual([]);
});
