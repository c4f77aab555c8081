import { expect, test } from 'vitest';
import { addFile, erase } from './erasure-fixture.ts';
import { type Pair, pair, record } from './handover-fixture.ts';
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

test('A file of a case of which something is held is not removed', async () => {
  const two = await pair();
  const { desk } = two.anna;
  const caseId = await record(two.anna, 'Linde');
  await addFile(desk, caseId, 'een.txt');
  await desk.ask('cases.close', {
    ...{ caseId, reason: 'resolved', feedbackWaiver: 'reporter_declines' },
    checks: { feedbackGiven: 'yes', policeNews: 'not_applicable', consentReviewed: 'yes' },
  });
  desk.clock = '2027-06-01T08:00:00Z';
  const [part] = (await desk.ask('retention.list', {})).parts;
  await desk.ask('retention.hold', {
    ...{ caseId, rule: part?.rule ?? 'evidence', reason: 'prosecution', reviewOn: '2027-09-01' },
  });
  const [file] = (await desk.ask('cases.get', { caseId })).attachments;
  await expect(desk.ask('attachments.remove', { id: file?.id ?? '' })).rejects.toThrow(
    'retention.held',
  );
});
