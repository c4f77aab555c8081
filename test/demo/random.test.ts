import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draw, drawFrom, pick, shuffled, stream, whole } from '../../demo/random.ts';

const seeds = fc.nat();

test('a stream follows from its seed and its name', () => {
  fc.assert(
    fc.property(seeds, fc.string(), (seed, name) => {
      const numbers = Array.from({ length: 20 }, stream(seed, name));
      expect(Array.from({ length: 20 }, stream(seed, name))).toEqual(numbers);
      expect(Array.from({ length: 20 }, stream(seed, `${name}.`))).not.toEqual(numbers);
      expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    }),
  );
});

test('a stream spreads evenly', () => {
  const random = stream(7, 'even');
  const tens = new Array<number>(10).fill(0);
  for (let drawn = 0; drawn < 20_000; drawn += 1) {
    const ten = whole(random, 0, 9);
    tens[ten] = (tens[ten] ?? 0) + 1;
  }
  for (const count of tens) expect(Math.abs(count - 2000)).toBeLessThan(250);
});

test('what is drawn is one of what there is, as often as its weight says', () => {
  const random = stream(7, 'draw');
  const drawn = Array.from({ length: 4000 }, () => draw(random, { often: 3, seldom: 1, never: 0 }));
  const often = drawn.filter((code) => code === 'often').length;
  expect(drawn).not.toContain('never');
  expect(Math.abs(often - 3000)).toBeLessThan(200);
});

test('every element of a list can be picked, and nothing of an empty one', () => {
  const random = stream(7, 'pick');
  const picked = new Set(Array.from({ length: 200 }, () => pick(random, ['a', 'b', 'c'])));
  expect([...picked].sort()).toEqual(['a', 'b', 'c']);
  expect(() => pick(random, [])).toThrow(RangeError);
  expect(() => drawFrom(random, [])).toThrow(RangeError);
});

test('shuffling keeps what there was', () => {
  fc.assert(
    fc.property(seeds, fc.array(fc.integer()), (seed, list) => {
      expect(shuffled(stream(seed, 'shuffle'), list).sort()).toEqual([...list].sort());
    }),
  );
});
