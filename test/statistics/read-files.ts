import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { filesOf } from '../../statistics/formats/index.ts';
import type { MadeRelease } from '../../statistics/make-release.ts';
import { readRelease } from '../../statistics/release-files.ts';

type Files = Awaited<ReturnType<typeof filesOf>>;

const endings = {
  csv: /^[^/]*\d\.csv$/,
  policyCsv: /_policy\.csv$/,
  semicolonCsv: /\d_semicolon\.csv$/,
  policySemicolonCsv: /_policy_semicolon\.csv$/,
  sdmx: /_sdmx\.csv$/,
  csvw: /-metadata\.json$/,
  json: /^[^/]*\d\.json$/,
  xlsx: /\.xlsx$/,
};
type Format = keyof typeof endings;

export function bytesOf({ files }: Files, format: Format): Uint8Array {
  const [file, ...others] = files.filter(({ name }) => endings[format].test(name));
  if (file === undefined || others.length > 0) throw new Error(`not one ${format} file`);
  return file.bytes;
}

const decoded = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

export const textOf = (files: Files, format: Exclude<Format, 'xlsx'>) =>
  decoded(bytesOf(files, format));

const semicolon: readonly Format[] = ['semicolonCsv', 'policySemicolonCsv'];

/** A CSV file as a receiver reads it: a record per row, text per column. */
export const csvRows = (
  files: Files,
  format: Exclude<Format, 'xlsx' | 'json' | 'csvw'> = 'csv',
): Record<string, string>[] =>
  parse(textOf(files, format), {
    bom: true,
    columns: true,
    delimiter: semicolon.includes(format) ? ';' : ',',
    record_delimiter: '\r\n',
  });

/** The cells of every sheet of the workbook, by the name of the sheet. */
export async function workbookOf(files: Files) {
  const { sheets } = await readXlsx(bytesOf(files, 'xlsx'));
  return new Map(sheets.map(({ name, rows }) => [name, rows]));
}

/** Everything anybody can read in the files of a release, but for what proves it safe. */
export async function readableOf(made: MadeRelease): Promise<string> {
  const files = await filesOf(made);
  const sheets = [...(await workbookOf(files))].flatMap(([name, rows]) => [name, ...rows.flat()]);
  return [
    ...files.files.map(({ name }) => name),
    ...files.files
      .filter(({ name }) => /^[^/]*\.csv$/.test(name))
      .map(({ bytes }) => decoded(bytes)),
    textOf(files, 'json'),
    textOf(files, 'csvw'),
    ...sheets.map(String),
  ].join('\n');
}

/** A release as the attack reads it from its files. */
export async function publishedFrom({ proof }: MadeRelease) {
  return (await readRelease((name) => proof.get(name) ?? null, 'here')).release;
}
