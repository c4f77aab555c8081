import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openCase, openDialog, recordDialog } from './case-fixture.ts';
import { field, focused, paste, pick, typeDay } from './support/fields.ts';
import { expectAccessible, shot } from './support/look.ts';
import { ask, unlock } from './support/vault.ts';

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

test('a date of which a part is missing is refused where it may be left out too, and is there after a lock', async () => {
  const { page, desk, caseId } = await openCase();
  await openDialog(page, 'Nazorg', 'Contact vastleggen');
  await typeDay(page, 'on', '04052026');
  await pick(page, 'kind', 'Telefoon');
  await typeDay(page, 'nextOn', '1805');
  // A part that is taken away is refused as well.
  await field(page, 'on').getByRole('spinbutton').nth(2).focus();
  for (let digits = 4; digits > 0; digits -= 1) await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+Enter');
  await field(page, 'on')
    .getByText(/Deze datum bestaat niet/)
    .waitFor();
  await field(page, 'on').getByRole('spinbutton').nth(2).focus();
  await page.keyboard.type('2026', { delay: 20 });
  await page.keyboard.press('Control+l');
  await unlock(desk);
  const parts = field(page, 'nextOn').getByRole('spinbutton');
  await expect.poll(() => parts.allTextContents()).toEqual(['18', '05', 'jjjj']);
  await page.keyboard.press('Control+Enter');
  await field(page, 'nextOn')
    .getByText(/Deze datum bestaat niet/)
    .waitFor();
  await parts.nth(2).focus();
  await page.keyboard.type('2026', { delay: 20 });
  await recordDialog(page);
  const { contacts } = await ask(desk, 'cases.get', { caseId });
  expect(contacts).toMatchObject([{ on: '2026-05-04', kind: 'phone' }]);
  const { tasks } = await ask(desk, 'cases.get', { caseId });
  expect(tasks.map(({ target }) => target)).toContain('2026-05-18');
});

test('Ctrl+Enter records from the cross of a dialog as well, and does not close it unrecorded', async () => {
  const { page, desk, caseId } = await openCase();
  const dialog = await openDialog(page, 'Nazorg', 'Contact vastleggen');
  const fromTheCross = async () => {
    await dialog.getByRole('button', { name: 'Sluiten', exact: true }).focus();
    await page.keyboard.press('Control+Enter');
  };
  await fromTheCross();
  await field(page, 'kind').getByText('Kies iets uit de lijst.').waitFor();
  await typeDay(page, 'on', '04052026');
  await pick(page, 'kind', 'Telefoon');
  await fromTheCross();
  await dialog.waitFor({ state: 'hidden' });
  const { contacts } = await ask(desk, 'cases.get', { caseId });
  expect(contacts).toMatchObject([{ on: '2026-05-04', kind: 'phone' }]);
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

/** Does something by typing a part of its name in the palette. */
async function doAs(page: Page, words: string, option: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.locator('[role="menuitem"][data-focused]', { hasText: option }).waitFor();
  await page.keyboard.press('Enter');
}

test('a case is told on by keyboard alone, from palette and keys, with typing mistakes', async () => {
  const { desk, page } = await openCase();
  // From Today back to the case: found by a word with a mistake in it.
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+2');
  await page.locator('.case-row').first().waitFor();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('schreuwde');
  await page.getByText('Nergens staat precies “schreuwde”.').waitFor();
  await expectAccessible(page);
  await shot(page, 'cases-near');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('"schreuwde"');
  await page.getByText('Geen dossiers gevonden').first().waitFor();
  // What was visited is offered again; the case is found by its number.
  await page.keyboard.press('Control+k');
  await page.getByRole('group', { name: 'Pas nog geopend' }).getByText('Vandaag').waitFor();
  await expectAccessible(page);
  await shot(page, 'palette');
  await page.keyboard.press('Escape');
  await doAs(page, '2026-0001', 'A-2026-0001');
  await page.getByRole('heading', { level: 1, name: 'A-2026-0001' }).waitFor();
  // Only what can be done in this case.
  await page.keyboard.press('Control+.');
  await page.getByRole('menuitem', { name: 'Maatregel vastleggen' }).waitFor();
  expect(await page.getByRole('menuitem', { name: 'Vergrendelen' }).count()).toBe(0);
  await shot(page, 'palette-case');
  await page.keyboard.type('notitie');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Notitie' }).waitFor();
  await expect.poll(() => focused(page)).toBe('text');
  await page.keyboard.type('Belt morgen terug.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const { cases } = await ask(desk, 'cases.list', { query: 'morgen' });
  expect(cases).toMatchObject([{ number: 'A-2026-0001', isNear: false }]);
  // Back and forth, and what there is nothing of here.
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('heading', { level: 1, name: 'Dossiers' }).waitFor();
  await page.keyboard.press('Control+p');
  await page.getByText('Op dit scherm staat geen blad om af te drukken.').waitFor();
  await page.keyboard.press('Alt+ArrowRight');
  await page.getByRole('heading', { level: 1, name: 'A-2026-0001' }).waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText('U hebt hier nog niets getypt.').waitFor();
  // The panes of the screen, in order and back.
  await page.keyboard.press('F6');
  await page.keyboard.press('Shift+F6');
  await doAs(page, 'overzicht van', 'Overzicht van een periode schrijven');
  await page.getByText('Er is nog geen periode uitgegeven.').waitFor();
  // Larger text, another language, all keys, and a lock.
  await doAs(page, 'groter', 'Tekst groter');
  await doAs(page, 'english', 'Luwte in het Engels (English)');
  await page.keyboard.press('Control+/');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Ctrl+.').waitFor();
  await shot(page, 'keys-en');
  await page.keyboard.press('Escape');
  await doAs(page, 'hide', 'Hide the screen and show it again');
  await page.getByText('Luwte is hidden').waitFor();
  await page.keyboard.press('Control+k');
  expect(await page.getByRole('searchbox').count()).toBe(0);
  await page.keyboard.press('F9');
  await doAs(page, 'lock', 'Lock');
  await page.getByLabel('Passphrase').waitFor();
  expect(desk.complaints).toEqual([]);
});
