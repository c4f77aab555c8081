import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHeader } from '../../db/header.ts';
import { writeSetting } from '../../db/repositories/settings.ts';
import { unlockVault } from '../../db/vault.ts';
import { citizen } from './access-fixture.ts';
import {
  counterThreat,
  passphrase,
  startDesk,
  startOpenDesk,
  type TestDesk,
  temporaryFolder,
} from './support.ts';

const monday = '2026-05-04T08:30:00.000Z';
const tuesday = '2026-05-05T08:30:00.000Z';
const wednesday = '2026-05-06T08:30:00.000Z';

/** A desk with a case, and backups of it in two places, a day apart. */
async function inTwoPlaces() {
  const desk = await startOpenDesk(monday);
  const { caseId } = await desk.ask('reports.record', counterThreat);
  const [first, second] = [temporaryFolder(), temporaryFolder()];
  const { name } = await desk.ask('backups.make', { folder: first });
  desk.clock = tuesday;
  await desk.ask('backups.make', { folder: second });
  return { desk, caseId, first, second, name };
}

/** Erases a whole case because its reporter asks; says what became of it in the backups. */
async function erase(desk: TestDesk, caseId: string) {
  const day = desk.clock.slice(0, 10);
  const asked = { ...citizen(caseId), role: 'reporter', kind: 'erasure', receivedOn: day } as const;
  const { id } = await desk.ask('access.record', asked);
  await desk.ask('access.update', {
    ...{ id, identity: 'known_in_person', answeredBy: 'counsellor', hidesFile: true, advice: '' },
  });
  for (const { part } of (await desk.ask('access.get', { id })).parts)
    await desk.ask('access.decide', {
      ...{ id, caseId, part, hidden: [], decision: 'grant', reason: null },
    });
  return (await desk.ask('access.settle', { id, outcome: 'answered', on: day })).backups;
}

/** How many cases stand in a backup that is put back on a computer that knows nothing else. */
async function casesIn(folder: string, name: string): Promise<number> {
  const elsewhere = startDesk(wednesday);
  const from = { kind: 'passphrase' as const, passphrase };
  await elsewhere.ask('backups.restore', { folder, name, from });
  const [slot] = (await elsewhere.ask('vault.describe', {})).slots;
  await elsewhere.ask('vault.unlock', { slot: slot?.id ?? '', passphrase });
  return (await elsewhere.ask('cases.list', {})).total;
}

const placesOf = async (desk: TestDesk) => (await desk.ask('backups.describe', {})).places;

async function unlockedAgain(desk: TestDesk): Promise<TestDesk> {
  const again = desk.restart();
  const [slot] = (await again.ask('vault.describe', {})).slots;
  await again.ask('vault.unlock', { slot: slot?.id ?? '', passphrase });
  return again;
}

test('What is destroyed goes from the backups in every folder that ever got one', async () => {
  const { desk, caseId, first, second, name } = await inTwoPlaces();
  expect(await casesIn(first, name)).toBe(1);
  expect(await erase(desk, caseId)).toBe('erased');
  expect(await casesIn(first, name)).toBe(0);
  expect(await placesOf(desk)).toEqual([
    { folder: second, madeAt: tuesday, waits: false, left: 0 },
    { folder: first, madeAt: monday, waits: false, left: 0 },
  ]);
});

test('A folder that cannot be reached is waited for, and made up for when the desk opens', async () => {
  const { desk, caseId, first, name } = await inTwoPlaces();
  const away = `${first}-away`;
  renameSync(first, away);
  expect(await erase(desk, caseId)).toBe('later');
  expect(await placesOf(desk)).toMatchObject([{ waits: false }, { folder: first, waits: true }]);
  await desk.ask('backups.makeDue', {});
  expect(await placesOf(desk)).toMatchObject([{ waits: false }, { waits: true }]);
  renameSync(away, first);
  expect(await casesIn(first, name)).toBe(1);
  const again = await unlockedAgain(desk);
  expect(await again.ask('backups.makeDue', {})).toEqual({ made: false });
  expect(await casesIn(first, name)).toBe(0);
  expect(await placesOf(again)).toMatchObject([{ waits: false }, { waits: false }]);
});

