import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { policeConsent } from '../api/consent-fixture.ts';
import { tell as tellReport, theMan, threeReports } from '../api/persons-fixture.ts';
import { temporaryFolder } from '../api/support.ts';
import { goToCase, recordDialog, showPart } from './case-fixture.ts';
import type { TestDesk } from './support/desk.ts';
import { field, find, focused, mark } from './support/fields.ts';
import { expectAccessibleInBothThemes, shot } from './support/look.ts';
import { ask, makeVault, monday, startOn, unlock, vaultMadeOnce } from './support/vault.ts';

/** The three cases of S-05, the man recorded in the first two; of two the facts may go to the police. */
const vault = vaultMadeOnce({
  fill: async (tell) => {
    const [first, second, third] = threeReports;
    for (const told of [first, second]) {
      const caseId = await tellReport({ ask: tell }, told);
      await tell('persons.record', { caseId, person: theMan });
      await tell('consents.record', { caseId, ...policeConsent, at: '10:00' });
    }
    return tellReport({ ask: tell }, third);
  },
});

/** What Anna and Bram pass each other. */
let stick: string;
beforeEach(() => {
  stick = temporaryFolder();
});

/** Pixels by which the screen is wider than its room. */
const overflow = (page: Page) =>
  page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);

/** Lets Bram know the owner of a desk, and seal his part of the series on the stick. */
async function partOfBram(desk: TestDesk): Promise<void> {
  const { file } = await ask(desk, 'identity.writeCard', { name: 'Anna de Wit', folder: stick });
  const { filled: card } = await makeVault({
    fill: async (tell) => {
      const { file: own } = await tell('identity.writeCard', { name: 'Bram', folder: stick });
      const { id: colleagueId } = await tell('colleagues.add', { folder: stick, name: file });
      await tell('colleagues.markCompared', { id: colleagueId });
      const caseId = await tellReport({ ask: tell }, { ...threeReports[1], on: '2026-04-09' });
      await tell('consents.record', { caseId, ...policeConsent, at: '10:00' });
      await tell('consents.record', {
        caseId,
        ...policeConsent,
        purpose: 'series',
        recipients: ['counsellor_staff'],
        groups: ['incident_facts'],
        at: '10:00',
      });
      const made = await tell('series.make', { reason: 'same_perpetrator', caseIds: [caseId] });
      await tell('series.share', { ...made, colleagueId, folder: stick });
      return own;
    },
  });
  const { id } = await ask(desk, 'colleagues.add', { folder: stick, name: card });
  await ask(desk, 'colleagues.markCompared', { id });
}

