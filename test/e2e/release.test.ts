import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../api/support.ts';
import {
  council,
  filesIn,
  goTo,
  inDecember,
  inJanuary,
  openWithoutSizes,
  overview,
  overviewWithoutPermits,
  reviewYear,
  rowsOf,
  textOf,
  writeTo,
} from './release-fixture.ts';
import { expectAccessible, shot } from './support/look.ts';
import { root } from './support/places.ts';

const schema = readFileSync(join(root, 'docs/schemas/vpt-aggregate-1.0.schema.json'), 'utf8');
const validates = new Ajv2020({ strict: true, strictTypes: false }).compile(JSON.parse(schema));

interface Row {
  readonly table_id: string;
  readonly dim1_code: string;
  readonly value: number | null;
}

/** The numbers in a file that are not hidden, each under its table and row. */
const shownIn = (rows: readonly Row[]) =>
  Object.fromEntries(
    rows
      .filter(({ value }) => value !== null)
      .map(({ table_id, dim1_code, value }) => [`${table_id} ${dim1_code}`, value]),
  );

/** The JSON file read back; fails when its schema refuses it. */
function exported(folder: string): { header: Record<string, unknown>; rows: Row[] } {
  const file: unknown = JSON.parse(textOf(folder, /^[^/]*\d\.json$/));
  expect(validates(file), JSON.stringify(validates.errors)).toBe(true);
  // Safe: the published schema has just accepted it.
  return file as { header: Record<string, unknown>; rows: Row[] };
}

const hidden = 'afgeschermd minder dan 5 melders';

test('S-09: the year is looked at, frozen and read back from its files', async () => {
  const desk = await overview({ now: inJanuary });
  await reviewYear(desk, '2026');
  expect(await rowsOf(desk, 'Afdeling')).toMatchObject({
    'Sociale wijkteams': '9 getoond',
    'Werk en Inkomen': 'afgeschermd anders terug te rekenen uit het totaal',
    'Burgerzaken / publiekszaken': hidden,
    Vergunningen: hidden,
    Totaal: '20 getoond',
  });
  const { page } = desk;
  await page.getByRole('button', { name: 'Verder' }).click();
  const folder = temporaryFolder();
  await writeTo(desk, folder);
  await page.getByRole('heading', { name: 'De cijfers van 2026 zijn opgeslagen' }).waitFor();

  await page.getByRole('button', { name: 'Controlegetal kopiëren' }).click();
  await page.getByText('Gekopieerd').waitFor();

  const { rows } = exported(folder);
  const numbers = {
    'T1_total total': 20,
    'T4_department social_district_teams': 9,
  };
  expect(shownIn(rows)).toEqual(numbers);
  const lines: Row[] = parse(textOf(folder, /^[^/]*\d\.csv$/), {
    columns: true,
    bom: true,
    cast: (value, { column }) => (column === 'value' ? Number(value) || null : value),
  });
  expect(shownIn(lines)).toEqual(numbers);
  expect(lines).toHaveLength(rows.length);

  await page.getByRole('button', { name: 'Nog iets uitgeven' }).click();
  await page.getByText('Uitgegeven op maandag 11 januari 2027').waitFor();
  await reviewYear(desk, '2026');
  await page.getByRole('button', { name: 'Verder' }).click();
  const again = temporaryFolder();
  await writeTo(desk, again);
  await page.getByRole('heading', { name: 'De cijfers van 2026 zijn opgeslagen' }).waitFor();
  expect(filesIn(again)).toEqual(filesIn(folder));
  expect(desk.complaints).toEqual([]);
});

test('S-09, variant: without reports from permits a larger department is hidden too', async () => {
  const desk = await overviewWithoutPermits({ now: inJanuary });
  await reviewYear(desk, '2026');
  const rows = await rowsOf(desk, 'Afdeling');
  expect(rows).toMatchObject({
    'Sociale wijkteams': '9 getoond',
    'Burgerzaken / publiekszaken': hidden,
    Vergunningen: hidden,
    Totaal: '19 getoond',
  });
  expect(rows['Werk en Inkomen']).toMatch(/^afgeschermd/);
});

