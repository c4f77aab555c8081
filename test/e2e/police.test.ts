import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { counterThreat, temporaryFolder } from '../api/support.ts';
import {
  openCase,
  openCaseOn,
  openDialog,
  recordDialog,
  showPart,
  vaultWithCase,
} from './case-fixture.ts';
import { choose, field, find, mark, typeDay } from './support/fields.ts';
import { expectAccessibleInBothThemes, shot } from './support/look.ts';
import { readPdf } from './support/read-pdf.ts';
import { ask } from './support/vault.ts';

/** TC-04 on the evening before the images are wiped. */
const evening = '2026-05-28T14:45:00.000Z';

/** The case of S-01, in which the cameras keep images for 28 days and the reporter chose the police. */
const withConsent = vaultWithCase(counterThreat, async (ask, caseId) => {
  await ask('incidents.setCamera', { caseId, camera: { kind: 'days', days: 28 } });
  await ask('consents.record', {
    caseId,
    purpose: 'police',
    recipients: ['police_contact'],
    groups: ['incident_facts'],
    how: 'spoken',
    on: '2026-05-04',
    at: '10:00',
    until: null,
  });
});

const bribed: Input<'reports.record'> = {
  ...counterThreat,
  incident: {
    ...counterThreat.incident,
    nature: 'bribery_offer',
    extraNatures: [],
    bribe: { means: 'money', aim: 'obtain_permit', response: 'refused' },
  },
};
const withBribe = vaultWithCase(bribed);

const type = (page: Page, name: string, text: string) =>
  field(page, name).getByRole('textbox').fill(text);

test('TC-04: the images go tomorrow: a red banner, a request that names nobody, the outcome', async () => {
  const { desk, page, caseId } = await openCase({ vault: withConsent, now: evening });
  const banner = page.getByRole('alert').filter({ hasText: 'Beelden worden gewist op 29-05' });
  await banner.waitFor();
  const police = await showPart(page, 'Politie en bewijs');
  await police.getByText('morgen').first().waitFor();
  await shot(page, 'police-wiped-tomorrow');
  await expectAccessibleInBothThemes(page);

  const folder = temporaryFolder();
  await banner.getByRole('button', { name: 'Verzoek maken' }).click();
  await page.getByRole('dialog').waitFor();
  await type(page, 'place', 'Hal van het stadhuis');
  await type(page, 'from', '9.00');
  await type(page, 'until', '8.30');
  await type(page, 'folder', folder);
  await page.keyboard.press('Control+Enter');
  await field(page, 'until').getByText('Het einde ligt vóór het begin.').waitFor();
  await shot(page, 'police-camera-request');
  await type(page, 'until', '10.30');
  await recordDialog(page);
  const [name = ''] = readdirSync(folder);
  const { text } = await readPdf(readFileSync(join(folder, name)));
  expect(text).toContain('van 09:00 tot 10:30 uur');
  expect(text).not.toMatch(/Linde|bedreig|A-2026/i);

  await banner.getByRole('button', { name: 'Uitkomst vastleggen' }).click();
  await mark(page, 'status', 'Veiliggesteld');
  await type(page, 'copyAt', 'Kluis van de beveiliging');
  await recordDialog(page);
  await banner.waitFor({ state: 'detached' });
  await police.getByText('Kopie: Kluis van de beveiliging').waitFor();
  const { tasks } = await ask(desk, 'cases.get', { caseId });
  expect(tasks.find(({ code }) => code === 'T6')).toMatchObject({ status: 'done' });
});

