import { expect, test } from 'vitest';
import { lindesCase, policeConsent, reactionConsent, toCoordinator } from './consent-fixture.ts';
import { claimOn } from './reaction-fixture.ts';
import type { TestDesk } from './support.ts';

/** Linde agreed to both, the coordinator and the police were told, and a measure was taken. */
async function sharedCase() {
  const { desk, caseId } = await lindesCase();
  const { id: reaction } = await desk.ask('consents.record', { caseId, ...reactionConsent });
  const { id: police } = await desk.ask('consents.record', { caseId, ...policeConsent });
  await desk.ask('disclosures.make', toCoordinator(caseId, reaction));
  await desk.ask('disclosures.make', {
    ...toCoordinator(caseId, police),
    recipient: 'police_contact',
    toWhom: 'Wijkagent De Boer',
  });
  desk.clock = '2026-05-08T08:00:00Z';
  await desk.ask('police.record', {
    caseId,
    status: 'complaint_filed',
    on: '2026-05-08',
    number: 'PL0100-1',
  });
  return { desk, caseId, reaction, police };
}

const withdrawal = { how: 'telephone', on: '2026-05-11', at: '09:30' } as const;
const noon = '2026-05-11T10:00:00Z';

const statusesOf = async (desk: TestDesk, caseId: string) => {
  const { tasks } = await desk.ask('cases.get', { caseId });
  return (code: string) =>
    tasks
      .filter((task) => task.code === code)
      .map(({ status, skipReason }) => [status, skipReason]);
};

test('TC-03: withdrawal blocks sharing at once, and ends the tasks that rested on it', async () => {
  const { desk, caseId, reaction, police } = await sharedCase();
  expect((await statusesOf(desk, caseId))('T11')).toEqual([['open', null]]);
  expect((await statusesOf(desk, caseId))('T8')).toEqual([['open', null]]);
  desk.clock = noon;
  const both = { caseId, ...withdrawal };
  const { ended } = await desk.ask('consents.withdraw', {
    ...both,
    consentId: reaction,
    recipients: ['coordinator', 'manager'],
  });
  expect(ended).toBe(1);
  await desk.ask('consents.withdraw', {
    ...both,
    consentId: police,
    recipients: ['police_contact'],
  });
  const now = await statusesOf(desk, caseId);
  expect(now('T11')).toEqual([['skipped', 'consent_withdrawn']]);
  expect(now('T8')).toEqual([['skipped', 'consent_withdrawn']]);
  // What serves the reporter himself goes on.
  expect(now('T2')).toEqual([['open', null]]);
  const again = desk.ask('disclosures.make', toCoordinator(caseId, reaction));
  await expect(again).rejects.toThrow('disclosure.withdrawn');
});

test('TC-03: what was shared before stays on the list, and so does the police report', async () => {
  const { desk, caseId, reaction } = await sharedCase();
  const { sharing: before } = await desk.ask('cases.get', { caseId });
  desk.clock = noon;
  const recipients = ['coordinator', 'manager'] as const;
  await desk.ask('consents.withdraw', {
    caseId,
    consentId: reaction,
    recipients: [...recipients],
    ...withdrawal,
  });
  const { sharing, police, status } = await desk.ask('cases.get', { caseId });
  expect(sharing.disclosures).toEqual(before.disclosures);
  expect(sharing.disclosures).toHaveLength(2);
  expect(sharing.consents).toMatchObject([
    {
      state: 'withdrawn',
      left: [],
      withdrawals: [{ recipients, how: 'telephone', withdrawnAt: '2026-05-11T07:30:00Z' }],
    },
    { state: 'active' },
  ]);
  expect(police).toHaveLength(1);
  expect(status).toBe('open');
});

test('TC-03: withdrawn for one recipient only, the other may still know, and the tasks go on', async () => {
  const { desk, caseId, reaction } = await sharedCase();
  desk.clock = noon;
  const { ended } = await desk.ask('consents.withdraw', {
    caseId,
    consentId: reaction,
    recipients: ['coordinator'],
    ...withdrawal,
  });
  expect(ended).toBe(0);
  const shared = { ...toCoordinator(caseId, reaction), recipient: 'manager' as const };
  await desk.ask('disclosures.make', shared);
  await expect(desk.ask('disclosures.make', toCoordinator(caseId, reaction))).rejects.toThrow(
    'disclosure.withdrawn',
  );
  const twice = { caseId, consentId: reaction, ...withdrawal };
  await expect(
    desk.ask('consents.withdraw', { ...twice, recipients: ['coordinator'] }),
  ).rejects.toThrow('consent.alreadyWithdrawn');
});

