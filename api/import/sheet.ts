import { MOST_COLUMNS, MOST_ROWS } from '../../domain/import/limits.ts';
import { isEmptyRow, type SheetRow } from '../../domain/import/rows.ts';

/** A table as it stands in a file. */
export interface Sheet {
  readonly format: 'xlsx' | 'csv';
  /** What the sheet is called in its workbook; empty for a file of text. */
  readonly name: string;
  readonly headers: readonly string[];
  /** Rows with something in them. */
  readonly rows: readonly SheetRow[];
  /** How many rows between them are empty. */
  readonly emptyRows: number;
  readonly from1904: boolean;
}

/** Why a file is not read. */
export type SheetRefusal = 'notOne' | 'locked' | 'damaged' | 'tooLarge' | 'tooMany' | 'nothing';

/** A file that is not read; crosses from the thread as its code. */
export class RefusedSheet extends Error {
  readonly refusal: SheetRefusal;

  constructor(refusal: SheetRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** What the thread that reads a file answers. */
export type SheetAnswer =
  | { readonly sheet: Sheet; readonly refusal: null }
  | { readonly sheet: null; readonly refusal: SheetRefusal };

/**
 * A table of rows: the first with something in it holds the headers.
 * @throws RefusedSheet when there is nothing, or too much.
 */
export function sheetOf(
  rows: Iterable<SheetRow>,
  about: Pick<Sheet, 'format' | 'name' | 'from1904'>,
): Sheet {
  const filled: SheetRow[] = [];
  let emptyRows = 0;
  let pending = 0;
  for (const row of rows) {
    if (isEmptyRow(row)) {
      pending += 1;
      continue;
    }
    if (filled.length > 0) emptyRows += pending;
    pending = 0;
    filled.push(row);
    if (filled.length > MOST_ROWS + 1) throw new RefusedSheet('tooMany');
  }
  const [first, ...below] = filled;
  if (first === undefined || below.length === 0) throw new RefusedSheet('nothing');
  const headers = withoutEmptyEnd(
    first.cells.map((cell) => (typeof cell === 'string' ? cell.trim().slice(0, 200) : '')),
  );
  if (headers.length > MOST_COLUMNS) throw new RefusedSheet('tooMany');
  const cut = below.map(({ line, cells }) => ({ line, cells: cells.slice(0, headers.length) }));
  return { ...about, headers, rows: cut, emptyRows };
}

function withoutEmptyEnd(headers: readonly string[]): string[] {
  return headers.slice(0, headers.findLastIndex((header) => header !== '') + 1);
}
