import { onTestFinished } from 'vitest';
import type { VaultRole } from '../../../api/contract/command.ts';
import type { CommandName, Input, Output } from '../../../api/contract/index.ts';
import { passphrase } from '../../api/support.ts';
import { startDesk, type TestDesk } from './desk.ts';

/** Monday 4 May 2026, 10:35 in Amsterdam: the morning of story S-01. */
export const monday = '2026-05-04T08:35:00.000Z';

/** The municipality of every vault that a test makes. */
export const municipality = { code: 'GM9999', name: 'Waterveen' };

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
export async function startEmpty(now = monday): Promise<TestDesk> {
  const desk = await startDesk({ now });
  onTestFinished(() => desk.close());
  return desk;
}

/** A desk on a vault that was just made; the window still asks to unlock. */
export async function startVault(
  role: VaultRole = 'counsellor_staff',
  now = monday,
): Promise<TestDesk> {
  const desk = await startEmpty(now);
  await ask(desk, 'vault.create', { role, passphrase, municipality });
  return desk;
}

/** Opens the desk at another moment and unlocks it with the passphrase. */
export async function openAt(
  desk: TestDesk,
  now: string,
  language: 'nl' | 'en' = 'nl',
): Promise<void> {
  await desk.restart(now);
  const { page } = desk;
  if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
  await page.getByLabel(language === 'nl' ? 'Wachtzin' : 'Passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
}
