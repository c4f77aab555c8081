import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { eraseIn, keysIn } from '../../db/backup-file.ts';
import { connect } from '../../db/database-file.ts';
import { renewKey } from '../../db/keys.ts';
import { incidentOf } from '../../db/repositories/cases.ts';
import type { Destruction } from '../../db/repositories/destruction.ts';
import { restore } from '../../db/restore.ts';
import { eraseInBackups } from '../../db/rotate.ts';
import { leastStrength } from '../../db/slots.ts';
import { backUp, extractDatabase, readBackup } from './back-up.ts';
import { backedUp, record } from './backup-samples.ts';
import { temporaryFolder } from './folders.ts';
import { addCase, idsOf } from './stored-cases.ts';
import { faultOf, noon, passphrases, unlock } from './vault-samples.ts';

const secret = passphrases.counsellor_staff;
const fixture = new URL('./fixtures/backup-1.luwte', import.meta.url);

/** A backup of two cases, and what destroys one of them. */
async function ofTwo() {
  const made = await backedUp();
  const { opened, folder } = made;
  const doomed = addCase(opened.database, { incident: { narrative: 'kanariegeel verhaal' } });
  const kept = addCase(opened.database, { incident: { narrative: 'blijft staan' } });
  const target = temporaryFolder();
  const backup = backUp(opened, folder, target, noon);
  const part: Destruction = {
    caseId: doomed,
    rule: 'counsellor_notes',
    number: 'A-2026-0002',
    on: '2026-03-02',
  };
  const series = {
    folder: target,
    vaultId: backup.manifest.vaultId,
    compartment: 'staff' as const,
  };
  return { ...made, target, backup, doomed, kept, part, series };
}

/** The database of a backup as anybody with the key can open it, without Luwte. */
function byHand(path: string, key: Buffer) {
  const backup = readBackup(path);
  const database = join(temporaryFolder(), 'by-hand.db');
  extractDatabase(backup, database);
  const opened = connect(database, 'sqlcipher', key);
  onTestFinished(() => {
    opened.close();
  });
  return opened;
}

