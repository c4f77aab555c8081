import { useEffect } from 'react';
import { call } from './vault/client.ts';

const intervalMs = 15_000;

/** Tells the shell that somebody is at work, so that the idle lock starts anew. */
export function useReportActivity() {
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY;
    const report = (event: Event) => {
      if (event.timeStamp - last < intervalMs) return;
      last = event.timeStamp;
      // A shell without an idle lock refuses this; then there is nothing to tell.
      call('shell.activity', {}).catch(() => undefined);
    };
    const kinds = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, report, { passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, report);
    };
  }, []);
}
