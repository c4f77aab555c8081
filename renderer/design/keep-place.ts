/** Frames in which a row is waited for that is about to go. */
const patience = 60;

/**
 * Remembers the place of a row that is about to go from its list.
 * @param row the one that focus is in, unless a dialog is about another
 * @param wanted what of the row beside it is to have focus
 * @returns gives focus to what stands beside it once it is gone, else to the title; to nothing when focus
 * is somewhere else by then.
 */
export function keepPlace(
  row = document.activeElement?.closest('li, tr') ?? null,
  wanted = 'button, a',
): () => void {
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
    const place = neighbour?.isConnected ? neighbour.querySelector<HTMLElement>(wanted) : null;
    (place ?? document.querySelector<HTMLElement>('h1'))?.focus();
  }
}
