/** Frames in which a row is waited for that is about to go. */
const patience = 60;

/**
 * Remembers where focus is in a list whose row is about to go.
 * @returns gives focus to what stands beside it once it is gone, else to the title; to nothing when focus
 * is somewhere else by then.
 */
export function keepPlace(): () => void {
  const row = document.activeElement?.closest('li, tr');
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  return () => look(patience);

  function look(left: number): void {
    if (left === 0) return;
    // A dialog gives focus back after the row is gone.
    if (row?.isConnected) requestAnimationFrame(() => look(left - 1));
    else requestAnimationFrame(() => requestAnimationFrame(give));
  }

  function give(): void {
    if (document.activeElement !== document.body) return;
    const place = neighbour?.isConnected ? neighbour.querySelector<HTMLElement>('button, a') : null;
    (place ?? document.querySelector<HTMLElement>('h1'))?.focus();
  }
}
