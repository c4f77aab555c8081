import { closeSync, openSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { TarEntry } from 'modern-tar';
import { expect, test } from 'vitest';
import type { HandoverLetter } from '../../db/handover/letters.ts';
import { sealBytes } from '../../db/sealed-bytes.ts';

import { entriesOf, sealBytes as sealFile, sealTar } from './forged-letters.ts';
import { record } from './handover-fixture.ts';
import { bramAndVera, refused } from './refusal.ts';

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
  const zeros = await sealFile(vera, to, new Uint8Array(20 * 1024 * 1024), 'nul.luwte-overdracht');
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
  [
    'tells of an incident that ended before it began',
    (letter) =>
      changed(letter, (one) => ({
        incident: { ...one.incident, occurredFrom: '2026-05-04', occurredUntil: '2026-05-03' },
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
        subject: null,
        person: null,
        words: null,
      },
    ],
  }));
  const file = await sealTar(vera, to, entriesOf(JSON.stringify(lie), vera));
  const [id = ''] = letter.cases.map(({ case: { id: caseId } }) => caseId);
  await bram.desk.ask('handovers.answer', {
    ...file,
    accepted: [id],
    target: vera.folder,
  });
  expect(await bram.desk.ask('cases.get', { caseId: own })).toEqual(before);
});

const sealText = (key: Buffer, place: string, text: string) =>
  sealBytes(key, place, Buffer.from(text)).toString('base64');

test('A case that the desk could not show is refused when it is taken, and nothing of it is kept', async () => {
  const { bram, vera, to, letter } = await bramAndVera();
  const [id = ''] = letter.cases.map(({ case: { id: caseId } }) => caseId);
  const { id: evidence, madeAt } = letter;
  const place = JSON.stringify(['luwte-case-text/1', id, `evidence copy ${evidence}`]);
  const tooLong = changed(letter, ({ key }) => ({
    evidence: [
      {
        ...{ id: evidence, recordedAt: madeAt, kind: 'screenshot', status: 'open' },
        ...{ seenOn: null, wipeOn: null, requestedOn: null, settledOn: null },
        ...{ place: null, link: null },
        copyAt: sealText(Buffer.from(key ?? '', 'base64'), place, 'x'.repeat(10_000)),
      },
    ],
  }));
  const file = await sealTar(vera, to, entriesOf(JSON.stringify(tooLong), vera));
  const answer = { ...file, accepted: [id], target: vera.folder };
  await expect(bram.desk.ask('handovers.answer', answer)).rejects.toThrow('sealed.damaged');
  expect((await bram.desk.ask('cases.list', {})).total).toBe(0);
  expect((await bram.desk.ask('handovers.list', {})).handovers).toEqual([]);
});
