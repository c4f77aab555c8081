import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { VaultRole } from '../../api/contract/command.ts';
import type { Input } from '../../api/contract/index.ts';
import { doxing, morning } from './clerk-fixture.ts';
import { refusalOf } from './consent-fixture.ts';
import { keepingPrinter } from './keeping-printer.ts';
import { theMan } from './persons-fixture.ts';
import { restrictFor } from './restriction-fixture.ts';
import { counterThreat, startOpenDesk, temporaryFolder } from './support.ts';

type Consent = Omit<Input<'consents.record'>, 'caseId'>;
type Facts = Input<'police.saveFacts'>['facts'];

const facts: Facts = {
  who: 'Een medewerker & een <cliënt>',
  what: 'Bedreiging aan de balie',
  where: '',
  withWhat: '',
  inWhichWay: '',
  when: '1 mei',
  why: '',
};

const report: Omit<Input<'police.saveReport'>, 'caseId'> = {
  id: null,
  kind: 'complaint',
  filedBy: 'employer',
  plannedOn: null,
  filedOn: null,
  filedAt: null,
  station: '',
  contact: '',
  number: '',
  offences: ['threat'],
  articles: '',
  learnedOn: null,
  vptCodeRequested: false,
  vptCodeConfirmed: false,
  elaConfirmed: false,
  domicile: 'employer',
  domicileReason: '',
  anonymity: 'employer_address',
  hearingOn: null,
};

/** A case of a role with answers for the police, and a way to make the sheet of it. */
async function caseOf(told: Input<'reports.record'>, now: string, role?: VaultRole) {
  const { pages, printer } = keepingPrinter();
  const desk = await startOpenDesk(now, role, printer);
  const { caseId } = await desk.ask('reports.record', told);
  await desk.ask('police.saveFacts', { caseId, facts });
  const folder = temporaryFolder();
  const sheet = { caseId, reportId: null as string | null, folder };
  return {
    ...{ desk, caseId, folder, pages, sheet },
    agree: (consent: Consent) => desk.ask('consents.record', { caseId, ...consent }),
    save: (change: Partial<Facts>) =>
      desk.ask('police.saveFacts', { caseId, facts: { ...facts, ...change } }),
    write: (
      names: Input<'police.writeSheet'>['names'] = [],
      reader: Input<'police.writeSheet'>['reader'] = 'police',
    ) => desk.ask('police.writeSheet', { ...sheet, names, reader }),
  };
}

/** Story S-07: the day on which the reporter of S-01 chooses the police; here she gave her name. */
async function lindes() {
  const { reporter } = counterThreat;
  if (reporter.kind !== 'new') throw new Error('the story begins with a new reporter');
  const named = { ...reporter, name: 'Linda Verbeek', contact: '06 12345678' };
  return caseOf({ ...counterThreat, reporter: named }, '2026-05-06T08:00:00Z');
}

const toPolice = (groups: Consent['groups'], recipients: Consent['recipients']): Consent => ({
  ...{ purpose: 'police', recipients, groups },
  ...{ how: 'spoken', on: '2026-05-06', at: '09:30', until: null },
});

test('S-07: the sheet for the police asks for code, ELA and domicile, and needs consent', async () => {
  const { desk, caseId, folder, pages, sheet, agree, write } = await lindes();
  sheet.reportId = (await desk.ask('police.saveReport', { caseId, ...report })).id;
  await expect(write()).rejects.toThrow('police.noConsent');
  await agree(toPolice(['incident_facts'], ['police_contact']));
  await expect(write(['identity'])).rejects.toThrow('police.noConsent');
  expect([readdirSync(folder), pages]).toEqual([[], []]);

  const { name } = await write();
  expect(name).toMatch(/^feiten-voor-de-politie-[0-9a-f]{8}\.pdf$/);
  expect(readdirSync(folder)).toEqual([name]);
  const [page = ''] = pages;
  expect(page).toContain('<strong>Vertrouwelijk.</strong> Alleen voor de politie');
  expect(page).toContain('counter(pages)');
  expect(page).toContain('woensdag 6 mei 2026');
  expect(page).toContain('VPT-code');
  expect(page).toContain('Eenduidige Landelijke Afspraken (ELA)');
  expect(page).toContain('domicilie bij de werkgever: gemeentehuis van Waterveen');
  expect(page).toContain('Een medewerker &amp; een &lt;cliënt&gt;');
  expect(page).toContain('De naam staat niet op dit blad.');
  expect(page).not.toMatch(/Linde|Verbeek|12345678|https?:|<script|<img/);
  const { lines } = await desk.ask('log.read', {});
  expect(lines.map(({ action }) => action)).toContain('police.sheet');
  const { sharing } = await desk.ask('cases.get', { caseId });
  expect(sharing.disclosures).toMatchObject([
    { recipient: 'police_contact', groups: ['incident_facts'], ground: 'consent', medium: 'print' },
  ]);
  // Another one of the same day stands beside it.
  await write();
  expect(readdirSync(folder)).toHaveLength(2);
});

