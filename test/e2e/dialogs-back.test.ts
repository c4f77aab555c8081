import { expect, test } from 'vitest';
import { caseFilters } from '../../domain/records/case-views.ts';
import { goToHandover, pair } from './handover-fixture.ts';
import type { TestDesk } from './support/desk.ts';
import { field, pick, typeDay } from './support/fields.ts';
import { shot } from './support/look.ts';
import { ask, emptyVault, monday, startOn, unlock } from './support/vault.ts';

// What was chosen on a screen before its dialog was opened comes back with the dialog.

async function opened(): Promise<TestDesk> {
  const desk = await startOn(emptyVault('counsellor_staff'), monday);
  await unlock(desk);
  return desk;
}

/** Keeps what is typed, locks the vault and opens it again. */
async function lockAndBack(desk: TestDesk): Promise<void> {
  const { page } = desk;
  await page.keyboard.press('Control+s');
  await page.getByText(/^Concept bewaard om/).waitFor();
  await page.keyboard.press('Control+l');
  await unlock(desk);
}

async function goToSignals({ page }: TestDesk): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill('signalen');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Signalen' }).waitFor();
}

const signal = { noticedOn: '2026-05-01', theme: 'aggression', unit: null } as const;

test('signals that were chosen are put together after a lock as well', async () => {
  const desk = await opened();
  const { page } = desk;
  for (const text of ['Lange rij aan de balie', 'Telefoon wordt niet opgenomen', 'Kapotte lamp']) {
    await ask(desk, 'signals.save', { id: null, ...signal, text, pattern: '', isNobody: false });
  }
  await goToSignals(desk);
  await page.getByRole('checkbox', { name: 'Lange rij aan de balie' }).check({ force: true });
  await page
    .getByRole('checkbox', { name: 'Telefoon wordt niet opgenomen' })
    .check({ force: true });
  await page.getByRole('button', { name: 'Bij elkaar zetten' }).press('Enter');
  await field(page, 'pattern').getByRole('textbox').fill('Wachttijd');
  await lockAndBack(desk);
  const dialog = page.getByRole('dialog', { name: 'Bij elkaar zetten' });
  await dialog.getByText('Dit typte u eerder.').waitFor();
  expect(await field(page, 'pattern').getByRole('textbox').inputValue()).toBe('Wachttijd');
  await dialog.getByText('2 gekozen').waitFor();
  await shot(page, 'signals-typed-back');
  await dialog.getByRole('button', { name: 'Vastleggen' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const { signals } = await ask(desk, 'signals.list', {});
  expect(Object.fromEntries(signals.map(({ text, pattern }) => [text, pattern]))).toEqual({
    'Lange rij aan de balie': 'Wachttijd',
    'Telefoon wordt niet opgenomen': 'Wachttijd',
    'Kapotte lamp': '',
  });
  // Thrown away, it is about nothing any more.
  await page.getByRole('checkbox', { name: 'Kapotte lamp' }).check({ force: true });
  await page.getByRole('button', { name: 'Verteld aan' }).press('Enter');
  await typeDay(page, 'on', '01052026');
  await lockAndBack(desk);
  const telling = page.getByRole('dialog', { name: 'Verteld aan' });
  await telling.getByText('1 gekozen').waitFor();
  await telling.getByRole('button', { name: 'Weggooien' }).press('Enter');
  await telling.waitFor({ state: 'detached' });
  expect((await ask(desk, 'forms.kept', {})).forms).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('a dialog that is asked for before the vault has answered comes with the answer', async () => {
  const desk = await opened();
  const { page } = desk;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Signalen');
  await page.getByRole('menuitem', { name: 'Signalen' }).first().waitFor();
  // Whatever the screen asks waits for all of these.
  await page.evaluate(() => {
    for (let turn = 0; turn < 6000; turn += 1) {
      void window.luwte.call({ command: 'today.get', input: {} });
    }
  });
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Signaal vastleggen' }).press('Enter');
  await page.getByText('Even geduld, de gegevens worden opgehaald').waitFor();
  await page.getByRole('dialog', { name: 'Signaal vastleggen' }).waitFor();
  expect(desk.complaints).toEqual([]);
});

test('a signal that was being changed, and a view that was getting another name, are open again', async () => {
  const desk = await opened();
  const { page } = desk;
  const text = 'Lange rij aan de balie';
  await ask(desk, 'signals.save', { id: null, ...signal, text, pattern: '', isNobody: false });
  await goToSignals(desk);
  await page.getByRole('button', { name: 'Signaal wijzigen' }).press('Enter');
  await field(page, 'text').getByRole('textbox').fill('Lange rij aan de balie, ook op vrijdag');
  await lockAndBack(desk);
  await page.getByRole('dialog').getByText('Dit typte u eerder.').waitFor();
  expect(await field(page, 'text').getByRole('textbox').inputValue()).toContain('op vrijdag');
  await page.getByRole('dialog').getByRole('button', { name: 'Annuleren' }).press('Enter');

  const { views } = await keptView(desk);
  expect(views.map(({ name }) => name)).toEqual(['Van mij']);
  await page.keyboard.press('Control+2');
  await page.getByRole('button', { name: /^Weergave/ }).press('Enter');
  await page.getByRole('menuitem', { name: 'Eigen weergaven beheren' }).press('Enter');
  await page.getByRole('button', { name: 'Andere naam geven: Van mij' }).press('Enter');
  await field(page, 'name').getByRole('textbox').fill('Mijn dossiers');
  await lockAndBack(desk);
  await page.getByRole('dialog').getByText('Dit typte u eerder.').waitFor();
  expect(await field(page, 'name').getByRole('textbox').inputValue()).toBe('Mijn dossiers');
  expect(desk.complaints).toEqual([]);
});

async function keptView(desk: TestDesk) {
  const filters = caseFilters.parse({ mine: true });
  await ask(desk, 'caseViews.keep', { name: 'Van mij', filters });
  return ask(desk, 'caseViews.list', {});
}

test('what was chosen for each case to be handed over is there after a lock, and after a look elsewhere', async () => {
  const { anna, folder } = await pair('Linde', 'Beuk');
  const { page } = anna.desk;
  const choice = (name: string) => field(page, name).getByRole('button');
  await goToHandover(anna);
  await page.getByRole('button', { name: 'Dossiers overdragen' }).press('Enter');
  await pick(page, 'choices', 'Overdragen');
  await pick(page, 'choice.A-2026-0002', 'Niet overdragen: dossier sluiten');
  await field(page, 'folder').locator('input').fill(folder);
  await page.keyboard.press('Control+1');
  await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  expect(await choice('choice.A-2026-0002').textContent()).toBe('Niet overdragen: dossier sluiten');
  await lockAndBack(anna.desk);
  await page.getByText('Dit typte u eerder.').waitFor();
  expect(await choice('choices').textContent()).toBe('Overdragen');
  expect(await choice('choice.A-2026-0002').textContent()).toBe('Niet overdragen: dossier sluiten');
  expect(await field(page, 'folder').locator('input').inputValue()).toBe(folder);
  await shot(page, 'handover-typed-back');
  // Asked once more, and called off: it is kept until it is done.
  await page.getByRole('button', { name: 'Verzegelen en overdragen' }).press('Enter');
  const confirm = page.getByRole('alertdialog');
  await confirm.getByRole('button', { name: 'Annuleren' }).press('Enter');
  await confirm.waitFor({ state: 'detached' });
  const kept = async () => (await ask(anna.desk, 'forms.kept', {})).forms.map(({ form }) => form);
  expect(await kept()).toEqual(['handover.send']);
  await page.keyboard.press('Control+Enter');
  await confirm.getByRole('button', { name: 'Verzegelen en overdragen' }).press('Enter');
  await page.getByText('1 dossier verzegeld, 1 gesloten').waitFor();
  await expect.poll(kept).toEqual([]);
  expect(anna.desk.complaints).toEqual([]);
});
