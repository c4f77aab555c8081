import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { VaultRole } from '../../../api/contract/command.ts';
import type { CommandName, Input, Output } from '../../../api/contract/index.ts';
import { passphrase, startOpenDesk, temporaryFolder } from '../../api/support.ts';
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

/** What a vault is to hold before its window opens. */
export interface Filling<T> {
  readonly role?: VaultRole;
  /** When it is made and filled. */
  readonly at?: string;
  readonly fill: (ask: Ask) => Promise<T>;
}

/**
 * Makes a vault and fills it without a window: the same desk in this process, closed again before a
 * window opens on its folder. A window takes seconds to start.
 */
export async function makeVault<T>(
  filling: Filling<T>,
): Promise<{ readonly folder: string; readonly filled: T }> {
  const { role = 'counsellor_staff', at = monday, fill } = filling;
  const { desk, folder, ask } = await startOpenDesk(at, role);
  const filled = await fill(ask);
  desk.close();
  return { folder, filled };
}

/** A desk on a vault with nothing in it yet; the window asks to unlock. */
export async function startLocked(role: VaultRole = 'counsellor_staff'): Promise<TestDesk> {
  const { folder } = await makeVault({ role, fill: async () => undefined });
  return startOn(folder, monday);
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
