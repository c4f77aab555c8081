import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { VaultRole } from '../../api/contract/command.ts';
import { passphrase, startOpenDesk, type TestDesk, temporaryFolder } from './support.ts';

const morning = '2026-05-04T08:35:00Z';

/** A colleague with a vault of his own, and his card in a folder. */
async function colleague(name: string, folder: string, role?: VaultRole) {
  const desk = await startOpenDesk(morning, role);
  const { file } = await desk.ask('identity.writeCard', { name, folder });
  return { desk, file: { folder, name: file } };
}

const fingerprintOf = async (desk: TestDesk) =>
  (await desk.ask('identity.describe', {})).identity?.fingerprint;

test('Two colleagues read in each other’s card and see the same words on both sides', async () => {
  const folder = temporaryFolder();
  const anna = await colleague('Anna de Wit', folder);
  const bram = await colleague('Bram', folder);
  expect(readdirSync(folder)).toEqual(['luwte-anna-de-wit.luwte-kaart', 'luwte-bram.luwte-kaart']);
  const { files } = await anna.desk.ask('exchange.find', { folder, kind: 'card' });
  expect(files.map(({ name }) => name)).toEqual(readdirSync(folder));

  const read = await anna.desk.ask('cards.read', bram.file);
  expect(read).toMatchObject({ name: 'Bram', role: 'counsellor_staff', known: 'no' });
  expect(read.fingerprint).toEqual(await fingerprintOf(bram.desk));
  expect((await anna.desk.ask('colleagues.list', {})).colleagues).toEqual([]);

  const { id } = await anna.desk.ask('colleagues.add', bram.file);
  const [before] = (await anna.desk.ask('colleagues.list', {})).colleagues;
  expect(before).toMatchObject({ id, name: 'Bram', addedOn: '2026-05-04', comparedOn: null });
  await anna.desk.ask('colleagues.markCompared', { id });
  const [after] = (await anna.desk.ask('colleagues.list', {})).colleagues;
  expect(after?.comparedOn).toBe('2026-05-04');
});

test('Keys are made once: a later card has another name and the same fingerprint', async () => {
  const folder = temporaryFolder();
  const anna = await colleague('Anna de Wit', folder);
  expect((await anna.desk.ask('identity.describe', {})).identity).toMatchObject({
    name: 'Anna de Wit',
    madeOn: '2026-05-04',
  });
  const before = await fingerprintOf(anna.desk);
  const again = anna.desk.restart();
  const [slot] = (await again.ask('vault.describe', {})).slots;
  await again.ask('vault.unlock', { slot: slot?.id ?? '', passphrase });
  await again.ask('identity.writeCard', { name: 'Anna Zwart', folder });
  expect(await fingerprintOf(again)).toEqual(before);
  expect((await again.ask('identity.describe', {})).identity?.name).toBe('Anna Zwart');
});

test('A card of the other vault is refused in both directions', async () => {
  const folder = temporaryFolder();
  const staff = await colleague('Anna', folder);
  const political = await colleague('Paul', folder, 'counsellor_political');
  for (const [desk, file] of [
    [staff.desk, political.file],
    [political.desk, staff.file],
  ] as const) {
    await expect(desk.ask('cards.read', file)).rejects.toThrow('card.otherCompartment');
    await expect(desk.ask('colleagues.add', file)).rejects.toThrow('card.otherCompartment');
    expect((await desk.ask('colleagues.list', {})).colleagues).toEqual([]);
  }
});

test('One’s own card is no colleague’s', async () => {
  const folder = temporaryFolder();
  const { desk, file } = await colleague('Anna', folder);
  await expect(desk.ask('colleagues.add', file)).rejects.toThrow('card.own');
});

