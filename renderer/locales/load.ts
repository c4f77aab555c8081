import type { Language } from '../../domain/records/preferences.ts';
import type { Texts } from './flat.ts';

const loaders: Readonly<Record<Language, () => Promise<Texts>>> = {
  nl: async () => (await import('./nl.ts')).nl,
  en: async () => (await import('./en.ts')).en,
};

/** The texts of a language, and which that is. */
export interface Loaded {
  readonly language: Language;
  readonly texts: Texts;
}

/** Fetches the texts of a language; a second time they are there already. */
export async function loadTexts(language: Language): Promise<Loaded> {
  return { language, texts: await loaders[language]() };
}
