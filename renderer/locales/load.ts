import type { Language } from '../../domain/records/preference-values.ts';
import { textsAtStart } from './at-start.ts';
import type { Texts } from './flat.ts';

const later: Readonly<Record<Language, () => Promise<Texts>>> = {
  nl: async () => (await import('./nl-later.ts')).nlLater,
  en: async () => (await import('./en-later.ts')).enLater,
};

/** Texts of a language, and which that is. */
export interface Loaded {
  readonly language: Language;
  readonly texts: Texts;
  /** Whether these are all of them, and not only those that are shown before a vault is open. */
  readonly areAll: boolean;
}

/** The texts of a language with which the screen that asks for a passphrase is shown. */
export const loadedAtStart = (language: Language): Loaded => ({
  language,
  texts: textsAtStart(language),
  areAll: false,
});

/** Fetches all texts of a language; a second time they are there already. */
export async function allTexts(language: Language): Promise<Loaded> {
  const texts = { ...textsAtStart(language), ...(await later[language]()) };
  return { language, texts, areAll: true };
}
