import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { identityIn } from '../../db/handover/identity.ts';
import { LETTER_VERSION } from '../../db/handover/letters.ts';
import { writeSealed } from '../../db/handover/sealed-file.ts';
import { lookAtVault } from '../../db/sight.ts';
import { unlockVault } from '../../db/vault.ts';
import { policeConsent, reactionConsent } from './consent-fixture.ts';
import { type Counsellor, counsellor, knows, pair } from './handover-fixture.ts';
import { keepingPrinter } from './keeping-printer.ts';
import { tell, theMan, threeReports } from './persons-fixture.ts';
import { counterThreat, passphrase } from './support.ts';

/** A reporter agrees that a colleague knows the facts, so that a series is recognised. */
const seriesConsent: typeof reactionConsent = {
  ...reactionConsent,
  purpose: 'series',
  recipients: ['counsellor_staff'],
  groups: ['incident_facts'],
  at: '10:05',
};

/** What stands in the list of series, of the only one there is. */
async function onlySeries({ desk }: Counsellor) {
  const { series } = await desk.ask('series.list', {});
  expect(series).toHaveLength(1);
  const [only] = series;
  if (!only) throw new Error('the story has a series');
  return only;
}

/** Anna has the insult and the man who waited; Bram has the threat of March, and what its reporter agrees to. */
async function twoWithOneMan() {
  const { pages, printer } = keepingPrinter();
  const two = await pair(printer);
  const { anna, bram } = two;
  const insult = await tell(anna.desk, threeReports[0]);
  const waited = await tell(anna.desk, threeReports[2]);
  const threat = await tell(bram.desk, threeReports[1]);
  const annas = await anna.desk.ask('series.make', {
    reason: 'same_perpetrator',
    caseIds: [insult, waited],
  });
  const brams = await bram.desk.ask('series.make', {
    reason: 'same_perpetrator',
    caseIds: [threat],
  });
  return { ...two, pages, insult, waited, threat, annas, brams };
}

test('S-05: the colleague adds hers once her reporter agrees, and both see what it weighs together', async () => {
  const { anna, bram, annaId, bramId, stick, threat, insult, waited, annas, brams, pages } =
    await twoWithOneMan();
  await anna.desk.ask('series.askContact', { colleagueId: bramId, folder: stick });
  const toAnna = { ...brams, colleagueId: annaId, folder: stick };
  await expect(bram.desk.ask('series.share', toAnna)).rejects.toThrow('series.notAgreed');
  // That the police may know it is no consent for a colleague.
  await bram.desk.ask('consents.record', { caseId: threat, ...policeConsent, at: '10:00' });
  await expect(bram.desk.ask('series.share', toAnna)).rejects.toThrow('series.notAgreed');
  await bram.desk.ask('consents.record', { caseId: threat, ...seriesConsent });
  const sealed = await bram.desk.ask('series.share', toAnna);
  expect(sealed).toMatchObject({ told: 1, kept: 0 });
  expect(readFileSync(join(stick, sealed.file), 'latin1')).not.toMatch(/Velde|Els|Bram/);
  const { sharing } = await bram.desk.ask('cases.get', { caseId: threat });
  expect(sharing.disclosures).toMatchObject([
    {
      recipient: 'counsellor_staff',
      toWhom: 'Anna de Wit',
      groups: ['incident_facts'],
      medium: 'sealed_recipient',
    },
  ]);

  expect((await onlySeries(anna)).suggested).toBeNull();
  const read = { ...annas, folder: stick, name: sealed.file };
  expect(await anna.desk.ask('series.readShared', read)).toEqual({ from: 'Bram', incidents: 1 });
  const seen = await onlySeries(anna);
  expect(seen.suggested).toEqual({ rule: 'three_in_six_months', severity: 's4' });
  expect(seen.shared).toMatchObject([
    {
      colleague: 'Bram',
      isBehind: false,
      incidents: [
        { on: '2026-03-03', nature: 'threat_authority_mayor', severity: 's2', mayStack: true },
      ],
    },
  ]);
  await expect(anna.desk.ask('series.readShared', read)).rejects.toThrow('series.olderPart');

  // Anna tells of the man who waited, whose reporter agrees; of the other nothing goes.
  await anna.desk.ask('consents.record', { caseId: waited, ...seriesConsent });
  const back = await anna.desk.ask('series.share', {
    ...annas,
    colleagueId: bramId,
    folder: stick,
  });
  expect(back).toMatchObject({ told: 1, kept: 1 });
  await bram.desk.ask('series.readShared', { ...brams, folder: stick, name: back.file });
  const his = await onlySeries(bram);
  expect(his.shared[0]?.incidents.map(({ on, severity }) => [on, severity])).toEqual([
    ['2026-05-04', 's3'],
  ]);
  expect(his.shared[0]?.linkId).toBe(seen.shared[0]?.linkId);

  // One sheet of three: days and natures, and employees A, B and C.
  for (const caseId of [insult, waited])
    await anna.desk.ask('consents.record', { caseId, ...policeConsent, at: '10:10' });
  const stacked = await anna.desk.ask('series.stack', {
    ...annas,
    caseIds: [insult, waited],
    theirs: seen.shared[0]?.incidents.map(({ id }) => id) ?? [],
    folder: stick,
  });
  expect(stacked).toMatchObject({ told: 3, counted: 0 });
  expect(readdirSync(stick)).toContain(stacked.file);
  const [sheet = ''] = pages;
  const rows = [...sheet.matchAll(/<tr><td>\d.*?<\/tr>/g)].map(([row]) => row);
  expect(rows.map((row) => /medewerker [A-Z]/.exec(row)?.[0])).toEqual([
    'medewerker A',
    'medewerker B',
    'medewerker C',
  ]);
  expect(rows[1]).toContain('3 maart 2026');
  expect(sheet).not.toMatch(/Els|Berk|Iep|Velde|Bram/);
  // Bram hears of it, so that it stands in his case as well.
  expect((await onlySeries(anna)).shared[0]?.isBehind).toBe(true);
  anna.desk.clock = '2026-05-04T10:00:00Z';
  const news = await anna.desk.ask('series.share', {
    ...annas,
    colleagueId: bramId,
    folder: stick,
  });
  await bram.desk.ask('series.readShared', { ...brams, folder: stick, name: news.file });
  const after = (await bram.desk.ask('cases.get', { caseId: threat })).sharing.disclosures;
  expect(after.map(({ recipient }) => recipient).toSorted()).toEqual([
    'counsellor_staff',
    'police_contact',
  ]);
});

