import { parse } from 'csv-parse/browser/esm/sync';
import { InputError } from './input-error.ts';

/** A line of a CSV file by the names of its columns. */
export interface CsvLine {
  /** Counted from 1, the header included, as an editor counts. */
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
}

/** More rows than any table of one municipality has; a file with more is a mistake. */
const mostRows = 500_000;

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads a CSV file with a header line; comma or semicolon.
 * @throws InputError when it is none, is empty, names a column twice or has too many rows.
 */
export function readCsv(text: string): { columns: readonly string[]; lines: readonly CsvLine[] } {
  const [header, ...rows] = records(text);
  if (header === undefined) throw new InputError('empty');
  const columns = header.record;
  const twice = columns.find((name, place) => columns.indexOf(name) !== place);
  if (twice !== undefined) throw new InputError('columnTwice', { column: twice }, 1);
  const lines = rows.map(({ record, info }) => {
    if (record.length !== columns.length) {
      throw new InputError('notCsv', { reason: 'columns' }, info.lines);
    }
    return { line: info.lines, fields: new Map(columns.map((name, i) => [name, record[i] ?? ''])) };
  });
  return { columns, lines };
}

function records(text: string): Parsed[] {
  const [firstLine = ''] = text.split('\n', 1);
  const delimiter = firstLine.includes(';') && !firstLine.includes(',') ? ';' : ',';
  try {
    // Safe: with `info` the library gives each record with its place in the file.
    return parse(text, {
      bom: true,
      delimiter,
      info: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: mostRows + 2,
    }) as unknown as Parsed[];
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : null;
    throw new InputError('notCsv', { reason: 'quotes' }, line);
  }
}

/** @throws InputError `tooManyRows`, before anything is made of them. */
export function checkRowCount(lines: readonly CsvLine[]): void {
  if (lines.length > mostRows)
    throw new InputError('tooManyRows', { most: mostRows }, mostRows + 2);
}

/** Counts and sums stay below it: to an attack it stands for a number without an end. */
export const endless = 1_000_000;

/**
 * A count from a field.
 * @throws InputError when it is missing, negative, not whole or too large, with its line.
 */
export function countOf({ line, fields }: CsvLine, column: string): number {
  const typed = fields.get(column) ?? '';
  if (typed === '') throw new InputError('countMissing', { column }, line);
  if (/^-\d/.test(typed)) throw new InputError('countNegative', { column, typed }, line);
  if (!/^\d+$/.test(typed)) throw new InputError('countNotWhole', { column, typed }, line);
  const count = Number(typed);
  if (count >= endless) throw new InputError('countTooLarge', { column, typed }, line);
  return count;
}

/** @throws InputError when a column is missing, or one stands there that nobody asked for. */
export function checkColumns(
  columns: readonly string[],
  needed: readonly string[],
  allowed: readonly string[] = needed,
): void {
  const missing = needed.find((column) => !columns.includes(column));
  if (missing !== undefined) throw new InputError('columnMissing', { column: missing }, 1);
  const unknown = columns.find((column) => !allowed.includes(column));
  if (unknown !== undefined) throw new InputError('columnUnknown', { column: unknown }, 1);
}
