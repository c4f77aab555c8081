import { useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect } from 'react';
import type { CommandName, Output } from '../../api/contract/index.ts';

/** What the vault says of itself. */
export type VaultDescription = Output<'vault.describe'>;
/** An open vault: which one, whose, and the day it is today. */
export type Session = NonNullable<VaultDescription['session']> & { readonly today: string };

const SessionContext = createContext<Session | null>(null);
/** Gives what is inside it the open session. */
export const SessionProvider = SessionContext;

/** The open session. Only inside the desk, never on the unlock screen. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('no open session here');
  return session;
}

const describe: CommandName = 'vault.describe';

/** Forgets every answer and asks anew which vault this is: what happens at every lock. */
export function useWipe() {
  const client = useQueryClient();
  return useCallback(async () => {
    await client.cancelQueries();
    client.getMutationCache().clear();
    client.removeQueries({ predicate: ({ queryKey: [name] }) => name !== describe });
    // Reset, not removed: the window watches this answer, and would go on watching a removed one.
    await client.resetQueries({ queryKey: [describe] });
  }, [client]);
}

/** Wipes the window when the shell locked the vault by itself. */
export function useWipeOnShellLock(onLock: () => void) {
  const wipe = useWipe();
  useEffect(() => {
    window.luwte.onLocked(() => {
      onLock();
      void wipe();
    });
  }, [wipe, onLock]);
}
