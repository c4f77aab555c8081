import { expect, test } from 'vitest';
import { lindesCase, reactionConsent, toCoordinator } from './consent-fixture.ts';
import type { Counsellor } from './handover-fixture.ts';
import { accept, pair, record, sendToBram } from './handover-fixture.ts';
import { passphrase, temporaryFolder } from './support.ts';

const sharingOf = async ({ desk }: Counsellor, caseId: string) =>
  (await desk.ask('cases.get', { caseId })).sharing;

test('consents, withdrawals and disclosures go along with a case to its new counsellor', async () => {
  const two = await pair();
  const { anna, bram } = two;
  const caseId = await record(anna, 'Linde');
  for (const { desk } of [anna, bram]) desk.clock = '2026-05-04T09:15:00Z';
  const { id } = await anna.desk.ask('consents.record', { caseId, ...reactionConsent });
  await anna.desk.ask('disclosures.make', toCoordinator(caseId, id));
  await anna.desk.ask('disclosures.setInvolved', { caseId, roles: ['secretary'] });
  await anna.desk.ask('consents.withdraw', {
    caseId,
    consentId: id,
    recipients: ['manager'],
    how: 'spoken',
    on: '2026-05-04',
    at: '11:12',
  });
  const before = await sharingOf(anna, caseId);
  await accept(two, await sendToBram(two, [caseId]), [caseId]);
  expect(await sharingOf(bram, caseId)).toEqual(before);
  // What was agreed with one counsellor holds for the next.
  await bram.desk.ask('disclosures.make', toCoordinator(caseId, id));
  expect((await sharingOf(bram, caseId)).disclosures).toHaveLength(2);
});

test('TC-03: who gave up who he is does not come back with an older backup', async () => {
  const { desk, caseId } = await lindesCase();
  const { id } = await desk.ask('consents.record', { caseId, ...reactionConsent });
  const folder = temporaryFolder();
  const { name } = await desk.ask('backups.make', { folder });
  await desk.ask('consents.withdraw', {
    caseId,
    consentId: id,
    recipients: ['coordinator', 'manager'],
    how: 'spoken',
    on: '2026-05-04',
    at: '11:12',
  });
  await desk.ask('consents.settleFile', { caseId, keep: 'facts' });
  const again = desk.restart();
  await again.ask('backups.restore', { folder, name, from: { kind: 'passphrase', passphrase } });
  const [slot] = (await again.ask('vault.describe', {})).slots;
  await again.ask('vault.unlock', { slot: slot?.id ?? '', passphrase });
  const { reporter, incident } = await again.ask('cases.get', { caseId });
  expect(reporter).toMatchObject({ name: '', contact: '' });
  expect(reporter.alias).not.toBe('Linde');
  expect(incident.narrative).toBe('');
});
