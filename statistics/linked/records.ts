import { stringify } from 'csv-stringify/browser/esm/sync';
import { type Codes, type Count, type CountedRow, keyOf } from './counts.ts';
import { type CsvLine, checkColumns, checkRowCount, countOf, readCsv } from './csv.ts';
import { InputError } from './input-error.ts';
import { codeTrees, layOut } from './layout.ts';
import { codePattern, type LinkedPolicy, totalCode } from './policy.ts';

interface MicroRecord extends CountedRow {
  readonly reporter: string;
}

function recordOf(line: CsvLine, policy: LinkedPolicy, hasCounts: boolean): MicroRecord {
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
  return { reporter, codes, line: line.line, incidents, reporters: 1, largest: incidents };
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

function countOfReporters(incidents: ReadonlyMap<string, number> | undefined): Count {
  const counts = [...(incidents?.values() ?? [])];
  return {
    incidents: counts.reduce((sum, count) => sum + count, 0),
    reporters: counts.length,
    largest: counts.reduce((most, count) => Math.max(most, count), 0),
  };
}

/**
 * Counts records into the long form that can be protected: every cell of the tables, margins
 * included, each person once. A record is a line with `reporter` and a code per dimension, of one
 * incident or of as many as `incidents` says. No reporter is in what comes out.
 *
 * @throws InputError with the line.
 */
export function tabulateRecords(text: string, policy: LinkedPolicy): string {
  const { columns, lines } = readCsv(text);
  const needed = ['reporter', ...policy.dimensions];
  checkColumns(columns, needed, [...needed, 'incidents']);
  checkRowCount(lines);
  const hasCounts = columns.includes('incidents');
  const records = lines.map((line) => recordOf(line, policy, hasCounts));
  const layout = layOut(policy, codeTrees(policy, records));
  const counted = new Map<string, Map<string, number>>();
  for (const { reporter, codes, incidents } of records) {
    const keys = new Set(policy.tables.flatMap((table) => cellsOf(policy, table, codes)));
    for (const key of keys) {
      const cell = counted.get(key) ?? new Map<string, number>();
      cell.set(reporter, (cell.get(reporter) ?? 0) + incidents);
      counted.set(key, cell);
    }
  }
  const rows = [...layout.cells].map(([key, { codes }]) => {
    const { incidents, reporters, largest } = countOfReporters(counted.get(key));
    const named = policy.dimensions.map((dimension) => codes[dimension] ?? totalCode);
    return [...named, incidents, reporters, largest];
  });
  return stringify([[...policy.dimensions, 'incidents', 'reporters', 'largest'], ...rows]);
}
