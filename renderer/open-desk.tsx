import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { type useIdleNotice, useReportActivity } from './activity.ts';
import { MakingBackup } from './backups/MakingBackup.tsx';
import { useTellCopied } from './clipboard.ts';
import { Loading } from './design/Loading.tsx';
import { UndoProvider, useUndo } from './design/Undo.tsx';
import { takeBack } from './forms/kept.ts';
import { AwayCover } from './frame/AwayCover.tsx';
import { Frame } from './frame/Frame.tsx';
import { IdleBar } from './frame/IdleBar.tsx';
import { useText } from './locales/index.tsx';
import { NavigationProvider } from './navigation.tsx';
import { useErrorText } from './vault/problem.tsx';
import { useAction } from './vault/queries.ts';
import { type Session, SessionProvider, useWipe } from './vault/session.tsx';

interface DeskProps {
  readonly onLocked: () => void;
  readonly notice: ReturnType<typeof useIdleNotice>;
}

/** The desk of the vault that is open. */
export default function OpenDesk({ session, ...rest }: DeskProps & { readonly session: Session }) {
  const isBack = useTypedBack();
  const errorText = useErrorText();
  if (!isBack) return <Loading />;
  return (
    <SessionProvider value={session}>
      <NavigationProvider>
        <UndoProvider why={errorText}>
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

/** Waits until what was typed before the vault was locked is back; the desk opens all the same without it. */
function useTypedBack(): boolean {
  const client = useQueryClient();
  const [isBack, setBack] = useState(false);
  useEffect(() => {
    let isOver = false;
    takeBack(client)
      .catch(() => undefined)
      .then(() => {
        if (!isOver) setBack(true);
      });
    return () => {
      isOver = true;
    };
  }, [client]);
  return isBack;
}
