import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { counterThreat } from '../api/support.ts';
import type { TestDesk } from './support/desk.ts';
import { focused } from './support/fields.ts';
import { expectAccessibleInBothThemes, sheet, shot, takePictures } from './support/look.ts';
import { type Ask, ask, makeVault, monday, startOn, unlock } from './support/vault.ts';

/** The Thursday after the Monday of S-01. */
const thursday = '2026-05-07T08:35:00.000Z';

type Report = Input<'reports.record'>;

/** The report of S-01 by another reporter, with other words. */
function reportBy(alias: string, changed: Partial<Report['incident']> = {}): Report {
  const { reporter, incident } = counterThreat;
  if (reporter.kind !== 'new') throw new Error('in S-01 the reporter is new');
  return {
    ...counterThreat,
    reporter: { ...reporter, alias },
    incident: { ...incident, ...changed },
  };
}

/** An open desk with these reports, at a moment. */
async function openWith(
  reports: readonly Report[],
  moment = monday,
  language: 'nl' | 'en' = 'nl',
): Promise<TestDesk> {
  const { folder } = await makeVault({
    fill: async (ask) => {
      for (const report of reports) await ask('reports.record', report);
    },
  });
  const desk = await startOn(folder, moment);
  await unlock(desk, language);
  return desk;
}

const rows = ({ page }: TestDesk) => page.locator('.case-row');
const numbers = async (desk: TestDesk) =>
  (await rows(desk).locator('.case-number').allTextContents()).map((text) => text.trim());

async function openCases(desk: TestDesk): Promise<void> {
  await desk.page.keyboard.press('Control+2');
  await rows(desk).first().waitFor();
}

test('Today says what is due, when and why', async () => {
  const desk = await openWith([counterThreat]);
  const { page } = desk;
  const task = page.getByRole('listitem').filter({ hasText: 'Beslis samen over de politie' });
  await task.getByText('over 3 dagen (do 7 mei)').waitFor();
  await task.getByText('2 werkdagen na ontvangst; afspraak met de politie').waitFor();
  await task.getByRole('link', { name: 'Dossier A-2026-0001 openen' }).waitFor();
  const cameras = page.getByRole('region', { name: 'Camerabeelden' });
  await cameras.getByText('vandaag', { exact: true }).waitFor();
  const ask = 'Bewaartermijn onbekend: vraag vandaag nog om de beelden veilig te stellen';
  await cameras.getByText(ask).waitFor();
  expect(await page.getByText('29 mei').count()).toBe(0);
  await expectAccessibleInBothThemes(page);
});

test('on Thursday what was forgotten is late, in words', async () => {
  const desk = await openWith([counterThreat], thursday);
  const late = desk.page.getByRole('region', { name: /^Te laat/ });
  await late.getByText('1 dag te laat').first().waitFor();
  await late.getByText('Bevestig de ontvangst aan de melder').waitFor();
  const now = desk.page.getByRole('region', { name: /^Vandaag/ });
  const ask = now.getByText(/^Bewaartermijn onbekend: vraag vandaag nog om de beelden/);
  await ask.waitFor();
  expect(await desk.page.getByText('29 mei').count()).toBe(0);
  await expectAccessibleInBothThemes(desk.page);
  await takePictures(desk.page, 'today');
  await desk.page.getByRole('button', { name: 'Week', exact: true }).click();
  const here = desk.page.getByRole('link', { name: 'Vandaag', exact: true });
  expect(await here.getAttribute('aria-current')).toBe('true');
  const week = desk.page.getByRole('listitem').filter({ hasText: 'donderdag 7 mei 2026' });
  await week.getByText('Beslis samen over de politie').waitFor();
  await expectAccessibleInBothThemes(desk.page);
  await shot(desk.page, 'week');
  await sheet(desk.page, 'week');
  await desk.page.getByRole('link', { name: 'Terug naar Vandaag' }).press('Enter');
  await desk.page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
  expect(await here.getAttribute('aria-current')).toBe('page');
});

