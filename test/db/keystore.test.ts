import { describe, expect, it, onTestFinished } from 'vitest';
import { readHeader } from '../../db/header.ts';
import {
  bindToComputer,
  freeFromComputer,
  type KeyChange,
  recover,
  renewKey,
  revokeSlot,
  setSlot,
  strengthen,
} from '../../db/keys.ts';
import { hasKeystore, type Keystore, noKeystore } from '../../db/keystore.ts';
import { testBackup } from '../../db/rehearse.ts';
import { restore } from '../../db/restore.ts';
import { leastStrength, unwrapKey } from '../../db/slots.ts';
import { unlockVault } from '../../db/vault.ts';
import { isWrong, verifyVault } from '../../db/verify.ts';
import { backUp } from './back-up.ts';
import { temporaryFolder } from './folders.ts';
import {
  addLine,
  faultOf,
  lockedVault,
  noon,
  passphrases,
  slotOf,
  unlock,
} from './vault-samples.ts';

const secret = passphrases.counsellor_staff;
const code = Buffer.alloc(16, 5);

/** A keychain as a test can look into it. */
function keychain(): Keystore & { readonly kept: Map<string, Buffer> } {
  const kept = new Map<string, Buffer>();
  return {
    kept,
    read: async (name) => kept.get(name) ?? null,
    keep: async (name, half) => void kept.set(name, half),
    forget: async (name) => void kept.delete(name),
  };
}

/** An open vault with a code on paper, of which the passphrase was bound to this computer. */
async function bound() {
  const folder = await lockedVault();
  const opened = await unlock(folder);
  const keystore = keychain();
  const change: KeyChange = { folder, opened, now: noon, strength: leastStrength, keystore };
  addLine(opened);
  await setSlot(change, 'recovery', code);
  await bindToComputer(change, secret);
  return { folder, opened, keystore, change };
}

const open = (folder: string, keystore?: Keystore) =>
  unlockVault({ folder, slotId: slotOf(folder), secret, now: noon, keystore });

async function opens(folder: string, keystore?: Keystore): Promise<boolean> {
  (await open(folder, keystore)).close();
  return true;
}

