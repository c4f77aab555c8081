import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unlockVault } from '../../db/vault.ts';
import { record } from './backup-samples.ts';
import { fingerprintOf, temporaryFolder } from './folders.ts';
import { startProcess } from './processes.ts';
import { faultOf, lockedVault, noon, passphrases, slotOf, unlock } from './vault-samples.ts';

describe('a vault that is open elsewhere', () => {
  it('is refused, untouched, and free again the moment the other is killed', async () => {
    const folder = await lockedVault();
    const other = startProcess('hold', folder);
    expect(await other.nextLine()).toBe('open');
    const before = fingerprintOf(folder);
    expect((await faultOf(() => unlock(folder))).code).toBe('vault.inUseBy');
    expect(fingerprintOf(folder)).toEqual(before);
    other.kill();
    await other.gone;
    expect((await unlock(folder)).database.open).toBe(true);
  });

  it('is refused to a second opening in the same process', async () => {
    const folder = await lockedVault();
    await unlock(folder);
    const { code, params } = await faultOf(() => unlock(folder));
    expect(code).toBe('vault.inUseBy');
    expect(params).toEqual({ owner: userInfo().username, computer: hostname(), since: noon });
  });

  it('stays closed to others after a second opening here was refused', async () => {
    const folder = await lockedVault();
    await unlock(folder);
    await faultOf(() => unlock(folder));
    expect(await startProcess('visit', folder).nextLine()).toBe('vault.inUseBy');
  });

  it('is refused without a name when nobody left one', async () => {
    const folder = await lockedVault();
    await unlock(folder);
    for (const text of [null, 'noise', '{"owner":1}']) {
      if (text === null) rmSync(join(folder, 'staff.lock'));
      else writeFileSync(join(folder, 'staff.lock'), text);
      expect((await faultOf(() => unlock(folder))).code).toBe('vault.inUse');
    }
  });

  it('is refused when another computer did not say that it closed it, until that is accepted', async () => {
    const folder = await lockedVault();
    const holder = { owner: 'roos', computer: 'elders', process: 7, since: noon };
    writeFileSync(join(folder, 'staff.lock'), JSON.stringify(holder));
    const before = fingerprintOf(folder);
    const { code, params } = await faultOf(() => unlock(folder));
    expect(code).toBe('vault.openElsewhere');
    expect(params).toEqual({ owner: 'roos', computer: 'elders', since: noon });
    expect(fingerprintOf(folder)).toEqual(before);
    const opened = await unlockVault({
      folder,
      slotId: slotOf(folder),
      secret: passphrases.counsellor_staff,
      now: noon,
      accept: { otherComputer: true },
    });
    opened.close();
    (await unlock(folder)).close();
  });

  it('keeps what another computer wrote in its log, also where both can lock the file', async () => {
    const folder = await lockedVault();
    const opened = await unlock(folder);
    record(opened, 'not in the database yet');
    // As the other computer has it, which nothing here can see but the file that says so.
    const apart = temporaryFolder();
    cpSync(folder, apart, { recursive: true });
    const holder = { owner: 'roos', computer: 'elders', process: 7, since: noon };
    writeFileSync(join(apart, 'staff.lock'), JSON.stringify(holder));
    expect(readdirSync(apart)).toContain('staff.db-wal');
    const before = fingerprintOf(apart);
    expect((await faultOf(() => unlock(apart))).code).toBe('vault.openElsewhere');
    expect(fingerprintOf(apart)).toEqual(before);
  });

  it('opens elsewhere once it is locked here', async () => {
    const folder = await lockedVault();
    (await unlock(folder)).close();
    expect(await startProcess('visit', folder).nextLine()).toBe('open');
  });
});
