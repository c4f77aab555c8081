import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { expect } from 'vitest';
import { isWrong, verifyVault } from '../../db/verify.ts';
import { record } from './backup-samples.ts';
import { lockedVault, passphrases, staffDatabase, unlock } from './vault-samples.ts';

/** The length of a page. */
export const PAGE = 4096;
/** The passphrase of every vault here. */
export const passphrase = passphrases.counsellor_staff;
/** Gives it. */
export const ask = async () => passphrase;

/** A locked vault with records, after something was done to it while it was open. */
export async function vaultWith(act: (database: Database) => void = () => {}): Promise<string> {
  const folder = await lockedVault();
  const opened = await unlock(folder);
  record(opened, 'here');
  record(opened, 'there');
  opened.database.pragma('foreign_keys = OFF');
  act(opened.database);
  opened.close();
  return folder;
}

/** What is found in a folder, and that nothing in it changed, nor stayed elsewhere. */
export async function findingsIn(folder: string) {
  const elsewhere = () => readdirSync(tmpdir()).filter((name) => name.startsWith('luwte-verify-'));
  const before = [stampsOf(folder), elsewhere()];
  const findings = await verifyVault(folder, ask);
  expect([stampsOf(folder), elsewhere()]).toEqual(before);
  return findings;
}

/** Everything in a folder: names, bytes, and when they were last written. */
export const stampsOf = (folder: string) => ({
  ...Object.fromEntries(
    readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]),
  ),
  files: filesIn(folder),
});

const filesIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => [name, readFileSync(join(folder, name)).toString('base64')]);

/** The codes of what is found. */
export const codesIn = async (folder: string) => (await findingsIn(folder)).map(({ code }) => code);
/** What is found and wrong. */
export const wrongIn = async (folder: string) => (await findingsIn(folder)).filter(isWrong);

/** Flips a byte of the database. */
export function flip(folder: string, at: number): void {
  const path = staffDatabase(folder);
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
  writeFileSync(path, bytes);
}
