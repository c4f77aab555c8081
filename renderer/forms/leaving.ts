/**
 * Does something at once when what is on the screen may go away: on leaving a field or the window, and
 * when a shortcut begins, because that may be the one that locks.
 * @returns stops it.
 */
export function whenLeaving(save: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) save();
  };
  window.addEventListener('keydown', onKey, { capture: true });
  window.addEventListener('focusout', save);
  window.addEventListener('pagehide', save);
  return () => {
    window.removeEventListener('keydown', onKey, { capture: true });
    window.removeEventListener('focusout', save);
    window.removeEventListener('pagehide', save);
  };
}
