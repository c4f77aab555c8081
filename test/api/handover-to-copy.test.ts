import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sealBytes } from '../../db/sealed-bytes.ts';
import { addFile } from './erasure-fixture.ts';
import { entriesOf, sealTar } from './forged-letters.ts';
import { accept, pair, record, sendToBram } from './handover-fixture.ts';
import { bramAndVera } from './refusal.ts';
import { temporaryFolder, type TestDesk } from './support.ts';

const onDay = (day: string, ...desks: readonly TestDesk[]) => {
  for (const desk of desks) desk.clock = `${day}T08:35:00Z`;
};

/** Anna's case with a talk in it, of which Bram has a copy. */
async function shared() {
  const two = await pair();
  const { anna, bram, bramId, stick } = two;
  const caseId = await record(anna, 'Linde');
  await anna.desk.ask('care.recordContact', {
    ...{ caseId, kind: 'phone', on: '2026-05-04', wellbeing: 6, note: 'slaapt slecht' },
    closing: false,
  });
  const { file } = await anna.desk.ask('handovers.share', {
    ...{ caseId, colleagueId: bramId, folder: stick, consent: true },
  });
  await anna.desk.ask(
    'handovers.readReceipt',
    await accept(two, { folder: stick, name: file }, [caseId]),
  );
  return { two, anna, bram, caseId };
}

test('What went from a copy at its term comes back with the case itself, before that goes at its owner', async () => {
  const { two, anna, bram, caseId } = await shared();
  const before = await anna.desk.ask('cases.get', { caseId });
  onDay('2026-05-05', anna.desk, bram.desk);
  await anna.desk.ask('cases.close', {
    ...{ caseId, reason: 'resolved', feedbackWaiver: 'nothing_to_tell' },
    checks: { feedbackGiven: 'yes', policeNews: 'yes', consentReviewed: 'yes' },
  });
  const folder = temporaryFolder();
  const { files } = await anna.desk.ask('handovers.update', { caseId, folder });
  await bram.desk.ask('handovers.merge', { folder, name: files[0] ?? '' });
  onDay('2026-11-06', anna.desk, bram.desk);
  await bram.desk.ask('retention.destroy', { parts: [{ caseId, rule: 'counsellor_notes' }] });
  const silent = await bram.desk.ask('cases.get', { caseId });
  expect([silent.incident.narrative, silent.contacts[0]?.note]).toEqual(['', '']);

  const file = await sendToBram(two, [caseId]);
  await anna.desk.ask('handovers.readReceipt', await accept(two, file, [caseId]));
  await expect(anna.desk.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
  const { incident, contacts, retention } = await bram.desk.ask('cases.get', { caseId });
  expect(incident.narrative).toBe(before.incident.narrative);
  expect(contacts.map(({ note }) => note)).toEqual(['slaapt slecht']);
  expect(retention).toContainEqual({ rule: 'counsellor_notes', due: '2026-11-05' });
  const again = { parts: [{ caseId, rule: 'counsellor_notes' as const }] };
  expect((await bram.desk.ask('retention.destroy', again)).destroyed).toBe(1);
});

test('A case that brings a file under the identifier of another one is refused, and that stays as it was', async () => {
  const { bram, vera, to, letter } = await bramAndVera();
  const own = await record(bram, 'Beuk');
  await addFile(bram.desk, own, 'van-bram.txt');
  const [{ id } = { id: '' }] = (await bram.desk.ask('cases.get', { caseId: own })).attachments;
  const [caseId = ''] = letter.cases.map((one) => one.case.id);
  const key = Buffer.alloc(32, 9);
  const sealed = (place: string, text: string) =>
    sealBytes(
      key,
      JSON.stringify(['luwte-case-text/1', `attachments ${caseId}`, place]),
      Buffer.from(text),
    ).toString('base64');
  const content = Buffer.from('iets anders');
  const sha256 = createHash('sha256').update(content).digest('hex');
  const name = `attachments/${id}`;
  const lie = {
    ...letter,
    attachments: [{ name, bytes: content.length, sha256 }],
    cases: letter.cases.map((one) => ({
      ...one,
      attachmentKey: key.toString('base64'),
      attachments: [
        {
          ...{ id, addedAt: letter.madeAt, mediaType: 'text/plain', bytes: content.length },
          ...{ name: sealed(`name ${id}`, 'van-vera.txt'), metadata: 'left' },
          sha256: sealed(`sha256 ${id}`, sha256),
        },
      ],
    })),
  };
  const file = await sealTar(vera, to, [
    ...entriesOf(JSON.stringify(lie), vera),
    { header: { name, size: content.length }, body: Uint8Array.from(content) },
  ]);
  await expect(
    bram.desk.ask('handovers.answer', { ...file, accepted: [caseId], target: vera.folder }),
  ).rejects.toThrow('sealed.damaged');
  await expect(bram.desk.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
  const { piece } = await bram.desk.ask('attachments.read', { id, from: 0 });
  expect(Buffer.from(piece, 'base64').toString()).toBe('inhoud van van-bram.txt');
});
