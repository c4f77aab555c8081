import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answer, councilPair, doxing, recordDoxing } from './clerk-fixture.ts';
import { counsellor, knows } from './handover-fixture.ts';
import { passphrase, startDesk, type TestDesk, temporaryFolder } from './support.ts';

test('TC-10: the clerk cannot take a report of the clerk, nor of the deputy', async () => {
  const { clerk, counsellor: other } = await councilPair();
  for (const office of ['griffier', 'deputy_griffier'] as const) {
    const reporter = {
      kind: 'anonymous' as const,
      position: { regime: 'political' as const, office },
    };
    await expect(clerk.desk.ask('reports.record', { ...doxing, reporter })).rejects.toThrow(
      'report.clerkAsReporter',
    );
    await other.desk.ask('reports.record', { ...doxing, reporter });
  }
  expect((await clerk.desk.ask('cases.list', {})).total).toBe(0);
  expect((await other.desk.ask('cases.list', {})).total).toBe(2);
});

test('TC-10: the clerk cannot take a report in which he is involved', async () => {
  const { clerk } = await councilPair();
  await expect(
    clerk.desk.ask('reports.record', { ...doxing, standing: 'about_counsellor' }),
  ).rejects.toThrow('report.aboutClerk');
  expect((await clerk.desk.ask('reporters.find', { alias: '' })).reporters).toEqual([]);
});

test('TC-10: a mayor who is involved is no recipient, and the clerk cannot mark himself', async () => {
  const { clerk } = await councilPair();
  const caseId = await recordDoxing(clerk.desk);
  await clerk.desk.ask('disclosures.setInvolved', { caseId, roles: ['mayor'] });
  const consent = {
    caseId,
    purpose: 'police' as const,
    recipients: ['mayor' as const],
    groups: ['identity' as const],
    how: 'spoken' as const,
    on: '2026-10-13',
    at: '09:45',
    until: null,
  };
  await expect(clerk.desk.ask('consents.record', consent)).rejects.toThrow('consent.involved');
  await expect(
    clerk.desk.ask('disclosures.setInvolved', { caseId, roles: ['griffier'] }),
  ).rejects.toThrow('involved.sealAway');
});

test('TC-10: a person who is marked as the clerk himself starts it, and is not written down', async () => {
  const { clerk, counsellor: other } = await councilPair();
  const caseId = await recordDoxing(clerk.desk);
  const bare = { alias: 'De griffier', name: '', email: '', phone: '', relation: '' };
  const victim = { role: 'victim' as const, kind: 'employee' as const, ...bare };
  const told = { caseId, person: victim, isKeeper: true };
  await expect(clerk.desk.ask('persons.record', told)).rejects.toThrow('involved.sealAway');
  expect((await clerk.desk.ask('cases.get', { caseId })).persons).toEqual([]);
  const { personId } = await clerk.desk.ask('persons.record', { caseId, person: victim });
  await expect(clerk.desk.ask('persons.change', { ...told, personId })).rejects.toThrow(
    'involved.sealAway',
  );
  // A counsellor has nobody to seal it for at once: she hands the case over.
  const hers = await recordDoxing(other.desk);
  await expect(other.desk.ask('persons.record', { ...told, caseId: hers })).rejects.toThrow(
    'person.isKeeper',
  );
});

