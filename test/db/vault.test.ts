import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { secondsToWait } from '../../db/attempts.ts';
import { openCompartment } from '../../db/compartment.ts';
import { databasePath } from '../../db/database-place.ts';
import { readHeader, type SlotRole } from '../../db/header.ts';
import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import { lookAtVault } from '../../db/sight.ts';
import { deriveKey, leastStrength, unwrapKey } from '../../db/slots.ts';
import { createVault, unlockVault } from '../../db/vault.ts';
import { fingerprintOf, temporaryFolder } from './folders.ts';
import {
  faultOf,
  lockedVault,
  noon,
  passphrases,
  slotOf,
  staffDatabase,
  unlock,
} from './vault-samples.ts';

const roles: SlotRole[] = ['counsellor_staff', 'counsellor_political', 'griffier', 'coordinator'];
const otherRole: Record<SlotRole, SlotRole> = {
  counsellor_staff: 'counsellor_political',
  counsellor_political: 'griffier',
  griffier: 'coordinator',
  coordinator: 'counsellor_staff',
};

/** A folder with both compartments, locked. */
const bothVaults = async () => lockedVault(await lockedVault(), 'counsellor_political');

/** The key of a compartment, as its slot gives it. */
async function keyOf(folder: string, compartment: 'staff' | 'political'): Promise<Buffer> {
  const header = readHeader(folder);
  const slot = header?.compartments[compartment]?.slots[0];
  if (!header || !slot) throw new Error('no slot');
  const binding = { vaultId: header.id, compartment, cipher: 'sqlcipher' as const };
  return unwrapKey(slot, passphrases[slot.role], binding);
}

/** Tries a raw key on a database file, as somebody with SQLCipher at hand would. */
function tryRawKey(path: string, key: Buffer): unknown {
  const database = new SQLite(path, { readonly: true });
  onTestFinished(() => {
    database.close();
  });
  database.pragma("cipher = 'sqlcipher'");
  database.pragma('legacy = 4');
  database.pragma(`key = "x'${key.toString('hex')}'"`);
  return database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get();
}

