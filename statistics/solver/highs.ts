/**
 * HiGHS, compiled to WebAssembly: the same arithmetic, and so the same answer, on every machine.
 * It gets no time limit, because a limit in seconds would make the answer depend on the machine;
 * `mip_max_nodes` is the limit its makers advise for that (ERGO-Code/HiGHS, discussion 3133).
 */
import loadHighs, { type Highs, type Model, type ModelData, type VariableType } from 'highs';
import type {
  Basis,
  Column,
  Effort,
  OpenProgramme,
  Programme,
  Row,
  Solved,
  Solver,
} from './programme.ts';

/** HiGHS has to have a column; this one is nothing and stands in no row. */
const none: Column = { cost: 0, lower: 0, upper: 0 };

function modelOf(highs: Highs, { columns: given, rows, isInteger }: Programme): ModelData {
  const columns = given.length > 0 ? given : [none];
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of rows) {
    for (const column of row.columns) indices.push(column);
    for (const value of row.values) values.push(value);
    starts.push(indices.length);
  }
  const integer: VariableType = highs.constants.variableType.integer;
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
    ...(isInteger && { integrality: columns.map(() => integer) }),
  };
}

const nothing = {
  values: [],
  reducedCosts: [],
  rowPrices: [],
  bound: Number.NEGATIVE_INFINITY,
} as const;

function solve(highs: Highs, model: Model, isInteger: boolean): Solved {
  model.run();
  const work = Number(model.info.get('simplex_iteration_count'));
  const { modelStatus } = highs.constants;
  const status = model.getModelStatus();
  if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) {
    return { ...nothing, ending: 'endless', objective: Number.NEGATIVE_INFINITY, work };
  }
  const isFeasible =
    model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
  if (!isFeasible) {
    const bound = status === modelStatus.infeasible ? Number.POSITIVE_INFINITY : nothing.bound;
    return { ...nothing, ending: 'none', objective: Number.POSITIVE_INFINITY, bound, work };
  }
  const isOptimal = status === modelStatus.optimal;
  const { colValue, colDual, rowDual } = model.getSolution();
  const objective = model.getObjectiveValue();
  return {
    ending: isOptimal ? 'optimal' : 'stopped',
    objective,
    work,
    bound: isInteger ? Number(model.info.get('mip_dual_bound')) : objective,
    values: [...colValue],
    reducedCosts: isInteger ? [] : [...colDual],
    rowPrices: isInteger ? [] : [...rowDual],
  };
}

const simplexCode = { primal: 4, dual: 1 } as const;

function open(highs: Highs, programme: Programme, effort: Effort): OpenProgramme {
  const model = highs.createModel(modelOf(highs, programme));
  model.options.set({
    output_flag: false,
    random_seed: 0,
    // HiGHS reads this once, when it is given a programme.
    simplex_strategy: simplexCode[effort.simplex ?? 'dual'],
    ...(programme.isInteger && {
      mip_rel_gap: effort.gap ?? 0,
      mip_abs_gap: 1e-6,
      mip_max_nodes: effort.nodes ?? 2 ** 31 - 1,
    }),
  });
  return {
    setCost: (column, cost) => void model.changeColCost(column, cost),
    setBounds: (column, lower, upper) => void model.changeColBounds(column, lower, upper),
    addRow: ({ lower, upper, columns, values }: Row) =>
      void model.addRow(lower, upper, { indices: columns, values }),
    solve: () => solve(highs, model, programme.isInteger),
    basis: () => {
      const { colStatus, rowStatus } = model.getBasis();
      return { columns: colStatus, rows: rowStatus };
    },
    setBasis: ({ columns, rows }: Basis) =>
      void model.setBasis({ colStatus: columns, rowStatus: rows }),
    close: () => model.dispose(),
  };
}

/** Starts HiGHS. */
export async function highsSolver(): Promise<Solver> {
  const highs = await loadHighs();
  const { major, minor, patch } = highs.version;
  return {
    name: `HiGHS ${major}.${minor}.${patch}`,
    solve: (programme, effort = {}) => {
      const opened = open(highs, programme, effort);
      try {
        return opened.solve();
      } finally {
        opened.close();
      }
    },
    open: (programme, effort = {}) => open(highs, programme, effort),
  };
}
