import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accept, type Counsellor, type Pair, pair, record } from './handover-fixture.ts';
import { temporaryFolder } from './support.ts';

/** Anna's case with Bram as second counsellor, accepted on both sides. */
async function shared() {
  const two = await pair();
  const { anna, bram, bramId, stick } = two;
  const caseId = await record(anna, 'Linde');
  await anna.desk.ask('notes.add', { caseId, text: 'van Anna' });
  const { file } = await anna.desk.ask('handovers.share', {
    caseId,
    colleagueId: bramId,
    folder: stick,
    consent: true,
  });
  const receipt = await accept(two, { folder: stick, name: file }, [caseId]);
  await anna.desk.ask('handovers.readReceipt', receipt);
  return { two, anna, bram, caseId };
}

/** Seals what is new for the other, and lets him read it in. */
async function bring(from: Counsellor, to: Counsellor, caseId: string) {
  const folder = temporaryFolder();
  const { files } = await from.desk.ask('handovers.update', { caseId, folder });
  const file = { folder, name: files[0] ?? '' };
  return { file, ...(await to.desk.ask('handovers.merge', file)) };
}

const notesOf = async ({ desk }: Counsellor, caseId: string) =>
  (await desk.ask('cases.get', { caseId })).notes.map(({ text, author }) => `${author}: ${text}`);

test('A second counsellor reads everything, adds notes and contacts, and changes nothing else', async () => {
  const { anna, bram, caseId } = await shared();
  expect(await notesOf(bram, caseId)).toEqual(['Anna de Wit: van Anna']);
  const { hands, tasks, sharedWith } = await bram.desk.ask('cases.get', { caseId });
  expect(hands).toEqual({ kind: 'copy', colleague: 'Anna de Wit' });
  expect(tasks).toEqual([]);
  expect(sharedWith).toEqual(['Anna de Wit']);
  await bram.desk.ask('notes.add', { caseId, text: 'van Bram' });
  await bram.desk.ask('care.recordContact', {
    caseId,
    on: '2026-05-04',
    kind: 'phone',
    wellbeing: 6,
    note: 'gebeld',
  });
  await expect(
    bram.desk.ask('police.record', {
      caseId,
      status: 'complaint_filed',
      on: '2026-05-04',
      number: '',
    }),
  ).rejects.toThrow('case.ofColleague');

  expect((await bring(bram, anna, caseId)).added).toBe(2);
  expect(await notesOf(anna, caseId)).toEqual(['null: van Anna', 'Bram: van Bram']);
  expect((await anna.desk.ask('cases.get', { caseId })).contacts).toMatchObject([
    { author: 'Bram', note: 'gebeld' },
  ]);
  expect((await anna.desk.ask('cases.list', { query: 'gebeld' })).total).toBe(1);
});

test('The same addition twice, and an older one after a newer, change nothing', async () => {
  const { anna, bram, caseId } = await shared();
  await bram.desk.ask('notes.add', { caseId, text: 'van Bram' });
  const { file } = await bring(bram, anna, caseId);
  const before = await anna.desk.ask('cases.get', { caseId });
  expect((await anna.desk.ask('handovers.merge', file)).added).toBe(0);
  expect(await anna.desk.ask('cases.get', { caseId })).toEqual(before);

  const older = temporaryFolder();
  const { files } = await anna.desk.ask('handovers.update', { caseId, folder: older });
  anna.desk.clock = '2026-05-05T08:35:00Z';
  await anna.desk.ask('cases.close', {
    caseId,
    reason: 'resolved',
    checks: { feedbackGiven: 'yes', policeNews: 'yes', consentReviewed: 'yes' },
    feedbackWaiver: 'nothing_to_tell',
  });
  await bring(anna, bram, caseId);
  const closed = await bram.desk.ask('cases.get', { caseId });
  expect(closed).toMatchObject({ status: 'closed', closed: { reason: 'resolved' } });
  expect(closed.retention).not.toEqual([]);
  await bram.desk.ask('handovers.merge', { folder: older, name: files[0] ?? '' });
  expect(await bram.desk.ask('cases.get', { caseId })).toEqual(closed);
});

