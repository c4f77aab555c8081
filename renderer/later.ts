import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { allTextsAreThere } from './locales/index.tsx';

/**
 * A part of the window that is fetched when it is first shown, and shown when all texts are there: the screen
 * that asks for a passphrase starts with its own. Everything that screen does not always show is fetched so;
 * what is fetched with it has all texts as well.
 */
export const later = <P extends object>(
  fetch: () => Promise<{ readonly default: ComponentType<P> }>,
): LazyExoticComponent<ComponentType<P>> =>
  lazy(async () => {
    const [part] = await Promise.all([fetch(), allTextsAreThere]);
    return part;
  });
