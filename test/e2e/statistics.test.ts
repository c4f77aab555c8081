import { expect, test } from 'vitest';
import { messages } from '../../renderer/locales/messages.ts';
import { temporaryFolder } from '../api/support.ts';
import {
  council,
  goTo,
  inDecember,
  inJanuary,
  openWithoutSizes,
  overview,
  rowsOf,
} from './release-fixture.ts';
import type { TestDesk } from './support/desk.ts';
import { expectAccessibleInBothThemes, sheet, shot, takePictures } from './support/look.ts';
import { ask } from './support/vault.ts';

/** Chooses a year on the screen of figures. */
async function chooseYear({ page }: TestDesk, year: string): Promise<void> {
  await page.getByRole('button', { name: /Jaar(?!verslag)/ }).click();
  await page.getByRole('option', { name: year, exact: true }).click();
}

/** Words that stand outside their picture, or run out of it: letters take the room they were given. */
const wordsOutside = ({ page }: TestDesk) =>
  page.locator('.drawn').evaluateAll((pictures) =>
    pictures.flatMap((picture) => {
      const frame = picture.getBoundingClientRect();
      return [...picture.querySelectorAll('text')]
        .filter((words) => {
          const { left, right } = words.getBoundingClientRect();
          return left < frame.left - 1 || right > frame.right + 1;
        })
        .map(({ textContent }) => textContent);
    }),
  );

/** What is written in a picture, line by line. */
const wordsOfPicture = ({ page }: TestDesk, title: string) =>
  page.getByRole('region', { name: title }).getByRole('img').locator('text').allTextContents();

test('The figures draw what may be seen and say of the rest why it is not there', async () => {
  const desk = await overview({ now: inJanuary });
  await goTo(desk, '5', 'Cijfers');
  await desk.page.getByText('In 2027 is nog niets gemeld').waitFor();
  await chooseYear(desk, '2026');
  await desk.page.getByText('incidenten gemeld in 2026').waitFor();

  expect((await wordsOfPicture(desk, 'Op welke afdeling?')).join(' ')).toBe(
    [
      'Sociale wijkteams 9',
      'Werk en Inkomen afgeschermd anders terug te rekenen uit het totaal',
      'Burgerzaken / publiekszaken afgeschermd minder dan 5 melders',
      'Vergunningen afgeschermd minder dan 5 melders',
      '20 afdelingen afgeschermd groep kleiner dan 10',
    ].join(' '),
  );
  expect((await wordsOfPicture(desk, 'Wat gebeurde er?')).join(' ')).toBe(
    [
      '11 soorten incidenten afgeschermd minder dan 5 melders',
      'Bedreiging afgeschermd anders terug te rekenen uit het totaal',
      'Discriminatie afgeschermd minder dan 10 melders',
      'Seksuele intimidatie afgeschermd minder dan 10 melders',
    ].join(' '),
  );
  const picture = desk.page.getByRole('img', { name: 'Het hoogste getoonde getal: Sociale' });
  await picture.waitFor();
  expect(desk.complaints).toEqual([]);
});

test('Under a figure stands a table of every row, opened with the keyboard', async () => {
  const desk = await overview({ now: inJanuary });
  await goTo(desk, '5', 'Cijfers');
  await chooseYear(desk, '2026');
  const { page } = desk;
  const opener = page.getByRole('switch', { name: 'Tabel: Afdeling' });
  await opener.focus();
  await page.keyboard.press('Space');
  const table = page.getByRole('table', { name: 'Afdeling' });
  await table.waitFor();
  expect(await table.getByRole('row').count()).toBe(1 + 24 + 1);
  expect((await rowsOf(desk, 'Afdeling')).Zorg).toBe('afgeschermd groep kleiner dan 10');
});

test('A running year says that it may still change', async () => {
  const desk = await overview({ now: inDecember });
  await goTo(desk, '5', 'Cijfers');
  const { page } = desk;
  await page.getByText('De stand van dinsdag 1 december 2026.').waitFor();
  await page.getByRole('switch', { name: 'Echte aantallen tonen' }).click({ force: true });
  await page.getByText('Van 1 januari tot en met dinsdag 1 december 2026.').waitFor();
  await page.getByText('Van een jaar eerder zijn er geen aantallen').waitFor();
  await expectAccessibleInBothThemes(page);
  await shot(page, 'statistics-own-running');
});

