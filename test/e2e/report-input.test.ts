import { expect, test } from 'vitest';
import {
  continueDraft,
  filledIn,
  look,
  openDeskOnMonday,
  openReport,
  record,
} from './report-fixture.ts';
import { choose, field, paste, press, tabTo, type } from './support/fields.ts';
import { ask } from './support/vault.ts';

const tooLong = 'Dit is te lang. Kort het in.';
const invisible = 'Hier staan onzichtbare tekens in die niet mogen. Typ de tekst opnieuw.';

/** Field, what is put in it, and the sentence that then stands at it. */
const refused: readonly (readonly [string, string, string])[] = [
  ['reporter.alias', 'x'.repeat(61), tooLong],
  ['reporter.alias', '   ', 'Vul dit in.'],
  ['reporter.alias', 'Lin\u0007de', invisible],
  ['reporter.alias', 'Lin\ud800de', invisible],
  ['reporter.name', 'x'.repeat(121), tooLong],
  ['reporter.contact', 'x'.repeat(201), tooLong],
  ['incident.narrative', 'x'.repeat(50_001), tooLong],
  ['incident.narrative', 'Hij\u0000stond er', invisible],
];

test('what cannot be recorded is refused at its field in a sentence', async () => {
  const { page, complaints } = await openReport();
  await page.getByRole('button', { name: 'Naam en contactgegevens' }).click();
  for (const [name, text, sentence] of refused) {
    await paste(page, name, text);
    await field(page, name).getByText(sentence).waitFor();
    await paste(page, name, 'Linde');
    await field(page, name).getByText(sentence).waitFor({ state: 'detached' });
  }
  expect(complaints).toEqual([]);
});

test('a day that does not exist is refused, not moved to one that does', async () => {
  const { page } = await openReport();
  for (const digits of ['31022026', '01010001']) {
    await field(page, 'incident.occurred.on').getByRole('spinbutton').first().click();
    await type(digits)(page);
    await tabTo(page, 'incident.nature');
    await field(page, 'incident.occurred.on').getByText('Deze datum bestaat niet.').waitFor();
  }
});

test('a day of which a part is missing comes back in a draft, and is refused', async () => {
  const desk = await openDeskOnMonday();
  const { page } = desk;
  await continueDraft(desk, { ...filledIn, receivedOn: '-05-04' });
  const parts = field(page, 'receivedOn').getByRole('spinbutton');
  await expect.poll(() => parts.allTextContents()).toEqual(['04', '05', 'jjjj']);
  await page.keyboard.press('Control+Enter');
  await field(page, 'receivedOn').getByText('Deze datum bestaat niet.').waitFor();
  await parts.nth(2).focus();
  await page.keyboard.type('2026', { delay: 20 });
  await field(page, 'receivedOn')
    .getByText('Deze datum bestaat niet.')
    .waitFor({ state: 'detached' });
  expect(desk.complaints).toEqual([]);
});

test('a time that does not exist is refused where it stands, not made into another', async () => {
  const { page } = await openReport();
  await page.getByRole('button', { name: /^maandag 4 mei 2026 om 10:35/ }).click();
  const time = field(page, 'receivedAt').locator('input');
  for (const typed of ['25:75', '2475', 'half elf']) {
    await time.fill(typed);
    await time.blur();
    await field(page, 'receivedAt')
      .getByText('Deze tijd bestaat niet. Vul in als 10:30.')
      .waitFor();
    expect(await time.inputValue()).toBe(typed);
  }
  await look(page, 'time');
  for (const typed of ['0905', '9.05', '9:05']) {
    await time.fill(typed);
    await time.blur();
    expect(await time.inputValue()).toBe('09:05');
    expect(await field(page, 'receivedAt').locator('.field-problem').count()).toBe(0);
  }
});

test('a period that ends before it begins is refused', async () => {
  const { page } = await openReport();
  await page.getByRole('button', { name: 'Wanneer gebeurde het? Op één dag' }).click();
  await page.getByRole('radio', { name: 'In een periode' }).check({ force: true });
  await tabTo(page, 'incident.occurred.from');
  await type('03052026')(page);
  await tabTo(page, 'incident.occurred.until');
  await type('01052026')(page);
  await tabTo(page, 'incident.nature');
  await field(page, 'incident.occurred.until')
    .getByText('De laatste dag ligt vóór de eerste.')
    .waitFor();
});

