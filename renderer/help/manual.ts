import { use } from 'react';
import { useLanguage } from '../locales/index.tsx';
import type { Language } from '../preferences.tsx';
import type { ManualPage } from './manual-text.ts';

/** The manual comes with the first that asks for it, in the language that is spoken. */
const sources: Readonly<Record<Language, () => Promise<readonly ManualPage[]>>> = {
  nl: () => import('virtual:manual/nl').then((loaded) => loaded.default),
  en: () => import('virtual:manual/en').then((loaded) => loaded.default),
};
const loaded = new Map<Language, Promise<readonly ManualPage[]>>();

/** The manual in the language of the desk. Suspends while it is loaded. */
export function useManual(): readonly ManualPage[] {
  const language = useLanguage();
  const loading = loaded.get(language) ?? sources[language]();
  loaded.set(language, loading);
  return use(loading);
}