test('S-05: a consent that is taken back reaches the colleague with the next part', async () => {
  const { anna, bram, annaId, stick, threat, annas, brams } = await twoWithOneMan();
  await bram.desk.ask('consents.record', { caseId: threat, ...seriesConsent });
  const toAnna = { ...brams, colleagueId: annaId, folder: stick };
  const first = await bram.desk.ask('series.share', toAnna);
  await anna.desk.ask('series.readShared', { ...annas, folder: stick, name: first.file });
  expect((await onlySeries(bram)).shared).toMatchObject([{ isBehind: false }]);

  const { sharing } = await bram.desk.ask('cases.get', { caseId: threat });
  await bram.desk.ask('consents.withdraw', {
    caseId: threat,
    consentId: sharing.consents[0]?.id ?? '',
    recipients: ['counsellor_staff'],
    how: 'spoken',
    on: '2026-05-04',
    at: '10:30',
  });
  expect(await onlySeries(bram)).toMatchObject({
    cases: [{ mayShare: false }],
    shared: [{ isBehind: true }],
  });
  bram.desk.clock = '2026-05-04T10:00:00Z';
  const second = await bram.desk.ask('series.share', toAnna);
  expect(second).toMatchObject({ told: 0, kept: 1 });
  await anna.desk.ask('series.readShared', { ...annas, folder: stick, name: second.file });
  const left = await onlySeries(anna);
  expect(left.suggested).toBeNull();
  expect(left.shared).toMatchObject([{ incidents: [] }]);
  await expect(
    anna.desk.ask('series.readShared', { ...annas, folder: stick, name: first.file }),
  ).rejects.toThrow('series.olderPart');
  // What the colleague knows of is ended, and not forgotten.
  await expect(bram.desk.ask('series.remove', brams)).rejects.toThrow('series.shared');
});

