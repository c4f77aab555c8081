import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHeader, writeHeader } from '../../db/header.ts';
import { setSlot } from '../../db/keys.ts';
import { leastStrength } from '../../db/slots.ts';
import { backUp } from './back-up.ts';
import { backedUp, record } from './backup-samples.ts';
import { fingerprintOf, temporaryFolder } from './folders.ts';
import { backupProgram, startProcess } from './processes.ts';
import { faultOf, lockedVault, noon, unlock } from './vault-samples.ts';

describe('a backup', () => {
  it('is one file, named after the compartment and the time in Amsterdam, for its owner alone', async () => {
    const { target, backup } = await backedUp();
    expect(readdirSync(target)).toEqual(['luwte-staff-20260302-130000.luwte']);
    expect(backup.path).toBe(join(target, 'luwte-staff-20260302-130000.luwte'));
    expect(statSync(backup.path).size).toBe(backup.bytes);
    if (process.platform !== 'win32') expect(statSync(backup.path).mode & 0o777).toBe(0o600);
  });

  it('tells in clear what it is, and nothing else', async () => {
    const { folder, backup } = await backedUp();
    const id = readHeader(folder)?.id;
    expect(backup.manifest).toEqual({
      format: 'luwte-backup',
      version: 2,
      vaultId: id,
      compartment: 'staff',
      madeAt: noon,
      cipher: 'sqlcipher',
      keyNumber: 1,
      schemaVersion: expect.any(Number),
      parts: [
        { name: 'header', bytes: expect.any(Number), sha256: expect.any(String) },
        { name: 'database', bytes: expect.any(Number), sha256: expect.any(String) },
        { name: 'attachments', bytes: expect.any(Number), sha256: expect.any(String) },
        { name: 'keys', bytes: expect.any(Number) },
      ],
      seal: expect.any(String),
      sha256: expect.any(String),
    });
    expect(backup.header).toEqual(readHeader(folder));
  });

  it('leaves the vault open and as it was, with nothing beside it', async () => {
    const { folder, opened } = await backedUp();
    record(opened, 'after the backup');
    opened.close();
    expect(readdirSync(folder).sort()).toEqual(['header.json', 'staff.db']);
  });

  it('says in the log of the vault that it was begun', async () => {
    const { opened } = await backedUp();
    expect(opened.audit.events().at(-1)).toMatchObject({
      at: noon,
      role: 'counsellor_staff',
      action: 'backup.make',
      objectKind: 'backup',
      objectId: noon,
    });
    expect(opened.audit.firstBrokenLine()).toBeNull();
  });

  it('never takes the place of another file', async () => {
    const { folder, target, opened, backup } = await backedUp();
    const before = readFileSync(backup.path);
    backUp(opened, folder, target, noon);
    expect(readdirSync(target)).toEqual([
      'luwte-staff-20260302-130000.luwte',
      'luwte-staff-20260302-130001.luwte',
    ]);
    expect(readFileSync(backup.path)).toEqual(before);
  });

  it('is not made under a header that somebody changed without the key', async () => {
    const { folder, target, opened } = await backedUp();
    const header = readHeader(folder);
    if (!header) throw new Error('no header');
    writeHeader(folder, { ...header, practice: !header.practice });
    const before = fingerprintOf(target);
    const fault = await faultOf(() => backUp(opened, folder, target, noon));
    expect(fault.code).toBe('vault.headerChanged');
    expect(fingerprintOf(target)).toEqual(before);
  });

  it('throws away what an attempt that was killed left there', async () => {
    const { folder, target, opened, backup } = await backedUp();
    const fresh = `luwte-staff-${backup.manifest.vaultId}.luwte.new`;
    writeFileSync(join(target, fresh), 'half');
    backUp(opened, folder, target, noon);
    expect(readdirSync(target)).not.toContain(fresh);
  });
});

/** Where, at every sixteenth byte of one file, 32 bytes stand that stand anywhere in another. */
function sharedStretches(searched: Buffer, other: Buffer): number[] {
  const stretches = new Set<string>();
  for (let at = 0; at + 32 <= searched.length; at += 1) {
    stretches.add(searched.toString('latin1', at, at + 32));
  }
  const found: number[] = [];
  for (let at = 0; at + 32 <= other.length; at += 16) {
    if (stretches.has(other.toString('latin1', at, at + 32))) found.push(at);
  }
  return found;
}

