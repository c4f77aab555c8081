import { cpSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { CommandName, Input } from '../../api/contract/index.ts';
import { pair, record } from './handover-fixture.ts';
import {
  counterThreat,
  passphrase,
  startDesk,
  startOpenDesk,
  type TestDesk,
  temporaryFolder,
} from './support.ts';

const monday = '2026-05-04T08:30:00.000Z';

/** Adds a file of many pieces to a case. */
async function attach(desk: TestDesk, caseId: string): Promise<string> {
  const piece = Buffer.alloc(700_000, 'KANARIE ');
  const told = { caseId, name: 'film.mp4', bytes: 8 * piece.length, leaveMetadata: true };
  const { adding } = await desk.ask('attachments.begin', told);
  for (let at = 0; at < 8; at += 1)
    await desk.ask('attachments.append', { adding, piece: piece.toString('base64') });
  return (await desk.ask('attachments.finish', { adding })).id;
}

async function deskWithFilm() {
  const desk = await startOpenDesk(monday);
  const { caseId } = await desk.ask('reports.record', counterThreat);
  return { desk, id: await attach(desk, caseId), target: temporaryFolder() };
}

async function unlock(folder: string): Promise<TestDesk> {
  const desk = startDesk(monday, folder);
  const [slot] = (await desk.ask('vault.describe', {})).slots;
  await desk.ask('vault.unlock', { slot: slot?.id ?? '', passphrase });
  return desk;
}

const halves = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.part'));

/** Asks for a file that leaves; gives, once some of it stands there, how that will end. */
async function begin<N extends CommandName>(
  desk: TestDesk,
  target: string,
  command: N,
  input: Input<N>,
): Promise<{ readonly outcome: Promise<string> }> {
  let isSettled = false;
  const outcome = desk
    .ask(command, input)
    .then(
      () => 'done',
      (error: Error) => error.message,
    )
    .finally(() => {
      isSettled = true;
    });
  while (halves(target).length === 0 && !isSettled) await setImmediate();
  return { outcome };
}

test('Closing the desk stops a file that leaves, and nothing of it stays', async () => {
  const { desk, id, target } = await deskWithFilm();
  const { outcome } = await begin(desk, target, 'attachments.export', { id, folder: target });
  // What is in the making does not say of whom it is.
  expect(readdirSync(target)).toEqual([expect.stringMatching(/^luwte-[0-9a-f-]{36}\.part$/)]);
  await desk.desk.close();
  expect(readdirSync(target)).toEqual([]);
  expect(await outcome).toBe('work.stopped');
});

test('A personal export hears that it is stopped in the middle of a long file', async () => {
  const { desk, target } = await deskWithFilm();
  const lock = { kind: 'none', typed: 'ONVERSLEUTELD' } as const;
  const { outcome } = await begin(desk, target, 'personal.export', { folder: target, lock });
  await desk.ask('work.stop', {});
  expect(await outcome).toBe('work.stopped');
  expect(readdirSync(target)).toEqual([]);
  const again = await begin(desk, target, 'personal.export', { folder: target, lock });
  await desk.desk.close();
  expect(await again.outcome).toBe('work.stopped');
  expect(readdirSync(target)).toEqual([]);
});

test('Closing the desk stops a hand-over in the making, and it counts for nothing', async () => {
  const { anna, bramId } = await pair();
  const caseId = await record(anna, 'Linde');
  await attach(anna.desk, caseId);
  const target = temporaryFolder();
  const answers = [{ caseId, answer: 'transfer' as const }];
  const sending = { colleagueId: bramId, folder: target, answers };
  const { outcome } = await begin(anna.desk, target, 'handovers.send', sending);
  await anna.desk.desk.close();
  expect(await outcome).toBe('work.stopped');
  expect(readdirSync(target)).toEqual([]);
  const again = await unlock(anna.desk.folder);
  expect(await again.ask('handovers.list', {})).toMatchObject({ handovers: [] });
});

test('What a crash left of a file that was leaving goes at the next opening of the vault', async () => {
  const { desk, id, target } = await deskWithFilm();
  const { outcome } = await begin(desk, target, 'attachments.export', { id, folder: target });
  const [half = ''] = halves(target);
  // As the disk is when the plug is pulled now.
  const [crashed, gone] = [temporaryFolder(), temporaryFolder()];
  cpSync(desk.folder, crashed, { recursive: true });
  cpSync(join(target, half), join(gone, half));
  expect(await outcome).toBe('done');
  expect(readdirSync(target)).toEqual(['film.mp4.txt']);
  // The stick it was written to is away at first.
  renameSync(target, `${target}-away`);
  (await unlock(crashed)).desk.close();
  renameSync(`${target}-away`, target);
  cpSync(join(gone, half), join(target, half));
  (await unlock(crashed)).desk.close();
  expect(readdirSync(target)).toEqual(['film.mp4.txt']);
  // It is remembered no longer than it stands there.
  cpSync(join(gone, half), join(target, half));
  await unlock(crashed);
  expect(halves(target)).toEqual([half]);
});

test('A vault that is being opened while the desk is closed stays closed', async () => {
  let { desk } = await deskWithFilm();
  for (let moments = 0; moments < 12; moments += 1) {
    desk = desk.restart();
    const [slot] = (await desk.ask('vault.describe', {})).slots;
    const opening = desk.ask('vault.unlock', { slot: slot?.id ?? '', passphrase });
    for (let moment = 0; moment < moments; moment += 1) await null;
    await desk.desk.close();
    await opening.catch(({ message }) => expect(message).toBe('vault.locked'));
    expect(readdirSync(desk.folder)).not.toContain('staff.lock');
  }
});
