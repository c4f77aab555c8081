import { expect, test } from 'vitest';
import {
  openCase,
  openCaseOn,
  openDialog,
  recordDialog,
  showPart,
  vaultWithCase,
  withName,
} from './case-fixture.ts';
import { field, find, mark, pick, typeDay } from './support/fields.ts';
import { shot } from './support/look.ts';
import { ask, unlock } from './support/vault.ts';

const named = vaultWithCase(withName);

test('the next step says what, when and why', async () => {
  const { page } = await openCase();
  const next = page.getByRole('region', { name: 'Wat nu' });
  await next.getByText('Voer het eerste gesprek').waitFor();
  await next.getByText('vandaag', { exact: true }).waitFor();
  await next.getByText('3 werkdagen na ontvangst, dezelfde dag bij ernst 4 of 5').waitFor();
});

test('what is late comes before what may still wait', async () => {
  const { page } = await openCase({ now: '2026-05-11T09:00:00.000Z' });
  const next = page.getByRole('region', { name: 'Wat nu' });
  await next.getByText('7 dagen te laat').waitFor();
  const todo = page.getByRole('list', { name: 'Nog te doen' });
  await showPart(page, 'Taken');
  const camera = todo
    .getByRole('listitem')
    .filter({ hasText: 'Stel camerabeelden of ander bewijs veilig' });
  await camera.getByText('vandaag', { exact: true }).waitFor();
  await camera.getByText(/^Bewaartermijn onbekend: vraag vandaag nog om de beelden/).waitFor();
});

test('a task is skipped with its reason and can be reopened', async () => {
  const { desk, page, caseId } = await openCase();
  const stateOf = async (code: string) => {
    const { tasks } = await ask(desk, 'cases.get', { caseId });
    return tasks.find((task) => task.code === code);
  };
  const tasks = await showPart(page, 'Taken');
  await tasks.getByRole('button', { name: 'Overslaan: Beslis samen over de politie' }).click();
  await page.keyboard.press('Control+Enter');
  await field(page, 'reason').getByText('Vul dit in.').waitFor();
  await field(page, 'reason').getByRole('textbox').fill('De melder wil geen politie.');
  await recordDialog(page);
  await tasks.getByText('De melder wil geen politie.').waitFor();
  expect(await stateOf('T5')).toMatchObject({ status: 'skipped' });
  await tasks.getByRole('button', { name: 'Heropenen: Beslis samen over de politie' }).click();
  await tasks.getByRole('button', { name: 'Overslaan: Beslis samen over de politie' }).waitFor();
  expect(await stateOf('T5')).toMatchObject({ status: 'open', skipReason: null });
});

test('the first talk, once done, asks for the four kinds of support', async () => {
  const { page } = await openCase();
  const tasks = await showPart(page, 'Taken');
  await tasks.getByRole('button', { name: 'Gedaan: Voer het eerste gesprek' }).click();
  await tasks.getByRole('button', { name: 'Heropenen: Voer het eerste gesprek' }).waitFor();
  await tasks.getByText('Bied de vier soorten ondersteuning aan').waitFor();
});

test('what is known of the cameras moves the day on which images are gone', async () => {
  const { desk, page, caseId } = await openCase();
  const incident = await showPart(page, 'Incident');
  const warning = page.getByRole('alert').filter({ hasText: 'Bewaartermijn onbekend: vraag' });
  await warning.getByRole('button', { name: 'Verzoek maken' }).waitFor();
  await incident.getByText(/^Bewaartermijn onbekend: vraag vandaag nog om de beelden/).waitFor();
  await incident.getByText(/^Reken op 72 uur/).waitFor();
  const police = await showPart(page, 'Politie en bewijs');
  await police.getByText(/^Bewaartermijn onbekend: vraag vandaag nog om de beelden/).waitFor();
  expect(await police.getByText('weg op').count()).toBe(0);
  await showPart(page, 'Incident');
  await openDialog(page, 'Incident', 'Camera’s invullen');
  await mark(page, 'kind', 'Ja, en ik weet hoe lang de beelden blijven');
  await page.keyboard.press('Control+Enter');
  await field(page, 'days').getByText('Dit getal kan niet kloppen.').waitFor();
  await field(page, 'days').getByRole('textbox').fill('7');
  await recordDialog(page);
  await incident.getByText('De beelden blijven 7 dagen.').waitFor();
  await incident.getByText('over 3 dagen (do 7 mei)').waitFor();
  await incident.getByText('Beelden zijn weg op vrijdag 8 mei 2026').waitFor();
  await openDialog(page, 'Incident', 'Camera’s invullen');
  await mark(page, 'kind', 'Nee, er zijn geen camera’s');
  await recordDialog(page);
  await incident.getByText('Er zijn geen camera’s.').waitFor();
  const { incident: known, tasks } = await ask(desk, 'cases.get', { caseId });
  expect(known.camera).toEqual({ kind: 'none' });
  expect(tasks.some(({ code }) => code === 'T6')).toBe(false);
});

