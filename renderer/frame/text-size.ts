import { useCallback, useEffect } from 'react';
import { textSizes } from '../../domain/records/preference-values.ts';
import { useAnnounce } from '../design/live.tsx';
import { useText } from '../locales/index.tsx';
import { usePreferences } from '../preferences.tsx';

/** What each key does to the size of text, in percent. */
const sizeAfter: Readonly<Record<string, (now: number) => number>> = {
  '+': (now) => Math.min(now + textSizes.step, textSizes.most),
  '=': (now) => Math.min(now + textSizes.step, textSizes.most),
  '-': (now) => Math.max(now - textSizes.step, textSizes.least),
  '0': () => textSizes.least,
};

/** Makes text larger (`+`), smaller (`-`) or as usual (`0`), and says how large it is. */
export function useResize(): (key: string) => void {
  const t = useText();
  const announce = useAnnounce();
  const { textSize, change } = usePreferences();
  return useCallback(
    (key) => {
      const wanted = sizeAfter[key]?.(textSize) ?? textSize;
      // What the vault cannot keep goes back to what it has.
      if (wanted !== textSize) change({ textSize: wanted }).catch(() => undefined);
      announce(t('desk.textSizeNow', { percent: wanted }));
    },
    [textSize, change, announce, t],
  );
}

/**
 * `Ctrl` with `+`, `−` or `0` makes text larger, smaller, or as usual, on every screen, locked or not.
 * The character counts and not the key: `+` stands elsewhere on a Dutch keyboard.
 */
export function useTextSizeKeys() {
  const resize = useResize();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (!(ctrlKey || metaKey) || altKey || sizeAfter[key] === undefined) return;
      event.preventDefault();
      resize(key);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [resize]);
}
