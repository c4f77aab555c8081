import type { ReactNode } from 'react';
import { RouterProvider } from 'react-aria-components';
import { Router, useLocation, useSearch } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';

/** Where the desk is. In memory only: nothing of a case stands in an address or a history. */
const memory = memoryLocation({ path: '/', record: true });

/** Lets everything inside it move between screens. After a lock the place is still the same. */
export function NavigationProvider({ children }: { readonly children: ReactNode }) {
  return (
    <Router hook={memory.hook} searchHook={memory.searchHook}>
      <LinkRouter>{children}</LinkRouter>
    </Router>
  );
}

function LinkRouter({ children }: { readonly children: ReactNode }) {
  const [, navigate] = useLocation();
  return <RouterProvider navigate={(path) => navigate(path)}>{children}</RouterProvider>;
}

/** Goes back to the screen before this one. */
export function goBack() {
  memory.history.pop();
  memory.navigate(memory.history.pop() ?? '/');
}

/** The path of the screen, without what was searched for. */
export const currentPath = () => (memory.history.at(-1) ?? '/').split('?')[0] ?? '/';

/** Forgets what was searched for, and where we were before; the screen itself is still the same. */
export function forgetSearches() {
  const [path = '/'] = (memory.history.at(-1) ?? '/').split('?');
  memory.reset();
  memory.navigate(path);
}

/** Forgets every place that was visited: what is opened next is another vault. */
export const forgetPlaces = () => memory.reset();

/** Where we are and how to go elsewhere: `const { go } = useNavigation(); go('/cases')`. */
export function useNavigation() {
  const [path, go] = useLocation();
  const search = useSearch();
  return { path, search, go, back: goBack };
}
