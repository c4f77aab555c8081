import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { setSlot } from '../../db/keys.ts';
import { testBackup } from '../../db/rehearse.ts';
import { saveDraft } from '../../db/repositories/drafts.ts';
import { leastStrength } from '../../db/slots.ts';
import { backUp } from './back-up.ts';
import { backedUp, record } from './backup-samples.ts';
import { fingerprintOf, temporaryFolder } from './folders.ts';
import { faultOf, noon, passphrases, unlock } from './vault-samples.ts';

const secret = passphrases.counsellor_staff;

describe('a backup that is tested', () => {
  it('tells what is in it, and leaves the vault and the backup as they were', async () => {
    const { folder, target, opened, backup } = await backedUp();
    opened.close();
    const before = [fingerprintOf(folder), fingerprintOf(target)];
    const figures = await testBackup({ file: backup.path, folder, secret, now: noon });
    expect(figures).toEqual({
      madeAt: noon,
      cases: 1,
      logLines: 2,
      brokenLine: null,
      bytes: statSync(backup.path).size,
      compared: false,
    });
    expect([fingerprintOf(folder), fingerprintOf(target)]).toEqual(before);
  });

  it('can be tested beside itself, where there is no vault', async () => {
    const { target, opened, backup } = await backedUp();
    opened.close();
    const before = fingerprintOf(target);
    await testBackup({ file: backup.path, folder: dirname(backup.path), secret, now: noon });
    expect(fingerprintOf(target)).toEqual(before);
  });

  it('is compared with the open vault as long as nothing was recorded since', async () => {
    const { folder, opened, backup } = await backedUp();
    const test = () => testBackup({ file: backup.path, folder, secret, now: noon, live: opened });
    expect((await test()).compared).toBe(true);
    saveDraft(opened.database, { kind: 'report', savedAt: noon, body: '{}' });
    expect((await test()).compared).toBe(true);
    record(opened, 'after the backup');
    expect((await test()).compared).toBe(false);
    expect(opened.database.open).toBe(true);
  });

  it('that lacks a record of the vault as it was then is incomplete', async () => {
    const { folder, opened, backup } = await backedUp();
    const sql = `INSERT INTO consultations VALUES ('c', '2026-03-02', 'phone')`;
    opened.database.exec(sql);
    const test = () => testBackup({ file: backup.path, folder, secret, now: noon, live: opened });
    expect((await faultOf(test)).code).toBe('backup.incomplete');
  });

  it('tells which line of its log does not fit', async () => {
    const { folder, opened } = await backedUp();
    opened.database.exec(`UPDATE audit_events SET action = 'case.close' WHERE seq = 1`);
    const { path } = backUp(opened, folder, temporaryFolder(), noon);
    opened.close();
    const figures = await testBackup({ file: path, folder, secret, now: noon });
    expect(figures).toMatchObject({ brokenLine: 1, logLines: 3 });
  });

  it('opens with the code on paper, and not with another', async () => {
    const { folder, opened } = await backedUp();
    const code = Buffer.alloc(16, 7);
    await setSlot({ folder, opened, now: noon, strength: leastStrength }, 'recovery', code);
    const { path } = backUp(opened, folder, temporaryFolder(), noon);
    const asked = { file: path, folder, kind: 'recovery', now: noon } as const;
    expect(await testBackup({ ...asked, secret: code })).toMatchObject({ cases: 1 });
    const act = () => testBackup({ ...asked, secret: Buffer.alloc(16, 8) });
    expect((await faultOf(act)).code).toBe('recovery.wrong');
  });

  it('refuses another passphrase, which counts as one typed at the vault', async () => {
    const { folder, opened, backup } = await backedUp();
    opened.close();
    const act = () => testBackup({ file: backup.path, folder, secret: 'anders', now: noon });
    for (const _ of [1, 2, 3]) expect((await faultOf(act)).code).toBe('passphrase.wrong');
    expect((await faultOf(() => unlock(folder))).code).toBe('passphrase.wait');
  });

  it('that is damaged is found so', async () => {
    const { folder, opened, backup } = await backedUp();
    const bytes = readFileSync(backup.path);
    const inside = Math.floor(bytes.length / 2);
    bytes.writeUInt8(bytes.readUInt8(inside) ^ 1, inside);
    writeFileSync(backup.path, bytes);
    opened.close();
    const before = fingerprintOf(folder);
    const act = () => testBackup({ file: backup.path, folder, secret, now: noon });
    expect((await faultOf(act)).code).toBe('backup.damaged');
    expect(fingerprintOf(folder)).toEqual(before);
  });

  it('leaves nothing of a test that was killed when it is tested again, or the vault is opened', async () => {
    const { folder, opened, backup } = await backedUp();
    opened.close();
    const before = fingerprintOf(folder);
    const half = join(folder, 'rehearsal-staff');
    mkdirSync(half);
    writeFileSync(join(half, 'staff.db.new'), 'half');
    await testBackup({ file: backup.path, folder, secret, now: noon });
    expect(fingerprintOf(folder)).toEqual(before);
    mkdirSync(half);
    (await unlock(folder)).close();
    expect(Object.keys(fingerprintOf(folder))).toEqual(Object.keys(before));
  });
});

describe('a backup that somebody with other means wrote', () => {
  /** A backup whose manifest says otherwise, with checksums that fit. */
  async function forged(change: (manifest: Record<string, unknown>) => unknown) {
    const { createHash } = await import('node:crypto');
    const { folder, opened, backup } = await backedUp();
    opened.close();
    const bytes = readFileSync(backup.path);
    const end = bytes.indexOf('\n');
    const { sha256: _, ...manifest } = JSON.parse(bytes.toString('utf8', 0, end));
    change(manifest);
    const sha256 = createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
    const line = Buffer.from(JSON.stringify({ ...manifest, sha256 }));
    writeFileSync(backup.path, Buffer.concat([line, bytes.subarray(end)]));
    return { file: backup.path, folder, secret, now: noon };
  }

  it.each([
    ['moment', { madeAt: '2027-01-01T00:00:00.000Z' }],
    ['seal', { seal: Buffer.alloc(32, 9).toString('base64') }],
  ])('with another %s and fitting checksums is refused, and changes nothing', async (_, other) => {
    const asked = await forged((manifest) => Object.assign(manifest, other));
    const before = fingerprintOf(asked.folder);
    expect((await faultOf(() => testBackup(asked))).code).toBe('backup.changed');
    expect(fingerprintOf(asked.folder)).toEqual(before);
  });

  it.each([
    ['vault', { vaultId: '7c3d2b0e-5b0a-4c52-9c2e-0f6f1c1d8a11' }],
    ['compartment', { compartment: 'political' }],
    ['number of the key', { keyNumber: 2 }],
  ])('with another %s than its header is damaged', async (_, other) => {
    const asked = await forged((manifest) => Object.assign(manifest, other));
    expect((await faultOf(() => testBackup(asked))).code).toBe('backup.damaged');
  });

  it('with a schema that is newer is refused as newer', async () => {
    const asked = await forged((manifest) => Object.assign(manifest, { schemaVersion: 9999 }));
    expect((await faultOf(() => testBackup(asked))).code).toBe('backup.newerVersion');
  });
});