describe('a backup of one compartment', () => {
  /** A vault with both compartments, and the backup of one of them. */
  async function ofBoth() {
    const folder = await lockedVault(await lockedVault(), 'counsellor_political');
    const political = await unlock(folder, 'counsellor_political');
    record(political, 'said in confidence');
    const key = Buffer.alloc(16, 5);
    await setSlot(
      { folder, opened: political, now: noon, strength: leastStrength },
      'recovery',
      key,
    );
    political.close();
    const staff = await unlock(folder);
    const backup = backUp(staff, folder, temporaryFolder(), noon);
    staff.close();
    return { folder, backup, bytes: readFileSync(backup.path) };
  }

  it('holds no 32 bytes of the database of the other', async () => {
    const { folder, bytes } = await ofBoth();
    const other = readFileSync(join(folder, 'political.db'));
    expect(other.length).toBeGreaterThan(100_000);
    expect(sharedStretches(bytes, other)).toEqual([]);
    // The same search finds a stretch that is there.
    const planted = Buffer.concat([bytes, other.subarray(4096, 4096 + 47)]);
    expect(sharedStretches(planted, other)).toEqual([4096]);
  });

  it('holds nothing of the slots of the other, and all of its own', async () => {
    const { folder, backup, bytes } = await ofBoth();
    const header = readHeader(folder);
    const valuesOf = (compartment: 'staff' | 'political') =>
      (header?.compartments[compartment]?.slots ?? []).flatMap(({ id, nonce, wrapped, kdf }) => [
        id,
        nonce,
        wrapped,
        kdf.salt,
      ]);
    const seal = header?.compartments.political?.seal ?? '';
    const others = [...valuesOf('political'), seal];
    expect(others).toHaveLength(9);
    const raw = others.map((value) => Buffer.from(value, 'base64'));
    const needles = [...others.map((value) => Buffer.from(value)), ...raw];
    expect(needles.filter((needle) => bytes.includes(needle))).toEqual([]);
    expect(bytes.includes('political')).toBe(false);
    expect(valuesOf('staff').filter((value) => !bytes.includes(value))).toEqual([]);
    expect(Object.keys(backup.header.compartments)).toEqual(['staff']);
  });

  it('holds no word that was typed', async () => {
    const { folder, opened } = await backedUp();
    const { path } = backUp(opened, folder, temporaryFolder(), noon);
    const bytes = readFileSync(path);
    for (const word of ['Verteld', 'in the backup', 'narrative', 'SQLite format']) {
      expect([word, bytes.includes(word)]).toEqual([word, false]);
    }
  });
});

describe('a folder for backups', () => {
  it.each([
    ['that is not there', (folder: string) => join(folder, 'nowhere'), 'backup.folderMissing'],
    ['that is a file', (folder: string) => join(folder, 'header.json'), 'backup.folderMissing'],
    [
      'with a name that is too long',
      (folder: string) => join(folder, 'x'.repeat(5000)),
      'backup.folderMissing',
    ],
    ['that is the vault', (folder: string) => folder, 'backup.folderIsVault'],
    ['inside the vault', (folder: string) => join(folder, 'inside'), 'backup.folderIsVault'],
  ])('%s is refused, and nothing is logged', async (_, targetOf, code) => {
    const { folder, opened } = await backedUp();
    mkdirSync(join(folder, 'inside'));
    const lines = opened.audit.events().length;
    const fault = await faultOf(() => backUp(opened, folder, targetOf(folder), noon));
    expect(fault.code).toBe(code);
    expect(opened.audit.events()).toHaveLength(lines);
  });

  it('that leads into the vault by another name is refused', async () => {
    const { folder, target, opened } = await backedUp();
    symlinkSync(folder, join(target, 'elsewhere'));
    const act = () => backUp(opened, folder, join(target, 'elsewhere'), noon);
    expect((await faultOf(act)).code).toBe('backup.folderIsVault');
  });

  it.each([
    ['ENOSPC', 'backup.diskFull'],
    ['EDQUOT', 'backup.diskFull'],
    ['EIO', 'backup.notWritten'],
    ['EROFS', 'vault.folderNotWritable'],
    ['ENOENT', 'backup.folderMissing'],
  ])('that fails with %s half-way leaves nothing behind', async (errno, code) => {
    const root = temporaryFolder();
    const folder = await lockedVault(join(root, 'vault'));
    mkdirSync(join(root, 'backups'));
    const other = startProcess(`back up, ${errno}`, folder, backupProgram);
    expect(await other.nextLine()).toBe(code);
    await other.gone;
    expect(readdirSync(join(root, 'backups'))).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['header.json', 'staff.db']);
  });
});
