import { stringify } from 'csv-stringify/browser/esm/sync';
import { type Codes, type Count, type CountedRow, keyOf } from './counts.ts';
import { type CsvLine, checkColumns, checkRowCount, countOf, readCsv } from './csv.ts';
import { InputError } from './input-error.ts';
import { codeTrees, layOut } from './layout.ts';
import { codePattern, type LinkedPolicy, totalCode } from './policy.ts';

function recordOf(line: CsvLine, policy: LinkedPolicy, hasCounts: boolean): Told {
  const reporter = line.fields.get('reporter') ?? '';
  if (reporter === '') throw new InputError('codeMissing', { column: 'reporter' }, line.line);
  const codes: Record<string, string> = {};
  for (const dimension of policy.dimensions) {
    const code = line.fields.get(dimension) ?? '';
    if (code === '') throw new InputError('codeMissing', { column: dimension }, line.line);
    if (!codePattern.test(code) || code === totalCode) {
      throw new InputError('codeBad', { column: dimension }, line.line);
    }
    codes[dimension] = code;
  }
  const incidents = hasCounts ? countOf(line, 'incidents') : 1;
  if (incidents === 0)
    throw new InputError('countNotWhole', { column: 'incidents', typed: 0 }, line.line);
  return { reporter, codes, incidents, line: line.line };
}

/** A code, what is broader, up to the total, which has no code. */
function upwards(policy: LinkedPolicy, dimension: string, code: string): (string | undefined)[] {
  const chain: (string | undefined)[] = [];
  const broader = policy.hierarchies[dimension] ?? {};
  for (let at: string | null | undefined = code; at != null; at = broader[at]) chain.push(at);
  return [...chain, undefined];
}

/** Every cell of a table that a record counts in. */
function cellsOf(policy: LinkedPolicy, table: readonly string[], codes: Codes): string[] {
  let all: Record<string, string>[] = [{}];
  for (const dimension of table) {
    const levels = upwards(policy, dimension, codes[dimension] ?? '');
    all = all.flatMap((cell) =>
      levels.map((code) => (code === undefined ? cell : { ...cell, [dimension]: code })),
    );
  }
  return all.map(keyOf);
}

function countOfReporters(incidents: ReadonlyMap<string | number, number> | undefined): Count {
  const counts = [...(incidents?.values() ?? [])];
  return {
    incidents: counts.reduce((sum, count) => sum + count, 0),
    reporters: counts.length,
    largest: counts.reduce((most, count) => Math.max(most, count), 0),
  };
}

/** One person's incidents in one combination of codes: a code of every dimension. */
export interface Told {
  /** Tells people apart, and no more than that. */
  readonly reporter: string | number;
  readonly codes: Codes;
  readonly incidents: number;
  /** Where it stands, for whoever gave a code that is none. */
  readonly line: number;
}

/**
 * Counts what was told into every cell of the tables, margins included, each person once. No
 * reporter is in what comes out.
 *
 * @throws InputError `codeUnknown` for a code that no table has, with its line.
 */
export function countTold(told: readonly Told[], policy: LinkedPolicy): CountedRow[] {
  const layout = layOut(policy, codeTrees(policy, told));
  const counted = new Map<string, Map<string | number, number>>();
  for (const { reporter, codes, incidents } of told) {
    const keys = new Set(policy.tables.flatMap((table) => cellsOf(policy, table, codes)));
    for (const key of keys) {
      const cell = counted.get(key) ?? new Map<string | number, number>();
      cell.set(reporter, (cell.get(reporter) ?? 0) + incidents);
      counted.set(key, cell);
    }
  }
  return [...layout.cells].map(([key, { codes }], index) => ({
    codes,
    line: index + 2,
    ...countOfReporters(counted.get(key)),
  }));
}

/**
 * Counts records into the long form that can be protected. A record is a line with `reporter` and a
 * code per dimension, of one incident or of as many as `incidents` says.
 *
 * @throws InputError with the line.
 */
export function tabulateRecords(text: string, policy: LinkedPolicy): string {
  const { columns, lines } = readCsv(text);
  const needed = ['reporter', ...policy.dimensions];
  checkColumns(columns, needed, [...needed, 'incidents']);
  checkRowCount(lines);
  const hasCounts = columns.includes('incidents');
  const told = lines.map((line) => recordOf(line, policy, hasCounts));
  const rows = countTold(told, policy).map(({ codes, incidents, reporters, largest }) => {
    const named = policy.dimensions.map((dimension) => codes[dimension] ?? totalCode);
    return [...named, incidents, reporters, largest];
  });
  return stringify([[...policy.dimensions, 'incidents', 'reporters', 'largest'], ...rows]);
}
