import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { unpackTar } from 'modern-tar';
import { expect, test } from 'vitest';
import { PIECE_BYTES } from '../../api/contract/attachments.ts';
import {
  counterThreat,
  startNewDesk,
  startOpenDesk,
  type TestDesk,
  temporaryFolder,
} from './support.ts';

const morning = '2026-05-04T08:35:00Z';
const passphrase = 'vlinder kast zomerregen trap fietspomp';
const locked = { kind: 'passphrase', passphrase } as const;
const inClear = { kind: 'none', typed: 'ONVERSLEUTELD' } as const;

/** Puts a file of more than one piece with a case. */
async function attach(desk: TestDesk, caseId: string, name: string, content: Buffer) {
  const told = { caseId, name, bytes: content.length, leaveMetadata: true };
  const { adding } = await desk.ask('attachments.begin', told);
  for (let at = 0; at < content.length; at += PIECE_BYTES) {
    const piece = content.subarray(at, at + PIECE_BYTES).toString('base64');
    await desk.ask('attachments.append', { adding, piece });
  }
  await desk.ask('attachments.finish', { adding });
}

/** A vault in which something of everything was recorded. */
async function filled(): Promise<TestDesk> {
  const desk = await startOpenDesk(morning);
  await desk.ask('identity.writeCard', { name: 'Anna', folder: temporaryFolder() });
  await desk.ask('locations.save', {
    ...{ id: null, name: 'Stadhuis', department: null, houseRules: 'displayed' },
    camera: { kind: 'days', days: 7 },
  });
  const { caseId } = await desk.ask('reports.record', counterThreat);
  const { rulesDiscussed: _, ...told } = counterThreat;
  await desk.ask('cases.correct', { ...told, caseId, wish: 'listen' });
  await desk.ask('notes.add', { caseId, text: 'Zij slaapt slecht — “echt”.' });
  const contact = {
    on: '2026-05-04',
    kind: 'conversation',
    wellbeing: 4,
    note: 'Rustig.',
  } as const;
  await desk.ask('care.recordContact', { caseId, ...contact });
  const big = Buffer.alloc(2 * PIECE_BYTES + 17, 'beeld');
  await attach(desk, caseId, 'balie.bin', big);
  await attach(desk, caseId, 'leeg.txt', Buffer.alloc(0));
  await desk.ask('consultations.record', {
    ...{ rulesDiscussed: true, receivedOn: '2026-05-04', receivedVia: 'phone' },
  });
  await desk.ask('drafts.save', { draft: { narrative: 'nog niet af' } });
  return desk;
}

/** Makes an export in clear and gives its bytes. */
async function exported(desk: TestDesk): Promise<Buffer> {
  const folder = temporaryFolder();
  const { file } = await desk.ask('personal.export', { folder, lock: inClear });
  return readFileSync(join(folder, file));
}

test('Everything of a vault comes back in a new one, and leaves it again byte for byte', async () => {
  const desk = await filled();
  const first = await exported(desk);
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'uitvoer.tar'), first);

  const fresh = await startNewDesk(morning);
  const taken = await fresh.ask('personal.take', { folder, name: 'uitvoer.tar', passphrase: '' });
  expect(taken).toMatchObject({ cases: 1, attachments: 2 });
  expect((await exported(fresh)).equals(first)).toBe(true);

  const { cases } = await fresh.ask('cases.list', { query: 'slaapt' });
  const view = await fresh.ask('cases.get', { caseId: cases[0]?.id ?? '' });
  expect(view).toMatchObject({
    reporter: { alias: 'Linde' },
    notes: [{ text: 'Zij slaapt slecht — “echt”.' }],
    contacts: [{ wellbeing: 4, note: 'Rustig.' }],
  });
  const file = view.attachments.find(({ name }) => name === 'balie.bin');
  const read = await fresh.ask('attachments.read', { id: file?.id ?? '', from: 0 });
  expect(Buffer.from(read.piece, 'base64').toString('latin1', 0, 10)).toBe('beeldbeeld');
  expect((await fresh.ask('log.check', {})).brokenAt).toBeNull();
  const lines = (await fresh.ask('log.read', {})).lines.map(({ action }) => action);
  expect(lines.slice(-2)).toEqual(['export.take', 'vault.create']);
  const again = await fresh.restart();
  await expect(
    again.ask('personal.take', { folder, name: 'uitvoer.tar', passphrase: '' }),
  ).rejects.toThrow('vault.locked');
}, 60_000);