test('an incident after its report is said beside the form and refused', async () => {
  const desk = await openDeskOnMonday();
  const occurred = { kind: 'on', on: '2026-05-05' };
  await continueDraft(desk, { ...filledIn, incident: { ...filledIn.incident, occurred } });
  const { page } = desk;
  const sentence = 'Het incident kan niet na de melding zijn gebeurd.';
  await page.getByRole('region', { name: 'Wat volgt hieruit' }).getByText(sentence).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('listitem').getByText(sentence).waitFor();
  expect(await ask(desk, 'cases.list', {})).toMatchObject({ total: 0 });
});

test('a year that is a slip is refused at its field, with the advice to look at the year', async () => {
  const desk = await openDeskOnMonday();
  await continueDraft(desk, { ...filledIn, receivedOn: '1926-05-04' });
  const { page } = desk;
  const sentence = 'Deze datum ligt te lang geleden. Controleer het jaar.';
  await page.getByRole('region', { name: 'Wat volgt hieruit' }).getByText(sentence).waitFor();
  await page.keyboard.press('Control+Enter');
  await field(page, 'receivedOn').getByText(sentence).waitFor();
  expect(await ask(desk, 'cases.list', {})).toMatchObject({ total: 0 });
});

test('script, emoji and writing from right to left are kept and shown literally', async () => {
  const desk = await openDeskOnMonday();
  const { page } = desk;
  const alias = '<img src=x onerror=alert(1)> 🌳';
  const narrative = '<script>document.title = "gestolen"</script>\nمرحبا שלום 🦊 &amp; {{7*7}}';
  await continueDraft(desk);
  await paste(page, 'reporter.alias', alias);
  await paste(page, 'incident.narrative', narrative);
  await page.getByLabel('Het verhaal').focus();
  const view = await ask(desk, 'cases.get', { caseId: await record(desk) });
  expect(view.reporter.alias).toBe(alias);
  expect(view.incident.narrative).toBe(narrative);
  await page.getByText(alias).first().waitFor();
  await page.getByRole('tab', { name: 'Incident' }).click();
  await page.getByText('<script>document.title = "gestolen"</script>').waitFor();
  expect(await page.title()).toBe('Luwte');
  expect(desk.complaints).toEqual([]);
});

test('the summary of errors takes focus and leads to the fields', async () => {
  const { page } = await openReport();
  await tabTo(page, 'reporter.alias');
  await press('Control+Enter')(page);
  const summary = page.getByRole('alert').filter({ hasText: 'dingen niet goed ingevuld' });
  await summary.waitFor();
  expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
  await summary.getByRole('link', { name: 'Waar of hoe gebeurde het?' }).press('Enter');
  const focused = page.getByRole('combobox', { name: 'Waar of hoe gebeurde het?' });
  expect(await focused.evaluate((input) => input === document.activeElement)).toBe(true);
});

test('a field that is passed by is left in peace until the report is to be recorded', async () => {
  const { page } = await openReport();
  await tabTo(page, 'incident.channel');
  expect(await page.locator('.field-problem').count()).toBe(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every state of the screen is accessible in ${colorScheme}`, async () => {
    const desk = await openDeskOnMonday();
    const { page } = desk;
    await page.emulateMedia({ colorScheme });
    await ask(desk, 'drafts.save', { draft: filledIn });
    await page.keyboard.press('Control+n');
    await page.getByRole('button', { name: 'Verdergaan' }).waitFor();
    await look(page, `draft-${colorScheme}`);
    await page.getByRole('button', { name: 'Verdergaan' }).click();
    await page.getByRole('region', { name: 'Taken die volgen' }).waitFor();
    await look(page, `filled-${colorScheme}`);
    await page.getByRole('combobox', { name: 'Wat voor incident was het?' }).focus();
    await press('Control+a')(page);
    await choose('omkop')(page);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Er zijn 3 dingen niet goed ingevuld' }).waitFor();
    await look(page, `bribery-${colorScheme}`);
    await page.getByLabel('Alleen luisteren').first().check({ force: true });
    await look(page, `listening-${colorScheme}`);
  });
}

test('the screen speaks English and stays accessible', async () => {
  const { page } = await openReport({ language: 'en' });
  await page.getByRole('heading', { name: 'What follows' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('link', { name: 'Department: Choose something from the list.' }).waitFor();
  await look(page, 'english');
});
