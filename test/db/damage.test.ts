import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { faultBehind } from '../../db/fault.ts';
import { SCHEMA_VERSION } from '../../db/migrate.ts';
import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import { lookAtVault } from '../../db/sight.ts';
import { leastStrength } from '../../db/slots.ts';
import { createVault, unlockVault } from '../../db/vault.ts';
import { fingerprintOf, temporaryFolder } from './folders.ts';
import { faultOf, lockedVault, noon, passphrases, staffDatabase, unlock } from './vault-samples.ts';

const PAGE = 4096;

/** The files of one sound vault with a long setting, so that it has pages of every kind. */
const sound = new Map<string, Buffer>();
const story = 'Dit staat in de kluis. '.repeat(2000);

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-db-'));
  const { database } = await createVault({
    folder,
    role: 'counsellor_staff',
    passphrase: passphrases.counsellor_staff,
    practice: true,
    now: noon,
    strength: leastStrength,
    begin: (opened) => writeSetting(opened.database, 'story', story),
  });
  database.close();
  for (const name of ['header.json', 'staff.db']) {
    sound.set(name, readFileSync(join(folder, name)));
  }
  rmSync(folder, { recursive: true });
});

/** A copy of the sound vault whose database went through `change`. */
function vaultWith(change: (database: Buffer) => Buffer): string {
  const folder = temporaryFolder();
  for (const [name, bytes] of sound) {
    writeFileSync(join(folder, name), name === 'staff.db' ? change(Buffer.from(bytes)) : bytes);
  }
  return folder;
}

const databaseBytes = () => sound.get('staff.db') ?? Buffer.alloc(0);

/** Unlocks a vault that cannot be used, and sees that this changed no file. */
async function expectFault(folder: string, code: string): Promise<void> {
  const before = fingerprintOf(folder);
  expect((await faultOf(() => unlock(folder))).code).toBe(code);
  expect(fingerprintOf(folder)).toEqual(before);
}

describe('a vault whose database', () => {
  it('is missing says so', async () => {
    const folder = vaultWith((bytes) => bytes);
    rmSync(staffDatabase(folder));
    await expectFault(folder, 'vault.databaseMissing');
  });

  it('is a folder says that the database is missing', async () => {
    const folder = vaultWith((bytes) => bytes);
    rmSync(staffDatabase(folder));
    mkdirSync(staffDatabase(folder));
    expect((await faultOf(() => unlock(folder))).code).toBe('vault.databaseMissing');
  });

  it('is empty is damaged', () =>
    expectFault(
      vaultWith(() => Buffer.alloc(0)),
      'vault.databaseDamaged',
    ));

  it.each([
    1,
    100,
    PAGE - 1,
    PAGE,
    PAGE + 1,
    2 * PAGE,
    5 * PAGE + 17,
    -2 * PAGE,
    -PAGE,
    -PAGE - 1,
    -PAGE + 1,
    -17,
    -1,
  ])('was cut off at %i bytes (from the end when negative) is damaged', (length) =>
    expectFault(
      vaultWith((bytes) => bytes.subarray(0, length)),
      'vault.databaseDamaged',
    ),
  );

  it('grew by part of a page is damaged', () =>
    expectFault(
      vaultWith((bytes) => Buffer.concat([bytes, Buffer.alloc(17)])),
      'vault.databaseDamaged',
    ));

  it('is noise or zeros is damaged', async () => {
    await expectFault(
      vaultWith((bytes) => Buffer.alloc(bytes.length)),
      'vault.databaseDamaged',
    );
    await expectFault(
      vaultWith((bytes) => bytes.reverse()),
      'vault.databaseDamaged',
    );
  });

  it.each(['WAL', 'DELETE'])('is in clear (%s) is refused as such', async (mode) => {
    const folder = vaultWith((bytes) => bytes);
    rmSync(staffDatabase(folder));
    const clear = new SQLite(staffDatabase(folder));
    clear.pragma(`journal_mode = ${mode}`);
    clear.exec('CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT)');
    clear.close();
    await expectFault(folder, 'vault.notEncrypted');
  });

  it('has a newer schema is newer', async () => {
    const folder = vaultWith((bytes) => bytes);
    const opened = await unlock(folder);
    opened.database.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    opened.close();
    await expectFault(folder, 'vault.newerVersion');
  });

  it.each([0, 15, 16, 20, 100, 2000, PAGE - 64, PAGE - 1])(
    'has byte %i of its first page flipped is damaged',
    (at) =>
      expectFault(
        vaultWith((bytes) => {
          bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
          return bytes;
        }),
        'vault.databaseDamaged',
      ),
  );

  it('has a byte flipped in any other page tells the truth or is damaged, never a wrong record', async () => {
    const pages = databaseBytes().length / PAGE;
    const told = new Set<string>();
    for (let page = 1; page < pages; page += 3) {
      const folder = vaultWith((bytes) => {
        const at = page * PAGE + ((page * 997) % PAGE);
        bytes.writeUInt8(bytes.readUInt8(at) ^ 0x80, at);
        return bytes;
      });
      const before = fingerprintOf(folder);
      told.add(await storyIn(folder));
      expect(fingerprintOf(folder)).toEqual(before);
    }
    expect([...told].sort()).toEqual([story, 'vault.databaseDamaged']);
  });
});

