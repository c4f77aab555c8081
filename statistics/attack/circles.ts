/**
 * Tables that close a circle, as unit by nature, nature by year and unit by year: what all of them
 * together say is told by none of them. Where tables close none, numbers that agree where two tables
 * meet belong to one whole (Beeri, Fagin, Maier and Yannakakis, Journal of the ACM 30, 1983), so that
 * there is nothing to know but the tables.
 */

/** What tables of these dimensions tell, and in which slices they tell it. */
export interface Told {
  readonly dimensions: readonly string[];
  readonly slices: ReadonlySet<string>;
}

const nameOf = (dimensions: readonly string[]) => dimensions.join();

/** Tables of the same dimensions are one, in the slices of all of them. */
function merged(tables: readonly Told[]): Told[] {
  const same = new Map<string, Told>();
  for (const { dimensions, slices } of tables) {
    const sorted = dimensions.toSorted();
    const before = same.get(nameOf(sorted))?.slices ?? [];
    same.set(nameOf(sorted), { dimensions: sorted, slices: new Set([...before, ...slices]) });
  }
  return [...same.values()].filter(({ dimensions }) => dimensions.length > 0);
}

const holds = (all: ReadonlySet<string>, some: ReadonlySet<string>) =>
  [...some].every((slice) => all.has(slice));

const isWithin = (one: Told, other: Told) =>
  one !== other &&
  one.dimensions.every((name) => other.dimensions.includes(name)) &&
  holds(other.slices, one.slices);

const areAlike = (tables: readonly Told[]) =>
  tables.every((one) => tables.every((other) => holds(one.slices, other.slices)));

/**
 * Takes away what closes no circle until nothing more can be: a table that another one holds, and a
 * dimension that stands in one table only. In slices that differ in more than one way a dimension is
 * only loose when every table is told in all of them.
 */
function reduced(tables: readonly Told[], isOneWay: boolean): Told[] {
  const all = merged(tables);
  const outer = all.filter((one) => !all.some((other) => isWithin(one, other)));
  const mayLoosen = isOneWay || areAlike(outer);
  const isLoose = (name: string) =>
    mayLoosen && outer.filter(({ dimensions }) => dimensions.includes(name)).length === 1;
  const left = outer.map(({ dimensions, slices }) => ({
    dimensions: dimensions.filter((name) => !isLoose(name)),
    slices,
  }));
  const isDone = left.every(
    ({ dimensions }, at) => dimensions.length === outer[at]?.dimensions.length,
  );
  return isDone && outer.length === all.length ? all : reduced(left, isOneWay);
}

/** What is left of a circle: dimensions that have to be looked at together, and in which slices. */
export function circlesOf(tables: readonly Told[], isOneWay: boolean): Told[] {
  let parted: Told[] = [];
  for (const { dimensions, slices } of reduced(tables, isOneWay)) {
    const joined = parted.filter((one) => one.dimensions.some((name) => dimensions.includes(name)));
    parted = [
      ...parted.filter((one) => !joined.includes(one)),
      {
        dimensions: [
          ...new Set([...joined.flatMap((one) => one.dimensions), ...dimensions]),
        ].sort(),
        slices: new Set([...joined.flatMap((one) => [...one.slices]), ...slices]),
      },
    ];
  }
  return parted;
}

/** What tables tell of some of their dimensions. */
export const restrictedTo = (
  tables: readonly Told[],
  dimensions: readonly string[],
): readonly Told[] =>
  tables.map((table) => ({
    ...table,
    dimensions: table.dimensions.filter((name) => dimensions.includes(name)),
  }));
