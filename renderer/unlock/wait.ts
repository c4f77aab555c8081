import { useEffect, useEffectEvent, useState } from 'react';
import { useAnnounce } from '../design/live.tsx';
import { useText } from '../locales/index.tsx';
import { useCountdown } from './countdown.ts';

/** A wait after wrong secrets. */
export interface Waiting {
  /** Whole seconds that are left; 0 when one may try. */
  readonly left: number;
  /** Starts a wait of so many seconds. */
  wait(seconds: number): void;
}

/** Counts a wait down, and says when it begins and when it is over; not every second in between. */
export function useWaiting(): Waiting {
  const t = useText();
  const announce = useAnnounce();
  const [current, setCurrent] = useState({ seconds: 0 });
  const left = useCountdown(current);
  const isOver = current.seconds > 0 && left === 0;
  // Said once, also when more texts come or the language is another.
  const sayWait = useEffectEvent((seconds: number) => announce(t('unlock.wait', { seconds })));
  const sayOver = useEffectEvent(() => announce(t('unlock.waitOver')));
  useEffect(() => {
    if (current.seconds > 0) sayWait(current.seconds);
  }, [current]);
  useEffect(() => {
    if (isOver) sayOver();
  }, [isOver]);
  const [wait] = useState(() => (seconds: number) => setCurrent({ seconds }));
  return { left, wait };
}