test('S-10: of a council of 27 with five reports the screen shows no number', async () => {
  const desk = await council({ now: inDecember });
  await goTo(desk, '5', 'Cijfers');
  await desk.page.getByText('Het aantal meldingen is te klein om te publiceren.').waitFor();
  await desk.page.getByText('Het aantal incidenten van 2026 is afgeschermd').waitFor();
  await desk.page.getByText('De reden staat hieronder.').waitFor();
  await expectAccessibleInBothThemes(desk.page);
  await takePictures(desk.page, 'cijfers-politiek');
  // What is asked elsewhere stands there, and beside it that nothing can be said here.
  await desk.page.getByRole('figure', { name: 'hier niet te zeggen' }).waitFor();
  expect(await desk.page.getByRole('figure').count()).toBe(1);
  expect(await desk.page.locator('.drawn-mark:not([data-ink="other"])').count()).toBe(0);
  await desk.page.getByRole('switch', { name: 'Echte aantallen tonen' }).click({ force: true });
  await desk.page.getByText('Van 1 januari tot en met dinsdag 1 december 2026.').waitFor();
  await expectAccessibleInBothThemes(desk.page);
  await takePictures(desk.page, 'cijfers-politiek-echt');
});

test('Talks in which was only listened stand beside the figures, whatever those may show', async () => {
  const desk = await overview({ now: inDecember });
  for (const receivedOn of ['2025-11-03', '2026-03-02', '2026-06-08', '2026-11-30']) {
    const talk = { rulesDiscussed: true, receivedOn, receivedVia: 'phone' } as const;
    await ask(desk, 'consultations.record', talk);
  }
  await goTo(desk, '5', 'Cijfers');
  const { page } = desk;
  await page.getByText('3 gesprekken zonder melding (alleen luisteren) in 2026').waitFor();
  await page.getByText('Dit getal ziet alleen u. Het gaat niet mee in de export.').waitFor();
  await page.getByRole('figure').first().waitFor();
  await expectAccessibleInBothThemes(page);
  await shot(page, 'statistics-listened');
  await chooseYear(desk, '2025');
  await page.getByText('1 gesprek zonder melding (alleen luisteren) in 2025').waitFor();
  await page.getByText('In 2025 is nog niets gemeld').waitFor();
});

test('Without the size of the group the figures lead to the settings', async () => {
  const desk = await openWithoutSizes({ now: inJanuary });
  await goTo(desk, '5', 'Cijfers');
  await desk.page.getByRole('button', { name: 'Naar Instellingen' }).click();
  await desk.page.getByRole('heading', { level: 1, name: 'Organisatie' }).waitFor();
});

/** The words of a language, and ways to find by them what stands on the screen. */
function screenIn({ page }: TestDesk, language: 'nl' | 'en') {
  const say = (key: string) => messages[language][key] ?? key;
  return {
    say,
    press: (key: string) => page.getByRole('button', { name: say(key), exact: true }).click(),
    expectClean: () => expectAccessibleInBothThemes(page),
  };
}

test.each(['nl', 'en'] as const)('axe finds nothing on the figures, in %s', async (language) => {
  const desk = await overview({ now: inJanuary, language });
  const { page } = desk;
  const { say, press, expectClean } = screenIn(desk, language);
  await goTo(desk, '5', say('statistics.title'));
  await page.getByRole('button', { name: say('statistics.emptyAction') }).waitFor();
  await expectClean();
  await page
    .getByRole('button', { name: new RegExp(`${say('statistics.year')}(?!verslag)`) })
    .click();
  await page.getByRole('option', { name: '2026', exact: true }).click();
  await page.getByRole('figure').first().waitFor();
  await expectClean();
  await shot(page, `statistics-${language}`);
  const beside = page.getByRole('region', { name: say('benchmarks.beside') });
  await beside.getByRole('heading', { level: 3 }).getByRole('button').click();
  await beside.getByRole('img').waitFor();
  await beside.getByRole('table').last().waitFor();
  expect(await wordsOutside(desk)).toEqual([]);
  await expectClean();
  await beside.scrollIntoViewIfNeeded();
  await shot(page, `statistics-beside-${language}`);
  await page.getByRole('switch', { name: say('statistics.own') }).click({ force: true });
  await page.getByText(say('statistics.ownTitle')).first().waitFor();
  await page.getByRole('figure').first().waitFor();
  await expectClean();
  await shot(page, `statistics-own-${language}`);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.keyboard.press('Control+p');
  await page.locator('body[data-printed]').waitFor();
  for (const table of await page.getByRole('switch').all())
    if (!(await table.isChecked())) await table.click({ force: true });
  await expectClean();
  expect(await wordsOutside(desk)).toEqual([]);
  await page.getByRole('tab', { name: say('analysis.analysis') }).click();
  await page.getByRole('img').scrollIntoViewIfNeeded();
  await sheet(page, `statistics-analysis-sheet-${language}`);
  await shot(page, `statistics-analysis-${language}`);
  await page.getByRole('tab', { name: say('analysis.handling') }).click();
  await page.getByRole('img').first().scrollIntoViewIfNeeded();
  await sheet(page, `statistics-handling-sheet-${language}`);
  await expectClean();
  await shot(page, `statistics-handling-${language}`);
  for (const room of ['benchmarks', 'ownSystem'] as const) {
    await goTo(desk, '7', say('settings.title'));
    await press(`${room}.open`);
    await page.getByRole('heading', { level: 1, name: say(`${room}.title`) }).waitFor();
    if (room === 'ownSystem')
      await page.getByRole('button', { name: say('ownSystem.list_channel') }).click();
    await expectClean();
    await shot(page, `${room}-${language}`);
  }
});

