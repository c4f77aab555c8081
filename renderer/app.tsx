import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useIdleNotice } from './activity.ts';
import { useGuardedClipboard } from './clipboard.ts';
import { Loading } from './design/Loading.tsx';
import { LiveProvider } from './design/live.tsx';
import { useTextSizeKeys } from './frame/text-size.ts';
import { RecoveredProvider, useRecovered } from './keys/recovered.tsx';
import { later } from './later.ts';
import { LanguageProvider } from './locales/index.tsx';
import { forgetPlaces, forgetSearches } from './navigation.tsx';
import { PreferencesProvider, useKeptPreferences, useLookOnRoot } from './preferences.tsx';
import { UnlockScreen } from './unlock/UnlockScreen.tsx';
import { ProblemLater } from './vault/problem-later.tsx';
import { useCommand } from './vault/queries.ts';
import { useWipeOnShellLock, type VaultDescription } from './vault/session.tsx';

const deskScript = () => import('./open-desk.tsx');
/** The desk is fetched while a passphrase is typed, so that the screen that asks for it comes first. */
const OpenDesk = later(deskScript);

/**
 * Everything the window shows.
 * @param queryClient keeps the answers of the vault, and may have asked the first of them
 */
export function App({ queryClient }: { readonly queryClient: QueryClient }) {
  return (
    <PreferencesProvider>
      <LanguageProvider>
        <QueryClientProvider client={queryClient}>
          <LiveProvider>
            <RecoveredProvider>
              <Window />
            </RecoveredProvider>
          </LiveProvider>
        </QueryClientProvider>
      </LanguageProvider>
    </PreferencesProvider>
  );
}

/** Either the unlock screen or the desk of the vault that is open. */
function Window() {
  useLookOnRoot();
  useTextSizeKeys();
  useGuardedClipboard();
  const notice = useIdleNotice();
  const { forget } = notice;
  const [covered, setCovered] = useState(false);
  const { setBy } = useRecovered();
  const onLock = useCallback(() => {
    setCovered(true);
    setBy(null);
    forget();
    forgetSearches();
  }, [setBy, forget]);
  useWipeOnShellLock(onLock);
  const vault = useCommand('vault.describe', {});
  const { data, isFetching } = vault;
  const session = data?.session ?? null;
  // Once the vault has answered anew, the cover of a lock may go.
  useEffect(() => {
    if (covered && !isFetching) setCovered(false);
  }, [covered, isFetching]);
  useCompartmentOnRoot(data);
  const isAsked = data !== undefined;
  useEffect(() => {
    if (!isAsked) return;
    const waiting = requestIdleCallback(() => {
      void deskScript();
      // Whoever first asks about dates waits 15 milliseconds until Chromium has read what it knows of languages.
      Intl.DateTimeFormat.supportedLocalesOf('nl-NL');
    });
    return () => cancelIdleCallback(waiting);
  }, [isAsked]);
  const areKept = useKeptPreferences(session?.compartment);

  if (covered || vault.isPending) return <Loading />;
  if (vault.error) {
    return (
      <main>
        <ProblemLater error={vault.error} onRetry={() => vault.refetch()} />
      </main>
    );
  }
  if (session === null) return <UnlockScreen vault={vault.data} />;
  if (!areKept) return <Loading />;
  return (
    <Suspense fallback={<Loading />}>
      <OpenDesk
        session={{ ...session, today: vault.data.today }}
        onLocked={onLock}
        notice={notice}
      />
    </Suspense>
  );
}

/** Colours the desk by its compartment, and forgets the places of another one. */
function useCompartmentOnRoot(vault: VaultDescription | undefined) {
  const compartment = vault?.session?.compartment;
  const last = useRef<string>(undefined);
  useEffect(() => {
    if (compartment === undefined) return;
    document.documentElement.dataset.compartment = compartment;
    if (last.current !== undefined && last.current !== compartment) forgetPlaces();
    last.current = compartment;
  }, [compartment]);
}
