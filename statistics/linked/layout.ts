import { type Codes, type CountedRow, keyOf } from './counts.ts';
import { type CodeTree, codeTree } from './hierarchy.ts';
import { InputError } from './input-error.ts';
import { type LinkedPolicy, totalCode } from './policy.ts';

/** Beyond this nothing is solved in the memory of a laptop. */
const mostCells = 250_000;

/** `department_by_nature`; the table of the total only is `total`. */
export const tableId = (dimensions: readonly string[]): string =>
  dimensions.length === 0 ? totalCode : dimensions.join('_by_');

/** The codes of every dimension. @throws InputError `codeUnknown` for a row with another code. */
export function codeTrees(
  policy: LinkedPolicy,
  rows: readonly Pick<CountedRow, 'codes' | 'line'>[],
): ReadonlyMap<string, CodeTree> {
  return new Map(
    policy.dimensions.map((dimension) => {
      const broader = policy.hierarchies[dimension];
      const listed = policy.codes[dimension];
      const found = rows.flatMap(({ codes }) => codes[dimension] ?? []);
      const isClosed = broader !== undefined || listed !== undefined;
      const extra = listed ?? (isClosed ? [] : [...new Set(found)].sort());
      const tree = codeTree(broader ?? {}, extra, totalCode);
      const known = new Set(tree.codes);
      for (const { codes, line } of rows) {
        const code = codes[dimension];
        if (code !== undefined && !known.has(code)) {
          throw new InputError('codeUnknown', { column: dimension, code }, line);
        }
      }
      return [dimension, tree];
    }),
  );
}

function combinations(dimensions: readonly string[], trees: ReadonlyMap<string, CodeTree>) {
  let all: Record<string, string>[] = [{}];
  for (const dimension of dimensions) {
    const codes = trees.get(dimension)?.codes ?? [];
    all = all.flatMap((codesOfCell) => [
      ...codes.map((code) => ({ ...codesOfCell, [dimension]: code })),
      codesOfCell,
    ]);
  }
  return all;
}

function checkSize(policy: LinkedPolicy, trees: ReadonlyMap<string, CodeTree>): void {
  const sizes = policy.tables.map((table) =>
    table.reduce((size, name) => size * ((trees.get(name)?.codes.length ?? 0) + 1), 1),
  );
  const cells = sizes.reduce((sum, size) => sum + size, 0);
  if (cells > mostCells) throw new InputError('tooManyCells', { cells, most: mostCells });
}

/** The equations above the cells of one table. */
function equationsOf(
  dimensions: readonly string[],
  keys: ReadonlyMap<string, { readonly codes: Codes }>,
  trees: ReadonlyMap<string, CodeTree>,
): { parent: string; children: string[]; dimension: string }[] {
  return [...keys].flatMap(([key, { codes }]) =>
    dimensions.flatMap((dimension) => {
      const below = trees.get(dimension)?.below.get(codes[dimension] ?? totalCode) ?? [];
      if (below.length === 0) return [];
      const children = below.map((code) => keyOf({ ...codes, [dimension]: code }));
      return [{ parent: key, children, dimension }];
    }),
  );
}

/** The tables of a policy without counts: cells by key, equations by key. */
export type Layout = ReturnType<typeof layOut>;

/** Lays out the tables of a policy; the cells hold no counts yet. */
export function layOut(policy: LinkedPolicy, trees: ReadonlyMap<string, CodeTree>) {
  checkSize(policy, trees);
  const cells = new Map<string, { codes: Codes; depth: number }>();
  const equations = new Map<string, { parent: string; children: string[]; dimension: string }>();
  const tables = policy.tables.map((dimensions) => {
    const own = new Map<string, { codes: Codes; depth: number }>();
    for (const codes of combinations(dimensions, trees)) {
      const isMargin = (name: string) =>
        (trees.get(name)?.below.get(codes[name] ?? totalCode) ?? []).length > 0;
      own.set(keyOf(codes), { codes, depth: dimensions.filter(isMargin).length });
    }
    for (const [key, cell] of own) {
      const known = cells.get(key);
      cells.set(key, { ...cell, depth: Math.max(cell.depth, known?.depth ?? 0) });
    }
    for (const equation of equationsOf(dimensions, own, trees)) {
      equations.set(`${equation.parent} ${equation.dimension}`, equation);
    }
    return { id: tableId(dimensions), dimensions, keys: [...own.keys()] };
  });
  return { cells, equations: [...equations.values()], tables };
}
