import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type KeyChange, renewKey, revokeSlot, setSlot, strengthen } from '../../db/keys.ts';
import { readSetting } from '../../db/repositories/settings.ts';
import { restore } from '../../db/restore.ts';
import { lookAtVault } from '../../db/sight.ts';
import { leastStrength } from '../../db/slots.ts';
import { unlockVault } from '../../db/vault.ts';
import { backUp } from './back-up.ts';
import { backedUp, record } from './backup-samples.ts';
import { temporaryFolder } from './folders.ts';
import { secret } from './restore-samples.ts';
import { faultOf, noon, unlock } from './vault-samples.ts';

const fresh = 'vijf gieters onder een paraplu';
const code = Buffer.alloc(16, 7);

/** A vault with a code on paper that a backup took the place of, open. */
async function putBack(): Promise<KeyChange> {
  const { folder, opened, target } = await backedUp();
  await setSlot({ folder, opened, now: noon, strength: leastStrength }, 'recovery', code);
  const { path: file } = backUp(opened, folder, target, noon);
  record(opened, 'after the backup');
  opened.close();
  await restore({ file, folder, secret, now: noon });
  return { folder, opened: await unlock(folder), now: noon, strength: leastStrength };
}

/** What was set aside, put into a folder of its own. */
function asideOf(folder: string): string {
  const back = temporaryFolder();
  cpSync(join(folder, 'staff.db.before-restore'), join(back, 'staff.db'));
  cpSync(join(folder, 'staff.db.before-restore.json'), join(back, 'header.json'));
  return back;
}

const open = (folder: string, typed: string | Buffer, kind = 'passphrase') =>
  unlockVault({
    folder,
    slotId: lookAtVault(folder)?.slots.find((slot) => slot.kind === kind)?.id ?? '',
    secret: typed,
    now: noon,
  });

const kindsIn = (folder: string) => lookAtVault(folder)?.slots.map(({ kind }) => kind);

it('a key that is renewed leaves no copy that a former code still opens', async () => {
  const change = await putBack();
  const { folder } = change;
  expect(existsSync(join(folder, 'staff.db.before-restore'))).toBe(true);
  writeFileSync(join(folder, 'staff.2.db.schema-3'), 'of a former version');
  (await renewKey(change, secret)).close();
  expect(readdirSync(folder).sort()).toEqual(['header.json', 'staff.3.db']);
});

it('a key that is not renewed after all leaves what was set aside', async () => {
  const change = await putBack();
  expect((await faultOf(() => renewKey(change, 'anders'))).code).toBe('passphrase.wrong');
  expect(existsSync(join(change.folder, 'staff.db.before-restore'))).toBe(true);
});

it('a code that is revoked opens what was set aside no more, and the passphrase still does', async () => {
  const change = await putBack();
  expect(kindsIn(asideOf(change.folder))).toEqual(['recovery', 'passphrase']);
  revokeSlot(change, 'recovery');
  const back = asideOf(change.folder);
  expect(kindsIn(back)).toEqual(['passphrase']);
  const opened = await open(back, secret);
  expect(readSetting(opened.database, 'mark')).toBe('after the backup');
});

it('a passphrase that is changed is changed for what was set aside as well', async () => {
  const change = await putBack();
  await setSlot(change, 'passphrase', fresh);
  const back = asideOf(change.folder);
  expect((await faultOf(() => open(back, secret))).code).toBe('passphrase.wrong');
  const opened = await open(asideOf(change.folder), fresh);
  expect(readSetting(opened.database, 'mark')).toBe('after the backup');
  opened.close();
  (await open(back, code, 'recovery')).close();
});

it('what was set aside under another key keeps what opens it', async () => {
  const { folder, opened, target } = await backedUp();
  const { path: file } = backUp(opened, folder, target, noon);
  const renewed = await renewKey({ folder, opened, now: noon, strength: leastStrength }, secret);
  record(renewed, 'after the renewal');
  renewed.close();
  await restore({ file, folder, secret, now: noon });
  const again = await unlock(folder);
  await setSlot({ folder, opened: again, now: noon, strength: leastStrength }, 'passphrase', fresh);
  const back = temporaryFolder();
  cpSync(join(folder, 'staff.2.db.before-restore'), join(back, 'staff.2.db'));
  cpSync(join(folder, 'staff.2.db.before-restore.json'), join(back, 'header.json'));
  const aside = await open(back, secret);
  expect(readSetting(aside.database, 'mark')).toBe('after the renewal');
});

it('a passphrase that is made stronger stays what it was, there too', async () => {
  const change = await putBack();
  await strengthen(change, secret, 1, 10_000);
  const opened = await open(asideOf(change.folder), secret);
  expect(readSetting(opened.database, 'mark')).toBe('after the backup');
});
