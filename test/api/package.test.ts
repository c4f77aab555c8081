import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPackage } from '../../envelope/open-package.ts';
import { senderIn } from '../../envelope/sender.ts';
import { openExport, sealExport } from '../attack/export-tar.ts';
import {
  afterTheYear,
  councilDesk,
  deskWithRegistry,
  identity,
  openedAt,
  registry,
} from './package-fixture.ts';
import { publish } from './release-fixture.ts';
import { passphrase, startDesk, startNewDesk, type TestDesk, temporaryFolder } from './support.ts';

const stem = 'vpt-aggregate-1.0_GM9999_staff_2026';
const politicalStem = 'vpt-aggregate-1.0_GM9999_political_2026';
/** A desk without reports is made in no time. */
const quickDesk = () => councilDesk('counsellor_political');
const wanted = { period: '2026', pack: true } as const;

const actsOf = async (desk: TestDesk) =>
  (await desk.ask('log.read', {})).lines.map(({ action }) => action);

test('A year leaves with its package: the registry opens the very same files, signed by who it knows', async () => {
  const desk = await deskWithRegistry();
  const folder = temporaryFolder();
  const { checksum, package: made } = await publish(desk, { ...wanted, folder });
  expect(made).toMatchObject({ name: `${stem}.tar.age` });
  const { manifest, sender: signedBy, files } = await openedAt(join(folder, `${stem}.tar.age`));
  expect(manifest).toMatchObject({
    ...{ municipality_code: 'GM9999', regime: 'staff', period: '2026', correction: 0 },
    ...{ sender: 'counsellor', created: '2027-01-11', schema_version: '1.0' },
  });
  const { sender } = await desk.ask('registry.describe', {});
  expect(sender).toMatchObject({ municipality: 'GM9999', regime: 'staff', role: 'counsellor' });
  expect([signedBy.fingerprint, signedBy.words]).toEqual([sender?.fingerprint, sender?.words]);
  expect((await desk.ask('releases.ledger', {})).words).toEqual(sender?.words);
  expect(manifest.files[0]).toMatchObject({ name: `${stem}.csv`, sha256: checksum });
  expect([...files.keys()]).toContain('certificate/release.json');
  for (const [name, bytes] of files) {
    const beside = name.replace('certificate/', `${stem}_certificate/`);
    expect(readFileSync(join(folder, beside)).equals(bytes)).toBe(true);
  }
  expect((await actsOf(desk)).slice(0, 3)).toEqual([
    'package.make',
    'release.publish',
    'registry.keep',
  ]);
});

test('A package is made later from what the ledger keeps, and says the same, whatever was recorded since', async () => {
  const desk = await quickDesk();
  const folder = temporaryFolder();
  await publish(desk, { ...wanted, folder });
  const first = await openedAt(join(folder, `${politicalStem}.tar.age`));
  desk.clock = '2027-06-01T10:00:00Z';
  const later = temporaryFolder();
  const { name } = await desk.ask('registry.pack', { seq: 1, folder: later });
  const again = await openedAt(join(later, name));
  expect(readdirSync(later)).toEqual([name]);
  expect([again.digest, again.manifest]).toEqual([first.digest, first.manifest]);
  expect((await actsOf(desk))[0]).toBe('package.make');
  await expect(desk.ask('registry.pack', { seq: 2, folder: later })).rejects.toThrow(
    'registry.noRelease',
  );
  await expect(desk.ask('registry.pack', { seq: 1, folder: later })).rejects.toThrow(
    'export.fileExists',
  );
});

test('Without a registry no package is made, and nothing is published by accident', async () => {
  const desk = await quickDesk();
  await desk.ask('registry.forget', {});
  const folder = temporaryFolder();
  await expect(publish(desk, { ...wanted, folder })).rejects.toThrow('registry.none');
  expect(readdirSync(folder)).toEqual([]);
  expect((await desk.ask('releases.ledger', {})).entries).toEqual([]);
  const { package: made } = await publish(desk, { period: '2026', folder });
  expect(made).toBeNull();
  await expect(desk.ask('registry.pack', { seq: 1, folder })).rejects.toThrow('registry.none');
});

test('A file that stands where the package comes stops publishing before anything freezes', async () => {
  const desk = await quickDesk();
  const folder = temporaryFolder();
  writeFileSync(join(folder, `${politicalStem}.tar.age`), 'van iemand anders');
  await expect(publish(desk, { ...wanted, folder })).rejects.toThrow('export.fileExists');
  expect((await desk.ask('releases.ledger', {})).entries).toEqual([]);
  expect(readdirSync(folder)).toEqual([`${politicalStem}.tar.age`]);
});

test('What is no public key of a registry is refused, down to one slip', async () => {
  const desk = await quickDesk();
  const { recipient } = registry;
  const slip = recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'));
  for (const wrong of [slip, recipient.toUpperCase(), `${recipient} `, identity, 'age1', '']) {
    await expect(
      desk.ask('registry.keep', { ...registry, recipient: wrong }),
    ).rejects.toMatchObject({
      cause: { issues: [{ path: ['recipient'], problem: 'registry.recipient' }] },
    });
  }
  expect((await desk.ask('registry.describe', {})).registry).toEqual(registry);
});