test('TC-10: when it turns out later, the case is gone at once, and only its recipient opens it', async () => {
  const two = await councilPair();
  const { clerk, counsellor: other, counsellorId, stick } = two;
  const caseId = await recordDoxing(clerk.desk);
  await clerk.desk.ask('notes.add', { caseId, text: 'De griffier zelf wordt genoemd.' });
  const target = temporaryFolder();
  await clerk.desk.ask('backups.make', { folder: target });
  const sealed = { caseId, colleagueId: counsellorId, folder: stick, consent: false };
  const { file, backups } = await clerk.desk.ask('cases.sealAway', sealed);
  expect(backups).toBe('erased');

  await expect(clerk.desk.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
  expect((await clerk.desk.ask('cases.list', {})).total).toBe(0);
  for (const query of ['Wulp', 'Terpstra', 'griffier', 'adres']) {
    expect((await clerk.desk.ask('cases.list', { query })).total).toBe(0);
  }
  expect((await clerk.desk.ask('today.get', {})).dueToday).toEqual([]);
  const { sealedAway, reports } = await clerk.desk.ask('clerk.home', {});
  expect(reports).toEqual([]);
  expect(sealedAway).toMatchObject([{ number: 'G-2026-0001', role: 'counsellor_political' }]);

  const [listed] = (await clerk.desk.ask('handovers.list', {})).handovers;
  const id = listed?.id ?? '';
  await expect(clerk.desk.ask('handovers.withdraw', { id })).rejects.toThrow('handover.sealedAway');

  const receipt = await answer(two, { folder: stick, name: file }, [caseId]);
  const hers = await other.desk.ask('cases.get', { caseId });
  expect(hers.notes).toMatchObject([{ text: 'De griffier zelf wordt genoemd.' }]);
  await clerk.desk.ask('handovers.readReceipt', receipt);
  expect((await clerk.desk.ask('clerk.home', {})).sealedAway).toEqual([]);
});

test('TC-10: an older copy of the database that is put back does not bring it back', async () => {
  const { clerk, counsellorId, stick } = await councilPair();
  const caseId = await recordDoxing(clerk.desk);
  const unlock = async (desk: TestDesk, olderCopy: boolean) => {
    const { slots } = await desk.ask('vault.describe', {});
    const accept = { olderCopy };
    await desk.ask('vault.unlock', { slot: slots[0]?.id ?? '', passphrase, accept });
  };
  clerk.desk.desk.close();
  const database = join(clerk.desk.folder, 'council.db');
  const older = readFileSync(database);
  await unlock(clerk.desk, false);
  const sealed = { caseId, colleagueId: counsellorId, folder: stick, consent: false };
  await clerk.desk.ask('cases.sealAway', sealed);
  clerk.desk.desk.close();
  writeFileSync(database, older);
  await unlock(clerk.desk, true);
  await expect(clerk.desk.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
});

test('TC-10: the file is written once more when it got lost, until the receipt is there', async () => {
  const two = await councilPair();
  const { clerk, counsellorId, stick } = two;
  const caseId = await recordDoxing(clerk.desk);
  const sealed = { caseId, colleagueId: counsellorId, folder: stick, consent: false };
  const { file } = await clerk.desk.ask('cases.sealAway', sealed);
  rmSync(join(stick, file));
  const [away] = (await clerk.desk.ask('clerk.home', {})).sealedAway;
  const again = { handoverId: away?.handoverId ?? '', folder: stick };
  const { file: name } = await clerk.desk.ask('handovers.writeSealedAway', again);
  const receipt = await answer(two, { folder: stick, name }, [caseId]);
  await clerk.desk.ask('handovers.readReceipt', receipt);
  await expect(clerk.desk.ask('handovers.writeSealedAway', again)).rejects.toThrow(
    'handover.notFound',
  );
});

test('TC-10: when she refuses, it does not come back to the clerk', async () => {
  const two = await councilPair();
  const { clerk, counsellorId, stick } = two;
  const caseId = await recordDoxing(clerk.desk);
  const sealed = { caseId, colleagueId: counsellorId, folder: stick, consent: false };
  const { file } = await clerk.desk.ask('cases.sealAway', sealed);
  await clerk.desk.ask('handovers.readReceipt', await answer(two, { folder: stick, name: file }));
  await expect(clerk.desk.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
  expect((await clerk.desk.ask('clerk.home', {})).sealedAway).toHaveLength(1);
});

test('TC-10: the deputy gets it only when the reporter agrees', async () => {
  const { clerk, stick } = await councilPair();
  const deputy = await counsellor('Plaatsvervanger', stick, 'griffier');
  const colleagueId = await knows(clerk, deputy);
  const caseId = await recordDoxing(clerk.desk);
  const sealed = { caseId, colleagueId, folder: stick };
  await expect(clerk.desk.ask('cases.sealAway', { ...sealed, consent: false })).rejects.toThrow(
    'involved.deputyNeedsConsent',
  );
  expect((await clerk.desk.ask('cases.get', { caseId })).id).toBe(caseId);
  await clerk.desk.ask('cases.sealAway', { ...sealed, consent: true });
  await expect(clerk.desk.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
});

test('TC-10: without a card that was compared nothing is sealed, and nothing is lost', async () => {
  const desk = startDesk('2026-10-13T08:00:00Z');
  const municipality = { code: 'GM9999', name: 'Waterveen' };
  await desk.ask('vault.create', { role: 'griffier', passphrase, municipality });
  const stick = temporaryFolder();
  await desk.ask('identity.writeCard', { name: 'Griffier Bos', folder: stick });
  const caseId = await recordDoxing(desk);
  const sealed = { caseId, colleagueId: caseId, folder: stick, consent: true };
  await expect(desk.ask('cases.sealAway', sealed)).rejects.toThrow('colleague.notFound');
  expect((await desk.ask('cases.list', {})).total).toBe(1);
});
