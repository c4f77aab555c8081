import { cpSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { draftOf } from '../../db/repositories/drafts.ts';
import { readSetting } from '../../db/repositories/settings.ts';
import { temporaryFolder } from './folders.ts';
import { type OtherProcess, startProcess } from './processes.ts';
import { lockedVault, unlock } from './vault-samples.ts';

/** What another process wrote as record `number`. */
const bodyOf = (number: number) => `${number} `.repeat(500);

/** Kills a process that is recording, a little after so many records. */
async function killAfter(recording: OtherProcess, records: number): Promise<number> {
  let confirmed = 0;
  let heard = 0;
  for (let said = await recording.nextLine(); said !== null; said = await recording.nextLine()) {
    confirmed = Number(said);
    heard += 1;
    if (heard === records) void setTimeout(records % 7).then(recording.kill);
  }
  await recording.gone;
  return confirmed;
}

/** Reads a vault after a crash: how many records it holds, once they are sure to be whole. */
async function wholeRecords(folder: string): Promise<number> {
  const { database, audit } = await unlock(folder);
  expect(audit.firstBrokenLine()).toBeNull();
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  const records = audit.events().length;
  for (let number = 1; number <= records; number += 1) {
    expect(readSetting(database, `record ${number}`)).toBe(bodyOf(number));
  }
  expect(readSetting(database, `record ${records + 1}`)).toBeUndefined();
  expect(draftOf(database, 'report')?.body).toBe(records > 0 ? bodyOf(records) : undefined);
  database.close();
  return records;
}

describe('a vault whose process is killed while it records', () => {
  it('holds every confirmed record and no half one, time after time', {
    timeout: 120_000,
  }, async () => {
    const folder = await lockedVault();
    for (const records of [1, 40, 5, 64]) {
      const confirmed = await killAfter(startProcess('record', folder), records);
      expect(confirmed).toBeGreaterThanOrEqual(records);
      expect(await wholeRecords(folder)).toBeGreaterThanOrEqual(confirmed);
    }
  });

  it('holds whole records only, also when the end of its log is lost with it', {
    timeout: 120_000,
  }, async () => {
    const folder = await lockedVault();
    await killAfter(startProcess('record', folder), 20);
    const length = statSync(join(folder, 'staff.db-wal')).size;
    const kept: number[] = [];
    for (const lost of [0, 1, 31, 4096, 4121, length >> 1, length - 40, length]) {
      const copy = temporaryFolder();
      cpSync(folder, copy, { recursive: true });
      truncateSync(join(copy, 'staff.db-wal'), Math.max(0, length - lost));
      kept.push(await wholeRecords(copy));
    }
    expect(kept).toEqual(kept.toSorted((a, b) => b - a));
  });
});
