import type { VaultRole } from '../../../domain/compartment.ts';
import { routesOf } from '../../../renderer/routes.tsx';
import { passphrase } from '../../api/passphrase.ts';
import type { TestDesk } from '../support/desk.ts';
import { ask, emptyVault, startOn } from '../support/vault.ts';
import { fullVault, now, passphraseOf } from './full-vault.ts';
import { goTo, reachInside, settled } from './inside.ts';
import { arrive, type Matrix, unfold } from './matrix.ts';

/** How each vault is called where one chooses which to open. */
const vaultNames: Readonly<Record<VaultRole, RegExp>> = {
  counsellor_staff: /^Kluis: ambtenaren/,
  counsellor_political: /^Kluis: politieke/,
  griffier: /^Kluis: griffie/,
  coordinator: /^Kluis: preventie/,
};

/** Opens a window on a vault, as a role. */
async function openAs(folder: string, role: VaultRole, typed: string): Promise<TestDesk> {
  const desk = await startOn(folder, now);
  const { page } = desk;
  await page.getByLabel('Wachtzin').waitFor();
  const choice = page.getByRole('radio', { name: vaultNames[role] });
  if ((await choice.count()) > 0) await choice.check({ force: true });
  await page.getByLabel('Wachtzin').fill(typed);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  await reachInside(page);
  return desk;
}

/** A window on the demonstration, as a role. */
export const openFull = async (role: VaultRole) =>
  openAs(await fullVault(), role, passphraseOf[role]);
/** A window on a vault in which nothing was done yet. */
export const openBare = (role: VaultRole) => openAs(emptyVault(role), role, passphrase);

/** What stands for `:id` in the path of a screen; null when there is nothing to show. */
const idFor: Readonly<Record<string, (desk: TestDesk) => Promise<string | null>>> = {
  '/cases': async (desk) => (await ask(desk, 'cases.list', {})).cases[0]?.id ?? null,
  '/handover/certificate': async (desk) =>
    (await ask(desk, 'handovers.list', {})).handovers.find(({ settledAt }) => settledAt !== null)
      ?.id ?? null,
  '/access': async (desk) => (await ask(desk, 'access.list', {})).requests[0]?.id ?? null,
};

/** The path of a screen with something in it; null when the vault has nothing for it. */
export async function pathOf(desk: TestDesk, pattern: string): Promise<string | null> {
  const [before = '', after] = pattern.split('/:id');
  if (after === undefined) return pattern;
  const find = idFor[before];
  if (find === undefined) throw new Error(`say what stands for :id in ${pattern}`);
  const id = await find(desk);
  return id === null ? null : `${before}/${id}${after}`;
}

/** A screen, or one tab of it, with everything unfolded. */
interface Sight {
  readonly state: string;
  /** The path of its route. */
  readonly pattern: string;
}

/** Walks along every tab of the screen that is shown. */
async function eachTab(matrix: Matrix, sight: Sight, visit: Visit): Promise<void> {
  const tabs = matrix.page.getByRole('tab');
  const names = await tabs.allTextContents();
  for (const [index, name] of (names.length === 0 ? [''] : names).entries()) {
    if (index > 0) {
      await tabs.nth(index).click();
      await settled(matrix.page);
    }
    await unfold(matrix);
    await visit({ ...sight, state: `${sight.state} ${name}`.trim() });
  }
}

/** Selects the first row of a list, and shows its record beside it. */
async function besideList({ page }: Matrix, sight: Sight, visit: Visit): Promise<void> {
  const row = page.getByRole('grid').getByRole('row').nth(1);
  if ((await row.count()) === 0) return;
  await row.click();
  await page.locator('.record h2').first().waitFor();
  await settled(page);
  await visit({ ...sight, state: `${sight.state} with a record` });
}

/** What is done at each of them. */
type Visit = (sight: Sight) => Promise<void>;

/** Goes to every screen of a role, by the list of routes itself, and to every tab of each. */
export async function walkAll(
  desk: TestDesk,
  matrix: Matrix,
  { role, visit }: { readonly role: VaultRole; readonly visit: Visit },
): Promise<void> {
  for (const { path: pattern } of routesOf(role)) {
    const path = await pathOf(desk, pattern);
    if (path === null) continue;
    const state = `${role} ${pattern}`;
    await goTo(desk.page, path);
    await arrive(matrix, state);
    await eachTab(matrix, { state, pattern }, visit);
    if (pattern === '/cases') await besideList(matrix, { state, pattern }, visit);
  }
}
