import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openCompartment } from '../../db/compartment.ts';
import { databasePath } from '../../db/database-place.ts';
import { VaultFault } from '../../db/fault.ts';
import { type Cipher, readHeader } from '../../db/header.ts';
import { renewKey } from '../../db/keys.ts';
import { testBackup } from '../../db/rehearse.ts';
import { incidentOf } from '../../db/repositories/cases.ts';
import { restore } from '../../db/restore.ts';
import { leastStrength } from '../../db/slots.ts';
import { isWrong, verifyVault } from '../../db/verify.ts';
import { backUp } from './back-up.ts';
import { temporaryFolder } from './folders.ts';
import { addCase, idsOf } from './stored-cases.ts';
import { faultOf, lockedVault, noon, passphrases, unlock } from './vault-samples.ts';

const secret = passphrases.counsellor_staff;
const place = (folder: string, keyNumber = 2) => ({
  folder,
  compartment: 'staff' as const,
  keyNumber,
});

/** An open vault whose database was encrypted anew with a cipher. */
async function under(cipher: Cipher) {
  const folder = await lockedVault();
  const first = await unlock(folder);
  const caseId = addCase(first.database, { incident: { narrative: 'kanariegeel verhaal' } });
  const change = { folder, opened: first, now: noon, strength: leastStrength };
  const opened = await renewKey(change, secret, cipher);
  onTestFinished(() => opened.close());
  return { folder, opened, caseId };
}

describe('a database under AEGIS-256', () => {
  it('holds what it held, says so in its header, and has no byte in clear', async () => {
    const { folder, opened, caseId } = await under('aegis');
    expect(readHeader(folder)?.compartments.staff?.cipher).toBe('aegis');
    expect(incidentOf(opened.database, caseId)?.narrative).toBe('kanariegeel verhaal');
    expect(idsOf(opened.database, { match: '"kanariegeel"*' })).toEqual([caseId]);
    opened.close();
    const bytes = readFileSync(databasePath(place(folder)));
    for (const word of ['SQLite format', 'kanariegeel', 'case_texts', 'A-2026']) {
      expect([word, bytes.includes(word)]).toEqual([word, false]);
    }
    const again = await unlock(folder);
    expect(incidentOf(again.database, caseId)?.narrative).toBe('kanariegeel verhaal');
  });

  it('is backed up, tested, put back and found in order', async () => {
    const { folder, opened, caseId } = await under('aegis');
    const { path: file } = backUp(opened, folder, temporaryFolder(), noon);
    const tested = await testBackup({ file, folder, secret, now: noon, live: opened });
    expect(tested).toMatchObject({ cases: 1, compared: true });
    opened.close();
    expect((await verifyVault(folder, async () => secret)).filter(isWrong)).toEqual([]);
    const fresh = temporaryFolder();
    await restore({ file, folder: fresh, secret, now: noon });
    const restored = await unlock(fresh);
    expect(incidentOf(restored.database, caseId)?.narrative).toBe('kanariegeel verhaal');
  });

  it('goes back to SQLCipher when that is chosen, and stays as it is when nothing is', async () => {
    const { folder, opened } = await under('aegis');
    const change = { folder, opened, now: noon, strength: leastStrength };
    const same = await renewKey(change, secret);
    onTestFinished(() => same.close());
    expect(readHeader(folder)?.compartments.staff?.cipher).toBe('aegis');
    const back = await renewKey({ ...change, opened: same }, secret, 'sqlcipher');
    onTestFinished(() => back.close());
    expect(readHeader(folder)?.compartments.staff?.cipher).toBe('sqlcipher');
    expect(idsOf(back.database, {})).toHaveLength(1);
  });

  it('is not opened as one under another cipher', async () => {
    const { folder, opened } = await under('aegis');
    opened.close();
    const { key, role } = opened;
    const opening = { ...place(folder), cipher: 'sqlcipher' as const, role, key, now: noon };
    expect((await faultOf(() => openCompartment(opening))).code).toBe('vault.databaseDamaged');
  });

  it('of which a bit was flipped is refused, or what it holds is as it was', async () => {
    const { folder, opened, caseId } = await under('aegis');
    opened.close();
    const path = databasePath(place(folder));
    const sound = join(temporaryFolder(), 'sound.db');
    copyFileSync(path, sound);
    const { key, role } = opened;
    const opening = { ...place(folder), cipher: 'aegis' as const, role, key, now: noon };
    const size = statSync(sound).size;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: size - 1 }),
        fc.integer({ min: 0, max: 7 }),
        (at, bit) => {
          const bytes = readFileSync(sound);
          bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
          writeFileSync(path, bytes);
          expect(['refused', 'as it was']).toContain(lookedAt());
        },
      ),
      {
        numRuns: 60,
        examples: [
          [0, 0],
          [20, 0],
          [100, 3],
          [size - 1, 7],
        ],
      },
    );

    function lookedAt(): string {
      try {
        const { database, close } = openCompartment(opening);
        try {
          const rows = [idsOf(database, {}), incidentOf(database, caseId)?.narrative];
          const isSame = JSON.stringify(rows) === JSON.stringify([[caseId], 'kanariegeel verhaal']);
          return isSame ? 'as it was' : 'wrong';
        } finally {
          close();
        }
      } catch (error) {
        const isTold = error instanceof VaultFault || String(error).includes('SqliteError');
        return isTold ? 'refused' : String(error);
      }
    }
  });
});
