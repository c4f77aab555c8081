/** Fewest distinct reporters a published number may come from. May be raised, never lowered. */
export const lowestThreshold = { staff: 5, political: 10 } as const;

/**
 * Whether numbers are rounded so finely that one says of itself that it is under the threshold. Then
 * those that need protection are withheld, as in hiding, and only others are rounded.
 */
export const isFinerThanThreshold = ({
  method,
  base,
  threshold,
}: {
  readonly method: 'rounding' | 'hiding';
  readonly base: number;
  readonly threshold: number;
}): boolean => method === 'rounding' && base < threshold;

/** A group smaller than `nothing` is not shown; smaller than `totalOnly`, only its own total is. */
export const populationLimits = {
  staff: { nothing: 10, totalOnly: 50 },
  political: { nothing: 20, totalOnly: 50 },
} as const;
