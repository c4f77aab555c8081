import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { passphrase } from '../api/support.ts';
import { fingerprintOf } from '../db/folders.ts';
import type { TestDesk } from './support/desk.ts';
import { field } from './support/fields.ts';
import { expectAccessibleInBothThemes } from './support/look.ts';
import { emptyVault, monday, startLocked, startOn, unlock } from './support/vault.ts';

/** A desk whose vault went through `change` between two starts, and its files as they were then. */
async function startChanged(change: (folder: string) => void) {
  const folder = emptyVault();
  change(folder);
  const before = fingerprintOf(folder);
  return { desk: await startOn(folder, monday), before };
}

/** The one sentence on the screen. */
const sentence = ({ page }: TestDesk) => page.getByRole('alert').textContent();

async function tryPassphrase({ page }: TestDesk): Promise<void> {
  await field(page, 'passphrase').locator('input').fill(passphrase);
  await page.keyboard.press('Enter');
}

test('a damaged header is told in one sentence, and no file changes', async () => {
  const { desk, before } = await startChanged((folder) =>
    writeFileSync(join(folder, 'header.json'), '{"format":"luwte-vault","ver'),
  );
  await desk.page.getByRole('heading', { name: 'Deze kluis kan niet worden geopend' }).waitFor();
  expect(await sentence(desk)).toContain(
    'Het kopbestand van de kluis (header.json) is beschadigd.',
  );
  await expectAccessibleInBothThemes(desk.page);
  await desk.page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  expect(fingerprintOf(desk.folder)).toEqual(before);
});

test('a vault of a newer version is told in one sentence, and no file changes', async () => {
  const { desk, before } = await startChanged((folder) => {
    const file = join(folder, 'header.json');
    const header: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...header, version: 99 }));
  });
  await desk.page.getByRole('alert').waitFor();
  expect(await sentence(desk)).toContain('gemaakt met een nieuwere versie van Luwte');
  expect(fingerprintOf(desk.folder)).toEqual(before);
});

test('a database that was cut short is told in one sentence, and no file changes', async () => {
  const { desk, before } = await startChanged((folder) =>
    truncateSync(join(folder, 'staff.db'), 8192),
  );
  await tryPassphrase(desk);
  await desk.page.getByRole('alert').waitFor();
  expect(await sentence(desk)).toContain('beschadigd of afgekapt');
  await expectAccessibleInBothThemes(desk.page);
  expect(fingerprintOf(desk.folder)).toEqual(before);
});

test('a vault that is open elsewhere is told in one sentence, with where', async () => {
  const first = await startLocked();
  await unlock(first);
  const before = fingerprintOf(first.folder);
  const second = await startOn(first.folder, monday);
  await tryPassphrase(second);
  await second.page.getByRole('alert').waitFor();
  const where = `${userInfo().username} op ${hostname()}`;
  expect(await sentence(second)).toContain(
    `Deze kluis is al geopend door ${where}, sinds 4 mei 2026 om 10:35.`,
  );
  expect(fingerprintOf(first.folder)).toEqual(before);
});
