import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { VaultRole } from '../../api/contract/command.ts';
import { openDesk } from '../../api/desk.ts';
import { passphrase, temporaryFolder } from '../api/support.ts';
import { startDesk, type TestDesk } from './support/desk.ts';
import { field, focused } from './support/fields.ts';
import { ask, monday, startLocked, unlock, vaultMadeOnce } from './support/vault.ts';

/** Another passphrase the estimator accepts. */
export const fresh = 'gieter paraplu snorfiets tosti kwartel';

/** A vault with a code and three shares on paper, and their words; `stale` is a code that opens nothing. */
export const onPaper = vaultMadeOnce({
  fill: async (ask) => {
    const { words: stale } = await ask('keys.beginRecovery', { passphrase });
    const { words } = await ask('keys.beginRecovery', { passphrase });
    await ask('keys.finishRecovery', { typed: words.join(' ') });
    const { shares } = await ask('keys.beginShares', { passphrase });
    const [first = '', second = ''] = shares.map((share) => share.join(' '));
    await ask('keys.finishShares', { first, second });
    return { words, stale, shares };
  },
});

/** A vault with a folder for backups and three shares on paper, and the words of two of them. */
export const onShares = vaultMadeOnce({
  fill: async (ask) => {
    await ask('backups.make', { folder: temporaryFolder() });
    const { shares } = await ask('keys.beginShares', { passphrase });
    const [first = '', second = ''] = shares.map((share) => share.join(' '));
    await ask('keys.finishShares', { first, second });
    return { words: [first, second] as const };
  },
});

/** A vault to practise with. */
export async function practiceVault(): Promise<string> {
  const folder = temporaryFolder();
  const desk = openDesk({
    folder,
    version: '0.0.0',
    guessMs: 0,
    now: () => monday,
    practice: true,
  });
  const municipality = { code: 'GM9999', name: 'Waterveen' };
  const input = { role: 'counsellor_staff', passphrase, municipality };
  const made = await desk.handle({ command: 'vault.create', input });
  desk.close();
  if (!made.ok) throw new Error(made.error.code);
  return folder;
}

/** The keys of a vault that opens with a passphrase alone, on the screen. */
export async function openKeys(
  role: VaultRole = 'counsellor_staff',
  language: 'nl' | 'en' = 'nl',
): Promise<TestDesk> {
  const desk = await startLocked(role);
  await showKeys(desk, language);
  return desk;
}

/** A desk in a browser of its own, so that nothing in its profile is of another test. */
export async function startAlone(folder: string): Promise<TestDesk> {
  const desk = await startDesk({ folder, now: monday, ownBrowser: true });
  onTestFinished(() => desk.close());
  return desk;
}

/** Unlocks and goes to the keys. */
export async function showKeys(desk: TestDesk, language: 'nl' | 'en' = 'nl'): Promise<void> {
  await unlock(desk, language);
  await desk.page.keyboard.press('Control+7');
  await desk.page.locator('.key').first().waitFor();
}

/** The heading of a screen. */
export const title = ({ page }: TestDesk, name: string): Locator =>
  page.getByRole('heading', { level: 1, name });

/** What is typed in, at a path of the form on the screen. */
export const input = (page: Page, name: string): Locator =>
  field(page, name).locator('input:not([type="radio"]), textarea');

/** The sentence of what is wrong at a field. */
export const problemAt = (page: Page, name: string): Promise<string | null> =>
  field(page, name).locator('.field-problem').textContent();

/** Locks with the keyboard and waits for the screen that asks to unlock. */
export async function lock(desk: TestDesk): Promise<void> {
  await desk.page.keyboard.press('Control+l');
  await title(desk, 'Kluis openen').waitFor();
}

/** Walks on with Tab to the button that begins with these words, and presses it. */
export async function pressButton(page: Page, words: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    if (!(await focused(page)).startsWith(words)) continue;
    await page.keyboard.press('Enter');
    return;
  }
  throw new Error(`Tab never came to ${words}`);
}

/** A desk on a machine that saw the vault in a folder later than it now stands there. */
export async function startOnOlderCopy(folder: string): Promise<TestDesk> {
  const aside = temporaryFolder();
  const older = join(aside, 'older.db');
  const database = join(folder, 'staff.db');
  copyFileSync(database, older);
  const desk = await startDesk({ folder, now: monday, witness: join(aside, 'seen.json') });
  onTestFinished(() => desk.close());
  await unlock(desk);
  await lock(desk);
  copyFileSync(older, database);
  return desk;
}

/** Leaves the sign in a vault that somebody has it open on another computer. */
export function openElsewhere(folder: string): void {
  const holder = { owner: 'roos', computer: 'elders', process: 7, since: monday };
  writeFileSync(join(folder, 'staff.lock'), JSON.stringify(holder));
}

/** The kinds of what opens the vault, in order. */
export const kindsOf = async (desk: TestDesk) =>
  (await ask(desk, 'keys.list', {})).slots.map(({ kind }) => kind).sort();

/** A step of the dialog that makes something on paper. */
export const heading = ({ page }: TestDesk, name: string) =>
  page.getByRole('heading', { level: 3, name });
