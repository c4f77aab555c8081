import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { doxing, morning } from '../api/clerk-fixture.ts';
import { counsellor } from '../api/handover-fixture.ts';
import { temporaryFolder } from '../api/support.ts';
import { goToCase, showPart } from './case-fixture.ts';
import { askedAtFirst, firstQuestions } from './report-fixture.ts';
import { field, find } from './support/fields.ts';
import { expectAccessible, shot } from './support/look.ts';
import { ask, makeVault, startOn, unlock } from './support/vault.ts';

/** The clerk on the morning of S-04, who compared cards with the counsellor of officeholders. */
async function clerkOf(language: 'nl' | 'en' = 'nl') {
  const stick = temporaryFolder();
  const other = await counsellor('Vera Political', stick, 'counsellor_political');
  const { folder } = await makeVault({
    role: 'griffier',
    at: morning,
    fill: async (toAsk) => {
      await toAsk('identity.writeCard', { name: 'Griffier Bos', folder: stick });
      const { id } = await toAsk('colleagues.add', other.card);
      await toAsk('colleagues.markCompared', { id });
      await toAsk('reports.record', doxing);
      await toAsk('police.record', {
        caseId: (await toAsk('cases.list', {})).cases[0]?.id ?? '',
        status: 'complaint_by_mayor',
        on: '2026-10-13',
        number: '',
      });
    },
  });
  const desk = await startOn(folder, morning);
  await unlock(desk, language);
  return { stick, other, desk, page: desk.page };
}

test('S-04: the clerk sees his reports, plans a meeting, and refers a council member', {
  timeout: 180_000,
}, async () => {
  const { stick, desk, page } = await clerkOf();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole('heading', { level: 1, name: 'Griffie' }).waitFor();
  await page.getByRole('link', { name: 'G-2026-0001 Wulp' }).first().waitFor();
  await page.getByText('Aangifte door burgemeester').waitFor();

  await page.getByRole('button', { name: 'Vergadering toevoegen' }).click();
  await page.getByRole('button', { name: 'Vergadering bewaren' }).click();
  await page.getByText('Kies minstens één.').first().waitFor();
  await shot(page, 'griffier-meeting');
  for (const [part, typed] of [
    ['day', '19'],
    ['month', '10'],
    ['year', '2026'],
  ] as const) {
    await field(page, 'heldOn').locator(`[data-type="${part}"]`).click();
    await page.keyboard.type(typed);
  }
  await field(page, 'kind').getByRole('button').click();
  await page.getByRole('option', { name: 'Raadsvergadering' }).click();
  await page.getByRole('checkbox', { name: 'Beveiligers' }).check({ force: true });
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: /^Raadsvergadering, maandag 19 oktober/ }).waitFor();
  // T44: until it is arranged it stands among the tasks of today as well.
  await page.getByRole('link', { name: 'Vandaag', exact: true }).click();
  await page.getByText('Regel de veiligheid van de vergadering').waitFor();
  await shot(page, 'griffier-today');
  await page.getByRole('link', { name: 'Griffie', exact: true }).click();
  await page.getByRole('button', { name: 'Geregeld' }).click();
  await page.getByText('Geregeld op 13 okt 2026').waitFor();
  await expectAccessible(page);
  await shot(page, 'griffier-home');

  await goToCase(desk, 'G-2026-0001');
  await page.getByText('Ondersteuningsteam Weerbaar Bestuur: 070-3738314').waitFor();
  const panel = await showPart(page, 'Raadslid');
  await expectAccessible(page);
  await shot(page, 'griffier-case');
  await panel.getByRole('button', { name: 'Aangeboden' }).click();
  await panel.getByText('Aangeboden op dinsdag 13 oktober 2026').waitFor();
  await panel.getByRole('button', { name: 'Verwijzen' }).click();
  await field(page, 'colleagueId').getByRole('button').click();
  await page.getByRole('option', { name: 'Vera Political' }).click();
  await field(page, 'folder').locator('input').fill(stick);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Zonder ja van het raadslid').first().waitFor();
  await shot(page, 'griffier-refer');
  await page.getByRole('checkbox', { name: /^Het lid wil/ }).check({ force: true });
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await panel.getByText(/^Verzegeld op/).waitFor();
  expect(readdirSync(stick).filter((name) => name.endsWith('.luwte-overdracht'))).toHaveLength(1);
  expect(desk.complaints).toEqual([]);
});

test('TC-10: the clerk is involved: the case is gone from his window at once', {
  timeout: 180_000,
}, async () => {
  const { stick, desk, page } = await clerkOf('en');
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole('link', { name: 'G-2026-0001 Wulp' }).first().waitFor();
  await shot(page, 'griffier-home-english');
  await goToCase(desk, 'G-2026-0001');
  // Who marks somebody in the case as himself comes to the same place.
  const incident = await showPart(page, 'Incident');
  await incident.getByRole('button', { name: 'Add a person' }).click();
  await page.getByRole('radio', { name: 'Victim' }).check({ force: true });
  await page.getByRole('checkbox', { name: 'This is me: the clerk' }).check({ force: true });
  await find(page, 'kind', 'visitor', 'Visitor or bystander');
  await field(page, 'alias').getByRole('textbox').fill('The clerk');
  await shot(page, 'griffier-person');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: 'I am involved' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  const panel = await showPart(page, 'Council member');
  await panel.getByRole('button', { name: 'I am involved' }).click();
  await field(page, 'colleagueId').getByRole('button').click();
  await page.getByRole('option', { name: /^Vera Political/ }).click();
  await field(page, 'folder').locator('input').fill(stick);
  await shot(page, 'griffier-involved');
  await page.getByRole('button', { name: 'Seal and take away' }).click();
  await page.getByRole('heading', { level: 1, name: 'Council clerk' }).waitFor();
  await page.getByText('Sealed for somebody else').waitFor();
  expect(await ask(desk, 'cases.list', { query: 'Wulp' })).toMatchObject({ total: 0 });

  await page.keyboard.press('Control+n');
  await page.getByRole('heading', { level: 1, name: 'New council report' }).waitFor();
  expect(await askedAtFirst(page)).toEqual(firstQuestions('reporter.position.office'));
  await field(page, 'reporter.position.office').locator('input').pressSequentially('Council clerk');
  await page.getByRole('option', { name: /^Council clerk/ }).click();
  await page.getByText('The clerk and the deputy cannot report here').waitFor();
  await shot(page, 'griffier-report');
  await expectAccessible(page);
  expect(desk.complaints).toEqual([]);
});
