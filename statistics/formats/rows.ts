import { type Column, schemaVersion } from '../exchange.ts';
import type { PolicyColumn } from '../exchange-policy.ts';
import { totalCode } from '../linked/policy.ts';
import { publishedTables } from '../published-tables.ts';
import type { Release, ReleasedCell, ReleasedTable } from '../release.ts';

/** One cell of one table, a value per column; null is an empty column. */
export type Row = Readonly<Record<Column, string | number | null>>;

/** One policy indicator, a value per column. */
export type PolicyRow = Readonly<Record<PolicyColumn, string | number | null>>;

/** Whether anything may leave at all. */
export const isPublished = ({ blocked }: Release) => blocked === null;

/** The version of the codes that the rows of a table are. */
function codelistVersion({ compartment }: Release, tableId: string): string | null {
  return publishedTables[compartment].find(({ id }) => id === tableId)?.list.version ?? null;
}

/** What the exchange format says of a number. */
export const statusOf = {
  shown: 'ok',
  rounded: 'rounded',
  hidden: 'suppressed',
  not_published: 'not_published_population',
} as const satisfies Record<ReleasedCell['status'], string>;

function rowsOfTable(release: Release, { id, dimension, cells, total }: ReleasedTable): Row[] {
  const counted = dimension === null ? [total] : cells;
  const version = codelistVersion(release, id);
  return counted.map(({ code, value, status, threshold }) => ({
    schema_version: schemaVersion,
    municipality_code: release.municipality.code,
    regime: release.compartment,
    period: release.period,
    table_id: id,
    dim1_name: dimension ?? totalCode,
    dim1_code: code,
    dim2_name: null,
    dim2_code: null,
    measure: 'incidents',
    value,
    status: statusOf[status],
    threshold,
    codelist_version: version,
  }));
}

/**
 * The one long table of a release. The total is in it once, as `T1_total`, so that a receiver who
 * adds up a table counts nothing twice. When nothing may leave, that hidden total is the only row.
 */
export function rowsOf(release: Release): Row[] {
  const tables = isPublished(release)
    ? release.tables
    : release.tables.filter(({ dimension }) => dimension === null);
  return tables.flatMap((table) => rowsOfTable(release, table));
}

/** The policy indicators that ride along; none when nobody read them in. */
export function policyRowsOf({ indicators, municipality }: Release): PolicyRow[] {
  if (indicators === null) return [];
  return indicators.values.map(({ measure, indicator, value }) => ({
    schema_version: schemaVersion,
    municipality_code: municipality.code,
    counted_on: indicators.countedOn,
    measure,
    indicator,
    value,
  }));
}
