import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policeConsent } from './consent-fixture.ts';
import { accept, pair, record } from './handover-fixture.ts';
import { keepingPrinter } from './keeping-printer.ts';
import { aVictim, tell, theMan, threeReports } from './persons-fixture.ts';
import { startOpenDesk, type TestDesk, temporaryFolder } from './support.ts';

const morning = '2026-05-04T08:35:00Z';

/** The three cases of S-05, the man recorded in each. */
async function threeCases(desk: TestDesk): Promise<string[]> {
  const cases: string[] = [];
  for (const told of threeReports) {
    const caseId = await tell(desk, told);
    await desk.ask('persons.record', { caseId, person: theMan });
    cases.push(caseId);
  }
  return cases;
}

test('S-05: on saving the man, the desk says in which other cases he is, and whose they are', async () => {
  const two = await pair();
  const { anna, bram, annaId, stick } = two;
  const own = await tell(anna.desk, threeReports[0]);
  await anna.desk.ask('persons.record', { caseId: own, person: theMan });
  // Bram's case, of which Anna reads along: a copy of a colleague's.
  const his = await record(bram, 'Els');
  const spelled = { ...theMan, name: 'VELDE, J.W. v.d.' };
  await bram.desk.ask('persons.record', { caseId: his, person: spelled });
  const { file } = await bram.desk.ask('handovers.share', {
    caseId: his,
    colleagueId: annaId,
    folder: stick,
    consent: true,
  });
  await accept({ ...two, bram: anna }, { folder: stick, name: file }, [his]);

  const third = await tell(anna.desk, threeReports[2]);
  const { matched } = await anna.desk.ask('persons.record', { caseId: third, person: theMan });
  expect(matched).toEqual({ own: 1, others: 1 });
  const { matches } = await anna.desk.ask('persons.around', { caseId: third });
  // Of the case of a colleague only that it is there is said.
  expect(matches).toMatchObject([{ by: ['name'], own: [{ caseId: own }], others: 1 }]);
  await expect(
    anna.desk.ask('series.make', { reason: 'same_perpetrator', caseIds: [third, his] }),
  ).rejects.toThrow('series.notOwn');
});

test('S-05: three incidents in five months are proposed as a series that is very serious', async () => {
  const desk = await startOpenDesk(morning);
  const cases = await threeCases(desk);
  const before = await desk.ask('series.list', {});
  expect(
    before.proposals.map(({ by, cases: found }) => [by, found.map((one) => one.caseId)]),
  ).toEqual([[['name'], cases]]);
  const { seriesId } = await desk.ask('series.make', {
    reason: 'same_perpetrator',
    caseIds: cases,
  });
  const made = await desk.ask('series.list', {});
  expect(made.proposals).toEqual([]);
  expect(made.series).toMatchObject([
    { suggested: { rule: 'three_in_six_months', severity: 's4' }, severity: null, endedOn: null },
  ]);
  expect(made.series[0]?.cases.map(({ on, severity }) => [on, severity])).toEqual([
    ['2026-01-12', 's1'],
    ['2026-03-03', 's2'],
    ['2026-05-04', 's3'],
  ]);

  // The counsellor confirms it on the series; no incident gets another severity.
  await desk.ask('series.setSeverity', { seriesId, severity: 's4' });
  const confirmed = await desk.ask('series.list', {});
  expect(confirmed.series[0]?.severity).toEqual({ code: 's4', on: '2026-05-04' });
  expect(confirmed.series[0]?.cases.map(({ severity }) => severity)).toEqual(['s1', 's2', 's3']);
});

test('S-05: the sheet for the police holds dates and natures, and nobody by name', async () => {
  const { pages, printer } = keepingPrinter();
  const desk = await startOpenDesk(morning, 'counsellor_staff', printer);
  const cases = await threeCases(desk);
  const folder = temporaryFolder();
  const { seriesId } = await desk.ask('series.make', {
    reason: 'same_perpetrator',
    caseIds: cases,
  });
  const [first = '', second = '', third = ''] = cases;
  const stacked = { seriesId, caseIds: cases, folder };
  await expect(desk.ask('series.stack', stacked)).rejects.toThrow('stack.notAgreed');
  for (const caseId of cases) {
    await desk.ask('consents.record', { caseId, ...policeConsent, at: '10:00' });
  }
  // Els takes hers back: of her report only the number is left (TC-03).
  const { sharing } = await desk.ask('cases.get', { caseId: second });
  await desk.ask('consents.withdraw', {
    caseId: second,
    consentId: sharing.consents[0]?.id ?? '',
    recipients: ['police_contact'],
    how: 'spoken',
    on: '2026-05-04',
    at: '10:30',
  });
  await expect(desk.ask('series.stack', { ...stacked, caseIds: [first] })).rejects.toThrow(
    'stack.tooFew',
  );
  expect(readdirSync(folder)).toEqual([]);

  const written = await desk.ask('series.stack', stacked);
  expect(written).toMatchObject({ told: 2, counted: 1 });
  expect(readdirSync(folder)).toEqual([written.file]);
  const [sheet = ''] = pages;
  expect(pages).toHaveLength(1);
  for (const told of [
    '12 januari 2026',
    'Belediging',
    '4 mei 2026',
    'Hinderlijk volgen of opwachten',
    'medewerker A',
    'medewerker B',
    'VPT-code',
    'Eenduidige Landelijke Afspraken',
    'gemeentehuis van Waterveen',
    '1 andere melding',
  ]) {
    expect(sheet).toContain(told);
  }
  // Neither a reporter nor the man, nor anything of who did not agree.
  expect(sheet).not.toMatch(/Berk|Els|Iep|Velde|pet\b|3 maart|medewerker C|<script|https?:/);
  expect(sheet).toContain('<strong>Vertrouwelijk.</strong>');
  const shared = async (caseId: string) =>
    (await desk.ask('cases.get', { caseId })).sharing.disclosures;
  expect(await shared(second)).toEqual([]);
  for (const caseId of [first, third]) {
    const [disclosure] = await shared(caseId);
    expect(disclosure).toMatchObject({ recipient: 'police_contact', groups: ['incident_facts'] });
  }
});

