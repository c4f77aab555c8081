import { inHtml } from '../../domain/html.ts';
import type { Release } from '../../statistics/release.ts';
import { numberWords } from './release-figures.ts';

/** What the two tables on terms are called here, by their identifier. */
const names: Readonly<Record<string, string>> = {
  T7_first_talk: 'Eerste gesprek',
  T8_reaction: 'Reactie bepaald',
};

/** Whether a table is said in a sentence, and not drawn with the others. */
export const isOnTerms = (id: string): boolean => Object.hasOwn(names, id);

/** What was in time, a line for each table; nothing of a release from before it was counted. */
export function termsPart({ tables, base }: Release): string {
  const lines = tables.flatMap(({ id, cells }) => {
    const name = names[id];
    if (name === undefined) return [];
    const numberOf = (code: string) =>
      numberWords(cells.find((cell) => cell.code === code) ?? { value: null }, base);
    const [inTime, late] = [numberOf('in_time'), numberOf('late')];
    return [`<p class="terms">${inHtml(`${name}: ${inTime} op tijd, ${late} te laat`)}</p>`];
  });
  return lines.join('\n');
}