describe('a new vault', () => {
  it('is open at once, and opens again with its passphrase', async () => {
    const folder = temporaryFolder();
    const made = await createVault({
      folder,
      role: 'counsellor_staff',
      passphrase: passphrases.counsellor_staff,
      practice: false,
      now: noon,
      strength: leastStrength,
      begin: ({ database }) => writeSetting(database, 'organisation', 'begun'),
    });
    writeSetting(made.database, 'language', 'nl');
    made.close();
    const opened = await unlock(folder);
    expect(opened).toMatchObject({ compartment: 'staff', role: 'counsellor_staff' });
    expect(readSetting(opened.database, 'organisation')).toBe('begun');
    expect(readSetting(opened.database, 'language')).toBe('nl');
  });

  it('stands in a folder that was not there yet, in two files', async () => {
    const folder = join(temporaryFolder(), 'luwte', 'kluis');
    await lockedVault(folder);
    expect(readdirSync(folder).sort()).toEqual(['header.json', 'staff.db']);
  });

  it('can be seen without a key, by its slots alone', async () => {
    const folder = await bothVaults();
    expect(lookAtVault(folder)).toEqual({
      practice: true,
      slots: [
        {
          id: slotOf(folder, 'counsellor_staff'),
          kind: 'passphrase',
          compartment: 'staff',
          role: 'counsellor_staff',
          madeOn: '2026-03-02',
        },
        {
          id: slotOf(folder, 'counsellor_political'),
          kind: 'passphrase',
          compartment: 'political',
          role: 'counsellor_political',
          madeOn: '2026-03-02',
        },
      ],
    });
  });

  it('is refused where that compartment already stands, and changes nothing', async () => {
    const folder = await lockedVault();
    const before = fingerprintOf(folder);
    expect((await faultOf(() => lockedVault(folder))).code).toBe('vault.compartmentExists');
    expect(fingerprintOf(folder)).toEqual(before);
  });

  it('shares no key, salt or nonce with another made with the same passphrase', async () => {
    const folders = [await lockedVault(), await lockedVault()];
    const slots = folders.map((folder) => readHeader(folder)?.compartments.staff?.slots[0]);
    const secrets = slots.flatMap((slot) => [slot?.id, slot?.kdf.salt, slot?.nonce, slot?.wrapped]);
    const keys = await Promise.all(folders.map((folder) => keyOf(folder, 'staff')));
    const all = [...secrets, ...keys.map((key) => key.toString('hex'))];
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('two compartments in one folder', () => {
  it('hold their own records, open side by side, and stay apart', async () => {
    const folder = await bothVaults();
    const [staff, political] = [await unlock(folder), await unlock(folder, 'counsellor_political')];
    writeSetting(staff.database, 'mark', 'staff');
    writeSetting(political.database, 'mark', 'political');
    expect(readSetting(staff.database, 'mark')).toBe('staff');
    expect(readSetting(political.database, 'mark')).toBe('political');
  });

  it.each(roles)('the passphrase of %s never opens that of another role', async (role) => {
    const folder = await lockedVault(await lockedVault(undefined, role), otherRole[role]);
    const act = () =>
      unlockVault({
        folder,
        slotId: slotOf(folder, otherRole[role]),
        secret: passphrases[role],
        now: noon,
      });
    expect((await faultOf(act)).code).toBe('passphrase.wrong');
  });

  it('the staff key does not open the political file, raw or through the vault, nor the reverse', async () => {
    const folder = await bothVaults();
    for (const [own, other] of [
      ['staff', 'political'],
      ['political', 'staff'],
    ] as const) {
      const key = await keyOf(folder, own);
      const before = fingerprintOf(folder);
      const path = databasePath({ folder, compartment: other, keyNumber: 1 });
      expect(() => tryRawKey(path, deriveKey(key, 'database'))).toThrow('not a database');
      expect(() => tryRawKey(path, key)).toThrow('not a database');
      const opening = {
        folder,
        compartment: other,
        cipher: 'sqlcipher' as const,
        role: 'counsellor_staff' as const,
        key,
        keyNumber: 1,
        now: noon,
      };
      expect((await faultOf(() => openCompartment(opening))).code).toBe('vault.databaseDamaged');
      expect(fingerprintOf(folder)).toEqual(before);
      expect(
        tryRawKey(
          databasePath({ folder, compartment: own, keyNumber: 1 }),
          deriveKey(key, 'database'),
        ),
      ).toHaveProperty('tables');
    }
  });

  it('a file put in the place of the other does not open with its key', async () => {
    const folder = await bothVaults();
    cpSync(databasePath({ folder, compartment: 'political', keyNumber: 1 }), staffDatabase(folder));
    expect((await faultOf(() => unlock(folder))).code).toBe('vault.databaseDamaged');
  });

  it('the second joins the vault of the first and leaves its slot as it was', async () => {
    const folder = await lockedVault();
    const before = readHeader(folder);
    await lockedVault(folder, 'counsellor_political');
    const after = readHeader(folder);
    expect(after?.id).toBe(before?.id);
    expect(after?.compartments.staff).toEqual(before?.compartments.staff);
  });
});

describe('a wrong passphrase', () => {
  it('costs nothing twice; after the third the right one has to wait as well', async () => {
    const folder = await lockedVault();
    const slot = slotOf(folder);
    for (const wrong of ['', 'lantaarn', 'lantaarn kwispelt']) {
      const act = () => unlockVault({ folder, slotId: slot, secret: wrong, now: noon });
      expect((await faultOf(act)).code).toBe('passphrase.wrong');
    }
    const right = passphrases.counsellor_staff;
    const tooSoon = await faultOf(() =>
      unlockVault({ folder, slotId: slot, secret: right, now: noon }),
    );
    expect(tooSoon).toMatchObject({ code: 'passphrase.wait', params: { seconds: 2 } });
    expect(secondsToWait(folder, slot, noon)).toBe(2);
    const opened = await unlockVault({
      folder,
      slotId: slot,
      secret: right,
      now: '2026-03-02T12:00:02.000Z',
    });
    opened.close();
    expect(secondsToWait(folder, slot, noon)).toBe(0);
  });

  it('leaves the vault itself untouched', async () => {
    const folder = await lockedVault();
    const before = fingerprintOf(folder);
    await faultOf(() =>
      unlockVault({ folder, slotId: slotOf(folder), secret: 'wrong', now: noon }),
    );
    expect(fingerprintOf(folder)).toMatchObject(before);
  });

  it('is not what an unknown slot is told', async () => {
    const folder = await lockedVault();
    const act = () =>
      unlockVault({
        folder,
        slotId: 'b2f7a0fd-24a9-4a46-8a4f-4f2b1d0e9c33',
        secret: 'any',
        now: noon,
      });
    expect((await faultOf(act)).code).toBe('vault.absent');
  });
});
