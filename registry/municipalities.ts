/**
 * The municipalities of a country, as whoever keeps a registry gives them: a CSV file with `code` (of
 * the CBS, `GM0363`), `name`, and where wanted `region`, by which totals are then made as well.
 */
import { line as lineOf } from '../domain/fields.ts';
import { municipalityCode } from '../domain/records/municipality-code.ts';
import { checkColumns, readCsv } from '../statistics/linked/csv.ts';
import { InputError } from '../statistics/linked/input-error.ts';
import { codePattern, totalCode } from '../statistics/linked/policy.ts';
import { wholeCountry } from './merge/files.ts';
import { unlistedRegion } from './merge/tally.ts';

/** What stands in the column of regions for something else. */
const ownWords: readonly string[] = [wholeCountry, unlistedRegion, totalCode];

const nameSchema = lineOf(100);

/** A municipality on the list. */
export interface ListedMunicipality {
  readonly code: string;
  readonly name: string;
  /** Null when the list has no regions. */
  readonly region: string | null;
}

/**
 * Reads a list.
 * @throws InputError with the line: `codeBad` for a code, name or region that is none, `rowTwice`.
 */
export function readMunicipalities(text: string): ListedMunicipality[] {
  const { columns, lines } = readCsv(text);
  checkColumns(columns, ['code', 'name'], ['code', 'name', 'region']);
  const hasRegions = columns.includes('region');
  const seen = new Map<string, number>();
  return lines.map(({ line, fields }) => {
    const [code = '', name = '', region = ''] = ['code', 'name', 'region'].map(
      (column) => fields.get(column) ?? '',
    );
    if (!municipalityCode.safeParse(code).success) {
      throw new InputError('codeBad', { column: 'code' }, line);
    }
    if (!nameSchema.safeParse(name).success)
      throw new InputError('codeBad', { column: 'name' }, line);
    if (hasRegions && (!codePattern.test(region) || ownWords.includes(region))) {
      throw new InputError('codeBad', { column: 'region' }, line);
    }
    const other = seen.get(code);
    if (other !== undefined) throw new InputError('rowTwice', { other }, line);
    seen.set(code, line);
    return { code, name, region: hasRegions ? region : null };
  });
}

/** Municipality → region; null when the list has none. */
export function regionsIn(list: readonly ListedMunicipality[]): ReadonlyMap<string, string> | null {
  const pairs = list.flatMap(({ code, region }): [string, string][] =>
    region === null ? [] : [[code, region]],
  );
  return pairs.length === 0 ? null : new Map(pairs);
}
