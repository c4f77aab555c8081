import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Input, Output } from '../../api/contract/index.ts';
import { reactionConsent, refusalOf, toCoordinator } from './consent-fixture.ts';
import { theMan } from './persons-fixture.ts';
import { claimOn } from './reaction-fixture.ts';
import { counterThreat, startOpenDesk, type TestDesk, temporaryFolder } from './support.ts';

type Kind = NonNullable<Input<'access.record'>['kind']>;
type Decision = Pick<Input<'access.decide'>, 'decision' | 'reason'>;

const { reporter: linde, ...told } = counterThreat;
const grant: Decision = { decision: 'grant', reason: null };

/** Linde’s case of 4 January 2027 with a note and the man, and what is asked on 31 January. */
async function asked(kind: Kind, role: 'reporter' | 'perpetrator' = 'reporter') {
  const desk = await startOpenDesk('2027-01-04T10:00:00Z');
  const { caseId } = await desk.ask('reports.record', {
    ...counterThreat,
    receivedOn: '2027-01-04',
    incident: { ...counterThreat.incident, occurred: { kind: 'on', on: '2027-01-03' } },
  });
  await desk.ask('notes.add', { caseId, text: 'Linde slaapt slecht.' });
  await desk.ask('persons.record', { caseId, person: theMan });
  desk.clock = '2027-01-31T10:00:00Z';
  const { id } = await desk.ask('access.record', {
    kind,
    role,
    who: 'Linde',
    receivedOn: '2027-01-31',
    cases: [caseId],
  });
  await desk.ask('access.update', {
    id,
    identity: 'known_in_person',
    answeredBy: role === 'reporter' ? 'counsellor' : 'college',
    hidesFile: true,
    advice: '',
  });
  const get = () => desk.ask('access.get', { id });
  return {
    desk,
    caseId,
    id,
    get,
    decide: async (part: string, decision: Decision) =>
      desk.ask('access.decide', { id, caseId, part, hidden: [], ...decision }),
    settle: () => desk.ask('access.settle', { id, outcome: 'answered', on: '2027-01-31' }),
    answer: () => written(desk, id),
  };
}

async function written(desk: TestDesk, id: string): Promise<string> {
  const folder = temporaryFolder();
  const { file } = await desk.ask('access.write', { id, folder, language: 'nl' });
  expect(readdirSync(folder)).toEqual([file]);
  return readFileSync(join(folder, file), 'utf8');
}

const proposals = ({ parts }: Output<'access.get'>) =>
  Object.fromEntries(parts.map(({ kind, proposed }) => [kind, proposed.reason ?? 'grant']));

const incidents = async (desk: TestDesk) =>
  (await desk.ask('statistics.own', { year: 2027 })).tables[0]?.total.value;

describe('TC-07, §4.3: a request other than access', () => {
  test('has the same term: asked on Sunday 31 January 2027, due on 28 February, aimed at Friday 26', async () => {
    const { desk, id, get } = await asked('erasure');
    expect(await get()).toMatchObject({ kind: 'erasure', due: '2027-02-28', target: '2027-02-26' });
    desk.clock = '2027-02-22T09:00:00Z';
    const { office } = await desk.ask('today.get', {});
    expect(office.filter(({ code }) => code === 'T29')).toMatchObject([
      { about: id, due: '2027-02-28' },
    ]);
    await desk.ask('access.extend', { id, reason: 'complex' });
    expect(await get()).toMatchObject({ due: '2027-04-30' });
  });

  test('is granted or denied with a reason, and never given or masked', async () => {
    const { decide, get, settle } = await asked('restriction');
    await expect(decide('incident', { decision: 'give', reason: null })).rejects.toThrow(
      'input.invalid',
    );
    await expect(decide('incident', { decision: 'deny', reason: null })).rejects.toThrow(
      'access.reasonMissing',
    );
    await decide('incident', grant);
    await expect(settle()).rejects.toThrow('access.undecided');
    expect((await get()).parts.find(({ part }) => part === 'incident')?.decided).toMatchObject(
      grant,
    );
  });
});

test('§4.3: what is restricted is kept, and neither counted nor shared until that is lifted', async () => {
  const { desk, caseId, id, settle, answer } = await asked('restriction');
  const { id: consentId } = await desk.ask('consents.record', {
    caseId,
    ...reactionConsent,
    on: '2027-01-31',
    at: '10:30',
  });
  expect(await incidents(desk)).toBe(1);
  await desk.ask('access.acceptProposals', { id });
  expect(await answer()).toContain('Het gebruik is beperkt');
  await settle();
  const found = await desk.ask('cases.get', { caseId });
  expect(found.restricted).toEqual(expect.arrayContaining(['report', 'incident', 'reporter']));
  expect(found.restricted).not.toContain('person');
  expect(await incidents(desk)).toBe(0);
  const share = toCoordinator(caseId, consentId);
  await expect(desk.ask('disclosures.make', share)).rejects.toThrow('access.restricted');
  desk.clock = '2028-06-01T10:00:00Z';
  await desk.ask('access.lift', { caseId });
  expect((await desk.ask('cases.get', { caseId })).restricted).toEqual([]);
  expect(await incidents(desk)).toBe(1);
  await desk.ask('disclosures.make', share);
  await expect(desk.ask('access.lift', { caseId })).rejects.toThrow('access.notRestricted');
});

