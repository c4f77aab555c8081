/**
 * The numbers of tables that close a circle, in one release or in several: nobody published them, but
 * they have to exist. Whoever puts them in knows more than each table says.
 */
import type { Codes } from '../linked/counts.ts';
import type { PublishedRelease } from '../linked/published.ts';
import { circlesOf, restrictedTo, type Told } from './circles.ts';
import { hierarchiesOf } from './parts.ts';
import { differingIn, families, type Slice, sliceOf } from './slices.ts';

/** More cells than this are not put in; each is a question more to every programme. */
const mostCrossed = 2000;

/** Tables that close a circle too large to be put in: what they say together was not judged. */
export interface Circle {
  readonly dimensions: readonly string[];
  /** Names of the tables, with what their release is about. */
  readonly tables: readonly string[];
  /** How many numbers it has. */
  readonly cells: number;
}

/** Numbers that nobody published: which dimensions they add up along, and their codes. */
export interface Cross {
  readonly dimensions: readonly string[];
  readonly cells: readonly Codes[];
}

/** Everything that tables in a circle add to what is known, and what of it was too much. */
export interface Crosses {
  readonly crosses: readonly Cross[];
  readonly unjudged: readonly Circle[];
}

/** A table, as far as circles are concerned. */
interface Seen extends Told {
  readonly name: string;
  readonly places: readonly Slice[];
  readonly codes: readonly Codes[];
  /** Dimensions of the table in which its rows are slices: along them it adds up as well. */
  readonly sliced: readonly string[];
}

function seenIn(
  { file, tables }: PublishedRelease,
  across: ReadonlySet<string>,
  placed: (codes: Codes) => Codes,
): Seen[] {
  const about = Object.values(file.scope).join(' ');
  return tables.map((table) => {
    const codes = table.cells.map((cell) => placed({ ...cell.codes, ...file.scope }));
    const places = new Map(codes.map((one) => sliceOf(one, across)).map((one) => [one.key, one]));
    const isPlaced = (name: string) => name === 'quarter' && codes.some((one) => !(name in one));
    return {
      name: about === '' ? table.id : `${table.id} (${about})`,
      dimensions: table.dimensions.filter((name) => !across.has(name) && !isPlaced(name)),
      slices: new Set(places.keys()),
      places: [...places.values()],
      codes,
      sliced: table.dimensions.filter((name) => across.has(name)),
    };
  });
}

function codesOf(tables: readonly Seen[], dimension: string): readonly string[] {
  return [
    ...new Set(tables.flatMap(({ codes }) => codes.flatMap((one) => one[dimension] ?? []))),
  ].sort();
}

function combined(
  start: readonly Codes[],
  dimensions: readonly string[],
  codesIn: (dimension: string) => readonly string[],
): readonly Codes[] {
  return dimensions.reduce<readonly Codes[]>((all, dimension) => {
    const codes = codesIn(dimension);
    return all.flatMap((cell): Codes[] => [
      cell,
      ...codes.map((code): Codes => ({ ...cell, [dimension]: code })),
    ]);
  }, start);
}

/** The tables of a family of slices, and how much room there is for what they say together. */
class Family {
  readonly #tables: readonly Seen[];
  readonly #isOneWay: boolean;
  readonly #places: ReadonlyMap<string, Slice>;
  readonly #found = new Map<string, Cross>();
  readonly unjudged = new Map<string, Circle>();

  constructor(tables: readonly Seen[], slices: readonly Slice[]) {
    this.#tables = tables;
    this.#isOneWay = differingIn(slices) <= 1;
    this.#places = new Map(slices.map((slice) => [slice.key, slice]));
  }

  /** Every circle that was put in, and how its slices add up where they are rows of a table. */
  get crosses(): readonly Cross[] {
    return [...this.#found.values()].flatMap((cross): Cross[] => [
      cross,
      ...this.#slicedIn().map(([dimension, codes]) => ({
        dimensions: [dimension],
        cells: cross.cells.filter((cell) => codes.has(cell[dimension] ?? null)),
      })),
    ]);
  }

  /** The dimensions in which rows of a table are slices, and the codes of those rows; null is the total. */
  #slicedIn(): readonly (readonly [string, ReadonlySet<string | null>])[] {
    const dimensions = new Set(this.#tables.flatMap(({ sliced }) => sliced));
    return [...dimensions].map((dimension) => {
      const tables = this.#tables.filter(({ sliced }) => sliced.includes(dimension));
      return [dimension, new Set([null, ...codesOf(tables, dimension)])];
    });
  }

  #sizeOf({ dimensions, slices }: Told): number {
    return dimensions.reduce(
      (size, name) => size * (codesOf(this.#tables, name).length + 1),
      slices.size,
    );
  }

  /** Puts in every circle among these dimensions; of one that is too large, what is within it. */
  lookAt(tables: readonly Told[], room: number, isPart = false): number {
    const circles = circlesOf(tables, this.#isOneWay)
      .map((circle) => ({ circle, size: this.#sizeOf(circle) }))
      .toSorted((a, b) => a.size - b.size);
    return circles.reduce(
      (left, { circle, size }) => this.#putIn(circle, size, left, isPart),
      room,
    );
  }

  #putIn(circle: Told, size: number, room: number, isPart: boolean): number {
    const key = circle.dimensions.join();
    if (this.#found.has(key) || this.unjudged.has(key)) return room;
    if (size <= room) {
      this.#found.set(key, this.#crossOf(circle));
      return room - size;
    }
    // What is left of it may still fit; that it was not looked at as a whole is said once.
    if (!isPart) this.unjudged.set(key, this.#named(circle, size));
    return circle.dimensions.reduce((left, name) => {
      const others = circle.dimensions.filter((other) => other !== name);
      return this.lookAt(restrictedTo(this.#tables, others), left, true);
    }, room);
  }

  #named({ dimensions, slices }: Told, cells: number): Circle {
    const within = this.#tables.filter(
      (table) =>
        [...table.slices].some((slice) => slices.has(slice)) &&
        table.dimensions.some((name) => dimensions.includes(name)),
    );
    return { dimensions, cells, tables: within.map(({ name }) => name) };
  }

  #crossOf({ dimensions, slices }: Told): Cross {
    const starts = [...slices].flatMap((key): Codes[] => {
      const place = this.#places.get(key);
      return place === undefined ? [] : [place.codes];
    });
    return {
      dimensions,
      cells: combined(starts, dimensions, (name) => codesOf(this.#tables, name)),
    };
  }
}

/**
 * The crosses of everything published, the smaller ones first, as many as there is room for.
 * @param placed how a cell is named over all releases
 */
export function crossesOf(
  releases: readonly PublishedRelease[],
  placed: (codes: Codes) => Codes,
): Crosses {
  const across = new Set(releases.flatMap(({ file }) => Object.keys(file.scope)));
  const tables = releases.flatMap((release) => seenIn(release, across, placed));
  const slices = new Map(tables.flatMap(({ places }) => places.map((one) => [one.key, one])));
  const hierarchies = hierarchiesOf(releases);
  let room = mostCrossed;
  const found = families([...slices.values()], hierarchies).map((family) => {
    const keys = new Set(family.map(({ key }) => key));
    const own = tables.filter((table) => table.places.some(({ key }) => keys.has(key)));
    const circles = new Family(own, family);
    room = circles.lookAt(own, room);
    return circles;
  });
  return {
    crosses: found.flatMap(({ crosses }) => crosses),
    unjudged: found.flatMap(({ unjudged }) => [...unjudged.values()]),
  };
}
