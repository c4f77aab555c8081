import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const LiveContext = createContext<(text: string) => void>(() => undefined);

/** Holds the one polite live region of the window. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const announce = useCallback(
    (text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })),
    [],
  );
  return (
    <LiveContext value={announce}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        <span key={said.turn}>{said.text}</span>
      </div>
    </LiveContext>
  );
}

/** Says something to who does not see the screen change: `announce('128 dossiers gevonden')`. */
export const useAnnounce = () => useContext(LiveContext);
