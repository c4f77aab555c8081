import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aVictim } from '../api/persons-fixture.ts';
import { counterThreat } from '../api/support.ts';
import {
  type CaseOnScreen,
  openCase,
  openCaseOn,
  openDialog,
  recordDialog,
  showPart,
  vaultWithCase,
} from './case-fixture.ts';
import { field, find, focused, mark, pick, typeDay } from './support/fields.ts';
import { expectAccessibleInBothThemes, shot } from './support/look.ts';
import { ask } from './support/vault.ts';

const withColleague = vaultWithCase(counterThreat, (request, caseId) =>
  request('persons.record', { caseId, person: aVictim('Els') }),
);

/** The four elements of S-03: where each stands, and the kind of help inside it. */
const offers = [
  ['psychic', 'Geaccepteerd', 'Collegiale opvang'],
  ['material', 'Niet gewenst', null],
  ['physical', 'Niet gewenst', null],
  ['legal', 'Geaccepteerd', 'Hulp bij aangifte'],
] as const;

const proposed = [
  ['Neem contact op: dag 1', 'dinsdag 5 mei 2026'],
  ['Neem contact op: dag 3', 'donderdag 7 mei 2026'],
  ['Neem contact op: week 2 tot 3', 'maandag 18 mei 2026 tot en met maandag 25 mei 2026'],
  ['Neem contact op: week 6 tot 8', 'maandag 15 juni 2026 tot en met maandag 29 juni 2026'],
  ['Neem contact op: maand 3', 'dinsdag 4 augustus 2026'],
];

const contacts = [
  ['06052026', '4'],
  ['08052026', '6'],
  ['20052026', '7'],
] as const;

async function offerSupport({ page }: CaseOnScreen): Promise<void> {
  await openDialog(page, 'Nazorg', 'Ondersteuning bijwerken');
  for (const [element, status, support] of offers) {
    await pick(page, `${element}.status`, status);
    if (support) await pick(page, `${element}.support`, support);
  }
  await page.keyboard.press('Control+Enter');
  // After T24 the desk asks to plan T19 to T23.
  await scheduleIn(page).waitFor();
}

const scheduleIn = (page: Page) => page.getByRole('dialog', { name: 'De vijf contacten plannen' });

async function recordContact(page: Page, day: string, grade: string): Promise<void> {
  await openDialog(page, 'Nazorg', 'Contact vastleggen');
  await typeDay(page, 'on', day);
  await pick(page, 'kind', 'Gesprek');
  await mark(page, 'wellbeing', grade);
  await recordDialog(page);
}

async function answerQuestions(page: Page): Promise<void> {
  await pick(page, 'reason', 'Opgelost');
  await mark(page, 'checks.feedbackGiven', 'Nee');
  await mark(page, 'checks.policeNews', 'Niet van toepassing');
  await mark(page, 'checks.consentReviewed', 'Ja');
}

