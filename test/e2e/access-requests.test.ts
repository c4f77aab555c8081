import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../api/support.ts';
import { goToCase, recordDialog, vaultWithCase, withName } from './case-fixture.ts';
import { focused } from './support/fields.ts';
import { expectAccessible, shot } from './support/look.ts';
import { readPdf } from './support/read-pdf.ts';
import { makeVault, startOn, unlock } from './support/vault.ts';

const threat = 'Ik weet waar je woont.';

const vault = vaultWithCase(withName, async (ask, caseId) => {
  await ask('measures.record', {
    caseId,
    kind: 'site_ban',
    decidedOn: '2026-05-04',
    endsOn: '2026-11-04',
    letter: true,
    proportionality: 'Een waarschuwing hielp niet.',
  });
  const file = { caseId, name: 'dreiging.txt', bytes: threat.length, leaveMetadata: false };
  const { adding } = await ask('attachments.begin', file);
  const piece = Buffer.from(threat).toString('base64');
  await ask('attachments.append', { adding, piece });
  await ask('attachments.finish', { adding });
});

test('TC-07: words are marked while writing, and the answer to a request leaves them out', {
  timeout: 300_000,
}, async () => {
  const { folder: vaultFolder } = await vault();
  const desk = await startOn(vaultFolder, '2026-06-08T09:00:00.000Z');
  const { page } = desk;
  await page.setViewportSize({ width: 1280, height: 720 });
  await unlock(desk);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  // Words are selected and marked with the keyboard, and stand out when the note is read.
  await goToCase(desk);
  const note = page.getByRole('textbox', { name: 'Notitie' });
  await note.fill('Linde slaapt slecht. Piet zag het ook.');
  await press('Markeer: vertrouwelijk');
  await page.getByText('Selecteer eerst de woorden.').waitFor();
  await note.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(21, 25));
  await page.keyboard.press('Control+m');
  expect(await note.inputValue()).toBe('Linde slaapt slecht. [[derde: Piet]] zag het ook.');
  await shot(page, 'marks-writing');
  await page.keyboard.press('Control+Enter');
  await page.locator('mark', { hasText: 'Piet (over een ander)' }).waitFor();
  await shot(page, 'marks-reading');

  // The overview of May is asked for by itself, among the tasks of cases.
  await page.keyboard.press('Control+1');
  await page.getByText('Maak het maandoverzicht voor de gemeentesecretaris').waitFor();
  await shot(page, 'office-today');

  await page.getByRole('link', { name: 'Instellingen', exact: true }).click();
  await press('Verzoeken bekijken');
  await press('Verzoek vastleggen');
  await page.getByText('Melder', { exact: true }).click();
  await page.getByLabel('Naam').fill('Annemarie Zuidhof');
  await page.getByLabel('Zoek een dossier').fill('0001');
  await press('A-2026-0001 toevoegen');
  await shot(page, 'access-record');
  await recordDialog(page);
  await page.getByRole('heading', { level: 1, name: 'Annemarie Zuidhof' }).waitFor();
  expect(await page.locator('.page-header').textContent()).toContain('8 juli 2026');
  await expectAccessible(page);
  await shot(page, 'access-request');

  await page.getByLabel('Hoe weet u wie deze persoon is?').click();
  await page.getByRole('option', { name: 'Persoonlijk bekend' }).click();
  await press('Vastleggen');
  await page.getByText('Vastgelegd', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Neem de voorstellen over' }).press('Enter');
  await page.getByText('Over alles is besloten.').waitFor();
  // The button is gone: focus goes to the first part, where one looks at what was decided.
  await expect.poll(() => focused(page)).toMatch(/^Beslissen over /);

  await press('Beslissen over Aantekening');
  await page.getByText('Linde slaapt slecht.').last().click();
  await shot(page, 'access-decide');
  await recordDialog(page);

  // A file is given only by somebody who looked at it, and goes along as a copy.
  await press('Beslissen over Bijlage');
  await page.getByText('In een bijlage maakt Luwte niets zwart.').waitFor();
  await page.getByRole('radio', { name: 'Geven', exact: true }).check({ force: true });
  await shot(page, 'access-attachment');
  await recordDialog(page);

  const target = temporaryFolder();
  await press('Antwoord schrijven');
  await page.getByText('Ernaast komt een kopie van 1 bijlage.').waitFor();
  await page.getByLabel('Map voor het antwoord').fill(target);
  await recordDialog(page);
  await page.getByText('met 1 bijlage ernaast').waitFor();
  const [copy = '', file = ''] = readdirSync(target).sort();
  expect(readFileSync(join(target, copy), 'utf8')).toBe(threat);
  const answer = await readPdf(readFileSync(join(target, file)));
  expect(answer.text).toContain('zag het ook.');
  expect(answer.text).not.toMatch(/Piet|slaapt/);

  await press('Afhandelen');
  await page.getByText('Beantwoord', { exact: true }).click();
  await recordDialog(page);
  await page.getByText('Beantwoord op 8 jun 2026').waitFor();
  await shot(page, 'access-settled');

  // She asks that her data are only kept: the case says so, and can be used again afterwards.
  await page.getByRole('link', { name: 'Instellingen', exact: true }).click();
  await press('Verzoeken bekijken');
  await press('Verzoek vastleggen');
  await page.getByText('Beperking van het gebruik', { exact: true }).click();
  await page.getByText('Melder', { exact: true }).click();
  await page.getByLabel('Naam').fill('Annemarie Zuidhof');
  await page.getByLabel('Zoek een dossier').fill('0001');
  await press('A-2026-0001 toevoegen');
  await shot(page, 'request-record');
  await recordDialog(page);
  await page.getByLabel('Hoe weet u wie deze persoon is?').click();
  await page.getByRole('option', { name: 'Persoonlijk bekend' }).click();
  await press('Vastleggen');
  await press('Neem de voorstellen over');
  await page.getByText('Over alles is besloten.').waitFor();
  await shot(page, 'request-restriction');
  await press('Afhandelen');
  await page.getByText('Beantwoord', { exact: true }).click();
  await shot(page, 'request-settle');
  await recordDialog(page);
  await page.getByText('Beantwoord op 8 jun 2026').waitFor();
  await goToCase(desk);
  await page.getByText('Het gebruik van gegevens in dit dossier is beperkt').waitFor();
  await shot(page, 'case-restricted');
  await press('Beperking opheffen');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Beperking opheffen' }).click();
  await page.getByText('De beperking is opgeheven').waitFor();
  expect(desk.complaints).toEqual([]);
});

