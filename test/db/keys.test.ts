import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { databasePath } from '../../db/database-place.ts';
import { readHeader, writeHeader } from '../../db/header.ts';
import {
  type KeyChange,
  provePassphrase,
  recover,
  renewKey,
  revokeSlot,
  setSlot,
  strengthen,
} from '../../db/keys.ts';
import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import { lookAtVault } from '../../db/sight.ts';
import { leastStrength, strongerThan } from '../../db/slots.ts';
import { unlockVault } from '../../db/vault.ts';
import { fingerprintOf } from './folders.ts';
import { startProcess } from './processes.ts';
import {
  addLine,
  faultOf,
  lockedVault,
  noon,
  passphrases,
  staffDatabase,
  unlock,
} from './vault-samples.ts';

const fresh = 'vijf gieters onder een paraplu';
const code = Buffer.alloc(16, 7);

/** An open staff vault whose keys can be changed; its log has a line. */
async function changing(): Promise<KeyChange> {
  const folder = await lockedVault();
  const opened = await unlock(folder);
  addLine(opened);
  writeSetting(opened.database, 'mark', 'kept');
  return { folder, opened, now: noon, strength: leastStrength };
}

const open = (folder: string, secret: string | Buffer, kind = 'passphrase') =>
  unlockVault({
    folder,
    slotId: lookAtVault(folder)?.slots.find((slot) => slot.kind === kind)?.id ?? '',
    secret,
    now: noon,
  });

describe('another passphrase', () => {
  it('opens the vault, and the former one no longer does', async () => {
    const change = await changing();
    await setSlot(change, 'passphrase', fresh);
    change.opened.close();
    const refused = await faultOf(() => open(change.folder, passphrases.counsellor_staff));
    expect(refused.code).toBe('passphrase.wrong');
    const opened = await open(change.folder, fresh);
    expect(readSetting(opened.database, 'mark')).toBe('kept');
    opened.close();
  });

  it('leaves the code on paper as it was', async () => {
    const change = await changing();
    await setSlot(change, 'recovery', code);
    await setSlot(change, 'passphrase', fresh);
    change.opened.close();
    (await open(change.folder, code, 'recovery')).close();
  });

  it('is asked for by the present one, which counts when it is wrong', async () => {
    const change = await changing();
    await provePassphrase(change, passphrases.counsellor_staff);
    for (let time = 0; time < 3; time += 1) {
      const fault = await faultOf(() => provePassphrase(change, 'anders'));
      expect(fault.code).toBe('passphrase.wrong');
    }
    const waiting = await faultOf(() => provePassphrase(change, passphrases.counsellor_staff));
    expect(waiting.code).toBe('passphrase.wait');
  });
});

describe('a code on paper', () => {
  it('opens the vault and gives it a new passphrase', async () => {
    const change = await changing();
    await setSlot(change, 'recovery', code);
    change.opened.close();
    const slotId = lookAtVault(change.folder)?.slots.find(({ kind }) => kind === 'recovery')?.id;
    const unlocking = { folder: change.folder, slotId: slotId ?? '', secret: code, now: noon };
    const opened = await recover(unlocking, fresh, leastStrength);
    expect(readSetting(opened.database, 'mark')).toBe('kept');
    opened.close();
    (await open(change.folder, fresh)).close();
  });

  it('that is wrong changes nothing but the count of failures', async () => {
    const change = await changing();
    await setSlot(change, 'recovery', code);
    change.opened.close();
    const before = fingerprintOf(change.folder);
    const slotId = lookAtVault(change.folder)?.slots.find(({ kind }) => kind === 'recovery')?.id;
    const wrong = Buffer.alloc(16, 8);
    const unlocking = { folder: change.folder, slotId: slotId ?? '', secret: wrong, now: noon };
    const fault = await faultOf(() => recover(unlocking, fresh, leastStrength));
    expect(fault.code).toBe('recovery.wrong');
    expect(fingerprintOf(change.folder)).toMatchObject(before);
  });

  it('is tried on the database before a passphrase is written', async () => {
    const change = await changing();
    await setSlot(change, 'recovery', code);
    change.opened.close();
    writeFileSync(staffDatabase(change.folder), Buffer.alloc(8192, 1));
    const header = readFileSync(join(change.folder, 'header.json'));
    const slotId = lookAtVault(change.folder)?.slots.find(({ kind }) => kind === 'recovery')?.id;
    const unlocking = { folder: change.folder, slotId: slotId ?? '', secret: code, now: noon };
    const fault = await faultOf(() => recover(unlocking, fresh, leastStrength));
    expect(fault.code).toBe('vault.databaseDamaged');
    expect(readFileSync(join(change.folder, 'header.json'))).toEqual(header);
  });

  it('into a vault in which nothing was ever done is an error', async () => {
    const folder = await lockedVault();
    const opened = await unlock(folder);
    await setSlot({ folder, opened, now: noon, strength: leastStrength }, 'recovery', code);
    opened.close();
    const slotId = lookAtVault(folder)?.slots.find(({ kind }) => kind === 'recovery')?.id ?? '';
    const act = () => recover({ folder, slotId, secret: code, now: noon }, fresh, leastStrength);
    expect((await faultOf(act)).code).toBe('vault.databaseDamaged');
  });

  it('that is revoked opens nothing', async () => {
    const change = await changing();
    await setSlot(change, 'recovery', code);
    revokeSlot(change, 'recovery');
    change.opened.close();
    expect(lookAtVault(change.folder)?.slots.map(({ kind }) => kind)).toEqual(['passphrase']);
    (await unlock(change.folder)).close();
  });
});

