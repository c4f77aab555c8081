/** The files of a total, in the manner of `vpt-aggregate`: one long table as CSV and as JSON, and the certificate. */
import { stringify } from 'csv-stringify/browser/esm/sync';
import { definitions } from '../../statistics/definitions.ts';
import { sha256 } from '../../statistics/formats/checksum.ts';
import { totalCode } from '../../statistics/linked/policy.ts';
import { periodInName } from '../../statistics/period.ts';
import type { TextFiles } from '../../statistics/release-files.ts';
import { writeRelease } from '../../statistics/release-files.ts';
import type { MergedCell } from './cells.ts';
import type { DimensionCodes } from './figures.ts';
import type { Merged } from './merge.ts';
import { mergeRules } from './rules.ts';
import { regionDimension } from './tally.ts';

/** The name of the format, as in the names of files. */
export const nationalFormat = 'vpt-national';
/** The version of the format. */
export const nationalVersion = '1.0';

/** The columns, in the order of the CSV file. */
export const nationalColumns = [
  'schema_version',
  'region',
  'regime',
  'period',
  'table_id',
  'dim1_name',
  'dim1_code',
  'measure',
  'value',
  'status',
  'municipalities',
  'hidden',
  'standard_error',
  'systematic_error',
  'least',
  'most',
] as const;

/** Everything that is not a region. */
export const wholeCountry = 'NL';

/** What the numbers mean: the same sentences in every file. */
const meanings = {
  value: {
    nl: 'Opgeteld over de gemeenten die dit getal vertellen, en hier nog eens afgerond. Wie het verbergt of niets stuurde, telt niet mee en telt niet als nul.',
    en: 'Added up over the municipalities that tell this number, and rounded once more here. Whoever hides it or sent nothing is not in it, and does not count as zero.',
  },
  standard_error: {
    nl: 'De standaardfout door afronden, bij de gemeenten en hier. Ongeveer twee van de drie keer ligt het ware totaal er niet verder vanaf.',
    en: 'The standard error that rounding adds, at the municipalities and here. About two times in three the true total is no further away.',
  },
  systematic_error: {
    nl: 'Zoveel kan een rij er hooguit steeds dezelfde kant op naast zitten, omdat een leeg getal niet te klein kan zijn. Een totaal heeft dit niet.',
    en: 'So much a row can be off always in the same way, because an empty number cannot be too small. A total has none of it.',
  },
  bounds: {
    nl: 'Het ware totaal van de getallen die verteld zijn ligt zeker tussen least en most. Verbergt iemand dit getal, dan is er geen bovengrens.',
    en: 'The true total of the numbers told surely lies between least and most. When somebody hides this number there is no upper bound.',
  },
  not_told: {
    nl: 'Wat wel in het totaal zit, maar waarvan een gemeente niet vertelt in welke rij.',
    en: 'What is in the total, but of which a municipality does not tell the row.',
  },
  incident: definitions.incident,
} as const;

/** The name of the files of a total, without an ending. */
export const nationalName = ({ regime, period }: Pick<Merged, 'regime' | 'period'>): string =>
  `${nationalFormat}-${nationalVersion}_${wholeCountry}_${regime}_${periodInName(period)}`;

const round1 = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10);

type NationalRow = Readonly<Record<(typeof nationalColumns)[number], string | number | null>>;

function rowOf(
  { regime, period }: Merged,
  dimensions: ReadonlyMap<string, DimensionCodes>,
  cell: MergedCell,
): NationalRow {
  const { [regionDimension]: region = wholeCountry, ...others } = cell.codes;
  const [dimension = totalCode, code = totalCode] = Object.entries(others)[0] ?? [];
  return {
    schema_version: nationalVersion,
    region,
    regime,
    period,
    table_id: dimensions.get(dimension)?.table ?? 'T1_total',
    dim1_name: dimension,
    dim1_code: code,
    measure: 'incidents',
    value: cell.value,
    status: cell.value === null ? 'suppressed' : 'rounded',
    municipalities: cell.municipalities,
    hidden: cell.hidden,
    standard_error: round1(cell.standardError),
    systematic_error: round1(cell.systematic),
    least: cell.least,
    most: cell.most,
  };
}

/** The files of a total by their names, those of the certificate in a folder. */
export async function nationalFiles(
  merged: Merged,
  dimensions: ReadonlyMap<string, DimensionCodes>,
  madeOn: string,
  version: string,
): Promise<{ readonly files: TextFiles; readonly digest: string }> {
  const name = nationalName(merged);
  const proof = await writeRelease(merged.release, merged.attack, 'kept');
  const rows = merged.cells.map((cell) => rowOf(merged, dimensions, cell));
  const csv = stringify(
    rows.map((row) => nationalColumns.map((column) => row[column])),
    {
      ...{ header: true, columns: [...nationalColumns] },
      ...{ record_delimiter: 'windows', escape_formulas: true },
    },
  );
  const { regime, period, base, reach } = merged;
  const { leastMunicipalities, dominance } = mergeRules[regime];
  const header = {
    format: nationalFormat,
    schema_version: nationalVersion,
    producer: { application: 'Luwte', version },
    created: madeOn,
    ...{ regime, period, base, reach },
    least_municipalities: leastMunicipalities,
    most_of_one_percent: dominance,
    municipalities: merged.tally.municipalities.size,
    certificate: proof.digest,
    definitions: meanings,
    checksum: await sha256(new TextEncoder().encode(csv)),
  };
  const files = new Map([
    [`${name}.csv`, csv],
    [`${name}.json`, `${JSON.stringify({ header, rows }, null, 2)}\n`],
    ...[...proof.files].map(([file, text]): [string, string] => [
      `${name}_certificate/${file}`,
      text,
    ]),
  ]);
  return { files, digest: proof.digest };
}
