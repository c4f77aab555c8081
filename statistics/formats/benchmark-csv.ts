/** National figures as a CSV file: one long table, as in the exchange format (domain study, §6.4). */
import type { z } from 'zod';
import { type Benchmark, benchmark, mostBenchmarks } from '../../domain/benchmarks/benchmark.ts';
import { type CsvLine, checkColumns, checkRowCount, readCsv } from '../linked/csv.ts';
import { InputError } from '../linked/input-error.ts';
import { semicolonCsvOf } from './csv.ts';

/** The version of the format. */
const version = '1.0';

/** The columns, in the order of the file. */
export const benchmarkColumns = [
  'schema_version',
  'source',
  'year',
  'population',
  'indicator',
  'value',
  'note',
] as const;
type BenchmarkColumn = (typeof benchmarkColumns)[number];

/** The figures as a file that a Dutch spreadsheet opens; numbers with a point, as in all our files. */
export const benchmarkCsvOf = (figures: readonly Benchmark[]): string =>
  semicolonCsvOf(
    benchmarkColumns,
    figures.map((one) => ({ schema_version: version, ...one })),
  );

/** What is wrong with a file of national figures, and where: lines count from 1, the header included. */
export type BenchmarkFault =
  | { readonly fault: 'notOne' | 'newerVersion' | 'tooMany' }
  | { readonly fault: 'cell'; readonly line: number; readonly column: string };

/** The figures in a file, or the first thing that is wrong with it. */
export function readBenchmarks(
  text: string,
): { readonly figures: readonly Benchmark[] } | BenchmarkFault {
  const lines = linesIn(text);
  if (lines === null) return { fault: 'notOne' };
  if (lines.length > mostBenchmarks) return { fault: 'tooMany' };
  const figures: Benchmark[] = [];
  for (const one of lines) {
    const said = fieldOf(one, 'schema_version');
    if (said !== version)
      return isLater(said) ? { fault: 'newerVersion' } : cell(one, 'schema_version');
    const read = benchmark.safeParse(figureIn(one));
    if (!read.success) return cell(one, columnOf(read.error));
    const isTwice = figures.some((other) => isSame(other, read.data));
    if (isTwice) return cell(one, 'indicator');
    figures.push(read.data);
  }
  return { figures };
}

const cell = ({ line }: CsvLine, column: string): BenchmarkFault => ({
  fault: 'cell',
  line,
  column,
});
const columnOf = ({ issues }: z.ZodError) => String(issues[0]?.path[0] ?? 'source');
const fieldOf = ({ fields }: CsvLine, column: BenchmarkColumn) => fields.get(column) ?? '';
const isLater = (said: string) => /^\d+\.\d+$/.test(said) && Number(said) > Number(version);

const isSame = (one: Benchmark, other: Benchmark) =>
  one.indicator === other.indicator &&
  one.population === other.population &&
  one.year === other.year;

/** A number with a point or, as people type it here, a comma. */
const numberIn = (typed: string) =>
  /^\d{1,3}(?:[.,]\d{1,2})?$/.test(typed) ? Number(typed.replace(',', '.')) : Number.NaN;

function figureIn(line: CsvLine) {
  const typed = fieldOf(line, 'value');
  return {
    source: fieldOf(line, 'source'),
    year: fieldOf(line, 'year'),
    population: fieldOf(line, 'population'),
    indicator: fieldOf(line, 'indicator'),
    value: typed === '' ? null : numberIn(typed),
    note: fieldOf(line, 'note'),
  };
}

function linesIn(text: string): readonly CsvLine[] | null {
  try {
    const { columns, lines } = readCsv(text);
    checkColumns(columns, benchmarkColumns);
    checkRowCount(lines);
    return lines.length === 0 ? null : lines;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
