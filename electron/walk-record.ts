import type { Page } from 'playwright-core';
import { goTo, lock, openVault, type Sight, title, type } from './walk-steps.ts';

const tab = (page: Page, name: string) =>
  page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();

/** Records what the reporter of the case on the screen agreed to, and looks at what would leave on it. */
async function share({ page, shot }: Sight): Promise<void> {
  await tab(page, 'Toestemming');
  await page.getByRole('button', { name: 'Nieuwe toestemming' }).click();
  await page.getByRole('dialog').waitFor();
  await type(page, 'purpose', 'reac');
  for (const choice of ['Coördinator weerbaarheid', 'Wat er gebeurde: de feiten'])
    await page.getByRole('checkbox', { name: choice }).check({ force: true });
  await type(page, 'how', 'in een');
  await shot('toestemming-vastleggen');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Actief', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Gegevens delen' }).click();
  await title(page, 'Gegevens delen');
  await type(page, 'recipient', 'coör');
  await page.getByRole('region', { name: 'Dit gaat eruit' }).getByText('Balie').waitFor();
  await shot('delen');
  await page.getByRole('link', { name: 'Terug naar het dossier' }).click();
  await title(page, /^Dossier A-/);
}

/** Looks at the parts of the record beside report and aftercare, in a case and over cases. */
export async function walkRecord(sight: Sight): Promise<void> {
  const { page, shot } = sight;
  await share(sight);
  for (const [name, picture] of [
    ['Politie en bewijs', 'politie-en-bewijs'],
    ['Reactie', 'reactie'],
    ['Schade', 'schade'],
    ['Taken', 'taken'],
  ] as const) {
    await tab(page, name);
    await page.getByRole('tabpanel', { name: new RegExp(`^${name}`) }).waitFor();
    await shot(picture);
  }
  await goTo(page, 'Reeksen');
  await shot('reeksen');
}

/** Looks at the desk of the council clerk. */
export async function walkClerk({ page, shot }: Sight, passphrase: string): Promise<void> {
  await openVault(page, { vault: /griffie/, passphrase, first: 'Griffie' });
  await page.getByText('Even geduld').waitFor({ state: 'detached' });
  await shot('griffie');
  await lock(page);
}

/** Looks at the desk of the coordinator. */
export async function walkCoordinator({ page, shot }: Sight, passphrase: string): Promise<void> {
  await openVault(page, { vault: /preventie/, passphrase, first: 'Basis op orde' });
  await page.getByText('Even geduld').waitFor({ state: 'detached' });
  await shot('basis-op-orde');
  await goTo(page, 'Trainingen');
  await shot('trainingen');
  await lock(page);
}
