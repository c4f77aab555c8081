import { type ReactNode, useCallback, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createIntl, createIntlCache, RawIntlProvider, useIntl } from 'react-intl';
import { usePreferences } from '../preferences.tsx';
import { type MessageKey, messages } from './messages.ts';

export type { MessageKey } from './messages.ts';

/** What a text may be filled with. */
export type TextValues = Readonly<Record<string, string | number>>;
/** Gives the text of a key in the visitor's language. */
export type Translate = (key: MessageKey, values?: TextValues) => string;

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

/** Gives everything inside it the texts of the chosen language. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const { language } = usePreferences();
  const intl = useMemo(
    () =>
      createIntl(
        { locale: locales[language], defaultLocale: 'nl-NL', messages: messages[language] },
        createIntlCache(),
      ),
    [language],
  );
  return (
    <RawIntlProvider value={intl}>
      <I18nProvider locale={locales[language]}>{children}</I18nProvider>
    </RawIntlProvider>
  );
}

/** The texts of the desk: `const t = useText(); t('today.title')`. */
export function useText(): Translate {
  const intl = useIntl();
  return useCallback((key, values) => intl.formatMessage({ id: key }, values), [intl]);
}

/** The language the desk speaks now. */
export function useLanguage() {
  return usePreferences().language;
}