test('T32: Today leads to the analysis of the quarter, which is chosen from, and done there', async () => {
  const desk = await overview({ now: '2027-01-25T10:00:00.000Z' });
  const { page } = desk;
  await page.getByRole('link', { name: '4e kwartaal van 2026' }).click();
  await page.getByText('Dit is uw kwartaalanalyse').waitFor();
  await page.getByText('Geen incident past hierbij.').waitFor();
  await shot(page, 'statistics-analysis-task');
  await page.getByRole('button', { name: 'Kwartaalanalyse is gedaan' }).click();
  await page.getByText('Dit is uw kwartaalanalyse').waitFor({ state: 'detached' });
  const choose = async (field: RegExp, option: string) => {
    await page.getByRole('button', { name: field }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await choose(/Periode/, 'Heel 2026');
  const table = 'Incidenten per afdeling en werkproces';
  await page.getByRole('switch', { name: `Tabel: ${table}` }).click({ force: true });
  expect(await rowsOf(desk, table)).toMatchObject({ Vergunningen: '1 1', Totaal: '20 20' });
  await choose(/Alles\s+Ernst|Ernst\s+Alles/, 'Zeer ernstig');
  await page.getByRole('button', { name: 'Keuzes wissen' }).waitFor();
  await page.getByText('20 incidenten. Van 17 melders.').waitFor();
  await page.getByRole('table').scrollIntoViewIfNeeded();
  await expectAccessibleInBothThemes(page);
  await shot(page, 'statistics-analysis-done');
  await page.getByRole('tab', { name: 'Afhandeling' }).click();
  await page.getByText('Door het jaar heen').waitFor();
  await expectAccessibleInBothThemes(page);
});

test.each(['nl', 'en'] as const)('axe finds nothing on the export, in %s', async (language) => {
  const desk = await overview({ now: inJanuary, language });
  const { page } = desk;
  const { say, press, expectClean } = screenIn(desk, language);
  await goTo(desk, '6', say('release.title'));
  await page.getByRole('radio', { name: /^2026/ }).check({ force: true });
  await expectClean();
  await shot(page, `release-1-year-${language}`);
  await press('release.next');
  await page.getByRole('table').first().waitFor();
  await expectClean();
  await shot(page, `release-2-review-${language}`);
  await page
    .getByRole('radio', { name: new RegExp(`^${say('release.rounding')}`) })
    .check({ force: true });
  await page.getByRole('cell', { name: '± 20' }).first().waitFor();
  await expectClean();
  await shot(page, `release-2-rounded-${language}`);
  await page.getByRole('table').nth(2).scrollIntoViewIfNeeded();
  await shot(page, `release-2-rounded-table-${language}`);
  await press('release.next');
  await press('release.publish');
  await page.getByRole('alert').waitFor();
  await expectClean();
  await shot(page, `release-3-publish-${language}`);
  await page.getByLabel(say('release.folder')).fill(temporaryFolder());
  await page.getByRole('checkbox').check({ force: true });
  await press('release.publish');
  await page.getByRole('button', { name: say('release.another') }).waitFor();
  await expectClean();
  await shot(page, `release-4-done-${language}`);
});
