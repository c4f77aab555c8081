import { expect, test } from 'vitest';
import type { VaultRole } from '../../../domain/compartment.ts';
import { routesOf } from '../../../renderer/routes.tsx';
import { goTo } from './inside.ts';
import { emptyMatrix, expectNothingWrong, narrowest, report, usual } from './matrix.ts';
import { showAs, sidewaysOf, sidewaysWhenSpaced, structureOf } from './measure.ts';
import { openBare } from './walk.ts';

/** Who have between them every screen there is, except the first of the clerk (griffier.test.ts). */
const roles: readonly VaultRole[] = ['counsellor_staff', 'coordinator'];

/** The screens that no other of these roles has. */
const ownOf = (role: VaultRole) => {
  const before = roles.slice(0, roles.indexOf(role)).flatMap((other) => routesOf(other));
  return routesOf(role).filter(({ screen }) => before.every((other) => other.screen !== screen));
};

// The quick half of accessible.test.ts, with every run: no axe, one language, one theme.
test.each(roles)('every screen has its title, with focus, and fits at 400 %: %s', async (role) => {
  const desk = await openBare(role);
  const { page } = desk;
  const matrix = emptyMatrix(page);
  await showAs(page, usual);
  await page.setViewportSize(narrowest);
  for (const { path } of ownOf(role)) {
    // What is asked for by id is not there, and says so.
    await goTo(page, path.replace(':id', 'b6c0e0d4-7f0f-4f7c-9c1e-0a1b2c3d4e5f'));
    const focused = await page.evaluate(() => document.activeElement?.tagName);
    report(matrix, path, focused === 'H1' ? [] : [`${path}: focus is in ${focused}`]);
    report(matrix, path, await structureOf(page, usual));
    report(matrix, path, await sidewaysOf(page));
    report(matrix, path, await sidewaysWhenSpaced(page));
  }
  expectNothingWrong(matrix);
  expect(desk.complaints).toEqual([]);
});