describe('another key', () => {
  it('holds the same records, and the former one opens nothing', async () => {
    const change = await changing();
    await setSlot(change, 'recovery', code);
    const former = change.opened.key;
    const lines = change.opened.audit.events().length;
    const renewed = await renewKey(change, passphrases.counsellor_staff);
    expect(renewed.key).not.toEqual(former);
    expect(readSetting(renewed.database, 'mark')).toBe('kept');
    renewed.close();
    expect(readdirSync(change.folder).sort()).toEqual(['header.json', 'staff.2.db']);
    const slots = lookAtVault(change.folder)?.slots ?? [];
    expect(slots.map(({ kind }) => kind)).toEqual(['passphrase']);
    const opened = await unlock(change.folder);
    expect(opened.audit.events()).toHaveLength(lines);
    expect(opened.audit.firstBrokenLine()).toBeNull();
  });

  it('can follow on another, and the log goes on', async () => {
    const change = await changing();
    const second = await renewKey(change, passphrases.counsellor_staff);
    addLine(second);
    const third = await renewKey({ ...change, opened: second }, passphrases.counsellor_staff);
    addLine(third);
    expect(third.audit.firstBrokenLine()).toBeNull();
    expect(third.audit.events()).toHaveLength(3);
    third.close();
    expect(readdirSync(change.folder).sort()).toEqual(['header.json', 'staff.3.db']);
  });

  it('is not given without the passphrase', async () => {
    const change = await changing();
    const before = fingerprintOf(change.folder);
    expect((await faultOf(() => renewKey(change, 'anders'))).code).toBe('passphrase.wrong');
    expect(fingerprintOf(change.folder)).toMatchObject(before);
  });

  it('leaves the other compartment alone', async () => {
    const change = await changing();
    await lockedVault(change.folder, 'counsellor_political');
    const before = readHeader(change.folder)?.compartments.political;
    const renewed = await renewKey(change, passphrases.counsellor_staff);
    renewed.close();
    expect(readHeader(change.folder)?.compartments.political).toEqual(before);
    (await unlock(change.folder, 'counsellor_political')).close();
  });

  it.each(['renew', 'die before the header', 'die after the header'])(
    'killed at any moment leaves a vault that opens with all its records (%s)',
    async (act) => {
      const folder = await lockedVault();
      const opened = await unlock(folder);
      writeSetting(opened.database, 'mark', 'kept');
      opened.close();
      const other = startProcess(act, folder);
      if (act === 'renew') {
        await other.nextLine();
        other.kill();
      }
      await other.gone;
      const again = await unlock(folder);
      expect(readSetting(again.database, 'mark')).toBe('kept');
      again.close();
      expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toHaveLength(1);
      expect(readdirSync(folder).filter((name) => name.includes('.db.new'))).toEqual([]);
    },
  );
});

describe('a header', () => {
  it.each([
    ['practice', (text: string) => text.replace('"practice": true', '"practice": false')],
    ['keyNumber', (text: string) => text.replace('"keyNumber": 1', '"keyNumber": 2')],
    ['cipher and slots', (text: string) => text.replace('"seal": "', '"seal": "A')],
  ])('whose %s was changed without the key is refused', async (_, change) => {
    const folder = await lockedVault();
    const path = join(folder, 'header.json');
    const text = readFileSync(path, 'utf8');
    const changed = change(text);
    expect(changed).not.toBe(text);
    writeFileSync(path, changed);
    const fault = await faultOf(() => unlock(folder));
    expect(['vault.headerChanged', 'vault.headerDamaged']).toContain(fault.code);
    expect(existsSync(staffDatabase(folder))).toBe(true);
  });

  it('that lost a slot to somebody without the key is refused', async () => {
    const change = await changing();
    await setSlot(change, 'recovery', code);
    change.opened.close();
    const header = readHeader(change.folder);
    const staff = header?.compartments.staff;
    if (!header || !staff) throw new Error('no header');
    const slots = staff.slots.filter(({ kind }) => kind === 'passphrase');
    writeHeader(change.folder, { ...header, compartments: { staff: { ...staff, slots } } });
    expect((await faultOf(() => unlock(change.folder))).code).toBe('vault.headerChanged');
  });
});

it('a database under another number is not taken for the one that the header names', async () => {
  const folder = await lockedVault();
  const place = { folder, compartment: 'staff', keyNumber: 7 } as const;
  cpSync(staffDatabase(folder), databasePath(place));
  (await unlock(folder)).close();
  expect(existsSync(databasePath(place))).toBe(true);
});

describe('a slot that opens fast', () => {
  it.each([
    [100, { memoryKiB: 65_536, passes: 30, lanes: 4 }],
    [1, { memoryKiB: 65_536, passes: 64, lanes: 4 }],
    [499, { memoryKiB: 65_536, passes: 6, lanes: 4 }],
    [500, null],
    [3000, null],
  ])('in %d ms is made to cost about a second', (tookMs, stronger) => {
    expect(strongerThan(leastStrength, tookMs)).toEqual(stronger);
  });

  it('is never made weaker, and left alone when nothing is wanted', () => {
    expect(strongerThan({ ...leastStrength, passes: 64 }, 1)).toBeNull();
    expect(strongerThan(leastStrength, 1, 0)).toBeNull();
  });

  it('is replaced by one that opens with the same passphrase', async () => {
    const change = await changing();
    const later = { ...change, now: '2026-09-09T12:00:00.000Z' };
    await strengthen(later, passphrases.counsellor_staff, 250);
    change.opened.close();
    const slot = readHeader(change.folder)?.compartments.staff?.slots[0];
    expect(slot?.madeOn).toBe('2026-03-02');
    expect(slot?.kdf).toMatchObject({ memoryKiB: 65_536, passes: 12, lanes: 4 });
    (await unlock(change.folder)).close();
  });
});