test('requests, data breaches and the calendar file speak English, and are accessible', {
  timeout: 300_000,
}, async () => {
  const { folder } = await vault();
  const desk = await startOn(folder, '2026-06-08T09:00:00.000Z');
  const { page } = desk;
  await page.setViewportSize({ width: 1280, height: 720 });
  await unlock(desk, 'en');
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const settings = () => page.getByRole('link', { name: 'Settings', exact: true }).click();

  await settings();
  await press('Look at requests');
  await page.getByText('There are no requests').waitFor();
  await shot(page, 'access-none-english');
  await press('Record a request');
  await page.getByText('Erasure', { exact: true }).click();
  await shot(page, 'request-english');
  await press('Cancel');

  await settings();
  await press('Look at data breaches');
  await press('Record a data breach');
  await page.getByLabel('What happened?').click();
  await page.getByRole('option', { name: 'Computer or stick lost' }).click();
  await page.getByLabel('At (time)').fill('9.30');
  await page.getByLabel('Describe it briefly').fill('A laptop was left on the train.');
  await recordDialog(page);
  await page.getByText('Report by 11 June 2026 at 09:30 at the latest').waitFor();
  await expectAccessible(page);
  await shot(page, 'breaches-english');

  await settings();
  const target = temporaryFolder();
  await press('Make a calendar file');
  await page.getByLabel('Folder for the file').fill(target);
  await shot(page, 'calendar-english');
  await recordDialog(page);
  const [file = ''] = readdirSync(target);
  expect(readFileSync(join(target, file), 'utf8')).toContain('SUMMARY:Luwte: task\r\n');
  expect(desk.complaints).toEqual([]);
});

test('the cases of a request stand apart, each as a link of its own', async () => {
  const { folder } = await makeVault({
    fill: async (ask) => {
      const cases: string[] = [];
      for (const alias of ['Linde', 'Beuk']) {
        const reporter = { ...withName.reporter, alias };
        const { caseId } = await ask('reports.record', { ...withName, reporter });
        cases.push(caseId);
      }
      await ask('access.record', {
        ...{ role: 'perpetrator', who: 'J. Modaal', receivedOn: '2026-05-04', cases },
      });
    },
  });
  const desk = await startOn(folder, '2026-06-08T09:00:00.000Z');
  const { page } = desk;
  await unlock(desk);
  await page.getByRole('link', { name: 'Instellingen', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Verzoeken bekijken' }).press('Enter');
  await page.getByRole('link', { name: 'J. Modaal' }).press('Enter');
  const cases = page.getByRole('list', { name: 'Dossiers van dit verzoek' });
  await cases.waitFor();
  expect(await cases.getByRole('listitem').allTextContents()).toEqual([
    'A-2026-0001',
    'A-2026-0002',
  ]);
  const boxes = await cases
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => link.getBoundingClientRect()).map(({ left, right }) => ({ left, right })),
    );
  expect((boxes[1]?.left ?? 0) - (boxes[0]?.right ?? 0)).toBeGreaterThanOrEqual(8);
  await expectAccessible(page);
  await shot(page, 'access-two-cases');
  expect(desk.complaints).toEqual([]);
});

test('Enter takes the case that is found, and what was only looked for is not left out without a word', async () => {
  const { folder } = await makeVault({
    fill: async (ask) => {
      for (const alias of ['Linde', 'Beuk']) {
        const reporter = { ...withName.reporter, alias };
        await ask('reports.record', { ...withName, reporter });
      }
    },
  });
  const desk = await startOn(folder, '2026-06-08T09:00:00.000Z');
  const { page } = desk;
  await unlock(desk, 'en');
  await page.getByRole('link', { name: 'Settings', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Look at requests' }).press('Enter');
  await page.getByRole('button', { name: 'Record a request' }).press('Enter');
  await page.getByRole('radio', { name: 'Reporter', exact: true }).check({ force: true });
  await page.getByLabel('Name').fill('J. Modaal');
  const find = page.getByLabel('Find a case');
  const dialog = page.getByRole('dialog');
  await find.focus();
  await page.keyboard.type('0001');
  await page.keyboard.press('Enter');
  await dialog.getByText('A-2026-0001', { exact: true }).waitFor();
  expect(await find.inputValue()).toBe('');
  // A second one is looked for, and the request recorded before it was taken.
  await page.keyboard.type('0002');
  await page.keyboard.press('Control+Enter');
  await dialog
    .getByRole('alert')
    .getByText(/You looked for a case and took none/)
    .waitFor();
  await expectAccessible(page);
  await shot(page, 'access-case-not-taken');
  await find.focus();
  await page.keyboard.press('Enter');
  await dialog.getByText('A-2026-0002', { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'J. Modaal' }).waitFor();
  const cases = page.getByRole('list', { name: 'Cases of this request' });
  expect(await cases.getByRole('listitem').count()).toBe(2);
  expect(desk.complaints).toEqual([]);
});
