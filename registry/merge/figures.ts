/**
 * What everybody sent of one period, one sender at a time. A table of a sender that holds hidden
 * numbers gets a row for what it does not tell, so that each table adds up to the total and a hidden
 * number is never counted as nothing.
 */
import type { Regime } from '../../domain/compartment.ts';
import { totalCode } from '../../statistics/linked/policy.ts';
import { periodOf } from '../../statistics/period.ts';
import { rowsIn, tablesOf } from '../../statistics/published-tables.ts';
import type { Contribution } from '../storage/contributions.ts';

/** The row of a table for what was reported, but is not told in which row. */
export const untoldCode = 'not_told';

/** What of one cell a sender sent. */
export type SentCell = Pick<
  Contribution,
  | 'regime'
  | 'period'
  | 'table'
  | 'measure'
  | 'dimension'
  | 'code'
  | 'municipality'
  | 'ledger'
  | 'manifest'
  | 'value'
  | 'status'
  | 'base'
  | 'reach'
>;

/** A period of a regime with all its numbers. */
export interface PeriodFigures {
  readonly regime: Regime;
  readonly period: string;
  readonly senders: readonly SenderFigures[];
  /** Dimension → its table and its codes: those of the period, and what anybody has besides. */
  readonly dimensions: ReadonlyMap<string, DimensionCodes>;
}

/** A table: its id, and its codes. */
export interface DimensionCodes {
  readonly table: string;
  readonly codes: ReadonlySet<string>;
}

/** The numbers of one sender. */
export interface SenderFigures {
  readonly municipality: string;
  readonly ledger: number;
  /** What it is of: another for every correction. */
  readonly manifest: string;
  readonly base: number | null;
  readonly reach: number;
  /** Null when the total is hidden; nothing of the sender is added up then. */
  readonly total: number | null;
  /** Dimension → code → number; what is not told stands under `untoldCode`. */
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** How many of its cells hold no number. */
  readonly hidden: number;
}

interface Reading {
  readonly municipality: string;
  readonly ledger: number;
  readonly manifest: string;
  base: number | null;
  reach: number;
  total: number | null;
  readonly tables: Map<string, Map<string, number | null>>;
}

/** What is told of a table. Numbers that are more than the total contradict it: none of them counts. */
function toldOf(total: number, cells: ReadonlyMap<string, number | null>) {
  const numbers = [...cells].flatMap(([code, value]): [string, number][] =>
    value === null ? [] : [[code, value]],
  );
  const told = numbers.reduce((sum, [, value]) => sum + value, 0);
  if (told > total) return new Map([[untoldCode, total]]);
  return new Map([...numbers, [untoldCode, total - told]]);
}

function senderOf(reading: Reading, dimensions: ReadonlyMap<string, unknown>): SenderFigures {
  const { municipality, ledger, manifest, base, reach, total, tables } = reading;
  const told = new Map(
    total === null
      ? []
      : [...dimensions.keys()].map((name) => [name, toldOf(total, tables.get(name) ?? new Map())]),
  );
  const cells = [...tables.values()].flatMap((table) => [...table.values()]);
  return {
    ...{ municipality, ledger, manifest, base, reach, total, tables: told },
    hidden: cells.filter((value) => value === null).length + (total === null ? 1 : 0),
  };
}

/** The tables of a period. Which rows they have never follows from what was reported. */
function dimensionsIn(regime: Regime, period: string) {
  const parts = periodOf(period);
  const tables = parts === null ? [] : tablesOf(regime, parts);
  return new Map(
    tables.flatMap((table): [string, { table: string; codes: Set<string> }][] =>
      table.dimension === null || parts === null
        ? []
        : [[table.dimension, { table: table.id, codes: new Set(rowsIn(table, parts)) }]],
    ),
  );
}

class PeriodReading {
  readonly #regime: Regime;
  readonly #period: string;
  readonly #readings = new Map<number, Reading>();
  readonly #dimensions: Map<string, { table: string; codes: Set<string> }>;

  constructor({ regime, period }: SentCell) {
    this.#regime = regime;
    this.#period = period;
    this.#dimensions = dimensionsIn(regime, period);
  }

  isOf({ regime, period }: SentCell): boolean {
    return regime === this.#regime && period === this.#period;
  }

  add(cell: SentCell): void {
    const { municipality, ledger, manifest, base, reach, dimension, code, table, value } = cell;
    const reading = this.#readings.get(ledger) ?? {
      ...{ municipality, ledger, manifest, base, reach },
      total: null,
      tables: new Map(),
    };
    this.#readings.set(ledger, reading);
    if (dimension === totalCode) {
      reading.total = value;
      return;
    }
    const known = this.#dimensions.get(dimension) ?? { table, codes: new Set() };
    this.#dimensions.set(dimension, known);
    known.codes.add(code);
    const cells = reading.tables.get(dimension) ?? new Map<string, number | null>();
    reading.tables.set(dimension, cells);
    cells.set(code, value);
  }

  done(): PeriodFigures {
    const dimensions = new Map(
      [...this.#dimensions].sort(([, a], [, b]) => tableOrder(a.table) - tableOrder(b.table)),
    );
    return {
      regime: this.#regime,
      period: this.#period,
      dimensions,
      senders: [...this.#readings.values()].map((one) => senderOf(one, dimensions)),
    };
  }
}

/** `T2_nature` before `T10_quarter`. */
export const tableOrder = (table: string): number => Number(/^T(\d+)_/.exec(table)?.[1] ?? 99);

/**
 * Gathers what was sent, a period at a time, from cells in the order of regime and period. Memory grows
 * with the senders of one period, not with the packages.
 */
export async function* periodsOf(cells: AsyncIterable<SentCell>): AsyncGenerator<PeriodFigures> {
  let reading: PeriodReading | null = null;
  for await (const cell of cells) {
    if (cell.measure !== 'incidents') continue;
    if (reading !== null && !reading.isOf(cell)) {
      yield reading.done();
      reading = null;
    }
    reading ??= new PeriodReading(cell);
    reading.add(cell);
  }
  if (reading !== null) yield reading.done();
}
