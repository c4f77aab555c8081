import { textsAtStart } from './at-start.ts';
import { enLater } from './en-later.ts';
import { nlLater } from './nl-later.ts';

/** All texts, per language, by full key. The window loads one language at a time: `load.ts`. */
export const messages = {
  nl: { ...textsAtStart('nl'), ...nlLater },
  en: { ...textsAtStart('en'), ...enLater },
};
