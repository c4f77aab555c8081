/** A total as the registry remembers it: what was published, and what it was made of. */
import { type MunicipalityFigures, regionDimension } from './tally.ts';

/** A merge that was published, and what it was made of. */
export interface RememberedMerge {
  readonly sequence: number;
  readonly period: string;
  readonly base: number;
  readonly reach: number;
  /** Key of a cell → the number published; those withheld are not in it. */
  readonly published: ReadonlyMap<string, number>;
  /** Those who have a number. */
  readonly municipalities: ReadonlyMap<string, MunicipalityFigures>;
  /** Everybody who took part → the manifests of what was sent by then. */
  readonly sent: ReadonlyMap<string, string>;
  /** Whom the report names as taking part. */
  readonly named: ReadonlySet<string>;
  /** Municipality → region of the list as it was; null when nothing is told per region. */
  readonly regions: ReadonlyMap<string, string> | null;
  /** Which secret rounded it. */
  readonly secret: string;
}

/** A cell taken apart: the region it is of, or null, and the national cell it is a part of. */
export interface Address {
  readonly region: string | null;
  readonly national: string;
}

/** Takes the key of a cell apart. */
export function addressOf(key: string): Address {
  const parts = key.split('&');
  const place = parts.find((part) => part.startsWith(`${regionDimension}=`));
  if (place === undefined) return { region: null, national: key };
  const national = parts.filter((part) => part !== place).join('&');
  return { region: place.slice(regionDimension.length + 1), national };
}

/** Those who stand behind a cell, with what each has in it; nothing too. */
export function* behind(
  { municipalities }: RememberedMerge,
  key: string,
): Generator<readonly [municipality: string, number: number]> {
  const { region, national } = addressOf(key);
  for (const [code, figures] of municipalities) {
    if (region !== null && figures.region !== region) continue;
    yield [code, figures.cells.get(national) ?? 0];
  }
}

/** Between which numbers something lies, both included. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** What all of them have in a cell. */
export function sumIn(merge: RememberedMerge, key: string): number {
  const sums = known.get(merge) ?? new Map<string, number>();
  known.set(merge, sums);
  const found = sums.get(key);
  if (found !== undefined) return found;
  let sum = 0;
  for (const [, number] of behind(merge, key)) sum += number;
  sums.set(key, sum);
  return sum;
}

/** What `sumIn` found, once for each merge. */
const known = new WeakMap<RememberedMerge, Map<string, number>>();
