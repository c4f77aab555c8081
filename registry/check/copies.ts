/** The files that say the same once more, in another format: whatever can be written anew must be the same. */
import { columns, type Exchange } from '../../statistics/exchange.ts';
import { policyColumns } from '../../statistics/exchange-policy.ts';
import { semicolonCsvOf } from '../../statistics/formats/csv.ts';
import { fileNames } from '../../statistics/formats/file-stem.ts';
import { sdmxOf } from '../../statistics/formats/sdmx.ts';
import { Unacceptable } from './fault.ts';

/** Every file of a release, but for its proof, and the bytes of those that follow from the others. */
function expected(stem: string, { rows, policy }: Exchange): ReadonlyMap<string, string | null> {
  const names = fileNames(stem);
  const both: readonly (readonly [string, string | null])[] = [
    [names.csv, null],
    [names.csvw, null],
    [names.json, null],
    [names.xlsx, null],
    [names.semicolonCsv, semicolonCsvOf(columns, rows)],
    [names.sdmx, sdmxOf(rows, policy)],
  ];
  const ofPolicy: readonly (readonly [string, string | null])[] = [
    [names.policyCsv, null],
    [names.policySemicolonCsv, semicolonCsvOf(policyColumns, policy)],
  ];
  return new Map(policy.length > 0 ? [...both, ...ofPolicy] : both);
}

/**
 * Compares the files of a release with what the exchange file says. The workbook has to be there, and is
 * read elsewhere.
 *
 * @param others the names that are judged elsewhere begin with this
 * @throws Unacceptable for a file too many, too few, or with other content
 */
export function refuseOtherCopies(
  files: ReadonlyMap<string, Uint8Array>,
  { stem, others }: { readonly stem: string; readonly others: string },
  exchange: Exchange,
): void {
  const names = expected(stem, exchange);
  const extra = [...files.keys()].find((name) => !names.has(name) && !name.startsWith(others));
  if (extra !== undefined) throw new Unacceptable('fileUnexpected', extra);
  for (const [name, text] of names) {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Unacceptable('exchange.fileMissing', name);
    if (text !== null && !Buffer.from(bytes).equals(Buffer.from(text)))
      throw new Unacceptable('exchange.cell', name);
  }
  refuseOtherDescription(files.get(fileNames(stem).csvw), stem, exchange);
}

/** What the description of the CSV files repeats of the header. */
function refuseOtherDescription(
  bytes: Uint8Array | undefined,
  stem: string,
  { header }: Exchange,
): void {
  const name = fileNames(stem).csvw;
  const notes = notesIn(Buffer.from(bytes ?? []).toString('utf8'));
  if (JSON.stringify(notes) !== JSON.stringify([header]))
    throw new Unacceptable('exchange.header', name);
}

function notesIn(text: string): unknown {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null ? Reflect.get(said, 'notes') : null;
  } catch {
    return null;
  }
}
