import { pick, type Random } from './random.ts';

/** What stands in for the `{words}` of a phrase. */
export type Words = Readonly<Record<string, string>>;

/** The innermost choice, which has no choice inside it. */
const choice = /\[([^[\]]*)\]/;

/**
 * Says a phrase: of `[this|that]` one is chosen, choices may stand inside choices, and `{word}` is
 * replaced. A word that is not given is a mistake in the phrase.
 *
 * @throws RangeError for a word that is not given.
 */
export function say(random: Random, phrase: string, words: Words = {}): string {
  let text = phrase;
  for (let found = choice.exec(text); found !== null; found = choice.exec(text)) {
    const chosen = pick(random, (found[1] ?? '').split('|'));
    text = text.slice(0, found.index) + chosen + text.slice(found.index + found[0].length);
  }
  return text.replace(/\{([^}]*)\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new RangeError(`The phrase asks for {${name}}.`);
    return word;
  });
}

/** Says one phrase of a list. */
export function sayOne(random: Random, phrases: readonly string[], words: Words = {}): string {
  return say(random, pick(random, phrases), words);
}
