import { expect, test } from 'vitest';
import { reactionConsent } from './consent-fixture.ts';
import { addFile, erase } from './erasure-fixture.ts';
import { type Pair, pair, record } from './handover-fixture.ts';
import { claimOn, closing, withCase } from './reaction-fixture.ts';
import { restrictFor } from './restriction-fixture.ts';

/** Anna's case with a file, of which the use is restricted. */
async function restricted() {
  const two = await pair();
  const caseId = await record(two.anna, 'Linde');
  await addFile(two.anna.desk, caseId, 'een.txt');
  await restrictFor(two.anna.desk, caseId, 'reporter');
  return { two, desk: two.anna.desk, caseId };
}

const silence = ({ anna, bramId, stick }: Pair, caseId: string) =>
  anna.desk.ask('handovers.send', {
    ...{ colleagueId: bramId, folder: stick, answers: [{ caseId, answer: 'destroyNotes' }] },
  });

test('AVG 18: what is restricted is not destroyed, by whatever way, until that is lifted', async () => {
  const { two, desk, caseId } = await restricted();
  const [file] = (await desk.ask('cases.get', { caseId })).attachments;
  const id = file?.id ?? '';
  await expect(desk.ask('attachments.remove', { id })).rejects.toThrow('access.restricted');
  await expect(silence(two, caseId)).rejects.toThrow('handover.notesKept');
  await expect(erase(desk, caseId, ({ kind }) => kind === 'attachment')).rejects.toThrow(
    'access.restricted',
  );
  const { attachments, incident } = await desk.ask('cases.get', { caseId });
  expect([attachments.length, incident.narrative === '']).toEqual([1, false]);
  await desk.ask('access.lift', { caseId });
  // The request for erasure is open now, and keeps the file until it is settled.
  await expect(desk.ask('attachments.remove', { id })).rejects.toThrow('retention.askedFor');
});

/** A closed case with a file, of which one part is kept longer. */
async function held(rule: 'evidence' | 'counsellor_notes', reason: 'prosecution' | 'court_case') {
  const two = await pair();
  const { desk } = two.anna;
  const caseId = await record(two.anna, 'Linde');
  await addFile(desk, caseId, 'een.txt');
  await desk.ask('cases.close', { caseId, ...closing, feedbackWaiver: 'reporter_declines' });
  desk.clock = '2027-02-01T08:00:00Z';
  await desk.ask('retention.hold', { caseId, rule, reason, reviewOn: '2027-09-01' });
  const [file] = (await desk.ask('cases.get', { caseId })).attachments;
  return { desk, caseId, remove: () => desk.ask('attachments.remove', { id: file?.id ?? '' }) };
}

/** What was told in a case, and nothing else of it. */
const isTold = ({ kind }: { readonly kind: string }) =>
  ['narrative', 'note', 'contact', 'consequences'].includes(kind);

test('A file that is held is not removed, and not erased on request, until it is let go', async () => {
  const { desk, caseId, remove } = await held('evidence', 'prosecution');
  await expect(remove()).rejects.toThrow('retention.held');
  await desk.ask('retention.release', { caseId, rule: 'evidence' });
  await remove();
  expect((await desk.ask('cases.get', { caseId })).attachments).toEqual([]);
});

test('§4.2: what is held keeps itself alone: notes that a court needs keep no file', async () => {
  const { desk, caseId, remove } = await held('counsellor_notes', 'court_case');
  await remove();
  expect((await desk.ask('cases.get', { caseId })).attachments).toEqual([]);
  await expect(erase(desk, caseId, isTold)).rejects.toThrow('retention.held');
  expect((await desk.ask('cases.get', { caseId })).incident.narrative).not.toBe('');
});

test('TC-08: what was told goes on request from a closed case that a claim keeps, and the rest stays', async () => {
  const { desk, caseId } = await withCase();
  await claimOn(desk, caseId, '2026-05-04');
  await desk.ask('cases.close', { caseId, ...closing });
  expect(await erase(desk, caseId, isTold)).toMatchObject({ destroyed: 1 });
  const { incident, reporter, claims } = await desk.ask('cases.get', { caseId });
  expect([incident.narrative, reporter.alias, claims.length]).toEqual(['', 'Linde', 1]);
  await expect(erase(desk, caseId, () => true)).rejects.toThrow('consent.claimOpen');
});

test('AVG 18: who takes his consent back has nothing destroyed of which the use is restricted', async () => {
  const { desk, caseId } = await restricted();
  const { id: consentId } = await desk.ask('consents.record', {
    ...{ caseId, ...reactionConsent, at: '10:30' },
  });
  desk.clock = '2026-05-05T10:00:00Z';
  await desk.ask('consents.withdraw', {
    ...{ caseId, consentId, recipients: ['coordinator', 'manager'], how: 'spoken' },
    ...{ on: '2026-05-05', at: '11:00' },
  });
  const settle = () => desk.ask('consents.settleFile', { caseId, keep: 'nothing' });
  await expect(settle()).rejects.toThrow('access.restricted');
  await desk.ask('access.lift', { caseId });
  await settle();
  await expect(desk.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
});