test('a step with the police stands in its part and in the timeline', async () => {
  const { desk, page, caseId } = await openCase();
  await openDialog(page, 'Politie', 'Politiestap vastleggen');
  await find(page, 'status', 'aangifte door sl', 'Aangifte door slachtoffer');
  await field(page, 'number').getByRole('textbox').fill('PL1500-2026123456');
  await recordDialog(page);
  const police = await showPart(page, 'Politie');
  await police.getByText('Aangifte door slachtoffer').first().waitFor();
  await police.getByText('Nummer: PL1500-2026123456').first().waitFor();
  const timeline = await showPart(page, 'Tijdlijn');
  await timeline.getByText('Politie: Aangifte door slachtoffer').waitFor();
  const { police: steps, tasks } = await ask(desk, 'cases.get', { caseId });
  expect(steps).toMatchObject([
    { status: 'complaint_filed', on: '2026-05-04', number: 'PL1500-2026123456' },
  ]);
  expect(tasks.find(({ code }) => code === 'T8')).toMatchObject({ due: '2026-06-03' });
});

test('a ban asks for its last day, and not one before it begins', async () => {
  const { desk, page, caseId } = await openCase();
  await openDialog(page, 'Reactie', 'Maatregel vastleggen');
  await find(page, 'kind', 'toegang', 'Toegangsontzegging');
  await page.getByText('Een verbod heeft altijd een einddatum.').waitFor();
  await page.keyboard.press('Control+Enter');
  await field(page, 'endsOn').getByText('Vul dit in.').waitFor();
  await typeDay(page, 'endsOn', '01052026');
  await field(page, 'endsOn').getByText('De laatste dag ligt vóór de eerste.').waitFor();
  await typeDay(page, 'endsOn', '04112026');
  await field(page, 'proportionality').getByText('Schrijf op waarom').waitFor();
  await field(page, 'proportionality').getByRole('textbox').fill('Een gesprek hielp niet.');
  await recordDialog(page);
  const reaction = await showPart(page, 'Reactie');
  await reaction.getByText('Geldt tot en met woensdag 4 november 2026 (nog 184 dagen)').waitFor();
  const { measures, tasks } = await ask(desk, 'cases.get', { caseId });
  expect(measures).toMatchObject([{ kind: 'site_ban', endsOn: '2026-11-04', letter: false }]);
  expect(tasks.find(({ code }) => code === 'T13')).toMatchObject({ due: '2026-10-21' });
});

test('damage is typed in euros, kept in whole cents and added up', async () => {
  const { desk, page, caseId } = await openCase();
  for (const [kind, typed] of [
    ['Eigendommen', '320'],
    ['Reiskosten', '18,29'],
  ] as const) {
    await openDialog(page, 'Schade', 'Schade vastleggen');
    await pick(page, 'kind', kind);
    await field(page, 'cents').getByRole('textbox').fill(typed);
    await recordDialog(page);
  }
  const damage = await showPart(page, 'Schade');
  const cells = await damage.locator('.case-amount').allTextContents();
  expect(cells.map((text) => text.replace(/\s/g, ' '))).toEqual([
    'Bedrag',
    '€ 320,00',
    '€ 18,29',
    '€ 338,29',
  ]);
  const { claims } = await ask(desk, 'cases.get', { caseId });
  expect(claims.flatMap(({ lines }) => lines).map(({ kind, cents }) => [kind, cents])).toEqual([
    ['property', 32_000],
    ['travel', 1_829],
  ]);
});

test('name and contact are shown only after they are asked for', async () => {
  const { page } = await openCase({ vault: named });
  await page.getByText('Linde').first().waitFor();
  const shownNow = () => page.locator('body').textContent();
  expect(await shownNow()).not.toMatch(/Zuidhof|12345678/);
  await page.getByRole('button', { name: 'Naam tonen' }).click();
  await page.getByText('Annemarie Zuidhof').waitFor();
  expect(await shownNow()).toContain('06 12345678');
  await page.getByRole('button', { name: 'Naam verbergen' }).click();
  expect(await shownNow()).not.toMatch(/Zuidhof|12345678/);
});