describe('a passphrase that is bound to a computer', () => {
  it('opens the vault there, and nowhere else', async () => {
    const { folder, opened, keystore } = await bound();
    opened.close();
    expect(await opens(folder, keystore)).toBe(true);
    expect((await faultOf(() => open(folder))).code).toBe('keystore.missing');
    expect((await faultOf(() => open(folder, noKeystore))).code).toBe('keystore.missing');
    expect((await faultOf(() => open(folder, keychain()))).code).toBe('keystore.missing');
  });

  it('does not open with another half, and what the computer keeps opens nothing alone', async () => {
    const { folder, opened, keystore } = await bound();
    opened.close();
    const [name = ''] = keystore.kept.keys();
    const half = keystore.kept.get(name);
    keystore.kept.set(name, Buffer.alloc(32, 9));
    expect((await faultOf(() => open(folder, keystore))).code).toBe('passphrase.wrong');
    const header = readHeader(folder);
    const slot = header?.compartments.staff?.slots.find(({ kind }) => kind === 'passphrase');
    if (!header || !slot) throw new Error('no slot');
    const binding = { vaultId: header.id, compartment: 'staff', cipher: 'sqlcipher' } as const;
    expect((await faultOf(() => unwrapKey(slot, '', binding, half))).code).toBe('passphrase.wrong');
    expect((await faultOf(() => unwrapKey(slot, secret, binding))).code).toBe('passphrase.wrong');
  });

  it('is not counted as wrong where the computer keeps nothing', async () => {
    const { folder, opened, keystore } = await bound();
    opened.close();
    for (let turn = 0; turn < 4; turn += 1) await faultOf(() => open(folder));
    expect(await opens(folder, keystore)).toBe(true);
  });

  it('needs a way in without that computer, now and later', async () => {
    const folder = await lockedVault();
    const opened = await unlock(folder);
    const change = { folder, opened, now: noon, strength: leastStrength, keystore: keychain() };
    expect((await faultOf(() => bindToComputer(change, secret))).code).toBe('keystore.needsPaper');
    const later = await bound();
    const revoke = () => revokeSlot(later.change, 'recovery');
    expect((await faultOf(revoke)).code).toBe('keystore.needsPaper');
    await setSlot(later.change, 'shares', code);
    revoke();
  });

  it('is not bound by who does not know it, nor where there is no keychain', async () => {
    const folder = await lockedVault();
    const opened = await unlock(folder);
    const change = { folder, opened, now: noon, strength: leastStrength };
    await setSlot(change, 'recovery', code);
    const with_ = (keystore: Keystore, typed = secret) =>
      faultOf(() => bindToComputer({ ...change, keystore }, typed));
    expect((await with_(keychain(), 'anders')).code).toBe('passphrase.wrong');
    expect((await with_(noKeystore)).code).toBe('keystore.unavailable');
    const forgetful = { ...keychain(), keep: async () => undefined };
    expect((await with_(forgetful)).code).toBe('keystore.unavailable');
    opened.close();
    expect(await opens(folder)).toBe(true);
  });

  it('stays bound when it is changed, and the former half is gone', async () => {
    const { folder, opened, keystore, change } = await bound();
    const before = [...keystore.kept.keys()];
    await setSlot(change, 'passphrase', secret);
    expect(keystore.kept.size).toBe(1);
    expect([...keystore.kept.keys()]).not.toEqual(before);
    opened.close();
    expect((await faultOf(() => open(folder))).code).toBe('keystore.missing');
    expect(await opens(folder, keystore)).toBe(true);
  });

  it('is freed by who knows it, and by a new key, for that ends what is on paper', async () => {
    const { folder, opened, change } = await bound();
    await freeFromComputer(change, secret);
    await bindToComputer(change, secret);
    const renewed = await renewKey(change, secret);
    onTestFinished(() => renewed.close());
    renewed.close();
    opened.close();
    expect(await opens(folder)).toBe(true);
  });

  it.each([
    ['it was freed', async (change: KeyChange) => freeFromComputer(change, secret)],
    ['the key was renewed', async (change: KeyChange) => (await renewKey(change, secret)).close()],
  ])('opens backups of before %s', async (_, act) => {
    const { folder, opened, keystore, change } = await bound();
    const { path: file } = backUp(opened, folder, temporaryFolder(), noon);
    await act(change);
    opened.close();
    await restore({ file, folder, secret, now: noon, keystore });
    expect(await opens(folder, keystore)).toBe(true);
  });

  it('opens no backup of before it was changed; the code on paper does', async () => {
    const { folder, opened, keystore, change } = await bound();
    const { path: file } = backUp(opened, folder, temporaryFolder(), noon);
    await setSlot(change, 'passphrase', 'een andere wachtzin');
    opened.close();
    const back = { file, folder: temporaryFolder(), now: noon, keystore };
    expect((await faultOf(() => restore({ ...back, secret }))).code).toBe('keystore.missing');
    await restore({ ...back, secret: code, kind: 'recovery' });
  });

  it('is replaced by one that opens anywhere when the vault is opened with paper', async () => {
    const { folder, opened } = await bound();
    opened.close();
    const slots = readHeader(folder)?.compartments.staff?.slots ?? [];
    const slotId = slots.find(({ kind }) => kind === 'recovery')?.id ?? '';
    const unlocking = { folder, slotId, secret: code, now: noon };
    (await recover(unlocking, secret, leastStrength)).close();
    expect(await opens(folder)).toBe(true);
  });

  it('opens its backups there, and elsewhere the code on paper does', async () => {
    const { folder, opened, keystore } = await bound();
    const { path: file } = backUp(opened, folder, temporaryFolder(), noon);
    const tested = await testBackup({ file, folder, secret, now: noon, keystore, live: opened });
    expect(tested.compared).toBe(true);
    const elsewhere = { file, folder: temporaryFolder(), now: noon };
    const withPassphrase = () => restore({ ...elsewhere, secret });
    expect((await faultOf(withPassphrase)).code).toBe('keystore.missing');
    await restore({ ...elsewhere, secret: code, kind: 'recovery' });
  });

  it('opens backups of before a guess of it was made to cost more', async () => {
    const { folder, opened, keystore, change } = await bound();
    const { path: file } = backUp(opened, folder, temporaryFolder(), noon);
    const before = slotOf(folder);
    await strengthen({ ...change, strength: undefined }, secret, 1);
    expect(slotOf(folder)).not.toBe(before);
    opened.close();
    expect(await opens(folder, keystore)).toBe(true);
    await restore({ file, folder, secret, now: noon, keystore });
    expect(await opens(folder, keystore)).toBe(true);
  });

  it('lets the vault be looked over on its computer only', async () => {
    const { folder, opened, keystore } = await bound();
    opened.close();
    const ask = async () => secret;
    expect((await verifyVault(folder, ask, keystore)).filter(isWrong)).toEqual([]);
    expect((await faultOf(() => verifyVault(folder, ask))).code).toBe('keystore.missing');
    await lockedVault(folder, 'counsellor_political');
    const other = await verifyVault(folder, async () => passphrases.counsellor_political);
    expect(other.map(({ code, where }) => [code, where])).toContainEqual(['notOpened', 'staff.db']);
  });

  it('is refused when somebody takes the mark of it out of the header', async () => {
    const { folder, opened, keystore } = await bound();
    opened.close();
    const header = readHeader(folder);
    const slot = header?.compartments.staff?.slots.find(({ kind }) => kind === 'passphrase');
    if (!header || !slot) throw new Error('no slot');
    const { keystore: _, ...unmarked } = slot;
    const binding = { vaultId: header.id, compartment: 'staff', cipher: 'sqlcipher' } as const;
    const [half] = keystore.kept.values();
    const act = () => unwrapKey(unmarked, secret, binding, half);
    expect((await faultOf(act)).code).toBe('passphrase.wrong');
  });
});

describe('a computer', () => {
  it('is asked whether it has a keychain', async () => {
    expect(await hasKeystore(keychain())).toBe(true);
    expect(await hasKeystore(noKeystore)).toBe(false);
  });
});
