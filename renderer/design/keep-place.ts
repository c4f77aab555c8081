/** Frames in which something is waited for that is about to go. */
const patience = 60;

const control = 'button, a';

/**
 * Remembers the place of a row that is about to go from its list.
 * @param row the one that focus is in, unless a dialog is about another
 * @param wanted what of the row beside it is to have focus
 * @param around in what of the screen focus stays when there is no row beside it any more
 * @returns gives focus to what stands beside it once it is gone, else to the title; to nothing when focus
 * is somewhere else by then.
 */
export function keepPlace(
  row = document.activeElement?.closest('li, tr') ?? null,
  wanted = control,
  around: Element | null = null,
): () => void {
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling ?? null;
  return whenGone(row, () => first(neighbour, wanted) ?? first(around, control));
}

/**
 * Remembers where a button stands that goes when it did its work.
 * @param around what of the screen stays
 * @returns gives focus to the first button or link of that once the button is gone, as {@link keepPlace} does
 */
export function keepPlaceIn(around: Element | null): () => void {
  return whenGone(document.activeElement, () => first(around, control));
}

const first = (place: Element | null, wanted: string) =>
  place?.isConnected ? place.querySelector<HTMLElement>(wanted) : null;

function whenGone(gone: Element | null, placeNow: () => HTMLElement | null): () => void {
  return () => look(patience);

  function look(left: number): void {
    if (left === 0) return;
    // A dialog gives focus back after the row is gone.
    if (gone?.isConnected) requestAnimationFrame(() => look(left - 1));
    else requestAnimationFrame(() => requestAnimationFrame(give));
  }

  function give(): void {
    if (document.activeElement !== document.body) return;
    (placeNow() ?? document.querySelector<HTMLElement>('h1'))?.focus();
  }
}
