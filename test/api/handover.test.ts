import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accept, pair, record, sendToBram } from './handover-fixture.ts';
import { passphrase, temporaryFolder } from './support.ts';

test('A case goes to a colleague with everything in it, and leaves when the receipt is read in', async () => {
  const two = await pair();
  const { anna, bram, stick } = two;
  const caseId = await record(anna, 'Linde');
  await anna.desk.ask('notes.add', {
    caseId,
    text: 'Ze wil eerst met haar leidinggevende praten.',
  });
  await anna.desk.ask('care.offer', {
    caseId,
    offers: [{ element: 'psychic', status: 'accepted', support: null }],
  });
  await anna.desk.ask('care.schedule', { caseId });
  await anna.desk.ask('care.recordContact', {
    caseId,
    on: '2026-05-04',
    kind: 'phone',
    wellbeing: 4,
    note: 'Slaapt slecht.',
  });
  await anna.desk.ask('measures.record', {
    caseId,
    kind: 'warning_letter',
    decidedOn: '2026-05-04',
    endsOn: null,
    letter: true,
  });
  await anna.desk.ask('police.record', {
    caseId,
    status: 'complaint_filed',
    on: '2026-05-04',
    number: 'PL1500-2026',
  });
  const { claim } = await anna.desk.ask('damage.openClaim', {
    caseId,
    claimant: 'person',
    status: 'claimed_perpetrator',
    on: '2026-05-04',
    lines: [{ kind: 'property', cents: 12_500 }],
  });
  const paid = {
    caseId,
    claim,
    kind: 'employer_advance',
    cents: 12_500,
    on: '2026-05-04',
  } as const;
  await anna.desk.ask('damage.pay', paid);
  const before = await anna.desk.ask('cases.get', { caseId });

  const file = await sendToBram(two, [caseId]);
  const seen = await bram.desk.ask('handovers.open', file);
  expect(seen).toMatchObject({
    kind: 'transfer',
    from: { name: 'Anna de Wit', standing: 'compared' },
    cases: [{ caseId, number: 'A-2026-0001', alias: 'Linde', notes: 1, obstacle: null }],
  });
  expect((await bram.desk.ask('cases.list', {})).total).toBe(0);

  const receipt = await accept(two, file, [caseId]);
  const after = await bram.desk.ask('cases.get', { caseId });
  const author = 'Anna de Wit';
  expect(after).toEqual({
    ...before,
    notes: before.notes.map((note) => ({ ...note, author })),
    contacts: before.contacts.map((contact) => ({ ...contact, author })),
    origin: { from: 'Anna de Wit', number: 'A-2026-0001', alias: null },
  });
  const found = await bram.desk.ask('cases.list', { query: 'leidinggevende' });
  expect(found.cases.map(({ id }) => id)).toEqual([caseId]);

  expect(await anna.desk.ask('handovers.readReceipt', receipt)).toMatchObject({
    accepted: 1,
    refused: 0,
    openLeft: 0,
  });
  await expect(anna.desk.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
  expect((await anna.desk.ask('reporters.find', { alias: '' })).reporters).toEqual([]);
  expect(readdirSync(stick).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('Until the receipt is there, the case can be read and not changed', async () => {
  const two = await pair();
  const { anna } = two;
  const caseId = await record(anna, 'Linde');
  const tasks = (await anna.desk.ask('tasks.list', { until: null })).total;
  expect(tasks).toBeGreaterThan(0);
  await sendToBram(two, [caseId]);
  expect((await anna.desk.ask('cases.get', { caseId })).hands).toEqual({
    kind: 'waiting',
    colleague: 'Bram',
    since: '2026-05-04',
  });
  await expect(anna.desk.ask('notes.add', { caseId, text: 'nog iets' })).rejects.toThrow(
    'case.handedOver',
  );
  await expect(
    anna.desk.ask('cases.close', {
      caseId,
      reason: 'resolved',
      checks: { feedbackGiven: 'yes', policeNews: 'yes', consentReviewed: 'yes' },
      feedbackWaiver: 'nothing_to_tell',
    }),
  ).rejects.toThrow('case.handedOver');
  await expect(sendToBram(two, [caseId])).rejects.toThrow('case.handedOver');
  expect((await anna.desk.ask('tasks.list', { until: null })).total).toBe(0);
});

test('What is refused comes back as it was, what is accepted goes', async () => {
  const two = await pair();
  const { anna, bram } = two;
  const [linde, beuk] = [await record(anna, 'Linde'), await record(anna, 'Beuk')];
  const before = await anna.desk.ask('cases.get', { caseId: beuk });
  const file = await sendToBram(two, [linde, beuk]);
  const receipt = await accept(two, file, [linde]);
  expect((await bram.desk.ask('cases.list', {})).total).toBe(1);
  expect(await anna.desk.ask('handovers.readReceipt', receipt)).toMatchObject({
    accepted: 1,
    refused: 1,
    openLeft: 1,
  });
  expect(await anna.desk.ask('cases.get', { caseId: beuk })).toEqual(before);
  await anna.desk.ask('notes.add', { caseId: beuk, text: 'verder' });
  const { handovers } = await anna.desk.ask('handovers.list', {});
  expect(handovers).toMatchObject([
    {
      direction: 'sent',
      colleague: 'Bram',
      cases: [
        { number: 'A-2026-0001', otherNumber: 'A-2026-0001', answer: 'accepted' },
        { number: 'A-2026-0002', otherNumber: null, answer: 'refused' },
      ],
    },
  ]);
});

test('A reporter whose alias is taken gets another, and nobody is lost', async () => {
  const two = await pair();
  const { anna, bram } = two;
  const other = await record(bram, 'linde');
  const one = await record(anna, 'Linde');
  const file = await sendToBram(two, [one]);
  const [seen] = (await bram.desk.ask('handovers.open', file)).cases;
  expect(seen).toMatchObject({ alias: 'Linde', aliasTaken: true });
  await accept(two, file, [one]);
  const came = await bram.desk.ask('cases.get', { caseId: one });
  expect(came.reporter).toMatchObject({ alias: 'Linde (2)', name: 'Linde Zuidhof' });
  expect(came.origin).toMatchObject({ alias: 'Linde', number: 'A-2026-0001' });
  expect(came.number).toBe('A-2026-0002');
  expect((await bram.desk.ask('cases.get', { caseId: other })).reporter.alias).toBe('linde');
});

test('Two cases of one reporter stay of one reporter', async () => {
  const two = await pair();
  const { anna, bram } = two;
  const first = await record(anna, 'Linde');
  const { reporter } = await anna.desk.ask('cases.get', { caseId: first });
  const second = await record(anna, '', { reporter: { kind: 'known', id: reporter.id ?? '' } });
  await accept(two, await sendToBram(two, [first]), [first]);
  await accept(two, await sendToBram(two, [second]), [second]);
  const came = await bram.desk.ask('cases.get', { caseId: second });
  expect(came.reporter.otherCases.map(({ id }) => id)).toEqual([first]);
});

test('Nothing that was told can be read in the vault it left, in its files either', async () => {
  const two = await pair();
  const { anna } = two;
  const caseId = await record(anna, 'Linde');
  await anna.desk.ask('notes.add', { caseId, text: 'kanarievogel' });
  const receipt = await accept(two, await sendToBram(two, [caseId]), [caseId]);
  await anna.desk.ask('handovers.readReceipt', receipt);
  expect((await anna.desk.ask('cases.list', { query: 'kanarievogel' })).total).toBe(0);
  expect((await anna.desk.ask('retention.list', {})).destroyed.newest).toMatchObject([
    { caseId, number: 'A-2026-0001', rule: 'handed_over', on: '2026-05-04' },
  ]);
  const told = readFileSync(join(anna.desk.folder, 'staff.destroyed.json'), 'utf8');
  expect(told).toContain(caseId);
});

test('A case that was handed over and comes back is there to stay', async () => {
  const two = await pair();
  const { anna, bram, annaId, stick } = two;
  const caseId = await record(anna, 'Linde');
  await anna.desk.ask(
    'handovers.readReceipt',
    await accept(two, await sendToBram(two, [caseId]), [caseId]),
  );
  const { file } = await bram.desk.ask('handovers.send', {
    colleagueId: annaId,
    folder: stick,
    answers: [{ caseId, answer: 'transfer' }],
  });
  const { accepted } = await anna.desk.ask('handovers.answer', {
    folder: stick,
    name: file ?? '',
    accepted: [caseId],
    target: stick,
  });
  expect(accepted).toBe(1);
  const again = anna.desk.restart();
  const [slot] = (await again.ask('vault.describe', {})).slots;
  await again.ask('vault.unlock', { slot: slot?.id ?? '', passphrase });
  expect((await again.ask('cases.get', { caseId })).number).toBe('A-2026-0002');
});

test('What was handed over stays gone when an older backup is put back', async () => {
  const two = await pair();
  const { anna } = two;
  const caseId = await record(anna, 'Linde');
  const folder = temporaryFolder();
  const { name } = await anna.desk.ask('backups.make', { folder });
  const receipt = await accept(two, await sendToBram(two, [caseId]), [caseId]);
  await anna.desk.ask('handovers.readReceipt', receipt);
  const again = anna.desk.restart();
  await again.ask('backups.restore', { folder, name, from: { kind: 'passphrase', passphrase } });
  const [slot] = (await again.ask('vault.describe', {})).slots;
  await again.ask('vault.unlock', { slot: slot?.id ?? '', passphrase });
  await expect(again.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
});

test('A hand-over that nobody answered can be withdrawn', async () => {
  const two = await pair();
  const { anna } = two;
  const caseId = await record(anna, 'Linde');
  const file = await sendToBram(two, [caseId]);
  const [sent] = (await anna.desk.ask('handovers.list', {})).handovers;
  await anna.desk.ask('handovers.withdraw', { id: sent?.id ?? '' });
  await anna.desk.ask('notes.add', { caseId, text: 'verder' });
  await expect(anna.desk.ask('handovers.withdraw', { id: sent?.id ?? '' })).rejects.toThrow(
    'handover.settled',
  );
  const receipt = await accept(two, file, [caseId]);
  await expect(anna.desk.ask('handovers.readReceipt', receipt)).rejects.toThrow(
    'receipt.withdrawn',
  );
  expect((await anna.desk.ask('cases.get', { caseId })).notes).toHaveLength(1);
});
