import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the tree that a PDF reads out, or the words that stand in one. */
interface Node {
  readonly role?: string;
  /** What is said instead of a picture. */
  readonly alt?: string;
  readonly lang?: string;
  /** Which words of the page it holds. */
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** A part of the tree, with all that is said in it. */
interface Part {
  readonly role: string;
  readonly alt: string | null;
  readonly words: string;
}

/** What a PDF says, shows and tells a machine that reads it out. */
export interface ReadPdf {
  readonly pages: number;
  readonly info: Readonly<Record<string, unknown>>;
  /** Whether it says that it can be read out, and that its title is to be shown. */
  readonly isTagged: boolean;
  readonly showsTitle: boolean;
  readonly text: string;
  /** The parts of the tree, each before what is in it. */
  readonly parts: readonly Part[];
  readonly roles: ReadonlySet<string>;
  readonly alts: readonly string[];
  /** How its letters are in it: `TrueType`, `Type3`, … */
  readonly fonts: ReadonlySet<string>;
  /** Letters that whoever opens it has to have. */
  readonly missing: readonly string[];
}

/** Reads a PDF as one who sees it, who hears it and who looks inside it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)),
  );
  const read = await Promise.all(pages.map(readPage));
  const { info } = await pdf.getMetadata();
  const parts = read.flatMap((page) => page.parts);
  await pdf.loadingTask.destroy();
  return {
    pages: pages.length,
    // Safe: what a PDF says of itself, to be compared.
    info: info as Readonly<Record<string, unknown>>,
    text: read.map((page) => page.text).join(' '),
    parts,
    roles: new Set(parts.map(({ role }) => role)),
    alts: parts.flatMap(({ alt }) => alt ?? []),
    ...insideOf(Buffer.from(bytes).toString('latin1')),
  };
}

async function readPage(page: PDFPageProxy) {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const words = new Map<string, string>();
  const all: string[] = [];
  const inside: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const said = `${item.str}${item.hasEOL ? ' ' : ''}`;
      all.push(said);
      for (const id of inside) words.set(id, `${words.get(id) ?? ''}${said}`);
    } else if (item.type === 'endMarkedContent') inside.pop();
    else inside.push(item.id ?? '');
  }
  // Safe: pdf.js writes the tree in these words.
  const tree = (await page.getStructTree()) as Node | null;
  return { text: all.join(''), parts: tree === null ? [] : partsIn(tree, words) };
}

function partsIn(node: Node, words: ReadonlyMap<string, string>): Part[] {
  const { role, alt = null, children = [] } = node;
  const below = children.flatMap((child) => partsIn(child, words));
  if (role === undefined) return below;
  return [{ role, alt, words: wordsIn(node, words).replace(/\s+/g, ' ').trim() }, ...below];
}

const wordsIn = ({ id, children = [] }: Node, words: ReadonlyMap<string, string>): string =>
  `${id === undefined ? '' : (words.get(id) ?? '')}${children
    .map((child) => wordsIn(child, words))
    .join(' ')}`;

/** What stands in a PDF whose objects are not packed together, as Chromium writes it. */
function insideOf(pdf: string): Pick<ReadPdf, 'fonts' | 'missing' | 'isTagged' | 'showsTitle'> {
  const objects = pdf.split('endobj').filter((one) => /\/Type ?\/Font(?:Descriptor)?\b/.test(one));
  const described = objects.filter(
    (one) => /\/FontDescriptor\b/.test(one) && one.includes('Flags'),
  );
  const kinds = objects.flatMap((one) => /\/Subtype ?\/(\w+)/.exec(one)?.[1] ?? []);
  return {
    isTagged: /\/Marked true\b/.test(pdf),
    showsTitle: /\/DisplayDocTitle true\b/.test(pdf),
    fonts: new Set(kinds.filter((kind) => kind !== 'Type0')),
    missing: described
      .filter((one) => !/\/FontFile/.test(one))
      .map((one) => /\/FontName ?\/(\S+)/.exec(one)?.[1] ?? '?'),
  };
}
