import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { counterThreat, temporaryFolder } from '../api/support.ts';
import { field, pick, typeDay } from './support/fields.ts';
import {
  expectAccessible,
  expectAccessibleInBothThemes,
  shot,
  takePictures,
} from './support/look.ts';
import { readPdf } from './support/read-pdf.ts';
import { ask, makeVault, startOn, unlock } from './support/vault.ts';

const afterAYear = '2027-05-05T08:00:00.000Z';

/** A vault with a case that was closed on 4 May 2026, a year and a day later. */
async function openAYearLater(language: 'nl' | 'en' = 'nl') {
  const { folder, filled } = await makeVault({
    fill: async (tell) => {
      const { caseId } = await tell('reports.record', { ...counterThreat, receivedAt: '10:00' });
      await tell('cases.close', {
        caseId,
        reason: 'resolved',
        checks: { feedbackGiven: 'yes', policeNews: 'not_applicable', consentReviewed: 'yes' },
        feedbackWaiver: null,
      });
      return caseId;
    },
  });
  const desk = await startOn(folder, afterAYear);
  await unlock(desk, language);
  return { desk, page: desk.page, caseId: filled };
}

test('what is due is found from Today, held with a reason, and destroyed after typing a word', async () => {
  const { desk, page, caseId } = await openAYearLater();
  await page.getByText('2 onderdelen zijn aan de beurt om te vernietigen').waitFor();
  await page.getByRole('link', { name: 'Te vernietigen bekijken' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Te vernietigen' }).waitFor();
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'te-vernietigen');

  await page.getByRole('button', { name: /^Langer bewaren: Dossier/ }).press('Enter');
  const keep = page.getByRole('dialog').getByRole('button', { name: 'Langer bewaren' });
  await keep.press('Enter');
  await field(page, 'reason').getByText('Kies iets uit de lijst.').waitFor();
  await pick(page, 'reason', 'Schadeverhaal loopt');
  await typeDay(page, 'reviewOn', '06052028');
  await page.keyboard.press('Control+Enter');
  await field(page, 'reviewOn').getByText('Bekijk het binnen een jaar opnieuw.').waitFor();
  await expectAccessible(page);
  await typeDay(page, 'reviewOn', '01022028');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Opnieuw bekijken op dinsdag 1 februari 2028').waitFor();

  await page.getByRole('button', { name: /^Vernietigen: Aantekeningen/ }).press('Enter');
  const sure = page.getByRole('alertdialog');
  await sure.getByText('A-2026-0001: Aantekeningen').waitFor();
  await sure.getByText('Met de aantekeningen gaat alles wat is verteld').waitFor();
  await expectAccessible(page);
  await takePictures(page, 'vernietigen-zeker');
  await page.getByLabel('Typ ter bevestiging: vernietigen').fill('vernietigen');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Vernietigd' }).waitFor();
  expect((await ask(desk, 'cases.get', { caseId })).incident.narrative).toBe('');
  // Its row is gone: the keyboard goes on at the one that stood beside it.
  await page.waitForFunction(() => document.activeElement?.closest('li') !== null);

  await page.getByRole('button', { name: /^Niet langer bewaren/ }).press('Enter');
  await page.getByRole('button', { name: /^Vernietigen: Dossier/ }).press('Enter');
  await page.getByLabel('Typ ter bevestiging: vernietigen').fill('vernietigen');
  await page.keyboard.press('Enter');
  await page.getByText('Er hoeft niets weg').waitFor();
  await takePictures(page, 'vernietigd');
  expect((await ask(desk, 'retention.list', {})).destroyed.total).toBe(2);

  const save = page.getByRole('button', { name: /^Verklaring opslaan: Aantekeningen/ });
  await save.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Verklaring van vernietiging' });
  const folder = temporaryFolder();
  await dialog.getByLabel('Map').fill(folder);
  await expectAccessibleInBothThemes(page);
  await shot(page, 'verklaring-vernietiging');
  await page.keyboard.press('Control+s');
  await page.getByText(/^Concept bewaard om/).waitFor();
  await page.keyboard.press('Control+l');
  await unlock(desk);
  await dialog.getByText('Dit typte u eerder.').waitFor();
  await dialog.getByRole('button', { name: 'Pdf opslaan' }).press('Enter');
  await page.getByText(/^Verklaring opgeslagen als verklaring-vernietiging-/).waitFor();
  const [file = ''] = readdirSync(folder);
  const { info, text } = await readPdf(readFileSync(join(folder, file)));
  expect(info).toMatchObject({ Title: 'Verklaring van vernietiging', Language: 'nl' });
  expect(text).toContain('Aantekeningen van de vertrouwenspersoon');
  expect(desk.complaints).toEqual([]);
});

test('terms are changed with the keyboard, and move the days of what is closed already', async () => {
  const { desk, page } = await openAYearLater();
  await page.getByRole('link', { name: 'Te vernietigen bekijken' }).press('Enter');
  await page.getByRole('button', { name: 'Bewaartermijnen instellen' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Termijnen' }).waitFor();
  const notes = field(page, 'counsellor_notes').locator('input');
  await notes.fill('25');
  await page.keyboard.press('Control+Enter');
  await field(page, 'counsellor_notes').getByText('Dit getal kan niet kloppen.').waitFor();
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'bewaartermijnen');
  await notes.fill('24');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Bewaartermijnen opgeslagen.').waitFor();
  expect((await ask(desk, 'retention.list', {})).parts).toMatchObject([
    { rule: 'counsellor_case', due: '2027-05-04' },
  ]);
  await field(page, 'T1').locator('input').fill('2');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Ze gelden voor taken die hierna ontstaan.').waitFor();
  await takePictures(page, 'termijnen-taken');
  expect((await ask(desk, 'tasks.terms', {})).T1).toBe(2);
  expect(desk.complaints).toEqual([]);
});

test('nothing is destroyed by the wrong word, and the list speaks English', async () => {
  const { desk, page } = await openAYearLater('en');
  await page.getByRole('link', { name: 'View what is to be destroyed' }).press('Enter');
  await page.getByRole('button', { name: 'Destroy all 2' }).press('Enter');
  await page.getByLabel('Type to confirm: destroy').fill('yes');
  await page.keyboard.press('Enter');
  expect((await ask(desk, 'retention.list', {})).parts).toHaveLength(2);
  await page.getByLabel('Type to confirm: destroy').fill('destroy');
  await page.keyboard.press('Enter');
  await page.getByText('Nothing has to go').waitFor();
});
