import { stringify } from 'csv-stringify/browser/esm/sync';

/** Rows of a table, a value per column; null is an empty column. */
export type TableRows<C extends string> = readonly Readonly<Record<C, string | number | null>>[];

/** Text that a spreadsheet would run as a formula gets an apostrophe in front; no code begins that way. */
function written<C extends string>(
  columns: readonly C[],
  rows: TableRows<C>,
  delimiter: ',' | ';',
): string {
  return stringify(
    rows.map((row) => columns.map((column) => row[column])),
    {
      header: true,
      columns: [...columns],
      delimiter,
      record_delimiter: 'windows',
      escape_formulas: true,
    },
  );
}

/** A table as CSV: RFC 4180, comma, CRLF, one header line. */
export const csvOf = <C extends string>(columns: readonly C[], rows: TableRows<C>): string =>
  written(columns, rows, ',');

/**
 * The same table as a spreadsheet opens it where numbers have a comma, as in the Netherlands: with a
 * semicolon between the columns, and a byte order mark so that it is read as UTF-8.
 */
export const semicolonCsvOf = <C extends string>(
  columns: readonly C[],
  rows: TableRows<C>,
): string => `\uFEFF${written(columns, rows, ';')}`;
