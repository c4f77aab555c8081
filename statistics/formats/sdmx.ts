/**
 * The release as SDMX-CSV 2.0 (SDMX 3.0). One file with both tables: a row names the structure it is
 * of, and leaves the columns of the other empty. See `docs/formats/sdmx.md` for the structures.
 */
import { schemaVersion } from '../exchange.ts';
import { periodOf } from '../period.ts';
import { csvOf } from './csv.ts';
import type { PolicyRow, Row } from './rows.ts';

/** The columns, in the order of the structures: dimensions, the measure, attributes. */
export const sdmxColumns = [
  'STRUCTURE',
  'STRUCTURE_ID',
  'ACTION',
  'MUNICIPALITY_CODE',
  'REGIME',
  'TABLE_ID',
  'DIM1_CODE',
  'DIM2_CODE',
  'MEASURE',
  'INDICATOR',
  'TIME_PERIOD',
  'OBS_VALUE',
  'OBS_STATUS',
  'STATUS',
  'DIM1_NAME',
  'DIM2_NAME',
  'THRESHOLD',
  'CODELIST_VERSION',
] as const;
type SdmxColumn = (typeof sdmxColumns)[number];
type SdmxRow = Readonly<Record<SdmxColumn, string | number | null>>;

/** Versions of a structure have three parts. */
const structureId = (id: string) => `LUWTE:${id}(${schemaVersion}.0)`;
/** The structures a row can be of. */
export const structures = {
  numbers: structureId('VPT_AGGREGATE'),
  policy: structureId('VPT_POLICY'),
} as const;

/** A dimension has a value in every row; this is the word for "does not apply". */
export const notApplicable = '_Z';

/** The status that every reader of SDMX knows: there, held back, or cannot exist. */
const obsStatus = { there: 'A', heldBack: 'Q', none: 'M' } as const;

/** Whatever stood in a cell before is replaced; an empty value takes away a number that stood there. */
const action = 'R';

/** A period as SDMX writes it: years together are a start and how long it lasts. */
export function timePeriod(period: string): string {
  const parts = periodOf(period);
  if (parts?.kind !== 'years') return period;
  const years = Number(parts.until.slice(0, 4)) - parts.year + 1;
  return `${parts.from}/P${years}Y`;
}

const empty = Object.fromEntries(
  sdmxColumns.map((column) => [column, null]),
  // Safe: made of every column.
) as SdmxRow;

const numberRow = (row: Row): SdmxRow => ({
  STRUCTURE: 'datastructure',
  STRUCTURE_ID: structures.numbers,
  ACTION: action,
  MUNICIPALITY_CODE: row.municipality_code,
  REGIME: row.regime,
  TABLE_ID: row.table_id,
  DIM1_CODE: row.dim1_code,
  DIM2_CODE: row.dim2_code ?? notApplicable,
  MEASURE: row.measure,
  INDICATOR: null,
  TIME_PERIOD: timePeriod(String(row.period)),
  OBS_VALUE: row.value,
  OBS_STATUS: row.value === null ? obsStatus.heldBack : obsStatus.there,
  STATUS: row.status,
  DIM1_NAME: row.dim1_name,
  DIM2_NAME: row.dim2_name,
  THRESHOLD: row.threshold,
  CODELIST_VERSION: row.codelist_version,
});

const policyRow = (row: PolicyRow): SdmxRow => ({
  ...empty,
  STRUCTURE: 'datastructure',
  STRUCTURE_ID: structures.policy,
  ACTION: action,
  MUNICIPALITY_CODE: row.municipality_code,
  MEASURE: row.measure,
  INDICATOR: row.indicator,
  TIME_PERIOD: row.counted_on,
  OBS_VALUE: row.value,
  OBS_STATUS: row.value === null ? obsStatus.none : obsStatus.there,
});

/** Both tables as SDMX-CSV. */
export const sdmxOf = (rows: readonly Row[], policy: readonly PolicyRow[]): string =>
  csvOf(sdmxColumns, [...rows.map(numberRow), ...policy.map(policyRow)]);