test('Somebody known by name who comes with other keys is told apart, and compared anew', async () => {
  const folder = temporaryFolder();
  const anna = await colleague('Anna', folder);
  const bram = await colleague('Bram', folder);
  const { id } = await anna.desk.ask('colleagues.add', bram.file);
  await anna.desk.ask('colleagues.markCompared', { id });
  expect((await anna.desk.ask('cards.read', bram.file)).known).toBe('same');
  await anna.desk.ask('colleagues.add', bram.file);
  expect((await anna.desk.ask('colleagues.list', {})).colleagues).toMatchObject([
    { id, comparedOn: '2026-05-04' },
  ]);

  const other = await colleague('Bram', temporaryFolder());
  expect((await anna.desk.ask('cards.read', other.file)).known).toBe('otherKeys');
  await anna.desk.ask('colleagues.add', other.file);
  const { colleagues } = await anna.desk.ask('colleagues.list', {});
  expect(colleagues.map(({ comparedOn }) => comparedOn).sort()).toEqual(['2026-05-04', null]);
});

test('A colleague can be removed, and is gone', async () => {
  const folder = temporaryFolder();
  const anna = await colleague('Anna', folder);
  const bram = await colleague('Bram', folder);
  const { id } = await anna.desk.ask('colleagues.add', bram.file);
  await anna.desk.ask('colleagues.remove', { id });
  expect((await anna.desk.ask('colleagues.list', {})).colleagues).toEqual([]);
  for (const command of ['colleagues.remove', 'colleagues.markCompared'] as const) {
    await expect(anna.desk.ask(command, { id })).rejects.toThrow('colleague.notFound');
  }
});

test('What is no card is refused in words, and nothing is kept', async () => {
  const folder = temporaryFolder();
  const { desk } = await colleague('Anna', folder);
  writeFileSync(join(folder, 'leeg.luwte-kaart'), '');
  writeFileSync(join(folder, 'lang.luwte-kaart'), 'x'.repeat(5_000_000));
  mkdirSync(join(folder, 'map.luwte-kaart'));
  cpSync(join(desk.folder, 'staff.db'), join(folder, 'kluis.luwte-kaart'));
  const added = (name: string) => desk.ask('colleagues.add', { folder, name });
  await expect(added('leeg.luwte-kaart')).rejects.toThrow('card.notOne');
  await expect(added('lang.luwte-kaart')).rejects.toThrow('card.notOne');
  await expect(added('kluis.luwte-kaart')).rejects.toThrow('card.notOne');
  await expect(added('map.luwte-kaart')).rejects.toThrow('exchange.unreadable');
  await expect(added('weg.luwte-kaart')).rejects.toThrow('exchange.unreadable');
  await expect(added('../header.luwte-kaart')).rejects.toThrow('input.invalid');
  expect((await desk.ask('colleagues.list', {})).colleagues).toEqual([]);
});

test('A card is written outside of the vault only, in a folder that is there', async () => {
  const desk = await startOpenDesk(morning);
  const written = (folder: string) => desk.ask('identity.writeCard', { name: 'Anna', folder });
  await expect(written(desk.folder)).rejects.toThrow('export.folderIsVault');
  await expect(written(join(desk.folder, 'weg'))).rejects.toThrow('export.folderMissing');
  expect((await desk.ask('identity.describe', {})).identity).toBeNull();
});

test('What is done with colleagues is logged, without a name', async () => {
  const folder = temporaryFolder();
  const anna = await colleague('Anna', folder);
  const bram = await colleague('Bram', folder);
  const { id } = await anna.desk.ask('colleagues.add', bram.file);
  await anna.desk.ask('colleagues.markCompared', { id });
  await anna.desk.ask('colleagues.remove', { id });
  const { lines } = await anna.desk.ask('log.read', {});
  expect(lines.map(({ action }) => action).toReversed()).toEqual([
    'vault.create',
    'vault.unlock',
    'identity.make',
    'card.write',
    'colleague.add',
    'colleague.compare',
    'colleague.remove',
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/Anna|Bram/);
  expect(readFileSync(join(anna.desk.folder, 'staff.db')).includes('AGE-SECRET')).toBe(false);
});
