import type { VaultRole } from '../../api/contract/command.ts';
import { temporaryFolder } from '../api/support.ts';
import type { TestDesk } from './support/desk.ts';
import { field } from './support/fields.ts';
import { emptyVault, monday, startOn, unlock } from './support/vault.ts';

/** A counsellor at an own desk, with a name for colleagues. */
export interface Counsellor {
  readonly name: string;
  readonly desk: TestDesk;
}

/** A counsellor at the desk of a vault, unlocked. */
export async function counsellor(
  name: string,
  folder = emptyVault(),
  now = monday,
): Promise<Counsellor> {
  const desk = await startOn(folder, now);
  await unlock(desk);
  return { name, desk };
}

/** Goes to the page on colleagues, as one does from the settings. */
export async function goToColleagues({ desk: { page } }: Counsellor): Promise<void> {
  await page.keyboard.press('Control+7');
  await page.getByRole('button', { name: 'Collega’s bekijken' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Collega’s' }).waitFor();
}

/** Makes a card in a folder. */
export async function makeCard(counsellor: Counsellor, folder: string): Promise<void> {
  const { page } = counsellor.desk;
  await goToColleagues(counsellor);
  await field(page, 'name').locator('input').fill(counsellor.name);
  await field(page, 'folder').locator('input').fill(folder);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Visitekaartje opgeslagen als').first().waitFor();
}

/** Opens the card of somebody in a folder; the dialog that shows it stays open. */
export async function lookAtCard({ desk: { page } }: Counsellor, folder: string, file: string) {
  await field(page, 'card.folder').locator('input').fill(folder);
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: file }).check({ force: true });
  await page.getByRole('button', { name: 'Kaartje bekijken' }).press('Enter');
  return page.getByRole('dialog');
}

/** The words of the fingerprint that stands on the screen, or in a part of it. */
export const wordsIn = (place: { locator: TestDesk['page']['locator'] }): Promise<string[]> =>
  place.locator('.fingerprint li').allInnerTexts();

/** A folder that both can reach, like a stick. */
export const stick = (): string => temporaryFolder();

/** An empty vault for a role. */
export const vaultOf = (role: VaultRole): string => emptyVault(role);
