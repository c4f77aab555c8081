import { z } from 'zod';
import { benchmarkIndicator, benchmarkPopulation, codeSchema } from '../code-lists/index.ts';
import { line, text } from '../fields.ts';

/** One national figure, as it is read in (domain study, §6.4 and §7). */
export const benchmark = z.strictObject({
  /** Who found it out, or where it can be read. */
  source: line(300),
  /** The year it is about, or the years: `2019`, `2015/2019`. */
  year: z.string().regex(/^\d{4}(?:\/\d{4})?$/, 'field.invalid'),
  population: codeSchema(benchmarkPopulation),
  indicator: codeSchema(benchmarkIndicator),
  /** In percent; null when the source says it in words only. */
  value: z
    .number('field.invalid')
    .min(0, 'number.outOfRange')
    .max(100, 'number.outOfRange')
    .nullable(),
  note: text(300),
});
/** One national figure, as it is read in. */
export type Benchmark = z.infer<typeof benchmark>;

/** The most figures that a file can have. */
export const mostBenchmarks = 1000;

/**
 * On what a figure rests: its source was looked at, it stood in the founding document of Luwte and was
 * not looked up, or somebody read it in.
 */
export const benchmarkBases = ['seen', 'seed', 'read'] as const;
/** On what a figure rests. */
export type BenchmarkBasis = (typeof benchmarkBases)[number];

/** A national figure as the desk shows it. */
export interface ShownBenchmark extends Omit<Benchmark, 'note'> {
  readonly note: { readonly nl: string; readonly en: string };
  readonly basis: BenchmarkBasis;
}

const keyOf = ({ population, indicator, year }: Omit<Benchmark, 'note'>) =>
  `${population} ${indicator} ${year}`;

/** What is shown: what was read in, and what Luwte brings as far as nothing newer was said of it. */
export function benchmarksWith(
  shipped: readonly ShownBenchmark[],
  read: readonly Benchmark[],
): ShownBenchmark[] {
  const said = new Set(read.map(keyOf));
  return [
    ...read.map(({ note, ...one }) => ({
      ...one,
      note: { nl: note, en: note },
      basis: 'read' as const,
    })),
    ...shipped.filter((one) => !said.has(keyOf(one))),
  ];
}

/**
 * The people of an organisation who may live through something in a year, when it is as elsewhere: an
 * explanation of why few reports are no safety, never a target (domain study, §7).
 * @param share the share of staff a year, in percent.
 */
export const expectedPeople = (staffSize: number, share: number): number =>
  Math.round((staffSize * share) / 100);
