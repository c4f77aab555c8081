import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { BACKUP_VERSION } from '../../db/backup-manifest.ts';
import { readSetting } from '../../db/repositories/settings.ts';
import { type Restoring, restore } from '../../db/restore.ts';
import { backUp } from './back-up.ts';
import { record } from './backup-samples.ts';
import { fingerprintOf, temporaryFolder } from './folders.ts';
import { backupProgram, startProcess } from './processes.ts';
import { markIn, secret, wentOn } from './restore-samples.ts';
import { faultOf, lockedVault, noon, unlock } from './vault-samples.ts';

describe('a backup is not put back', () => {
  /** Sees an act end in a fault, and that it changed nothing in the folder of the vault. */
  async function refused(restoring: Restoring): Promise<string> {
    const before = fingerprintOf(restoring.folder);
    const { code } = await faultOf(() => restore(restoring));
    expect(fingerprintOf(restoring.folder)).toEqual(before);
    return code;
  }

  it('over another vault', async () => {
    const { file } = await wentOn();
    expect(await refused({ file, folder: await lockedVault(), secret, now: noon })).toBe(
      'backup.otherVault',
    );
  });

  it('over another vault that has the other compartment only', async () => {
    const { file } = await wentOn();
    const folder = await lockedVault(temporaryFolder(), 'counsellor_political');
    expect(await refused({ file, folder, secret, now: noon })).toBe('backup.otherVault');
  });

  it('when it is damaged', async () => {
    const restoring = await wentOn();
    const bytes = readFileSync(restoring.file);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 5000) ^ 1, bytes.length - 5000);
    writeFileSync(restoring.file, bytes);
    expect(await refused(restoring)).toBe('backup.damaged');
  });

  it('when a newer Luwte made it', async () => {
    const restoring = await wentOn();
    const start = `{"format":"luwte-backup","version":${BACKUP_VERSION + 1}}\n`;
    writeFileSync(restoring.file, start);
    expect(await refused(restoring)).toBe('backup.newerVersion');
  });

  it('with another passphrase, and wrong ones count as on the vault itself', async () => {
    const restoring = await wentOn();
    const wrong = { ...restoring, secret: 'anders' };
    const codes: string[] = [];
    for (let time = 0; time < 4; time += 1) codes.push((await faultOf(() => restore(wrong))).code);
    expect(codes).toEqual([
      'passphrase.wrong',
      'passphrase.wrong',
      'passphrase.wrong',
      'passphrase.wait',
    ]);
    expect((await faultOf(() => unlock(restoring.folder))).code).toBe('passphrase.wait');
    rmSync(join(restoring.folder, 'attempts.json'));
    expect(await markIn(restoring.folder)).toBe('after the backup');
  });

  it('with a code on paper that it does not have', async () => {
    const restoring = await wentOn();
    const code = { secret: Buffer.alloc(16, 7), kind: 'recovery' } as const;
    expect(await refused({ ...restoring, ...code })).toBe('recovery.wrong');
  });

  it('over a vault that is open, here or in another process', async () => {
    const restoring = await wentOn();
    const opened = await unlock(restoring.folder);
    expect((await faultOf(() => restore(restoring))).code).toBe('vault.inUseBy');
    expect(readSetting(opened.database, 'mark')).toBe('after the backup');
    opened.close();
    const other = startProcess('hold', restoring.folder);
    expect(await other.nextLine()).toBe('open');
    expect(await refused(restoring)).toBe('vault.inUseBy');
  });

  it('over a vault that another computer did not say it closed, until that is accepted', async () => {
    const restoring = await wentOn();
    const holder = { owner: 'roos', computer: 'elders', process: 7, since: noon };
    writeFileSync(join(restoring.folder, 'staff.lock'), JSON.stringify(holder));
    expect(await refused(restoring)).toBe('vault.openElsewhere');
    await restore({ ...restoring, accept: { otherComputer: true } });
    expect(await markIn(restoring.folder)).toBe('in the backup');
  });

  it('when the new header cannot be written; the vault opens as it was', async () => {
    const restoring = await wentOn();
    const { folder } = restoring;
    const before = fingerprintOf(folder);
    // Something that is no file stands where the new header is written first.
    mkdirSync(join(folder, 'header.json.new'));
    await faultOf(() => restore(restoring));
    rmSync(join(folder, 'header.json.new'), { recursive: true });
    expect(fingerprintOf(folder)).toEqual(before);
    expect(await markIn(folder)).toBe('after the backup');
  });
});

describe('a restore that is killed', () => {
  /** A vault that went on after its backup; the backup stands beside it. */
  async function prepared(): Promise<string> {
    const root = temporaryFolder();
    const folder = await lockedVault(join(root, 'vault'));
    mkdirSync(join(root, 'backups'));
    const opened = await unlock(folder);
    record(opened, 'in the backup');
    backUp(opened, folder, join(root, 'backups'), noon);
    record(opened, 'after the backup');
    opened.close();
    return root;
  }

  /** What a restore left: the present vault or that of the backup, and then the former as well. */
  async function left(folder: string): Promise<string | undefined> {
    const mark = await markIn(folder);
    if (mark === 'in the backup') {
      expect(readdirSync(folder)).toContain('staff.db.before-restore');
      expect(readdirSync(folder)).toContain('staff.db.before-restore.json');
    } else {
      const names = readdirSync(folder).filter((name) => name !== 'header.json.new');
      expect(names.sort()).toEqual(['header.json', 'staff.db']);
    }
    return mark;
  }

  it('before any change of a file leaves the old vault or the new', {
    timeout: 240_000,
  }, async () => {
    const root = await prepared();
    const marks: (string | undefined)[] = [];
    for (let change = 1, said: string | null = null; said !== 'done'; change += 1) {
      const copy = temporaryFolder();
      cpSync(root, copy, { recursive: true });
      const other = startProcess(`restore, ${change}`, join(copy, 'vault'), backupProgram);
      expect(await other.nextLine()).toBe('restoring');
      said = await other.nextLine();
      await other.gone;
      expect([null, 'done']).toContain(said);
      marks.push(await left(join(copy, 'vault')));
    }
    // First the old one, again and again, and from some moment on the new one.
    const switched = marks.indexOf('in the backup');
    expect(switched).toBeGreaterThan(5);
    expect(new Set(marks.slice(0, switched))).toEqual(new Set(['after the backup']));
    expect(new Set(marks.slice(switched))).toEqual(new Set(['in the backup']));
  });

  it('at any time leaves the old vault or the new', { timeout: 120_000 }, async () => {
    const root = await prepared();
    for (const milliseconds of [0, 90, 130, 160, 190, 220, 260, 300]) {
      const copy = temporaryFolder();
      cpSync(root, copy, { recursive: true });
      const other = startProcess('restore', join(copy, 'vault'), backupProgram);
      await other.nextLine();
      await setTimeout(milliseconds);
      other.kill();
      await other.gone;
      expect(['in the backup', 'after the backup']).toContain(await left(join(copy, 'vault')));
    }
  });
});
