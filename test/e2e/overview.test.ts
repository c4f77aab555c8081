import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { overviewPage } from '../../api/paper/overview-page.ts';
import { paperPage } from '../../build/manual/book.ts';
import { readManual } from '../../build/manual/read-manual.ts';
import { printWithChromium } from '../../electron/chromium-printer.ts';
import { publishedTables, rowsOf } from '../../statistics/published-tables.ts';
import type { Release } from '../../statistics/release.ts';
import { temporaryFolder } from '../api/support.ts';
import { goTo, inJanuary, overview, reviewYear, writeTo } from './release-fixture.ts';
import { browserHere } from './support/in-chromium.ts';
import { expectAccessible, expectAccessibleInBothThemes, shot } from './support/look.ts';
import { dist } from './support/places.ts';
import { readPdf } from './support/read-pdf.ts';
import { unlock } from './support/vault.ts';

/** A release in which every row of every table has a number. */
const fullRelease = (): Release => ({
  ...{ compartment: 'staff', period: '2026', correction: 0, councilSeats: null, population: 5000 },
  municipality: { code: 'GM9999', name: 'Hollandscheveld aan de Zuiderwaterlinie'.repeat(2) },
  ...{ threshold: 5, method: 'rounding', base: 5, reach: 1, scope: 'full', blocked: null },
  tables: publishedTables.staff.map((table) => ({
    ...{ id: table.id, dimension: table.dimension, total: cell('total') },
    cells: rowsOf(table).map(cell),
  })),
  ...{ indicators: null, digest: '0'.repeat(64), version: '0.0.0', createdOn: '2027-01-11' },
});

function cell(code: string): Release['tables'][number]['total'] {
  return {
    ...{ code, value: 12_345, status: 'rounded', reason: 'rounded' },
    ...{ threshold: 5, limit: 5, guess: { least: 12_340, most: 12_349 } },
  };
}

/** What browsers of this process have on disk, or in the memory that looks like one. */
const profilesHere = () =>
  [tmpdir(), process.env.XDG_RUNTIME_DIR ?? tmpdir()].flatMap((place) =>
    readdirSync(place).filter((name) => name.startsWith(`luwte-window-${process.pid}-`)),
  );

test('an overview is one page, however much there is to say', async () => {
  const release = fullRelease();
  const overview = { reader: 'secretary', release, course: Array(5).fill(release) } as const;
  const page = overviewPage({ ...overview, today: '2027-01-11' });
  const before = profilesHere();
  const pdf = await printWithChromium(await browserHere(), join(dist, 'window'), page);
  expect(profilesHere()).toEqual(before);
  const { pages, text } = await readPdf(pdf);
  expect(pages).toBe(1);
  expect(text).toContain('Eerste gesprek: ± 12.345 op tijd, ± 12.345 te laat');
  expect(text).toContain('Hoe u dit leest');
});

test('the manual is printed as a tagged PDF, with what is said instead of its pictures', async () => {
  const folder = join(import.meta.dirname, '../../docs/manual');
  const page = paperPage({
    ...{ language: 'nl', version: '1.2.3', pages: readManual(folder, 'nl') },
    pictureOf: (name) => {
      const picture = readFileSync(join(folder, 'screens', `${name}.png`));
      return `data:image/png;base64,${picture.toString('base64')}`;
    },
  });
  const { pages, info, text, roles, alts } = await readPdf(
    await printWithChromium(await browserHere(), join(dist, 'window'), page),
  );
  expect(pages).toBeGreaterThan(20);
  expect(info).toMatchObject({ Title: 'Luwte: handleiding', Language: 'nl' });
  expect(text).toContain('Wat het certificaat zegt');
  for (const role of ['H1', 'H2', 'H3', 'H4', 'L', 'LI', 'Table', 'TH', 'Link', 'Figure'])
    expect(roles).toContain(role);
  expect(alts).toHaveLength(9);
}, 60_000);

