import { expect, test } from 'vitest';
import { vaultRoles } from '../../domain/compartment.ts';
import { sectionOf, wayBackOf } from '../../renderer/above.ts';
import { menuOf, routesOf } from '../../renderer/routes.tsx';

const screens = vaultRoles.flatMap((role) =>
  routesOf(role).map(({ path }) => [role, path.replaceAll(/:\w+/g, 'one')] as const),
);

test.each(screens)('of %s the screen %s belongs to one of the menu', (role, path) => {
  const menu = menuOf(role).map((screen) => screen.path);
  if (path === '/help') expect(sectionOf(role, path)).toBeNull();
  else expect(menu).toContain(sectionOf(role, path));
});

/** These lead back by themselves. */
const own = ['/rules', '/first-run', '/help', '/cases/one', '/cases/one/share'];

test.each(screens)('of %s the screen %s has a way back, unless it is in the menu', (role, path) => {
  const isInMenu = menuOf(role).some((screen) => screen.path === path);
  const has = wayBackOf(role, path) !== null;
  expect(has).toBe(!isInMenu && !own.includes(path));
});

test.each([
  ['counsellor_staff', '/week', '/', '/'],
  ['griffier', '/week', '/today', '/today'],
  ['counsellor_staff', '/annual', '/statistics', '/statistics'],
  ['counsellor_staff', '/handover/certificate/one', '/settings', '/handover'],
  ['coordinator', '/policy-files', '/settings', '/settings'],
] as const)(
  'of %s the screen %s stands under %s and leads back to %s',
  (role, path, section, to) => {
    expect(sectionOf(role, path)).toBe(section);
    expect(wayBackOf(role, path)?.path).toBe(to);
  },
);
