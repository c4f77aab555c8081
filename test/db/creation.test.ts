import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookAtVault } from '../../db/sight.ts';
import { leastStrength } from '../../db/slots.ts';
import { createVault } from '../../db/vault.ts';
import { fingerprintOf, temporaryFolder } from './folders.ts';
import { startProcess } from './processes.ts';
import { faultOf, lockedVault, noon, passphrases, staffDatabase, unlock } from './vault-samples.ts';

/** Makes a staff vault whose beginning fails. */
const failingCreation = (folder: string, error: Error) =>
  createVault({
    folder,
    role: 'counsellor_staff',
    passphrase: passphrases.counsellor_staff,
    practice: true,
    now: noon,
    strength: leastStrength,
    begin: () => {
      throw error;
    },
  });

describe('an interrupted creation', () => {
  it('that fails leaves nothing behind', async () => {
    const folder = temporaryFolder();
    const act = () => failingCreation(folder, new Error('the lights went out'));
    await expect(act()).rejects.toThrow('the lights went out');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that fails leaves the other compartment as it was', async () => {
    const folder = await lockedVault(temporaryFolder(), 'counsellor_political');
    const before = fingerprintOf(folder);
    await expect(failingCreation(folder, new Error('out'))).rejects.toThrow('out');
    expect(fingerprintOf(folder)).toEqual(before);
    expect((await unlock(folder, 'counsellor_political')).compartment).toBe('political');
  });

  it('by a kill leaves no vault, and the next creation succeeds', async () => {
    const folder = temporaryFolder();
    const other = startProcess('die creating', folder);
    await other.gone;
    expect(readdirSync(folder)).toContain('staff.db.new');
    expect(lookAtVault(folder)).toBeNull();
    await lockedVault(folder);
    expect(readdirSync(folder).sort()).toEqual(['header.json', 'staff.db']);
    expect((await unlock(folder)).compartment).toBe('staff');
  });

  it('by a kill after the header named the compartment is completed by the first unlocking', async () => {
    const folder = await lockedVault();
    const path = staffDatabase(folder);
    renameSync(path, `${path}.new`);
    (await unlock(folder)).close();
    expect(readdirSync(folder).sort()).toEqual(['header.json', 'staff.db']);
  });

  it('never takes a leftover for the database when there is one', async () => {
    const folder = await lockedVault();
    writeFileSync(join(folder, 'staff.db.new'), 'leftover');
    expect((await unlock(folder)).compartment).toBe('staff');
    expect((await faultOf(() => lockedVault(folder))).code).toBe('vault.compartmentExists');
  });
});
