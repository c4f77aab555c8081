/** A report as a file for a word processor (Office Open XML), to go on with elsewhere. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  type ITableCellOptions,
  Packer,
  PageNumber,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  Table as WordTable,
} from 'docx';
import type { Regime } from '../../../domain/compartment.ts';
import { inHtml } from '../../../domain/html.ts';
import type { DateString } from '../../../domain/time.ts';
import { svgOf } from '../../../figures/markup.ts';
import { paletteOf } from '../palette.ts';
import type { Block, Part, ReportDocument, Table } from './document.ts';

/** What it says of itself: no name, no system and no second. */
interface Facts {
  readonly regime: Regime;
  readonly today: DateString;
}

/** The bytes of the file: the same parts as on paper, in the same order. */
export async function reportForWord(report: ReportDocument, facts: Facts): Promise<Uint8Array> {
  const { title, of, municipality, made, warning, parts } = report;
  const document = new Document({
    title: `${title}, ${of.toLowerCase()}`,
    creator: 'Luwte',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 21, language: { value: 'nl-NL' } } },
        heading1: { run: { size: 32, bold: true }, paragraph: { spacing: { before: 360 } } },
        heading2: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 240 } } },
        title: { run: { size: 56, bold: true } },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1134, bottom: 1247 } },
        },
        footers: { default: footer(`${title} · ${of} · ${municipality}`) },
        children: [
          new Paragraph(municipality),
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph(of),
          ...(warning === null ? [] : [said(warning, { bold: true })]),
          ...parts.flatMap((part, index) => sectionOf(part, index, facts)),
          said(made, { italics: true }),
        ],
      },
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreOf(report, facts) };
  return new Uint8Array(await Packer.toBuffer(document, false, [core]));
}

/** What a file says of itself, with the day and not the second. */
const coreOf = ({ title, of }: ReportDocument, { today }: Facts) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${inHtml(`${title}, ${of.toLowerCase()}`)}</dc:title><dc:creator>Luwte</dc:creator><dc:language>nl-NL</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${today}T00:00:00Z</dcterms:created></cp:coreProperties>`;

const footer = (words: string) =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: 16,
            children: [`${words} · `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** Whether a paragraph stays on the page of what comes after it. */
type Together = 'alone' | 'with next';

/** Words, with the line breaks that were typed. */
function said(words: string, look: Look = {}, together: Together = 'alone'): Paragraph {
  const children = words
    .split('\n')
    .map((text, index) => new TextRun({ text, ...look, ...(index === 0 ? {} : { break: 1 }) }));
  return new Paragraph({ children, spacing: { after: 120 }, keepNext: together === 'with next' });
}

function sectionOf(
  { title, blocks }: Part,
  index: number,
  facts: Facts,
): (Paragraph | WordTable)[] {
  const heading = new Paragraph({
    text: `${index + 1}. ${title}`,
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
  });
  const parts = blocks.map((block, at) => {
    const before = blocks[at - 1];
    const isNamed = block.kind === 'table' && before?.kind === 'picture';
    return isNamed ? [tableOf(block), said('')] : wordsOf(block, `s${index}b${at}`, facts);
  });
  return [heading, ...parts.flat()];
}

function wordsOf(block: Block, id: string, { regime }: Facts): (Paragraph | WordTable)[] {
  if (block.kind === 'paragraph')
    return [said(block.words, block.look === undefined ? {} : { italics: true })];
  if (block.kind === 'points')
    return block.words.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
  if (block.kind === 'table')
    return [said(block.caption, { bold: true }, 'with next'), tableOf(block), said('')];
  const { title, says, caption, draw } = block;
  const drawing = draw(frame);
  const svg = svgOf(drawing, { id, says, palette: paletteOf(regime), language: 'nl', room });
  const height = Math.round((drawing.height / drawing.width) * widest);
  return [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_2, keepNext: true }),
    said(caption, {}, 'with next'),
    new Paragraph({
      keepNext: true,
      spacing: { after: 120 },
      children: [
        new ImageRun({
          type: 'svg',
          data: Buffer.from(svg),
          transformation: { width: widest, height },
          altText: { name: title, title, description: says },
          fallback: { type: 'png', data: nothingDrawn },
        }),
      ],
    }),
  ];
}

/** Letters of a word processor may be wider than those of the desk. */
const room = 1.15;
/** How wide a picture is drawn, and how wide it stands on the page, in pixels. */
const frame = { width: 640, size: 13 * room };
const widest = 600;

/**
 * A picture of one clear point, for a word processor that shows no vectors: it leaves the place of the
 * picture empty, and its table stands below.
 */
const nothingDrawn = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=',
  'base64',
);

const lineBelow = { style: BorderStyle.SINGLE, size: 4, color: 'BFC9CA' };
const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borders: NonNullable<ITableCellOptions['borders']> = {
  ...{ top: noLine, left: noLine, right: noLine },
  bottom: lineBelow,
};

/** How wide the text of a page is, in twentieths of a point. */
const textWidth = 9026;
/** Letters between which the room of a column follows its longest text. */
const fewest = 9;
const most = 34;

/** How wide columns of words are: each by its longest text, within reason. */
function widthsOf(rows: Table['rows']): number[] {
  const longest = (rows[0] ?? []).map((_, column) => {
    const letters = Math.max(...rows.map((row) => row[column]?.length ?? 0));
    return Math.min(Math.max(letters, fewest), most);
  });
  const all = longest.reduce((sum, one) => sum + one, 0);
  return longest.map((one) => Math.floor((textWidth * one) / all));
}

function tableOf({ head, rows, foot, look }: Table): WordTable {
  const last = head.length - 1;
  const cell = (words: string, column: number, bold: boolean) =>
    new TableCell({
      borders,
      children: [
        new Paragraph({
          alignment:
            look === 'numbers' && column === last ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text: words, bold })],
        }),
      ],
    });
  const row = (words: readonly string[], bold: boolean, tableHeader = false) =>
    new TableRow({
      ...{ tableHeader, cantSplit: true },
      children: words.map((one, column) => cell(one, column, bold)),
    });
  return new WordTable({
    width: { size: 100, type: WidthType.PERCENTAGE },
    ...(look === 'words' ? { layout: TableLayoutType.FIXED, columnWidths: widthsOf(rows) } : {}),
    rows: [
      row(head, true, true),
      ...rows.map((one) => row(one, false)),
      ...(foot === null ? [] : [row(foot, true)]),
    ],
  });
}
