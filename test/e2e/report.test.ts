import { expect, test } from 'vitest';
import { counterThreat, passphrase } from '../api/support.ts';
import {
  askedAtFirst,
  continueDraft,
  counterThreatTyped,
  filledIn,
  firstQuestions,
  openDeskOnMonday,
  openReport,
  record,
  startReport,
} from './report-fixture.ts';
import { choose, field, pick, press, tabTo, type } from './support/fields.ts';
import { slowed } from './support/slowed.ts';
import { ask } from './support/vault.ts';

/** The tasks of S-01 as the screen promises them before anything is recorded. */
const promised = [
  'Voer het eerste gesprek vandaag',
  'Stel camerabeelden of ander bewijs veilig vandaag',
  'Bevestig de ontvangst aan de melder over 2 dagen (wo 6 mei)',
  'Laat een reactie naar de veroorzaker bepalen over 2 dagen (wo 6 mei), uiterlijk om 10:30',
  'Beslis samen over de politie over 3 dagen (do 7 mei)',
];

/** The same tasks as the case shows them: the day to aim for, and the hard limit. */
const todoOnMonday: readonly (readonly [string, ...string[]])[] = [
  ['Voer het eerste gesprek', 'vandaag'],
  ['Stel camerabeelden of ander bewijs veilig', 'Bewaartermijn onbekend: vraag vandaag nog'],
  ['Bevestig de ontvangst aan de melder', 'over 2 dagen (wo 6 mei)'],
  ['Laat een reactie naar de veroorzaker bepalen', 'uiterlijk 6 mei 2026 om 10:30'],
  ['Beslis samen over de politie', 'over 3 dagen (do 7 mei)'],
];

test('S-01: a threat at the counter, typed with the keyboard, becomes a case with its tasks', async () => {
  const desk = await openReport();
  const { page } = desk;
  expect(await askedAtFirst(page)).toEqual(firstQuestions('reporter.position.department'));
  for (const [name, keys] of counterThreatTyped) {
    await tabTo(page, name);
    await keys(page);
  }

  const tasks = page.getByRole('region', { name: 'Taken die volgen' });
  await tasks.waitFor();
  const shown = await tasks.getByRole('listitem').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.querySelectorAll('p')]
        .slice(0, 2)
        .map((line) => line.textContent)
        .join(' '),
    ),
  );
  expect(shown.slice(0, promised.length)).toEqual(promised);

  const caseId = await record(desk);
  await page.getByRole('heading', { level: 1, name: 'Dossier A-2026-0001' }).waitFor();
  await page.getByRole('tab', { name: /^Taken/ }).click();
  const todo = page.getByRole('list', { name: 'Nog te doen' }).getByRole('listitem');
  for (const [title, ...when] of todoOnMonday) {
    const row = todo.filter({ hasText: title });
    for (const words of when) await row.getByText(words).waitFor();
  }

  const { number, tasks: derived, ...view } = await ask(desk, 'cases.get', { caseId });
  expect(number).toBe('A-2026-0001');
  expect(Object.fromEntries(derived.map((task) => [task.code, task]))).toMatchObject({
    T1: { due: '2026-05-06' },
    T2: { due: '2026-05-04' },
    T5: { due: '2026-05-07' },
    T6: { target: '2026-05-04', due: '2026-05-29' },
    T11: { dueAt: '2026-05-06T08:30:00Z' },
  });
  const { rulesDiscussed, receivedOn, receivedAt, reporter, incident, ...told } = counterThreat;
  expect(view).toMatchObject({
    report: { ...told, receivedAt: '2026-05-04T08:30:00Z' },
    reporter: { alias: 'Linde', name: '', contact: '' },
    incident: {
      occurred: { kind: 'on', on: '2026-05-01' },
      nature: 'threat_violence',
      extraNatures: ['shouting_swearing'],
      channel: 'counter',
      workProcess: 'benefit_decision',
      severity: 's4',
      corrected: 'no',
      perpetratorKind: 'client',
      perpetratorKnown: 'known_not_named',
    },
  });
  expect(await ask(desk, 'drafts.load', {})).toEqual({ draft: null, savedAt: null });
  expect(desk.complaints).toEqual([]);
});

test('a report that is half typed when the desk is locked is still there afterwards', async () => {
  const desk = await openReport();
  const { page } = desk;
  await page.getByLabel('Schuilnaam').fill('Wilg');
  await page.getByLabel('Het verhaal').fill('Hij stond er weer');
  await page.keyboard.press('Control+l');
  await page.getByLabel('Wachtzin').fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'U was bezig met een melding' }).waitFor();
  await page.getByRole('button', { name: 'Verdergaan' }).click();
  expect(await page.getByLabel('Schuilnaam').inputValue()).toBe('Wilg');
  expect(await page.getByLabel('Het verhaal').inputValue()).toBe('Hij stond er weer');
});

