/** The words of a line of the manual: bold, slanted, code, links, and the text between them. */
import type { Inline } from '../../renderer/help/manual-text.ts';

/** Where a link leads: from what stands between its brackets to a section of the manual, or null. */
export type Leads = (target: string) => string | null;

const marks =
  /\*\*(?<strong>[^*]+)\*\*|`(?<code>[^`]+)`|(?<![\w_])_(?<em>[^_]+)_(?![\w_])|(?<!!)\[(?<link>[^[\]]+)\]\((?<target>[^()]+)\)/g;

/** Takes a line apart. What looks like a mark and is none stays as it was typed. */
export function inlinesOf(line: string, leads: Leads): Inline[] {
  const found: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(marks)) {
    if (match.index > from) found.push({ kind: 'text', text: line.slice(from, match.index) });
    found.push(markOf(match.groups ?? {}, leads));
    from = match.index + match[0].length;
  }
  if (from < line.length) found.push({ kind: 'text', text: line.slice(from) });
  return found;
}

function markOf(
  { strong, code, em, link = '', target = '' }: Readonly<Record<string, string | undefined>>,
  leads: Leads,
): Inline {
  if (strong !== undefined) return { kind: 'strong', text: strong };
  if (code !== undefined) return { kind: 'code', text: code };
  if (em !== undefined) return { kind: 'em', text: em };
  return { kind: 'link', text: link, to: leads(target) };
}
