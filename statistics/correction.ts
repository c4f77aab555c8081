import type { Period } from './period.ts';
import { type PublishedTable, toldIn } from './published-tables.ts';

/** One incident as it counts, by a token of its reporter; null is whoever stays anonymous. */
export interface ReportedIncident {
  readonly reporterId: string | null;
  readonly receivedOn: string;
  readonly nature: string;
  readonly channel: string;
  readonly unit: string;
  readonly severity: string;
  readonly firstTalk: string;
  readonly reaction: string;
}

/** Cell → reporter → incidents. */
type Cells = Map<string, Map<string | null, number>>;

function cellsOf(
  incidents: readonly ReportedIncident[],
  tables: readonly PublishedTable[],
  period: Period,
): Cells {
  const cells: Cells = new Map();
  const add = (cell: string, reporter: string | null) => {
    const known = cells.get(cell) ?? new Map<string | null, number>();
    known.set(reporter, (known.get(reporter) ?? 0) + 1);
    cells.set(cell, known);
  };
  for (const { reporterId, receivedOn, ...codes } of incidents) {
    const month = Number(receivedOn.slice(5, 7));
    const { codes: told } = toldIn(
      tables,
      period,
      { reporter: 0, ...codes, month, incidents: 1 },
      0,
    );
    add('', reporterId);
    for (const [dimension, code] of Object.entries(told)) add(`${dimension}=${code}`, reporterId);
  }
  return cells;
}

/**
 * Whether the difference between what was published of a period and what is there now is about fewer
 * people than a number needs, in any cell: who subtracts the one release from the other would see them.
 *
 * @param least fewest distinct reporters a number may come from
 */
export function isAboutFew(
  before: readonly ReportedIncident[],
  now: readonly ReportedIncident[],
  {
    tables,
    period,
    least,
  }: {
    readonly tables: readonly PublishedTable[];
    readonly period: Period;
    readonly least: number;
  },
): boolean {
  const [was, is] = [cellsOf(before, tables, period), cellsOf(now, tables, period)];
  return [...new Set([...was.keys(), ...is.keys()])].some((cell) => {
    const [one, other] = [was.get(cell), is.get(cell)];
    const people = new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])]);
    const changed = [...people].filter((person) => one?.get(person) !== other?.get(person)).length;
    return changed > 0 && changed < least;
  });
}
