import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attachmentFiles } from '../../../db/attachments/verify.ts';
import { renewKey } from '../../../db/keys.ts';
import { leastStrength } from '../../../db/slots.ts';
import { isWrong, verifyVault } from '../../../db/verify.ts';
import { noon, passphrases, unlock } from '../vault-samples.ts';
import { vaultWithFiles } from './vault-with-files.ts';

const compartment = 'staff';

const wrongIn = async (folder: string) =>
  (await verifyVault(folder, async () => passphrases.counsellor_staff))
    .filter(isWrong)
    .map(({ code, where }) => [code, where]);

describe('a vault with files is looked over', () => {
  it('and is sound, before and after its key was renewed', async () => {
    const { folder, first, second } = await vaultWithFiles();
    expect(await wrongIn(folder)).toEqual([]);
    const opened = await unlock(folder);
    const change = { folder, opened, now: noon, strength: leastStrength };
    (await renewKey(change, passphrases.counsellor_staff)).close();
    expect(await wrongIn(folder)).toEqual([]);
    const files = attachmentFiles({ folder, compartment });
    expect(files.map(({ id }) => id)).toEqual([first, second].sort());
  });

  it.each([
    ['a changed byte', (path: string) => writeFileSync(path, flipped(readFileSync(path)))],
    ['a cut', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, -20))],
    ['a folder in its place', (path: string) => replaceByFolder(path)],
  ])('and a file with %s is named by its identifier', async (_, change) => {
    const { folder, first, attachments } = await vaultWithFiles();
    change(join(attachments, first));
    expect(await wrongIn(folder)).toEqual([['attachmentDamaged', `staff.attachments/${first}`]]);
  });

  it('and files that changed places are both damaged', async () => {
    const { folder, first, second, attachments } = await vaultWithFiles();
    renameSync(join(attachments, first), join(attachments, 'x'));
    renameSync(join(attachments, second), join(attachments, first));
    renameSync(join(attachments, 'x'), join(attachments, second));
    expect((await wrongIn(folder)).map(([code]) => code)).toEqual([
      'attachmentDamaged',
      'attachmentDamaged',
    ]);
  });

  it('and what is missing, what nobody knows and what was left over is told', async () => {
    const { folder, first, second, attachments } = await vaultWithFiles();
    rmSync(join(attachments, first));
    writeFileSync(join(attachments, 'brief.pdf'), 'brief');
    writeFileSync(join(attachments, `${second}.new`), 'half');
    const told = new Map((await wrongIn(folder)).map(([code, where]) => [code, where]));
    expect(Object.fromEntries(told)).toEqual({
      attachmentMissing: `staff.attachments/${first}`,
      leftover: `staff.attachments/${second}.new`,
      attachmentUnknown: 'staff.attachments/brief.pdf',
    });
  });
});

const flipped = (bytes: Buffer) => {
  bytes.writeUInt8(bytes.readUInt8(150_000) ^ 1, 150_000);
  return bytes;
};

function replaceByFolder(path: string): void {
  rmSync(path);
  mkdirSync(path);
}
