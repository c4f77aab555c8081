import { stringify } from 'csv-stringify/browser/esm/sync';
import { columns } from '../exchange.ts';
import type { Row } from './rows.ts';

/**
 * The rows as CSV: RFC 4180, comma, CRLF, one header line. Text that a spreadsheet would run as a
 * formula gets an apostrophe in front; no code begins that way, so it never should.
 */
export function csvOf(rows: readonly Row[]): string {
  return stringify(
    rows.map((row) => columns.map((column) => row[column])),
    { header: true, columns: [...columns], record_delimiter: 'windows', escape_formulas: true },
  );
}
