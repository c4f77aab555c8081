/**
 * The world nearest to one that is known, in which a cell is as far as it should be: a linear
 * programme in what every cell goes up and down, of which there should be little. What little moves is
 * mostly whole by itself, and leaves nearly every reporter what he put in.
 */
import type { Basis, OpenProgramme, Programme, Solver } from '../solver/programme.ts';
import type { Columns } from './columns.ts';
import type { Ends } from './narrow.ts';
import type { Wanted } from './near.ts';
import type { World } from './outsider.ts';
import { nearestToWhole } from './whole.ts';

type Bounds = ReadonlyMap<number, Ends>;

/** What share of what is not whole becomes whole in one step: a fifth, or one after another. */
const quickly = 0.2;
const slowly = 0;
/** After so many steps it is given up. */
const mostSteps = 200;
const nearly = 1e-6;
/** Where steps lead nowhere, the first whole answer of so many nodes will do. */
const firstWhole = { nodes: 500, gap: 10 };

/** Worlds near a base. Close it afterwards. */
export class NearestWorlds {
  readonly #solver: Solver;
  readonly #layout: Columns;
  /** What each column is in the base. */
  readonly #base: readonly number[];
  /** Two columns for each of the layout: how far it is above the base, and below. */
  readonly #programme: Programme;
  #opened: { readonly programme: OpenProgramme; readonly start: Basis } | null = null;
  #bounded: Bounds = new Map();
  #last = -1;

  /** @param base a world that agrees with the rows of the layout */
  constructor(solver: Solver, layout: Columns, base: World) {
    this.#solver = solver;
    this.#layout = layout;
    const own = layout.columns.map(() => 0);
    for (const [at, column] of layout.columnOf) own[column] = base[at] ?? 0;
    this.#base = own;
    this.#programme = {
      columns: layout.columns.flatMap((ends, column) => this.#sides(column, ends)),
      rows: layout.rows.map(({ lower, upper, columns, values }) => {
        const sum = columns.reduce(
          (total, column, place) => total + (values[place] ?? 0) * (own[column] ?? 0),
          0,
        );
        return {
          lower: lower - sum,
          upper: upper - sum,
          columns: columns.flatMap((column) => [2 * column, 2 * column + 1]),
          values: values.flatMap((value) => [value, -value]),
        };
      }),
      isInteger: false,
    };
  }

  close(): void {
    this.#opened?.programme.close();
  }

  /** How far a column may be above the base and below it. */
  #sides(column: number, { lower, upper }: Ends) {
    const base = this.#base[column] ?? 0;
    return [
      { cost: 1, lower: Math.max(0, lower - base), upper: Math.max(0, upper - base) },
      { cost: 1, lower: Math.max(0, base - upper), upper: Math.max(0, base - lower) },
    ];
  }

  #open(): { readonly programme: OpenProgramme; readonly start: Basis } {
    if (this.#opened !== null) return this.#opened;
    const programme = this.#solver.open(this.#programme, { simplex: 'dual' });
    programme.solve();
    this.#opened = { programme, start: programme.basis() };
    return this.#opened;
  }

  #boundsFor({ at, direction, goal, least }: Wanted): Map<number, Ends> | null {
    const { columnOf, columns } = this.#layout;
    const bounds = new Map<number, Ends>();
    for (const [cell, floor] of least) {
      const column = columnOf.get(cell);
      const { lower = 0, upper = 0 } = columns[column ?? -1] ?? {};
      if (column !== undefined) bounds.set(column, { lower: Math.max(lower, floor), upper });
    }
    const column = columnOf.get(at);
    if (column === undefined) return null;
    const { lower = 0, upper = 0 } = bounds.get(column) ?? columns[column] ?? {};
    bounds.set(
      column,
      direction === 1
        ? { lower: Math.max(lower, goal), upper }
        : { lower, upper: Math.min(upper, goal) },
    );
    return [...bounds.values()].every((ends) => ends.lower <= ends.upper) ? bounds : null;
  }

  #numbers(values: readonly number[]): readonly number[] {
    return this.#base.map(
      (base, column) => base + (values[2 * column] ?? 0) - (values[2 * column + 1] ?? 0),
    );
  }

  /** A number per column; none when nothing agrees. */
  #solve(programme: OpenProgramme, bounds: Bounds): readonly number[] {
    for (const column of new Set([...this.#bounded.keys(), ...bounds.keys()])) {
      const ends = bounds.get(column) ?? this.#layout.columns[column];
      const sides = ends === undefined ? [] : this.#sides(column, ends);
      for (const [side, { lower, upper }] of sides.entries()) {
        programme.setBounds(2 * column + side, lower, upper);
      }
    }
    this.#bounded = bounds;
    const { values } = programme.solve();
    return values.length === 0 ? values : this.#numbers(values);
  }

  #worldOf(numbers: readonly number[]): World {
    return this.#layout.fill(numbers.map((value) => Math.round(value) || 0));
  }

  /** Such a world, not checked yet; null when none was found. For many who know with less patience. */
  find(wanted: Wanted): World | null {
    const bounds = this.#boundsFor(wanted);
    if (bounds === null) return null;
    const { programme, start } = this.#open();
    // Another question about the same cell goes on from the answer; about another cell, from the base.
    if (wanted.at !== this.#last) programme.setBasis(start);
    this.#last = wanted.at;
    const first = this.#solve(programme, bounds);
    if (first.length === 0) return null;
    const steps = (share: number) => this.#inSteps(programme, bounds, first, share);
    const quick = steps(quickly);
    if (quick !== null || wanted.least.size > 1) return quick;
    return steps(slowly) ?? this.#inWhole(bounds);
  }

  /** What is nearest to whole becomes whole, so large a share of what is not yet; and so on. */
  #inSteps(
    programme: OpenProgramme,
    bounds: Bounds,
    first: readonly number[],
    share: number,
  ): World | null {
    const fixed = new Map(bounds);
    let numbers = first;
    for (let step = 0; step < mostSteps && numbers.length > 0; step += 1) {
      const broken = nearestToWhole(numbers, nearly);
      if (broken.length === 0) return this.#worldOf(numbers);
      for (const column of broken.slice(0, Math.max(1, Math.floor(broken.length * share)))) {
        const whole = Math.round(numbers[column] ?? 0);
        fixed.set(column, { lower: whole, upper: whole });
      }
      numbers = this.#solve(programme, fixed);
    }
    return null;
  }

  #inWhole(bounds: Bounds): World | null {
    const columns = this.#layout.columns.flatMap((ends, column) =>
      this.#sides(column, bounds.get(column) ?? ends),
    );
    const { values } = this.#solver.solve(
      { ...this.#programme, columns, isInteger: true },
      firstWhole,
    );
    return values.length === 0 ? null : this.#worldOf(this.#numbers(values));
  }
}
