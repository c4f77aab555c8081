import { QueryClientProvider } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useIdleNotice, useReportActivity } from './activity.ts';
import { useDailyBackup } from './backups/daily.ts';
import { useGuardedClipboard, useTellCopied } from './clipboard.ts';
import { Loading } from './design/Loading.tsx';
import { LiveProvider } from './design/live.tsx';
import { UndoProvider, useUndo } from './design/Undo.tsx';
import { AwayCover } from './frame/AwayCover.tsx';
import { Frame } from './frame/Frame.tsx';
import { IdleBar } from './frame/IdleBar.tsx';
import { useTextSizeKeys } from './frame/text-size.ts';
import { RecoveredProvider, useRecovered } from './keys/recovered.tsx';
import { LanguageProvider, useText } from './locales/index.tsx';
import { forgetPlaces, forgetSearches, NavigationProvider } from './navigation.tsx';
import { PreferencesProvider, useKeptPreferences, useLookOnRoot } from './preferences.tsx';
import { UnlockScreen } from './unlock/UnlockScreen.tsx';
import { Problem } from './vault/problem.tsx';
import { makeQueryClient, useAction, useCommand } from './vault/queries.ts';
import {
  SessionProvider,
  useWipe,
  useWipeOnShellLock,
  type VaultDescription,
} from './vault/session.tsx';

const queryClient = makeQueryClient();

/** The desk: everything the window shows. */
export function App() {
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
  const areKept = useKeptPreferences(session?.compartment);

  if (covered || vault.isPending) return <Loading />;
  if (vault.error) {
    return (
      <main>
        <Problem error={vault.error} onRetry={() => vault.refetch()} />
      </main>
    );
  }
  if (session === null) return <UnlockScreen vault={vault.data} />;
  if (!areKept) return <Loading />;
  return (
    <SessionProvider value={{ ...session, today: vault.data.today }}>
      <NavigationProvider>
        <UndoProvider>
          <OpenDesk onLocked={onLock} notice={notice} />
        </UndoProvider>
      </NavigationProvider>
    </SessionProvider>
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

function OpenDesk({
  onLocked,
  notice,
}: {
  readonly onLocked: () => void;
  readonly notice: ReturnType<typeof useIdleNotice>;
}) {
  const t = useText();
  const lock = useAction('vault.lock').mutateAsync;
  const wipe = useWipe();
  const say = useUndo();
  const onLock = useCallback(async () => {
    try {
      await lock({});
    } catch {
      say({ text: t('desk.lockFailed') });
      return;
    }
    onLocked();
    await wipe();
  }, [lock, wipe, say, t, onLocked]);
  const { seconds, forget } = notice;
  useReportActivity(seconds !== null, forget);
  useDailyBackup();
  useTellCopied();
  return (
    <>
      <Frame onLock={onLock} />
      <AwayCover />
      {seconds !== null && <IdleBar seconds={seconds} />}
    </>
  );
}
