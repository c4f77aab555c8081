import { type Column, schemaVersion } from '../exchange.ts';
import type { ProtectedTable } from '../protect.ts';
import { publishedTables } from '../published-tables.ts';
import type { Release } from '../release.ts';
import { totalCode } from '../table.ts';

/** One cell of one table, a value per column; null is an empty column. */
export type Row = Readonly<Record<Column, string | number | null>>;

/** Whether anything may leave at all. */
export const isPublished = ({ blocked }: Release) => blocked === null;

/** The version of the codes that the rows of a table are. */
function codelistVersion({ compartment }: Release, tableId: string): string | null {
  return publishedTables[compartment].find(({ id }) => id === tableId)?.list.version ?? null;
}

function rowsOfTable(release: Release, { id, dimension, cells, total }: ProtectedTable): Row[] {
  const counted = dimension === null ? [total] : cells;
  const version = codelistVersion(release, id);
  return counted.map(({ code, value, status, threshold }) => ({
    schema_version: schemaVersion,
    municipality_code: release.municipality.code,
    regime: release.compartment,
    period: String(release.year),
    table_id: id,
    dim1_name: dimension ?? totalCode,
    dim1_code: code,
    dim2_name: null,
    dim2_code: null,
    measure: 'incidents',
    value,
    status,
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
