import * as markup from '../page.ts';

/** A piece of a paper about the use of personal data. */
export type Part =
  | { readonly kind: 'heading' | 'text' | 'small'; readonly text: string }
  /** Facts under each other, each with what it is called. */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [string, string])[] }
  | { readonly kind: 'lines'; readonly lines: readonly string[] };

/** A paper that an organisation fills in further, has checked, and keeps or gives. */
export interface Paper {
  readonly title: string;
  readonly parts: readonly Part[];
}

export const heading = (text: string): Part => ({ kind: 'heading', text });
export const text = (said: string): Part => ({ kind: 'text', text: said });
export const small = (said: string): Part => ({ kind: 'small', text: said });
export const facts = (...told: readonly (readonly [string, string])[]): Part => ({
  kind: 'facts',
  facts: told,
});
export const lines = (...said: readonly string[]): Part => ({ kind: 'lines', lines: said });

function inMarkup(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return markup.heading(part.text);
    case 'facts':
      return markup.factTable(part.facts);
    case 'lines':
      return markup.list(part.lines);
    default:
      return markup.paragraph(part.text, part.kind === 'small' ? 'small' : '');
  }
}

/** The paper as a page that needs nothing beside itself. */
export const pageOf = ({ title, parts }: Paper): string =>
  markup.page(title, parts.map(inMarkup).join('\n'));
