import type { Codes, CountedRow } from './counts.ts';
import { keyOf } from './counts.ts';
import type { LinkedPolicy } from './policy.ts';
import type { System } from './system.ts';

/** Dimension → codes that are counted in their broader code. */
export type Merged = Readonly<Record<string, readonly string[]>>;

/** The codes right below each broader code, at the bottom of the tree only. */
function bottomGroups(broader: Readonly<Record<string, string | null>>): Map<string, string[]> {
  const parents = new Set(Object.values(broader));
  const groups = new Map<string, string[]>();
  for (const [code, parent] of Object.entries(broader)) {
    if (parent === null) continue;
    groups.set(parent, [...(groups.get(parent) ?? []), code]);
  }
  const isBottom = (codes: readonly string[]) => codes.every((code) => !parents.has(code));
  return new Map([...groups].filter(([, codes]) => isBottom(codes)));
}

/**
 * The groups of codes of which more than half of the cells in use are sensitive: a readable coarse
 * table beats a fine one full of gaps.
 */
export function groupsToMerge(
  policy: LinkedPolicy,
  { cells }: System,
  isSensitive: (at: number) => boolean,
): Merged {
  const merged = policy.dimensions.map((dimension): [string, string[]] => {
    const groups = bottomGroups(policy.hierarchies[dimension] ?? {});
    const thin = [...groups].filter(([, codes]) => {
      const own = cells.filter((cell) => codes.includes(cell.codes[dimension] ?? ''));
      const used = own.filter(({ incidents }) => incidents > 0);
      return used.length > 0 && used.filter(({ at }) => isSensitive(at)).length * 2 > used.length;
    });
    return [dimension, thin.flatMap(([, codes]) => codes)];
  });
  return Object.fromEntries(merged.filter(([, codes]) => codes.length > 0));
}

/** The policy without the merged codes. */
export function withoutCodes(policy: LinkedPolicy, merged: Merged): LinkedPolicy {
  const hierarchies = Object.entries(policy.hierarchies).map(([dimension, broader]) => {
    const kept = Object.entries(broader).filter(([code]) => !merged[dimension]?.includes(code));
    // A parent that loses its children has to stay, at its own place.
    const parents = Object.entries(broader).flatMap(([code, parent]): [string, string | null][] =>
      parent !== null && merged[dimension]?.includes(code) && !(parent in broader)
        ? [[parent, null]]
        : [],
    );
    return [dimension, Object.fromEntries([...parents, ...kept])] as const;
  });
  return { ...policy, hierarchies: Object.fromEntries(hierarchies) };
}

/** The rows with merged codes counted in their broader code; a row given for that one wins. */
export function mergeRows(
  policy: LinkedPolicy,
  rows: readonly CountedRow[],
  merged: Merged,
): CountedRow[] {
  const isMerged = ({ codes }: CountedRow) =>
    Object.entries(codes).some(([dimension, code]) => merged[dimension]?.includes(code));
  const up = (codes: Codes): Codes =>
    Object.fromEntries(
      Object.entries(codes).map(([dimension, code]) => {
        const parent = policy.hierarchies[dimension]?.[code];
        return [dimension, merged[dimension]?.includes(code) ? (parent ?? code) : code];
      }),
    );
  const kept = rows.filter((row) => !isMerged(row));
  const given = new Set(kept.map(({ codes }) => keyOf(codes)));
  const together = new Map<string, CountedRow>();
  for (const row of rows.filter(isMerged)) {
    const codes = up(row.codes);
    const key = keyOf(codes);
    if (given.has(key)) continue;
    const before = together.get(key);
    together.set(key, {
      codes,
      line: row.line,
      incidents: row.incidents + (before?.incidents ?? 0),
      reporters: row.reporters + (before?.reporters ?? 0),
      largest: Math.max(row.largest, before?.largest ?? 0),
    });
  }
  return [...kept, ...together.values()];
}