/** One thing that happens to a shared case. */
type Step = 'annaTells' | 'bramTells' | 'toAnna' | 'toBram' | 'oldToAnna' | 'oldToBram';

test('Whatever is told and brought, in any order and how often, both end with the same', async () => {
  const { anna, bram, caseId } = await shared();
  const step = fc.constantFrom<Step>(
    'annaTells',
    'bramTells',
    'toAnna',
    'toBram',
    'oldToAnna',
    'oldToBram',
  );
  let told = 1;
  let turn = 0;
  const sealed: Record<'anna' | 'bram', { folder: string; name: string }[]> = {
    anna: [],
    bram: [],
  };
  const steps: Readonly<Record<Step, () => Promise<unknown>>> = {
    annaTells: () => tell(anna),
    bramTells: () => tell(bram),
    toAnna: async () => sealed.anna.push((await bring(bram, anna, caseId)).file),
    toBram: async () => sealed.bram.push((await bring(anna, bram, caseId)).file),
    oldToAnna: async () => again(anna, sealed.anna),
    oldToBram: async () => again(bram, sealed.bram),
  };
  const tell = ({ desk }: Counsellor) => {
    told += 1;
    return desk.ask('notes.add', { caseId, text: `notitie ${told}` });
  };
  const again = async (
    { desk }: Counsellor,
    files: readonly { folder: string; name: string }[],
  ) => {
    const [first] = files;
    if (first) await desk.ask('handovers.merge', first);
  };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (story) => {
      for (const name of story) {
        turn += 1;
        const now = new Date(Date.parse('2026-05-04T09:00:00Z') + turn * 1000).toISOString();
        anna.desk.clock = now;
        bram.desk.clock = now;
        await steps[name]();
      }
      await steps.toBram();
      await steps.toAnna();
      const [ofAnna, ofBram] = [
        await anna.desk.ask('cases.get', { caseId }),
        await bram.desk.ask('cases.get', { caseId }),
      ];
      const texts = (notes: typeof ofAnna.notes) =>
        notes.map(({ id, text }) => `${id} ${text}`).sort();
      expect(texts(ofBram.notes)).toEqual(texts(ofAnna.notes));
      expect(ofAnna.notes).toHaveLength(told);
    }),
    { numRuns: 12 },
  );
});

test('What a second counsellor claims that another told, or decided, is not taken', async () => {
  const { anna, bram, caseId } = await shared();
  const before = await anna.desk.ask('cases.get', { caseId });
  const { added } = await bring(bram, anna, caseId);
  expect(added).toBe(0);
  expect(await anna.desk.ask('cases.get', { caseId })).toEqual(before);
});

test('An addition from somebody who does not share the case is refused', async () => {
  const { anna, bram, caseId } = await shared();
  const other: Pair = await pair();
  const own = await record(other.anna, 'Els');
  await expect(
    other.anna.desk.ask('handovers.update', { caseId: own, folder: other.stick }),
  ).rejects.toThrow('share.notShared');
  await expect(bring(bram, other.anna, caseId)).rejects.toThrow('sealed.otherRecipient');
  expect(await notesOf(anna, caseId)).toHaveLength(1);
});

test('Without consent nothing is shared', async () => {
  const two = await pair();
  const caseId = await record(two.anna, 'Linde');
  const input = { caseId, colleagueId: two.bramId, folder: two.stick, consent: false };
  const { desk } = two.anna.desk;
  const response = await desk.handle({ command: 'handovers.share', input });
  expect(response).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
  const { lines } = await two.anna.desk.ask('log.read', {});
  expect(lines.map(({ action }) => action)).not.toContain('case.share');
  expect(readFileSync(join(two.anna.desk.folder, 'header.json'), 'utf8')).not.toContain('Anna');
});
