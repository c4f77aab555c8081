/**
 * What must stay possible: for every sensitive cell, that it is nothing and that it is `most`, to
 * an outsider and to every single reporter who knows what he put in himself.
 */

import { FoundWorlds } from './found-worlds.ts';
import {
  certainIn,
  type Insider,
  insiderAt,
  isAllIn,
  knownBy,
  type Reader,
  shareIn,
} from './insiders.ts';
import type { Knowledge } from './knowledge.ts';
import { type Near, NearWorlds, type Wanted } from './near.ts';
import type { NearestWorlds } from './nearest.ts';
import type { Outsider, World } from './outsider.ts';

/** A cell that nobody may get to know. */
export interface Protected {
  /** Place in the knowledge. */
  readonly at: number;
  /** What an outsider must believe possible. */
  readonly most: number;
  /** What a reporter of another cell must believe possible. */
  readonly mostToInsiders: number;
  /** What its own largest reporter must believe possible, his own included. */
  readonly mostToOwn: number;
  /** Incidents of its largest reporter. */
  readonly own: number;
}

/** A claim that no world supports. */
export interface Exposure {
  readonly at: number;
  readonly direction: 'up' | 'down';
  /** The cell the attacker reported in, or the margin of those; null for an outsider. */
  readonly insider: number | null;
  /** How far the cell goes for him, and how far it should. */
  readonly reached: number;
  readonly needed: number;
}

type Direction = 1 | -1;

const isFar = (value: number, goal: number, direction: Direction) =>
  direction === 1 ? value >= goal : value <= goal;

/** So many worlds near the truth are looked for in turn for one claim. */
const mostNear = 12;

/** Checks claims, remembering the worlds it found: most support many claims. */
export class Claims {
  readonly #outsider: Outsider;
  readonly #insiders: readonly Insider[];
  readonly #within: (cell: number) => ReadonlySet<number>;
  readonly #worlds = new FoundWorlds();
  readonly #near: NearWorlds | null = null;
  readonly #nearest: NearestWorlds | null = null;

  constructor(
    outsider: Outsider,
    knowledge: Knowledge,
    insiders: readonly Insider[],
    within: (cell: number) => ReadonlySet<number>,
    truth: World | null,
  ) {
    this.#outsider = outsider;
    this.#insiders = insiders.filter(({ shares }) => shares.every(({ own }) => own > 0));
    this.#within = within;
    if (truth === null || !outsider.isWorld(truth)) return;
    this.#worlds.keep(truth);
    this.#near = new NearWorlds(knowledge, truth);
    this.#nearest = outsider.nearest(truth);
  }

  /** Every claim that no world supports. */
  check(cells: readonly Protected[], onShare: (share: number) => void): Exposure[] {
    const left = cells.map((cell, index) => {
      if (index % 50 === 0) onShare(index / (2 * cells.length));
      return { cell, up: this.#farUp(cell), down: this.#farDown(cell) };
    });
    const asked = [
      ...left.map(({ cell, up: readers }) => ({ cell, readers, direction: 1 as const })),
      ...left.map(({ cell, down: readers }) => ({ cell, readers, direction: -1 as const })),
    ].filter(({ readers }) => readers.length > 0);
    return asked.flatMap(({ cell, readers, direction }, index) => {
      if (index % 10 === 0) onShare(0.5 + index / (2 * asked.length));
      return this.#about(cell, readers, direction);
    });
  }

  /** Whoever put most in the cell itself, and those of all other cells. */
  #readersOf(cell: Protected) {
    const own = cell.own > 0 ? [insiderAt(cell.at, cell.own)] : [];
    const isOther = ({ at, shares }: Insider) => at !== cell.at || shares.length > 1;
    return { own, others: this.#insiders.filter(isOther) };
  }

  /** The readers to whom no world near the truth shows that a cell can be as much as it should. */
  #farUp(cell: Protected): Reader[] {
    const { own, others } = this.#readersOf(cell);
    const readers = [null, ...own, ...others];
    const goalOf = (reader: Reader) => this.#goal(cell, reader, 1);
    const up = (goal: number) => ({ at: cell.at, direction: 1 as const, goal });
    const left = this.#unshown(readers, up(Math.max(...readers.map(goalOf))));
    return [...Map.groupBy(left, goalOf)].flatMap(([goal, same]) => this.#unshown(same, up(goal)));
  }

  /** The readers to whom no world near the truth shows that a cell can be nothing but their own. */
  #farDown(cell: Protected): Reader[] {
    const { own, others } = this.#readersOf(cell);
    const goalOf = (reader: Reader) => this.#goal(cell, reader, -1);
    const down = (goal: number) => ({ at: cell.at, direction: -1 as const, goal });
    const related = [...own, ...others.filter((one) => goalOf(one) > 0)];
    const unrelated = others.filter((one) => goalOf(one) === 0);
    return [
      ...this.#unshown([null, ...unrelated], down(0)),
      ...related.flatMap((one) => this.#unshown([one], down(goalOf(one)))),
    ];
  }

  /**
   * Looks for worlds near the truth for many readers at once: one that comes by itself, then one
   * that leaves in place what those put in who were not in the one before.
   */
  #unshown(readers: readonly Reader[], wanted: Omit<Wanted, 'least'>): readonly Reader[] {
    const near = this.#near;
    if (near === null) return readers;
    let kept: readonly Reader[] = [];
    let left = readers;
    for (let worlds = 0; worlds < mostNear && left.length > 0; worlds += 1) {
      const world = near.find({ ...wanted, least: knownBy(kept).least });
      if (world === null && kept.length === 0) return left;
      const isIn = (one: Reader) => world !== null && isAllIn(one, (at) => near.valueIn(world, at));
      left = left.filter((one) => !isIn(one));
      // Too much at once: of half of them, then.
      kept = world === null ? kept.slice(0, kept.length >> 1) : left;
    }
    return left;
  }

