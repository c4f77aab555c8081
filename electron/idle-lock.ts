const tick = 5_000;
/** Milliseconds by which the clock on the wall may outrun the machine's before it counts as sleep. */
const sleep = 30_000;

/** Watches an open vault and says when nobody is there. */
export interface IdleLock {
  /** Starts watching, or changes the number of minutes. */
  watch(minutes: number): void;
  /** Somebody used the desk. */
  touch(): void;
  /** Stops watching. */
  stop(): void;
}

/**
 * Calls `lock` when nothing was touched for the minutes given, or when the machine slept. Both
 * clocks are read: the one on the wall goes on during sleep, the other cannot be set back.
 */
export function createIdleLock(lock: () => void): IdleLock {
  let minutes = 0;
  let timer: NodeJS.Timeout | null = null;
  const clocks = () => ({ wall: Date.now(), machine: performance.now() });
  let touched = clocks();
  let ticked = clocks();

  function stop(): void {
    if (timer !== null) clearInterval(timer);
    timer = null;
  }

  function look(): void {
    const now = clocks();
    const slept = now.wall - ticked.wall - (now.machine - ticked.machine) > sleep;
    ticked = now;
    const idle = Math.max(now.wall - touched.wall, now.machine - touched.machine);
    if (!slept && idle < minutes * 60_000) return;
    stop();
    lock();
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
    },
    stop,
  };
}
