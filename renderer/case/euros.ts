import { useMemo } from 'react';
import { useLanguage } from '../locales/index.tsx';

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

/** Says an amount of whole cents in euros: `euros(32000)` is "€ 320,00". */
export function useEuros() {
  const language = useLanguage();
  return useMemo(() => {
    const format = new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'EUR' });
    return (cents: number) => format.format(cents / 100);
  }, [language]);
}
