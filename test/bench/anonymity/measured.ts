/** How much is lost, how long it takes, and whether it is the same every time. */
import { performance } from 'node:perf_hooks';
import { aloneFrame } from '../../../statistics/guard/frame.ts';
import { drawsFor } from '../../../statistics/guard/keyed.ts';
import { round } from '../../../statistics/guard/rounding.ts';
import { InputError } from '../../../statistics/linked/input-error.ts';
import { buildSystem } from '../../../statistics/linked/system.ts';
import { type ProtectedRelease, protectRelease } from '../../../statistics/protected-release.ts';
import { highsSolver } from '../../../statistics/solver/highs.ts';
import type { Solver } from '../../../statistics/solver/programme.ts';
import { instanceOf, type Shape } from './instances.ts';

const secret = new Uint8Array(32).fill(7);

/** The sizes that are measured, the smallest first. */
const sizes: readonly Omit<Shape, 'method' | 'seed'>[] = [
  { sizes: [8, 5], incidents: 60, groups: 0 },
  { sizes: [24, 8], incidents: 200, groups: 0 },
  { sizes: [24, 8], incidents: 1000, groups: 6 },
  { sizes: [40, 15], incidents: 600, groups: 0 },
  { sizes: [40, 15], incidents: 2500, groups: 8 },
  { sizes: [24, 8, 5], incidents: 800, groups: 0 },
  { sizes: [40, 15, 4], incidents: 2000, groups: 8 },
];

const nameOf = ({ sizes: own, incidents, groups }: Omit<Shape, 'method' | 'seed'>) =>
  `${own.join('×')}${groups > 0 ? ' in groups' : ''}, ${incidents} incidents`.padEnd(36);

async function timed(
  solver: Solver,
  shape: Shape,
): Promise<{ made: ProtectedRelease; took: string }> {
  const start = performance.now();
  const before = process.cpuUsage();
  const { policy, rows } = instanceOf(shape);
  const task = { policy, rows, secret, earlier: [], version: '0.0.0', previous: null };
  const made = await protectRelease(solver, task);
  const { user, system } = process.cpuUsage(before);
  const clock = (performance.now() - start) / 1000;
  return {
    made,
    took: `${((user + system) / 1e6).toFixed(1)} s of processor in ${clock.toFixed(1)} s`,
  };
}

const hiddenCells = ({ plan }: ProtectedRelease) =>
  plan.values.filter((value) => value === null).length;

/** Cells lost against the proven bound. */
export async function hiding(solver: Solver): Promise<void> {
  for (const size of sizes) {
    for (const seed of [1, 2, 3]) {
      const { made, took } = await timed(solver, { ...size, seed, method: 'hiding' });
      const { hidden } = made.plan;
      const over = hidden === null ? 0 : 100 * (hidden.loss / hidden.bound - 1);
      const cells = `${hiddenCells(made)} of ${made.system.cells.length} hidden`;
      const sensitive = `${made.plan.sensitive.size} sensitive`;
      console.log(
        `${nameOf(size)} seed ${seed}: ${cells}, ${sensitive}, loss ${over.toFixed(2)} % over the bound, ${took}`,
      );
    }
  }
}

/** Total deviation with the draws as they are, against the least there is. */
export async function rounding(solver: Solver): Promise<void> {
  for (const size of sizes) {
    for (const seed of [1, 2, 3]) {
      const { policy, rows } = instanceOf({ ...size, seed, method: 'rounding' });
      const system = buildSystem(policy, rows);
      const cells = aloneFrame(system).cells.map(({ key, incidents, depth }) => ({
        key,
        truth: incidents,
        only: null,
        fixed: null,
        clear: null,
        isWithheld: false,
        depth,
      }));
      const draws = await drawsFor(
        secret,
        'rounding',
        cells.map(({ key }) => key),
      );
      const task = { base: policy.base, cells, equations: system.equations, draws };
      const least = round(solver, { ...task, draw: 'least' });
      const keyed = round(solver, { ...task, draw: 'keyed' });
      const more = 100 * ((keyed?.deviation ?? 0) / (least?.deviation ?? 1) - 1);
      const { made, took } = await timed(solver, { ...size, seed, method: 'rounding' });
      console.log(
        `${nameOf(size)} seed ${seed}: least ${least?.deviation} (gap ${least?.gap.toExponential(0)}), ` +
          `keyed ${keyed?.deviation} (+${more.toFixed(0)} %, gap ${keyed?.gap.toExponential(0)}), ` +
          `published ${made.plan.rounded?.deviation}, withheld ${hiddenCells(made)}, ${took}`,
      );
    }
  }
}

/** Time against size, from a hundred cells to a hundred thousand: a refusal is a figure too. */
export async function size(solver: Solver): Promise<void> {
  const grown: readonly (readonly number[])[] = [
    [12, 8],
    [30, 10],
    [60, 16],
    [40, 15, 4],
    [50, 20, 5],
    [80, 30, 4],
    [100, 40, 8],
    [160, 90, 7],
  ];
  for (const method of ['rounding', 'hiding'] as const) {
    for (const own of grown) await grow(solver, own, method);
  }
}

async function grow(
  solver: Solver,
  own: readonly number[],
  method: Shape['method'],
): Promise<void> {
  const cells = own.reduce((product, one) => product * (one + 1), 1);
  const incidents = own.reduce((product, one) => product * one, 1);
  const name = `${method} ${own.join('×')} (${cells} cells)`;
  try {
    const shape: Shape = { sizes: own, incidents, groups: 0, seed: 1, method };
    const { made, took } = await timed(solver, shape);
    const { rss } = process.memoryUsage();
    console.log(`${name}: ${took}, ${hiddenCells(made)} hidden, ${(rss / 1e6).toFixed(0)} MB`);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.log(`${name}: refused, ${error.fault} ${JSON.stringify(error.details)}`);
  }
}

/** The same counts in another order, by a solver that has done nothing before. */
export async function stable(solver: Solver): Promise<void> {
  let different = 0;
  const shapes = sizes
    .slice(0, 4)
    .flatMap((one) =>
      (['rounding', 'hiding'] as const).map((method) => ({ ...one, method, seed: 5 })),
    );
  for (const shape of shapes) {
    const { made } = await timed(solver, shape);
    const { policy, rows } = instanceOf(shape);
    const task = {
      policy,
      rows: rows.toReversed(),
      secret,
      earlier: [],
      version: '0.0.0',
      previous: null,
    };
    const again = await protectRelease(await highsSolver(), task);
    if (JSON.stringify(again.release) !== JSON.stringify(made.release)) different += 1;
  }
  console.log(
    `${shapes.length} releases made twice, by another solver, rows in another order: ${different} different`,
  );
}
