/** The manual as the window gets it: what it says, and nothing that a browser would have to parse. */

/** A piece of a line. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'em' | 'code'; readonly text: string }
  /** `to` is a section of the manual; null for a page that is not in it. */
  | { readonly kind: 'link'; readonly text: string; readonly to: string | null };

/** A piece of a section. */
export type Block =
  | { readonly kind: 'paragraph'; readonly words: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly entries: readonly (readonly Block[])[];
    }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: 'code'; readonly text: string }
  /** `source` is the name of the picture among those of the manual. */
  | { readonly kind: 'picture'; readonly alt: string; readonly source: string };

/** What stands under one heading, until the next. */
export interface Section {
  /** The same in every language: the page, and the heading in English. */
  readonly id: string;
  /** 1 is a page, 2 a chapter, 3 a part of a chapter. */
  readonly level: number;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A page of the manual. */
export interface ManualPage {
  readonly id: string;
  readonly sections: readonly Section[];
}
