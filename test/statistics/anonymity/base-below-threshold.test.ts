import { describe, expect, test } from 'vitest';
import { attacked, inputOf, protect, type Row, shownOf } from './support.ts';

const fine = {
  ...{ dimensions: ['unit', 'nature'], compartment: 'political', method: 'rounding', base: 5 },
};
const rows: Row[] = [
  [['a', 'x'], 34],
  [['a', 'y'], 3],
  [['a', 'z'], 27],
  [['b', 'x'], 8, 7],
  [['b', 'y'], 41],
  [['b', 'z'], 0],
  [['c', 'x'], 22],
  [['c', 'y'], 19],
  [['c', 'z'], 36],
];

describe('numbers rounded to fives when fewer than ten people may not be known', () => {
  test.each([1, 2, 3])('are safe by the files alone, under key %i', async (secret) => {
    const { release } = await protect(fine, rows, { secret });
    expect(attacked([release]).findings).toEqual([]);
    expect(attacked([release], inputOf(fine.dimensions, rows)).findings).toEqual([]);
  });

  test('are withheld when they are of fewer than ten, also of nobody; others stay fives', async () => {
    const shown = shownOf((await protect(fine, rows)).release);
    for (const cell of ['a y', 'b x', 'b z']) expect(shown[cell]).toBeNull();
    const told = Object.values(shown).filter((value) => value !== null);
    expect(told.length).toBeGreaterThan(3);
    expect(told.every((value) => value % 5 === 0 && value >= 10)).toBe(true);
  });

  test('are refused in words when there are too many to work through from the files', async () => {
    const codes = Array.from({ length: 60 }, (_, at) => at);
    const many = codes.flatMap((unit) =>
      codes.map((nature): Row => [[`u${unit}`, `n${nature}`], 11 + ((unit * 7 + nature) % 30)]),
    );
    await expect(protect(fine, many)).rejects.toMatchObject({
      fault: 'baseUnproven',
      details: { base: 5, threshold: 10 },
    });
  });
});
