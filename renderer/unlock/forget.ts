/**
 * Empties the field inside an element when it leaves the screen: what last had focus may be held on
 * to, with all that was typed in it. To be given as `ref`.
 */
export function forgetOnLeave(place: HTMLElement | null) {
  const field = place?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  return () => {
    if (field) field.value = '';
  };
}