/** What opening and reading tells: the record, or the code of its fault. */
async function storyIn(folder: string): Promise<string> {
  try {
    const opened = await unlock(folder);
    try {
      return readSetting(opened.database, 'story') ?? 'nothing';
    } finally {
      opened.close();
    }
  } catch (error) {
    return faultBehind(error)?.code ?? 'bug';
  }
}

describe('a vault folder that', () => {
  it('is empty, or is not there, has no vault', async () => {
    const folder = temporaryFolder();
    expect(lookAtVault(folder)).toBeNull();
    expect(lookAtVault(join(folder, 'nowhere'))).toBeNull();
    const act = () =>
      unlockVault({
        folder,
        slotId: 'b2f7a0fd-24a9-4a46-8a4f-4f2b1d0e9c33',
        secret: 'any',
        now: noon,
      });
    expect((await faultOf(act)).code).toBe('vault.absent');
  });

  it('is a file has no vault, and none can be made there', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, 'text');
    expect(lookAtVault(file)).toBeNull();
    expect((await faultOf(() => lockedVault(file))).code).toBe('vault.folderNotWritable');
    expect(readFileSync(file, 'utf8')).toBe('text');
  });

  it('lost its header is damaged, and no new vault is made over its database', async () => {
    const folder = vaultWith((bytes) => bytes);
    rmSync(join(folder, 'header.json'));
    const before = fingerprintOf(folder);
    expect((await faultOf(() => lookAtVault(folder))).code).toBe('vault.headerDamaged');
    expect((await faultOf(() => lockedVault(folder))).code).toBe('vault.headerDamaged');
    expect(fingerprintOf(folder)).toEqual(before);
  });

  it.skipIf(process.platform === 'win32')(
    'cannot be written to opens nothing and makes nothing (Windows keeps such rights elsewhere)',
    async () => {
      const folder = vaultWith((bytes) => bytes);
      for (const name of sound.keys()) chmodSync(join(folder, name), 0o666);
      chmodSync(folder, 0o555);
      await asOrdinaryUser(async () => {
        await expectFault(folder, 'vault.folderNotWritable');
        const act = () => lockedVault(folder, 'counsellor_political');
        expect((await faultOf(act)).code).toBe('vault.folderNotWritable');
      });
    },
  );

  it.skipIf(process.platform === 'win32')(
    'has a database that may not be read says that it has no rights there',
    async () => {
      const folder = vaultWith((bytes) => bytes);
      chmodSync(folder, 0o777);
      chmodSync(join(folder, 'header.json'), 0o666);
      chmodSync(join(folder, 'staff.db'), 0o000);
      await asOrdinaryUser(async () => {
        expect((await faultOf(() => unlock(folder))).code).toBe('vault.folderNotWritable');
      });
    },
  );
});

/** Does something without the rights of root, to whom every folder is open. */
async function asOrdinaryUser(act: () => Promise<void>): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.('nobody');
  try {
    await act();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