test('S-05: what a colleague told keeps the man as long as the series goes on', async () => {
  const { anna, bram, annaId, bramId, stick, threat, waited, annas, brams } = await twoWithOneMan();
  await bram.desk.ask('persons.record', { caseId: threat, person: theMan });
  const due = async () =>
    (await bram.desk.ask('cases.get', { caseId: threat })).retention.map(({ due: day }) => day);
  expect(await due()).toEqual(['2027-03-03']);
  await anna.desk.ask('consents.record', { caseId: waited, ...seriesConsent });
  // Both begin, before either reads: the series is one all the same.
  await bram.desk.ask('consents.record', { caseId: threat, ...seriesConsent });
  const his = await bram.desk.ask('series.share', { ...brams, colleagueId: annaId, folder: stick });
  const hers = await anna.desk.ask('series.share', {
    ...annas,
    colleagueId: bramId,
    folder: stick,
  });
  await bram.desk.ask('series.readShared', { ...brams, folder: stick, name: hers.file });
  await anna.desk.ask('series.readShared', { ...annas, folder: stick, name: his.file });
  const links = [await onlySeries(anna), await onlySeries(bram)].map(
    ({ shared }) => shared[0]?.linkId,
  );
  expect(new Set(links).size).toBe(1);
  expect(await due()).toEqual(['2027-05-04']);
  await bram.desk.ask('series.end', brams);
  expect(await due()).toEqual(['2027-03-03']);
});

test('TC-01: no series goes from one compartment to another, not even when somebody forges the file', async () => {
  const { anna, stick, insult } = await twoWithOneMan();
  await anna.desk.ask('consents.record', { caseId: insult, ...seriesConsent });
  const wim = await counsellor('Wim', stick, 'counsellor_political');
  await expect(anna.desk.ask('colleagues.add', wim.card)).rejects.toThrow('otherCompartment');
  await expect(wim.desk.ask('colleagues.add', anna.card)).rejects.toThrow('otherCompartment');
  const griet = await counsellor('Griet', stick, 'griffier');
  const grietId = await knows(wim, griet);
  await knows(griet, wim);
  // The clerk may refer to the counsellor of officeholders; their series stay apart.
  const { caseId: officeholders } = await wim.desk.ask('reports.record', {
    ...counterThreat,
    reporter: {
      kind: 'new',
      alias: 'Wulp',
      name: '',
      contact: '',
      position: { regime: 'political', office: 'alderman' },
    },
  });
  const his = await wim.desk.ask('series.make', {
    reason: 'same_perpetrator',
    caseIds: [officeholders],
  });
  await expect(
    wim.desk.ask('series.share', { ...his, colleagueId: grietId, folder: stick }),
  ).rejects.toThrow('handover.otherRole');

  // A part that the clerk's own key signed, saying truly or falsely where it comes from.
  const keys = await keysOf(griet, 'griffier');
  const wims = await keysOf(wim, 'counsellor_political');
  const forged = async (compartment: 'council' | 'political' | 'staff') => {
    const name = `${compartment}.luwte-reeksdeel`;
    const { recipient, signingKey } = keys;
    const letter = {
      format: 'luwte-reeksdeel',
      version: LETTER_VERSION,
      id: randomUUID(),
      madeAt: '2026-05-04T08:35:00.000Z',
      from: { name: 'Griet', compartment, recipient, signingKey },
      to: { recipient: wims.recipient, signingKey: wims.signingKey },
      reason: 'same_perpetrator',
      incidents: [],
      told: [],
    };
    const text = JSON.stringify(letter);
    await writeSealed(join(stick, name), wims.recipient, keys, { name: 'series.json', text });
    return wim.desk.ask('series.readShared', { ...his, folder: stick, name });
  };
  await expect(forged('council')).rejects.toThrow('sealed.otherCompartment');
  await expect(forged('staff')).rejects.toThrow('sealed.otherCompartment');
  // She is known by her key, and so is where she works.
  await expect(forged('political')).rejects.toThrow('handover.otherRole');
  expect((await onlySeries(wim)).shared).toEqual([]);
});

/** The key pairs of somebody, out of his vault; his desk is closed and opened again for that. */
async function keysOf({ desk }: Counsellor, role: string) {
  desk.desk.close();
  const { folder } = desk;
  const slotId = lookAtVault(folder)?.slots.find((slot) => slot.role === role)?.id ?? '';
  const opened = await unlockVault({ folder, slotId, secret: passphrase, now: desk.clock });
  const identity = identityIn(opened.database);
  opened.close();
  if (!identity) throw new Error('nobody without a card exchanges anything');
  await desk.ask('vault.unlock', { slot: slotId, passphrase });
  return identity;
}
