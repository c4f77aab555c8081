import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { I18nProvider } from 'react-aria-components';
import { type Language, usePreferences } from '../preferences.tsx';
import type { RoomsAtStart } from './at-start.ts';
import { allTexts, type Loaded, loadedAtStart } from './load.ts';
import type { RoomsLater } from './nl-later.ts';
import { makeTranslate } from './translate.ts';

type Rooms = RoomsAtStart & RoomsLater;
type KeysOf<R extends keyof Rooms> = `${R}.${Extract<keyof Rooms[R], string>}`;

/** The key of a text: the room, a dot, and the key inside the file of that room. */
export type MessageKey = { [R in keyof Rooms]: KeysOf<R> }[keyof Rooms];

/** What a text may be filled with. */
export type TextValues = Readonly<Record<string, string | number>>;
/** Gives the text of a key in the visitor's language. */
export type Translate = (key: MessageKey, values?: TextValues) => string;

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

const all = Promise.withResolvers<void>();
/** Resolves when the window has all texts, and not only those of the screen that asks for a passphrase. */
export const allTextsAreThere: Promise<void> = all.promise;

interface Spoken extends Loaded {
  readonly translate: Translate;
}

const SpokenContext = createContext<Spoken | null>(null);

/**
 * Gives everything inside it the texts of the chosen language; those before it as long as these are on
 * their way, and at first only those of the screen that asks for a passphrase.
 */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const { language: wanted } = usePreferences();
  const [loaded, setLoaded] = useState(() => loadedAtStart(wanted));
  useEffect(() => {
    let isOver = false;
    void allTexts(wanted).then((more) => {
      if (!isOver) setLoaded(more);
    });
    return () => {
      isOver = true;
    };
  }, [wanted]);
  const { language, texts, areAll } = loaded;
  useEffect(() => {
    if (areAll) all.resolve();
  }, [areAll]);
  const spoken = useMemo(
    () => ({ ...loaded, translate: makeTranslate(texts, locales[language]) }),
    [loaded, texts, language],
  );
  return (
    <SpokenContext value={spoken}>
      <I18nProvider locale={locales[language]}>{children}</I18nProvider>
    </SpokenContext>
  );
}

function useSpoken(): Spoken {
  const spoken = useContext(SpokenContext);
  if (spoken === null) throw new Error('no texts here');
  return spoken;
}

/** The texts of the desk: `const t = useText(); t('today.title')`. */
export const useText = (): Translate => useSpoken().translate;

/** Gives the text of a key that may have none, as `null` then. */
export function useTextIfAny(): (key: string) => string | null {
  const { texts, translate } = useSpoken();
  return useCallback(
    (key) => {
      const isKey = (one: string): one is MessageKey => Object.hasOwn(texts, one);
      return isKey(key) ? translate(key) : null;
    },
    [texts, translate],
  );
}

/** The language the desk speaks now. */
export const useLanguage = (): Language => useSpoken().language;
