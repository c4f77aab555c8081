import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../db/database-file.ts';
import { migrate, SCHEMA_VERSION, schemaOf } from '../../db/migrate.ts';
import { unlockVault } from '../../db/vault.ts';
import { temporaryFolder } from './folders.ts';
import {
  addLine,
  faultOf,
  lockedVault,
  noon,
  passphrases,
  slotOf,
  staffDatabase,
} from './vault-samples.ts';

describe('what a machine remembers', () => {
  const openAs = (folder: string, witness: string, accept = {}) =>
    unlockVault({
      folder,
      slotId: slotOf(folder),
      secret: passphrases.counsellor_staff,
      now: noon,
      witness,
      accept,
    });

  it('refuses an older copy until it is accepted, and remembers that one then', async () => {
    const folder = await lockedVault();
    const witness = join(temporaryFolder(), 'seen.json');
    const first = await openAs(folder, witness);
    addLine(first);
    first.close();
    const older = readFileSync(staffDatabase(folder));
    const second = await openAs(folder, witness);
    addLine(second);
    second.close();
    writeFileSync(staffDatabase(folder), older);
    expect((await faultOf(() => openAs(folder, witness))).code).toBe('vault.olderCopy');
    (await openAs(folder, witness, { olderCopy: true })).close();
    (await openAs(folder, witness)).close();
  });

  it('refuses an older copy of an earlier schema as it is, and brings it up to date once accepted', async () => {
    const folder = await lockedVault();
    const witness = join(temporaryFolder(), 'seen.json');
    const first = await openAs(folder, witness);
    addLine(first);
    const { key } = first;
    first.close();
    const path = staffDatabase(folder);
    rmSync(path);
    const older = connect(path, 'sqlcipher', key);
    older.pragma('journal_mode = WAL');
    migrate(older, SCHEMA_VERSION - 1);
    older.close();
    const bytes = readFileSync(path);
    expect((await faultOf(() => openAs(folder, witness))).code).toBe('vault.olderCopy');
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes('schema'))).toEqual([]);
    const accepted = await openAs(folder, witness, { olderCopy: true });
    expect(schemaOf(accepted.database)).toBe(SCHEMA_VERSION);
    accepted.close();
  });

  it('notices that the end of the log was cut off', async () => {
    const folder = await lockedVault();
    const witness = join(temporaryFolder(), 'seen.json');
    const first = await openAs(folder, witness);
    addLine(first);
    addLine(first);
    first.close();
    const insider = await openAs(folder, join(temporaryFolder(), 'elsewhere.json'));
    insider.database.exec('DELETE FROM audit_events WHERE seq = 2');
    expect(insider.audit.firstBrokenLine()).toBeNull();
    insider.close();
    expect((await faultOf(() => openAs(folder, witness))).code).toBe('vault.olderCopy');
  });

  it('is of one vault and one compartment', async () => {
    const witness = join(temporaryFolder(), 'seen.json');
    for (const folder of [await lockedVault(), await lockedVault()]) {
      const opened = await openAs(folder, witness);
      addLine(opened);
      opened.close();
    }
    expect(Object.keys(JSON.parse(readFileSync(witness, 'utf8')))).toHaveLength(2);
  });

  it('that is damaged or cannot be written keeps no vault shut', async () => {
    const folder = await lockedVault();
    const witness = join(temporaryFolder(), 'seen.json');
    writeFileSync(witness, 'noise');
    const opened = await openAs(folder, witness);
    addLine(opened);
    opened.close();
    (await openAs(folder, join(folder, 'header.json', 'nowhere'))).close();
  });

  it('holds against a copy of the whole folder', async () => {
    const folder = await lockedVault();
    const witness = join(temporaryFolder(), 'seen.json');
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true });
    const opened = await openAs(folder, witness);
    addLine(opened);
    opened.close();
    expect((await faultOf(() => openAs(copy, witness))).code).toBe('vault.olderCopy');
  });
});
