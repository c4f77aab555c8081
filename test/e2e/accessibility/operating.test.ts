import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { VaultRole } from '../../../domain/compartment.ts';
import { routesOf } from '../../../renderer/routes.tsx';
import { counterThreat } from '../../api/support.ts';
import type { TestDesk } from '../support/desk.ts';
import { ask } from '../support/vault.ts';
import { goTo } from './inside.ts';
import { emptyMatrix, expectNothingWrong, narrowest, report, usual } from './matrix.ts';
import { showAs } from './measure.ts';
import { actingOnPress, coveredFocus, leadingElsewhere } from './operating.ts';
import { openBare, pathOf } from './walk.ts';

const roles: readonly VaultRole[] = ['counsellor_staff', 'coordinator'];
const laptop = { width: 1280, height: 720 } as const;

/** A window in which there is a case, where a role has any. */
async function openWithCase(role: VaultRole): Promise<TestDesk> {
  const desk = await openBare(role);
  if (role === 'counsellor_staff') await ask(desk, 'reports.record', counterThreat);
  await showAs(desk.page, usual);
  return desk;
}

/** What has focus is in sight (WCAG 2.4.11), on a laptop and enlarged four times. */
async function focusInSight({ page }: TestDesk): Promise<readonly string[]> {
  await page.setViewportSize(narrowest);
  const covered = await coveredFocus(page);
  await page.setViewportSize(laptop);
  return [...covered, ...(await coveredFocus(page))];
}

/** Tried with every run; the others, and those of the coordinator, with LUWTE_LOOK: it takes minutes. */
const always = ['/', '/cases/:id', '/report', '/release'];
const isWhole = process.env.LUWTE_LOOK !== undefined;
const pathsOf = (role: VaultRole) =>
  routesOf(role)
    .map(({ path }) => path)
    .filter((path) => isWhole || always.includes(path));

test.each(isWhole ? roles : roles.slice(0, 1))(
  'what has focus is in sight, nothing is done when the mouse goes down, and no choice leads elsewhere: %s',
  { timeout: 900_000 },
  async (role) => {
    const desk = await openWithCase(role);
    const matrix = emptyMatrix(desk.page);
    let screens = 0;
    for (const pattern of pathsOf(role)) {
      const path = await pathOf(desk, pattern);
      if (path === null) continue;
      await goTo(desk.page, path);
      report(matrix, path, await focusInSight(desk));
      report(matrix, path, await actingOnPress(desk.page));
      report(matrix, path, await leadingElsewhere(desk.page));
      screens += 1;
    }
    expect(screens).toBeGreaterThanOrEqual(always.length);
    expectNothingWrong(matrix);
  },
);

test('words beside a button stay while they are pointed at, and go with Esc (WCAG 1.4.13)', async () => {
  const { page } = await openBare('counsellor_staff');
  const words = page.getByRole('tooltip');
  const button = page.locator('.button[data-icon-only]:visible').first();
  // Somebody who takes the mouse in hand has moved it before it is over the button.
  await page.mouse.move(2, 400);
  await button.hover();
  await words.waitFor();
  const box = await words.boundingBox();
  if (box === null) throw new Error('the words stand nowhere');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  await pause(3000);
  expect(await words.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await words.waitFor({ state: 'hidden' });
  await page.mouse.move(2, 400);

  await button.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await words.waitFor();
  await page.keyboard.press('Escape');
  await words.waitFor({ state: 'hidden' });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
});
