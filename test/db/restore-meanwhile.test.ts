import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { setSlot } from '../../db/keys.ts';
import { restore } from '../../db/restore.ts';
import { eraseInBackups } from '../../db/rotate.ts';
import { leastStrength } from '../../db/slots.ts';
import type { Share } from '../../db/steps.ts';
import { unlockVault } from '../../db/vault.ts';
import { vaultWithFiles } from './attachments/vault-with-files.ts';
import { backUp } from './back-up.ts';
import { backedUp } from './backup-samples.ts';
import { temporaryFolder } from './folders.ts';
import { faultOf, lockedVault, noon, passphrases, slotOf, unlock } from './vault-samples.ts';

const secret = passphrases.counsellor_staff;

it('what changes in the slots of the other compartment while a backup is put back stays', async () => {
  const { folder, opened, backup } = await backedUp();
  opened.close();
  await lockedVault(folder, 'counsellor_political');
  const header = join(folder, 'header.json');
  const before = readFileSync(header);
  const other = await unlock(folder, 'counsellor_political');
  const change = { folder, opened: other, now: noon, strength: leastStrength };
  const fresh = 'vier klompen onder de pergola';
  await setSlot(change, 'passphrase', fresh);
  other.close();
  const after = readFileSync(header);
  writeFileSync(header, before);
  // By then the header was read.
  const heard = ({ done, total }: Share) => {
    if (done / total > 0.2) writeFileSync(header, after);
  };
  const pace = { breathMs: 0, heard };
  await restore({ file: backup.path, folder, secret, now: noon, pace });
  const slotId = slotOf(folder, 'counsellor_political');
  (await unlockVault({ folder, slotId, secret: fresh, now: noon })).close();
  (await unlock(folder)).close();
});

it('a backup that cannot be put back costs the vault none of its files', async () => {
  const { folder, first, second, ofFirst, attachments } = await vaultWithFiles();
  const opened = await unlock(folder);
  const target = temporaryFolder();
  const { path, manifest } = backUp(opened, folder, target, noon);
  // It was handed over, which the backup knows, and came back.
  const part = { caseId: ofFirst, rule: 'handed_over', number: 'A-2026-0001', on: '2026-03-02' };
  const series = { folder: target, vaultId: manifest.vaultId, compartment: 'staff' as const };
  eraseInBackups(series, opened.key, [part]);
  opened.close();
  // Something that is no file stands where the new header is written first.
  mkdirSync(join(folder, 'header.json.new'));
  await faultOf(() => restore({ file: path, folder, secret, now: noon }));
  for (const id of [first, second]) expect(existsSync(join(attachments, id))).toBe(true);
});
