import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sealBytes } from '../../db/sealed-bytes.ts';
import { addFile } from './erasure-fixture.ts';
import { entriesOf, sealTar } from './forged-letters.ts';
import { accept, knows, pair, record, sendToBram } from './handover-fixture.ts';
import { theMan } from './persons-fixture.ts';
import { bramAndVera } from './refusal.ts';
import { startOpenDesk, type TestDesk, temporaryFolder } from './support.ts';

const onDay = (day: string, ...desks: readonly TestDesk[]) => {
  for (const desk of desks) desk.clock = `${day}T08:35:00Z`;
};

/** Anna's case with a talk and a file in it, of which Bram has a copy. */
async function shared() {
  const two = await pair();
  const { anna, bram, bramId, stick } = two;
  const caseId = await record(anna, 'Linde');
  await anna.desk.ask('care.recordContact', {
    ...{ caseId, kind: 'phone', on: '2026-05-04', wellbeing: 6, note: 'slaapt slecht' },
    closing: false,
  });
  await addFile(anna.desk, caseId, 'een.txt');
  const { file } = await anna.desk.ask('handovers.share', {
    ...{ caseId, colleagueId: bramId, folder: stick, consent: true },
  });
  await anna.desk.ask(
    'handovers.readReceipt',
    await accept(two, { folder: stick, name: file }, [caseId]),
  );
  return { two, anna, bram, caseId };
}

const closeCase = (desk: TestDesk, caseId: string) =>
  desk.ask('cases.close', {
    ...{ caseId, reason: 'resolved', feedbackWaiver: 'nothing_to_tell' },
    checks: { feedbackGiven: 'yes', policeNews: 'yes', consentReviewed: 'yes' },
  });

/** Tells Bram what is new in a case of Anna. */
async function tellBram({ anna, bram, caseId }: Awaited<ReturnType<typeof shared>>) {
  const folder = temporaryFolder();
  const { files } = await anna.desk.ask('handovers.update', { caseId, folder });
  await bram.desk.ask('handovers.merge', { folder, name: files[0] ?? '' });
}

/** Has a copy of a closed case of which the term of what was told is over, and it is gone. */
async function silentCopy() {
  const all = await shared();
  const { anna, bram, caseId } = all;
  onDay('2026-05-05', anna.desk, bram.desk);
  await closeCase(anna.desk, caseId);
  await tellBram(all);
  onDay('2026-11-06', anna.desk, bram.desk);
  await bram.desk.ask('retention.destroy', { parts: [{ caseId, rule: 'counsellor_notes' }] });
  return all;
}

test('What went from a copy at its term comes back with the case itself, before that goes at its owner', async () => {
  const { two, anna, bram, caseId } = await silentCopy();
  const before = await anna.desk.ask('cases.get', { caseId });
  const silent = await bram.desk.ask('cases.get', { caseId });
  expect([silent.incident.narrative, silent.contacts[0]?.note]).toEqual(['', '']);

  const file = await sendToBram(two, [caseId]);
  await anna.desk.ask('handovers.readReceipt', await accept(two, file, [caseId]));
  await expect(anna.desk.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
  const { incident, contacts, retention } = await bram.desk.ask('cases.get', { caseId });
  expect(before.incident.narrative).not.toBe('');
  expect(incident.narrative).toBe(before.incident.narrative);
  expect(contacts.map(({ note }) => note)).toEqual(['slaapt slecht']);
  expect(retention).toContainEqual({ rule: 'counsellor_notes', due: '2026-11-05' });
  const again = { parts: [{ caseId, rule: 'counsellor_notes' as const }] };
  expect((await bram.desk.ask('retention.destroy', again)).destroyed).toBe(1);
});

test('A hand-over that is older than what its owner said since brings nothing back into a silent copy, and is refused', async () => {
  const all = await silentCopy();
  const { two, anna, bram, caseId } = all;
  const older = await sendToBram(two, [caseId]);
  const [{ id } = { id: '' }] = (await anna.desk.ask('handovers.list', {})).handovers;
  await anna.desk.ask('handovers.withdraw', { id });
  onDay('2026-11-07', anna.desk, bram.desk);
  await tellBram(all);
  await expect(accept(two, older, [caseId])).rejects.toThrow('handover.outdated');
  expect((await bram.desk.ask('cases.get', { caseId })).incident.narrative).toBe('');
  onDay('2026-11-08', anna.desk, bram.desk);
  const receipt = await accept(two, await sendToBram(two, [caseId]), [caseId]);
  expect((await anna.desk.ask('handovers.readReceipt', receipt)).accepted).toBe(1);
});

test('A copy in a vault that was put together from an export takes the case itself, and certifies nothing as destroyed', async () => {
  const { two, anna, bram, caseId } = await shared();
  await anna.desk.ask('persons.record', { caseId, person: theMan });
  onDay('2026-05-05', anna.desk, bram.desk);
  await tellBram({ two, anna, bram, caseId });
  await bram.desk.ask('notes.add', { caseId, text: 'van Bram' });
  const folder = temporaryFolder();
  const { file: name } = await bram.desk.ask('personal.export', {
    ...{ folder, lock: { kind: 'none', typed: 'ONVERSLEUTELD' } },
  });
  const desk = await startOpenDesk('2026-05-06T08:35:00Z');
  await desk.ask('personal.take', { folder, name, passphrase: '' });
  const { file: card } = await desk.ask('identity.writeCard', { name: 'Bram', folder });
  const moved = { name: 'Bram', desk, card: { folder, name: card } };
  onDay('2026-05-06', anna.desk);
  const bramId = await knows(anna, moved);
  const sent = await sendToBram({ ...two, bramId }, [caseId]);
  await anna.desk.ask(
    'handovers.readReceipt',
    await accept({ ...two, bram: moved }, sent, [caseId]),
  );
  await expect(anna.desk.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
  const { incident, notes, contacts, attachments, persons } = await desk.ask('cases.get', {
    caseId,
  });
  expect(incident.narrative).not.toBe('');
  expect(notes.map(({ text }) => text)).toEqual(['van Bram']);
  expect(contacts.map(({ note }) => note)).toEqual(['slaapt slecht']);
  expect(attachments.map((file) => file.name)).toEqual(['een.txt']);
  expect(persons.map(({ identity }) => identity?.name)).toEqual([theMan.name]);
  expect((await desk.ask('retention.list', {})).destroyed.newest).toEqual([]);
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