test('The public key is handed over in a file that says the same as the screen', async () => {
  const desk = await quickDesk();
  const folder = temporaryFolder();
  const { file } = await desk.ask('registry.writeSender', { folder });
  expect(file).toBe('afzender_GM9999_political_counsellor.pem');
  const { sender } = await desk.ask('registry.describe', {});
  const read = senderIn(readFileSync(join(folder, file), 'utf8'));
  expect([read?.fingerprint, read?.words]).toEqual([sender?.fingerprint, sender?.words]);
});

test('Who signs stays the same after a restore, and with a successor who takes everything over', async () => {
  const desk = await quickDesk();
  const folder = temporaryFolder();
  await publish(desk, { period: '2026', folder });
  const { sender } = await desk.ask('registry.describe', {});

  const { name } = await desk.ask('backups.make', { folder });
  const restored = startDesk(afterTheYear);
  const from = { kind: 'passphrase', passphrase } as const;
  await restored.ask('backups.restore', { folder, name, from });
  const { slots } = await restored.ask('vault.describe', {});
  await restored.ask('vault.unlock', { slot: slots[0]?.id ?? '', passphrase });
  expect(await restored.ask('registry.describe', {})).toEqual({ registry, sender });

  const lock = { kind: 'none', typed: 'ONVERSLEUTELD' } as const;
  const { file } = await desk.ask('personal.export', { folder, lock });
  const successor = await startNewDesk(afterTheYear, 'counsellor_political');
  await successor.ask('personal.take', { folder, name: file, passphrase: '' });
  expect(await successor.ask('registry.describe', {})).toEqual({ registry, sender });
  const target = temporaryFolder();
  const packed = await successor.ask('registry.pack', { seq: 1, folder: target });
  const { sender: signedBy } = await openedAt(join(target, packed.name));
  expect(signedBy.fingerprint).toBe(sender?.fingerprint);
});

test('A key of the ledger that is none does not come in with an export, whatever its checksums say', async () => {
  const desk = await quickDesk();
  const folder = temporaryFolder();
  const lock = { kind: 'none', typed: 'ONVERSLEUTELD' } as const;
  const { file } = await desk.ask('personal.export', { folder, lock });
  const { manifest, parts } = await openExport(readFileSync(join(folder, file)));
  const name = 'tables/release_keys.jsonl';
  const row = parts.get(name)?.toString() ?? '';
  const forgeries = [
    row.replace(/("signing_secret":")[^"]+/, '$1AAAA'),
    row.replace(/("signing_key":")[^"]+/, `$1${Buffer.alloc(32).toString('base64')}`),
    row.replace(/("draws":")[^"]+/, '$1zz'),
    row.replace(/("draws":")[^"]+/, '$1AB'),
  ];
  const fresh = await startNewDesk(afterTheYear, 'counsellor_political');
  for (const forgery of forgeries) {
    expect(forgery).not.toBe(row);
    const forged = { manifest, parts: new Map(parts).set(name, Buffer.from(forgery)) };
    writeFileSync(join(folder, 'forged.tar'), await sealExport(forged));
    const taking = fresh.ask('personal.take', { folder, name: 'forged.tar', passphrase: '' });
    await expect(taking).rejects.toThrow('personal.damaged');
  }
});

test('Counsellor and clerk of one council are two senders, and neither can be tied to the one for staff', async () => {
  const [staff, political, clerk] = [
    await deskWithRegistry(),
    await councilDesk('counsellor_political'),
    await councilDesk('griffier'),
  ];
  const senders = await Promise.all(
    [staff, political, clerk].map(async (desk) => {
      await desk.ask('identity.writeCard', { name: 'Anna de Wit', folder: temporaryFolder() });
      return (await desk.ask('registry.describe', {})).sender;
    }),
  );
  expect(senders.map((sender) => [sender?.regime, sender?.role])).toEqual([
    ['staff', 'counsellor'],
    ['political', 'counsellor'],
    ['political', 'clerk'],
  ]);
  expect(new Set(senders.map((sender) => sender?.fingerprint)).size).toBe(3);
  const folder = temporaryFolder();
  await publish(political, { ...wanted, folder });
  const bytes = readFileSync(join(folder, `${politicalStem}.tar.age`));
  expect(bytes.includes('Anna')).toBe(false);
  const read = await openPackage(bytes, identity);
  expect(JSON.stringify(read)).not.toContain('Anna');
  expect(read).toMatchObject({ manifest: { regime: 'political', sender: 'counsellor' } });
});

test('The coordinator, who publishes nothing, has no registry', async () => {
  const desk = await startNewDesk(afterTheYear, 'coordinator');
  await expect(desk.ask('registry.describe', {})).rejects.toThrow('command.notAllowed');
  await expect(desk.ask('registry.keep', registry)).rejects.toThrow('command.notAllowed');
});
