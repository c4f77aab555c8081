import { walkRecord } from './walk-record.ts';
import { choose, focus, goTo, lock, pick, type Sight, title, type, unfold } from './walk-steps.ts';

/** What a walk through the main job needs. */
export interface Walk extends Sight {
  /** Opens the vault of the civil servants. */
  readonly passphrase: string;
  /** The day on which it is walked, `yyyy-mm-dd`. */
  readonly today: string;
  /** The year that is published: one that is over. */
  readonly year: number;
  /** An existing folder for the published files. */
  readonly folder: string;
}

/**
 * Looks at how a vault is made, in a folder without one, and makes none. Only the card is kept: under
 * it stands the folder.
 */
export async function walkFirstVault({ page, shot }: Sight): Promise<void> {
  await title(page, 'Een kluis maken');
  await page.getByRole('button', { name: 'Verder' }).click();
  await type(page, 'name', 'Gemeente Waterveen');
  await type(page, 'code', 'GM9999');
  await page.getByRole('button', { name: 'Verder' }).click();
  await type(page, 'passphrase', 'kachel wolkje banaan fietspomp sneeuwuil');
  await page.getByText('Deze wachtzin kunt u gebruiken.').waitFor();
  await shot('wachtzin-kiezen', page.locator('.unlock-card'));
}

async function unlock({ page, passphrase, shot }: Walk): Promise<void> {
  await page.getByRole('radio', { name: /ambtenaren/ }).check({ force: true });
  await page.getByLabel('Wachtzin').fill(passphrase);
  await shot('ontgrendelen');
  await page.keyboard.press('Enter');
  await title(page, 'Vandaag');
  await shot('vandaag');
}

async function search({ page, shot }: Walk): Promise<void> {
  await page.keyboard.press('Control+2');
  await title(page, 'Dossiers');
  await page.getByRole('row').nth(1).waitFor();
  await shot('dossiers');
  await page.getByLabel('Zoeken in dossiers').fill('balie');
  await page
    .getByText(/dossiers? gevonden/)
    .first()
    .waitFor();
  await page.getByRole('row').nth(1).click();
  await page.locator('mark').first().waitFor();
  await page.locator('.record [data-loading]').waitFor({ state: 'detached' });
  await shot('dossiers-zoeken');
}

/** A threat at the counter, told this morning. */
async function report({ page, today, shot }: Walk): Promise<void> {
  await page.keyboard.press('Control+n');
  await title(page, 'Nieuwe melding');
  await shot('nieuwe-melding');
  await focus(page, 'rulesDiscussed');
  await page.keyboard.press('Space');
  await type(page, 'reporter.alias', 'Linde (voorbeeld)');
  await choose(page, 'reporter.position.department', 'werk');
  await unfold(page, /^Meer over de melder/);
  await choose(page, 'reporter.position.functionGroup', 'consulent');
  await type(page, 'incident.occurred.on', today.split('-').reverse().join(''));
  await choose(page, 'incident.nature', 'dreigen met fysiek');
  await choose(page, 'incident.channel', 'balie');
  await pick(page, 'incident.severity', 3);
  await pick(page, 'incident.perpetratorKnown', 1);
  await unfold(page, 'Meer over het incident');
  await pick(page, 'incident.corrected', 1);
  await choose(page, 'incident.perpetratorKind', 'cliënt');
  const told = 'Een cliënt schreeuwde aan de balie en zei dat hij buiten zou wachten.';
  await type(page, 'incident.narrative', told);
  await pick(page, 'wish', 1);
  await page.getByRole('region', { name: 'Taken die volgen' }).waitFor();
  await shot('nieuwe-melding-ingevuld');
  await page.keyboard.press('Control+Enter');
  await title(page, /^Dossier A-/);
  await shot('dossier');
}

async function aftercare({ page, shot }: Walk): Promise<void> {
  await page.getByRole('tab', { name: 'Nazorg' }).click();
  await page.getByRole('button', { name: 'Ondersteuning bijwerken' }).click();
  await type(page, 'psychic.status', 'gea');
  await type(page, 'legal.status', 'gea');
  await shot('nazorg-aanbieden');
  await page.getByRole('dialog').getByRole('button', { name: 'Vastleggen' }).click();
  // The desk asks for it by itself, now that help was accepted.
  await page.getByRole('dialog').getByRole('button', { name: 'Plannen' }).click();
  await page.getByText('De vijf contacten zijn gepland').first().waitFor();
  await shot('nazorg');
}

async function publish({ page, year, folder, shot }: Walk): Promise<void> {
  await goTo(page, 'Cijfers');
  await page.getByRole('figure').first().waitFor();
  await shot('cijfers');
  await goTo(page, 'Export');
  await page.getByRole('radio', { name: new RegExp(`^${year}`) }).check({ force: true });
  await shot('export-jaar');
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('heading', { name: `Dit gaat er van ${year} naar buiten` }).waitFor();
  await page.getByRole('table').first().waitFor();
  await shot('export-bekijken');
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByLabel('Map voor de bestanden').fill(folder);
  await page.getByRole('checkbox', { name: 'Ik heb de cijfers bekeken' }).check({ force: true });
  await shot('export-vastzetten');
  await page.getByRole('button', { name: /opslaan$/ }).click();
  await page.getByRole('heading', { name: `De cijfers van ${year} zijn opgeslagen` }).waitFor();
  await shot('export-klaar');
}

/** One page for the secretary, on the year that was just published. */
async function tellSecretary({ page, year, folder, shot }: Walk): Promise<void> {
  await page.getByRole('button', { name: 'Nog iets uitgeven' }).click();
  await page.getByRole('button', { name: /^Uitgifteboek/ }).click();
  await page.getByRole('button', { name: `Overzicht van ${year} maken` }).click();
  await page.getByLabel('Map voor de pdf').fill(folder);
  await shot('overzicht');
  await page.getByRole('button', { name: 'Pdf opslaan' }).click();
  await page.getByText(/^Opgeslagen: overzicht_/).waitFor();
}

/**
 * Does the main job through the real screens, in Dutch, as a counsellor would: opens the vault,
 * looks at today, searches, records a report, plans aftercare, shares with consent, publishes a year,
 * writes the overview of it, locks.
 */
export async function walkMainJob(walk: Walk): Promise<void> {
  for (const step of [unlock, search, report, aftercare, walkRecord, publish, tellSecretary])
    await step(walk);
  await lock(walk.page);
}
