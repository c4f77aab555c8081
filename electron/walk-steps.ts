import type { Locator, Page } from 'playwright-core';

/** A window, and a way to keep what it shows. */
export interface Sight {
  readonly page: Page;
  /** Keeps a picture of the screen as it stands, or of a part of it. */
  readonly shot: (name: string, part?: Locator) => Promise<void>;
}

/** Waits for the heading of a screen. */
export const title = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** Puts focus in a field of a form. */
export const focus = (page: Page, name: string) =>
  page
    .locator(`[data-field="${name}"]`)
    .locator('[role="spinbutton"], input, textarea, button')
    .first()
    .focus();

/** Types until a choice is found, and takes the first. */
export async function choose(page: Page, name: string, words: string): Promise<void> {
  await focus(page, name);
  await page.keyboard.type(words);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** Chooses among options that all stand on the page, by so many steps from the first. */
export async function pick(page: Page, name: string, steps: number): Promise<void> {
  await focus(page, name);
  await page.keyboard.press('Space');
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
}

/** Types into a field. */
export async function type(page: Page, name: string, words: string): Promise<void> {
  await focus(page, name);
  await page.keyboard.type(words, { delay: 20 });
}

/** Goes to a screen by its name in the menu. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  await title(page, name);
}

/** Opens one of the vaults in the folder, and waits for its first screen. */
export async function openVault(
  page: Page,
  {
    vault,
    passphrase,
    first,
  }: { readonly vault: RegExp; readonly passphrase: string; readonly first: string },
): Promise<void> {
  await page.getByRole('radio', { name: vault }).check({ force: true });
  await page.getByLabel('Wachtzin').fill(passphrase);
  await page.keyboard.press('Enter');
  await title(page, first);
}

/** Locks the vault. */
export async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.getByLabel('Wachtzin').waitFor();
}

/** Unfolds questions that can wait. */
export async function unfold(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, expanded: false }).click();
}
