import { describe, expect, test } from 'vitest';
import { type VaultRole, vaultRoles } from '../../../domain/compartment.ts';
import { routesOf } from '../../../renderer/routes.tsx';
import { startEmpty, startOn } from '../support/vault.ts';
import { lookAtClosed, lookAtMaking } from './closed.ts';
import { fullVault, now } from './full-vault.ts';
import { goTo, reachInside, settled } from './inside.ts';
import {
  arrive,
  emptyMatrix,
  expectNothingWrong,
  isWhole,
  judge,
  look,
  report,
  usual,
} from './matrix.ts';
import { showAs, structureOf } from './measure.ts';
import { openBare, openFull, walkAll } from './walk.ts';

/** Whose screens are not those of another in another colour. */
const distinct: readonly VaultRole[] = ['counsellor_staff', 'coordinator'];

test.each(vaultRoles)(
  'every screen with something on it: %s',
  { timeout: 600_000 },
  async (role) => {
    const desk = await openFull(role);
    const matrix = emptyMatrix(desk.page);
    const lookHere = isWhole || distinct.includes(role) ? look : judge;
    await walkAll(desk, matrix, { role, visit: ({ state }) => lookHere(matrix, state) });
    expectNothingWrong(matrix);
    expect(desk.complaints).toEqual([]);
  },
);

describe.each(isWhole ? vaultRoles : distinct)('%s', (role) => {
  test('every screen with nothing on it', { timeout: 600_000 }, async () => {
    const desk = await openBare(role);
    const matrix = emptyMatrix(desk.page);
    await walkAll(desk, matrix, { role, visit: ({ state }) => judge(matrix, state) });
    expectNothingWrong(matrix);
    expect(desk.complaints).toEqual([]);
  });

  test('every screen has a title when the vault does not answer', {
    timeout: 300_000,
  }, async () => {
    const desk = await openBare(role);
    const matrix = emptyMatrix(desk.page);
    await showAs(desk.page, usual);
    // Away from the first screen, which would lose what it shows.
    await desk.page.evaluate(() => window.inside.navigate('/nowhere'));
    await settled(desk.page);
    await desk.page.evaluate(() => window.inside.refuseAll());
    for (const { path } of routesOf(role)) {
      await goTo(desk.page, path.replace(':id', 'b6c0e0d4-7f0f-4f7c-9c1e-0a1b2c3d4e5f'));
      await arrive(matrix, `${role} ${path} without an answer`);
      report(matrix, path, await structureOf(desk.page, usual));
    }
    expectNothingWrong(matrix);
  });
});

test('the settings do not jump while their first cards are answered one after another', async () => {
  const desk = await openBare('counsellor_staff');
  const matrix = emptyMatrix(desk.page);
  await showAs(desk.page, usual);
  await desk.page.evaluate(() =>
    window.inside.answerLate({ 'keys.list': 60, 'backups.describe': 200, 'shell.policy': 350 }),
  );
  await goTo(desk.page, '/settings');
  await desk.page.getByText('Er is nog geen reservekopie').first().waitFor();
  await arrive(matrix, '/settings with late answers');
  expectNothingWrong(matrix);
});

test('every screen of a window in which no vault is open', { timeout: 300_000 }, async () => {
  const locked = await startOn(await fullVault(), now);
  await locked.page.getByLabel('Wachtzin').waitFor();
  await reachInside(locked.page);
  const matrix = emptyMatrix(locked.page);
  await lookAtClosed(matrix);
  expectNothingWrong(matrix);
  await locked.close();
  const { page } = await startEmpty();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await reachInside(page);
  const making = emptyMatrix(page);
  await lookAtMaking(making);
  expectNothingWrong(making);
});