test('leaving the screen in the middle of a word loses nothing', async () => {
  const desk = await openReport();
  const { page } = desk;
  await page.getByLabel('Het verhaal').fill('Hij stond er w');
  await page.keyboard.press('Control+1');
  await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
  await startReport(desk);
  await page.getByRole('button', { name: 'Verdergaan' }).click();
  expect(await page.getByLabel('Het verhaal').inputValue()).toBe('Hij stond er w');
});

test('a draft is thrown away only after asking', async () => {
  const desk = await openDeskOnMonday();
  const { page } = desk;
  await ask(desk, 'drafts.save', { draft: filledIn });
  await startReport(desk);
  await page.getByRole('button', { name: 'Weggooien' }).click();
  await page.getByRole('button', { name: 'Annuleren' }).click();
  expect(await ask(desk, 'drafts.load', {})).toMatchObject({ draft: filledIn });
  await page.getByRole('button', { name: 'Weggooien' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Weggooien' }).click();
  await page.getByLabel('Schuilnaam').waitFor();
  expect(await page.getByLabel('Schuilnaam').inputValue()).toBe('');
  expect(await ask(desk, 'drafts.load', {})).toEqual({ draft: null, savedAt: null });
});

test('a damaged draft opens with what can still be read', async () => {
  const desk = await openDeskOnMonday();
  const { page } = desk;
  await continueDraft(desk, {
    listenOnly: 'ja',
    receivedOn: '2026-02-31',
    receivedAt: 99,
    reporter: 'Linde',
    wish: null,
    incident: {
      occurred: { kind: 'ooit', on: 'gisteren' },
      nature: 'geen_code',
      extraNatures: [7, 'threat_death', 'threat_death', 'geen_code'],
      severity: ['s4'],
      narrative: 'Dit bleef over',
    },
  });
  expect(await page.getByLabel('Het verhaal').inputValue()).toBe('Dit bleef over');
  expect(await page.getByRole('row', { name: 'Doodsbedreiging' }).count()).toBe(1);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: /dingen niet goed ingevuld/ }).waitFor();
  expect(desk.complaints).toEqual([]);
});

test('alleen luisteren asks three things and keeps nothing but the count', async () => {
  const desk = await openReport();
  const { page } = desk;
  await page.getByLabel('Het verhaal').fill('Dit wil zij alleen kwijt');
  await page.getByLabel('Alleen luisteren').first().check({ force: true });
  await page.getByText('Er blijft niets bewaard over dit gesprek.').waitFor();
  await page.getByText('Wat u hier eerder invulde, wordt bij het tellen weggegooid.').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'Er is 1 ding niet goed ingevuld' }).waitFor();
  await page.getByLabel('Spelregels besproken').check({ force: true });
  await pick(page, 'receivedVia', 'Telefoon');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Het gesprek is geteld. Er is verder niets bewaard.').waitFor();
  expect(await ask(desk, 'drafts.load', {})).toEqual({ draft: null, savedAt: null });
  expect(await ask(desk, 'cases.list', {})).toMatchObject({ total: 0, cases: [] });
});

test('a bribery asks what was offered, what for and what the answer was', async () => {
  const desk = await openDeskOnMonday();
  const { page } = desk;
  const incident = { ...filledIn.incident, nature: 'bribery_offer', extraNatures: [] };
  await continueDraft(desk, { ...filledIn, incident });
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'Er zijn 3 dingen niet goed ingevuld' }).waitFor();
  await page.getByRole('link', { name: 'Wat werd er aangeboden?' }).click();
  await type('geld')(page);
  await tabTo(page, 'incident.bribe.aim');
  await type('verg')(page);
  await tabTo(page, 'incident.bribe.response');
  await press('Space')(page);
  const caseId = await record(desk);
  const view = await ask(desk, 'cases.get', { caseId });
  expect(view.incident.bribe).toEqual({
    means: 'money',
    aim: 'obtain_permit',
    response: 'refused',
  });
  expect(view.themes).toEqual(['integrity']);
});

test('of an anonymous reporter nothing is kept but where he stands', async () => {
  const desk = await openDeskOnMonday();
  const { page } = desk;
  await continueDraft(desk);
  await page.getByRole('radio', { name: 'Anoniem', exact: true }).check({ force: true });
  await page.getByText('tellen alle anonieme melders samen als één persoon').waitFor();
  const { reporter } = await ask(desk, 'cases.get', { caseId: await record(desk) });
  expect(reporter).toMatchObject({ id: null, alias: null, name: '', contact: '' });
  expect(reporter.position).toMatchObject({ department: 'work_income' });
});

