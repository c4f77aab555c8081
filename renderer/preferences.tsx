import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

/** A language of the desk. */
export type Language = 'nl' | 'en';
/** How light the desk is. */
export type Theme = 'system' | 'light' | 'dark';

interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
}

const PreferencesContext = createContext<Preferences>({
  language: 'nl',
  theme: 'system',
  setLanguage: () => undefined,
  setTheme: () => undefined,
});

/**
 * Language and theme as chosen in this window. Kept in memory: the profile of the browser must
 * stay empty, whichever shell is around it.
 */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>('nl');
  const [theme, setTheme] = useState<Theme>('system');
  const preferences = useMemo(
    () => ({ language, theme, setLanguage, setTheme }),
    [language, theme],
  );
  return <PreferencesContext value={preferences}>{children}</PreferencesContext>;
}

/** Language and theme, and how to change them. */
export const usePreferences = () => useContext(PreferencesContext);
