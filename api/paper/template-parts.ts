import { inHtml } from '../../domain/html.ts';
import { fillIn } from '../../domain/reaction/letter-templates.ts';
import { saidPart } from './letter-page.ts';

/** What a template is filled in with. */
export interface Filling {
  readonly values: Readonly<Record<string, string>>;
  /** What stands as a part of its own, and its markup. */
  readonly part: { readonly name: string; readonly markup: string };
}

/** What a line of a list begins with, and what it looks like. */
const lists = [
  { begins: /^-\s+/, look: '' },
  { begins: /^\[\s?\]\s+/, look: ' class="boxes"' },
] as const;

/** The body of a template as markup: paragraphs, lists of `- ` and of `[] `, and its own part. */
export function partsOfTemplate(body: string, { values, part }: Filling): string {
  const paragraphs = body.trim().split(/\n(?:[^\S\n]*\n)+/);
  const own = `{${part.name}}`;
  return paragraphs
    .flatMap((paragraph) => aroundOwn(paragraph, own))
    .map((words) => (words === own ? part.markup : partOf(words, values)))
    .join('\n');
}

/** A paragraph cut where the part of its own stands. */
function aroundOwn(paragraph: string, own: string): string[] {
  const lines = paragraph.split('\n');
  const at = lines.findIndex((line) => line.trim() === own);
  if (at < 0) return [paragraph];
  const before = lines.slice(0, at).join('\n');
  const after = lines.slice(at + 1).join('\n');
  return [before, own, after].filter((words) => words.trim() !== '');
}

function partOf(words: string, values: Filling['values']): string {
  const lines = words.split('\n').map((line) => line.trim());
  const list = lists.find(({ begins }) => lines.every((line) => begins.test(line)));
  if (list === undefined) return saidPart(fillIn(words, values));
  const points = lines.map((line) => fillIn(line.replace(list.begins, ''), values));
  return `<ul${list.look}>${points.map((point) => `<li>${inHtml(point)}</li>`).join('')}</ul>`;
}

/** What lists, boxes to tick and facts look like in a letter. */
export const partStyle = `
ul { margin: 0 0 4mm; padding-left: 6mm; }
li { margin-bottom: 1mm; overflow-wrap: anywhere; }
ul.boxes { padding-left: 0; list-style: none; }
ul.boxes li { position: relative; padding-left: 7mm; margin-bottom: 2mm; }
ul.boxes li::before { content: ""; position: absolute; left: 0; top: 0.9mm; width: 3.4mm; height: 3.4mm; border: 0.8pt solid #15262a; }
table { margin: 0 0 5mm; }
th, td { padding: 1.4mm 4mm 1.4mm 0; border-bottom: 0.4pt solid #b9c4c5; overflow-wrap: anywhere; white-space: pre-line; }
th { width: 48mm; }
tr { break-inside: avoid; }
h2 { margin: 5mm 0 1.5mm; break-after: avoid; }`;

/** Facts under each other, each with what it is called. */
export const factRows = (rows: readonly (readonly [string, string])[]): string =>
  rows.length === 0
    ? ''
    : `<table>${rows
        .map(
          ([term, value]) =>
            `<tr><th scope="row">${inHtml(term)}</th><td>${inHtml(value)}</td></tr>`,
        )
        .join('\n')}</table>`;
