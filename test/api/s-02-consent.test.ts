import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { lindesCase, reactionConsent, refusalOf, toCoordinator } from './consent-fixture.ts';
import { counterThreat, passphrase, temporaryFolder } from './support.ts';

const told = counterThreat.incident.narrative;

async function agreed() {
  const { desk, caseId } = await lindesCase();
  const { id: consentId } = await desk.ask('consents.record', { caseId, ...reactionConsent });
  return { desk, caseId, consentId };
}

test('S-02: a preview shows the two parts of the consent and nothing else', async () => {
  const { desk, caseId, consentId } = await agreed();
  const { sheet } = await desk.ask('disclosures.preview', {
    caseId,
    consentId,
    recipient: 'coordinator',
    groups: ['identity', 'incident_facts'],
  });
  expect(sheet.sections.map(({ group }) => group)).toEqual(['identity', 'incident_facts']);
  // §4.5: whatever is printed says for whom it is.
  expect(sheet.confidential).toMatch(/^Vertrouwelijk\. Alleen voor wie hieronder staat/);
  const words = JSON.stringify(sheet);
  expect(words).toContain('Linda Verbeek');
  expect(words).toContain('1 mei 2026');
  expect(words).not.toContain(told);
  expect(words).not.toContain('Linde"');
  expect(words).not.toContain('A-2026-0001');
});

test('S-02: without the part of who she is, no name stands on the sheet', async () => {
  const { desk, caseId, consentId } = await agreed();
  const { sheet } = await desk.ask('disclosures.preview', {
    caseId,
    consentId,
    recipient: 'manager',
    groups: ['incident_facts'],
  });
  const words = JSON.stringify(sheet);
  for (const hidden of ['Linda', 'Linde', '06 12345678', 'Werk en inkomen']) {
    expect(words).not.toContain(hidden);
  }
});

test('who the perpetrator is stands on a sheet only when that part was agreed to', async () => {
  const { desk, caseId, consentId } = await agreed();
  const person = {
    role: 'perpetrator',
    kind: 'client',
    alias: 'de man',
    name: 'Gerrit Oosterhof',
    email: '',
    phone: '',
    relation: '',
    birthYear: 1970,
  } as const;
  await desk.ask('persons.record', { caseId, person });
  const groups = ['perpetrator_identity' as const];
  const wish = { caseId, recipient: 'coordinator' as const, groups };
  await expect(desk.ask('disclosures.preview', { ...wish, consentId })).rejects.toThrow(
    'disclosure.noConsent',
  );
  const { id } = await desk.ask('consents.record', {
    caseId,
    ...reactionConsent,
    purpose: 'series',
    recipients: ['coordinator'],
    groups,
  });
  const { sheet } = await desk.ask('disclosures.preview', { ...wish, consentId: id });
  expect(JSON.stringify(sheet)).toContain('Gerrit Oosterhof');
  const all = { ...wish, consentId, groups: ['identity' as const, 'incident_facts' as const] };
  const { sheet: facts } = await desk.ask('disclosures.preview', all);
  expect(JSON.stringify(facts)).not.toContain('Oosterhof');
});

test('S-02: sharing with the coordinator writes a row and leaves the consent active', async () => {
  const { desk, caseId, consentId } = await agreed();
  desk.clock = '2026-05-04T09:20:00Z';
  const { id, sheet, file } = await desk.ask('disclosures.make', toCoordinator(caseId, consentId));
  expect(file).toBeNull();
  expect(sheet.facts).toContainEqual({
    term: 'Voor',
    value: 'Coördinator weerbaarheid: Joris Maas',
  });
  const { sharing } = await desk.ask('cases.get', { caseId });
  expect(sharing.consents).toMatchObject([
    {
      id: consentId,
      state: 'active',
      givenAt: '2026-05-04T09:05:00Z',
      left: ['coordinator', 'manager'],
    },
  ]);
  expect(sharing.disclosures).toEqual([
    {
      id,
      sharedAt: '2026-05-04T09:20:00Z',
      recipient: 'coordinator',
      toWhom: 'Joris Maas',
      groups: ['identity', 'incident_facts'],
      medium: 'conversation',
      ground: 'consent',
      consentId,
      reason: '',
    },
  ]);
  const { lines } = await desk.ask('log.read', {});
  expect(lines.map(({ action }) => action)).toContain('disclosure.make');
});

