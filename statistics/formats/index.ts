/** The files of a release: CSV, its CSVW description, JSON and XLSX, and what proves it safe. */
import type { MadeRelease } from '../make-release.ts';
import { sha256 } from './checksum.ts';
import { csvOf } from './csv.ts';
import { csvwOf } from './csvw.ts';
import { stemOf } from './file-stem.ts';
import { jsonOf } from './json.ts';
import { rowsOf } from './rows.ts';
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
 * the SHA-256 of its CSV file, which holds every number; the other files name it. What proves it safe
 * stands beside it in a folder of its own, as `luwte attack` reads it.
 *
 * @throws ZodError when the release does not fit the exchange format.
 */
export async function filesOf({ release, proof }: MadeRelease): Promise<PublishedFiles> {
  const { municipality, compartment: regime, period, correction } = release;
  const name = stemOf({ municipalityCode: municipality.code, regime, period, correction });
  const rows = rowsOf(release);
  const csv = utf8(csvOf(rows));
  const checksum = await sha256(csv);
  const contents = [
    [`${name}.csv`, csv],
    [`${name}.csv-metadata.json`, utf8(csvwOf(release, `${name}.csv`, checksum))],
    [`${name}.json`, utf8(jsonOf(release, rows, checksum))],
    [`${name}.xlsx`, await xlsxOf(release, checksum)],
    ...[...proof].map(([file, text]) => [`${name}_certificate/${file}`, utf8(text)] as const),
  ] as const;
  const files = contents.map(async ([name, bytes]) => ({
    name,
    bytes,
    sha256: await sha256(bytes),
  }));
  return { checksum, files: await Promise.all(files) };
}
