/**
 * Who knows what all municipalities but one sent, as when they publish it themselves, against everything
 * that was ever published of their totals. Of one period what each sent is in one rounding (`carried`),
 * which leaves him a range for the last one. But a region is in the country, and a quarter in its year:
 * there he has several ranges for one number. What they share may never be narrower than one base.
 *
 * A range, seen from what the last one really sent, follows from how far a total is from its sum, so it
 * is the same for all who sent the same things to the same totals. Periods are stretches of one line of
 * time: a range for each is a range for a difference of two points on it, and the tightest ones follow by
 * shortest ways (Floyd–Warshall), exact in whole numbers.
 */

import { untoldCode } from './figures.ts';
import { addressOf, type Range, type RememberedMerge, sumIn } from './remembered.ts';
import { regionDimension } from './tally.ts';
import { type Stretch, stretchOf } from './timeline.ts';

/** A number of one municipality, and the rounding it is in. */
interface Held {
  readonly merge: RememberedMerge;
  /** The total of the same period that it was added to; null when it is in the first. */
  readonly since: RememberedMerge | null;
  /** The cell of the merge in which it is. */
  readonly key: string;
  readonly stretch: Stretch;
  readonly number: number;
  /** Whether it went out with it. */
  readonly isGone: boolean;
}

const within = (key: string, region: string | null): string[] =>
  region === null
    ? [key]
    : [
        key,
        [key, `${regionDimension}=${region}`]
          .filter((part) => part !== '')
          .sort()
          .join('&'),
      ];

/** A cell of one period in which a number stands. */
interface Place {
  readonly key: string;
  /** The same without a region. */
  readonly national: string;
  readonly stretch: Stretch;
}

/**
 * Where one municipality's last number of a cell stands: in the rounding that it is new in, and in those
 * that it went out with, or came back in.
 */
function heldIn(merges: readonly RememberedMerge[], code: string, place: Place): Held[] {
  const { key, national, stretch } = place;
  const telling = merges.filter(({ published }) => published.has(key));
  const numbers = telling.map(({ municipalities }) => {
    const own = municipalities.get(code);
    return own === undefined ? null : (own.cells.get(national) ?? 0);
  });
  const number = numbers.findLast((one) => one !== null) ?? null;
  if (number === null) return [];
  return telling.flatMap((merge, at): Held[] => {
    const [then = null, now] = [numbers[at - 1], numbers[at]];
    const isGone = then === number && now === null;
    const since = telling[at - 1] ?? null;
    // A correction that leaves it as it was is one more look for who knew what stood there.
    const isCorrected = since !== null && since.sent.get(code) !== merge.sent.get(code);
    const isSame = now === number && then === number && isCorrected;
    const isNew = now === number && (then !== number || isSame);
    const signs = [...(isNew ? [false] : []), ...(isGone || isSame ? [true] : [])];
    return signs.map((isOut) => ({ merge, since, key, stretch, number, isGone: isOut }));
  });
}

/** Who does not tell all quarters says of none that it is what the quarter itself was. */
const untoldQuarter = `quarter=${untoldCode}`;

/** Everywhere a number of a municipality stands: in the country, in its region, in a row of the year. */
function placesOf(merges: readonly RememberedMerge[], code: string, national: string): Place[] {
  const period = merges[0]?.period ?? '';
  const own = merges.findLast(({ municipalities }) => municipalities.has(code));
  if (own === undefined) return [];
  const figures = own.municipalities.get(code);
  const stretch = stretchOf(period);
  const here = within(national, figures?.region ?? null).map((key) => ({ key, national, stretch }));
  const isTold = !figures?.cells.has(untoldQuarter);
  if (national !== '' || !/^\d{4}$/.test(period) || !isTold) return here;
  const quarters = ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => ({
    ...{ key: `quarter=${quarter}`, national: `quarter=${quarter}` },
    stretch: stretchOf(`${period}-${quarter}`),
  }));
  return [...here, ...quarters];
}

/** Points of time with what lies between them, as far as it is known: numbers that add up. */
class Line {
  readonly #at = new Map<number, { readonly line: object; readonly height: number }>();

