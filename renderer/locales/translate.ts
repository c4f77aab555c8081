import { IntlMessageFormat } from 'intl-messageformat';
import type { Texts } from './flat.ts';

/** What makes a text more than the characters it consists of (ICU MessageFormat). */
const hasSyntax = /[{}<>'#]/;

/** A mistake of ours takes nobody's screen away: it is told to whoever listens, and something stands there. */
function instead(key: string, text: string): string {
  reportError(new Error(`the text ${key} cannot be given`));
  return text;
}

/**
 * Gives the texts of a language by their key, filled with values. Most texts have nothing to fill in and are
 * given as they are: reading them costs time, and so does what reading asks the browser about the language.
 * @param locale for plurals and numbers, as in `nl-NL`
 */
export function makeTranslate(texts: Texts, locale: string) {
  const formats = new Map<string, IntlMessageFormat>();

  function formatOf(key: string, text: string): IntlMessageFormat {
    const known = formats.get(key);
    if (known !== undefined) return known;
    const format = new IntlMessageFormat(text, locale);
    formats.set(key, format);
    return format;
  }

  return (key: string, values?: Readonly<Record<string, string | number>>): string => {
    const text = texts[key];
    if (text === undefined) return instead(key, key);
    if (!hasSyntax.test(text)) return text;
    try {
      return String(formatOf(key, text).format({ ...values }));
    } catch {
      return instead(key, text);
    }
  };
}