test('S-07: what was typed tells neither who the reporter is nor who did it, unless that was agreed', async () => {
  const { desk, caseId, folder, pages, agree, save, write } = await lindes();
  await desk.ask('persons.record', { caseId, person: { ...theMan, phone: '06 98765432' } });
  await agree(toPolice(['incident_facts', 'identity', 'perpetrator_identity'], ['police_contact']));
  const refused = (change: Partial<Facts>) => save(change).then(() => refusalOf(write()));
  const at = (question: keyof Facts, problem: string) => ({
    code: problem,
    issues: [{ path: ['facts', question], problem }],
  });
  expect(await refused({ what: 'Hij riep naar Linda Verbeek' })).toMatchObject(
    at('what', 'police.namesReporter'),
  );
  expect(await refused({ why: 'Linde weigerde.' })).toMatchObject(
    at('why', 'police.namesReporter'),
  );
  expect(await refused({ who: 'Jan Willem van der Velde' })).toMatchObject(
    at('who', 'police.namesPerpetrator'),
  );
  expect(await refused({ when: 'Bel 06-98765432' })).toMatchObject(
    at('when', 'police.namesPerpetrator'),
  );
  await save({ when: '1 mei' });
  await desk.ask('evidence.save', {
    ...{ caseId, id: null, kind: 'photo', place: 'Telefoon van Verbeek', link: '' },
    ...{ seenOn: null, status: 'open', wipeOn: null, copyAt: '' },
  });
  await expect(write()).rejects.toThrow('police.namesReporter');
  expect([readdirSync(folder), pages]).toEqual([[], []]);

  await save({ what: 'Hij riep naar Linda Verbeek' });
  await write(['identity', 'perpetrator_identity']);
  const [page = ''] = pages;
  expect(page).toContain('Linda Verbeek. Een medewerker van de gemeente Waterveen.');
  expect(page).toContain('Jan Willem van der Velde, geboren in 1971, 06 98765432');
  // How to reach her is hers to tell.
  expect(page).not.toMatch(/12345678|Linde\b/);
  const { sharing } = await desk.ask('cases.get', { caseId });
  expect(sharing.disclosures[0]?.groups).toEqual([
    'incident_facts',
    'identity',
    'perpetrator_identity',
  ]);
});

test('a complaint under a number has no name on its sheet', async () => {
  const { desk, caseId, sheet, agree, write } = await lindes();
  const numbered = { ...report, anonymity: 'number' } as const;
  sheet.reportId = (await desk.ask('police.saveReport', { caseId, ...numbered })).id;
  await agree(toPolice(['incident_facts', 'identity'], ['police_contact']));
  expect(await refusalOf(write(['identity']))).toMatchObject({
    code: 'police.underNumber',
    issues: [{ path: ['identity'] }],
  });
  await write();
});

test('S-04: the mayor gets a sheet for an officeholder once the member agrees that he and the police know', async () => {
  const { desk, caseId, folder, pages, agree, save, write } = await caseOf(
    doxing,
    morning,
    'griffier',
  );
  const on = { on: '2026-10-13', at: '09:45' };
  await agree({ ...toPolice(['incident_facts', 'identity'], ['mayor']), ...on });
  // That the mayor may know it, does not say that the police may.
  await expect(write([], 'mayor')).rejects.toThrow('police.noConsentMayor');
  await agree({ ...toPolice(['incident_facts', 'identity'], ['police_contact']), ...on });
  await save({ where: 'Online; bel 06-12345678' });
  await expect(write(['identity'], 'mayor')).rejects.toThrow('police.namesReporter');
  await save({});
  expect(readdirSync(folder)).toEqual([]);

  const { name } = await write(['identity'], 'mayor');
  expect(name).toMatch(/^feiten-voor-de-burgemeester-/);
  const [page = ''] = pages;
  expect(page).toContain('Alleen voor de burgemeester');
  expect(page).toContain('namens een politieke ambtsdrager');
  expect(page).toContain('Marijke Terpstra. Een politieke ambtsdrager van de gemeente Waterveen.');
  expect(page).toContain('domicilie op het gemeentehuis van Waterveen');
  expect(page).not.toMatch(/12345678|Wulp|werkgever|fractie|raadslid/);
  const { sharing } = await desk.ask('cases.get', { caseId });
  expect(sharing.disclosures).toMatchObject([{ recipient: 'mayor', medium: 'print' }]);

  // TC-10: a mayor who is involved gets nothing.
  await desk.ask('disclosures.setInvolved', { caseId, roles: ['mayor'] });
  await expect(write([], 'mayor')).rejects.toThrow('consent.involved');
});

test('the mayor goes to the police for officeholders, and for no employee', async () => {
  const { agree, write } = await lindes();
  await agree(toPolice(['incident_facts'], ['police_contact']));
  await expect(write([], 'mayor')).rejects.toThrow('police.notByMayor');
});

test('§4.3: of what is restricted no sheet is made, whatever was agreed', async () => {
  const { desk, caseId, folder, agree, write } = await lindes();
  await agree(toPolice(['incident_facts'], ['police_contact']));
  await restrictFor(desk, caseId, 'reporter');
  await expect(write()).rejects.toThrow('access.restricted');
  expect(readdirSync(folder)).toEqual([]);
});
