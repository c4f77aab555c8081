import { useCallback } from 'react';
import { useText } from '../locales/index.tsx';

/** Writes a number: itself, or how far it may be off when it is a multiple of a base. */
export function useNumberWords() {
  const t = useText();
  return useCallback(
    (value: number, base: number | null): string => {
      if (base === null) return t('statistics.number', { value });
      return value === 0
        ? t('statistics.roundedZero', { most: base - 1 })
        : t('statistics.rounded', { value });
    },
    [t],
  );
}
