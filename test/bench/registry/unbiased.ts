/**
 * Whether totals of rounded numbers are right on average: years of a made-up country are reported,
 * rounded, sent, merged, and held against what was reported.
 */

import type { MergedCell } from '../../../registry/merge/cells.ts';
import type { PeriodFigures, SentCell } from '../../../registry/merge/figures.ts';
import { periodsOf } from '../../../registry/merge/figures.ts';
import { mergePeriod } from '../../../registry/merge/merge.ts';
import type { Solver } from '../../../statistics/solver/programme.ts';
import { randomOf } from '../anonymity/instances.ts';
import { reported, roundedAsOne, sentOf, tablesInYear } from './rounded-country.ts';

/** How large the simulation is. */
export interface Simulation {
  readonly years: number;
  readonly municipalities: number;
  /** Incidents in a municipality, on average. */
  readonly mean: number;
  readonly seed: number;
}

/** What a figure was off by, over all years. */
export interface Errors {
  readonly key: string;
  readonly years: number;
  /** What was reported, on average. */
  readonly truth: number;
  readonly mean: number;
  /** How much that mean can be off by chance. */
  readonly meanError: number;
  readonly deviation: number;
  /** What the merge says of itself, on average. */
  readonly standardError: number;
  readonly systematic: number;
}

const base = 5;
/** Seven in ten incidents are of somebody who did not report before; of fewer than five, nothing leaves. */
const isPublished = (total: number) => Math.ceil(0.7 * total) >= 5;

async function* inOrder(cells: readonly SentCell[]) {
  yield* cells;
}

async function onePeriod(cells: readonly SentCell[]): Promise<PeriodFigures> {
  for await (const figures of periodsOf(inOrder(cells))) return figures;
  throw new Error('Nobody sent anything.');
}

/** A year: what everybody sent, and what is true of those who sent numbers, by the key of a cell. */
export function yearOf({ municipalities, mean }: Simulation, random: () => number) {
  const truths = new Map<string, number>();
  const add = (key: string, value: number): void => {
    truths.set(key, (truths.get(key) ?? 0) + value);
  };
  const cells = Array.from({ length: municipalities }, (_, at) => {
    const truth = reported(mean, random);
    const shown = roundedAsOne(truth, base, random);
    if (isPublished(truth.total)) {
      add('', truth.total);
      for (const [name, values] of truth.tables) {
        const { codes = [] } = tablesInYear.get(name) ?? {};
        for (const [place, value] of values.entries()) add(`${name}=${codes[place]}`, value);
      }
    }
    const sender = { municipality: `GM${1000 + at}`, ledger: at, base, period: '2026' };
    return sentOf(shown, isPublished(truth.total), sender);
  }).flat();
  return { truths, cells };
}

interface Sums {
  years: number;
  truth: number;
  off: number;
  squares: number;
  standardError: number;
  systematic: number;
}

function addYear(
  sums: Map<string, Sums>,
  cells: readonly MergedCell[],
  truths: ReadonlyMap<string, number>,
): void {
  for (const { key, value, standardError, systematic } of cells) {
    const truth = truths.get(key);
    if (value === null || truth === undefined) continue;
    const sum = sums.get(key) ?? {
      ...{ years: 0, truth: 0, off: 0, squares: 0, standardError: 0, systematic: 0 },
    };
    sum.years += 1;
    sum.truth += truth;
    sum.off += value - truth;
    sum.squares += (value - truth) ** 2;
    sum.standardError += standardError ?? 0;
    sum.systematic += systematic ?? 0;
    sums.set(key, sum);
  }
}

/** Simulates; the total comes first. */
export async function simulate(
  solver: Solver,
  simulation: Simulation,
  onYear: (year: number) => void = () => {},
): Promise<Errors[]> {
  const random = randomOf(simulation.seed);
  const sums = new Map<string, Sums>();
  for (let year = 0; year < simulation.years; year += 1) {
    const { truths, cells } = yearOf(simulation, random);
    const outcome = await mergePeriod(solver, {
      figures: await onePeriod(cells),
      senders: { regionOf: null, roundsOf: () => 1 },
      secret: new Uint8Array(32).map(() => Math.floor(random() * 256)),
      ...{ earlier: [], previous: null, version: '0.0.0' },
    });
    if (outcome.kind !== 'merged') throw new Error(`Year ${year} has no total.`);
    addYear(sums, outcome.merged.cells, truths);
    onYear(year);
  }
  return [...sums].map(([key, sum]): Errors => {
    const mean = sum.off / sum.years;
    const deviation = Math.sqrt(Math.max(0, sum.squares / sum.years - mean ** 2));
    return {
      ...{ key, years: sum.years, truth: sum.truth / sum.years, mean, deviation },
      meanError: deviation / Math.sqrt(sum.years),
      standardError: sum.standardError / sum.years,
      systematic: sum.systematic / sum.years,
    };
  });
}

const shown = (value: number) => value.toFixed(1).padStart(7);

/** A thousand years of 342 municipalities, and what every figure was off by. */
export async function unbiased(solver: Solver, simulation: Simulation): Promise<void> {
  const errors = await simulate(solver, simulation);
  for (const {
    key,
    years,
    truth,
    mean,
    meanError,
    deviation,
    standardError,
    systematic,
  } of errors) {
    console.log(
      `${(key || 'total').padEnd(42)} ${years} years, reported ${shown(truth)}, off ${shown(mean)} ± ` +
        `${shown(meanError)}, spread ${shown(deviation)}, stated ${shown(standardError)} and ${shown(systematic)}`,
    );
  }
}
