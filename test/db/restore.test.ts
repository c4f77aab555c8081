import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../db/database-file.ts';
import { databasePath } from '../../db/database-place.ts';
import { readHeader } from '../../db/header.ts';
import { renewKey, setSlot } from '../../db/keys.ts';
import { restore } from '../../db/restore.ts';
import { leastStrength } from '../../db/slots.ts';
import { addTombstones } from '../../db/tombstones.ts';
import { unlockVault } from '../../db/vault.ts';
import { backUp, readBackup } from './back-up.ts';
import { backedUp, record } from './backup-samples.ts';
import { temporaryFolder } from './folders.ts';
import { markIn, secret, wentOn } from './restore-samples.ts';
import {
  faultOf,
  lockedVault,
  noon,
  passphrases,
  slotOf,
  staffDatabase,
  unlock,
} from './vault-samples.ts';

describe('a backup that is put back', () => {
  it('makes a vault of an empty folder', async () => {
    const { file } = await wentOn();
    const folder = join(temporaryFolder(), 'new', 'vault');
    const figures = await restore({ file, folder, secret, now: noon });
    expect(figures).toEqual({
      madeAt: noon,
      cases: 1,
      logLines: 2,
      brokenLine: null,
      bytes: statSync(file).size,
    });
    expect(readdirSync(folder).sort()).toEqual(['header.json', 'staff.db']);
    expect(await markIn(folder)).toBe('in the backup');
    expect(readHeader(folder)).toMatchObject({ id: readBackup(file).header.id, practice: true });
  });

  it('takes the place of the compartment it was made of, and says so in the log', async () => {
    const restoring = await wentOn();
    expect(await markIn(restoring.folder)).toBe('after the backup');
    await restore(restoring);
    expect(await markIn(restoring.folder)).toBe('in the backup');
    const opened = await unlock(restoring.folder);
    expect(opened.audit.events().map(({ action }) => action)).toEqual([
      'note.create',
      'backup.make',
      'backup.restore',
    ]);
  });

  it('keeps what stood there, with what opens it, until the second one after it', async () => {
    const restoring = await wentOn();
    const { folder } = restoring;
    const former = readFileSync(staffDatabase(folder));
    const header = readHeader(folder);
    await restore(restoring);
    expect(readdirSync(folder).sort()).toEqual([
      'header.json',
      'staff.2.db',
      'staff.db.before-restore',
      'staff.db.before-restore.json',
    ]);
    expect(readFileSync(join(folder, 'staff.db.before-restore'))).toEqual(former);
    const back = temporaryFolder();
    cpSync(join(folder, 'staff.db.before-restore'), join(back, 'staff.db'));
    cpSync(join(folder, 'staff.db.before-restore.json'), join(back, 'header.json'));
    expect(readHeader(back)).toEqual(header);
    expect(await markIn(back)).toBe('after the backup');
    await restore(restoring);
    const both = [2, 3].map((number) => [
      `staff.${number}.db.before-restore`,
      `staff.${number}.db.before-restore.json`,
    ]);
    const first = ['staff.db.before-restore', 'staff.db.before-restore.json'];
    expect(readdirSync(folder).sort()).toEqual(
      ['header.json', 'staff.3.db', ...first, ...(both[0] ?? [])].sort(),
    );
    expect(readFileSync(join(folder, 'staff.db.before-restore'))).toEqual(former);
    await restore(restoring);
    expect(readdirSync(folder).sort()).toEqual(
      ['header.json', 'staff.4.db', ...both.flat()].sort(),
    );
  });

  it('keeps the records that a killed process left in its log only', async () => {
    const { folder, opened, backup } = await backedUp();
    record(opened, 'after the backup');
    const killed = temporaryFolder();
    cpSync(folder, killed, { recursive: true });
    rmSync(join(killed, 'staff.lock'));
    expect(statSync(join(killed, 'staff.db-wal')).size).toBeGreaterThan(0);
    opened.close();
    await restore({ file: backup.path, folder: killed, secret, now: noon });
    const back = temporaryFolder();
    for (const [from, to] of [
      ['staff.db.before-restore', 'staff.db'],
      ['staff.db.before-restore-wal', 'staff.db-wal'],
      ['staff.db.before-restore.json', 'header.json'],
    ] as const) {
      cpSync(join(killed, from), join(back, to));
    }
    expect(await markIn(back)).toBe('after the backup');
  });

  it('leaves the other compartment alone', async () => {
    const { folder, opened, backup } = await backedUp();
    opened.close();
    await lockedVault(folder, 'counsellor_political');
    const political = readHeader(folder)?.compartments.political;
    const database = readFileSync(join(folder, 'political.db'));
    await restore({ file: backup.path, folder, secret, now: noon });
    expect(readHeader(folder)?.compartments.political).toEqual(political);
    expect(readFileSync(join(folder, 'political.db'))).toEqual(database);
    (await unlock(folder, 'counsellor_political')).close();
    expect(readFileSync(join(folder, 'staff.db.before-restore.json'), 'utf8')).not.toContain(
      'political',
    );
  });

  it('joins the other compartment in a folder that lacks this one', async () => {
    const { folder, opened, backup } = await backedUp();
    opened.close();
    await lockedVault(folder, 'counsellor_political');
    const political = await unlock(folder, 'counsellor_political');
    const other = backUp(political, folder, temporaryFolder(), noon);
    political.close();
    const fresh = temporaryFolder();
    await restore({ file: backup.path, folder: fresh, secret, now: noon });
    const own = passphrases.counsellor_political;
    await restore({ file: other.path, folder: fresh, secret: own, now: noon });
    expect(await markIn(fresh)).toBe('in the backup');
    (await unlock(fresh, 'counsellor_political')).close();
  });

  it('brings the passphrase and the key back that it was made under', async () => {
    const { folder, opened, backup } = await backedUp();
    const change = { folder, opened, now: noon, strength: leastStrength };
    const renewed = await renewKey(change, secret);
    await setSlot({ ...change, opened: renewed }, 'passphrase', 'vijf gieters onder een paraplu');
    renewed.close();
    await restore({ file: backup.path, folder, secret, now: noon });
    expect(await markIn(folder)).toBe('in the backup');
    expect(existsSync(databasePath({ folder, compartment: 'staff', keyNumber: 3 }))).toBe(true);
  });

  it('opens with the code on paper as well', async () => {
    const { folder, opened } = await backedUp();
    const code = Buffer.alloc(16, 7);
    await setSlot({ folder, opened, now: noon, strength: leastStrength }, 'recovery', code);
    const { path } = backUp(opened, folder, temporaryFolder(), noon);
    opened.close();
    const fresh = temporaryFolder();
    await restore({ file: path, folder: fresh, secret: code, kind: 'recovery', now: noon });
    expect(await markIn(fresh)).toBe('in the backup');
  });

  it('does not bring back what was destroyed since, in any byte of its database', async () => {
    const { folder, opened, backup } = await backedUp();
    const sql = 'SELECT id AS caseId, number FROM cases';
    const rows = opened.database.prepare<[], { caseId: string; number: string }>(sql).all();
    const parts = rows.map((row) => ({ ...row, rule: 'counsellor_case', on: '2026-03-02' }));
    addTombstones(folder, opened, parts);
    opened.close();
    const { cases } = await restore({ file: backup.path, folder, secret, now: noon });
    expect(cases).toBe(1);
    const restored = await unlock(folder);
    expect(restored.database.prepare('SELECT count(*) FROM cases').pluck().get()).toBe(0);
    const { key } = restored;
    restored.close();
    const clear = join(temporaryFolder(), 'clear.db');
    cpSync(databasePath({ folder, compartment: 'staff', keyNumber: 2 }), clear);
    const database = connect(clear, 'sqlcipher', key);
    database.pragma('journal_mode = DELETE');
    database.pragma("rekey = ''");
    database.close();
    expect(readFileSync(clear).includes('mark')).toBe(true);
    expect(readFileSync(clear).includes('Verteld')).toBe(false);
  });

  it('is what this machine takes for the newest it saw, from then on', async () => {
    const { folder, opened, backup } = await backedUp();
    opened.close();
    const witness = join(temporaryFolder(), 'seen.json');
    const unlocking = { folder, secret, now: noon, witness };
    const open = () => unlockVault({ ...unlocking, slotId: slotOf(folder) });
    const later = await open();
    record(later, 'after the backup');
    later.close();
    await restore({ ...unlocking, file: backup.path });
    (await open()).close();
    // The former one is an older copy now.
    rmSync(join(folder, 'staff.2.db'));
    cpSync(join(folder, 'staff.db.before-restore'), join(folder, 'staff.2.db'));
    expect((await faultOf(open)).code).toBe('vault.olderCopy');
  });
});

describe('a vault that is beyond repair', () => {
  it.each([
    ['lost its database', (folder: string) => rmSync(staffDatabase(folder))],
    ['has half a page', (folder: string) => truncateSync(staffDatabase(folder), 2000)],
    ['has noise', (folder: string) => writeFileSync(staffDatabase(folder), Buffer.alloc(9000, 7))],
    ['lost its header', (folder: string) => rmSync(join(folder, 'header.json'))],
    ['has half a header', (folder: string) => truncateSync(join(folder, 'header.json'), 99)],
  ])('because it %s is whole again after a restore', async (_, damage) => {
    const restoring = await wentOn();
    damage(restoring.folder);
    await restore(restoring);
    expect(await markIn(restoring.folder)).toBe('in the backup');
  });

  it('keeps a header that cannot be read', async () => {
    const restoring = await wentOn();
    const path = join(restoring.folder, 'header.json');
    truncateSync(path, 99);
    const half = readFileSync(path);
    await restore(restoring);
    expect(readFileSync(`${path}.before-restore`)).toEqual(half);
  });
});