test('a known reporter is found by the beginning of his alias', async () => {
  const desk = await openDeskOnMonday();
  const { page } = desk;
  const { caseId: earlier } = await ask(desk, 'reports.record', counterThreat);
  await continueDraft(desk);
  await page.getByRole('radio', { name: 'Bekende melder' }).check({ force: true });
  await tabTo(page, 'reporter.id');
  await page.keyboard.type('lin');
  await page.getByRole('option', { name: 'Linde' }).click();
  await press('Control+Enter')(page);
  await page.getByRole('heading', { level: 1, name: 'Dossier A-2026-0002' }).waitFor();
  const { reporter } = await ask(desk, 'cases.get', { caseId: earlier });
  expect(reporter.otherCases.map(({ number }) => number)).toEqual(['A-2026-0002']);
});

test('who types an alias and takes the first at once takes one that is called so', async () => {
  const desk = await openDeskOnMonday();
  const { page } = desk;
  const position = { regime: 'staff', department: 'work_income', functionGroup: null } as const;
  for (const alias of ['Aster', 'Linde']) {
    const reporter = { kind: 'new', alias, name: '', contact: '', position } as const;
    await ask(desk, 'reports.record', { ...counterThreat, reporter });
  }
  await continueDraft(desk);
  await page.getByRole('radio', { name: 'Bekende melder' }).check({ force: true });
  await tabTo(page, 'reporter.id');
  await slowed(page, 4, async () => {
    await page.keyboard.type('lin');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  });
  expect(await field(page, 'reporter.id').getByRole('combobox').inputValue()).toBe('Linde');
});

test('an alias that is taken is said, and nothing is lost', async () => {
  const desk = await openDeskOnMonday();
  const { page } = desk;
  await ask(desk, 'reports.record', counterThreat);
  await continueDraft(desk);
  await page.keyboard.press('Control+Enter');
  await field(page, 'reporter.alias')
    .getByText('Er is al een melder met deze schuilnaam.')
    .waitFor();
  expect(await page.getByLabel('Schuilnaam').inputValue()).toBe('Linde');
});

test('a report of the other vault is refused with the way to go', async () => {
  const desk = await openDeskOnMonday();
  const { page } = desk;
  await continueDraft(desk);
  const political = 'Als ambtsdrager: raadslid, bestuurder of een ander politiek ambt';
  await page.getByRole('radio', { name: political }).check({ force: true });
  const sentence = 'Deze melding hoort in de andere kluis.';
  await page.getByRole('status').getByText(sentence).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').getByText(sentence).waitFor();
  // TC-02: in both capacities the reporter chooses, and who does not is sent to the other vault.
  await page.getByRole('radio', { name: 'Beide, of dat is niet duidelijk' }).check({ force: true });
  await page.getByText('In welke kluis wil de melder het laten vastleggen?').waitFor();
  await page.getByRole('status').getByText(sentence).waitFor();
  await page.getByRole('radio', { name: 'In de kluis voor ambtenaren' }).check({ force: true });
  await page.getByRole('combobox', { name: 'Afdeling' }).waitFor();
  expect(await ask(desk, 'cases.list', {})).toMatchObject({ total: 0 });
});

test('in the political vault the office is asked, not the department', async () => {
  const desk = await openDeskOnMonday({ role: 'counsellor_political' });
  const { page } = desk;
  const reporter = { ...filledIn.reporter, capacity: 'political', position: {} };
  const asked = {
    nature: 'undue_pressure',
    extraNatures: [],
    corrected: 'unknown',
    perpetratorKind: '',
  };
  await continueDraft(desk, {
    ...filledIn,
    ...{ reporter, incident: { ...filledIn.incident, ...asked } },
  });
  expect(await askedAtFirst(page)).toEqual(firstQuestions('reporter.position.office'));
  expect(await page.getByRole('combobox', { name: 'Afdeling' }).count()).toBe(0);
  await page.getByRole('combobox', { name: 'Ambt' }).focus();
  await choose('raadslid')(page);
  const view = await ask(desk, 'cases.get', { caseId: await record(desk) });
  expect(view.reporter.position).toEqual({ regime: 'political', office: 'council_member' });
  expect(view.number).toBe('P-2026-0001');
  // §1.5: whether officeholders fall under the whistleblower law is left open, on the screen too.
  await page.getByRole('tab', { name: /^Integriteit/ }).click();
  await page
    .getByText(
      'Of raadsleden en wethouders onder deze wet vallen, is niet zeker. Laat dit toetsen.',
    )
    .waitFor();
});