test('S-02: the secretary gets nothing, because the consent does not name her', async () => {
  const { desk, caseId, consentId } = await agreed();
  const toSecretary = { ...toCoordinator(caseId, consentId), recipient: 'secretary' as const };
  await expect(desk.ask('disclosures.make', toSecretary)).rejects.toThrow('disclosure.noConsent');
  expect((await desk.ask('cases.get', { caseId })).sharing.disclosures).toEqual([]);
});

test('S-02: the narrative goes to nobody, and no consent can be recorded for it', async () => {
  const { desk, caseId, consentId } = await agreed();
  const wish = { ...toCoordinator(caseId, consentId), groups: ['narrative' as const] };
  await expect(desk.ask('disclosures.make', wish)).rejects.toThrow('consent.notForRecipient');
  const consent = { caseId, ...reactionConsent, groups: ['identity', 'narrative'] as const };
  const input = { ...consent, groups: [...consent.groups] };
  await expect(desk.ask('consents.record', input)).rejects.toThrow('consent.notForRecipient');
});

test('a consent of another case, or none, opens nothing', async () => {
  const { desk, consentId } = await agreed();
  const other = await desk.ask('reports.record', {
    ...counterThreat,
    reporter: {
      kind: 'anonymous',
      position: { regime: 'staff', department: 'taxes', functionGroup: null },
    },
  });
  const wish = toCoordinator(other.caseId, consentId);
  await expect(desk.ask('disclosures.make', wish)).rejects.toThrow('consent.notFound');
});

test('a consent ends after its last day, by itself', async () => {
  const { desk, caseId } = await lindesCase();
  const { id } = await desk.ask('consents.record', {
    caseId,
    ...reactionConsent,
    until: '2026-05-15',
  });
  desk.clock = '2026-05-15T20:00:00Z';
  await desk.ask('disclosures.make', toCoordinator(caseId, id));
  desk.clock = '2026-05-15T22:01:00Z';
  const late = desk.ask('disclosures.make', toCoordinator(caseId, id));
  await expect(late).rejects.toThrow('disclosure.expired');
  const { sharing } = await desk.ask('cases.get', { caseId });
  expect(sharing.consents).toMatchObject([{ state: 'expired' }]);
});

test('moments that cannot be true are refused at their field', async () => {
  const { desk, caseId } = await lindesCase();
  const record = (changed: object) =>
    refusalOf(desk.ask('consents.record', { caseId, ...reactionConsent, ...changed }));
  expect(await record({ at: '11:20' })).toMatchObject({
    issues: [{ path: ['on'], problem: 'date.inFuture' }],
  });
  expect(await record({ until: '2026-05-03' })).toMatchObject({
    issues: [{ path: ['until'], problem: 'consent.untilPast' }],
  });
  expect(await record({ recipients: ['works_council'] })).toMatchObject({
    issues: [{ path: ['groups'], problem: 'consent.notForRecipient' }],
  });
});

test('TC-10: who is involved himself gets nothing, on an older consent neither', async () => {
  const { desk, caseId, consentId } = await agreed();
  await desk.ask('disclosures.setInvolved', { caseId, roles: ['coordinator'] });
  const shared = desk.ask('disclosures.make', toCoordinator(caseId, consentId));
  await expect(shared).rejects.toThrow('consent.involved');
  const again = desk.ask('consents.record', { caseId, ...reactionConsent });
  await expect(again).rejects.toThrow('consent.involved');
  await desk.ask('disclosures.setInvolved', { caseId, roles: [] });
  await desk.ask('disclosures.make', toCoordinator(caseId, consentId));
});