test('§4.3: an objection of the perpetrator stops the use of what is about him, and tells him no more', async () => {
  const { desk, caseId, id, get, settle, answer } = await asked('objection', 'perpetrator');
  expect(proposals(await get())).toMatchObject({
    perpetrator: 'grant',
    reporter: 'rights_of_others',
    note: 'rights_of_others',
    report: 'existence_itself',
  });
  await desk.ask('access.acceptProposals', { id });
  const page = await answer();
  expect(page).toContain('uw verzoek: bezwaar tegen het gebruik.');
  expect(page).toContain('Het gebruik is gestopt');
  expect(page).not.toMatch(/linde|melder|melding|notitie|aantekening|dossier|velde|slaapt/i);
  await settle();
  const { restricted } = await desk.ask('cases.get', { caseId });
  expect(restricted).toEqual(['perpetrator']);
  // The incident itself is not his: it goes on to count.
  expect(await incidents(desk)).toBe(1);
});

test('§4.3: what is to be put right has to stand right before the request ends', async () => {
  const { desk, caseId, get, decide, settle, answer } = await asked('rectification');
  await expect(settle()).rejects.toThrow('access.undecided');
  const note = (await get()).parts.find(({ kind }) => kind === 'note')?.part ?? '';
  expect(await refusalOf(decide(note, grant))).toMatchObject({
    issues: [{ path: ['decision'], problem: 'access.notCorrectable' }],
  });
  await decide(note, { decision: 'deny', reason: 'addition_beside' });
  await decide('incident', grant);
  await expect(settle()).rejects.toThrow('access.notCorrected');
  await desk.ask('cases.correct', {
    ...told,
    receivedOn: '2027-01-04',
    reporter: linde,
    incident: { ...told.incident, occurred: { kind: 'on', on: '2027-01-02' } },
    caseId,
  });
  const corrected = (await get()).parts.find(({ part }) => part === 'incident');
  expect(corrected).toMatchObject({ isCorrected: true, decided: grant });
  const page = await answer();
  expect(page).toContain('Verbeterd');
  expect(page).toContain('de aanvulling staat erbij');
  expect(page).not.toMatch(/slaapt|Velde|Niet gevraagd/);
  await settle();
  expect((await get()).settled).toEqual({ on: '2027-01-31', outcome: 'answered' });
});

describe('§4.3: erasure', () => {
  test('takes the whole case when nothing stands against it, with a certificate', async () => {
    const { desk, caseId, id, get, settle, answer } = await asked('erasure');
    expect(new Set(Object.values(proposals(await get())))).toEqual(new Set(['grant']));
    await desk.ask('access.acceptProposals', { id });
    expect(await answer()).toContain('Gewist');
    expect(await settle()).toMatchObject({ destroyed: 1 });
    await expect(desk.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
    expect((await desk.ask('access.list', {})).requests).toEqual([]);
    const { destroyed } = await desk.ask('retention.list', {});
    expect(destroyed.newest).toMatchObject([{ rule: 'counsellor_case', on: '2027-01-31' }]);
    expect(await incidents(desk)).toBe(1);
  });

  test('TC-08: leaves what a claim needs, says so, and takes what was told', async () => {
    const { desk, caseId, id, get, settle, answer } = await asked('erasure');
    await claimOn(desk, caseId, '2027-01-31');
    expect(proposals(await get())).toMatchObject({
      narrative: 'grant',
      note: 'grant',
      reporter: 'legal_claim',
      incident: 'legal_claim',
      damage: 'legal_claim',
    });
    await desk.ask('access.acceptProposals', { id });
    expect(await answer()).toContain('Nodig voor een schadeclaim, aangifte of rechtszaak');
    expect(await settle()).toMatchObject({ destroyed: 1 });
    const left = await desk.ask('cases.get', { caseId });
    expect(left.closed).toEqual({ on: '2027-01-31', reason: 'reporter_stops' });
    expect(left.notes).toEqual([]);
    expect(left.incident).toMatchObject({ narrative: '', nature: 'threat_violence' });
    expect(left.claims).toHaveLength(1);
  });

  test('takes nothing that goes only together with what was denied', async () => {
    const { desk, id, get, decide, settle } = await asked('erasure');
    await desk.ask('access.acceptProposals', { id });
    const note = (await get()).parts.find(({ kind }) => kind === 'note')?.part ?? '';
    await decide(note, { decision: 'deny', reason: 'still_needed' });
    await expect(settle()).rejects.toThrow('access.wholeOnly');
    for (const { part, kind } of (await get()).parts) {
      if (kind !== 'narrative') await decide(part, { decision: 'deny', reason: 'still_needed' });
    }
    await expect(settle()).rejects.toThrow('access.goesTogether');
  });

  test('of the perpetrator takes who he is, and nothing of the reporter', async () => {
    const { desk, caseId, id, get, settle } = await asked('erasure', 'perpetrator');
    expect(proposals(await get())).toMatchObject({ reporter: 'rights_of_others' });
    await desk.ask('access.acceptProposals', { id });
    await settle();
    const left = await desk.ask('cases.get', { caseId });
    expect(left.persons).toMatchObject([{ role: 'perpetrator', identity: null }]);
    expect(left.closed).toBeNull();
    expect(left.notes).toHaveLength(1);
  });
});
