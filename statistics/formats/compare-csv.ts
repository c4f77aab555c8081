/** The cells of a CSV file beside the rows they should say. */
import { parse } from 'csv-parse/browser/esm/sync';
import type { TableRows } from './csv.ts';
import { type ExchangeFault, mostFaults } from './exchange-fault.ts';

type CellFault = Omit<ExchangeFault, 'file'>;

/** Where a CSV file says something else than the rows; lines counted from 1, the header included. */
export function faultsOfCells<C extends string>(
  text: string,
  columns: readonly C[],
  rows: TableRows<C>,
): CellFault[] {
  const records = recordsIn(text, rows.length);
  if (records === null) return [{ fault: 'notCsv', where: '' }];
  const [header = [], ...lines] = records;
  if (header.join('\n') !== columns.join('\n')) return [{ fault: 'columns', where: '' }];
  if (lines.length !== rows.length) return [{ fault: 'rowCount', where: '' }];
  const wrong = rows.flatMap((row, index) =>
    columns
      .filter((column, place) => lines[index]?.[place] !== String(row[column] ?? ''))
      .map((column): CellFault => ({ fault: 'cell', where: `${index + 2}.${column}` })),
  );
  return wrong.slice(0, mostFaults);
}

/** The records of the file, no more than one too many; null when it is no CSV as RFC 4180 says. */
function recordsIn(text: string, rows: number): string[][] | null {
  try {
    // Safe: without `columns` the library gives an array of text per record.
    return parse(text, { record_delimiter: '\r\n', to: rows + 2 }) as string[][];
  } catch {
    return null;
  }
}
