import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openCase } from './case-fixture.ts';
import type { TestDesk } from './support/desk.ts';
import { field } from './support/fields.ts';
import { expectAccessible, shot } from './support/look.ts';
import { ask, emptyVault, monday, startOn, unlock } from './support/vault.ts';

// What was typed outside a case is there again, whichever way somebody left it.

async function opened(): Promise<TestDesk> {
  const desk = await startOn(emptyVault('counsellor_staff'), monday);
  await unlock(desk);
  return desk;
}

/** Goes to a screen by its name, with the keyboard. */
async function goTo(page: Page, words: string, title: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill(words);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

test('a section of the annual report is there after a look elsewhere, and at once after a lock', async () => {
  const desk = await opened();
  const { page } = desk;
  await goTo(page, 'jaarverslag', 'Jaarverslag');
  const section = field(page, 'foreword').getByRole('textbox');
  await section.fill('Dit jaar was druk.');
  await page.keyboard.press('Control+1');
  await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  expect(await section.inputValue()).toBe('Dit jaar was druk.');
  await section.press('End');
  await page.keyboard.type(' Meer');
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Alt+ArrowLeft');
  expect(await section.inputValue()).toBe('Dit jaar was druk. Meer');
  await section.press('End');
  await page.keyboard.type(' dan ooit.');
  await page.keyboard.press('Control+l');
  await unlock(desk);
  await section.waitFor();
  expect(await section.inputValue()).toBe('Dit jaar was druk. Meer dan ooit.');
  const { sections } = await ask(desk, 'annual.get', { year: 2025 });
  expect(sections.find((one) => one.words !== '')?.words).toBe('Dit jaar was druk. Meer dan ooit.');
  expect(desk.complaints).toEqual([]);
});

test('a signal that somebody walked away from is in its dialog again; cancelled or recorded it is gone', async () => {
  const desk = await opened();
  const { page } = desk;
  const kept = async () => (await ask(desk, 'forms.kept', {})).forms.map(({ form }) => form);
  const add = page.getByRole('button', { name: 'Signaal vastleggen' });
  const dialog = page.getByRole('dialog', { name: 'Signaal vastleggen' });
  const text = field(page, 'text').getByRole('textbox');
  await goTo(page, 'signalen', 'Signalen');
  await add.press('Enter');
  await text.fill('Lange rij aan de balie, elke vrijdag.');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await add.press('Enter');
  await dialog.getByText('Dit typte u eerder.').waitFor();
  expect(await text.inputValue()).toBe('Lange rij aan de balie, elke vrijdag.');
  await shot(page, 'typed-text-signal');
  await expectAccessible(page);
  // What is typed away again leaves nothing.
  await text.fill('');
  await page.keyboard.press('Escape');
  await expect.poll(kept).toEqual([]);
  await add.press('Enter');
  await text.fill('Lange rij');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(kept).toEqual(['signals.signal new']);
  await add.press('Enter');
  await dialog.getByRole('button', { name: 'Annuleren' }).press('Enter');
  await expect.poll(kept).toEqual([]);
  await add.press('Enter');
  expect(await text.inputValue()).toBe('');
  await text.fill('Lange rij');
  await field(page, 'theme').getByRole('radio').first().check({ force: true });
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(kept).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('a letter that was being changed in the settings is there after a look elsewhere', async () => {
  const desk = await opened();
  const { page } = desk;
  const subject = field(page, 'order_talk.subject').getByRole('textbox');
  await goTo(page, 'brieven', 'Reactie en brieven');
  const letters = page.getByRole('tab', { name: 'Brieven' });
  await letters.press('Enter');
  await subject.fill('Een gesprek met u');
  await page.keyboard.press('Control+1');
  await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await letters.press('Enter');
  await page.getByText('Dit typte u eerder.').waitFor();
  expect(await subject.inputValue()).toBe('Een gesprek met u');
  await shot(page, 'typed-text-letter');
  await page.getByRole('button', { name: 'Weggooien' }).press('Enter');
  expect(await subject.inputValue()).not.toBe('Een gesprek met u');
  await expect.poll(async () => (await ask(desk, 'forms.kept', {})).forms).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('a number counts while it is being typed: a lock takes none of it away', async () => {
  const desk = await opened();
  const { page } = desk;
  const size = field(page, 'staffSize').getByRole('textbox');
  await page.keyboard.press('Control+7');
  await page.getByRole('button', { name: 'Organisatie instellen' }).press('Enter');
  await size.focus();
  await page.keyboard.type('1420');
  // Written anew only on leaving, so that nothing moves under the hands of who types.
  expect(await size.inputValue()).toBe('1420');
  await page.keyboard.press('Control+l');
  await unlock(desk);
  await page.getByText('Dit typte u eerder.').waitFor();
  expect(await size.inputValue()).toBe('1.420');
  await size.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Alt+ArrowLeft');
  await size.waitFor();
  expect(await size.inputValue()).toBe('');
  expect(desk.complaints).toEqual([]);
});

test('why a task of a case is not needed is kept in that case, and asked on Today again', async () => {
  const { desk, page, caseId } = await openCase();
  const kept = async () =>
    (await ask(desk, 'forms.kept', {})).forms.map((form) => [form.caseId, form.path]);
  await page.keyboard.press('Control+1');
  await page
    .getByRole('button', { name: /^Overslaan: / })
    .first()
    .press('Enter');
  const reason = field(page, 'reason').getByRole('textbox');
  await reason.fill('De melder wil dit niet');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(kept).toEqual([[caseId, '/']]);
  await page.keyboard.press('Control+5');
  await page.keyboard.press('Control+l');
  await unlock(desk);
  await page.getByRole('button', { name: 'Verdergaan met Taak overslaan' }).press('Enter');
  await page.getByRole('dialog').getByText('Dit typte u eerder.').waitFor();
  expect(await reason.inputValue()).toBe('De melder wil dit niet');
  await page.getByRole('dialog').getByRole('button', { name: 'Taak overslaan' }).press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(kept).toEqual([]);
  expect(desk.complaints).toEqual([]);
});
