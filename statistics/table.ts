/**
 * One reporter's incidents in one combination of codes. `reporter` is an ordinal made for this
 * one count; it identifies nobody. Whoever counts decides which anonymous reporters share one.
 */
export interface Contribution {
  readonly reporter: number;
  /** A code per dimension, `{ nature: 'threat', channel: 'phone' }`. */
  readonly codes: Readonly<Record<string, string>>;
  /** At least 1. */
  readonly incidents: number;
}

/** A table to count: the rows it has, whether anything falls in them or not. */
export interface TableSpec {
  readonly id: string;
  /** The dimension the rows are codes of; null for a table of the total only. */
  readonly dimension: string | null;
  /** Two or more codes; none when the dimension is null. */
  readonly categories: readonly string[];
}

/** A true count, not yet protected. */
export interface Cell {
  /** A code of the dimension, or `total`. */
  readonly code: string;
  readonly incidents: number;
  /** Distinct people. */
  readonly reporters: number;
  /** The incidents of the reporter with the most of them. */
  readonly largest: number;
}

/** A counted table: true values, for `protect` and for nobody else. */
export interface Table {
  readonly spec: TableSpec;
  readonly cells: readonly Cell[];
  readonly total: Cell;
  /** What the rows of these codes are together, each reporter counted once. */
  readonly union: (codes: Iterable<string>) => Cell;
}

/** What was given cannot be counted. Says where, never what was in the record. */
export class TabulationError extends Error {
  override readonly name = 'TabulationError';
}

/** Code of the cell that holds everything. */
export const totalCode = 'total';

type Incidents = Map<number, number>;

function add(incidents: Incidents, reporter: number, count: number): void {
  incidents.set(reporter, (incidents.get(reporter) ?? 0) + count);
}

function cellOf(code: string, incidents: Incidents): Cell {
  const counts = [...incidents.values()];
  return {
    code,
    incidents: counts.reduce((sum, count) => sum + count, 0),
    reporters: counts.length,
    largest: counts.reduce((most, count) => Math.max(most, count), 0),
  };
}

function checkSpec({ id, dimension, categories }: TableSpec): void {
  if (new Set(categories).size !== categories.length || categories.includes(totalCode)) {
    throw new TabulationError(`Table ${id}: its rows must be different codes, none of them total.`);
  }
  if (dimension === null && categories.length > 0) {
    throw new TabulationError(`Table ${id}: a table of the total only has no rows.`);
  }
  if (dimension !== null && categories.length < 2) {
    throw new TabulationError(`Table ${id}: a table over ${dimension} needs two rows or more.`);
  }
}

function checkContribution({ reporter, incidents }: Contribution): void {
  if (!Number.isSafeInteger(reporter) || !Number.isSafeInteger(incidents) || incidents < 1) {
    throw new TabulationError('A contribution needs a whole ordinal and at least one incident.');
  }
}

function tabulateOne(contributions: readonly Contribution[], spec: TableSpec): Table {
  checkSpec(spec);
  const { id, dimension, categories } = spec;
  const everything: Incidents = new Map();
  const byCode = new Map(categories.map((code): [string, Incidents] => [code, new Map()]));
  for (const { reporter, codes, incidents } of contributions) {
    add(everything, reporter, incidents);
    if (dimension === null) continue;
    const row = byCode.get(codes[dimension] ?? '');
    if (row === undefined) {
      throw new TabulationError(
        `Table ${id}: a contribution has no ${dimension} code that is a row of the table.`,
      );
    }
    add(row, reporter, incidents);
  }
  return {
    spec,
    cells: [...byCode].map(([code, incidents]) => cellOf(code, incidents)),
    total: cellOf(totalCode, everything),
    union: (codes) => {
      const together: Incidents = new Map();
      for (const code of codes) {
        for (const [reporter, count] of byCode.get(code) ?? []) add(together, reporter, count);
      }
      return cellOf('union', together);
    },
  };
}

/**
 * Counts contributions into tables. Every row of a table appears, empty or not, because which
 * rows a table has must not depend on what was reported.
 *
 * @throws TabulationError when a contribution fits no row, or a table makes no sense.
 */
export function tabulate(
  contributions: readonly Contribution[],
  specs: readonly TableSpec[],
): Table[] {
  contributions.forEach(checkContribution);
  return specs.map((spec) => tabulateOne(contributions, spec));
}