test('The running year can be looked at, not published', async () => {
  const desk = await overview({ now: inDecember });
  await reviewYear(desk, '2026');
  const { page } = desk;
  await page.getByText('Deze periode loopt tot en met 31 december 2026.').waitFor();
  expect(await page.getByRole('button', { name: 'Verder' }).count()).toBe(0);
  const refused = await page.evaluate(
    (folder) =>
      window.luwte.call({
        command: 'releases.publish',
        input: { period: '2026', seen: '0'.repeat(64), folder },
      }),
    temporaryFolder(),
  );
  expect(refused).toMatchObject({ ok: false, error: { code: 'release.periodOpen' } });
});

test('A folder that cannot be used is refused at its field, and nothing typed is lost', async () => {
  const desk = await overview({ now: inJanuary });
  await reviewYear(desk, '2026');
  const { page } = desk;
  await page.getByRole('button', { name: 'Verder' }).click();

  await page.getByRole('button', { name: 'Vastzetten en opslaan' }).click();
  await page.getByText('Bekijk eerst de cijfers en vink dit aan.').first().waitFor();

  const inside = join(desk.folder, 'uitgifte');
  mkdirSync(inside);
  await writeTo(desk, inside);
  const field = page.getByLabel('Map voor de bestanden');
  await page.getByText('Kies een map buiten de kluis voor de bestanden.').first().waitFor();
  expect(await field.inputValue()).toBe(inside);
  expect(readdirSync(inside)).toEqual([]);

  await writeTo(desk, join(desk.folder, 'bestaat-niet'));
  await page.getByText('Deze map bestaat niet of is geen map.').first().waitFor();

  const folder = temporaryFolder();
  await writeTo(desk, folder);
  await page.getByRole('heading', { name: 'De cijfers van 2026 zijn opgeslagen' }).waitFor();
  const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.csv'));
  writeFileSync(join(folder, name), 'iets anders');
  await page.getByRole('button', { name: 'Nog iets uitgeven' }).click();
  await reviewYear(desk, '2026');
  await page.getByRole('button', { name: 'Verder' }).click();
  await writeTo(desk, folder);
  await page.getByText('een bestand met deze naam en een andere inhoud').first().waitFor();
  expect(readFileSync(join(folder, name), 'utf8')).toBe('iets anders');
});

test('S-10: of a council of 27 with five reports no number leaves, and the file says so', async () => {
  const desk = await council({ now: inJanuary });
  await reviewYear(desk, '2026');
  const { page } = desk;
  await page.getByText('Het aantal meldingen is te klein om te publiceren.').waitFor();
  await page.getByText('Politieke ambtsdragers: 32 mensen').waitFor();
  await page.getByRole('button', { name: 'Drie jaar samen bekijken' }).click();
  await page.getByRole('heading', { name: 'Dit gaat er van 2024–2026 naar buiten' }).waitFor();
  await page.getByRole('button', { name: 'Terug' }).click();
  await page.getByRole('radio', { name: 'Het hele jaar' }).check({ force: true });
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByText('Het aantal meldingen is te klein om te publiceren.').waitFor();
  await page.getByRole('button', { name: 'Verder' }).click();
  const folder = temporaryFolder();
  await writeTo(desk, folder);
  await page.getByRole('heading', { name: 'De cijfers van 2026 zijn opgeslagen' }).waitFor();
  const { header, rows } = exported(folder);
  expect(header.published).toBe(false);
  expect(shownIn(rows)).toEqual({});
});

