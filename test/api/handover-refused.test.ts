import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { HandoverLetter } from '../../db/handover/letters.ts';
import { entriesOf, forger, sealTar } from './forged-letters.ts';
import { accept, counsellor, pair, record, sendToBram } from './handover-fixture.ts';
import { bramAndVera, refused, targetOf } from './refusal.ts';
import { temporaryFolder } from './support.ts';

test('A letter that is put together by hand as it should be is accepted: what follows is refused for a reason', async () => {
  const { bram, vera, to, letter } = await bramAndVera();
  const file = await sealTar(vera, to, entriesOf(JSON.stringify(letter), vera));
  expect((await bram.desk.ask('handovers.open', file)).from).toMatchObject({
    name: 'Vera',
    standing: 'compared',
  });
  const ids = letter.cases.map(({ case: { id } }) => id);
  const answered = await bram.desk.ask('handovers.answer', {
    ...file,
    accepted: ids,
    target: vera.folder,
  });
  expect(answered.accepted).toBe(1);
  await bram.desk.ask('cases.get', { caseId: ids[0] ?? '' });
});

test('The same file twice is refused, with the day on which it was answered', async () => {
  const two = await pair();
  const caseId = await record(two.anna, 'Linde');
  const file = await sendToBram(two, [caseId]);
  await accept(two, file, [caseId]);
  await expect(two.bram.desk.ask('handovers.open', file)).rejects.toThrow(
    'handover.alreadyReceived',
  );
  await expect(accept(two, file, [caseId])).rejects.toThrow('handover.alreadyReceived');
  expect((await two.bram.desk.ask('cases.list', {})).total).toBe(1);
});

test('The same receipt twice is refused, and one of another hand-over', async () => {
  const two = await pair();
  const { anna } = two;
  const [linde, beuk] = [await record(anna, 'Linde'), await record(anna, 'Beuk')];
  const receipt = await accept(two, await sendToBram(two, [linde]), [linde]);
  await anna.desk.ask('handovers.readReceipt', receipt);
  await expect(anna.desk.ask('handovers.readReceipt', receipt)).rejects.toThrow(
    'receipt.alreadyRead',
  );
  const carla = await pair();
  const other = await record(carla.anna, 'Els');
  await sendToBram(carla, [other]);
  await expect(carla.anna.desk.ask('handovers.readReceipt', receipt)).rejects.toThrow(
    'sealed.otherRecipient',
  );
  expect((await anna.desk.ask('cases.get', { caseId: beuk })).hands).toEqual({ kind: 'own' });
});

test('A file for somebody else is refused', async () => {
  const { bram, vera, letter } = await bramAndVera();
  const carla = await counsellor('Carla', vera.folder);
  const file = await sealTar(vera, targetOf(carla), entriesOf(JSON.stringify(letter), vera));
  await refused(bram, file, 'sealed.otherRecipient');
});

test('A file that its recipient sealed once more for another is refused', async () => {
  const { bram, vera, to, letter } = await bramAndVera();
  const carla = await counsellor('Carla', vera.folder);
  const forOthers = { ...letter, to: targetOf(carla) };
  const file = await sealTar(vera, to, entriesOf(JSON.stringify(forOthers), vera));
  await refused(bram, file, 'sealed.otherRecipient');
});

test('A file of the other compartment is refused', async () => {
  const { bram, vera, to, letter } = await bramAndVera();
  const position = JSON.stringify({ regime: 'political', office: 'council_member' });
  const political: HandoverLetter = {
    ...letter,
    from: { ...letter.from, compartment: 'political' },
    cases: letter.cases.map((one) => ({ ...one, case: { ...one.case, position } })),
  };
  const file = await sealTar(vera, to, entriesOf(JSON.stringify(political), vera));
  await refused(bram, file, 'sealed.otherCompartment');
});

test('A text that was changed after it was signed is refused', async () => {
  const { bram, vera, to, letter } = await bramAndVera();
  const text = JSON.stringify(letter);
  const [, signature] = entriesOf(text, vera);
  const [changed] = entriesOf(text.replace('"s4"', '"s1"'), vera);
  if (!signature || !changed) throw new Error('no entries');
  await refused(bram, await sealTar(vera, to, [changed, signature]), 'sealed.badSignature');
});

test('A text that somebody else signed is refused', async () => {
  const { bram, vera, to, letter } = await bramAndVera();
  const other = await forger(bram, temporaryFolder());
  const file = await sealTar(vera, to, entriesOf(JSON.stringify(letter), other));
  await refused(bram, file, 'sealed.badSignature');
});

test.each([
  ['a newer form', { version: 2 }],
  ['rows of a newer vault', { schema: 9999 }],
])('A file with %s is told so', async (_, newer) => {
  const { bram, vera, to, letter } = await bramAndVera();
  const text = JSON.stringify({ ...letter, ...newer });
  await refused(bram, await sealTar(vera, to, entriesOf(text, vera)), 'sealed.newerVersion');
});

test('A file that was cut short anywhere is refused', async () => {
  const { bram, vera, to, letter } = await bramAndVera();
  const text = JSON.stringify({ ...letter, authors: [] }).padEnd(200_000);
  const file = await sealTar(vera, to, entriesOf(text, vera));
  const path = join(file.folder, file.name);
  const whole = readFileSync(path);
  for (const length of [0, 20, 180, 230, 65_000, 70_000, whole.length - 600, whole.length - 1]) {
    writeFileSync(path, whole);
    truncateSync(path, length);
    await refused(bram, file, length < 32 ? 'sealed.notOne' : 'sealed.damaged');
  }
});

test('Cases of somebody who was not compared are not accepted; refusing can', async () => {
  const two = await pair();
  const { anna, bram, annaId } = two;
  const caseId = await record(anna, 'Linde');
  const file = await sendToBram(two, [caseId]);
  const answer = { ...file, accepted: [caseId], target: two.stick };
  await bram.desk.ask('colleagues.remove', { id: annaId });
  expect((await bram.desk.ask('handovers.open', file)).from.standing).toBe('unknown');
  await expect(bram.desk.ask('handovers.answer', answer)).rejects.toThrow('handover.senderUnknown');
  await bram.desk.ask('handovers.keepSender', file);
  expect((await bram.desk.ask('handovers.open', file)).from.standing).toBe('known');
  await expect(bram.desk.ask('handovers.answer', answer)).rejects.toThrow('handover.senderUnknown');
  expect((await bram.desk.ask('cases.list', {})).total).toBe(0);
  const { refused: left } = await bram.desk.ask('handovers.answer', { ...answer, accepted: [] });
  expect(left).toBe(1);
});

test('Nothing is sealed for a colleague who was not compared, or without a card of one’s own', async () => {
  const stick = temporaryFolder();
  const anna = await counsellor('Anna', stick);
  const bram = await counsellor('Bram', stick);
  const caseId = await record(anna, 'Linde');
  const { id } = await anna.desk.ask('colleagues.add', bram.card);
  const answers = [{ caseId, answer: 'transfer' as const }];
  await expect(
    anna.desk.ask('handovers.send', { colleagueId: id, folder: stick, answers }),
  ).rejects.toThrow('colleague.notCompared');
});
