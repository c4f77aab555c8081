import { FolderOpen, History, type LucideIcon, Search, Settings } from 'lucide-react';
import { keepsCases, type VaultRole } from '../../domain/compartment.ts';
import { type Translate, useLanguage, useText } from '../locales/index.tsx';
import { useNavigation, visitedPaths } from '../navigation.tsx';
import { menuOf, namedScreensOf } from '../routes.tsx';
import { openedBy } from '../settings/opened-by.ts';
import { partsOf } from '../settings/parts.ts';
import { useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import { type ActionId, actionsOf, keysOf, screenKeys } from './actions.ts';
import type { Acts } from './acts.tsx';
import { ranked } from './ranked.ts';

/** A line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** What else it is found by. */
  readonly also?: string | undefined;
  readonly icon: LucideIcon;
  readonly keys: string | undefined;
  /** Why it cannot be done now; undefined when it can. */
  readonly whyNot: string | undefined;
  readonly run: () => void;
}

/** Lines that belong together, under their title. */
export interface PaletteSection {
  readonly id: 'recent' | 'case' | 'actions' | 'screens' | 'cases' | 'texts';
  readonly entries: readonly PaletteEntry[];
}

/** What the palette is for: everything, or what can be done in the case on the screen. */
export type PaletteReach = 'all' | 'case';

/** So many screens one was at before are offered again. */
const mostRecent = 4;

/**
 * What answers to what was typed, ranked, section by section, the section with the best answer first;
 * and whether that is all of it.
 */
export function usePaletteSections(
  typed: string,
  acts: Acts,
  reach: PaletteReach,
): { readonly sections: readonly PaletteSection[]; readonly isSettled: boolean } {
  const t = useText();
  const language = useLanguage();
  const { role } = useSession();
  const { path, go } = useNavigation();
  const { cases, isSettled } = useCasesByNumber(reach === 'all' ? typed : '');
  const actions = actionEntries(role, acts, t);
  const screens = screenEntries(role, go, t);
  const rank = (id: PaletteSection['id'], entries: readonly PaletteEntry[]) => {
    const namesOf = ({ label, also }: PaletteEntry) => [
      label,
      ...(also === undefined ? [] : [also]),
    ];
    const found = ranked(entries, namesOf, typed, language);
    return { id, best: found[0]?.rank ?? 9, entries: found.map(({ one }) => one) };
  };
  const ofCase = rank('case', actions.inCase);
  if (reach === 'case') return { sections: filled([ofCase]), isSettled };
  const toScreens = rank('screens', screens);
  const toDo = rank('actions', actions.others);
  const isEmpty = typed.trim() === '';
  const best = isEmpty
    ? [ofCase, toDo, toScreens]
    : [ofCase, toScreens, toDo].toSorted((one, other) => one.best - other.best);
  const sections = filled([
    { id: 'recent', entries: isEmpty ? recentOf(screens, path) : [] },
    ...best,
    { id: 'cases', entries: cases.map((found) => caseEntry(found, go)) },
    // Only behind the cases: what came first would stay chosen when they arrive.
    {
      id: 'texts',
      entries: isEmpty || !keepsCases(role) || !isSettled ? [] : [textEntry(typed.trim(), go, t)],
    },
  ]);
  return { sections, isSettled };
}

const filled = (sections: readonly PaletteSection[]) =>
  sections
    .filter(({ entries }) => entries.length > 0)
    .map(({ id, entries }): PaletteSection => ({ id, entries }));

/** Actions of the case on the screen, and all others; what cannot be done here at all is absent. */
function actionEntries(role: VaultRole, acts: Acts, t: Translate) {
  const possible = actionsOf(role).flatMap(({ id, does, group, icon }) => {
    const act = acts[id];
    if (icon === undefined || act === undefined) return [];
    const isPossible = typeof act === 'function';
    const entry: PaletteEntry = {
      id: `act:${id satisfies ActionId}`,
      label: t(does),
      icon,
      keys: keysOf(id),
      whyNot: isPossible ? undefined : t(act.whyNot),
      run: isPossible ? act : () => undefined,
    };
    return [{ group, entry }];
  });
  const of = (isInCase: boolean) =>
    possible.filter(({ group }) => (group === 'case') === isInCase).map(({ entry }) => entry);
  return { inCase: of(true), others: of(false) };
}

function screenEntries(role: VaultRole, go: (path: string) => void, t: Translate): PaletteEntry[] {
  const inMenu = menuOf(role).length;
  const named = namedScreensOf(role).map(({ path, label, icon }, place) => ({
    id: path,
    label: t(label),
    also: openedBy[path] && t(openedBy[path]),
    icon,
    keys: place < Math.min(inMenu, 9) ? screenKeys(place) : undefined,
    whyNot: undefined,
    run: () => go(path),
  }));
  const parts = partsOf(role).map((part): PaletteEntry => {
    const path = `/settings?part=${part}`;
    return {
      id: path,
      label: `${t('settings.title')}: ${t(`settings.part_${part}`)}`,
      icon: Settings,
      keys: undefined,
      whyNot: undefined,
      run: () => go(path),
    };
  });
  return [...named, ...parts];
}

/** Screens one was at, but the one that is on the screen. A case is none: its number says too much. */
const recentOf = (screens: readonly PaletteEntry[], path: string): PaletteEntry[] =>
  visitedPaths()
    .filter((visited) => visited !== path)
    .flatMap((visited) => screens.filter(({ id }) => id === visited))
    .slice(0, mostRecent)
    .map((screen) => ({ ...screen, id: `recent:${screen.id}`, icon: History }));

const caseEntry = (
  { id, number }: { readonly id: string; readonly number: string },
  go: (path: string) => void,
): PaletteEntry => ({
  id: `/cases/${id}`,
  label: number,
  icon: FolderOpen,
  keys: undefined,
  whyNot: undefined,
  run: () => go(`/cases/${id}`),
});

const textEntry = (query: string, go: (path: string) => void, t: Translate): PaletteEntry => ({
  // An item of a collection may not change: each search is another item.
  id: `text:${query}`,
  label: t('desk.searchAllText', { query }),
  icon: Search,
  keys: undefined,
  whyNot: undefined,
  run: () => go(`/cases?query=${encodeURIComponent(query)}`),
});

/** At least a digit: a case is found here by its number, never by a name. */
const looksLikeNumber = (query: string) => /\d/.test(query);

/** Cases whose number contains what was typed, and whether those are all of them. */
function useCasesByNumber(query: string) {
  const { role } = useSession();
  const enabled = keepsCases(role) && looksLikeNumber(query);
  const found = useCommand(
    'cases.list',
    { query, status: 'all', limit: 20 },
    { enabled, keepPrevious: true },
  );
  if (!enabled) return { cases: [], isSettled: true };
  const typed = query.trim().toLowerCase();
  const cases = (found.data?.cases ?? []).filter(({ number }) =>
    number.toLowerCase().includes(typed),
  );
  return { cases, isSettled: !(found.isPending || found.isPlaceholderData) };
}
