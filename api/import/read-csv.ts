import { parse } from 'csv-parse/sync';
import { MOST_ROWS } from '../../domain/import/limits.ts';
import type { SheetRow } from '../../domain/import/rows.ts';
import { RefusedSheet, type Sheet, sheetOf } from './sheet.ts';

/** Characters in the longest row: a story, and everything around it. */
const LONGEST_ROW = 200_000;

/**
 * Reads a file of text: comma, semicolon or tab; UTF-8, UTF-16 with a mark, or Windows-1252.
 * @throws RefusedSheet
 */
export function readCsvSheet(bytes: Buffer): Sheet {
  const text = textOf(bytes).replace(/^sep=.\r?\n/i, '');
  return sheetOf(rowsIn(text), { format: 'csv', name: '', from1904: false });
}

/** The text of a file, in the encoding that it turns out to have. */
function textOf(bytes: Buffer): string {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  // No table holds this: it is a program, a picture, or text in an encoding nobody named.
  if (text.includes('\u0000') || text.includes('\ufffd')) throw new RefusedSheet('notOne');
  return text;
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function rowsIn(text: string): SheetRow[] {
  const delimiter = delimiterOf(text);
  try {
    // Safe: with `info` the library gives each record with its place in the file.
    const parsed = parse(text, {
      ...leniently,
      delimiter,
      info: true,
      to: 2 * MOST_ROWS,
    }) as unknown as Parsed[];
    return parsed.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch {
    throw new RefusedSheet('damaged');
  }
}

const leniently = {
  relax_column_count: true,
  skip_empty_lines: false,
  max_record_size: LONGEST_ROW,
} as const;

/** What parts the columns: whatever makes most of them out of the first row. */
function delimiterOf(text: string): string {
  const columnsBy = (delimiter: string): number => {
    try {
      const [first] = parse(text, { ...leniently, delimiter, to: 1 });
      return first?.length ?? 0;
    } catch {
      return 0;
    }
  };
  const [best = ';'] = [';', ',', '\t'].toSorted((one, other) => columnsBy(other) - columnsBy(one));
  return best;
}
