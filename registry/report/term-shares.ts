/** How much of what had a term was done within it, and how far rounding can put that off. */
import type { Figure, FigureTable } from './picture.ts';

/** The tables of which the rows say whether it was within the term. */
export const termDimensions = ['first_talk_term', 'reaction_term'] as const;
/** A table of which the rows say whether it was within the term. */
export type TermDimension = (typeof termDimensions)[number];

/** A share of fewer incidents says nothing (domain study, §5: percentages for the public). */
export const leastForShare = 50;

/** The share of one table. */
export interface TermShare {
  readonly dimension: TermDimension;
  readonly inTime: number | null;
  readonly late: number | null;
  /** Whole percent; null when one of the two is withheld, or both together are too few. */
  readonly percent: number | null;
  /** At most so many percentage points of standard error. */
  readonly standardError: number | null;
  /** At most so many it can be off always in the same way. */
  readonly systematic: number | null;
}

const rowIn = ({ figures }: FigureTable, code: string): Figure | undefined =>
  figures.find((one) => one.code === code);

const nothing = { percent: null, standardError: null, systematic: null };

/**
 * The share `w / (w + l)`. Rows of a table are rounded together, so their errors are not independent: the
 * standard error is the most it can be, `((1 − p)·s_w + p·s_l) / (w + l)`, and so is what is systematic.
 */
function shareOf(dimension: TermDimension, table: FigureTable): TermShare {
  const [inTime, late] = [rowIn(table, 'in_time'), rowIn(table, 'late')];
  const told = { dimension, inTime: inTime?.value ?? null, late: late?.value ?? null };
  if (told.inTime === null || told.late === null) return { ...told, ...nothing };
  const all = told.inTime + told.late;
  if (all < leastForShare) return { ...told, ...nothing };
  const share = told.inTime / all;
  const both = (one: number | null | undefined, other: number | null | undefined) =>
    (100 * ((1 - share) * (one ?? 0) + share * (other ?? 0))) / all;
  return {
    ...told,
    percent: Math.round(100 * share),
    standardError: both(inTime?.standardError, late?.standardError),
    systematic: both(inTime?.systematic, late?.systematic),
  };
}

/** The shares of a period, of the tables that there are. */
export const sharesOf = (tables: readonly FigureTable[]): TermShare[] =>
  termDimensions.flatMap((dimension) => {
    const table = tables.find((one) => one.dimension === dimension);
    return table === undefined ? [] : [shareOf(dimension, table)];
  });
