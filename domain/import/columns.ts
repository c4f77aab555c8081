import type { Regime } from '../compartment.ts';
import { plainText } from './cells.ts';
import { fieldOf, fieldsFor, type ImportFieldName } from './fields.ts';

/** Where one part of a report is read from. */
export interface ImportColumn {
  readonly field: ImportFieldName;
  /** The column, counted from 0; null when no column holds it. */
  readonly column: number | null;
  /** What goes where a report cannot be without it, and the cell is empty or there is no column. */
  readonly otherwise: string | null;
}

/** Headers as they are compared: `Datum_incident:` and `datum incident` are the same. */
export const plainHeader = (header: string): string =>
  plainText(header.replace(/[_:*.()?]+/g, ' '));

/** Which headers a file has, whatever their order. */
export const headerSet = (headers: readonly string[]): string =>
  JSON.stringify(headers.map(plainHeader).toSorted());

/**
 * Proposes what each column is, by its header; every column is proposed once. The user has the last
 * word: what he chose before for the same headers goes first.
 * @param chosen the header that was chosen before for a field, by the name of the field.
 */
export function proposeColumns(
  headers: readonly string[],
  regime: Regime,
  chosen: ReadonlyMap<string, string | null> = new Map(),
): ImportColumn[] {
  const plain = headers.map(plainHeader);
  const taken = new Set<number>();
  const take = (column: number): number | null => {
    if (column < 0 || taken.has(column)) return null;
    taken.add(column);
    return column;
  };
  const fields = fieldsFor(regime);
  const remembered = new Map(
    fields.flatMap((field): [ImportFieldName, number | null][] => {
      const header = chosen.get(field);
      if (header === undefined) return [];
      return [[field, header === null ? null : take(plain.indexOf(header))]];
    }),
  );
  const named = new Map(
    fields
      .filter((field) => !remembered.has(field))
      .map((field): [ImportFieldName, number | null] => [field, take(columnNamed(plain, field))]),
  );
  return fields.map((field) => ({
    field,
    column: remembered.get(field) ?? named.get(field) ?? null,
    otherwise: fieldOf(field).otherwise,
  }));
}

/** The first column that is called as people call a field; the best name first. */
function columnNamed(headers: readonly string[], field: ImportFieldName): number {
  const names = [plainHeader(field), ...fieldOf(field).names];
  const name = names.find((one) => headers.includes(one));
  return name === undefined ? -1 : headers.indexOf(name);
}
