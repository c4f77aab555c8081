import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { identityIn } from '../../db/handover/identity.ts';
import { lookAtVault } from '../../db/sight.ts';
import { unlockVault } from '../../db/vault.ts';
import { sample } from '../db/attachments/samples.ts';
import { accept, pair, record, sendToBram } from './handover-fixture.ts';
import { passphrase, type TestDesk, temporaryFolder } from './support.ts';

test('TC-05: who does not want another counsellor is forgotten within thirty days', async () => {
  const { anna, bramId, stick } = await pair();
  const [stays, silent] = [await record(anna, 'Linde'), await record(anna, 'Beuk')];
  await anna.desk.ask('notes.add', { caseId: silent, text: 'kanarievogel' });
  const sent = await anna.desk.ask('handovers.send', {
    colleagueId: bramId,
    folder: stick,
    answers: [
      { caseId: stays, answer: 'close' },
      { caseId: silent, answer: 'destroyNotes' },
    ],
  });
  expect(sent).toEqual({ file: null, sent: 0, closed: 2 });
  const closed = await anna.desk.ask('cases.get', { caseId: stays });
  expect(closed.closed).toEqual({ on: '2026-05-04', reason: 'reporter_stops' });
  expect(closed.retention).toEqual([
    { rule: 'counsellor_case', due: '2026-06-03' },
    { rule: 'counsellor_notes', due: '2026-06-03' },
  ]);
  const longer = {
    counsellor_notes: 24,
    evidence: 12,
    counsellor_case: 24,
    police_damage_file: 24,
  };
  await anna.desk.ask('retention.setTerms', longer);
  const later = await anna.desk.ask('cases.get', { caseId: stays });
  expect(later.retention).toEqual(closed.retention);
  expect((await anna.desk.ask('cases.get', { caseId: silent })).notes).toEqual([]);
  expect((await anna.desk.ask('cases.list', { query: 'kanarievogel' })).total).toBe(0);
  expect((await anna.desk.ask('handovers.prepare', {})).open).toBe(0);
});

test('TC-05: the certificate says who, to whom, when and which numbers, and that nothing is left', async () => {
  const two = await pair();
  const { anna, bram } = two;
  const caseId = await record(anna, 'Linde');
  const receipt = await accept(two, await sendToBram(two, [caseId]), [caseId]);
  const { id, openLeft } = await anna.desk.ask('handovers.readReceipt', receipt);
  expect(openLeft).toBe(0);
  const certificate = await anna.desk.ask('handovers.certificate', { id });
  const fingerprints = await Promise.all(
    [anna, bram].map(
      async ({ desk }) => (await desk.ask('identity.describe', {})).identity?.fingerprint,
    ),
  );
  expect(certificate).toMatchObject({
    direction: 'sent',
    madeAt: '2026-05-04T08:35:00Z',
    settledAt: '2026-05-04T08:35:00Z',
    own: { name: 'Anna de Wit', fingerprint: fingerprints[0] },
    other: { name: 'Bram', fingerprint: fingerprints[1] },
    cases: [{ number: 'A-2026-0001', otherNumber: 'A-2026-0001', answer: 'accepted' }],
    openLeft: 0,
  });
  expect(JSON.stringify(certificate)).not.toContain('Linde');
  const { lines } = await anna.desk.ask('log.read', {});
  expect(lines.map(({ action }) => action)).toContain('handover.leave');
});

/** Adds a file to a case, as the window does. */
async function attach(desk: TestDesk, caseId: string, content: Buffer): Promise<string> {
  const file = { caseId, name: 'foto.png', bytes: content.length, leaveMetadata: true };
  const { adding } = await desk.ask('attachments.begin', file);
  await desk.ask('attachments.append', { adding, piece: content.toString('base64') });
  return (await desk.ask('attachments.finish', { adding })).id;
}

const filesIn = ({ folder }: TestDesk) => {
  const path = join(folder, 'staff.attachments');
  return existsSync(path) ? readdirSync(path) : [];
};

test('The files of a case go along as they are, and leave with it', async () => {
  const two = await pair();
  const { anna, bram } = two;
  const caseId = await record(anna, 'Linde');
  const picture = sample('picture.png');
  const id = await attach(anna.desk, caseId, picture);
  const file = await sendToBram(two, [caseId]);
  await bram.desk.ask('handovers.open', file);
  expect(filesIn(bram.desk)).toEqual([]);
  const receipt = await accept(two, file, [caseId]);
  const { attachments } = await bram.desk.ask('cases.get', { caseId });
  expect(attachments).toMatchObject([{ id, name: 'foto.png', mediaType: 'image/png' }]);
  const { piece } = await bram.desk.ask('attachments.read', { id, from: 0 });
  expect(Buffer.from(piece, 'base64').equals(picture)).toBe(true);
  await anna.desk.ask('handovers.readReceipt', receipt);
  expect(filesIn(anna.desk)).toEqual([]);
  expect(filesIn(bram.desk)).toEqual([id]);
});

test('The files of a case that is refused are not kept', async () => {
  const two = await pair();
  const caseId = await record(two.anna, 'Linde');
  await attach(two.anna.desk, caseId, sample('picture.png'));
  await accept(two, await sendToBram(two, [caseId]), []);
  expect(filesIn(two.bram.desk)).toEqual([]);
});

const hasAge = existsSync('/usr/bin/age');

const withoutAge = hasAge ? '' : ' (SKIPPED: there is no age here; Debian has it)';

test.runIf(hasAge)(
  `A stock age opens the outer layer, and a stock tar what is in it${withoutAge}`,
  async () => {
    const two = await pair();
    const caseId = await record(two.anna, 'Linde');
    const file = await sendToBram(two, [caseId]);
    const { folder } = two.bram.desk;
    two.bram.desk.desk.close();
    const slotId = lookAtVault(folder)?.slots[0]?.id ?? '';
    const opened = await unlockVault({
      folder,
      slotId,
      secret: passphrase,
      now: two.anna.desk.clock,
    });
    const secret = identityIn(opened.database)?.ageIdentity ?? '';
    opened.close();
    const aside = temporaryFolder();
    writeFileSync(join(aside, 'key'), `${secret}\n`);
    const tar = join(aside, 'letter.tar');
    execFileSync('/usr/bin/age', [
      '-d',
      '-i',
      join(aside, 'key'),
      '-o',
      tar,
      join(file.folder, file.name),
    ]);
    expect(execFileSync('tar', ['-tf', tar], { encoding: 'utf8' })).toBe(
      'handover.json\nsignature\n',
    );
    execFileSync('tar', ['-xf', tar, '-C', aside]);
    const letter = JSON.parse(readFileSync(join(aside, 'handover.json'), 'utf8'));
    expect(letter).toMatchObject({ format: 'luwte-overdracht', kind: 'transfer' });
    expect(JSON.stringify(letter)).not.toContain('schreeuwde');
  },
);
