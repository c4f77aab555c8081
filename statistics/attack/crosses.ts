/**
 * Tables that close a circle, as unit by nature, nature by year and unit by year: the numbers of
 * all three together are told by none of them, but they have to exist. Whoever puts them in knows
 * more than each table says.
 */
import type { Codes } from '../linked/counts.ts';
import type { PublishedRelease } from '../linked/published.ts';

/** More cells than this are not put in; each is a question more to every programme. */
const mostCrossed = 2000;

type Tables = PublishedRelease['tables'];

/** Every three dimensions of which each two stand in a table, and all three in none. */
function circles(tables: Tables): (readonly [string, string, string])[] {
  const dimensions = [...new Set(tables.flatMap((table) => table.dimensions))].sort();
  const isTold = (...names: string[]) =>
    tables.some((table) => names.every((name) => table.dimensions.includes(name)));
  return dimensions.flatMap((one, first) =>
    dimensions.slice(first + 1).flatMap((two, second) =>
      dimensions
        .slice(first + second + 2)
        .filter(
          (three) =>
            isTold(one, two) &&
            isTold(two, three) &&
            isTold(one, three) &&
            !isTold(one, two, three),
        )
        .map((three) => [one, two, three] as const),
    ),
  );
}

function codesOf(tables: Tables, dimension: string): readonly string[] {
  const seen = tables.flatMap(({ cells }) => cells.flatMap(({ codes }) => codes[dimension] ?? []));
  return [...new Set(seen)].sort();
}

/** A table that nobody published: its dimensions and its cells, margins among them. */
export interface Cross {
  readonly dimensions: readonly string[];
  readonly cells: readonly Codes[];
}

/** The crosses of a release, the smaller ones first, as many as there is room for. */
export function crossesOf({ tables }: PublishedRelease): Cross[] {
  const known = circles(tables).map((dimensions) => {
    const codes = dimensions.map((name) => [undefined, ...codesOf(tables, name)]);
    return { dimensions, codes, size: codes.reduce((size, { length }) => size * length, 1) };
  });
  let room = mostCrossed;
  return known
    .toSorted((a, b) => a.size - b.size)
    .flatMap(({ dimensions, codes, size }): Cross[] => {
      room -= size;
      return room < 0 ? [] : [{ dimensions, cells: combined(dimensions, codes) }];
    });
}

function combined(
  dimensions: readonly string[],
  codes: readonly (readonly (string | undefined)[])[],
): Codes[] {
  return dimensions.reduce<Codes[]>(
    (all, dimension, index) =>
      all.flatMap((cell) =>
        (codes[index] ?? []).map((code) =>
          code === undefined ? cell : { ...cell, [dimension]: code },
        ),
      ),
    [{}],
  );
}
