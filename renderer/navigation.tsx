import { type ReactNode, useState } from 'react';
import { RouterProvider } from 'react-aria-components';
import { Router, useLocation, useSearch } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { bringBack, chooseAt, chosenAt, forgetLeft, leavePlace } from './left-places.ts';

/** Where the desk is. In memory only: nothing of a case stands in an address or a history. */
const memory = memoryLocation({ path: '/', record: true });

/** Lets everything inside it move between screens. After a lock the place is still the same. */
export function NavigationProvider({ children }: { readonly children: ReactNode }) {
  return (
    <Router hook={memory.hook} searchHook={memory.searchHook}>
      <RouterProvider navigate={(path) => goTo(path)}>{children}</RouterProvider>
    </Router>
  );
}

/** Where one came back from, the nearest last. Going anywhere else forgets it. */
let ahead: string[] = [];

/** The path of a place, without what was asked of the screen there. */
const screenOf = (place = '/') => place.split('?')[0] ?? '/';

/** Which screen of the history one is at, counted from 0. */
const turnNow = () => memory.history.length - 1;

function goTo(path: string, options?: { readonly replace?: boolean }) {
  if (!options?.replace) {
    ahead = [];
    leavePlace(turnNow());
    forgetLeft(turnNow());
  }
  memory.navigate(path, options);
}

/** Goes back to the screen before this one, as it was left. */
export function goBack() {
  leavePlace(turnNow());
  const left = memory.history.pop();
  const before = memory.history.pop();
  if (left !== undefined && before !== undefined) ahead.push(left);
  memory.navigate(before ?? '/');
  if (before !== undefined) bringBack(turnNow(), screenOf(before) === screenOf(left));
}

/** Goes to the screen from which one came back, as it was left. */
export function goForward() {
  const path = ahead.pop();
  if (path === undefined) return;
  leavePlace(turnNow());
  const left = currentPath();
  memory.navigate(path);
  bringBack(turnNow(), screenOf(path) === left);
}

/** The screens that were visited, the last one first, without what was asked of them. */
export const visitedPaths = (): readonly string[] => [
  ...new Set(memory.history.map((place) => screenOf(place)).toReversed()),
];

/** The path of the screen, without what was searched for. */
export const currentPath = () => screenOf(memory.history.at(-1));

/** Forgets what was searched for, and where we were before; the screen itself is still the same. */
export function forgetSearches() {
  const path = currentPath();
  ahead = [];
  forgetLeft();
  memory.reset();
  memory.navigate(path);
}

/** Forgets every place that was visited: what is opened next is another vault. */
export function forgetPlaces() {
  ahead = [];
  forgetLeft();
  memory.reset();
}

/** Where we are and how to go elsewhere: `const { go } = useNavigation(); go('/cases')`. */
export function useNavigation() {
  const [path] = useLocation();
  const search = useSearch();
  return { path, search, go: goTo, back: goBack };
}

/** Something chosen on a screen, such as the part that is shown; it still is when one comes back there. */
export function useChosenHere(name: string, start: string) {
  const [turn] = useState(turnNow);
  const [chosen, setChosen] = useState(() => chosenAt(turn, name) ?? start);
  const choose = (next: string) => {
    chooseAt(turn, name, next);
    setChosen(next);
  };
  return [chosen, choose] as const;
}