test('A registry is set, its words are printed, and a period leaves in a package, at once and later', async () => {
  const desk = await council({ now: inJanuary });
  const { page } = desk;
  const recipient = await identityToRecipient(await generateX25519Identity());
  await page.getByRole('link', { name: 'Instellingen', exact: true }).click();
  await page.getByRole('button', { name: 'Register instellen' }).click();
  await page.getByText('Uw sleutel ontstaat zodra u een register bewaart.').waitFor();
  await page.getByLabel('Naam van het register').fill('Landelijk register');
  await page.getByLabel('Openbare sleutel van het register').fill(recipient.replace('age1', 'age'));
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await page.getByText('Dit is geen openbare sleutel van een register.').first().waitFor();
  await page.getByLabel('Openbare sleutel van het register').fill(` ${recipient} `);
  await page.keyboard.press('Control+Enter');
  const words = page.getByRole('list', { name: 'Woorden om te vergelijken' });
  await words.waitFor();
  expect(await words.getByRole('listitem').count()).toBe(8);
  await expectAccessible(page);
  await shot(page, 'register');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByLabel('Naam van het register').isVisible()).toBe(false);
  expect(await words.isVisible()).toBe(true);
  await shot(page, 'register-op-papier');
  await page.emulateMedia({ media: 'screen' });

  await reviewYear(desk, '2026');
  await page.getByRole('button', { name: 'Verder' }).click();
  await page
    .getByRole('checkbox', { name: 'Maak ook het pakket voor Landelijk register' })
    .waitFor();
  await shot(page, 'uitgifte-met-pakket');
  const folder = temporaryFolder();
  await writeTo(desk, folder);
  const name = 'vpt-aggregate-1.0_GM9999_political_2026.tar.age';
  await page.getByRole('rowheader', { name }).waitFor();
  await page.getByText('7 bestanden staan klaar').waitFor();
  await shot(page, 'uitgifte-met-pakket-klaar');
  expect(readdirSync(folder)).toContain(name);

  await page.getByRole('button', { name: 'Nog iets uitgeven' }).click();
  await page.getByRole('button', { name: /^Uitgifteboek/ }).click();
  await page.getByRole('button', { name: 'Pakket maken van 2026' }).click();
  const again = temporaryFolder();
  await page.getByLabel('Map voor het pakket').fill(again);
  await page.getByRole('button', { name: 'Pakket maken', exact: true }).last().click();
  await page.getByText(`Het pakket staat klaar als ${name}`).waitFor();
  await shot(page, 'pakket-uit-uitgifteboek');
  expect(readdirSync(again)).toEqual([name]);
  expect(desk.complaints).toEqual([]);
});

test('Without the size of the group the screen leads to the settings', async () => {
  const desk = await openWithoutSizes({ now: inJanuary });
  await reviewYear(desk, '2027');
  const { page } = desk;
  await page.getByRole('button', { name: 'Naar Instellingen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Organisatie' }).waitFor();
});

test('A year is published with the keyboard alone', async () => {
  const desk = await overview({ now: inJanuary });
  await goTo(desk, '6', 'Export');
  const { page } = desk;
  const tabTo = async (
    role: 'radio' | 'button' | 'textbox' | 'checkbox',
    name: string | RegExp,
  ) => {
    const wanted = page.getByRole(role, { name }).first();
    await expect
      .poll(
        async () => {
          await page.keyboard.press('Tab');
          return wanted.evaluate((element) => element === document.activeElement);
        },
        { timeout: 20_000 },
      )
      .toBe(true);
  };
  await tabTo('radio', /^2027/);
  await page.keyboard.press('ArrowDown');
  await tabTo('button', 'Verder');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Dit gaat er van 2026 naar buiten' }).waitFor();
  await tabTo('button', 'Verder');
  await page.keyboard.press('Enter');
  await tabTo('textbox', 'Map voor de bestanden');
  const folder = temporaryFolder();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(folder);
  await tabTo('checkbox', 'Ik heb de cijfers bekeken');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  const done = page.getByRole('heading', { name: 'De cijfers van 2026 zijn opgeslagen' });
  await done.waitFor();
  expect(await done.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(readdirSync(folder).length).toBeGreaterThan(0);
});
