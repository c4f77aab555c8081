import { zipSync } from 'fflate';
import { type CellValue, readXlsx, type Sheet as XlsxSheet } from 'hucre/xlsx';
import { unfoldsWithin, zipParts } from '../../db/zip-parts.ts';
import type { Cell } from '../../domain/import/cells.ts';
import { MOST_COLUMNS, MOST_ROWS } from '../../domain/import/limits.ts';
import type { SheetRow } from '../../domain/import/rows.ts';
import { RefusedSheet, type Sheet, sheetOf } from './sheet.ts';

/** How much a workbook may unfold to: twenty thousand rows with a page of story each are half of it. */
const most = { parts: 2_000, bytes: 128 * 1024 * 1024 };

/**
 * Reads the first sheet of a workbook that is not hidden. What a spreadsheet computes is not read: a
 * formula gives whatever it gave when the file was saved last.
 * @throws RefusedSheet
 */
export async function readXlsxSheet(file: Buffer): Promise<Sheet> {
  const workbook = await orDamaged(async () =>
    readXlsx(plainParts(file), {
      sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
      maxRows: 2 * MOST_ROWS,
    }),
  );
  const sheet = workbook.sheets.find(({ rows }) => rows.length > 0);
  if (sheet === undefined) throw new RefusedSheet('nothing');
  const from1904 = workbook.dateSystem === '1904';
  return sheetOf(rowsOf(sheet), { format: 'xlsx', name: sheet.name, from1904 });
}

/**
 * The parts of a workbook in a ZIP that unfolds nothing any more: each was compared with what the
 * directory promised before. A workbook has no use for entities, and a bomb does.
 */
function plainParts(file: Buffer): Uint8Array {
  if (!unfoldsWithin(file, most)) throw new RefusedSheet('tooLarge');
  const parts = zipParts(file);
  if (!parts.has('xl/workbook.xml')) throw new RefusedSheet('notOne');
  const texts = [...parts].filter(([path]) => /\.(?:xml|rels)$/.test(path));
  if (texts.some(([, part]) => /<!(?:DOCTYPE|ENTITY)/i.test(part.toString('latin1'))))
    throw new RefusedSheet('damaged');
  return zipSync(Object.fromEntries(texts), { level: 0 });
}

async function orDamaged<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof RefusedSheet ? error : new RefusedSheet('damaged');
  }
}

function* rowsOf({ rows, cells, merges = [] }: XlsxSheet): Generator<SheetRow> {
  const covered = merges.flatMap(coveredIn);
  const merged = new Set(covered);
  for (const [row, values] of rows.entries()) {
    const read = values.slice(0, MOST_COLUMNS + 1).map((value, column): Cell => {
      const place = `${row},${column}`;
      if (merged.has(place)) return { flaw: 'merged' };
      if (cells?.get(place)?.type === 'formula') return { flaw: 'formula' };
      if (cells?.get(place)?.type === 'error') return { flaw: 'error' };
      return textOf(value);
    });
    yield { line: row + 1, cells: read };
  }
}

type Merge = NonNullable<XlsxSheet['merges']>[number];

/** Cells that are looked at one by one of a merged range, at most. */
const mostCovered = 100_000;

/** The cells of a merged range, as `row,column`: what stands in it is of no row in particular. */
function coveredIn({ startRow, startCol, endRow, endCol }: Merge): string[] {
  const columns = Math.min(endCol, MOST_COLUMNS) - startCol + 1;
  const rows = Math.min(endRow, 2 * MOST_ROWS) - startRow + 1;
  if (!(columns > 0 && rows > 0)) return [];
  if (columns * rows > mostCovered) throw new RefusedSheet('damaged');
  return Array.from(
    { length: columns * rows },
    (_, at) => `${startRow + Math.floor(at / columns)},${startCol + (at % columns)}`,
  );
}

/** Mistakes of a spreadsheet that stand in a cell as if they were its text. */
const errorText = /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/;

/** What a cell says, as text: days as `yyyy-mm-dd`, times as `hh:mm`. */
function textOf(value: CellValue | undefined): Cell {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return momentOf(value);
  const text = String(value);
  return errorText.test(text) ? { flaw: 'error' } : text;
}

/** A time of the day stands on the first day that a spreadsheet counts. */
function momentOf(moment: Date): Cell {
  if (Number.isNaN(moment.getTime())) return { flaw: 'error' };
  const [day = '', clock = ''] = moment.toISOString().split('T');
  return moment.getUTCFullYear() < 1905 && clock !== '00:00:00.000Z' ? clock.slice(0, 5) : day;
}
