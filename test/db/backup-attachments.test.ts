import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkAttachment } from '../../db/attachments/verify.ts';
import { keysIn } from '../../db/backup-file.ts';
import { testBackup } from '../../db/rehearse.ts';
import { attachmentById } from '../../db/repositories/attachments.ts';
import { restore } from '../../db/restore.ts';
import { eraseInBackups } from '../../db/rotate.ts';
import { addTombstones, destroyAll } from '../../db/tombstones.ts';
import { vaultWithFiles } from './attachments/vault-with-files.ts';
import { backUp, readBackup } from './back-up.ts';
import { temporaryFolder } from './folders.ts';
import { faultOf, noon, passphrases, unlock } from './vault-samples.ts';

const secret = passphrases.counsellor_staff;
const compartment = 'staff' as const;

/** A backup of a vault with two files, and the vault, open. */
async function backedUpFiles() {
  const made = await vaultWithFiles();
  const opened = await unlock(made.folder);
  const backup = backUp(opened, made.folder, temporaryFolder(), noon);
  return { ...made, opened, backup };
}

/** What is wrong with the file of an attachment in a vault; null when it is as it was added. */
async function wrongWith(folder: string, id: string) {
  const opened = await unlock(folder);
  const attachment = attachmentById(opened.database, id);
  if (!attachment) return 'unknown';
  const wrong = await checkAttachment({ folder, compartment }, opened, attachment);
  opened.close();
  return wrong;
}

describe('the files of a backup', () => {
  it('come back on a new computer', async () => {
    const { backup, first, second } = await backedUpFiles();
    const folder = temporaryFolder();
    await restore({ file: backup.path, folder, secret, now: noon });
    expect(readdirSync(join(folder, 'staff.attachments'))).toEqual([first, second].sort());
    expect([await wrongWith(folder, first), await wrongWith(folder, second)]).toEqual([null, null]);
  });

  it('mend what was lost or damaged, and leave alone what is whole', async () => {
    const { opened, backup, folder, first, second, attachments } = await backedUpFiles();
    opened.close();
    rmSync(join(attachments, first));
    const bytes = readFileSync(join(attachments, second));
    writeFileSync(join(attachments, second), bytes.fill(7, 300, 400));
    expect(await wrongWith(folder, first)).toBe('attachmentMissing');
    expect(await wrongWith(folder, second)).toBe('attachmentDamaged');
    await restore({ file: backup.path, folder, secret, now: noon });
    expect(readdirSync(attachments)).toEqual([first, second].sort());
    expect([await wrongWith(folder, first), await wrongWith(folder, second)]).toEqual([null, null]);
  });

  it('are read one by one when the backup is tested, and nothing of them stays', async () => {
    const { opened, backup, folder } = await backedUpFiles();
    const tested = await testBackup({ file: backup.path, folder, secret, now: noon, live: opened });
    expect(tested).toMatchObject({ cases: 2, compared: true });
    expect(readdirSync(folder).sort()).toEqual(
      ['header.json', 'staff.attachments', 'staff.db', 'staff.db-wal', 'staff.lock'].sort(),
    );
  });

  it('that the vault has and the backup lacks make it incomplete', async () => {
    const { opened, folder, first, attachments } = await backedUpFiles();
    const bytes = readFileSync(join(attachments, first));
    rmSync(join(attachments, first));
    const { path: file } = backUp(opened, folder, temporaryFolder(), noon);
    const act = () => testBackup({ file, folder, secret, now: noon, live: opened });
    // Where the vault lacks it as well, the vault says so.
    expect((await act()).compared).toBe(true);
    writeFileSync(join(attachments, first), bytes);
    expect((await faultOf(act)).code).toBe('backup.incomplete');
  });

  it('that were changed in the backup are found by whoever has no key either', async () => {
    const { backup, attachments, first } = await backedUpFiles();
    const bytes = readFileSync(backup.path);
    const at = bytes.indexOf(readFileSync(join(attachments, first)));
    expect(at).toBeGreaterThan(0);
    bytes.writeUInt8(bytes.readUInt8(at + 5000) ^ 1, at + 5000);
    writeFileSync(backup.path, bytes);
    expect((await faultOf(() => readBackup(backup.path))).code).toBe('backup.damaged');
  });

  it('that were destroyed lose their key there too, and what was told keeps its own', async () => {
    const { opened, folder, backup, first, ofFirst } = await backedUpFiles();
    const part = { caseId: ofFirst, rule: 'evidence', number: 'A-2026-0001', on: '2026-03-02' };
    addTombstones(folder, opened, [part]);
    destroyAll(folder, opened, [part]);
    const { vaultId } = backup.manifest;
    const series = { folder: join(backup.path, '..'), vaultId, compartment };
    expect(eraseInBackups(series, opened.key, [part])).toBe(0);
    const purposes = keysIn(readBackup(backup.path), opened.key).keys.map(({ purpose }) => purpose);
    expect(purposes).not.toContain(`attachments ${ofFirst}`);
    expect(purposes).toContain(ofFirst);
    const fresh = temporaryFolder();
    await restore({ file: backup.path, folder: fresh, secret, now: noon });
    expect(await wrongWith(fresh, first)).toBe('unknown');
    expect(readdirSync(join(fresh, 'staff.attachments'))).not.toContain(first);
  });
});
