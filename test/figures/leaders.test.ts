import { describe, expect, test } from 'vitest';
import { leadersOf } from '../../figures/leaders.ts';

const leaders = (...rows: readonly number[]) => leadersOf(rows, (row) => row);

describe('what stands out of numbers', () => {
  test('is the highest, or the few that are as high', () => {
    expect(leaders(3, 9, 1)).toEqual([9]);
    expect(leaders(9, 3, 9)).toEqual([9, 9]);
    expect(leaders(9, 9, 9, 3)).toEqual([9, 9, 9]);
  });

  test('is nothing when many are as high, or all are nothing', () => {
    expect(leaders(9, 9, 9, 9)).toEqual([]);
    expect(leaders(0, 0)).toEqual([]);
    expect(leaders()).toEqual([]);
  });
});