test('the secretary is given one page of a published year, which reads itself out', async () => {
  const desk = await overview({ now: inJanuary });
  const { page } = desk;
  await reviewYear(desk, '2026');
  await page.getByRole('button', { name: 'Verder' }).click();
  await writeTo(desk, temporaryFolder());
  await page.getByRole('heading', { name: 'De cijfers van 2026 zijn opgeslagen' }).waitFor();

  await goTo(desk, '5', 'Cijfers');
  await goTo(desk, '6', 'Export');
  await page.getByRole('button', { name: /^Uitgifteboek/ }).click();
  await page.getByRole('button', { name: 'Overzicht van 2026 maken' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Overzicht van 2026' });
  await dialog.getByRole('button', { name: 'Pdf opslaan' }).click();
  await dialog.getByText('Vul dit in').first().waitFor();
  const folder = temporaryFolder();
  await dialog.getByLabel('Map voor de pdf').fill(folder);
  await expectAccessible(page);
  await shot(page, 'overview-dialog');
  await dialog.getByRole('button', { name: 'Pdf opslaan' }).click();
  await page.getByText('Opgeslagen: overzicht_GM9999_staff_2026_secretaris.pdf').waitFor();

  const [file = ''] = readdirSync(folder);
  const { pages, info, text, roles } = await readPdf(readFileSync(join(folder, file)));
  expect(pages).toBe(1);
  expect(info).toMatchObject({
    Title: 'Overzicht voor de gemeentesecretaris, 2026',
    Language: 'nl',
  });
  expect(roles).toEqual(new Set([...roles, 'H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'P']));
  expect(text).toContain('Sociale wijkteams');
  expect(text).toMatch(/Afgeschermd: werk en Inkomen/);

  await page.getByRole('button', { name: 'Plaatjes van 2026 maken' }).press('Enter');
  const pictures = page.getByRole('dialog', { name: 'Plaatjes van 2026' });
  await pictures.getByLabel('Map').fill(folder);
  await page.keyboard.press('Control+s');
  await page.getByText(/^Concept bewaard om/).waitFor();
  await page.keyboard.press('Control+l');
  await unlock(desk);
  await pictures.getByText('Dit typte u eerder.').waitFor();
  expect(await pictures.getByLabel('Map').inputValue()).toBe(folder);
  await expectAccessibleInBothThemes(page);
  await shot(page, 'figures-dialog');
  await pictures.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByText('1 bestand opgeslagen').waitFor();
  const drawn = await readPdf(readFileSync(join(folder, 'cijfers_GM9999_staff_2026.pdf')));
  expect(drawn.info).toMatchObject({ Title: 'Cijfers in beeld, 2026', Language: 'nl' });
  expect(drawn.roles).toEqual(new Set([...drawn.roles, 'H1', 'H2', 'Figure', 'Table', 'TH']));
  expect(drawn.alts).toContain('Geen van deze getallen kan worden getoond.');

  await writeAnnualReport(desk, folder);
  const report = await readPdf(readFileSync(join(folder, 'jaarverslag_GM9999_staff_2026.pdf')));
  const { Title, Language } = report.info;
  expect([Title, Language]).toEqual(['Jaarverslag 2026, vertrouwenspersoon ambtenaren', 'nl']);
  const tags = ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Figure', 'Table', 'TH', 'TD'];
  expect([...report.roles]).toEqual(expect.arrayContaining(tags));
  expect(report.alts).toContain('Geen van deze getallen kan worden getoond.');
  expect(report.text).toContain('Vraag aan de balie hoe het gaat.');
});

/** Writes a text and a recommendation, and saves the report with them. */
async function writeAnnualReport(desk: Awaited<ReturnType<typeof overview>>, folder: string) {
  const { page } = desk;
  await goTo(desk, '5', 'Cijfers');
  await page.getByRole('button', { name: 'Jaarverslag' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Jaarverslag' }).waitFor();
  await page.getByText('De cijfers van 2026 zijn uitgegeven en hebben een certificaat').waitFor();
  const text = page.getByRole('textbox', { name: 'Tekst bij Aard' });
  await text.fill('In mei kwam permits 0 langs.');
  await text.blur();
  await page.getByText('Aard, alinea 1: “permits 0” lijkt op een naam').waitFor();
  await shot(page, 'annual-report');
  await text.fill('Het bleef druk.');
  await text.blur();
  await page.getByText('lijkt op een naam').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Aanbeveling toevoegen' }).press('Enter');
  const advice = page.getByRole('dialog', { name: 'Aanbeveling toevoegen' });
  await advice.getByLabel('Wat beveelt u aan?').fill('Vraag aan de balie hoe het gaat.');
  await advice.getByRole('button', { name: /Hoort bij/ }).click();
  await page.getByRole('option', { name: 'Trainen' }).click();
  await advice.getByRole('button', { name: 'Vastleggen' }).click();
  await advice.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Jaarverslag opslaan' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Jaarverslag 2026' });
  await dialog.getByLabel('Map').fill(folder);
  await shot(page, 'annual-report-dialog');
  await dialog.getByRole('button', { name: 'Jaarverslag opslaan' }).click();
  await page.getByText('Opgeslagen: jaarverslag_GM9999_staff_2026.pdf').waitFor();
}
