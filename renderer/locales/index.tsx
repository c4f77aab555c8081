import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createIntl, createIntlCache, RawIntlProvider, useIntl } from 'react-intl';
import { type Language, usePreferences } from '../preferences.tsx';
import { type Loaded, loadTexts } from './load.ts';
import type { Rooms } from './nl.ts';

type KeysOf<R extends keyof Rooms> = `${R}.${Extract<keyof Rooms[R], string>}`;

/** The key of a text: the room, a dot, and the key inside the file of that room. */
export type MessageKey = { [R in keyof Rooms]: KeysOf<R> }[keyof Rooms];

/** What a text may be filled with. */
export type TextValues = Readonly<Record<string, string | number>>;
/** Gives the text of a key in the visitor's language. */
export type Translate = (key: MessageKey, values?: TextValues) => string;

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

/**
 * Gives everything inside it the texts of the chosen language; those before it as long as these are on
 * their way.
 * @param first the texts with which the desk starts
 */
export function LanguageProvider({
  first,
  children,
}: {
  readonly first: Loaded;
  readonly children: ReactNode;
}) {
  const { language: wanted } = usePreferences();
  const [{ language, texts }, setLoaded] = useState(first);
  useEffect(() => {
    let isOver = false;
    void loadTexts(wanted).then((loaded) => {
      if (!isOver) setLoaded(loaded);
    });
    return () => {
      isOver = true;
    };
  }, [wanted]);
  const intl = useMemo(
    () =>
      createIntl(
        { locale: locales[language], defaultLocale: 'nl-NL', messages: texts },
        createIntlCache(),
      ),
    [language, texts],
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

/** Gives the text of a key that may have none, as `null` then. */
export function useTextIfAny(): (key: string) => string | null {
  const intl = useIntl();
  return useCallback(
    (key) => (Object.hasOwn(intl.messages, key) ? intl.formatMessage({ id: key }) : null),
    [intl],
  );
}

/** The language the desk speaks now. */
export function useLanguage(): Language {
  return useIntl().locale === locales.en ? 'en' : 'nl';
}