  /** Which value a cell has to reach for somebody. */
  #goal(cell: Protected, reader: Reader, direction: Direction): number {
    if (direction === -1) return certainIn(reader, cell.at, this.#within(cell.at));
    if (reader === null) return cell.most;
    const share = shareIn(reader, cell.at);
    return share > 0 ? share + cell.mostToOwn - cell.own : cell.mostToInsiders;
  }

  #supports(world: Near, cell: Protected, reader: Reader, direction: Direction): boolean {
    const valueAt = (at: number) => this.#worlds.valueIn(world, at);
    const isThere = isFar(valueAt(cell.at), this.#goal(cell, reader, direction), direction);
    return isThere && isAllIn(reader, valueAt);
  }

  /** Readers to whom none of the worlds that were found shows it. */
  #unsupported(cell: Protected, readers: readonly Reader[], direction: Direction): Reader[] {
    if (readers.length === 0) return [];
    const far = this.#worlds.about(cell.at).filter((world) => {
      const value = this.#worlds.valueIn(world, cell.at);
      return direction === 1
        ? value >= Math.min(cell.most, cell.mostToInsiders)
        : value <= cell.own;
    });
    return readers.filter(
      (insider) => !far.some((world) => this.#supports(world, cell, insider, direction)),
    );
  }

  #about(cell: Protected, readers: readonly Reader[], direction: Direction): Exposure[] {
    const open = this.#unsupported(cell, readers, direction);
    const isRelated = (one: Reader) =>
      one === null ||
      shareIn(one, cell.at) > 0 ||
      (direction === -1 && this.#goal(cell, one, -1) > 0);
    // Who knows most comes first: what is shown to him is mostly shown to an outsider as well.
    const apart = open
      .filter(isRelated)
      .toReversed()
      .flatMap((one) => {
        const [left] = this.#unsupported(cell, [one], direction);
        return left === undefined ? [] : (this.#ask(cell, left, direction) ?? []);
      });
    const toOutsider = apart.filter(({ insider }) => insider === null);
    if (toOutsider.length > 0) return toOutsider;
    const others = open.filter((one) => !isRelated(one));
    return [...apart, ...this.#among(cell, others, direction)];
  }

  /** Asks for many reporters at once, and in halves when no world is found for all of them. */
  #among(cell: Protected, readers: readonly Reader[], direction: Direction): Exposure[] {
    const group = this.#unsupported(cell, readers, direction);
    const [first, ...more] = group;
    if (first === undefined) return [];
    if (more.length === 0) {
      const exposure = this.#ask(cell, first, direction);
      return exposure === null ? [] : [exposure];
    }
    if (this.#isShown(cell, group, direction)) return [];
    const half = group.length >> 1;
    const exposures = this.#among(cell, group.slice(0, half), direction);
    return exposures.length > 0 ? exposures : this.#among(cell, group.slice(half), direction);
  }

  /** Whether a world is found that shows it to all of these readers: near the truth, where that is known. */
  #isShown(cell: Protected, readers: readonly Reader[], direction: Direction): boolean {
    const own = knownBy(readers);
    const goal = this.#goal(cell, readers[0] ?? null, direction);
    const { at } = cell;
    const world =
      this.#nearest === null
        ? this.#outsider.extreme(at, direction, own, goal).world
        : this.#nearest.find({ at, direction, goal, least: own.least });
    if (world === null || !this.#outsider.isWorld(world, own)) return false;
    this.#worlds.keep(world);
    return isFar(world[at] ?? Number.NaN, goal, direction);
  }

  /** Looks for a world that shows it to a reader; null when there is one. */
  #ask(cell: Protected, reader: Reader, direction: Direction): Exposure | null {
    if (this.#nearest !== null && this.#isShown(cell, [reader], direction)) return null;
    const needed = this.#goal(cell, reader, direction);
    const { value, world } = this.#outsider.extreme(cell.at, direction, knownBy([reader]), needed);
    if (world !== null) this.#worlds.keep(world);
    if (world !== null && isFar(value, needed, direction)) return null;
    return {
      at: cell.at,
      direction: direction === 1 ? 'up' : 'down',
      insider: reader?.at ?? null,
      reached: value,
      needed,
    };
  }
}
