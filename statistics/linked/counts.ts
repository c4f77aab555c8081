import { type CsvLine, checkColumns, checkRowCount, countOf, readCsv } from './csv.ts';
import { InputError } from './input-error.ts';
import { codePattern, type LinkedPolicy, totalCode } from './policy.ts';

/** Codes per dimension; a dimension that is not there stands for its total. */
export type Codes = Readonly<Record<string, string>>;

/**
 * The name of a cell in every release that holds it: with what the whole release is about. A row `Q1` of
 * the year 2026 is the release of `2026-Q1`.
 */
export function scopedKey(codes: Codes, scope: Codes): string {
  const { quarter, ...others } = codes;
  const isYear = /^\d{4}$/.test(scope.period ?? '');
  return quarter !== undefined && isYear
    ? keyOf({ ...others, ...scope, period: `${scope.period}-${quarter}` })
    : keyOf({ ...codes, ...scope });
}

/** What is known of a cell. */
export interface Count {
  readonly incidents: number;
  /** Distinct people. */
  readonly reporters: number;
  /** The incidents of the reporter with the most of them. */
  readonly largest: number;
}

/** A row of the input. */
export interface CountedRow extends Count {
  readonly codes: Codes;
  readonly line: number;
}

/** The name of a cell: the same in every release, whatever the order of the dimensions. */
export function keyOf(codes: Codes): string {
  return Object.keys(codes)
    .sort()
    .map((dimension) => `${dimension}=${codes[dimension]}`)
    .join('&');
}

function codesOf({ line, fields }: CsvLine, dimensions: readonly string[]): Codes {
  const codes: Record<string, string> = {};
  for (const dimension of dimensions) {
    const code = fields.get(dimension) ?? '';
    if (code === '') throw new InputError('codeMissing', { column: dimension }, line);
    if (!codePattern.test(code)) throw new InputError('codeBad', { column: dimension }, line);
    if (code !== totalCode) codes[dimension] = code;
  }
  return codes;
}

function countIn(line: CsvLine): Count {
  const incidents = countOf(line, 'incidents');
  const reporters = countOf(line, 'reporters');
  const largest = countOf(line, 'largest');
  if (reporters > incidents) {
    throw new InputError('reportersAboveIncidents', { reporters, incidents }, line.line);
  }
  const isEmpty = incidents === 0 && reporters === 0 && largest === 0;
  const isPossible =
    reporters > 0 && largest <= incidents - (reporters - 1) && largest * reporters >= incidents;
  if (!isEmpty && !isPossible) {
    throw new InputError('largestImpossible', { incidents, reporters, largest }, line.line);
  }
  return { incidents, reporters, largest };
}

/**
 * Reads counts in long form: a column per dimension, then `incidents`, `reporters`, `largest`. A
 * row of which a code is `total` or a broader one is a margin; margins may be left out.
 *
 * @throws InputError with the line, for whatever cannot be a count.
 */
export function readCounts(text: string, policy: LinkedPolicy): CountedRow[] {
  const { columns, lines } = readCsv(text);
  checkColumns(columns, [...policy.dimensions, 'incidents', 'reporters', 'largest']);
  checkRowCount(lines);
  if (lines.length === 0) throw new InputError('empty');
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const codes = codesOf(line, policy.dimensions);
    const key = keyOf(codes);
    const other = seen.get(key);
    if (other !== undefined) throw new InputError('rowTwice', { other }, line.line);
    seen.set(key, line.line);
    return { codes, line: line.line, ...countIn(line) };
  });
}
