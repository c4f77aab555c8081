import type { Database } from 'better-sqlite3';
import { LuwteError } from '../contract/errors.ts';
import type { Printer } from '../desk-options.ts';
import { refuseThere, writeNew } from '../handlers/target-folder.ts';
import { withoutTraces } from './without-traces.ts';

/** What makes a PDF where no shell stands around the desk: nothing. */
export const noPrinter: Printer = async () => null;

/** What a PDF begins with. */
const isPdf = (bytes: Uint8Array) =>
  Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';

/** A document to be written. */
interface Document {
  readonly folder: string;
  readonly file: string;
  /** What is printed, as markup. */
  readonly page: string;
  /** Writes down that it leaves: once it is printed, and before it is written. */
  readonly record: () => void;
}

/**
 * Prints a page, in memory.
 * @throws LuwteError `paper.notPrinted`.
 */
export async function printed(print: Printer, page: string): Promise<Uint8Array> {
  const pdf = await print(page);
  if (pdf === null || !isPdf(pdf)) throw new LuwteError('paper.notPrinted');
  return withoutTraces(pdf);
}

/**
 * Prints a page, in memory, and writes it together with the record of it, or neither: what could not be
 * written was told to nobody, and what was not kept is not written.
 * @returns its name.
 * @throws LuwteError `paper.notPrinted`, `export.notWritten`.
 */
export async function writeWithRecord(
  print: Printer,
  database: Pick<Database, 'transaction'>,
  { folder, file, page, record }: Document,
): Promise<string> {
  const pdf = await printed(print, page);
  const together = database.transaction(() => {
    record();
    return writeNew(folder, file, pdf);
  });
  return together();
}

/**
 * Prints a page, in memory, to a file that was not there yet.
 * @returns its name.
 * @throws LuwteError `export.fileExists`, `paper.notPrinted`, `export.notWritten`.
 */
export async function writePdf(
  print: Printer,
  { folder, file, page, record }: Document,
): Promise<string> {
  refuseThere(folder, file);
  const pdf = await printed(print, page);
  record();
  return writeNew(folder, file, pdf);
}