test('S-03: aftercare is offered, planned and followed, and the case closes', {
  timeout: 180_000,
}, async () => {
  const opened = await openCase();
  const { desk, caseId } = opened;
  let { page } = opened;
  const care = await showPart(page, 'Nazorg');
  await care.getByText('Leg eerst vast welke ondersteuning is besproken.').waitFor();
  await offerSupport(opened);
  for (const [, status, support] of offers) {
    const elements = care.locator('.care-element').filter({ hasText: support ?? status });
    expect(await elements.count()).toBeGreaterThan(0);
  }

  const plan = scheduleIn(page);
  await shot(page, 'case-plan-asked');
  const days = await plan
    .locator('.definition')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim())),
    );
  expect(days).toEqual(proposed);
  await plan.getByRole('button', { name: 'Plannen' }).click();
  await plan.waitFor({ state: 'detached' });
  const planned = care.getByRole('listitem').filter({ hasText: 'Neem contact op: week 2 tot 3' });
  await planned.getByText('tussen 18 mei 2026 en 25 mei 2026').waitFor();

  page = await openCaseOn(desk, '2026-05-20T09:00:00.000Z');
  for (const [day, grade] of contacts) await recordContact(page, day, grade);
  await page.getByText('Welbevinden: van 4 naar 7').waitFor();
  await page.getByRole('button', { name: 'Cijfers in een tabel' }).click();
  expect(await page.getByRole('table').getByRole('cell').allTextContents()).toEqual([
    '4',
    '6',
    '7',
  ]);

  await openDialog(page, 'Nazorg', 'Gevolgen bijwerken');
  const tick = (name: string, box: string) =>
    field(page, name).getByRole('checkbox', { name: box, exact: true }).check({ force: true });
  for (const box of ['Geen', 'Spanning']) await tick('personal', box);
  await tick('work', 'Mijdt cliënt of situatie');
  await page.keyboard.press('Control+Enter');
  await field(page, 'personal').getByText('“Geen” gaat niet samen met iets anders').waitFor();
  await field(page, 'personal').getByRole('checkbox', { name: 'Geen' }).uncheck({ force: true });
  await recordDialog(page);
  await page.locator('.definition').getByText('Mijdt cliënt of situatie').waitFor();

  page = await openCaseOn(desk, '2026-08-10T09:00:00.000Z');
  await openDialog(page, 'Reactie', 'Maatregel vastleggen');
  await find(page, 'kind', 'Waarschuwingsbrief', 'Waarschuwingsbrief');
  await recordDialog(page);

  await page.getByRole('button', { name: 'Dossier sluiten' }).click();
  await answerQuestions(page);
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Dossier sluiten' });
  await dialog.getByText('De melder wacht nog op een terugkoppeling over een maatregel').waitFor();
  await expectAccessibleInBothThemes(page);
  await field(page, 'feedbackWaiver').getByText('Kies iets uit de lijst.').waitFor();
  expect((await ask(desk, 'cases.get', { caseId })).closed).toBeNull();

  await mark(page, 'feedbackWaiver', 'De melder wil het niet');
  await recordDialog(page);
  await page.getByText('Gesloten op maandag 10 augustus 2026').waitFor();
  await page.getByText(/woensdag 10 februari 2027 \(over 184 dagen\)/).waitFor();
  await page.getByText(/dinsdag 10 augustus 2027 \(over 365 dagen\)/).waitFor();
  await page.getByText('Het dossier gaat pas weg als de cijfers van 2026 vaststaan.').waitFor();

  const closed = await ask(desk, 'cases.get', { caseId });
  expect(closed).toMatchObject({
    status: 'closed',
    closed: { on: '2026-08-10', reason: 'resolved' },
    care: { scheduled: true },
    retention: [
      { rule: 'counsellor_notes', due: '2027-02-10' },
      { rule: 'counsellor_case', due: '2027-08-10' },
    ],
  });
  expect(closed.contacts.map(({ on, wellbeing }) => [on, wellbeing])).toEqual([
    ['2026-05-06', 4],
    ['2026-05-08', 6],
    ['2026-05-20', 7],
  ]);
  expect(desk.complaints).toEqual([]);
});

test('a closed case can only be read', async () => {
  const { desk, page, caseId } = await openCase();
  await ask(desk, 'notes.add', { caseId, text: 'Een notitie van voor het sluiten.' });
  await page.getByRole('button', { name: 'Dossier sluiten' }).click();
  await answerQuestions(page);
  await recordDialog(page);
  await page.getByText(/^Gesloten op/).waitFor();
  await page.getByText(/U kunt dit dossier nog lezen/).waitFor();
  await page.getByText('Een notitie van voor het sluiten.').waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
  expect(await page.getByRole('tab').allTextContents()).toEqual([
    'Tijdlijn',
    'Incident',
    'Politie en bewijs',
    'Taken',
  ]);
  const tasks = await showPart(page, 'Taken');
  await tasks.getByText('Het dossier is gesloten').first().waitFor();
  expect(await tasks.getByRole('button').count()).toBe(0);
  const incident = await showPart(page, 'Incident');
  // A right to have what is wrong put right outlives the closing (domain study, §4.3).
  const buttons = await incident.getByRole('button').allTextContents();
  // What is asked with a question mark changes nothing.
  expect(buttons.filter((words) => words !== '')).toEqual(['Gegevens verbeteren', 'Andere melder']);
  await expectAccessibleInBothThemes(page);

  // It was a mistake: it is open again, and remembers a day.
  await page.getByRole('button', { name: 'Heropenen' }).click();
  await pick(page, 'reason', 'Per ongeluk gesloten');
  await shot(page, 'case-reopen');
  await recordDialog(page);
  await page.getByRole('button', { name: 'Dossier sluiten' }).waitFor();
  await openDialog(page, 'Taken', 'Eigen taak toevoegen');
  await field(page, 'words').locator('input').fill('Bel de advocaat');
  await typeDay(page, 'on', '12052026');
  await recordDialog(page);
  const again = await showPart(page, 'Taken');
  await again.getByText('Bel de advocaat').scrollIntoViewIfNeeded();
  await shot(page, 'case-own-task');
  expect(desk.complaints).toEqual([]);
});

