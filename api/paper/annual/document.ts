import type { Drawing, Frame } from '../../../figures/drawing.ts';

/** Words below each other, as they were written or as Luwte writes them. */
interface Paragraph {
  readonly kind: 'paragraph';
  readonly words: string;
  /** `note`: what Luwte says about the numbers; `none`: that there are none. */
  readonly look?: 'note' | 'none';
}

/** Points below each other. */
interface Points {
  readonly kind: 'points';
  readonly words: readonly string[];
}

/** Rows under a head. */
export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly foot: readonly string[] | null;
  /** `numbers`: the last column is one of numbers; `words`: each column is text. */
  readonly look: 'numbers' | 'words';
}

/** A picture, with what it says to who does not see it. */
interface Picture {
  readonly kind: 'picture';
  readonly title: string;
  readonly says: string;
  /** What stands with it for who sees it. */
  readonly caption: string;
  readonly draw: (frame: Frame) => Drawing;
}

/** A part of a section. */
export type Block = Paragraph | Points | Table | Picture;

/** A section, under its heading. */
export interface Part {
  readonly code: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/**
 * A report, before anybody decided how it looks: as a page and as a file for a word processor it says
 * the same.
 */
export interface ReportDocument {
  readonly title: string;
  /** Whose report it is. */
  readonly of: string;
  readonly municipality: string;
  /** When it was made, from what. */
  readonly made: string;
  /** What is said at the top of a report of invented people; null otherwise. */
  readonly warning: string | null;
  readonly parts: readonly Part[];
}
