/** How many words stand on each kind of paper. */
export const wordCount = { recovery: 12, shares: 15 } as const;

/** Letters that tell a word of the list from every other; what follows them does not matter. */
const TELLING_LETTERS = 4;

/** The words in what was typed from paper: only letters count, so numbers and commas do not. */
export function wordsIn(typed: string): readonly string[] {
  const plain = typed.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '');
  return plain.toLowerCase().match(/\p{L}+/gu) ?? [];
}

const beginningOf = (word: string) => word.slice(0, TELLING_LETTERS);

/** The places, from 1, where other words were typed than were written; none when the counts differ. */
export function differingPlaces(typed: string, written: readonly string[]): readonly number[] {
  const words = wordsIn(typed);
  if (words.length !== written.length) return [];
  return words.flatMap((word, index) =>
    beginningOf(word) === beginningOf(written[index] ?? '') ? [] : [index + 1],
  );
}

/** Of several papers the one that was most likely being typed. */
export function nearest(
  typed: string,
  papers: readonly (readonly string[])[],
): readonly string[] | undefined {
  return papers.toSorted(
    (one, other) => differingPlaces(typed, one).length - differingPlaces(typed, other).length,
  )[0];
}
