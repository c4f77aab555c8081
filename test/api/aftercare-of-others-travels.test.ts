import { describe, expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { accept, type Counsellor, pair, record, sendToBram } from './handover-fixture.ts';
import { aVictim } from './persons-fixture.ts';
import { temporaryFolder } from './support.ts';

const on = '2026-05-04';
const talk = {
  on,
  kind: 'conversation',
  wellbeing: 4,
  note: 'Els sliep slecht.',
  duration: 'up_to_60',
  referral: 'victim_support',
} as const;
const offers: Input<'care.offer'>['offers'] = [
  { element: 'psychic', status: 'accepted', support: 'collegial_support' },
];

/** Anna's case of Linde, in which Els gets aftercare of her own. */
async function withEls() {
  const two = await pair();
  const { ask } = two.anna.desk;
  const caseId = await record(two.anna, 'Linde');
  const { personId: person } = await ask('persons.record', {
    caseId,
    person: { ...aVictim('Els', 'Els Terpstra'), phone: '06 87654321' },
  });
  await ask('care.begin', { caseId, person, ground: 'came_himself' });
  await ask('care.offer', { caseId, person, offers });
  await ask('care.schedule', { caseId, person });
  await ask('care.recordContact', { caseId, person, ...talk });
  return { ...two, two, ask, caseId, person };
}

/** Seals what is new for the other, and lets him read it in. */
async function bring(from: Counsellor, to: Counsellor, caseId: string) {
  const folder = temporaryFolder();
  const { files } = await from.desk.ask('handovers.update', { caseId, folder });
  return to.desk.ask('handovers.merge', { folder, name: files[0] ?? '' });
}

test('TC-05: her aftercare goes to the colleague who takes the case over, with its tasks', async () => {
  const { two, ask, bram, caseId, person } = await withEls();
  const before = await ask('cases.get', { caseId });
  await accept(two, await sendToBram(two, [caseId]), [caseId]);
  const after = await bram.desk.ask('cases.get', { caseId });
  expect(after.others).toEqual(before.others);
  const hers = ({ tasks }: typeof before) => tasks.filter((task) => task.person === person);
  expect(hers(after)).toEqual(hers(before));
  expect(hers(after)).toHaveLength(6);
  expect(after.contacts).toMatchObject([{ person, ...talk }]);
});

test('TC-06: a second counsellor talks with her too, and forgets her with the owner', async () => {
  const { two, ask, anna, bram, bramId, stick, caseId, person } = await withEls();
  const shared = await ask('handovers.share', {
    caseId,
    colleagueId: bramId,
    folder: stick,
    consent: true,
  });
  const receipt = await accept(two, { folder: stick, name: shared.file }, [caseId]);
  await ask('handovers.readReceipt', receipt);
  await bram.desk.ask('care.recordContact', { caseId, person, ...talk, note: 'van Bram' });
  await expect(
    bram.desk.ask('care.begin', { caseId, person, ground: 'came_himself' }),
  ).rejects.toThrow('case.ofColleague');
  await bring(bram, anna, caseId);
  expect((await ask('cases.get', { caseId })).contacts).toMatchObject([
    { person, author: null },
    { person, author: 'Bram', note: 'van Bram' },
  ]);

  await ask('persons.remove', { caseId, personId: person });
  anna.desk.clock = '2026-05-04T12:00:00Z';
  await bring(anna, bram, caseId);
  const copy = await bram.desk.ask('cases.get', { caseId });
  expect([copy.persons, copy.others, copy.contacts]).toEqual([[], [], []]);
  // What comes back of somebody who is gone stays away.
  await bring(bram, anna, caseId);
  expect((await ask('cases.get', { caseId })).contacts).toEqual([]);
});

describe('S-02 for somebody beside the reporter', () => {
  const consent = {
    purpose: 'aftercare',
    recipients: ['collegial_support'],
    groups: ['identity'],
    how: 'spoken',
    on,
    at: '10:00',
    until: null,
  } satisfies Omit<Input<'consents.record'>, 'caseId'>;

  test('her consent shares who she is, and nothing of the reporter', async () => {
    const { ask, caseId, person } = await withEls();
    const { id } = await ask('consents.record', { caseId, ...consent, person });
    const share = { caseId, recipient: 'collegial_support', consentId: id } as const;
    const { sheet } = await ask('disclosures.preview', { ...share, groups: ['identity'] });
    expect(sheet.sections).toEqual([
      {
        group: 'identity',
        title: 'Wie het betreft',
        lines: [
          { term: 'Naam', value: 'Els Terpstra' },
          { term: 'Te bereiken via', value: '06 87654321' },
          { term: 'Soort betrokkene', value: 'Medewerker' },
        ],
      },
    ]);
    expect(JSON.stringify(sheet)).not.toMatch(/Linde|Zuidhof/);
    const { consents } = (await ask('cases.get', { caseId })).sharing;
    expect(consents).toMatchObject([{ person, state: 'active' }]);
  });

  test('her manager hears what was agreed for her, not what was agreed for the reporter', async () => {
    const { ask, caseId, person } = await withEls();
    const groups = ['identity', 'aftercare_plan'] as const;
    const wider = { ...consent, recipients: ['manager' as const], groups: [...groups] };
    const { id } = await ask('consents.record', { caseId, ...wider, person });
    const { sheet } = await ask('disclosures.preview', {
      caseId,
      recipient: 'manager',
      consentId: id,
      groups: ['aftercare_plan'],
    });
    expect(sheet.sections[0]?.lines).toEqual([
      { term: 'Psychische ondersteuning', value: 'Geaccepteerd: Collegiale opvang' },
      { term: 'Nazorggesprek', value: 'uiterlijk 7 mei 2026' },
      { term: 'Nazorggesprek', value: 'uiterlijk 25 mei 2026' },
      { term: 'Nazorggesprek', value: 'uiterlijk 29 juni 2026' },
      { term: 'Nazorggesprek', value: 'uiterlijk 4 augustus 2026' },
    ]);
  });

  test('the report is not hers to share, and her consent carries no task of the reporter', async () => {
    const { ask, caseId, person } = await withEls();
    await expect(
      ask('consents.record', {
        caseId,
        ...consent,
        recipients: ['coordinator'],
        groups: ['identity', 'incident_facts'],
        person,
      }),
    ).rejects.toThrow('consent.notHis');
    const given = {
      ...consent,
      purpose: 'reaction' as const,
      recipients: ['coordinator' as const],
    };
    const { id } = await ask('consents.record', { caseId, ...given, groups: ['identity'], person });
    const withdrawn = { recipients: given.recipients, how: 'spoken', on, at: '10:05' } as const;
    const { ended } = await ask('consents.withdraw', { caseId, consentId: id, ...withdrawn });
    expect(ended).toBe(0);
  });
});
