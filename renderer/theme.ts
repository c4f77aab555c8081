import { useEffect } from 'react';
import { usePreferences } from './preferences.tsx';

const darkSystem = '(prefers-color-scheme: dark)';

/** Puts light or dark on the root, as chosen here or, without a choice, by the system. */
export function useThemeOnRoot() {
  const { theme } = usePreferences();
  useEffect(() => {
    const query = window.matchMedia(darkSystem);
    const apply = () => {
      const dark = theme === 'dark' || (theme === 'system' && query.matches);
      document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    };
    apply();
    query.addEventListener('change', apply);
    return () => query.removeEventListener('change', apply);
  }, [theme]);
}