test('a task is done from Today with the keyboard, and that can be undone', async () => {
  const desk = await openWith([counterThreat]);
  const { page } = desk;
  const done = page.getByRole('button', { name: /^Gedaan: Bevestig de ontvangst/ });
  await done.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Gedaan: Bevestig de ontvangst aan de melder').waitFor();
  await done.waitFor({ state: 'detached' });
  await expect.poll(() => focused(page)).toMatch(/^Gedaan: /);
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press('Control+z');
  await done.waitFor();
  await page.getByText('Ongedaan gemaakt').waitFor();
  await shot(page, 'today-undone');
  await page.keyboard.press('Control+Shift+z');
  await done.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await done.waitFor();
  await page.getByRole('button', { name: 'Opnieuw doen' }).waitFor();
  await page.keyboard.press('Control+y');
  await done.waitFor({ state: 'detached' });
  expect(desk.complaints).toEqual([]);
});

test('a task is skipped only with a reason, and the reason stays with the case', async () => {
  const desk = await openWith([counterThreat]);
  const { page } = desk;
  const skip = page.getByRole('button', { name: /^Overslaan: Beslis samen over de politie/ });
  await skip.click();
  const dialog = page.getByRole('dialog', { name: 'Taak overslaan' });
  await dialog.getByRole('button', { name: 'Taak overslaan' }).click();
  await dialog.getByText('Vul dit in.').first().waitFor();
  await expectAccessibleInBothThemes(page);
  await dialog.getByRole('textbox').fill('De melder wil dit niet.');
  await page.keyboard.press('Control+Enter');
  await skip.waitFor({ state: 'detached' });
  await expect.poll(() => focused(page)).toMatch(/^Gedaan: /);
  const { cases } = await ask(desk, 'cases.list', {});
  const { tasks } = await ask(desk, 'cases.get', { caseId: cases[0]?.id ?? '' });
  expect(tasks.find(({ code }) => code === 'T5')).toMatchObject({
    status: 'skipped',
    skipReason: 'De melder wil dit niet.',
  });
});

test('on the first day Today and the cases say how to begin, in English too', async () => {
  const desk = await openWith([], monday, 'en');
  const { page } = desk;
  await page.getByText('Begin here').waitFor();
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press('Control+2');
  await page.getByText('There are no cases in this vault yet').waitFor();
  await expectAccessibleInBothThemes(page);
});

test('searching shows what was found in the record alone, marked, and says so when nothing was', async () => {
  const desk = await openWith([
    reportBy('Linde', { narrative: 'Bij de fietsenstalling stond iemand te wachten.' }),
    reportBy('Berk', { narrative: 'Er kwam een brief zonder afzender.' }),
  ]);
  const { page } = desk;
  await openCases(desk);
  await page.getByText('2 dossiers, 2 lopend').waitFor();
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('fietsen');
  await page.getByText('1 dossier gevonden').first().waitFor();
  // Somebody may look along: what was found stands in the record alone.
  await page.locator('.case-grid[aria-busy="false"]').waitFor();
  expect(await page.locator('mark').count()).toBe(0);
  await rows(desk).first().click();
  expect(await page.locator('.record mark').textContent()).toBe('fietsenstalling');
  await page.locator('.record .timeline').waitFor();
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'cases-found');
  await page.keyboard.press('Control+f');
  await page.keyboard.press('End');
  await page.keyboard.type('xyz');
  await page.getByText('Zoek op een ander woord of haal een filter weg.').waitFor();
  await expectAccessibleInBothThemes(page);
  await page.getByRole('button', { name: 'Alles wissen' }).last().click();
  await page.getByText('2 dossiers, 2 lopend').waitFor();
  await expect.poll(() => focused(page)).toBe('query');
});

