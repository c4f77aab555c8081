/** How well a label answers what was typed: less is better, null when it does not. */
export function rankOf(label: string, typed: string, language: string): number | null {
  const [text, wanted] = [folded(label, language), folded(typed, language).trim()];
  if (wanted === '') return 0;
  if (text === wanted) return 0;
  if (text.startsWith(wanted)) return 1;
  const words = text.split(/[^\p{L}\p{N}]+/u);
  const asked = wanted.split(/\s+/);
  if (asked.every((each) => words.some((word) => word.startsWith(each)))) return 2;
  return asked.every((each) => text.includes(each)) ? 3 : null;
}

const folded = (text: string, language: string) =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase(language);

/** What answers to what was typed, the best first; of equals, the first. One thing may have several names. */
export function ranked<T>(
  all: readonly T[],
  namesOf: (one: T) => readonly string[],
  typed: string,
  language: string,
): { readonly one: T; readonly rank: number }[] {
  return all
    .flatMap((one) => {
      const [best] = namesOf(one)
        .flatMap((name) => rankOf(name, typed, language) ?? [])
        .toSorted((a, b) => a - b);
      return best === undefined ? [] : [{ one, rank: best }];
    })
    .toSorted((a, b) => a.rank - b.rank);
}
