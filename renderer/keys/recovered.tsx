import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { PaperKind } from '../../api/contract/keys.ts';

interface Recovered {
  /** With what the open vault was opened in place of its passphrase; null when read or not at all. */
  readonly by: PaperKind | null;
  setBy(by: PaperKind | null): void;
}

const RecoveredContext = createContext<Recovered>({ by: null, setBy: () => undefined });

/** Lets the unlock screen tell the desk that a vault was opened from paper. */
export function RecoveredProvider({ children }: { readonly children: ReactNode }) {
  const [by, setBy] = useState<PaperKind | null>(null);
  const recovered = useMemo(() => ({ by, setBy }), [by]);
  return <RecoveredContext value={recovered}>{children}</RecoveredContext>;
}

/** With what the vault was opened when its passphrase was forgotten. */
export const useRecovered = () => useContext(RecoveredContext);
