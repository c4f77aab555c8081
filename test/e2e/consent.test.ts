import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { passphrase } from '../api/passphrase.ts';
import {
  openCase,
  openDialog,
  recordDialog,
  showPart,
  vaultWithCase,
  withName,
} from './case-fixture.ts';
import { field, mark, pick } from './support/fields.ts';
import { expectAccessible, shot } from './support/look.ts';

const quarterPastEleven = '2026-05-04T09:15:00.000Z';
const named = vaultWithCase(withName);

const tick = (page: Page, name: string, choice: string) =>
  field(page, name).getByRole('checkbox', { name: choice }).check({ force: true });

const at = (page: Page, time: string) => field(page, 'at').getByRole('textbox').fill(time);

/** Story S-02, on the screen: what Linde agreed to at 11:05. */
async function recordConsent(page: Page): Promise<void> {
  await openDialog(page, 'Toestemming', 'Nieuwe toestemming');
  await pick(page, 'purpose', 'Reactie richting veroorzaker');
  await tick(page, 'recipients', 'Coördinator weerbaarheid');
  await tick(page, 'recipients', 'Leidinggevende');
  await tick(page, 'groups', 'Wie de melder is');
  await tick(page, 'groups', 'Wat er gebeurde: de feiten');
  await pick(page, 'how', 'In een gesprek');
  await at(page, '11:05');
  await shot(page, 'consent-dialog');
  await expectAccessible(page);
  await recordDialog(page);
}

