/** Pieces of a page: every text goes in escaped, so that a name cannot become part of the page. */
import { inHtml } from '../../domain/html.ts';

/** Something that may stand in the page as it is. Only the functions of this file make it. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | readonly Html[];

const partOf = (part: Part): string => {
  if (typeof part === 'string' || typeof part === 'number') return inHtml(String(part));
  return 'html' in part ? part.html : part.map((one) => one.html).join('');
};

/** A piece of a page; what is put in is escaped unless it is a piece itself. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const text = pieces.map(
    (piece, at) => piece + (at < parts.length ? partOf(parts[at] ?? '') : ''),
  );
  return { html: text.join('') };
}

/** Nothing. */
export const nothing: Html = { html: '' };
