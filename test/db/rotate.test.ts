import { copyFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenCompartment } from '../../db/compartment.ts';
import { readHeader } from '../../db/header.ts';
import { type BackupSeries, rotateBackups } from '../../db/rotate.ts';
import { backUp } from './back-up.ts';
import { temporaryFolder } from './folders.ts';
import { faultOf, lockedVault, unlock } from './vault-samples.ts';

let vault = '';
let target = '';
let opened: OpenCompartment;
let series: BackupSeries;

beforeEach(async () => {
  vault = await lockedVault();
  target = temporaryFolder();
  opened = await unlock(vault);
  const vaultId = readHeader(vault)?.id ?? '';
  series = { folder: target, vaultId, compartment: 'staff' };
});

/** Makes a backup at noon on each of these days. */
function makeOn(...days: string[]): void {
  for (const day of days) backUp(opened, vault, target, `${day}T11:00:00.000Z`);
}

/** The days of the backups in the folder. */
const daysThere = () =>
  readdirSync(target)
    .sort()
    .map((name) => /-(\d{8})-/.exec(name)?.[1] ?? name);

describe('old backups', () => {
  it('are thrown away but the newest few', () => {
    makeOn('2026-03-02', '2026-03-05', '2026-03-03', '2026-03-04', '2026-03-01');
    const gone = rotateBackups(series, 3);
    expect(daysThere()).toEqual(['20260303', '20260304', '20260305']);
    expect(gone).toHaveLength(2);
  });

  it('are kept one for each of the last twelve months in which there was one', () => {
    const months = Array.from({ length: 16 }, (_, month) => month);
    const dayOf = (month: number, day: string) =>
      `${month < 12 ? 2025 : 2026}-${String((month % 12) + 1).padStart(2, '0')}-${day}`;
    makeOn(
      ...months.map((month) => dayOf(month, '07')),
      ...months.map((month) => dayOf(month, '21')),
    );
    rotateBackups(series, 1);
    const kept = months.slice(4).map((month) => dayOf(month, '21').replaceAll('-', ''));
    expect(daysThere()).toEqual(kept);
  });

  it('belong to the month in Amsterdam', () => {
    // Half past eleven in the evening in London is the next month here.
    backUp(opened, vault, target, '2026-01-31T23:30:00.000Z');
    makeOn('2026-01-30', '2026-02-10');
    rotateBackups(series, 1);
    expect(daysThere()).toEqual(['20260130', '20260210']);
  });

  it('are never all thrown away', () => {
    makeOn('2026-03-01', '2026-03-02');
    rotateBackups(series, 0);
    expect(daysThere()).toEqual(['20260302']);
  });
});

describe('what is left alone, and not counted,', () => {
  it('is what Luwte did not name, and what is no backup', () => {
    makeOn('2026-03-01', '2026-03-02');
    const [oldest = ''] = readdirSync(target);
    copyFileSync(join(target, oldest), join(target, 'luwte-staff-for-the-safe.luwte'));
    copyFileSync(join(target, oldest), join(target, 'copy.bak'));
    writeFileSync(join(target, 'luwte-staff-20260101-000000.luwte'), 'a letter');
    rotateBackups(series, 1);
    expect(readdirSync(target).sort()).toEqual([
      'copy.bak',
      'luwte-staff-20260101-000000.luwte',
      'luwte-staff-20260302-120000.luwte',
      'luwte-staff-for-the-safe.luwte',
    ]);
  });

  it('is the backup of another vault, whatever its name', async () => {
    makeOn('2026-03-01');
    const other = await lockedVault();
    const stranger = await unlock(other);
    backUp(stranger, other, target, '2026-03-02T11:00:00.000Z');
    backUp(stranger, other, target, '2026-02-02T11:00:00.000Z');
    rotateBackups(series, 1);
    expect(daysThere()).toEqual(['20260202', '20260301', '20260302']);
  });

  it('is the backup of the other compartment, also under a name of this one', async () => {
    await lockedVault(vault, 'counsellor_political');
    const political = await unlock(vault, 'counsellor_political');
    const { path } = backUp(political, vault, target, '2026-03-09T11:00:00.000Z');
    copyFileSync(path, join(target, 'luwte-staff-20260309-120000.luwte'));
    makeOn('2026-03-01', '2026-03-02');
    rotateBackups(series, 1);
    expect(readdirSync(target).sort()).toEqual([
      'luwte-political-20260309-120000.luwte',
      'luwte-staff-20260302-120000.luwte',
      'luwte-staff-20260309-120000.luwte',
    ]);
  });

  it('is one that was cut short: the whole ones before it stay', () => {
    makeOn('2026-03-01', '2026-03-02', '2026-03-03');
    const path = join(target, 'luwte-staff-20260303-120000.luwte');
    truncateSync(path, readFileSync(path).length - 1);
    rotateBackups(series, 1);
    expect(daysThere()).toEqual(['20260302', '20260303']);
  });

  it('is everything when the folder is not there', async () => {
    const folder = join(target, 'nowhere');
    const act = () => rotateBackups({ ...series, folder }, 1);
    expect((await faultOf(act)).code).toBe('backup.folderMissing');
  });
});
