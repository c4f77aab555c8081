import { useCallback } from 'react';
import type { PreferenceChange } from '../../domain/records/preferences.ts';
import { useUndo } from '../design/Undo.tsx';
import { usePreferences } from '../preferences.tsx';
import { useErrorText } from '../vault/problem.tsx';

/** Prefers something at once, and says so when the vault could not keep it. */
export function usePreferring() {
  const { change } = usePreferences();
  const say = useUndo();
  const errorText = useErrorText();
  return useCallback(
    (wanted: PreferenceChange) => {
      change(wanted).catch((error: unknown) => say({ text: errorText(error) }));
    },
    [change, say, errorText],
  );
}