test('a sheet that is sealed for a key opens with that key, and holds what was shown', async () => {
  const { desk, caseId, consentId } = await agreed();
  const folder = temporaryFolder();
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const { file, sheet } = await desk.ask('disclosures.make', {
    ...toCoordinator(caseId, consentId),
    medium: { kind: 'sealed_recipient', folder, recipient },
  });
  expect(readdirSync(folder)).toEqual([file]);
  expect(file).not.toMatch(/Lind|A-2026/);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const page = await decrypter.decrypt(
    Uint8Array.from(readFileSync(join(folder, file ?? ''))),
    'text',
  );
  for (const { value } of sheet.sections.flatMap(({ lines }) => lines)) {
    expect(page).toContain(value.replaceAll("'", '&#39;'));
  }
  expect(page).toContain(sheet.reference);
  expect(page).not.toContain(told);
  expect(page).not.toMatch(/<script|http:|https:/);
});

test('a sheet is sealed with a passphrase that is hard to guess, and no other', {
  timeout: 60_000,
}, async () => {
  const { desk, caseId, consentId } = await agreed();
  const folder = temporaryFolder();
  const sealedWith = (typed: string) =>
    desk.ask('disclosures.make', {
      ...toCoordinator(caseId, consentId),
      medium: { kind: 'sealed_passphrase', folder, passphrase: typed },
    });
  await expect(sealedWith('Welkom01')).rejects.toThrow('passphrase.tooWeak');
  expect(readdirSync(folder)).toEqual([]);
  const { file } = await sealedWith(passphrase);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const bytes = Uint8Array.from(readFileSync(join(folder, file ?? '')));
  expect(await decrypter.decrypt(bytes, 'text')).toContain('Linda Verbeek');
});

test('a sheet goes to no folder of the vault and to no key that is none', async () => {
  const { desk, caseId, consentId } = await agreed();
  const wish = toCoordinator(caseId, consentId);
  const recipient = 'age1qqqq';
  const medium = { kind: 'sealed_recipient', folder: temporaryFolder(), recipient } as const;
  await expect(desk.ask('disclosures.make', { ...wish, medium })).rejects.toThrow(
    'disclosure.badRecipient',
  );
  const inside = { ...medium, folder: desk.folder };
  await expect(desk.ask('disclosures.make', { ...wish, medium: inside })).rejects.toThrow(
    'export.folderIsVault',
  );
  expect((await desk.ask('cases.get', { caseId })).sharing.disclosures).toEqual([]);
});

test('without consent only a conflict of duties opens anything, and all of it must be true', async () => {
  const { desk, caseId } = await lindesCase();
  const wish = {
    caseId,
    recipient: 'police_contact',
    toWhom: 'Wijkagent',
    groups: ['incident_facts'],
    medium: { kind: 'conversation' },
  } as const;
  const conditions = ['consentTried', 'conscience', 'noOtherWay', 'seriousHarm'] as const;
  const share = (met: readonly ((typeof conditions)[number] | 'asLittleAsPossible')[]) =>
    desk.ask('disclosures.make', {
      ...wish,
      groups: [...wish.groups],
      ground: { kind: 'duty', conditions: [...met], reason: 'Hij zei dat hij vanavond komt.' },
    });
  await expect(share(conditions)).rejects.toThrow('disclosure.conditions');
  await share([...conditions, 'asLittleAsPossible']);
  const { sharing } = await desk.ask('cases.get', { caseId });
  expect(sharing.disclosures).toMatchObject([
    { ground: 'conflict_of_duties', consentId: null, reason: 'Hij zei dat hij vanavond komt.' },
  ]);
  const { lines } = await desk.ask('log.read', {});
  expect(lines.map(({ action }) => action)).toContain('disclosure.withoutConsent');
});
