import { type Called, nameParts, wordsIn } from './matching.ts';

/** Shorter names stand in too many other words. */
const leastLetters = 3;

/**
 * What of the names of people stands in a text: an alias as a whole, a name as a whole or by its family
 * name. A question, as a family name may be a word as well.
 */
export function namesIn(text: string, people: readonly Called[]): string[] {
  const words = ` ${wordsIn(text).join(' ')} `;
  const stands = (said: string) => said.length >= leastLetters && words.includes(` ${said} `);
  const found = people.flatMap(({ alias, name }) => [
    ...(stands(wordsIn(alias).join(' ')) ? [alias] : []),
    ...(stands(wordsIn(name).join(' ')) || stands(nameParts(name).family) ? [name] : []),
  ]);
  return [...new Set(found)];
}