test('S-02 and TC-03: consent is recorded, facts are shared on it, and it is taken back', {
  timeout: 120_000,
}, async () => {
  const { desk, page } = await openCase({ vault: named, now: quarterPastEleven });
  await recordConsent(page);
  const panel = await showPart(page, 'Toestemming');
  await panel.getByText('Actief', { exact: true }).waitFor();

  await panel.getByRole('button', { name: 'Gegevens delen' }).click();
  await pick(page, 'recipient', 'Gemeentesecretaris');
  await page.getByText('Geen toestemming voor: Gemeentesecretaris').waitFor();
  const share = page.getByRole('button', { name: 'Delen en vastleggen' });
  expect(await share.isDisabled()).toBe(true);
  await shot(page, 'share-refused');

  await pick(page, 'recipient', 'Coördinator weerbaarheid');
  const preview = page.getByRole('region', { name: 'Dit gaat eruit' });
  await preview.getByText('Annemarie Zuidhof').waitFor();
  expect(await preview.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
    'Wie de melder is',
    'Wat er gebeurde: de feiten',
  ]);
  await field(page, 'toWhom').getByRole('textbox').fill('Joris Maas');
  await mark(page, 'medium.kind', 'Afgedrukt U krijgt een vel om af te drukken.');
  await shot(page, 'share');
  await expectAccessible(page);
  await share.click();
  await page.getByRole('button', { name: 'Afdrukken' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  await shot(page, 'share-printed');
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: 'Terug naar het dossier' }).click();

  await openDialog(page, 'Toestemming', 'Intrekken: Reactie richting veroorzaker');
  await pick(page, 'how', 'Aan de telefoon');
  await at(page, '11:15');
  await page.getByRole('dialog').getByRole('button', { name: 'Intrekken' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ingetrokken: Reactie richting veroorzaker' });
  await dialog.getByText('Eén taak die erop liep, is vervallen.').waitFor();
  await dialog.getByText('Joris Maas').waitFor();
  await dialog.getByRole('button', { name: 'De tekst lezen' }).click();
  await dialog.getByText('De melder heeft de toestemming daarvoor op 4 mei 2026').waitFor();
  await shot(page, 'consent-withdrawn');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Zo laten' }).click();
  await panel.getByText('Ingetrokken', { exact: true }).waitFor();
  await shot(page, 'consent-tab');
  await expectAccessible(page);
  const line = await showPart(page, 'Tijdlijn');
  await line.getByText('Gedeeld met: Coördinator weerbaarheid').waitFor();
  expect(desk.complaints).toEqual([]);
});

const shared = vaultWithCase(withName, async (ask, caseId) => {
  const { id: consentId } = await ask('consents.record', {
    caseId,
    purpose: 'police',
    recipients: ['police_contact'],
    groups: ['identity', 'incident_facts', 'perpetrator_identity'],
    how: 'in_writing',
    on: '2026-05-04',
    at: '08:30',
    until: '2026-08-04',
  });
  await ask('disclosures.make', {
    caseId,
    recipient: 'police_contact',
    toWhom: 'Wijkagent De Boer',
    groups: ['incident_facts'],
    ground: { kind: 'consent', consentId },
    medium: { kind: 'conversation' },
  });
  await ask('disclosures.setInvolved', { caseId, roles: ['mayor'] });
});

test('consent speaks English, and the rules of the conversation can be printed', {
  timeout: 120_000,
}, async () => {
  const { desk, page } = await openCase({
    vault: shared,
    now: '2026-05-06T09:00:00.000Z',
    language: 'en',
  });
  const panel = await showPart(page, 'Consent');
  await panel.getByText('Wijkagent De Boer').waitFor();
  await shot(page, 'consent-tab-english');
  expect(await page.locator('main').textContent()).not.toMatch(/sharing\.|Toestemming|Gedeeld/);
  await panel.getByRole('button', { name: 'Share facts' }).click();
  await pick(page, 'recipient', 'Police contact');
  await page.getByText('Annemarie Zuidhof').waitFor();
  await shot(page, 'share-english');
  await page.keyboard.press('Control+n');
  await page.getByRole('link', { name: 'Show large or print' }).click();
  await page.getByRole('heading', { name: 'The rules of our conversation' }).waitFor();
  await page.getByText('My notes are destroyed', { exact: false }).waitFor();
  await shot(page, 'rules-english');
  await expectAccessible(page);
  expect(desk.complaints).toEqual([]);
});

test('a sheet is sealed with a passphrase, silence is broken only for a reason, and a person goes', {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-sheet-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { desk, page } = await openCase({ vault: shared, now: '2026-05-06T09:00:00.000Z' });
  const panel = await showPart(page, 'Toestemming');
  await panel.getByRole('button', { name: 'Gegevens delen' }).click();
  await pick(page, 'recipient', 'Contactpersoon politie');
  await field(page, 'toWhom').getByRole('textbox').fill('Bureau Zuid');
  await field(page, 'medium.kind')
    .getByRole('radio', { name: /wachtzin/ })
    .check({ force: true });
  await field(page, 'medium.folder').getByRole('textbox').fill(folder);
  await page.keyboard.press('Control+Enter');
  await field(page, 'medium.passphrase').getByText('Vul dit in.').waitFor();
  await field(page, 'medium.passphrase').getByLabel('Wachtzin voor dit bestand').fill(passphrase);
  await shot(page, 'share-sealed');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/Het bestand heet luwte-20260506-/).waitFor();
  expect(readdirSync(folder)).toHaveLength(1);
  await page.getByRole('link', { name: 'Terug naar het dossier' }).click();

  await (await showPart(page, 'Toestemming'))
    .getByRole('button', { name: 'Gegevens delen' })
    .click();
  await pick(page, 'recipient', 'Contactpersoon OM');
  await page.getByRole('button', { name: /conflict van plichten/ }).click();
  await tick(page, 'without', 'Ik kan niet zwijgen');
  await tick(page, 'groups', 'Wat er gebeurde: de feiten');
  await field(page, 'toWhom').getByRole('textbox').fill('Officier van dienst');
  await mark(
    page,
    'medium.kind',
    'In een gesprek verteld U krijgt de gegevens te zien om voor te lezen.',
  );
  await field(page, 'ground.reason').getByRole('textbox').fill('Hij komt vanavond.');
  await page.getByRole('button', { name: 'Delen zonder toestemming', exact: true }).click();
  await field(page, 'ground.conditions')
    .getByText(/alleen als dit allemaal waar is/)
    .waitFor();
  await shot(page, 'share-duty');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Terug naar het dossier' }).click();

  await openDialog(page, 'Toestemming', 'Intrekken: Melding of aangifte bij de politie');
  await pick(page, 'how', 'In een gesprek');
  await at(page, '10:30');
  await page.getByRole('dialog').getByRole('button', { name: 'Intrekken' }).click();
  const dialog = page.getByRole('dialog', { name: /^Ingetrokken/ });
  await dialog.getByRole('radio', { name: /zonder persoon/ }).check({ force: true });
  await dialog.getByRole('button', { name: 'Persoon verwijderen' }).click();
  const sure = page.getByRole('alertdialog');
  await sure.getByRole('textbox').fill('A-2026-0001');
  await shot(page, 'consent-person-goes');
  await sure.getByRole('button', { name: 'Persoon verwijderen' }).click();
  await page.getByText(/De persoon is uit het dossier gehaald/).waitFor();
  await page
    .getByText(/Toestemming ingetrokken/)
    .first()
    .waitFor();
  expect(await page.locator('main').textContent()).not.toMatch(/Linde|Bureau Zuid|De Boer/);
  await shot(page, 'consent-person-gone');
  expect(desk.complaints).toEqual([]);
});