test('from the search box an arrow or Enter leads to the first case that was found, however fast', async () => {
  const desk = await openWith([
    reportBy('Linde', { narrative: 'Bij de fietsenstalling stond iemand te wachten.' }),
    reportBy('Berk', { narrative: 'Er kwam een brief zonder afzender.' }),
  ]);
  const { page } = desk;
  const selected = page.locator('.case-row[aria-selected="true"]:focus');
  await openCases(desk);
  for (const key of ['Enter', 'ArrowDown']) {
    await page.keyboard.press('Control+f');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('fietsen');
    await page.keyboard.press(key);
    await selected.filter({ hasText: 'A-2026-0001' }).waitFor();
    await page.keyboard.press('Control+f');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('afzender');
    await page.keyboard.press(key);
    await selected.filter({ hasText: 'A-2026-0002' }).waitFor();
  }
  // Where nothing is found there is nothing to lead to, and what was asked is not done later.
  await page.keyboard.press('Control+f');
  await page.keyboard.type('xyz');
  await page.keyboard.press('Enter');
  await page.getByText('Zoek op een ander woord of haal een filter weg.').waitFor();
  for (const _ of 'xyz') await page.keyboard.press('Backspace');
  await rows(desk).first().waitFor();
  expect(await focused(page)).toBe('query');
  expect(desk.complaints).toEqual([]);
});

test('filters narrow the list, and a heading sorts it', async () => {
  const desk = await openWith([
    reportBy('Linde', { severity: 's2' }),
    reportBy('Berk', { severity: 's5', nature: 'insult', extraNatures: [] }),
    reportBy('Eik', { severity: 's3' }),
  ]);
  const { page } = desk;
  await openCases(desk);
  await page.getByRole('button', { name: 'Ernst' }).click();
  await page.locator('[aria-sort="descending"]', { hasText: 'Ernst' }).waitFor();
  await expect.poll(() => numbers(desk)).toEqual(['A-2026-0002', 'A-2026-0003', 'A-2026-0001']);
  await page.getByRole('button', { name: 'Ernst' }).click();
  await expect.poll(() => numbers(desk)).toEqual(['A-2026-0001', 'A-2026-0003', 'A-2026-0002']);
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('combobox', { name: 'Aard' }).fill('beled');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText('1 dossier gevonden').first().waitFor();
  expect(await numbers(desk)).toEqual(['A-2026-0002']);
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'cases-filtered');
});

/** Four reports: the cases of two of them are in aftercare, of one it is closed. */
async function fillPhases(ask: Ask): Promise<void> {
  const cases: { caseId: string }[] = [];
  for (const alias of ['Linde', 'Berk', 'Eik', 'Wilg']) {
    const { caseId } = await ask('reports.record', reportBy(alias));
    cases.push({ caseId });
  }
  const offers = [{ element: 'psychic', status: 'accepted', support: null } as const];
  for (const caring of cases.slice(0, 2)) {
    await ask('care.offer', { ...caring, offers });
    await ask('care.schedule', caring);
  }
  const checks = { feedbackGiven: 'yes', policeNews: 'yes', consentReviewed: 'yes' } as const;
  for (const ended of cases.slice(3)) {
    await ask('cases.close', { ...ended, reason: 'resolved', checks, feedbackWaiver: null });
  }
}

test('each figure of Today leads to as many cases', async () => {
  const { folder } = await makeVault({ fill: fillPhases });
  const desk = await startOn(folder, monday);
  await unlock(desk);
  const { page } = desk;
  const figures = page.getByRole('list', { name: 'Dossiers per fase' });
  await figures.waitFor();
  await takePictures(page, 'today-figures');
  for (const [figure, filter] of [
    ['3 lopend', 'Lopend'],
    ['1 open', 'Open'],
    ['2 in nazorg', 'In nazorg'],
    ['1 gesloten', 'Gesloten'],
  ] as const) {
    await figures.getByRole('link', { name: figure, exact: true }).click();
    await page.locator('.filter-words').getByText(filter, { exact: true }).waitFor();
    await expect.poll(() => rows(desk).count()).toBe(Number.parseInt(figure, 10));
    await shot(page, `cases-figure-${figure[0]}`);
    await page.keyboard.press('Control+1');
  }
});