test('without a name there is nothing to show', async () => {
  const { page } = await openCase();
  expect(await page.getByRole('button', { name: 'Naam tonen' }).count()).toBe(0);
});

test('half a note and half a dialog are still there after another screen and after a lock', async () => {
  const { desk, page } = await openCase();
  const note = page.getByRole('textbox', { name: 'Notitie' });
  await note.fill('Nog niet af');
  await showPart(page, 'Incident');
  await showPart(page, 'Tijdlijn');
  expect(await note.inputValue()).toBe('Nog niet af');
  await page.keyboard.press('Control+1');
  await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  expect(await note.inputValue()).toBe('Nog niet af');
  const unlocked = await openCaseOn(desk, '2026-05-04T09:00:00.000Z');
  const again = unlocked.getByRole('textbox', { name: 'Notitie' });
  await expect.poll(() => again.inputValue()).toBe('Nog niet af');
  await unlocked.getByText('Dit typte u eerder.').waitFor();
  await again.fill('Nog steeds niet af');
  await openDialog(unlocked, 'Nazorg', 'Contact vastleggen');
  await field(unlocked, 'note').getByRole('textbox').fill('Slaapt slecht.');
  await unlocked.keyboard.press('Control+s');
  await unlocked.getByText(/^Concept bewaard om/).waitFor();
  await unlocked.keyboard.press('Control+l');
  await unlock(desk);
  const dialog = unlocked.getByRole('dialog');
  await dialog.getByText('Dit typte u eerder.').waitFor();
  expect(await field(unlocked, 'note').getByRole('textbox').inputValue()).toBe('Slaapt slecht.');
  await shot(unlocked, 'case-typed-back');
  await dialog.getByRole('button', { name: 'Annuleren' }).click();
  await expect
    .poll(async () => (await ask(desk, 'forms.kept', {})).forms.map(({ form }) => form))
    .toEqual(['note']);
  await unlocked.keyboard.press('Control+1');
  await unlocked.getByRole('button', { name: 'Eigen taak toevoegen' }).click();
  await field(unlocked, 'words').getByRole('textbox').fill('Bel de wijkagent');
  await unlocked.keyboard.press('Control+s');
  await unlocked.getByText(/^Concept bewaard om/).waitFor();
  await unlocked.keyboard.press('Control+l');
  await unlock(desk);
  await unlocked.getByRole('dialog').getByText('Dit typte u eerder.').waitFor();
  expect(await field(unlocked, 'words').getByRole('textbox').inputValue()).toBe('Bel de wijkagent');
  // What somebody was typing elsewhere stands on the screen, and on no paper.
  const waiting = unlocked.getByText('U was nog iets aan het typen');
  expect(await waiting.isVisible()).toBe(true);
  await unlocked.emulateMedia({ media: 'print' });
  expect(await waiting.isVisible()).toBe(false);
  await unlocked.emulateMedia({ media: 'screen' });
  expect(desk.complaints).toEqual([]);
});

test('S-01, then S-02: a name that came later is filled in; what stood there can be looked at', async () => {
  const { desk, page, caseId } = await openCase();
  const dialog = await openDialog(page, 'Incident', 'Gegevens verbeteren');
  await dialog.getByRole('button', { name: 'Naam en contactgegevens (niet verplicht)' }).click();
  await field(page, 'reporter.name').getByRole('textbox').fill('Linda Verbeek');
  await find(page, 'reporter.position.department', 'belast', 'Belastingen');
  await shot(page, 'case-correct');
  await recordDialog(page);
  const { reporter } = await ask(desk, 'cases.get', { caseId });
  expect(reporter).toMatchObject({ name: 'Linda Verbeek', position: { department: 'taxes' } });
  const timeline = await showPart(page, 'Tijdlijn');
  await timeline.getByText('Gegevens verbeterd').waitFor();
  // Arrows go along the line, and Enter opens what stands in an event.
  await timeline.getByRole('list', { name: 'Tijdlijn' }).getByRole('listitem').first().focus();
  for (const key of ['End', 'Home', 'ArrowDown', 'ArrowUp', 'Enter'])
    await page.keyboard.press(key);
  await timeline.getByText('Werk en Inkomen').waitFor();
  await shot(page, 'case-corrected');
  expect(desk.complaints).toEqual([]);
});
