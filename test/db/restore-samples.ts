import { expect } from 'vitest';
import { readSetting } from '../../db/repositories/settings.ts';
import type { Restoring } from '../../db/restore.ts';
import { backedUp, record } from './backup-samples.ts';
import { noon, passphrases, unlock } from './vault-samples.ts';

/** The passphrase of every vault here. */
export const secret = passphrases.counsellor_staff;

/** A locked vault that went on after its backup, and what puts that back. */
export async function wentOn(): Promise<Restoring & { readonly file: string }> {
  const { folder, opened, backup } = await backedUp();
  record(opened, 'after the backup');
  opened.close();
  return { file: backup.path, folder, secret, now: noon };
}

/** The mark in a locked vault. */
export async function markIn(folder: string): Promise<string | undefined> {
  const opened = await unlock(folder);
  expect(opened.audit.firstBrokenLine()).toBeNull();
  const mark = readSetting(opened.database, 'mark');
  opened.close();
  return mark;
}
