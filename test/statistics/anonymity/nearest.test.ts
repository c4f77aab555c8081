import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FoundWorlds } from '../../../statistics/attack/found-worlds.ts';
import { gather } from '../../../statistics/attack/knowledge.ts';
import { Outsider } from '../../../statistics/attack/outsider.ts';
import { protect, solver } from './support.ts';

const codes = ['a', 'b', 'c'].flatMap((unit) =>
  ['x', 'y', 'z'].flatMap((nature) => ['p', 'q'].map((channel) => [unit, nature, channel])),
);
const counts = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 18, maxLength: 18 });
const methods = fc.constantFrom('hiding', 'rounding');

async function releaseOf(method: string, incidents: readonly number[]) {
  const input = { dimensions: ['unit', 'nature', 'channel'], method };
  const { release, system } = await protect(
    input,
    codes.map((names, at) => [names, incidents[at] ?? 0]),
  );
  const knowledge = gather([release]);
  const truth = knowledge.cells.map((_, at) => {
    const cell = system.cells.find(({ key }) => knowledge.at.get(key) === at);
    return cell?.incidents ?? Number.NaN;
  });
  return { knowledge, truth };
}

test('a world near the truth is found just when there is one at all', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(methods, counts, async (method, incidents) => {
      const { knowledge, truth } = await releaseOf(method, incidents);
      const outsider = new Outsider(solver, knowledge);
      expect(outsider.isWorld(truth)).toBe(true);
      const nearest = outsider.nearest(truth);
      const hidden = knowledge.cells.flatMap(({ lower, upper }, at) => (lower < upper ? [at] : []));
      for (const [index, at] of hidden.entries()) {
        const other = hidden[(index + 3) % hidden.length] ?? at;
        const least = new Map([[other, truth[other] ?? 0]]);
        for (const [direction, goal] of [[1, (truth[at] ?? 0) + 3] as const, [-1, 0] as const]) {
          const world = nearest.find({ at, direction, goal, least });
          const { value } = outsider.extreme(at, direction, { least }, goal);
          const isFar = (reached: number) => (reached - goal) * direction >= 0;
          expect(world !== null).toBe(isFar(value));
          if (world === null) continue;
          found += 1;
          expect(outsider.isWorld(world, { least })).toBe(true);
          expect(isFar(world[at] ?? Number.NaN)).toBe(true);
        }
      }
      outsider.close();
    }),
    { numRuns: 5 },
  );
  expect(found).toBeGreaterThan(0);
});

test('what differs is little: a number of a table in which everything can move moves few others', async () => {
  const { knowledge, truth } = await releaseOf(
    'rounding',
    codes.map(() => 6),
  );
  const outsider = new Outsider(solver, knowledge);
  const nearest = outsider.nearest(truth);
  const at = knowledge.cells.findIndex(({ key }) => key.includes('unit=a'));
  const value = truth[at] ?? 0;
  const world = nearest.find({ at, direction: 1, goal: value + 1, least: new Map() });
  const moved = world?.filter((now, place) => now !== truth[place]).length;
  expect(moved).toBeGreaterThan(1);
  expect(moved).toBeLessThanOrEqual(8);
  outsider.close();
});

test('worlds are found again by a cell that differs, and the oldest are forgotten', () => {
  const worlds = new FoundWorlds();
  expect(worlds.about(0)).toEqual([]);
  worlds.keep([1, 1, 1]);
  worlds.keep([1, 2, 0]);
  expect(worlds.about(0).map((world) => worlds.valueIn(world, 1))).toEqual([1]);
  expect(worlds.about(1).map((world) => worlds.valueIn(world, 1))).toEqual([1, 2]);
  expect(worlds.about(2).map((world) => worlds.valueIn(world, 0))).toEqual([1, 1]);

  const large = new FoundWorlds();
  const zeros = Array.from({ length: 100_000 }, () => 0);
  large.keep(zeros);
  for (const value of [1, 2, 3, 4]) large.keep(zeros.map(() => value));
  expect(large.about(7).map((world) => large.valueIn(world, 7))).toEqual([0, 2, 3, 4]);
});
