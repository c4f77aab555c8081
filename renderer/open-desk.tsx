import { useCallback } from 'react';
import { type useIdleNotice, useReportActivity } from './activity.ts';
import { MakingBackup } from './backups/MakingBackup.tsx';
import { useTellCopied } from './clipboard.ts';
import { UndoProvider, useUndo } from './design/Undo.tsx';
import { AwayCover } from './frame/AwayCover.tsx';
import { Frame } from './frame/Frame.tsx';
import { IdleBar } from './frame/IdleBar.tsx';
import { useText } from './locales/index.tsx';
import { NavigationProvider } from './navigation.tsx';
import { useAction } from './vault/queries.ts';
import { type Session, SessionProvider, useWipe } from './vault/session.tsx';

interface DeskProps {
  readonly onLocked: () => void;
  readonly notice: ReturnType<typeof useIdleNotice>;
}

/** The desk of the vault that is open. */
export default function OpenDesk({ session, ...rest }: DeskProps & { readonly session: Session }) {
  return (
    <SessionProvider value={session}>
      <NavigationProvider>
        <UndoProvider>
          <Desk {...rest} />
        </UndoProvider>
      </NavigationProvider>
    </SessionProvider>
  );
}

function Desk({ onLocked, notice }: DeskProps) {
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
  useTellCopied();
  return (
    <>
      <Frame onLock={onLock} />
      <MakingBackup />
      <AwayCover />
      {seconds !== null && <IdleBar seconds={seconds} />}
    </>
  );
}
