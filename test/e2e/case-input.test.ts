import { expect, test } from 'vitest';
import { openCase, openDialog, recordDialog } from './case-fixture.ts';
import { field, paste, pick, typeDay } from './support/fields.ts';
import { ask } from './support/vault.ts';

const tooLong = 'Dit is te lang. Kort het in.';
const invisible = 'Hier staan onzichtbare tekens in die niet mogen. Typ de tekst opnieuw.';

const literal = [
  '<script>document.title = "x"</script><img src=x onerror=alert(1)>',
  'Zij huilde 😢👩‍👩‍👧, daarna ging het.',
  'قال إنه سينتظر في الخارج',
  "Robert'); DROP TABLE notes;-- {reporter} & <b>",
];

test('a note that cannot be recorded is refused at its field', async () => {
  const { page, desk, caseId } = await openCase();
  const refused = [
    ['x'.repeat(50_001), tooLong],
    ['Hij\u0000stond er', invisible],
    ['bel\u0007', invisible],
    ['half teken \ud800', invisible],
    ['   ', 'Vul dit in.'],
  ] as const;
  for (const [text, sentence] of refused) {
    await paste(page, 'text', text);
    await page.getByRole('button', { name: 'Notitie vastleggen' }).click();
    await field(page, 'text').getByText(sentence).waitFor();
    await paste(page, 'text', 'goed');
    await field(page, 'text').getByText(sentence).waitFor({ state: 'detached' });
  }
  expect((await ask(desk, 'cases.get', { caseId })).notes).toEqual([]);
});

test('walking past the note without writing is no mistake', async () => {
  const { page } = await openCase();
  await page.getByRole('textbox', { name: 'Notitie' }).focus();
  // Past the two buttons that mark words in it.
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Tab');
  await page
    .getByRole('button', { name: 'Notitie vastleggen' })
    .and(page.locator(':focus'))
    .waitFor();
  expect(await field(page, 'text').getAttribute('data-invalid')).toBeNull();
});

test('script, emoji and writing from right to left are kept and shown literally', async () => {
  const { page, desk, caseId } = await openCase();
  const note = page.getByRole('textbox', { name: 'Notitie' });
  for (const text of literal) {
    await note.fill(text);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('list', { name: 'Tijdlijn' }).getByText(text, { exact: true }).waitFor();
  }
  const { notes } = await ask(desk, 'cases.get', { caseId });
  expect(notes.map(({ text }) => text)).toEqual(literal);
  expect(await page.title()).toBe('Luwte');
  const arabic = page.getByText('قال إنه سينتظر في الخارج');
  expect(await arabic.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  expect(desk.complaints).toEqual([]);
});

test('a day in the future is refused by the vault, and what was typed stays', async () => {
  const { page, desk, caseId } = await openCase();
  await openDialog(page, 'Nazorg', 'Contact vastleggen');
  await typeDay(page, 'on', '05052026');
  await pick(page, 'kind', 'Telefoon');
  await field(page, 'note').getByRole('textbox').fill('Slaapt slecht.');
  await page.keyboard.press('Control+Enter');
  await field(page, 'on')
    .getByText(/Deze datum ligt in de toekomst/)
    .waitFor();
  expect(await field(page, 'note').getByRole('textbox').inputValue()).toBe('Slaapt slecht.');
  expect(await field(page, 'kind').getByRole('button').textContent()).toContain('Telefoon');
  await typeDay(page, 'on', '04052026');
  await recordDialog(page);
  const { contacts } = await ask(desk, 'cases.get', { caseId });
  expect(contacts).toMatchObject([
    { on: '2026-05-04', kind: 'phone', wellbeing: null, note: 'Slaapt slecht.' },
  ]);
});

test('amounts and numbers that cannot be right are refused', async () => {
  const { page, desk, caseId } = await openCase();
  await openDialog(page, 'Schade', 'Schade vastleggen');
  await page.keyboard.press('Control+Enter');
  await field(page, 'kind').getByText('Kies iets uit de lijst.').waitFor();
  await field(page, 'cents').getByText('Vul dit in.').waitFor();
  await pick(page, 'kind', 'Overig');
  for (const wrong of ['-5', '10000000,01']) {
    await field(page, 'cents').getByRole('textbox').fill(wrong);
    await page.keyboard.press('Control+Enter');
    await field(page, 'cents').getByText('Dit getal kan niet kloppen.').waitFor();
  }
  await field(page, 'cents').getByRole('textbox').fill('0,01');
  await recordDialog(page);
  const { claims } = await ask(desk, 'cases.get', { caseId });
  expect(claims.map(({ totals }) => totals.claimed)).toEqual([1]);

  await openDialog(page, 'Politie', 'Politiestap vastleggen');
  await paste(page, 'number', 'x'.repeat(41));
  await field(page, 'number').getByText(tooLong).waitFor();
  await paste(page, 'number', 'PL\u0000');
  await field(page, 'number').getByText(invisible).waitFor();
});
