import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import type { MessageKey } from '../locales/index.tsx';
import type { ActionId } from './actions.ts';

/** What an action does now, or why it cannot be done now. */
export type Act = (() => void) | { readonly whyNot: MessageKey };

/** What can be done now. An action that is absent cannot be done here at all. */
export type Acts = Readonly<Partial<Record<ActionId, Act>>>;

/** What the parts on the screen can do; of two that can do the same, the one that came later. */
interface Offers {
  readonly now: () => Acts;
  readonly add: (acts: Acts) => () => void;
}

function makeOffers(): Offers {
  const offered = new Set<Acts>();
  return {
    now: () => Object.assign({}, ...offered),
    add: (acts) => {
      offered.add(acts);
      return () => offered.delete(acts);
    },
  };
}

const OffersContext = createContext<Offers>(makeOffers());

/** Gathers what the screens inside it can do. */
export function OffersProvider({ children }: { readonly children: ReactNode }) {
  const offers = useRef<Offers>(null);
  offers.current ??= makeOffers();
  return <OffersContext value={offers.current}>{children}</OffersContext>;
}

/** Lets keys and palette do something as long as this part is on the screen: `useOffer({ print })`. */
export function useOffer(acts: Acts): void {
  const { add } = useContext(OffersContext);
  useEffect(() => add(acts), [add, acts]);
}

/** What the parts on the screen can do, at the moment it is asked. */
export const useOffers = (): Offers['now'] => useContext(OffersContext).now;
