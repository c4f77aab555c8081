import { useCallback, useEffect, useMemo, useState } from 'react';
import { call } from './vault/client.ts';

const intervalMs = 15_000;

/**
 * Tells the shell that somebody is at work, so that the idle lock starts anew. While the lock is announced
 * it is told at once, and `onTold` is called when the shell knows.
 */
export function useReportActivity(isAnnounced: boolean, onTold: () => void) {
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY;
    const report = (event: Event) => {
      if (!isAnnounced && event.timeStamp - last < intervalMs) return;
      last = event.timeStamp;
      // A shell without an idle lock refuses this; then there is nothing to tell.
      call('shell.activity', {})
        .then(onTold)
        .catch(() => undefined);
    };
    const kinds = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, report, { passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, report);
    };
  }, [isAnnounced, onTold]);
}

/**
 * In how many seconds the vault locks when nobody does anything; null as long as that is far off. For
 * what stays as long as the window does: nobody can stop listening.
 */
export function useIdleNotice() {
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(() => window.luwte.onIdle(setSeconds), []);
  const forget = useCallback(() => setSeconds(null), []);
  return useMemo(() => ({ seconds, forget }), [seconds, forget]);
}
