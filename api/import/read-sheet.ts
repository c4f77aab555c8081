import { LARGEST_SHEET } from '../../domain/import/limits.ts';
import { readCsvSheet } from './read-csv.ts';
import { readXlsxSheet } from './read-xlsx.ts';
import { RefusedSheet, type SheetAnswer } from './sheet.ts';

/** How a workbook of today begins, and one of long ago or behind a password. */
const beginnings = { zip: 'PK\u0003\u0004', compound: '\u00d0\u00cf\u0011\u00e0' } as const;

/** Reads a table from the bytes of a file, whatever it is called. Never throws. */
export async function readSheet(file: Buffer): Promise<SheetAnswer> {
  try {
    if (file.length > LARGEST_SHEET) throw new RefusedSheet('tooLarge');
    const beginning = file.toString('latin1', 0, 4);
    if (beginning === beginnings.compound) throw new RefusedSheet('locked');
    const isZip = beginning === beginnings.zip;
    return { sheet: isZip ? await readXlsxSheet(file) : readCsvSheet(file), refusal: null };
  } catch (error) {
    return { sheet: null, refusal: error instanceof RefusedSheet ? error.refusal : 'damaged' };
  }
}
