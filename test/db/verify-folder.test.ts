import {
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../db/migrate.ts';
import { restore } from '../../db/restore.ts';
import { isWrong, verifyVault } from '../../db/verify.ts';
import { backUp } from './back-up.ts';
import { fingerprintOf, temporaryFolder } from './folders.ts';
import { startProcess } from './processes.ts';
import { faultOf, noon, staffDatabase, unlock } from './vault-samples.ts';
import { ask, PAGE, passphrase, vaultWith, wrongIn } from './verify-samples.ts';

describe('a header', () => {
  it('that was changed without the key is named, and the database is looked at all the same', async () => {
    const folder = await vaultWith();
    const path = join(folder, 'header.json');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('"practice": true', '"practice": false'));
    expect(await wrongIn(folder)).toEqual([
      { code: 'headerChanged', where: 'header.json', params: { compartment: 'staff' } },
    ]);
  });

  it('that is damaged or lost is named, and no passphrase is asked', async () => {
    const folder = await vaultWith();
    const refuse = () => Promise.reject(new Error('asked'));
    truncateSync(join(folder, 'header.json'), 100);
    expect(await verifyVault(folder, refuse)).toMatchObject([{ code: 'headerDamaged' }]);
    rmSync(join(folder, 'header.json'));
    expect(await verifyVault(folder, refuse)).toMatchObject([{ code: 'headerMissing' }]);
  });
});

describe('a folder', () => {
  it.each([
    ['staff.2.db.new', 'leftover'],
    ['staff.db.new-wal', 'leftover'],
    ['header.json.new', 'leftover'],
    ['staff.db-shm', 'leftover'],
    ['staff.2.db', 'databaseUnnamed'],
    ['political.db', 'databaseUnnamed'],
    ['notes.txt', 'unknownFile'],
    ['staff.db.bak', 'unknownFile'],
    ['Staff.db', 'unknownFile'],
  ])('with %s is told so: %s', async (name, code) => {
    const folder = await vaultWith();
    writeFileSync(join(folder, name), 'x');
    expect(await wrongIn(folder)).toEqual([{ code, where: name, params: {} }]);
  });

  it('with a folder or a link in it is told so', async () => {
    const folder = await vaultWith();
    mkdirSync(join(folder, 'rehearsal-staff'));
    mkdirSync(join(folder, 'attempts.json'));
    symlinkSync('/etc/hostname', join(folder, 'political.lock'));
    const findings = await verifyVault(folder, ask);
    expect(findings.filter(isWrong).map(({ code, where }) => [code, where])).toEqual([
      ['unknownFile', 'attempts.json'],
      ['unknownFile', 'political.lock'],
      ['leftover', 'rehearsal-staff'],
    ]);
  });

  it('with the database of a former key is told so', async () => {
    const folder = await vaultWith();
    const opened = await unlock(folder);
    const { path } = backUp(opened, folder, temporaryFolder(), noon);
    opened.close();
    await restore({ file: path, folder, secret: passphrase, now: noon });
    cpSync(join(folder, 'staff.db.before-restore'), join(folder, 'staff.db'));
    expect(await wrongIn(folder)).toMatchObject([{ code: 'leftover', where: 'staff.db' }]);
  });

  it('without the database that the header names is told so', async () => {
    const folder = await vaultWith();
    rmSync(staffDatabase(folder));
    expect(await wrongIn(folder)).toMatchObject([{ code: 'databaseMissing', where: 'staff.db' }]);
  });

  it('with a database in clear is told so', async () => {
    const folder = await vaultWith();
    writeFileSync(staffDatabase(folder), `SQLite format 3\0${'\0'.repeat(2 * PAGE)}`);
    expect(await wrongIn(folder)).toMatchObject([{ code: 'notEncrypted', where: 'staff.db' }]);
  });
});

describe('a vault is not looked at', () => {
  const refused = async (folder: string, passphraseTyped = passphrase) =>
    (await faultOf(() => verifyVault(folder, async () => passphraseTyped))).code;

  it('where there is none', async () => {
    expect(await refused(temporaryFolder())).toBe('vault.absent');
    expect(await refused(join(temporaryFolder(), 'nowhere'))).toBe('vault.absent');
  });

  it('with another passphrase, which changes nothing either', async () => {
    const folder = await vaultWith();
    const before = fingerprintOf(folder);
    for (const _ of [1, 2, 3, 4]) expect(await refused(folder, 'anders')).toBe('passphrase.wrong');
    expect(fingerprintOf(folder)).toEqual(before);
  });

  it('when a newer Luwte made it', async () => {
    const folder = await vaultWith((database) => {
      database.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    });
    expect(await refused(folder)).toBe('vault.newerVersion');
  });

  it('while this process has it open, for looking would open it to others', async () => {
    const folder = await vaultWith();
    await unlock(folder);
    expect(await refused(folder)).toBe('vault.inUse');
    expect(await startProcess('visit', folder).nextLine()).toBe('vault.inUseBy');
  });
});