test('S-07: a report is planned, made, dismissed, and a talk is suggested', async () => {
  const { desk, page, caseId } = await openCase({ vault: withConsent });
  await openDialog(page, 'Politie', 'Melding of aangifte');
  await mark(page, 'domicile', 'Een ander adres');
  await page.keyboard.press('Control+Enter');
  await field(page, 'domicileReason').getByText('Schrijf op waarom').waitFor();
  await mark(page, 'domicile', 'Dat van de werkgever');
  await shot(page, 'police-report-dialog');
  await expectAccessibleInBothThemes(page);
  await field(page, 'offences').getByRole('combobox').focus();
  await choose('bedrei')(page);
  await recordDialog(page);
  const police = await showPart(page, 'Politie');
  await police.getByText('Aangifte (gepland)').waitFor();

  await openCaseOn(desk, '2026-05-08T09:00:00.000Z');
  await openDialog(page, 'Politie', 'Bijwerken: Aangifte (gepland)');
  await typeDay(page, 'filedOn', '08052026');
  await type(page, 'number', 'PL9999-2026123456');
  await field(page, 'vptCodeConfirmed').getByText('De politie bevestigde').click();
  await recordDialog(page);
  await police.getByText('Aangifte door werkgever').first().waitFor();
  await police.getByText('VPT-code bevestigd').waitFor();

  await openCaseOn(desk, '2026-07-20T09:00:00.000Z');
  await openDialog(page, 'Politie', 'Politiestap vastleggen');
  await find(page, 'status', 'gesepo', 'Geseponeerd');
  await recordDialog(page);
  await police.getByText('Dit nieuws kan hard aankomen').waitFor();
  await police.getByRole('button', { name: 'Alle stappen' }).click();
  await police.getByText('Telt één keer mee als: Aangifte, Geseponeerd.').waitFor();
  await shot(page, 'police-dismissed');
  await expectAccessibleInBothThemes(page);
  const { tasks, justice } = await ask(desk, 'cases.get', { caseId });
  expect(tasks.find(({ code }) => code === 'T10')).toMatchObject({ due: '2026-07-27' });
  expect(justice.reports).toMatchObject([{ offences: ['threat'], vptCodeConfirmed: true }]);
});

test('the sheet for the police is filled in with what is known, and names nobody unasked', async () => {
  const { page } = await openCase({ vault: withConsent });
  const folder = temporaryFolder();
  await openDialog(page, 'Politie', 'Blad voor de politie');
  expect(await field(page, 'facts.when').getByRole('textbox').inputValue()).toBe(
    'vrijdag 1 mei 2026',
  );
  await type(page, 'facts.withWhat', 'Met woorden');
  await type(page, 'folder', folder);
  await field(page, 'identity').getByText('Ik noem wie de melder is').click();
  await page.keyboard.press('Control+Enter');
  await page.getByText('De melder heeft hier geen toestemming voor gegeven.').first().waitFor();
  await shot(page, 'police-sheet-dialog');
  await field(page, 'identity').getByText('Ik noem wie de melder is').click();
  await recordDialog(page);
  const [name = ''] = readdirSync(folder);
  expect(name).toMatch(/^feiten-voor-de-politie-.*\.pdf$/);
  expect(readFileSync(join(folder, name), 'latin1')).toMatch(/^%PDF-/);

  // What everybody's fingers know as printing prints the case.
  await page.keyboard.press('Control+p');
  await field(page, 'parts').getByText('Taken', { exact: true }).click();
  await type(page, 'folder', folder);
  await shot(page, 'case-print');
  await recordDialog(page);
  const printed = readdirSync(folder).find((file) => file.startsWith('dossier-')) ?? '';
  expect(readFileSync(join(folder, printed), 'latin1')).toMatch(/^%PDF-/);
});

test('S-06: the check on bribery warns, asks the whistleblower question and sends nothing', async () => {
  const { desk, page, caseId } = await openCase({ vault: withBribe, language: 'nl' });
  await openDialog(page, 'Integriteit', 'Check doen');
  await mark(page, 'accepted', 'Ja');
  await mark(page, 'adviceFrom', 'Jurist');
  await typeDay(page, 'adviceOn', '04052026');
  await type(page, 'reason', 'De jurist kijkt mee.');
  await recordDialog(page);
  const integrity = await showPart(page, 'Integriteit');
  await integrity.getByText('artikel 162 Sv').waitFor();
  await openDialog(page, 'Integriteit', 'Klokkenluidersmelding bijwerken');
  await mark(page, 'applicable', 'Ja');
  await typeDay(page, 'receivedOn', '04052026');
  await page.keyboard.press('Control+Enter');
  await field(page, 'consent').getByText('Vink eerst aan dat de melder').waitFor();
  await field(page, 'consent').getByText('De melder vindt de overdracht goed').click();
  await recordDialog(page);
  await integrity.getByText('maandag 4 mei 2026').first().waitFor();
  await shot(page, 'police-integrity');
  await expectAccessibleInBothThemes(page);
  const { tasks, sharing } = await ask(desk, 'cases.get', { caseId });
  expect(tasks.find(({ code }) => code === 'T27')).toMatchObject({ due: '2026-05-11' });
  expect(sharing.disclosures).toEqual([]);
});

test('police, evidence and integrity speak English', async () => {
  const { page } = await openCase({ vault: withBribe, language: 'en', now: evening });
  for (const [part, name] of [
    ['Police and evidence', 'police-english'],
    ['Integrity', 'police-integrity-english'],
  ] as const) {
    const panel = await showPart(page, part);
    await shot(page, name);
    expect(await panel.textContent()).not.toMatch(/police\.|Politie|Bewijs|melder|Nog /);
  }
});
