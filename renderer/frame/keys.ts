import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { isApple, isTyping } from '../design/keyboard.ts';

/**
 * Binds keys while the component is on the screen. The map must be stable (useMemo). What answers
 * `false` leaves the key to whatever else it is for.
 */
export function useKeys(map: Readonly<Record<string, () => unknown>>) {
  useEffect(() => {
    const bound = Object.fromEntries(
      Object.entries(map).map(([keys, act]) => [
        keys,
        (event: KeyboardEvent) => {
          // On a Mac, Alt with an arrow moves through the words of a text.
          if (isApple && keys.startsWith('Alt+') && isTyping(event.target)) return;
          if (act() !== false) event.preventDefault();
        },
      ]),
    );
    return tinykeys(window, bound);
  }, [map]);
}

/** Moves focus to the next pane of the screen: bar, menu, content, and in that the record. */
export function focusNextPane(step: 1 | -1) {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const here = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const from = here === -1 && step === -1 ? 0 : here;
  const next = panes[(from + step + panes.length) % panes.length];
  const target = next?.querySelector<HTMLElement>(
    '[data-pane-start], h1, a[href], button, input, [tabindex="0"]',
  );
  target?.focus();
}
