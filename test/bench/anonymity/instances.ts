/** Made-up counts of a municipality: skewed, with people who report more than once. Same seed, same counts. */
import type { CountedRow } from '../../../statistics/linked/counts.ts';
import { keyOf } from '../../../statistics/linked/counts.ts';
import { type LinkedPolicy, readPolicy } from '../../../statistics/linked/policy.ts';

/** Uniform on [0, 1): mulberry32. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What is made up. */
export interface Shape {
  /** Codes per dimension. */
  readonly sizes: readonly number[];
  readonly incidents: number;
  readonly seed: number;
  readonly method: 'rounding' | 'hiding';
  /** Groups of codes in the first dimension, or 0 for none. */
  readonly groups: number;
  /** What the release is about, when it is one of more. */
  readonly period?: string;
  readonly draw?: 'keyed' | 'least';
}

/** Counts and the policy for them. */
export interface Instance {
  readonly policy: LinkedPolicy;
  readonly rows: readonly CountedRow[];
}

const names = ['unit', 'nature', 'channel', 'severity'];

function skewed(size: number, random: () => number): number[] {
  // A sum of uniforms is near enough to a bell; its exponential gives a few large codes, many small.
  const raw = Array.from({ length: size }, () =>
    Math.exp(2.4 * (random() + random() + random() - 1.5)),
  );
  const sum = raw.reduce((total, weight) => total + weight, 0);
  return raw.map((weight) => weight / sum);
}

function pick(weights: readonly number[], random: () => number): number {
  let left = random();
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return index;
  }
  return weights.length - 1;
}

type Told = Map<string, { codes: Record<string, string>; byReporter: Map<number, number> }>;

/** Incidents one by one; three in ten come from somebody who reported before. */
export function tell(shape: Shape): Told {
  const random = randomOf(shape.seed);
  const weights = shape.sizes.map((size) => skewed(size, random));
  const people = Math.max(1, Math.round(shape.incidents * 0.7));
  const homes = Array.from({ length: people }, () => weights.map((one) => pick(one, random)));
  const told: Told = new Map();
  for (let incident = 0; incident < shape.incidents; incident += 1) {
    const reporter = incident < people ? incident : Math.floor(random() * people);
    const codes = Object.fromEntries(
      weights.map((one, index) => {
        const staysHome = index === 0 || random() < 0.5;
        const code = staysHome ? (homes[reporter]?.[index] ?? 0) : pick(one, random);
        return [names[index] ?? '', `${names[index]}_${code}`];
      }),
    );
    const key = keyOf(codes);
    const cell = told.get(key) ?? { codes, byReporter: new Map<number, number>() };
    cell.byReporter.set(reporter, (cell.byReporter.get(reporter) ?? 0) + 1);
    told.set(key, cell);
  }
  return told;
}

/** Rows of what was told, of one or more tellings by the same people. */
export function rowsOf(...tellings: readonly Told[]): CountedRow[] {
  const together: Told = new Map();
  for (const [key, { codes, byReporter }] of tellings.flatMap((told) => [...told])) {
    const cell = together.get(key) ?? { codes, byReporter: new Map<number, number>() };
    for (const [reporter, count] of byReporter) {
      cell.byReporter.set(reporter, (cell.byReporter.get(reporter) ?? 0) + count);
    }
    together.set(key, cell);
  }
  return [...together.values()].map(({ codes, byReporter }, index) => {
    const counts = [...byReporter.values()];
    return {
      codes,
      line: index + 2,
      incidents: counts.reduce((sum, count) => sum + count, 0),
      reporters: counts.length,
      largest: Math.max(...counts),
    };
  });
}

/** The policy of a shape. */
export function policyOf({ sizes, method, groups, period, draw = 'keyed' }: Shape): LinkedPolicy {
  const dimensions = names.slice(0, sizes.length);
  const codes = sizes.map((size, index) =>
    Array.from({ length: size }, (_, code) => `${names[index]}_${code}`),
  );
  const grouped = (codes[0] ?? []).map((code, index) => [code, `group_${index % groups}`] as const);
  return readPolicy({
    dimensions,
    tables: [dimensions],
    method,
    draw,
    rollUp: false,
    codes: Object.fromEntries(dimensions.map((name, index) => [name, codes[index]])),
    hierarchies: groups > 0 ? { unit: Object.fromEntries(grouped) } : {},
    scope: period === undefined ? {} : { period },
  });
}

/** Counts and policy of a shape. */
export const instanceOf = (shape: Shape): Instance => ({
  policy: policyOf(shape),
  rows: rowsOf(tell(shape)),
});
