import type { Block, Inline, ManualPage, Section } from './manual-text.ts';

/** A chapter: what is shown at once, and what its parts are called. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  /** The chapter itself, and its parts. */
  readonly sections: readonly Section[];
}

/** The chapters of a page; what stands under its title is the first. */
export function chaptersOf({ sections }: ManualPage): Chapter[] {
  const starts = sections.flatMap(({ level }, index) => (level <= 2 ? [index] : []));
  return starts.map((start, index) => {
    const own = sections.slice(start, starts[index + 1]);
    const [first] = own;
    return { id: first?.id ?? '', title: first?.title ?? '', sections: own };
  });
}

/** The chapter with a section in it; the first of all when there is none. */
export function chapterWith(pages: readonly ManualPage[], section: string): Chapter | undefined {
  const chapters = pages.flatMap(chaptersOf);
  return chapters.find(({ sections }) => sections.some(({ id }) => id === section)) ?? chapters[0];
}

/** A section in which something was found, with the words around it. */
export interface Found {
  readonly id: string;
  readonly title: string;
  /** What it is a part of; null for a chapter. */
  readonly chapter: string | null;
  readonly around: string;
}

const wordsOf = (inlines: readonly Inline[]) => inlines.map(({ text }) => text).join('');

/** What a block says, without marks. */
function textOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return wordsOf(block.words);
    case 'quote':
      return block.blocks.map(textOf).join(' ');
    case 'list':
      return block.entries.map((entry) => entry.map(textOf).join(' ')).join(' ');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(wordsOf).join(' ')).join(' ');
    case 'code':
      return block.text;
    case 'picture':
      return '';
  }
}

/** Without capitals and accents: who types "commissie" or "COMMISSIE" looks for the same. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const aroundSize = 120;

/** The words around the first that was found, from a space to a space. */
function around(text: string, at: number): string {
  const start = at <= 40 ? 0 : text.indexOf(' ', at - 40) + 1;
  const whole = text.slice(start);
  const end = whole.length <= aroundSize ? whole.length : whole.lastIndexOf(' ', aroundSize);
  return `${start > 0 ? '… ' : ''}${whole.slice(0, end)}${end < whole.length ? ' …' : ''}`;
}

/** The sections in which all of the words stand, those that have them in their title first. */
export function searchManual(pages: readonly ManualPage[], query: string): Found[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found = pages.flatMap(chaptersOf).flatMap(({ title: chapter, sections }) =>
    sections.flatMap(({ id, title, blocks }, index) => {
      const text = blocks.map(textOf).join(' ');
      const said = plain(text);
      const named = plain(title);
      if (!words.every((word) => said.includes(word) || named.includes(word))) return [];
      const at = Math.max(0, said.indexOf(words.find((word) => said.includes(word)) ?? ''));
      const inTitle = words.filter((word) => named.includes(word)).length;
      const place = { id, title, chapter: index === 0 ? null : chapter };
      return [{ ...place, around: around(text, at), inTitle }];
    }),
  );
  return found
    .sort((one, other) => other.inTitle - one.inTitle)
    .map(({ inTitle: _, ...section }) => section);
}
