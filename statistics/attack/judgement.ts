/**
 * Which true numbers nobody may get to know, judged from the rules a release says it was made by.
 * Written for the attack alone, so that a mistake in the protection is not made here once more.
 */
import type { Codes, Count } from '../linked/counts.ts';
import type { ReleaseFile } from '../linked/published.ts';
import { nameOf } from './knowledge.ts';

/** A true cell of a release. */
export interface Truth extends Count {
  readonly codes: Codes;
}

const limits = {
  staff: { nothing: 10, totals: 50 },
  political: { nothing: 20, totals: 50 },
} as const;

/** The sizes of the groups a cell is about: everybody's first, when that is known. */
function sizesOf({ population }: ReleaseFile, codes: Codes) {
  const everybody = population.total;
  const groups = Object.entries(codes).flatMap(([dimension, code]) => {
    const sizes = population[dimension];
    return typeof sizes === 'object' ? (sizes[code] ?? []) : [];
  });
  return { everybody: typeof everybody === 'number' ? everybody : null, groups };
}

/** Whether a cell is about a group too small to speak of at all, or in this detail. */
export function isGroupTooSmall(release: ReleaseFile, codes: Codes): boolean {
  const { nothing, totals } = limits[release.compartment];
  const { everybody, groups } = sizesOf(release, codes);
  const detail = Object.keys(codes).length;
  if (everybody !== null && everybody < nothing) return true;
  if (everybody !== null && everybody < totals && detail > 0) return true;
  return groups.some((size) => size < nothing || (size < totals && detail > 1));
}

/** Fewest reporters of a number with these codes, by the rules of a release. */
export function leastReporters(
  { threshold, sensitive, sensitiveThreshold }: ReleaseFile,
  codes: Codes,
) {
  const isSensitive = Object.entries(codes).some(([dimension, code]) =>
    sensitive[dimension]?.includes(code),
  );
  return isSensitive ? Math.max(threshold, sensitiveThreshold) : threshold;
}

/** What every reader of a cell must go on believing possible, or null when it may be known. */
export interface Requirement {
  readonly most: number;
  readonly mostToInsiders: number;
  readonly mostToOwn: number;
}

/**
 * Of a hidden number: up to the threshold, to everybody. Of a rounded one: any value below the base
 * to an outsider, and half of that to a reporter, because his own is part of what a sum can hold. With
 * a base under the threshold that would be less than the threshold, so it counts as a hidden one.
 */
function requirementOf(release: ReleaseFile, { codes, largest }: Truth): Requirement {
  if (release.method === 'hiding' || release.base < release.threshold) {
    const most = leastReporters(release, codes);
    return { most, mostToInsiders: most, mostToOwn: largest + most };
  }
  const most = release.base - 1;
  const mostToInsiders = Math.floor(most / 2);
  return { most, mostToInsiders, mostToOwn: largest + mostToInsiders };
}

function isSensitive(release: ReleaseFile, cell: Truth): boolean {
  const { codes, incidents, reporters, largest } = cell;
  if (isGroupTooSmall(release, codes)) return true;
  if (reporters > 0 && reporters < leastReporters(release, codes)) return true;
  if (reporters > 0) return largest > (release.dominance / 100) * incidents;
  if (release.method === 'rounding' || release.zeros === 'always') return true;
  const { everybody, groups } = sizesOf(release, codes);
  const { totals } = limits[release.compartment];
  return [...groups, everybody ?? totals].some((size) => size < totals);
}

/** The requirement of each true cell, by its name without the scope of the release. */
export function requirements(
  release: ReleaseFile,
  cells: readonly Truth[],
): Map<string, Requirement> {
  const required = new Map<string, Requirement>();
  for (const cell of cells) {
    if (isSensitive(release, cell)) required.set(nameOf(cell.codes), requirementOf(release, cell));
  }
  return required;
}

/**
 * Full cells: everything of a group falls in this one category, which says it of everybody. Of
 * rounded tables the empty cells beside it are protected themselves, so nobody knows it is full.
 */
export function fullCells(
  release: ReleaseFile,
  sums: readonly {
    readonly parent: Truth;
    readonly children: readonly Truth[];
    readonly dimension: string;
  }[],
): Truth[] {
  if (release.method === 'rounding') return [];
  return sums.flatMap(({ parent, children, dimension }) => {
    const isGroups = release.population[dimension] !== undefined;
    if (parent.incidents === 0 || children.length < 2 || isGroups) return [];
    return children.filter(({ incidents }) => incidents === parent.incidents);
  });
}

/** The requirement of a full cell. */
export const requirementOfFull = requirementOf;