  /** Adds a number; false when it contradicts those that are there, and so is of something else. */
  adds({ stretch: { from, until }, number }: Held): boolean {
    const start = this.#at.get(from) ?? { line: {}, height: 0 };
    const end = this.#at.get(until);
    this.#at.set(from, start);
    if (end === undefined) {
      this.#at.set(until, { line: start.line, height: start.height + number });
      return true;
    }
    if (end.line === start.line) return end.height - start.height === number;
    const shift = start.height + number - end.height;
    for (const [point, { line, height }] of this.#at)
      if (line === end.line) this.#at.set(point, { line: start.line, height: height + shift });
    return true;
  }
}

/** Those that are numbers of one story: of one that was corrected only what is not contradicted. */
function consistent(held: readonly Held[], now: RememberedMerge): Held[] {
  const lengthOf = ({ stretch: { from, until } }: Held) => until - from;
  const inOrder = held.toSorted(
    (a, b) =>
      Number(b.merge === now) - Number(a.merge === now) ||
      lengthOf(b) - lengthOf(a) ||
      b.merge.sequence - a.merge.sequence,
  );
  const line = new Line();
  return inOrder.filter((one) => line.adds(one));
}

/** For each stretch, what is left of it beside all others; how many numbers apart its ends are. */
function narrowest(
  ranges: readonly { readonly stretch: Stretch; readonly range: Range }[],
): number {
  const points = [...new Set(ranges.flatMap(({ stretch: { from, until } }) => [from, until]))];
  const place = new Map(points.map((point, at) => [point, at]));
  const size = points.length;
  const most = new Float64Array(size * size).fill(Number.POSITIVE_INFINITY);
  const lower = (from: number, to: number, bound: number) => {
    const at = (place.get(from) ?? 0) * size + (place.get(to) ?? 0);
    most[at] = Math.min(most[at] ?? bound, bound);
  };
  for (const { stretch, range } of ranges) {
    lower(stretch.from, stretch.until, range.most);
    lower(stretch.until, stretch.from, -range.least);
  }
  for (let via = 0; via < size; via += 1) shorten(most, size, via);
  const widths = ranges.map(({ stretch: { from, until } }) => {
    const [a, b] = [place.get(from) ?? 0, place.get(until) ?? 0];
    return (most[a * size + b] ?? 0) + (most[b * size + a] ?? 0);
  });
  return Math.min(...widths);
}

function shorten(most: Float64Array, size: number, via: number): void {
  for (let from = 0; from < size; from += 1) {
    for (let to = 0; to < size; to += 1) {
      const round = (most[from * size + via] ?? 0) + (most[via * size + to] ?? 0);
      if (round < (most[from * size + to] ?? 0)) most[from * size + to] = round;
    }
  }
}

/** What a rounding leaves of a number that is new in it, as a distance to what it really is. */
function roomOf({ merge, since, key, isGone }: Held): Range {
  const told = (merge.published.get(key) ?? 0) - (since?.published.get(key) ?? 0);
  const sum = sumIn(merge, key) - (since === null ? 0 : sumIn(since, key));
  // A part that could not be below nothing is rounded from a little more: what is left is as wide.
  const off = Math.min(Math.max(told - sum, 1 - merge.base), merge.base);
  const [least, most] = [off - merge.base, off + merge.base - 1];
  return isGone ? { least: -most, most: -least } : { least, most };
}

/** Whether he who knows the others is left with less than one base. */
function isNarrow(held: readonly Held[], base: number): boolean {
  const ranges = held.map((one) => ({ stretch: one.stretch, range: roomOf(one) }));
  return ranges.length > 1 && narrowest(ranges) < base - 1;
}

/** Which cells of the new merge to withhold so that enough is left: of a region, of a quarter, or itself. */
function tooMuch(held: readonly Held[], now: RememberedMerge): string[] {
  if (!isNarrow(held, now.base)) return [];
  const own = held
    .filter(({ merge }) => merge === now)
    .toSorted((a, b) => b.key.length - a.key.length);
  const withheld: Held[] = [];
  for (const one of own) {
    withheld.push(one);
    if (
      !isNarrow(
        held.filter((other) => !withheld.includes(other)),
        now.base,
      )
    )
      break;
  }
  return withheld.map(({ key }) => key);
}

const nameOf = (held: readonly Held[]) =>
  held
    .map(({ merge, since, isGone, key, stretch }) =>
      [merge.sequence, since?.sequence, isGone, key, stretch.from].join(' '),
    )
    .join('|');

/**
 * The cells of a new merge that would leave less than one base to somebody who knows all others, of
 * whichever municipality.
 */
export function narrowedCells(now: RememberedMerge, before: readonly RememberedMerge[]): string[] {
  const perPeriod = [...Map.groupBy([...before, now], ({ period }) => period).values()];
  // Also of what is told of a region and not of the country: an earlier total may have told it.
  const national = new Set([...now.published.keys()].map((key) => addressOf(key).national));
  const looked = new Set<string>();
  const narrowed = new Set<string>();
  const codes = new Set(
    [now, ...before]
      .filter(({ period }) => period === now.period)
      .flatMap(({ municipalities }) => [...municipalities.keys()]),
  );
  for (const code of codes) {
    for (const key of national) {
      const all = perPeriod.flatMap((merges) =>
        placesOf(merges, code, key).flatMap((place) => heldIn(merges, code, place)),
      );
      const held = consistent(all, now);
      const name = nameOf(held);
      if (looked.has(name)) continue;
      looked.add(name);
      for (const cell of tooMuch(held, now)) narrowed.add(cell);
    }
  }
  return [...narrowed];
}
