import { cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import type { VaultRole } from '../../../api/contract/command.ts';
import type { CommandName, Input, Output } from '../../../api/contract/index.ts';
import { passphrase, startDesk as startApi, temporaryFolder } from '../../api/support.ts';
import { startDesk, type TestDesk } from './desk.ts';

/** Monday 4 May 2026, 10:35 in Amsterdam: the morning of story S-01. */
export const monday = '2026-05-04T08:35:00.000Z';

/** Asks the vault behind the window, as the window itself does; throws the code of an error. */
export async function ask<N extends CommandName>(
  { page }: TestDesk,
  command: N,
  input: Input<N>,
): Promise<Output<N>> {
  const response = await page.evaluate((request) => window.luwte.call(request), { command, input });
  if (!response.ok) throw new Error(response.error.code);
  // Safe: the desk parses what it answers with the schema of the command.
  return response.output as Output<N>;
}

/** A desk that is closed after the test, on a folder without a vault. */
export async function startEmpty(): Promise<TestDesk> {
  return startOn(join(temporaryFolder(), 'vault'), monday);
}

/** A desk that is closed after the test, on the vault in a folder. */
export async function startOn(folder: string, now: string): Promise<TestDesk> {
  const desk = await startDesk({ folder, now });
  onTestFinished(() => desk.close());
  return desk;
}

/** Asks the desk something, or tells it to do something; throws the code of an error. */
export type Ask = <N extends CommandName>(command: N, input: Input<N>) => Promise<Output<N>>;

/** A vault that stands ready, and what its filling said of it. */
export interface ReadyVault<T> {
  readonly folder: string;
  readonly filled: T;
}

/** What a vault is to hold before a window opens on it. */
export interface Filling<T> {
  readonly role?: VaultRole;
  /** When it is filled. */
  readonly at?: string;
  readonly fill: (ask: Ask) => Promise<T>;
}

/** A copy of the vault with nothing in it that was made before all tests. */
export function emptyVault(
  role: VaultRole = 'counsellor_staff',
  folder = temporaryFolder(),
): string {
  cpSync(join(inject('emptyVaults'), role), folder, { recursive: true });
  return folder;
}

/** Makes a vault and fills it without a window: the same desk in this process, closed again. */
export async function makeVault<T>(
  filling: Filling<T>,
  given = temporaryFolder(),
): Promise<ReadyVault<T>> {
  const { role, at = monday, fill } = filling;
  const folder = emptyVault(role, given);
  const { desk, ask } = startApi(at, folder);
  const [slot] = (await ask('vault.describe', {})).slots;
  await ask('vault.unlock', { slot: slot?.id ?? '', passphrase });
  const filled = await fill(ask);
  desk.close();
  return { folder, filled };
}

/** A vault that is made once, when the first test asks for it; each test gets a copy. */
export function vaultMadeOnce<T>(filling: Filling<T>): () => Promise<ReadyVault<T>> {
  let made: Promise<ReadyVault<T>> | null = null;
  return async () => {
    // It goes with the empty vaults, after all tests.
    made ??= makeVault(filling, mkdtempSync(join(inject('emptyVaults'), 'filled-')));
    const { folder: original, filled } = await made;
    const folder = temporaryFolder();
    cpSync(original, folder, { recursive: true });
    return { folder, filled };
  };
}

/** A desk on a vault with nothing in it yet; the window asks to unlock. */
export async function startLocked(role?: VaultRole): Promise<TestDesk> {
  return startOn(emptyVault(role), monday);
}

/** Types the passphrase and waits for the desk. */
export async function unlock({ page }: TestDesk, language: 'nl' | 'en' = 'nl'): Promise<void> {
  if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
  await page.getByLabel(language === 'nl' ? 'Wachtzin' : 'Passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
}

/** Opens the desk at another moment and unlocks it with the passphrase. */
export async function openAt(
  desk: TestDesk,
  now: string,
  language: 'nl' | 'en' = 'nl',
): Promise<void> {
  await desk.restart(now);
  await unlock(desk, language);
}
