/**
 * The files of a release: CSV with a comma and with a semicolon, its CSVW description, JSON, XLSX,
 * SDMX-CSV, and what proves it safe.
 */
import { columns } from '../exchange.ts';
import { policyColumns } from '../exchange-policy.ts';
import type { MadeRelease } from '../make-release.ts';
import { sha256 } from './checksum.ts';
import { csvOf, semicolonCsvOf } from './csv.ts';
import { csvwOf } from './csvw.ts';
import { fileNames, stemOf } from './file-stem.ts';
import { jsonOf } from './json.ts';
import { policyRowsOf, rowsOf } from './rows.ts';
import { sdmxOf } from './sdmx.ts';
import { xlsxOf } from './xlsx.ts';

/** A file as it is handed over. */
export interface ReleaseFile {
  /** A name, or `folder/name`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** The files of one release, and the checksum that names it. */
export interface PublishedFiles {
  readonly checksum: string;
  readonly files: readonly ReleaseFile[];
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/**
 * Makes the files of a release: the same bytes whenever it is asked. The checksum of a release is
 * the SHA-256 of its CSV file, which holds every number; the other files name it. The policy
 * indicators have a table of their own, and no file when none ride along. What proves the numbers safe
 * stands beside them in a folder of its own, as `luwte attack` reads it.
 *
 * @throws ZodError when the release does not fit the exchange format.
 */
export async function filesOf({ release, proof }: MadeRelease): Promise<PublishedFiles> {
  const { municipality, compartment: regime, period, correction } = release;
  const stem = stemOf({ municipalityCode: municipality.code, regime, period, correction });
  const names = fileNames(stem);
  const rows = rowsOf(release);
  const policy = policyRowsOf(release);
  const csv = utf8(csvOf(columns, rows));
  const policyCsv = policy.length > 0 ? utf8(csvOf(policyColumns, policy)) : null;
  const checksums = {
    numbers: await sha256(csv),
    policy: policyCsv && (await sha256(policyCsv)),
  };
  const contents = [
    [names.csv, csv],
    [names.csvw, utf8(csvwOf(release, names, checksums))],
    [names.json, utf8(jsonOf(release, { rows, policy }, checksums))],
    [names.xlsx, await xlsxOf(release, checksums)],
    [names.semicolonCsv, utf8(semicolonCsvOf(columns, rows))],
    [names.sdmx, utf8(sdmxOf(rows, policy))],
    ...(policyCsv === null
      ? []
      : ([
          [names.policyCsv, policyCsv],
          [names.policySemicolonCsv, utf8(semicolonCsvOf(policyColumns, policy))],
        ] as const)),
    ...[...proof].map(([file, text]) => [`${stem}_certificate/${file}`, utf8(text)] as const),
  ] as const;
  const files = contents.map(async ([name, bytes]) => ({
    name,
    bytes,
    sha256: await sha256(bytes),
  }));
  return { checksum: checksums.numbers, files: await Promise.all(files) };
}
