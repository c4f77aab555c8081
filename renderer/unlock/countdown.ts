import { useEffect, useState } from 'react';

/** A wait that began when this object was made. */
export interface Wait {
  readonly seconds: number;
}

const secondsUntil = (end: number) => Math.max(0, Math.ceil((end - performance.now()) / 1000));

/** Whole seconds that are left of a wait, counting down to 0. A new object starts a new wait. */
export function useCountdown(wait: Wait): number {
  const [left, setLeft] = useState(wait.seconds);
  useEffect(() => {
    const end = performance.now() + wait.seconds * 1000;
    setLeft(wait.seconds);
    if (wait.seconds === 0) return;
    const timer = setInterval(() => {
      const seconds = secondsUntil(end);
      setLeft(seconds);
      if (seconds === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [wait]);
  return left;
}
