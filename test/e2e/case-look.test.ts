import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openCase, openDialog, showPart, vaultWithCase, withName } from './case-fixture.ts';
import { expectAccessibleInBothThemes, shot } from './support/look.ts';

const sizes = [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
];

const parts = [
  'Tijdlijn',
  'Incident',
  'Nazorg',
  'Toestemming',
  'Politie',
  'Reactie',
  'Schade',
  'Taken',
];
const englishParts = [
  'Timeline',
  'Incident',
  'Aftercare',
  'Consent',
  'Police',
  'Reaction',
  'Damage',
  'Tasks',
];

const dialogs = [
  ['Incident', 'Camera’s invullen', 'cameras'],
  ['Nazorg', 'Ondersteuning bijwerken', 'support'],
  ['Nazorg', 'Contact vastleggen', 'contact'],
  ['Nazorg', 'Gevolgen bijwerken', 'consequences'],
  ['Politie', 'Politiestap vastleggen', 'police'],
  ['Reactie', 'Maatregel vastleggen', 'measure'],
  ['Schade', 'Schade vastleggen', 'damage'],
  ['Taken', 'Overslaan: Stel camerabeelden', 'skip'],
] as const;

/** A case in which something stands in every part. */
const full = vaultWithCase(withName, async (ask, caseId) => {
  const on = '2026-05-04';
  await ask('notes.add', { caseId, text: 'Een collega loopt mee naar de auto.' });
  await ask('care.recordConsequences', {
    caseId,
    personal: ['sleep', 'stress'],
    work: ['avoids_client'],
    criminalLink: 'unknown',
  });
  await ask('care.offer', {
    caseId,
    offers: [
      { element: 'psychic', status: 'accepted', support: 'collegial_support' },
      { element: 'physical', status: 'declined', support: null },
      { element: 'material', status: 'offered', support: 'home_security' },
      { element: 'legal', status: 'ongoing', support: 'police_report_help' },
    ],
  });
  await ask('care.schedule', { caseId });
  for (const wellbeing of [3, 6]) {
    await ask('care.recordContact', { caseId, on, kind: 'phone', wellbeing, note: '' });
  }
  await ask('measures.record', {
    caseId,
    kind: 'site_ban',
    decidedOn: on,
    endsOn: '2026-11-04',
    letter: true,
    proportionality: 'Een waarschuwing hielp niet.',
  });
  await ask('consents.record', {
    caseId,
    purpose: 'police',
    recipients: ['police_contact', 'om_contact'],
    groups: ['identity', 'incident_facts', 'perpetrator_identity'],
    how: 'spoken',
    on,
    at: '10:30',
    until: null,
  });
  await ask('police.record', { caseId, status: 'complaint_filed', on, number: 'PL1' });
  await ask('damage.openClaim', {
    caseId,
    claimant: 'person',
    status: 'inventory',
    on,
    lines: [{ kind: 'travel', cents: 1_850 }],
  });
});

const openFull = (language: 'nl' | 'en' = 'nl') =>
  openCase({ vault: full, now: '2026-05-06T09:00:00.000Z', language });

/** Pixels by which the screen is wider than its room. */
const overflow = (page: Page) =>
  page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);

test('every part of a case is accessible and fits its screen, in light and dark', {
  timeout: 300_000,
}, async () => {
  const { desk, page } = await openFull();
  for (const part of parts) {
    await showPart(page, part);
    for (const size of sizes) {
      await page.setViewportSize(size);
      expect(await overflow(page)).toBe(0);
      await shot(page, `case-${part.toLowerCase()}-${size.width}`);
    }
    await expectAccessibleInBothThemes(page);
  }
  expect(desk.complaints).toEqual([]);
});

test('every dialog of a case is accessible, also with its errors', {
  timeout: 300_000,
}, async () => {
  const { desk, page } = await openFull();
  for (const [part, button, name] of dialogs) {
    const dialog = await openDialog(page, part, button);
    await shot(page, `case-dialog-${name}`);
    await expectAccessibleInBothThemes(page);
    await dialog.getByRole('button', { name: 'Annuleren' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  await page.getByRole('button', { name: 'Dossier sluiten' }).click();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Er zijn 5 dingen niet goed ingevuld').waitFor();
  await shot(page, 'case-dialog-close');
  await expectAccessibleInBothThemes(page);
  expect(desk.complaints).toEqual([]);
});

test('enlarged four times, no part of a case runs off the screen', {
  timeout: 300_000,
}, async () => {
  const { page } = await openFull();
  await page.setViewportSize({ width: 320, height: 720 });
  for (const part of parts) {
    await showPart(page, part);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect([part, width]).toEqual([part, 320]);
    await shot(page, `case-${part.toLowerCase()}-320`);
  }
});

test('a fresh case, with nothing in its parts yet, is accessible', {
  timeout: 300_000,
}, async () => {
  const { page } = await openCase();
  for (const part of parts) {
    await showPart(page, part);
    await expectAccessibleInBothThemes(page);
  }
  await showPart(page, 'Politie');
  await shot(page, 'case-empty-part');
});

test('every part of a case speaks English', { timeout: 300_000 }, async () => {
  const { desk, page } = await openFull('en');
  for (const part of englishParts) {
    await showPart(page, part);
    await expectAccessibleInBothThemes(page);
    expect(await page.locator('main').textContent()).not.toMatch(/case\.|Dossier|Melding|vandaag/);
  }
  await showPart(page, 'Aftercare');
  await shot(page, 'case-aftercare-english');
  expect(desk.complaints).toEqual([]);
});