test('Two sticks that come under one name are two places', async () => {
  const desk = await startOpenDesk(monday);
  const { caseId } = await desk.ask('reports.record', counterThreat);
  const [drive, drawer] = [join(temporaryFolder(), 'stick'), join(temporaryFolder(), 'other')];
  const plug = (stick: string) => renameSync(stick, drive);
  const unplug = (stick: string) => renameSync(drive, stick);
  rmSync(drive, { recursive: true, force: true });
  plug(temporaryFolder());
  const { name } = await desk.ask('backups.make', { folder: drive });
  unplug(drawer);
  plug(temporaryFolder());
  desk.clock = tuesday;
  await desk.ask('backups.make', { folder: drive });
  expect(await erase(desk, caseId)).toBe('later');
  expect(await placesOf(desk)).toEqual([
    { folder: drive, madeAt: tuesday, waits: false, left: 0 },
    { folder: drive, madeAt: monday, waits: true, left: 0 },
  ]);
  unplug(`${drawer}-2`);
  plug(drawer);
  desk.clock = wednesday;
  await desk.ask('backups.makeDue', {});
  expect(await casesIn(drive, name)).toBe(0);
  expect(await placesOf(desk)).toMatchObject([
    { madeAt: wednesday, waits: false },
    { madeAt: tuesday, waits: false },
  ]);
});

test('A place that is no more is not waited for once that was said, and the log says it was', async () => {
  const { desk, caseId, first, second } = await inTwoPlaces();
  rmSync(first, { recursive: true });
  expect(await erase(desk, caseId)).toBe('later');
  await desk.ask('backups.forgetPlace', { folder: first, madeAt: monday });
  expect(await placesOf(desk)).toEqual([
    { folder: second, madeAt: tuesday, waits: false, left: 0 },
  ]);
  const { lines } = await desk.ask('log.read', { limit: 1 });
  expect(lines[0]).toMatchObject({ action: 'settings.update' });
});

test('A backup that cannot be changed is told with its place until it is thrown away', async () => {
  const { desk, caseId, first, second, name } = await inTwoPlaces();
  desk.clock = wednesday;
  await desk.ask('keys.renew', { passphrase, cipher: 'sqlcipher' });
  expect(await erase(desk, caseId)).toBe('left');
  expect(await placesOf(desk)).toMatchObject([{ left: 1 }, { folder: first, left: 1 }]);
  rmSync(join(first, name));
  for (const old of readdirSync(second)) rmSync(join(second, old));
  await desk.ask('backups.make', { folder: second });
  expect((await placesOf(desk))[0]).toMatchObject({ madeAt: wednesday, left: 0 });
});

test('No more than the twelve places that were used last are remembered, newest first', async () => {
  const desk = await startOpenDesk(monday);
  const folders = Array.from({ length: 13 }, temporaryFolder);
  for (const folder of folders) await desk.ask('backups.make', { folder });
  expect((await placesOf(desk)).map(({ folder }) => folder)).toEqual(folders.slice(1).toReversed());
});

test.each([
  ['knew one folder', ''],
  ['holds something else', ',"places":[{"folder":7}]'],
])('A memory that %s keeps the folder of the last backup', async (_, rest) => {
  const { desk, caseId, first, name } = await inTwoPlaces();
  desk.desk.close();
  const slotId = readHeader(desk.folder)?.compartments.staff?.slots[0]?.id ?? '';
  const { folder } = desk;
  const opened = await unlockVault({ folder, slotId, secret: passphrase, now: tuesday });
  const known = JSON.stringify({ folder: first, madeAt: monday, problem: null });
  writeSetting(opened.database, 'backups', known.replace(/}$/, `${rest}}`));
  opened.close();
  const again = await unlockedAgain(desk);
  expect(await placesOf(again)).toMatchObject([{ folder: first, madeAt: monday }]);
  expect(await erase(again, caseId)).toBe('erased');
  expect(await casesIn(first, name)).toBe(0);
});
