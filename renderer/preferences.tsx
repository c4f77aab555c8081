import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { usualPreferences } from '../domain/records/preference-values.ts';
import type { Everything, PreferenceChange } from '../domain/records/preferences.ts';
import { applyLook, darkSystem, lookAtStart } from './look.ts';
import { call } from './vault/client.ts';

export type { Language } from '../domain/records/preference-values.ts';

/** What is preferred now, and how to prefer something else. */
export interface Preferences extends Everything {
  /**
   * Works at once, and is kept in the vault. On the screen on which a vault is opened it is kept in
   * the vault that is opened next.
   * @throws CommandError when the vault could not keep it; then it is as it was.
   */
  change(wanted: PreferenceChange): Promise<void>;
}

interface Kept extends Preferences {
  /** Takes over what is kept in a vault that was just opened. */
  takeOver(): Promise<void>;
  /** Forgets what was kept in a vault, except how the desk looks. */
  letGo(): void;
}

const start = (): Everything => ({ ...usualPreferences, ...lookAtStart() });

/** What is preferred once something else is; a part without a value changes nothing. */
const changedBy = (now: Everything, wanted: PreferenceChange): Everything => ({
  ...now,
  ...Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)),
});

const PreferencesContext = createContext<Kept | null>(null);

/** Gives everything inside it what is preferred. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [known, setKnown] = useState(start);
  const isOpen = useRef(false);
  const chosenBefore = useRef<PreferenceChange>({});

  const change = useCallback(async (wanted: PreferenceChange) => {
    setKnown((now) => changedBy(now, wanted));
    if (!isOpen.current) {
      chosenBefore.current = { ...chosenBefore.current, ...wanted };
      return;
    }
    try {
      await call('preferences.change', wanted);
    } catch (error) {
      const kept = await call('preferences.get', {}).catch(() => null);
      if (kept) setKnown((now) => changedBy(now, kept));
      throw error;
    }
  }, []);

  const takeOver = useCallback(async () => {
    isOpen.current = true;
    const chosen = chosenBefore.current;
    const isChosen = Object.keys(chosen).length > 0;
    const kept = isChosen
      ? await call('preferences.change', chosen)
      : await call('preferences.get', {});
    chosenBefore.current = {};
    setKnown((now) => changedBy(now, kept));
  }, []);

  const letGo = useCallback(() => {
    isOpen.current = false;
    setKnown((now) => changedBy(now, usualPreferences));
  }, []);

  const preferences = useMemo(
    () => ({ ...known, change, takeOver, letGo }),
    [known, change, takeOver, letGo],
  );
  return <PreferencesContext value={preferences}>{children}</PreferencesContext>;
}

function useKept(): Kept {
  const kept = useContext(PreferencesContext);
  if (kept === null) throw new Error('no preferences here');
  return kept;
}

/** What is preferred, and how to change it. */
export const usePreferences = (): Preferences => useKept();

/**
 * Takes over what is kept in the vault that is open.
 * @returns whether that is done, so that the desk may be shown as its owner likes it.
 */
export function useKeptPreferences(compartment: string | undefined): boolean {
  const { takeOver, letGo } = useKept();
  const [takenFrom, setTakenFrom] = useState<string>();
  useEffect(() => {
    if (compartment === undefined) return;
    let isOver = false;
    takeOver()
      // The desk opens all the same, with what is usual.
      .catch(() => undefined)
      .then(() => {
        if (!isOver) setTakenFrom(compartment);
      });
    return () => {
      isOver = true;
      setTakenFrom(undefined);
      letGo();
    };
  }, [compartment, takeOver, letGo]);
  return compartment !== undefined && takenFrom === compartment;
}

/** Keeps the look on the root, also when the system becomes light or dark. */
export function useLookOnRoot() {
  const { language, theme, textSize, letters } = usePreferences();
  useLayoutEffect(() => {
    const apply = () => applyLook({ language, theme, textSize, letters });
    const query = window.matchMedia(darkSystem);
    apply();
    query.addEventListener('change', apply);
    return () => query.removeEventListener('change', apply);
  }, [language, theme, textSize, letters]);
}
