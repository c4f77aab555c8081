import { expect, test } from 'vitest';
import { sendEmpty } from './forms.ts';
import { settled } from './inside.ts';
import {
  emptyMatrix,
  expectNothingWrong,
  isWhole,
  judge,
  look,
  type Matrix,
  report,
} from './matrix.ts';
import { openFull, walkAll } from './walk.ts';

/** The words on the buttons that open a dialog, by the path of the screen. */
const dialogsOn: Readonly<Record<string, readonly string[]>> = {
  '/': ['Eigen taak toevoegen', 'Overslaan'],
  '/cases/:id': [
    'Dossier afdrukken',
    'Delen met een collega',
    'Dossier sluiten',
    'Overslaan',
    'Betrokkene toevoegen',
    'Camera’s invullen',
    'Gegevens verbeteren',
    'Ondersteuning bijwerken',
    'Contact vastleggen',
    'Contacten zelf plannen',
    'Gevolgen bijwerken',
    'Nieuwe toestemming',
    'Intrekken',
    'Bewijs toevoegen',
    'Uitkomst vastleggen',
    'Blad voor de politie',
    'Melding of aangifte',
    'Politiestap vastleggen',
    'Maatregel vastleggen',
    'Wijzigen',
    'Beëindigen',
    'Brief',
    'Schade vastleggen',
    'brief van de bewoner.txt een andere naam geven',
    'brief van de bewoner.txt verwijderen',
    'Eigen taak toevoegen',
  ],
  '/rules': ['Als kaart opslaan'],
  '/series': ['Reeks maken'],
  '/settings': [
    'Wachtzin wijzigen',
    'Herstelcode maken',
    'Drie delen maken',
    'Kluis opnieuw versleutelen',
    'Agendabestand maken',
  ],
  '/settings/reaction': ['Terug naar de standaard', 'Op één A4 opslaan'],
  '/settings/places': ['Locatie toevoegen', 'Contactpersoon toevoegen'],
  '/annual': ['Aanbeveling toevoegen'],
  '/access': ['Verzoek vastleggen'],
  '/breaches': ['Datalek vastleggen'],
  '/retention': ['Langer bewaren'],
};

/** Opens what is behind a button of the part that is shown; false when there is no such button here. */
async function open({ page }: Matrix, name: string): Promise<boolean> {
  // By its words, which keys may follow, or by what it is called when it shows an icon.
  const named = new RegExp(`^${name}(Ctrl.*)?$`);
  const button = page
    .locator('main button:visible')
    .filter({ hasText: named })
    .or(page.locator(`main button[aria-label="${name}"]:visible`))
    .first();
  if ((await button.count()) === 0) return false;
  await button.click();
  await settled(page);
  return true;
}

/** Looks at the dialogs behind buttons of the part that is shown, and sends their forms empty. */
async function lookBehind(matrix: Matrix, state: string, names: Set<string>): Promise<void> {
  const { page } = matrix;
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog')).first();
  for (const name of [...names]) {
    if (!(await open(matrix, name))) continue;
    names.delete(name);
    const here = `${state}, behind ${name}`;
    if (!(await dialog.isVisible())) {
      report(matrix, here, [`${name} opens no dialog`]);
      continue;
    }
    await (isWhole ? look : judge)(matrix, here);
    await sendEmpty(matrix, here);
    for (let times = 0; times < 3 && (await dialog.isVisible()); times += 1) {
      await page.keyboard.press('Escape');
      await settled(page);
    }
  }
}

test('every dialog, and every form that is sent with nothing filled in', {
  timeout: 600_000,
}, async () => {
  const desk = await openFull('counsellor_staff');
  const matrix = emptyMatrix(desk.page);
  const toOpen = new Map(
    Object.entries(dialogsOn).map(([pattern, names]) => [pattern, new Set(names)]),
  );
  await walkAll(desk, matrix, {
    role: 'counsellor_staff',
    visit: async ({ state, pattern }) => {
      await lookBehind(matrix, state, toOpen.get(pattern) ?? new Set());
      await sendEmpty(matrix, state);
    },
  });
  for (const [pattern, names] of toOpen) {
    for (const name of names) report(matrix, pattern, [`${name} was never there`]);
  }
  expectNothingWrong(matrix);
  expect(desk.complaints).toEqual([]);
});