test('who the man is is destroyed a year after the last incident of his series', async () => {
  const desk = await startOpenDesk(morning);
  const [first = '', second = '', third = ''] = await threeCases(desk);
  const due = async (caseId: string) =>
    (await desk.ask('cases.get', { caseId })).retention.map(({ rule, due: day }) => [rule, day]);
  expect(await due(first)).toEqual([['perpetrator_without_measure', '2027-01-12']]);
  const { seriesId } = await desk.ask('series.make', {
    reason: 'same_perpetrator',
    caseIds: [first, third],
  });
  expect(await due(first)).toEqual([['perpetrator_without_measure', '2027-05-04']]);
  expect(await due(second)).toEqual([['perpetrator_without_measure', '2027-03-03']]);
  await desk.ask('measures.record', {
    caseId: third,
    kind: 'site_ban',
    decidedOn: '2026-05-04',
    endsOn: '2026-11-04',
    letter: true,
    proportionality: 'Lichter hielp niet.',
  });
  expect(await due(third)).toEqual([['perpetrator_with_measure', '2027-11-04']]);

  desk.clock = '2027-04-01T08:00:00Z';
  const held = { caseId: first, rule: 'perpetrator_without_measure' } as const;
  const hold = { ...held, reason: 'active_series', reviewOn: '2027-10-01' } as const;
  await desk.ask('retention.hold', hold);
  desk.clock = '2027-05-04T08:00:00Z';
  await expect(desk.ask('retention.destroy', { parts: [held] })).rejects.toThrow('retention.held');
  // A series that ended keeps nobody's identity.
  await desk.ask('series.end', { seriesId });
  await expect(desk.ask('retention.hold', hold)).rejects.toThrow('hold.noSeries');
  await desk.ask('retention.destroy', { parts: [held] });

  const found = await desk.ask('cases.get', { caseId: first });
  expect(found.persons).toMatchObject([{ role: 'perpetrator', kind: 'client', identity: null }]);
  expect(found.incident.narrative).not.toBe('');
  expect((await desk.ask('cases.list', { query: 'Velde' })).cases).toHaveLength(2);
  expect((await desk.ask('persons.around', { caseId: second })).matches).toMatchObject([
    { own: [{ caseId: third }] },
  ]);
});

test('a perpetrator recorded of long ago is not due before he is recorded', async () => {
  const desk = await startOpenDesk(morning);
  const caseId = await tell(desk, {
    alias: 'Wilg',
    incident: { occurred: { kind: 'on', on: '2009-02-28' } },
  });
  await desk.ask('persons.record', { caseId, person: theMan });
  const { retention } = await desk.ask('cases.get', { caseId });
  expect(retention).toEqual([{ rule: 'perpetrator_without_measure', due: '2027-05-04' }]);
});

test('§8.3: group incident with 12 victims is one case with twelve people', async () => {
  const desk = await startOpenDesk(morning);
  const caseId = await tell(desk, { alias: 'Eik' });
  for (let one = 1; one <= 12; one += 1) {
    await desk.ask('persons.record', { caseId, person: aVictim(`Raadszaal ${one}`) });
  }
  expect((await desk.ask('cases.get', { caseId })).persons).toHaveLength(12);
  expect((await desk.ask('cases.list', {})).total).toBe(1);
});

test('what was changed or removed matches no more, and victims are never matched', async () => {
  const desk = await startOpenDesk(morning);
  const [first = '', second = ''] = await threeCases(desk);
  const found = await desk.ask('cases.get', { caseId: first });
  const personId = found.persons[0]?.id ?? '';
  const changed = await desk.ask('persons.change', {
    caseId: first,
    personId,
    person: { ...theMan, birthYear: 1972 },
  });
  expect(changed.matched).toEqual({ own: 0, others: 0 });
  const asVictim = await desk.ask('persons.change', {
    caseId: first,
    personId,
    person: aVictim('Linde', 'Anna Bos'),
  });
  expect(asVictim.matched).toEqual({ own: 0, others: 0 });
  expect((await desk.ask('cases.get', { caseId: first })).retention).toEqual([]);
  await desk.ask('persons.remove', { caseId: first, personId });
  await expect(desk.ask('persons.remove', { caseId: first, personId })).rejects.toThrow(
    'person.notFound',
  );
  expect((await desk.ask('persons.around', { caseId: second })).matches).toMatchObject([
    { own: [{}] },
  ]);
});
