import { en } from './en.ts';
import { nl } from './nl.ts';

/** All texts, per language, by full key. The window loads one language at a time: `load.ts`. */
export const messages = { nl, en };