test('S-05: three reports about one man become a series, and one sheet for the police', {
  timeout: 180_000,
}, async () => {
  const { folder } = await vault();
  const desk = await startOn(folder, monday);
  const { page } = desk;
  await page.setViewportSize({ width: 1280, height: 720 });
  await unlock(desk);
  await goToCase(desk, 'A-2026-0003');

  const panel = await showPart(page, 'Incident');
  await panel.getByRole('button', { name: 'Betrokkene toevoegen' }).click();
  await page.getByRole('dialog').waitFor();
  await mark(page, 'role', 'Veroorzaker');
  await find(page, 'kind', 'burger', 'Burger');
  await field(page, 'alias').getByRole('textbox').fill('man met de pet');
  await field(page, 'name').getByRole('textbox').fill('J.W. v.d. Velde');
  await field(page, 'birthYear').getByRole('textbox').fill('1971');
  await shot(page, 'persons-dialog');
  await expectAccessibleInBothThemes(page);
  await recordDialog(page);
  await page.getByText('2 eerdere incidenten in deze kluis, bij u.').waitFor();
  await panel.getByText('2 andere incidenten in deze kluis').waitFor();
  await shot(page, 'persons-card');
  expect(await overflow(page)).toBe(0);

  await page.keyboard.press('Control+4');
  await page.getByRole('heading', { level: 1, name: 'Reeksen' }).waitFor();
  await page.getByText('3 dossiers, herkend aan naam').waitFor();
  await shot(page, 'series-proposal');
  await page.getByRole('button', { name: /^Reeks maken van A-2026-0001/ }).click();
  await page.getByRole('dialog').getByText('Dezelfde veroorzaker').first().waitFor();
  await recordDialog(page);
  await page.getByText('Samen misschien: Zeer ernstig').waitFor();
  await page.getByRole('button', { name: 'Deze reeks is Zeer ernstig' }).click();
  await page.getByText('de ernst van de reeks, vastgelegd op').waitFor();
  await page.getByRole('button', { name: 'A-2026-0003 uit de reeks halen' }).press('Enter');
  await page.getByText('A-2026-0003 is uit de reeks').waitFor();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByRole('button', { name: 'A-2026-0003 uit de reeks halen' }).waitFor();
  await shot(page, 'series');
  await expectAccessibleInBothThemes(page);
  expect(await overflow(page)).toBe(0);

  await partOfBram(desk);
  await page.getByRole('button', { name: 'Deel van een collega inlezen' }).click();
  const reading = page.getByRole('dialog');
  await reading.getByRole('textbox', { name: 'Map met het bestand' }).fill(stick);
  await reading.getByRole('button', { name: 'Zoeken' }).click();
  await reading.getByRole('button', { name: 'Deel van een collega inlezen' }).click();
  await reading.getByText('Het deel van Bram is ingelezen').waitFor();
  await reading.getByRole('button', { name: 'Sluiten' }).last().click();
  await page.getByText('bij Bram').waitFor();
  await shot(page, 'series-shared');
  await page.getByRole('button', { name: 'Delen met een collega' }).click();
  await page
    .getByRole('dialog')
    .getByText('Geen toestemming: hiervan gaat niets mee')
    .first()
    .waitFor();
  await shot(page, 'series-share');
  await page.getByRole('dialog').getByRole('button', { name: 'Annuleren' }).click();
  expect(await overflow(page)).toBe(0);

  const target = temporaryFolder();
  await page.getByRole('button', { name: 'Meldingen stapelen' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByText('Geen toestemming voor de politie').count()).toBe(1);
  await dialog.getByRole('textbox', { name: 'Map voor het blad' }).fill(target);
  await shot(page, 'series-stack');
  await dialog.getByRole('button', { name: 'Blad maken' }).click();
  await dialog.getByText('Het blad staat klaar').waitFor();
  const [file = ''] = readdirSync(target);
  expect(readFileSync(join(target, file), 'latin1')).toMatch(/^%PDF-/);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  // The card moves to the series that ended: focus goes to what stands beside it, and so on the way back.
  await page.getByRole('button', { name: 'Reeks beëindigen' }).press('Enter');
  await page.getByRole('button', { name: '1 beëindigde reeks' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Contactverzoek maken');
  await page.getByRole('button', { name: '1 beëindigde reeks' }).press('Enter');
  await page.getByRole('button', { name: 'Weer laten doorlopen' }).press('Enter');
  await page.getByRole('button', { name: 'Reeks beëindigen' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Reeksen');
  expect(desk.complaints).toEqual([]);
});

test('TC-06: a name of the other party stops a report until it is said why it is somebody else', {
  timeout: 180_000,
}, async () => {
  const { folder } = await vault();
  const desk = await startOn(folder, monday);
  const { page } = desk;
  await page.setViewportSize({ width: 1280, height: 720 });
  await unlock(desk, 'en');
  await goToCase(desk, 'A-2026-0003');
  const panel = await showPart(page, 'Incident');
  await panel.getByRole('button', { name: 'Add a person' }).click();
  await mark(page, 'role', 'Victim');
  await find(page, 'kind', 'visitor', 'Visitor');
  await field(page, 'alias').getByRole('textbox').fill('J. van der Velde');
  await page.keyboard.press('Control+Enter');
  await page
    .getByText('This name is like that of the other party in case A-2026-0001')
    .first()
    .waitFor();
  await shot(page, 'conflict-english');
  await expectAccessibleInBothThemes(page);
  await field(page, 'conflict').getByRole('button').click();
  await page.getByRole('option', { name: 'Another year of birth' }).click();
  await recordDialog(page);
  await panel.getByText('Somebody else than in A-2026-0001: Another year of birth').waitFor();
  await page.keyboard.press('Control+z');
  await panel.getByText('Nobody has been recorded yet').waitFor();
  await page.keyboard.press('Control+4');
  await page.getByRole('heading', { level: 1, name: 'Series' }).waitFor();
  await page.getByRole('button', { name: 'Make a contact request' }).click();
  await page.getByText('First add somebody under Colleagues').waitFor();
  await page.getByRole('button', { name: 'Make a series' }).first().click();
  await shot(page, 'series-make-english');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await shot(page, 'series-english');
  expect(await page.locator('main').textContent()).not.toMatch(/series\.[a-z]|Reeks|Dossier/);
  expect(desk.complaints).toEqual([]);
});
