import { describe, expect, it } from 'vitest';
import { fingerprintOf } from './folders.ts';
import { startProcess } from './processes.ts';
import { faultOf, lockedVault, unlock } from './vault-samples.ts';

describe('a vault that is open elsewhere', () => {
  it('is refused, untouched, and free again the moment the other is killed', async () => {
    const folder = await lockedVault();
    const other = startProcess('hold', folder);
    expect(await other.nextLine()).toBe('open');
    const before = fingerprintOf(folder);
    expect((await faultOf(() => unlock(folder))).code).toBe('vault.inUse');
    expect(fingerprintOf(folder)).toEqual(before);
    other.kill();
    await other.gone;
    expect((await unlock(folder)).database.open).toBe(true);
  });

  it('is refused to a second opening in the same process', async () => {
    const folder = await lockedVault();
    await unlock(folder);
    expect((await faultOf(() => unlock(folder))).code).toBe('vault.inUse');
  });

  it('stays closed to others after a second opening here was refused', async () => {
    const folder = await lockedVault();
    await unlock(folder);
    await faultOf(() => unlock(folder));
    expect(await startProcess('visit', folder).nextLine()).toBe('vault.inUse');
  });

  it('opens elsewhere once it is locked here', async () => {
    const folder = await lockedVault();
    (await unlock(folder)).database.close();
    expect(await startProcess('visit', folder).nextLine()).toBe('open');
  });
});
