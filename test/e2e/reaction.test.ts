import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../api/support.ts';
import {
  openCase,
  openDialog,
  recordDialog,
  showPart,
  vaultWithCase,
  withName,
} from './case-fixture.ts';
import { field, find, mark, pick, typeDay } from './support/fields.ts';
import { expectAccessible, shot } from './support/look.ts';
import { ask } from './support/vault.ts';

const on = '2026-05-04';

/** A case at the town hall, where no house rules hang, and in which nothing was done yet. */
const withoutRules = vaultWithCase(withName, async (tell, caseId) => {
  const camera = { kind: 'none' } as const;
  const hall = { id: null, name: 'Publiekshal', department: null, camera };
  await tell('locations.save', { ...hall, houseRules: 'notDisplayed' });
  await tell('incidents.setLocation', { caseId, location: 'Publiekshal' });
  const jansen = { role: 'coordinator', name: 'R. Jansen', phone: '0123 456789' } as const;
  await tell('contacts.save', { id: null, ...jansen, email: '' });
});

/** A case of which nothing is left to do but T45. */
const untold = vaultWithCase(withName, async (tell, caseId) => {
  const warning = { kind: 'warning_letter', decidedOn: on, endsOn: null, letter: false } as const;
  await tell('measures.record', { caseId, ...warning });
  const { tasks } = await tell('cases.get', { caseId });
  for (const { id, code, status } of tasks)
    if (status === 'open' && code !== 'T45')
      await tell('tasks.skip', { task: id, reason: 'niet nodig' });
  // Called like the reporter: the desk asks whether this is one person.
  const person = { role: 'perpetrator', kind: 'client', alias: 'Linde', name: '' } as const;
  const unknown = { birthYear: null, email: '', phone: '', relation: '' };
  await tell('persons.record', { caseId, person: { ...person, ...unknown } });
});

/** A case with a ban and a claim. */
const handled = vaultWithCase(withName, async (tell, caseId) => {
  await tell('measures.record', {
    caseId,
    kind: 'site_ban',
    decidedOn: on,
    endsOn: '2026-11-04',
    letter: true,
    legalGround: 'house_rules',
    decidedBy: 'secretary',
    places: 'Stadhuis, Kerkplein 1',
    objection: true,
    proportionality: 'Twee gesprekken hebben niet geholpen.',
  });
  await tell('damage.openClaim', {
    caseId,
    claimant: 'person',
    status: 'inventory',
    on,
    lines: [
      { kind: 'property', cents: 32_000 },
      { kind: 'travel', cents: 1_800 },
    ],
  });
});

/** A case with a ban of which the letter cannot say yet who decided on it. */
const undecided = vaultWithCase(withName, async (tell, caseId) => {
  await tell('measures.record', {
    ...{ caseId, kind: 'site_ban', decidedOn: on, endsOn: '2026-11-04', letter: true },
    ...{ legalGround: 'house_rules', places: 'Stadhuis, Kerkplein 1', objection: true },
    proportionality: 'Twee gesprekken hebben niet geholpen.',
  });
  const templates = await tell('letters.templates', {});
  const body = `{adres}\n\n${templates.ban.body}\n\nBesloten door: {besluit_door}`;
  await tell('letters.setTemplates', { ...templates, ban: { ...templates.ban, body } });
});

