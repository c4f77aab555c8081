/**
 * The blocks of a page of the manual. The manual is written with few means: headings, paragraphs,
 * lists, quotes, tables, code and pictures. Anything else is refused, so that a page which would look
 * different inside the application than elsewhere cannot be built.
 */
import type { Block } from '../../renderer/help/manual-text.ts';
import { inlinesOf, type Leads } from './inline.ts';

/** Something in a page that the manual is not written with. */
export class ManualFault extends Error {
  override readonly name = 'ManualFault';
}

interface Kind {
  readonly starts: RegExp;
  /** Takes as many lines as belong to it, from the front. */
  readonly take: (lines: string[], leads: Leads) => Block;
}

const entryStart = /^(?<mark>- |\d+\. )/;
const refused = /^(?:<|---|===|~~~|#|\s)/;

/** The kinds that begin with a mark, in order of trying. */
const kinds: readonly Kind[] = [
  { starts: /^```/, take: takeCode },
  { starts: /^!\[/, take: takePicture },
  { starts: /^>/, take: takeQuote },
  { starts: /^\|/, take: takeTable },
  { starts: entryStart, take: takeList },
];

/** The blocks of these lines. */
export function blocksOf(source: readonly string[], leads: Leads): Block[] {
  const lines = [...source];
  const found: Block[] = [];
  for (;;) {
    while (lines[0] === '') lines.shift();
    const [first] = lines;
    if (first === undefined) return found;
    const kind = kinds.find(({ starts }) => starts.test(first));
    if (kind === undefined && refused.test(first))
      throw new ManualFault(`not understood: ${first}`);
    found.push((kind?.take ?? takeParagraph)(lines, leads));
  }
}

/** Takes lines from the front for as long as they pass. */
function takeWhile(lines: string[], passes: (line: string) => boolean): string[] {
  const end = lines.findIndex((line) => !passes(line));
  return lines.splice(0, end === -1 ? lines.length : end);
}

function takeParagraph(lines: string[], leads: Leads): Block {
  const own = takeWhile(
    lines,
    (line) => line !== '' && !kinds.some(({ starts }) => starts.test(line)),
  );
  return { kind: 'paragraph', words: inlinesOf(own.join(' '), leads) };
}

function takeCode(lines: string[]): Block {
  lines.shift();
  const own = takeWhile(lines, (line) => !line.startsWith('```'));
  if (lines.shift() === undefined) throw new ManualFault('code that does not end');
  return { kind: 'code', text: own.join('\n') };
}

function takePicture(lines: string[]): Block {
  const line = lines.shift() ?? '';
  const { alt, source } = /^!\[(?<alt>[^\]]+)\]\(\.\.\/screens\/(?<source>[\w-]+)\.png\)$/.exec(
    line,
  )?.groups ?? { alt: undefined, source: undefined };
  if (alt === undefined || source === undefined) throw new ManualFault(`no picture: ${line}`);
  return { kind: 'picture', alt, source };
}

function takeQuote(lines: string[], leads: Leads): Block {
  const own = takeWhile(lines, (line) => line.startsWith('>'));
  return {
    kind: 'quote',
    blocks: blocksOf(
      own.map((line) => line.replace(/^> ?/, '')),
      leads,
    ),
  };
}

/** The cells of a row of a table. */
const cellsOf = (line: string) =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

function takeTable(lines: string[], leads: Leads): Block {
  const [head = '', rule = '', ...rows] = takeWhile(lines, (line) => line.startsWith('|'));
  if (!/^[|:\- ]+$/.test(rule)) throw new ManualFault(`a table without a head: ${head}`);
  const wordsOf = (line: string) => cellsOf(line).map((cell) => inlinesOf(cell, leads));
  return { kind: 'table', head: wordsOf(head), rows: rows.map(wordsOf) };
}

/** A list goes on with its next mark, and with what stands in as deep as the text behind a mark. */
function takeList(lines: string[], leads: Leads): Block {
  const ordered = /^\d/.test(lines[0] ?? '');
  const entries: Block[][] = [];
  for (;;) {
    const mark = entryStart.exec(lines[0] ?? '')?.groups?.mark;
    if (mark === undefined || /^\d/.test(mark) !== ordered) break;
    const first = (lines.shift() ?? '').slice(mark.length);
    const deep = ' '.repeat(mark.length);
    const rest = takeWhile(lines, (line) => line.startsWith(deep));
    entries.push(blocksOf([first, ...rest.map((line) => line.slice(deep.length))], leads));
    if (lines[0] === '' && entryStart.test(lines[1] ?? '')) lines.shift();
  }
  return { kind: 'list', ordered, entries };
}
