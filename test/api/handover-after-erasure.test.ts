import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tombstonesPath } from '../../db/tombstones.ts';
import { addFile, erase } from './erasure-fixture.ts';
import { accept, pair, record, sendToBram } from './handover-fixture.ts';
import { theMan } from './persons-fixture.ts';
import { type TestDesk, temporaryFolder } from './support.ts';

const tomorrow = '2026-05-05T08:35:00Z';

/** Anna's case with a file, a note and a perpetrator, and Bram as second counsellor who has a copy. */
async function shared() {
  const two = await pair();
  const { anna, bram, bramId, stick } = two;
  const caseId = await record(anna, 'Linde');
  await anna.desk.ask('notes.add', { caseId, text: 'GEHEIM van Anna' });
  await addFile(anna.desk, caseId, 'een.txt');
  await anna.desk.ask('persons.record', { caseId, person: theMan });
  const { file } = await anna.desk.ask('handovers.share', {
    ...{ caseId, colleagueId: bramId, folder: stick, consent: true },
  });
  await anna.desk.ask(
    'handovers.readReceipt',
    await accept(two, { folder: stick, name: file }, [caseId]),
  );
  for (const { desk } of [anna, bram]) desk.clock = tomorrow;
  return { two, anna, bram, caseId };
}

/** Hands the case over for good; gives what Bram has of it then. */
async function handedOver({ two, anna, bram, caseId }: Awaited<ReturnType<typeof shared>>) {
  const file = await sendToBram(two, [caseId]);
  await anna.desk.ask('handovers.readReceipt', await accept(two, file, [caseId]));
  await expect(anna.desk.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
  return bram.desk.ask('cases.get', { caseId });
}

/** Has it erased who the perpetrator of a case is. */
const eraseHim = (desk: TestDesk, caseId: string) =>
  // What is coded of him is no part of who he is.
  erase(desk, caseId, ({ kind, part }) => kind === 'perpetrator' && part !== 'perpetrator');

const certificatesOf = async ({ desk }: { readonly desk: TestDesk }) =>
  (await desk.ask('retention.list', {})).destroyed.newest.map(({ rule }) => rule);

test('Files that came after others were erased go along to who had a copy of the case, and the others go there', async () => {
  const all = await shared();
  const { anna, bram, caseId } = all;
  const attachments = join(bram.desk.folder, 'staff.attachments');
  const [before = ''] = readdirSync(attachments);
  await erase(anna.desk, caseId, ({ kind }) => kind === 'attachment');
  await addFile(anna.desk, caseId, 'twee.txt');
  const view = await handedOver(all);
  expect(view.attachments.map(({ name }) => name)).toEqual(['twee.txt']);
  expect(readdirSync(attachments)).toHaveLength(1);
  expect(readdirSync(attachments)).not.toContain(before);
  expect(await certificatesOf(bram)).toEqual(['evidence']);
});

test('A perpetrator that came after another was erased is known to who had a copy, and the other no more', async () => {
  const all = await shared();
  const { anna, bram, caseId } = all;
  await eraseHim(anna.desk, caseId);
  await anna.desk.ask('persons.record', { caseId, person: { ...theMan, alias: 'de tweede' } });
  const { persons } = await handedOver(all);
  expect(persons.flatMap(({ identity }) => identity?.alias ?? [])).toEqual(['de tweede']);
  expect(await certificatesOf(bram)).toEqual(['perpetrator_without_measure']);
});

test('What was told and erased before a case was handed over is not with who had a copy either', async () => {
  const all = await shared();
  const { anna, bram, caseId } = all;
  const stays =
    /^(perpetrator|measure|report|incident|police|police_report|evidence|damage|attachment|reporter)$/;
  const { destroyed } = await erase(anna.desk, caseId, ({ kind }) => !stays.test(kind));
  expect(destroyed).toBe(1);
  const { notes, incident } = await handedOver(all);
  expect({ notes, narrative: incident.narrative }).toEqual({ notes: [], narrative: '' });
  expect(await certificatesOf(bram)).toEqual(['counsellor_notes']);
  expect((await bram.desk.ask('cases.list', { query: 'GEHEIM' })).total).toBe(0);
});

/** What is new in the case, in a file for Bram. */
async function addition({ anna, caseId }: Awaited<ReturnType<typeof shared>>) {
  const folder = temporaryFolder();
  const { files } = await anna.desk.ask('handovers.update', { caseId, folder });
  return { folder, name: files[0] ?? '' };
}

test('A copy that is kept up to date loses who was erased at its owner, with a certificate, and keeps the rest', async () => {
  const all = await shared();
  const { anna, bram, caseId } = all;
  await eraseHim(anna.desk, caseId);
  await bram.desk.ask('handovers.merge', await addition(all));
  const { persons, notes, attachments } = await bram.desk.ask('cases.get', { caseId });
  expect(persons.map(({ identity }) => identity)).toEqual([null]);
  expect([notes.length, attachments.length]).toEqual([1, 1]);
  expect(await certificatesOf(bram)).toEqual(['perpetrator_without_measure']);
});

test('A copy that is kept up to date loses the files that its owner has no more, and no others', async () => {
  const all = await shared();
  const { anna, bram, caseId } = all;
  const here = () => readdirSync(join(bram.desk.folder, 'staff.attachments')).length;
  // One that Bram never had, so that his stays while it is there.
  await addFile(anna.desk, caseId, 'twee.txt');
  await bram.desk.ask('handovers.merge', await addition(all));
  expect(here()).toBe(1);
  const before = await addition(all);
  bram.desk.clock = '2026-05-05T09:00:00Z';
  anna.desk.clock = '2026-05-05T09:00:00Z';
  await erase(anna.desk, caseId, ({ kind }) => kind === 'attachment');
  await bram.desk.ask('handovers.merge', await addition(all));
  expect((await bram.desk.ask('cases.get', { caseId })).attachments).toEqual([]);
  expect(here()).toBe(0);
  expect(await certificatesOf(bram)).toEqual(['evidence']);
  expect(readFileSync(tombstonesPath(bram.desk.folder, 'staff'), 'utf8')).toContain('evidence');
  // An older one brings nothing back, and takes nothing away.
  await bram.desk.ask('handovers.merge', before);
  expect(await certificatesOf(bram)).toEqual(['evidence']);
});
