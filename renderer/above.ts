import type { VaultRole } from '../domain/compartment.ts';
import { menuOf, namedScreensOf, screenAt } from './routes.tsx';

/** The screens that another leads to, by its path, where their own path does not tell. */
const above: Readonly<Record<string, string>> = {
  '/rules': '/report',
  '/handover': '/settings',
  '/access': '/settings',
  '/breaches': '/settings',
  '/retention': '/settings',
  '/log': '/settings',
  '/policy-files': '/settings',
  '/signals': '/statistics',
  '/annual': '/statistics',
  '/first-run': '/',
};

/** Screens with a way back of their own. */
const ownWay: readonly string[] = ['/rules', '/first-run', '/cases/:id', '/cases/:id/share'];

/** The path of the screen that leads to the one at a path; null when none does. */
function aboveOf(role: VaultRole, path: string): string | null {
  if (path === '/week') return role === 'griffier' ? '/today' : '/';
  const known = above[path];
  if (known !== undefined) return known;
  const shorter = path.slice(0, path.lastIndexOf('/'));
  if (shorter === '') return null;
  return screenAt(role, shorter) === undefined ? aboveOf(role, shorter) : shorter;
}

/** The path of the screen of the menu to which the one at a path belongs; null when to none. */
export function sectionOf(role: VaultRole, path: string): string | null {
  if (menuOf(role).some((screen) => screen.path === path)) return path;
  const next = aboveOf(role, path);
  return next === null ? null : sectionOf(role, next);
}

/** Where the way back of the screen at a path leads; null when it has none, or one of its own. */
export function wayBackOf(role: VaultRole, path: string) {
  if (ownWay.includes(screenAt(role, path) ?? path)) return null;
  if (menuOf(role).some((screen) => screen.path === path)) return null;
  const to = aboveOf(role, path);
  return namedScreensOf(role).find((screen) => screen.path === to) ?? null;
}
