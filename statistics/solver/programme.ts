/** A column of a programme: its cost and what it may be. Infinity is no bound. */
export interface Column {
  readonly cost: number;
  readonly lower: number;
  readonly upper: number;
}

/** `lower ≤ Σ value × column ≤ upper`. */
export interface Row {
  readonly lower: number;
  readonly upper: number;
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

/** A linear programme, or an integer one when `isInteger`. It is minimised. */
export interface Programme {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly isInteger: boolean;
}

/**
 * How a solve ended. `optimal`: proven. `stopped`: the work allowed ran out; `values` is the best
 * found. `none`: there is no solution, or none was found. `endless`: no bound on the objective.
 */
export type Ending = 'optimal' | 'stopped' | 'none' | 'endless';

/** What a solver found. */
export interface Solved {
  readonly ending: Ending;
  readonly objective: number;
  /** No solution is better than this; infinite when it is proven that there is none. */
  readonly bound: number;
  /** Steps of the simplex that it took: as many on every machine. */
  readonly work: number;
  /** One per column, and one for nothing when there are none; empty when `ending` is `none` or `endless`. */
  readonly values: readonly number[];
  /** What the objective gains per unit of a bound; of a linear programme only. */
  readonly reducedCosts: readonly number[];
  /** What the objective gains per unit of a row's bound; of a linear programme only. */
  readonly rowPrices: readonly number[];
}

/** Where the simplex stands: a code of the solver per column and per row. */
export interface Basis {
  readonly columns: Int32Array;
  readonly rows: Int32Array;
}

/** A programme kept open, so that a small change costs a small solve. */
export interface OpenProgramme {
  readonly setCost: (column: number, cost: number) => void;
  readonly setBounds: (column: number, lower: number, upper: number) => void;
  readonly addRow: (row: Row) => void;
  readonly solve: () => Solved;
  /** Where the last solve of a linear programme ended, and to go on from there. */
  readonly basis: () => Basis;
  readonly setBasis: (basis: Basis) => void;
  readonly close: () => void;
}

/** How much work a solve may take, in units that are the same on every machine. Never in time. */
export interface Effort {
  /** Nodes of branch and bound. */
  readonly nodes?: number;
  /** Relative gap at which an integer solution is good enough; 0 by default. */
  readonly gap?: number;
  /**
   * Of a linear programme: `primal` where mostly costs change between solves, because the last
   * answer still stands then; `dual` (the default) where bounds do, because its prices still stand.
   * It decides how long a solve takes and which of several equally good answers it gives.
   */
  readonly simplex?: 'primal' | 'dual';
}

/** Whoever solves programmes. Synchronous: a worker can host it, and ending the worker stops it. */
export interface Solver {
  /** Name and version, as it stands in a certificate. */
  readonly name: string;
  readonly solve: (programme: Programme, effort?: Effort) => Solved;
  readonly open: (programme: Programme, effort?: Effort) => OpenProgramme;
}
