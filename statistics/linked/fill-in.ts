import { type Count, type CountedRow, keyOf } from './counts.ts';
import { endless } from './csv.ts';
import type { CodeTree } from './hierarchy.ts';
import { InputError } from './input-error.ts';
import type { Layout } from './layout.ts';
import type { LinkedPolicy } from './policy.ts';

type Trees = ReadonlyMap<string, CodeTree>;

const zero: Count = { incidents: 0, reporters: 0, largest: 0 };

function together(counts: readonly Count[]): Count {
  return counts.reduce(
    (sum, { incidents, reporters, largest }) => ({
      incidents: sum.incidents + incidents,
      reporters: sum.reporters + reporters,
      largest: Math.max(sum.largest, largest),
    }),
    zero,
  );
}

/** Rows of which every code is at the bottom: what everything else can be added up from. */
function bottomRows(rows: readonly CountedRow[], { dimensions }: LinkedPolicy, trees: Trees) {
  const isBottom = (dimension: string, code: string | undefined) =>
    code !== undefined && (trees.get(dimension)?.below.get(code) ?? []).length === 0;
  return rows.filter(({ codes }) => dimensions.every((name) => isBottom(name, codes[name])));
}

/** The bottom rows added up over the dimensions that a table does not have. */
function projections(bottom: readonly CountedRow[], layout: Layout): Map<string, Count> {
  const projected = new Map<string, Count>();
  for (const { dimensions } of layout.tables) {
    const groups = new Map<string, CountedRow[]>();
    for (const row of bottom) {
      const kept = dimensions.flatMap((name) => {
        const code = row.codes[name];
        return code === undefined ? [] : [[name, code] as const];
      });
      const key = keyOf(Object.fromEntries(kept));
      const group = groups.get(key) ?? [];
      group.push(row);
      groups.set(key, group);
    }
    for (const [key, group] of groups) projected.set(key, together(group));
  }
  return projected;
}

const contradiction = (key: string, found: number, expected: number, row?: CountedRow) =>
  new InputError('marginContradicts', { cell: key || 'total', found, expected }, row?.line ?? null);

/** @throws InputError `marginContradicts` at the row of the margin, or else of a cell below it. */
function checkEquations(
  layout: Layout,
  counts: ReadonlyMap<string, Count>,
  given: ReadonlyMap<string, CountedRow>,
): void {
  for (const { parent, children } of layout.equations) {
    const margin = counts.get(parent) ?? zero;
    const below = children.map((key) => counts.get(key) ?? zero);
    const sum = together(below);
    const row = given.get(parent) ?? children.map((key) => given.get(key)).find(Boolean);
    if (margin.incidents !== sum.incidents) {
      throw contradiction(parent, margin.incidents, sum.incidents, row);
    }
    const most = below.reduce((largest, { reporters }) => Math.max(largest, reporters), 0);
    if (margin.reporters > sum.reporters || margin.reporters < most) {
      throw contradiction(parent, margin.reporters, sum.reporters, row);
    }
    const own = below.reduce((found, { largest }) => Math.max(found, largest), 0);
    if (margin.largest < own) throw contradiction(parent, margin.largest, own, row);
  }
}

/**
 * The count of every cell: as given, or else added up from what is below.
 * @throws InputError `marginContradicts` when what is given does not add up.
 */
export function fillIn(
  layout: Layout,
  rows: readonly CountedRow[],
  policy: LinkedPolicy,
  trees: Trees,
): Map<string, Count> {
  const given = new Map(rows.map((row) => [keyOf(row.codes), row]));
  const projected = projections(bottomRows(rows, policy, trees), layout);
  const below = new Map<string, readonly string[]>();
  for (const { parent, children } of layout.equations) {
    if (!below.has(parent)) below.set(parent, children);
  }
  const counts = new Map<string, Count>();
  const countAt = (key: string): Count => {
    const known = counts.get(key);
    if (known !== undefined) return known;
    const row = given.get(key);
    const children = below.get(key);
    const sum = projected.get(key);
    if (row !== undefined && sum !== undefined && row.incidents !== sum.incidents) {
      throw contradiction(key, row.incidents, sum.incidents, row);
    }
    const count = row ?? (children ? together(children.map(countAt)) : (sum ?? zero));
    counts.set(key, {
      incidents: count.incidents,
      reporters: count.reporters,
      largest: count.largest,
    });
    return counts.get(key) ?? zero;
  };
  for (const key of layout.cells.keys()) countAt(key);
  checkEquations(layout, counts, given);
  for (const [key, { incidents }] of counts) {
    const line = given.get(key)?.line ?? null;
    const details = { column: 'incidents', typed: incidents };
    if (incidents >= endless) throw new InputError('countTooLarge', details, line);
  }
  return counts;
}