test('a consent cannot be taken back before it was given', async () => {
  const { desk, caseId, reaction } = await sharedCase();
  const early = { how: 'spoken', on: '2026-05-04', at: '11:00' } as const;
  const input = { caseId, consentId: reaction, recipients: ['manager' as const], ...early };
  await expect(desk.ask('consents.withdraw', input)).rejects.toThrow(
    'consent.withdrawnBeforeGiven',
  );
});

const offender = {
  role: 'perpetrator',
  kind: 'client',
  alias: 'de man',
  name: 'Gerrit Oosterhof',
  email: '',
  phone: '',
  relation: '',
  birthYear: 1970,
} as const;

async function withdrawn() {
  const made = await sharedCase();
  const { desk, caseId, reaction } = made;
  await desk.ask('persons.record', { caseId, person: offender });
  await desk.ask('notes.add', { caseId, text: 'Linda Verbeek belde weer.' });
  desk.clock = noon;
  await desk.ask('consents.withdraw', {
    caseId,
    consentId: reaction,
    recipients: ['coordinator', 'manager'],
    ...withdrawal,
  });
  return made;
}

test('TC-03: of the own file the coded facts can stay, without anybody in it', async () => {
  const { desk, caseId } = await withdrawn();
  await desk.ask('consents.settleFile', { caseId, keep: 'facts' });
  const left = await desk.ask('cases.get', { caseId });
  expect(left.closed).toEqual({ on: '2026-05-11', reason: 'consent_withdrawn' });
  expect(left.reporter).toMatchObject({ name: '', contact: '' });
  expect(left.reporter.alias).toMatch(/^Anoniem [0-9a-f]{8}$/);
  expect(left.incident).toMatchObject({ nature: 'threat_violence', narrative: '' });
  expect(left.notes).toEqual([]);
  expect(left.sharing.disclosures).toMatchObject([
    { recipient: 'coordinator', toWhom: '' },
    { recipient: 'police_contact', toWhom: '' },
  ]);
  expect(left.persons).toMatchObject([{ role: 'perpetrator', identity: null }]);
  for (const query of ['Linde', 'Linda', 'Verbeek', 'schreeuwde', 'Oosterhof']) {
    expect((await desk.ask('cases.list', { query })).total).toBe(0);
  }
  const { destroyed } = await desk.ask('retention.list', {});
  expect(destroyed.newest.map(({ rule }) => rule).sort()).toEqual([
    'counsellor_notes',
    'identity',
    'perpetrator_without_measure',
  ]);
});

test('TC-03: or the whole file goes, and still counts in its year', async () => {
  const { desk, caseId } = await withdrawn();
  await desk.ask('consents.settleFile', { caseId, keep: 'nothing' });
  await expect(desk.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
  const { destroyed } = await desk.ask('retention.list', {});
  expect(destroyed.newest).toMatchObject([{ rule: 'counsellor_case', on: '2026-05-11' }]);
  const { reporters } = await desk.ask('reporters.find', { alias: 'Linde' });
  expect(reporters).toEqual([]);
});

test('TC-03: the file waits while somebody asks for access to it, and while a claim is open', async () => {
  const { desk, caseId } = await withdrawn();
  const settle = () => desk.ask('consents.settleFile', { caseId, keep: 'nothing' });
  await claimOn(desk, caseId, '2026-05-11');
  await expect(settle()).rejects.toThrow('consent.claimOpen');
  await desk.ask('access.record', {
    role: 'perpetrator',
    who: 'Dhr. De Wit',
    receivedOn: '2026-05-11',
    cases: [caseId],
  });
  await expect(settle()).rejects.toThrow('retention.askedFor');
  expect((await desk.ask('cases.get', { caseId })).closed).toBeNull();
});

test('a file is given up only when the reporter took consent back in it', async () => {
  const { desk, caseId } = await sharedCase();
  for (const keep of ['facts', 'nothing'] as const) {
    const asked = desk.ask('consents.settleFile', { caseId, keep });
    await expect(asked).rejects.toThrow('consent.notWithdrawn');
  }
  expect((await desk.ask('cases.get', { caseId })).status).toBe('open');
});
