/**
 * Regions change their names, join and part, and municipalities with them. What a total of a year told
 * per region is not told again by other regions: the difference would be the municipality that moved.
 */
import type { RememberedMerge } from './remembered.ts';
import { holds, stretchOf } from './timeline.ts';

type RegionOf = ReadonlyMap<string, string>;

const yearOf = (period: string) => period.slice(0, 4);

/** The merges by whose regions a new one goes: those of its year, or of the years in it. */
function sameDays(period: string, before: readonly RememberedMerge[]): readonly RememberedMerge[] {
  const isYears = period.includes('/');
  return before.filter((merge) =>
    isYears
      ? holds(stretchOf(period), stretchOf(merge.period))
      : yearOf(merge.period) === yearOf(period) && !merge.period.includes('/'),
  );
}

/**
 * The region of each municipality for a total: as when its year was first told per region, whatever the
 * list says since. Who is new on the list comes into a region that was there. Null when nothing is told
 * per region, as of three years in which a municipality changed its region.
 */
export function regionsFor(
  period: string,
  list: RegionOf | null,
  before: readonly RememberedMerge[],
): RegionOf | null {
  if (list === null) return null;
  const settled = new Map<string, string>();
  for (const { regions } of sameDays(period, before)) {
    for (const [code, region] of regions ?? []) {
      if ((settled.get(code) ?? region) !== region) return null;
      settled.set(code, region);
    }
  }
  if (settled.size === 0) return list;
  const names = new Set(settled.values());
  for (const [code, region] of list)
    if (!settled.has(code) && names.has(region)) settled.set(code, region);
  return settled;
}
