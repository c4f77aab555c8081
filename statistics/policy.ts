/** Fewest distinct reporters a published number may come from. May be raised, never lowered. */
export const lowestThreshold = { staff: 5, political: 10 } as const;

/** A group smaller than `nothing` is not shown; smaller than `totalOnly`, only its own total is. */
export const populationLimits = {
  staff: { nothing: 10, totalOnly: 50 },
  political: { nothing: 20, totalOnly: 50 },
} as const;