describe('the keys of the cases in a backup', () => {
  it('stand in a list of their own, and its database has none, nor a word to search', async () => {
    const { backup, opened, doomed, kept } = await ofTwo();
    const ids = keysIn(backup, opened.key).keys.map(({ purpose }) => purpose);
    expect(ids).toContain(doomed);
    expect(ids).toContain(kept);
    const database = byHand(backup.path, opened.key);
    const count = (table: string) =>
      database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    expect([count('cases'), count('case_keys'), count('case_texts')]).toEqual([3, 0, 0]);
    database.pragma('journal_mode = DELETE');
    database.pragma("rekey = ''");
    const clear = readFileSync(database.name);
    // Both are facts that are not under the key of a case.
    expect(clear.includes('A-2026-0002')).toBe(true);
    expect(clear.includes('kanariegeel')).toBe(false);
  });

  it('are gone when what was told is destroyed, and with them what was told', async () => {
    const { backup, opened, doomed, kept, part, series } = await ofTwo();
    const [before] = keysIn(backup, opened.key).keys.filter(({ purpose }) => purpose === doomed);
    expect(eraseInBackups(series, opened.key, [part])).toBe(0);
    const again = readBackup(backup.path);
    const { keys, silent, destroyed } = keysIn(again, opened.key);
    expect(keys.map(({ purpose }) => purpose)).not.toContain(doomed);
    expect(keys.map(({ purpose }) => purpose)).toContain(kept);
    expect(silent).toEqual([doomed]);
    expect(destroyed).toEqual([part]);
    expect(before?.wrapped.length).toBe(60);
    expect(() => incidentOf(byHand(backup.path, opened.key), doomed)).toThrow();
  });

  it('stay away when the backup is put back on a new computer', async () => {
    const { backup, opened, doomed, kept, part, series } = await ofTwo();
    eraseInBackups(series, opened.key, [part]);
    const folder = temporaryFolder();
    await restore({ file: backup.path, folder, secret, now: noon });
    const restored = await unlock(folder);
    expect(incidentOf(restored.database, doomed)?.narrative).toBe('');
    expect(incidentOf(restored.database, kept)?.narrative).toBe('blijft staan');
    expect(idsOf(restored.database, { match: '"kanariegeel"*' })).toEqual([]);
    expect(idsOf(restored.database, { match: '"blijft"*' })).toEqual([kept]);
  });

  it('stay away together with a whole case', async () => {
    const { backup, opened, doomed, part, series } = await ofTwo();
    const whole = { ...part, rule: 'counsellor_case' };
    eraseInBackups(series, opened.key, [part]);
    eraseInBackups(series, opened.key, [part, whole]);
    expect(keysIn(readBackup(backup.path), opened.key).destroyed).toEqual([whole]);
    const folder = temporaryFolder();
    const figures = await restore({ file: backup.path, folder, secret, now: noon });
    expect(figures.cases).toBe(2);
    expect(idsOf((await unlock(folder)).database, {})).not.toContain(doomed);
  });

  it('are left alone when nothing in the backup was destroyed', async () => {
    const { backup, opened, part, series } = await ofTwo();
    const before = readFileSync(backup.path);
    eraseInBackups(series, opened.key, [{ ...part, caseId: 'made after the backup' }]);
    expect(readFileSync(backup.path)).toEqual(before);
    expect(eraseIn(backup, opened.key, [part])).toBe(true);
    expect(eraseIn(backup, opened.key, [part])).toBe(false);
  });

  it('cannot be read nor taken out with another key, which is told', async () => {
    const { backup, folder, opened, part, series } = await ofTwo();
    const change = { folder, opened, now: noon, strength: leastStrength };
    const renewed = await renewKey(change, secret);
    onTestFinished(() => renewed.close());
    const before = readFileSync(backup.path);
    expect((await faultOf(() => keysIn(backup, renewed.key))).code).toBe('backup.changed');
    expect(eraseInBackups(series, renewed.key, [part])).toBe(1);
    expect(readFileSync(backup.path)).toEqual(before);
  });

  it('do not fit another backup of the same vault', async () => {
    const { backup, opened, folder, target } = await ofTwo();
    const other = backUp(opened, folder, target, '2026-03-03T12:00:00.000Z');
    const bytes = Buffer.concat([
      readFileSync(other.path).subarray(0, -keyBytesOf(other)),
      readFileSync(backup.path).subarray(-keyBytesOf(backup)),
    ]);
    writeFileSync(other.path, bytes);
    expect((await faultOf(() => keysIn(readBackup(other.path), opened.key))).code).toBe(
      'backup.changed',
    );
  });

  it('are those before or those after, whenever the plug is pulled while they are taken out', async () => {
    const { backup, opened, doomed, part } = await ofTwo();
    const before = readFileSync(backup.path);
    eraseIn(backup, opened.key, [part]);
    const after = readFileSync(backup.path);
    const half = keyBytesOf(backup) / 2;
    const from = before.length - 2 * half;
    const path = join(temporaryFolder(), 'torn.luwte');
    // The list that is made shorter is written into the second place before the first is wiped.
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 * half }), (written) => {
        const torn = Buffer.from(before);
        after.copy(torn, from + half, from + half, from + half + Math.min(written, half));
        after.copy(torn, from, from, from + Math.max(0, written - half));
        writeFileSync(path, torn);
        const start = readBackup(path);
        const ids = keysIn(start, opened.key).keys.map(({ purpose }) => purpose);
        expect(ids.includes(doomed)).toBe(written < half);
        eraseIn(start, opened.key, [part]);
        const again = keysIn(readBackup(path), opened.key);
        expect(again.keys.map(({ purpose }) => purpose)).not.toContain(doomed);
      }),
      { numRuns: 60, examples: [[0], [half - 1], [half], [2 * half - 1]] },
    );
  });
});

const keyBytesOf = ({ manifest }: ReturnType<typeof backUp>) => manifest.parts[3]?.bytes ?? 0;

describe('a backup of the first version', () => {
  it('is put back with everything that was told in it', async () => {
    const file = join(temporaryFolder(), 'luwte-staff-20260302-130000.luwte');
    copyFileSync(fixture, file);
    const folder = temporaryFolder();
    const figures = await restore({ file, folder, secret, now: noon });
    expect(figures).toMatchObject({ cases: 2, brokenLine: null });
    const { database } = await unlock(folder);
    const told = incidentOf(database, '11111111-1111-4111-8111-111111111111')?.narrative;
    expect(told).toBe('Bij de balie riep hij dat hij buiten zou wachten.');
    expect(idsOf(database, { match: '"belt" "slaapt"' })).toHaveLength(1);
  });

  it('has no keys to take out, which is told', async () => {
    const folder = temporaryFolder();
    copyFileSync(fixture, join(folder, 'luwte-staff-20260302-130000.luwte'));
    const { manifest } = readBackup(join(folder, 'luwte-staff-20260302-130000.luwte'));
    const { opened } = await backedUp();
    record(opened, 'other');
    const series = { folder, vaultId: manifest.vaultId, compartment: 'staff' as const };
    const part = { caseId: 'any', rule: 'counsellor_notes', number: 'A', on: '2026-03-02' };
    expect(eraseInBackups(series, opened.key, [part])).toBe(1);
  });
});
