/** Each once; of what is said twice the first. */
export const once = <T>(all: readonly T[], nameIn: (one: T) => string): T[] =>
  [...new Map(all.toReversed().map((one) => [nameIn(one), one])).values()].reverse();
