import { closeSync, openSync, readFileSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { TarEntry } from 'modern-tar';
import { expect, test } from 'vitest';
import { readCard } from '../../db/handover/card.ts';
import type { HandoverLetter } from '../../db/handover/letters.ts';
import { entriesOf, forger, letterOf, sealBytes, sealTar } from './forged-letters.ts';
import {
  accept,
  type Counsellor,
  counsellor,
  pair,
  record,
  sendToBram,
} from './handover-fixture.ts';
import { temporaryFolder } from './support.ts';

/** Bram, and somebody he trusts who seals what no Luwte would. */
async function bramAndVera() {
  const folder = temporaryFolder();
  const bram = await counsellor('Bram', folder);
  const vera = await forger(bram, folder);
  const to = targetOf(bram);
  return { bram, vera, to, letter: letterOf(vera, to) };
}

function targetOf({ card }: Counsellor) {
  const { recipient, signingKey } = readCard(
    readFileSync(join(card.folder, card.name), 'utf8'),
    'staff',
  );
  return { recipient, signingKey };
}

/** Opening and answering a file both end in this refusal, and nothing of it is kept. */
async function refused(
  { desk }: Counsellor,
  file: { folder: string; name: string },
  code: string,
): Promise<void> {
  await expect(desk.ask('handovers.open', file)).rejects.toThrow(code);
  const answer = { ...file, accepted: [], noConflict: true, target: file.folder };
  await expect(desk.ask('handovers.answer', answer)).rejects.toThrow(code);
  expect((await desk.ask('handovers.list', {})).handovers).toEqual([]);
  expect((await desk.ask('cases.list', {})).total).toBe(0);
}

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
    noConflict: true,
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

/** Ways to lie in a tar, from one that is right. */
const lies: readonly (readonly [string, (right: TarEntry[]) => TarEntry[]])[] = [
  [
    'has a path that leads out of it',
    (right) => right.map((entry) => renamed(entry, `../${entry.header.name}`)),
  ],
  [
    'has an absolute path',
    (right) => right.map((entry) => renamed(entry, `/tmp/${entry.header.name}`)),
  ],
  ['is in another order', (right) => right.toReversed()],
  ['lacks its signature', (right) => right.slice(0, 1)],
  ['has a file too many', (right) => [...right, { header: { name: 'more', size: 1 }, body: 'x' }]],
  [
    'has a link in the place of its text',
    ([, ...rest]) => [
      { header: { name: 'handover.json', size: 0, type: 'symlink', linkname: '/etc/passwd' } },
      ...rest,
    ],
  ],
  [
    'has a signature that is too long',
    ([text]) => [
      ...(text ? [text] : []),
      { header: { name: 'signature', size: 65 }, body: 'x'.repeat(65) },
    ],
  ],
];

const renamed = (entry: TarEntry, name: string): TarEntry => ({
  ...entry,
  header: { ...entry.header, name },
});

test(`A tar is refused that ${lies.map(([what]) => what).join(', ')}`, async () => {
  const { bram, vera, to, letter } = await bramAndVera();
  for (const [, lie] of lies) {
    const file = await sealTar(vera, to, lie(entriesOf(JSON.stringify(letter), vera)));
    await refused(bram, file, 'sealed.damaged');
  }
});

test('Gigabytes of zeros, sealed or not, are refused without being read', async () => {
  const { bram, vera, to } = await bramAndVera();
  const path = join(vera.folder, 'leeg.luwte-overdracht');
  const file = openSync(path, 'w');
  writeSync(file, 'age-encryption.org/v1\n-> X25519 ');
  closeSync(file);
  truncateSync(path, 10 * 1024 ** 3);
  await refused(bram, { folder: vera.folder, name: 'leeg.luwte-overdracht' }, 'sealed.damaged');
  const zeros = await sealBytes(vera, to, new Uint8Array(20 * 1024 * 1024), 'nul.luwte-overdracht');
  await refused(bram, zeros, 'sealed.damaged');
});

/** Ways in which a signed letter can be no case, from one that is. */
const wrong: readonly (readonly [string, (letter: HandoverLetter) => unknown])[] = [
  [
    'names a nature that does not exist',
    (letter) => changed(letter, (one) => ({ incident: { ...one.incident, nature: 'x' } })),
  ],
  [
    'has the same case twice',
    (letter) => ({ ...letter, cases: [...letter.cases, ...letter.cases] }),
  ],
  [
    'lacks its reporter',
    (letter) => changed(letter, (one) => ({ case: { ...one.case, reporterId: letter.id } })),
  ],
  [
    'is closed without a reason',
    (letter) => changed(letter, (one) => ({ case: { ...one.case, status: 'closed' } })),
  ],
  [
    'holds an officeholder',
    (letter) =>
      changed(letter, (one) => ({
        case: { ...one.case, position: '{"regime":"political","office":"mayor"}' },
      })),
  ],
  [
    'has a text that its key does not open',
    (letter) =>
      changed(letter, (one) => ({
        incident: { ...one.incident, narrative: Buffer.alloc(40).toString('base64') },
      })),
  ],
  ['has a field more', (letter) => ({ ...letter, more: true })],
  [
    'lists a file that no case has',
    (letter) => ({
      ...letter,
      attachments: [{ name: `attachments/${letter.id}`, bytes: 0, sha256: '0'.repeat(64) }],
    }),
  ],
];

const changed = (
  letter: HandoverLetter,
  change: (one: HandoverLetter['cases'][number]) => object,
) => ({ ...letter, cases: letter.cases.map((one) => ({ ...one, ...change(one) })) });

test(`A signed letter is refused that ${wrong.map(([what]) => what).join(', ')}`, async () => {
  const { bram, vera, to, letter } = await bramAndVera();
  for (const [, make] of wrong) {
    const file = await sealTar(vera, to, entriesOf(JSON.stringify(make(letter)), vera));
    await refused(bram, file, 'sealed.damaged');
  }
});

test('A letter that takes the identifier of a row in another case changes nothing of that case', async () => {
  const { bram, vera, to, letter } = await bramAndVera();
  const own = await record(bram, 'Beuk');
  const before = await bram.desk.ask('cases.get', { caseId: own });
  const [taken] = before.tasks;
  const lie = changed(letter, () => ({
    tasks: [
      {
        id: taken?.id,
        code: 'T2',
        target: '2026-05-05',
        due: '2026-05-05',
        dueAt: null,
        windowFrom: null,
        windowUntil: null,
        basis: 'house',
        urgent: 0,
        status: 'done',
        doneOn: '2026-05-04',
        skipReason: null,
      },
    ],
  }));
  const file = await sealTar(vera, to, entriesOf(JSON.stringify(lie), vera));
  const [id = ''] = letter.cases.map(({ case: { id: caseId } }) => caseId);
  await bram.desk.ask('handovers.answer', {
    ...file,
    accepted: [id],
    noConflict: true,
    target: vera.folder,
  });
  expect(await bram.desk.ask('cases.get', { caseId: own })).toEqual(before);
});

test('Cases of somebody who was not compared, or with a conflict, are not accepted; refusing can', async () => {
  const two = await pair();
  const { anna, bram, annaId } = two;
  const caseId = await record(anna, 'Linde');
  const file = await sendToBram(two, [caseId]);
  const answer = { ...file, accepted: [caseId], noConflict: true, target: two.stick };
  await expect(bram.desk.ask('handovers.answer', { ...answer, noConflict: false })).rejects.toThrow(
    'handover.conflict',
  );
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
