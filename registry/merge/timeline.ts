/** Periods as stretches of time, so that what is known of one can be taken from another. */
import { periodOf } from '../../statistics/period.ts';

/** From a quarter until another, that one not included; counted from the year 0. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

const quarters = 4;
const yearsIn = { quarter: 1, year: 1, years: 3 } as const;

/** When a period is. @throws RangeError when it is none, which was refused before. */
export function stretchOf(period: string): Stretch {
  const parts = periodOf(period);
  if (parts === null) throw new RangeError(period);
  const first = parts.year * quarters;
  const quarter = /-Q([1-4])$/.exec(period)?.[1];
  if (quarter !== undefined)
    return { from: first + Number(quarter) - 1, until: first + Number(quarter) };
  return { from: first, until: first + quarters * yearsIn[parts.kind] };
}

const meets = (one: Stretch, other: Stretch) => one.from < other.until && other.from < one.until;

/** Whether a part lies in a whole. */
export const holds = (whole: Stretch, part: Stretch): boolean =>
  whole.from <= part.from && part.until <= whole.until;

/**
 * Of the periods that were merged, those that can say something of this one: those that share days with
 * it, and those that share days with these, as two times three years that overlap.
 */
export function relatedPeriods(period: string, merged: readonly string[]): ReadonlySet<string> {
  const own = stretchOf(period);
  const all = [...new Set(merged)].map((one) => ({ one, stretch: stretchOf(one) }));
  const near = all.filter(({ stretch }) => meets(own, stretch));
  const related = all.filter(({ stretch }) =>
    [{ stretch: own }, ...near].some((other) => meets(other.stretch, stretch)),
  );
  return new Set(related.map(({ one }) => one));
}
