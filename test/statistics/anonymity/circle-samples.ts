import type { Row } from './support.ts';

/**
 * Units by natures by years, of which only the 4 of unit a and nature x is thin. Nobody of unit b and
 * nature y is in the first year, so that year by itself has at least two of unit a and nature x:
 * 12 + 12 − 22. What is told of both years together hides all of unit by nature.
 */
export const circleCounts: readonly Row[] = [
  [['a', 'x', '1'], 2],
  [['a', 'x', '2'], 2],
  [['a', 'y', '1'], 10],
  [['a', 'y', '2'], 10],
  [['b', 'x', '1'], 10],
  [['b', 'x', '2'], 10],
  [['b', 'y', '2'], 10],
];
