import { plainText } from './cells.ts';
import type { ImportField, ImportFields } from './field.ts';

/** Where one part of what a row says is read from. */
export interface ImportColumn {
  readonly field: string;
  /** The column, counted from 0; null when no column holds it. */
  readonly column: number | null;
  /** What goes where a row cannot be without it, and the cell is empty or there is no column. */
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
  fields: ImportFields,
  chosen: ReadonlyMap<string, string | null> = new Map(),
): ImportColumn[] {
  const plain = headers.map(plainHeader);
  const taken = new Set<number>();
  const take = (column: number): number | null => {
    if (column < 0 || taken.has(column)) return null;
    taken.add(column);
    return column;
  };
  const remembered = new Map(
    [...fields.keys()].flatMap((field): [string, number | null][] => {
      const header = chosen.get(field);
      if (header === undefined) return [];
      return [[field, header === null ? null : take(plain.indexOf(header))]];
    }),
  );
  const named = new Map(
    [...fields]
      .filter(([field]) => !remembered.has(field))
      .map(([field, known]): [string, number | null] => [
        field,
        take(columnNamed(plain, field, known)),
      ]),
  );
  return [...fields].map(([field, { otherwise }]) => ({
    field,
    column: remembered.get(field) ?? named.get(field) ?? null,
    otherwise,
  }));
}

/** The first column that is called as people call a field; the best name first. */
function columnNamed(
  headers: readonly string[],
  field: string,
  { header, names }: ImportField,
): number {
  const known = [field, header.nl, header.en, ...names].map(plainHeader);
  const name = known.find((one) => headers.includes(one));
  return name === undefined ? -1 : headers.indexOf(name);
}