test('No key and no proof is in it: not of the vault, its cases, its owner or its log', async () => {
  const desk = await filled();
  const entries = await unpackTar(await exported(desk));
  const names = entries.map(({ header }) => header.name);
  expect(names.slice(0, 3)).toEqual([
    'manifest.json',
    'tables/cases.jsonl',
    'tables/attachment_keys.jsonl',
  ]);
  expect(names).not.toContain('tables/identity.jsonl');
  const text = entries.map(({ data }) => Buffer.from(data ?? []).toString('latin1')).join('\n');
  expect(text).toContain('Zij slaapt slecht');
  expect(text).not.toMatch(/AGE-SECRET-KEY|"wrapped"|"mac"|auditKey|signing_secret/);
  const keys = entries.find(({ header }) => header.name === 'tables/case_keys.jsonl');
  expect(Buffer.from(keys?.data ?? []).toString()).toMatch(/^\{"case_id":"[0-9a-f-]{36}"\}\n$/);
}, 60_000);

test('Under a passphrase it is an age file, which any age tool opens and no other passphrase', async () => {
  const desk = await filled();
  const folder = temporaryFolder();
  const weak = { kind: 'passphrase', passphrase: 'welkom01' } as const;
  await expect(desk.ask('personal.export', { folder, lock: weak })).rejects.toThrow(
    'passphrase.tooWeak',
  );
  const { file } = await desk.ask('personal.export', { folder, lock: locked });
  expect(file).toBe('luwte-persoonlijk-2026-05-04.tar.age');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const tar = await decrypter.decrypt(Uint8Array.from(readFileSync(join(folder, file))));
  expect((await unpackTar(tar)).at(0)?.header.name).toBe('manifest.json');

  const fresh = await startOpenDesk(morning);
  const brought = { folder, name: file };
  await expect(
    fresh.ask('personal.take', { ...brought, passphrase: 'een andere zin' }),
  ).rejects.toThrow('personal.wrong');
  expect(await fresh.ask('personal.take', { ...brought, passphrase })).toMatchObject({ cases: 1 });
  await expect(fresh.ask('personal.take', { ...brought, passphrase })).rejects.toThrow(
    'personal.notEmpty',
  );
  const other = await startOpenDesk(morning, 'counsellor_political');
  await expect(other.ask('personal.take', { ...brought, passphrase })).rejects.toThrow(
    'personal.otherRole',
  );
}, 90_000);

/** The tar with something changed in one of its texts. */
function changed(tar: Buffer, from: string, to: string): Buffer {
  expect(from.length).toBe(to.length);
  const text = tar.toString('latin1');
  expect(text).toContain(from);
  return Buffer.from(text.replace(from, to), 'latin1');
}

test('What was changed, cut off or is of another version is refused, and nothing of it stays', async () => {
  const tar = await exported(await filled());
  const fresh = await startOpenDesk(morning);
  const folder = temporaryFolder();
  const outcome = async (bytes: Buffer) => {
    writeFileSync(join(folder, 'x.tar'), bytes);
    const input = { folder, name: 'x.tar', passphrase: '' };
    const response = await fresh.desk.handle({ command: 'personal.take', input });
    return response.ok ? 'taken' : response.error.code;
  };
  const schema = /"schema": (\d+)/.exec(tar.toString('latin1'))?.[0] ?? '';
  const newer = schema.replace(/\d+/, (number) => '9'.repeat(number.length));
  const older = schema
    .replace(/\d+/, (number) => `${'0'.repeat(number.length - 1)}1`)
    .replace(' 0', '  ');
  expect(await outcome(changed(tar, 'Rustig.', 'Onrust.'))).toBe('personal.damaged');
  expect(await outcome(changed(tar, 'beeldbeeld', 'beeldBEELD'))).toBe('personal.damaged');
  expect(await outcome(changed(tar, schema, newer))).toBe('personal.newerVersion');
  expect(await outcome(changed(tar, schema, older))).toBe('personal.damaged');
  expect(await outcome(tar.subarray(0, tar.length - 512))).toBe('personal.damaged');
  expect(await outcome(Buffer.concat([tar, Buffer.alloc(512)]))).toBe('personal.damaged');
  expect(await outcome(Buffer.from('iets anders'))).toBe('personal.notOne');
  expect(await fresh.ask('cases.list', {})).toMatchObject({ total: 0 });
  expect(await outcome(tar)).toBe('taken');
}, 90_000);
