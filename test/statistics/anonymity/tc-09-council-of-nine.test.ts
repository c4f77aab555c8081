import { expect, test } from 'vitest';
import { protect, shownOf } from './support.ts';

test.each(['hiding', 'rounding'])(
  'TC-09: of a council of nine nothing is published, not even a zero (%s)',
  async (method) => {
    const { release } = await protect(
      { dimensions: ['office'], compartment: 'political', population: { total: 12 }, method },
      [
        [['member'], 14, 9],
        [['alderman'], 0, 0],
      ],
    );
    expect(shownOf(release)).toEqual({ member: null, alderman: null, total: null });
    expect(release.tables[0]?.cells.every(({ status }) => status === 'not_published')).toBe(true);
  },
);
