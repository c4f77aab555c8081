/**
 * Marks that a counsellor sets in what was told, while writing: about somebody else, or confidential
 * (domain study, §1.3 and §4.3). They stand in the text itself, `[[derde: …]]` and
 * `[[vertrouwelijk: …]]`, so that they travel, are searched and are destroyed with it. Anything that
 * only looks like a mark is text.
 */
export const markKinds = ['third', 'confidential'] as const;
/** What a mark says of the words inside it. */
export type MarkKind = (typeof markKinds)[number];

/** The words that open a mark, the one that is written first. */
const words: Readonly<Record<MarkKind, readonly string[]>> = {
  third: ['derde', 'third'],
  confidential: ['vertrouwelijk', 'confidential'],
};

const everyWord = markKinds.flatMap((kind) => words[kind]).join('|');
const pattern = new RegExp(
  `\\[\\[(${everyWord}):[ \\t]?((?:(?!\\[\\[|\\]\\])[\\s\\S])+)\\]\\]`,
  'gi',
);

/** A stretch of text under one mark, or under none. */
export interface Marked {
  readonly text: string;
  readonly mark: MarkKind | null;
  /** Where it begins in the text with its marks, and where it ends. */
  readonly from: number;
  readonly until: number;
}

const kindOf = (word: string): MarkKind =>
  words.third.includes(word.toLowerCase()) ? 'third' : 'confidential';

/** A text in the order of its stretches, without the signs of the marks. */
export function markedIn(text: string): readonly Marked[] {
  const found: Marked[] = [];
  let at = 0;
  const plain = (until: number) => {
    if (until > at) found.push({ text: text.slice(at, until), mark: null, from: at, until });
  };
  for (const match of text.matchAll(pattern)) {
    const [whole, word = '', inside = ''] = match;
    plain(match.index);
    at = match.index + whole.length;
    found.push({ text: inside, mark: kindOf(word), from: match.index, until: at });
  }
  plain(text.length);
  return found;
}

/** A text without the signs of its marks. */
export const withoutMarks = (text: string): string =>
  markedIn(text)
    .map((stretch) => stretch.text)
    .join('');

/** A text and what is selected in it. */
export interface Selection {
  readonly text: string;
  readonly from: number;
  readonly until: number;
}

/** What would end a mark too early, or begin another inside it. */
const harmless = (inside: string) =>
  inside
    .replaceAll(/\[(?=\[)/g, '[ ')
    .replaceAll(/\](?=\])/g, '] ')
    .replace(/\]$/, '] ');

/**
 * Marks what is selected. Marks that the selection touches become part of the new one; inside a mark
 * of the same kind, and with nothing selected, the mark goes away again.
 * @returns the text with what is selected in it now, or null when there is nothing to mark.
 */
export function toggleMark({ text, from, until }: Selection, kind: MarkKind): Selection | null {
  const around = markedIn(text).filter(({ mark }) => mark !== null);
  const inside = around.find((mark) => mark.from <= from && until <= mark.until);
  if (inside?.mark === kind) {
    return replaced(text, inside.from, inside.until, inside.text);
  }
  const touched = around.filter((mark) => mark.from < until && from < mark.until);
  const start = Math.min(from, ...touched.map((mark) => mark.from));
  const end = Math.max(until, ...touched.map((mark) => mark.until));
  const selected = withoutMarks(text.slice(start, end));
  const bare = selected.trim();
  if (bare === '' || (from === until && touched.length === 0)) return null;
  const [before = '', after = ''] = selected.split(bare);
  const mark = `[[${words[kind][0]}: ${harmless(bare)}]]`;
  return replaced(text, start, end, `${before}${mark}${after}`);
}

function replaced(text: string, from: number, until: number, by: string): Selection {
  return { text: text.slice(0, from) + by + text.slice(until), from, until: from + by.length };
}
