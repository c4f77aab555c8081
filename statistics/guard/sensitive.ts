import { type LinkedPolicy, populationOf, thresholdFor, totalCode } from '../linked/policy.ts';
import type { System, TrueCell } from '../linked/system.ts';
import { isFinerThanThreshold, populationLimits } from '../policy.ts';

/** Why a cell needs protection. Never leaves the desk: it says what is behind a hidden number. */
export type Sensitivity = 'few' | 'dominated' | 'empty' | 'attribute' | 'group' | 'group-detail';

/** Sensitive cells, by their place in the system. */
export type Sensitive = ReadonlyMap<number, Sensitivity>;

function groupRule(policy: LinkedPolicy, { codes }: TrueCell): Sensitivity | null {
  const limits = populationLimits[policy.compartment];
  const size = populationOf(policy, codes);
  if (size === null || size >= limits.totalOnly) return null;
  if (size < limits.nothing) return 'group';
  const everybody = policy.population[totalCode];
  const isWholeSmall = typeof everybody === 'number' && everybody < limits.totalOnly;
  const named = Object.keys(codes).length;
  return named > (isWholeSmall ? 0 : 1) ? 'group-detail' : null;
}

function isSmallGroup(policy: LinkedPolicy, { codes }: TrueCell): boolean {
  const size = populationOf(policy, codes);
  return size !== null && size < populationLimits[policy.compartment].totalOnly;
}

function judge(policy: LinkedPolicy, cell: TrueCell): Sensitivity | null {
  const byGroup = groupRule(policy, cell);
  if (byGroup !== null) return byGroup;
  const { incidents, reporters, largest } = cell;
  if (reporters === 0) {
    const isProtected =
      policy.zeros === 'always' || isFinerThanThreshold(policy) || isSmallGroup(policy, cell);
    return isProtected ? 'empty' : null;
  }
  if (reporters < thresholdFor(policy, cell.codes)) return 'few';
  return largest * 100 > policy.dominance * incidents ? 'dominated' : null;
}

/**
 * The one full cell of every line that says something of a group: all its reports fall in one
 * category. A line over a dimension of groups (one with a population) says nothing of that kind.
 */
function attributes(policy: LinkedPolicy, { cells, equations }: System): number[] {
  return equations.flatMap(({ parent, children, dimension }) => {
    const total = cells[parent]?.incidents ?? 0;
    if (total === 0 || children.length < 2 || policy.population[dimension] !== undefined) return [];
    return children.filter((child) => cells[child]?.incidents === total);
  });
}

/** Every cell of a system that may not be known, and why. */
export function sensitiveCells(policy: LinkedPolicy, system: System): Sensitive {
  const sensitive = new Map<number, Sensitivity>();
  for (const cell of system.cells) {
    const why = judge(policy, cell);
    if (why !== null) sensitive.set(cell.at, why);
  }
  for (const at of attributes(policy, system)) {
    if (!sensitive.has(at)) sensitive.set(at, 'attribute');
  }
  return sensitive;
}