test('once feedback was given, a case closes without a reason for going without', async () => {
  const { desk, page, caseId } = await openCase();
  await openDialog(page, 'Reactie', 'Maatregel vastleggen');
  await find(page, 'kind', 'Ordegesprek', 'Ordegesprek');
  await recordDialog(page);
  const tasks = await showPart(page, 'Taken');
  for (const title of ['Vertel de melder wat er is gedaan', 'Vertel de melder over de maatregel']) {
    await tasks.getByRole('button', { name: `Gedaan: ${title}` }).click();
    await tasks.getByRole('button', { name: `Heropenen: ${title}` }).waitFor();
  }
  await page.getByRole('button', { name: 'Dossier sluiten' }).click();
  await answerQuestions(page);
  await recordDialog(page);
  await page.getByText('Gesloten op maandag 4 mei 2026').waitFor();
  expect((await ask(desk, 'cases.get', { caseId })).status).toBe('closed');
});

test('with the keyboard alone: a note, a task done and undone, a dialog left and found again', async () => {
  const { desk, page, caseId } = await openCase();
  await page.getByRole('tab', { name: 'Tijdlijn' }).focus();
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('text');
  await page.keyboard.type('Belt morgen terug.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('list', { name: 'Tijdlijn' }).getByText('Belt morgen terug.').waitFor();
  expect(await page.getByRole('textbox', { name: 'Notitie' }).inputValue()).toBe('');

  await page.getByRole('region', { name: 'Wat nu' }).getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await page.getByText('Gedaan: Voer het eerste gesprek', { exact: true }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('Ongedaan gemaakt').waitFor();
  const { tasks } = await ask(desk, 'cases.get', { caseId });
  expect(tasks.find(({ code }) => code === 'T2')).toMatchObject({ status: 'open', doneOn: null });

  const close = page.getByRole('button', { name: 'Dossier sluiten' });
  await page
    .getByRole('region', { name: 'Wat nu' })
    .getByRole('button', { name: 'Overslaan' })
    .focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Taak overslaan' });
  await expect.poll(() => focused(page)).toBe('reason');
  await page.keyboard.type('Het gesprek was al');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => focused(page)).toBe('Overslaan: Voer het eerste gesprek');
  await page.keyboard.press('Enter');
  expect(await dialog.getByRole('textbox').inputValue()).toBe('Het gesprek was al');
  await page.keyboard.press('Escape');
  await close.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Dossier sluiten' }).waitFor();
  expect(desk.complaints).toEqual([]);
});

test('S-03 for a second victim: aftercare of her own, beside that of the reporter', async () => {
  const { desk, page, caseId } = await openCase({ vault: withColleague });
  const care = await showPart(page, 'Nazorg');
  await care.getByText('Els (Slachtoffer)').click();
  await care.getByText('Voor Els is nog geen nazorg begonnen').waitFor();
  await shot(page, 'case-aftercare-other-before');
  await openDialog(page, 'Nazorg', 'Nazorg beginnen');
  await mark(page, 'ground', 'De melder vindt het goed dat ik contact opneem');
  await recordDialog(page);
  await openDialog(page, 'Nazorg', 'Ondersteuning bijwerken');
  await pick(page, 'psychic.status', 'Geaccepteerd');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Plannen' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const dialog = await openDialog(page, 'Nazorg', 'Contact vastleggen');
  await dialog.getByText('Hoe gaat het met Els?').waitFor();
  await pick(page, 'kind', 'Gesprek');
  await pick(page, 'duration', 'Een half uur tot een uur');
  await pick(page, 'referral', 'Slachtofferhulp');
  await shot(page, 'case-contact-length');
  await recordDialog(page);
  await care.getByText('Een half uur tot een uur. Verwezen naar: Slachtofferhulp').waitFor();
  await care.getByText('Loopt sinds maandag 4 mei 2026').waitFor();
  await shot(page, 'case-aftercare-other');
  await expectAccessibleInBothThemes(page);
  await care.getByText('De melder', { exact: true }).click();
  await care.getByText('Er is nog geen contact vastgelegd.').waitFor();
  const tasks = await showPart(page, 'Taken');
  await tasks.getByText('Neem contact op: dag 3 (Els)').waitFor();
  await shot(page, 'case-tasks-other');
  const { others, care: reporters } = await ask(desk, 'cases.get', { caseId });
  expect(others).toMatchObject([{ ground: 'reporter_agrees', scheduled: true }]);
  expect(reporters).toMatchObject({ scheduled: false, offers: [] });
  await openDialog(page, 'Toestemming', 'Nieuwe toestemming');
  await pick(page, 'person', 'Els');
  const team = field(page, 'recipients').getByRole('checkbox', { name: 'Collegiaal opvangteam' });
  await team.check({ force: true });
  await page.getByText('Wie dit is', { exact: true }).waitFor();
  await shot(page, 'case-consent-other');
});