test('a letter that cannot go out yet leads to what is missing, and waits as it was typed', async () => {
  const { desk, page } = await openCase({ vault: undecided });
  const reaction = await showPart(page, 'Reactie');
  const letter = reaction.getByRole('button', { name: 'Brief: Toegangsontzegging' });
  const dialog = page.getByRole('dialog');
  await letter.press('Enter');
  await dialog.getByText('adres van de veroorzaker').waitFor();
  await dialog.getByText('Vul dit eerst hierboven in').waitFor();
  await field(page, 'name').getByRole('textbox').fill('de heer J. Modaal');
  await field(page, 'address').getByRole('textbox').fill('Dorpsstraat 1');
  await dialog.getByText('Vul dit eerst hierboven in').waitFor({ state: 'detached' });
  await field(page, 'folder').getByRole('textbox').fill(temporaryFolder());
  await page.keyboard.press('Control+Enter');
  // Nothing is wrong in a field: the heading does not say so.
  await dialog.getByRole('heading', { name: 'Dit lukte niet' }).waitFor();
  await dialog.getByText('Vul dit eerst aan bij de maatregel').waitFor();
  await expectAccessible(page);
  await shot(page, 'reaction-letter-missing');
  await dialog.getByRole('button', { name: 'Wijzigen: Toegangsontzegging' }).press('Enter');
  await page.getByRole('dialog', { name: 'Wijzigen: Toegangsontzegging' }).waitFor();
  await pick(page, 'decidedBy', 'Gemeentesecretaris');
  await recordDialog(page);
  await letter.press('Enter');
  await dialog.getByText('Dit typte u eerder.').waitFor();
  expect(await field(page, 'name').getByRole('textbox').inputValue()).toBe('de heer J. Modaal');
  await dialog.getByText('Besloten door: gemeentesecretaris').waitFor();
  await dialog.getByRole('button', { name: 'Brief opslaan' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(desk.complaints).toEqual([]);
});

test('a measure, its letter, a claim and the closing are done from the case', {
  timeout: 120_000,
}, async () => {
  const { desk, page, caseId } = await openCase({ vault: handled });
  await page.setViewportSize({ width: 1280, height: 720 });
  const reaction = await showPart(page, 'Reactie');
  await reaction.getByRole('list', { name: 'Wat past hier' }).waitFor();
  await shot(page, 'reaction-tab');
  await expectAccessible(page);

  await reaction.getByRole('button', { name: 'Brief: Toegangsontzegging' }).click();
  await field(page, 'name').getByRole('textbox').fill('de heer J. Modaal');
  await page.getByText('Dit geldt voor: Stadhuis, Kerkplein 1').waitFor();
  await shot(page, 'reaction-letter');
  const folder = temporaryFolder();
  await field(page, 'folder').getByRole('textbox').fill(folder);
  await recordDialog(page);
  const letter = readFileSync(join(folder, 'brief-verbod-2026-05-04.txt'), 'utf8');
  expect(letter).toContain('de heer J. Modaal');
  expect(letter).not.toMatch(/Linde|Zuidhof/);
  await reaction.getByRole('button', { name: 'Brief van maandag 4 mei 2026: Verbod' }).click();
  await reaction.getByText('Sjabloon, versie 1').waitFor();
  await reaction.getByText('de heer J. Modaal').waitFor();
  await shot(page, 'reaction-letter-kept');

  await reaction.getByRole('button', { name: 'Beëindigen: Toegangsontzegging' }).click();
  await recordDialog(page);
  await reaction.getByText('Beëindigd, gold tot en met maandag 4 mei 2026').waitFor();

  const damage = await showPart(page, 'Schade');
  await damage.getByRole('button', { name: 'Betaling vastleggen' }).click();
  await pick(page, 'kind', 'Voorschot van de werkgever');
  await field(page, 'cents').getByRole('textbox').fill('338');
  await recordDialog(page);
  await damage.getByRole('button', { name: 'Stand bijwerken' }).click();
  await find(page, 'status', 'gevoegd', 'Gevoegd in strafzaak');
  await shot(page, 'reaction-claim');
  await recordDialog(page);
  await damage.getByText('Gevoegd in strafzaak', { exact: true }).waitFor();
  // A wrong amount is put right, and what stood there can still be read.
  await damage.getByRole('button', { name: /^Verbeteren: Reiskosten/ }).click();
  await field(page, 'cents').getByRole('textbox').fill('28');
  await recordDialog(page);
  await damage.getByRole('button', { name: '1 verbetering' }).click();
  await damage.getByText(/Reiskosten.*18,00 werd Reiskosten.*28,00$/).waitFor();
  await expectAccessible(page);
  await shot(page, 'reaction-damage');
  const { claims } = await ask(desk, 'cases.get', { caseId });
  expect(claims).toMatchObject([
    { status: 'joined_criminal_case', totals: { claimed: 34_800, advanced: 33_800, received: 0 } },
  ]);

  await page.getByRole('button', { name: 'Dossier sluiten' }).click();
  const points = page.getByRole('list', { name: 'Wat nog open staat' });
  await points.getByText('Er loopt nog een schadeclaim').waitFor();
  await shot(page, 'reaction-closing');
  await page.getByRole('button', { name: 'Eerst een afsluitend gesprek plannen' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const { closingSince } = await ask(desk, 'cases.get', { caseId });
  expect(closingSince).toBe(on);
  expect(desk.complaints).toEqual([]);
});

test('after three attempts that failed the desk suggests to close', async () => {
  const { page } = await openCase();
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await openDialog(page, 'Nazorg', 'Contact vastleggen');
    await pick(page, 'kind', 'Telefoon');
    await field(page, 'reached')
      .getByRole('radio', { name: 'Nee, niet bereikt' })
      .check({ force: true });
    await recordDialog(page);
  }
  await page.getByText('De melder is drie keer niet bereikt').first().waitFor();
  await shot(page, 'reaction-out-of-reach');
});

test('the reaction card and the letters are those of the organisation', async () => {
  const { page } = await openCase({ language: 'en' });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Settings');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Open reaction and letters' }).click();
  await page.getByRole('heading', { name: 'Reaction card' }).waitFor();
  await shot(page, 'reaction-card');
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Letters' }).click();
  const body = field(page, 'order_talk.body').getByRole('textbox');
  await body.fill('Dear {melder},');
  await page.getByText('{melder} in line 1').waitFor();
  await page.keyboard.press('Control+Enter');
  await field(page, 'order_talk.body').getByText('Choose one of the placeholders').waitFor();
  await shot(page, 'reaction-letters');
});

test.each([
  ['nl', 'Reactie', 'Maatregel vastleggen', 'Toegangsontzegging', /Bij Publiekshal hangen geen/],
  ['en', 'Reaction', 'Record measure', 'Site ban', /No house rules hang at Publiekshal/],
] as const)(
  'before a ban the desk says what may be missing, in %s',
  async (language, tab, button, kind, words) => {
    const { page } = await openCase({ vault: withoutRules, language });
    await page.setViewportSize({ width: 1280, height: 720 });
    await openDialog(page, tab, button);
    await find(page, 'kind', kind, kind);
    await page.getByText(words).waitFor();
    await page.getByText(/R\. Jansen, 0123 456789/).waitFor();
    await shot(page, `reaction-before-${language}`);
  },
);

test('T45 has its button under What now, and somebody who is in a case twice is asked about', async () => {
  const { desk, page, caseId } = await openCase({ vault: untold });
  await page.getByText('Linde (melder) en Linde (veroorzaker)').waitFor();
  await shot(page, 'case-two-roles');
  await page.getByRole('button', { name: 'Het zijn twee mensen' }).click();
  await mark(page, 'reason', 'Alleen de schuilnaam is gelijk');
  await recordDialog(page);
  await page.getByText('Linde (melder) en Linde (veroorzaker)').waitFor({ state: 'detached' });
  const next = page.getByRole('region', { name: 'Wat nu' });
  await next.getByText('Laat de veroorzaker informeren over de registratie').waitFor();
  await next.getByRole('button', { name: 'Dag invullen' }).click();
  await typeDay(page, 'informedOn', '04052026');
  await recordDialog(page);
  await next.getByText('Er staat niets open').waitFor();
  const { tasks } = await ask(desk, 'cases.get', { caseId });
  expect(tasks.find(({ code }) => code === 'T45')).toMatchObject({ status: 'done', doneOn: on });
});
