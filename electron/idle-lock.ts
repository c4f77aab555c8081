const tick = 5_000;
/** Milliseconds by which the clock on the wall may outrun the machine's before it counts as sleep. */
const sleep = 30_000;
/** Milliseconds before the lock at which it is announced (WCAG 2.2.1: at least twenty seconds). */
const notice = 30_000;

/** Watches an open vault and says when nobody is there. */
export interface IdleLock {
  /** Starts watching, or changes the number of minutes. */
  watch(minutes: number): void;
  /** Somebody used the desk. */
  touch(): void;
  /** Stops watching. */
  stop(): void;
}

/** What happens when nobody is there. */
export interface WhenIdle {
  /** The lock will fall shut after so many seconds; null when somebody is there after all. */
  warn(seconds: number | null): void;
  lock(): void;
}

/**
 * Calls `lock` when nothing was touched for the minutes given, or when the machine slept, and `warn` half
 * a minute before. Both clocks are read: the one on the wall goes on during sleep, the other cannot be
 * set back.
 */
export function createIdleLock({ warn, lock }: WhenIdle): IdleLock {
  let minutes = 0;
  let timer: NodeJS.Timeout | null = null;
  let isWarned = false;
  const clocks = () => ({ wall: Date.now(), machine: performance.now() });
  let touched = clocks();
  let ticked = clocks();

  function stop(): void {
    if (timer !== null) clearInterval(timer);
    timer = null;
    isWarned = false;
  }

  function look(): void {
    const now = clocks();
    const slept = now.wall - ticked.wall - (now.machine - ticked.machine) > sleep;
    ticked = now;
    const idle = Math.max(now.wall - touched.wall, now.machine - touched.machine);
    const left = minutes * 60_000 - idle;
    if (slept || left <= 0) {
      stop();
      lock();
    } else if (left <= notice && !isWarned) {
      isWarned = true;
      warn(Math.ceil(left / 1000));
    }
  }

  function takeBack(): void {
    if (!isWarned) return;
    isWarned = false;
    warn(null);
  }

  return {
    watch(wanted) {
      minutes = wanted;
      if (timer !== null) return;
      touched = clocks();
      ticked = touched;
      timer = setInterval(look, tick);
    },
    touch() {
      touched = clocks();
      takeBack();
    },
    stop,
  };
}
