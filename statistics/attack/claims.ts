/**
 * What must stay possible: for every sensitive cell, that it is nothing and that it is `most`, to
 * an outsider and to every single reporter who knows what he put in himself.
 */

import { nothingElse, type OwnKnowledge } from './asked.ts';
import type { Knowledge } from './knowledge.ts';
import { NearWorlds, type Wanted } from './near.ts';
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

/** Somebody who knows what he put in a cell himself. */
export interface Insider {
  readonly at: number;
  readonly own: number;
}

/** A claim that no world supports. */
export interface Exposure {
  readonly at: number;
  readonly direction: 'up' | 'down';
  /** The cell the attacker reported in; null for an outsider. */
  readonly insider: number | null;
  /** How far the cell goes for him, and how far it should. */
  readonly reached: number;
  readonly needed: number;
}

type Direction = 1 | -1;
/** Somebody who reads, and null for an outsider. */
type Reader = Insider | null;

const mostWorlds = 300;
/** So few cells are asked about one by one. */
const few = 30;
/** So many worlds near the truth are looked for in turn for one claim. */
const mostNear = 12;

/** Checks claims, remembering every world it found: most worlds support many claims. */
export class Claims {
  readonly #outsider: Outsider;
  readonly #insiders: readonly Insider[];
  readonly #within: (cell: number) => ReadonlySet<number>;
  readonly #worlds: World[] = [];
  readonly #near: NearWorlds | null = null;

  constructor(
    outsider: Outsider,
    knowledge: Knowledge,
    insiders: readonly Insider[],
    within: (cell: number) => ReadonlySet<number>,
    truth: World | null,
  ) {
    this.#outsider = outsider;
    this.#insiders = insiders.filter(({ own }) => own > 0);
    this.#within = within;
    if (truth === null || !outsider.isWorld(truth)) return;
    this.#worlds.push(truth);
    this.#near = new NearWorlds(knowledge, truth);
  }

  /** Every claim that no world supports. */
  check(cells: readonly Protected[], onShare: (share: number) => void): Exposure[] {
    const isLeft = ({ readers }: { readers: readonly unknown[] }) => readers.length > 0;
    const left = cells.map((cell, index) => {
      if (index % 50 === 0) onShare(index / (2 * cells.length));
      return { cell, up: this.#farUp(cell), down: this.#farDown(cell) };
    });
    const up = left.map(({ cell, up: readers }) => ({ cell, readers })).filter(isLeft);
    const down = left.map(({ cell, down: readers }) => ({ cell, readers })).filter(isLeft);
    if (up.length > few) this.#pushUp(up.map(({ cell }) => cell));
    if (down.length > few) this.#pushDown(down.map(({ cell }) => cell));
    const asked = [
      ...up.map((one) => ({ ...one, direction: 1 as const })),
      ...down.map((one) => ({ ...one, direction: -1 as const })),
    ];
    return asked.flatMap(({ cell, readers, direction }, index) => {
      if (index % 10 === 0) onShare(0.5 + index / (2 * asked.length));
      return this.#about(cell, readers, direction);
    });
  }

  /** An outsider, whoever put most in the cell itself, and those of all other cells. */
  #readersOf(cell: Protected) {
    const own = cell.own > 0 ? [{ at: cell.at, own: cell.own }] : [];
    return { own, others: this.#insiders.filter(({ at }) => at !== cell.at) };
  }

  /** The readers to whom no world near the truth shows that a cell can be as much as it should. */
  #farUp(cell: Protected): Reader[] {
    const { at, most, mostToInsiders, mostToOwn } = cell;
    const { own, others } = this.#readersOf(cell);
    const up = (goal: number) => ({ at, direction: 1 as const, goal });
    const top = Math.max(most, mostToInsiders, own.length > 0 ? mostToOwn : 0);
    const left = this.#unshown([null, ...own, ...others], up(top));
    const rest = (readers: readonly Reader[], goal: number) =>
      readers.length === 0 ? [] : this.#unshown(readers, up(goal));
    return [
      ...rest(
        left.filter((one) => one === null),
        most,
      ),
      ...rest(
        left.filter((one) => one?.at === at),
        mostToOwn,
      ),
      ...rest(
        left.filter((one) => one !== null && one.at !== at),
        mostToInsiders,
      ),
    ];
  }

  /** The readers to whom no world near the truth shows that a cell can be nothing but their own. */
  #farDown(cell: Protected): Reader[] {
    const { at } = cell;
    const { own, others } = this.#readersOf(cell);
    const within = this.#within(at);
    const down = (goal: number) => ({ at, direction: -1 as const, goal });
    const related = [...own, ...others.filter((one) => within.has(one.at))];
    const unrelated = others.filter((one) => !within.has(one.at));
    return [
      ...this.#unshown([null, ...unrelated], down(0)),
      ...related.flatMap((one) => this.#unshown([one], down(one.own))),
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
      const least = new Map(kept.flatMap((one) => (one ? [[one.at, one.own] as const] : [])));
      const world = near.find({ ...wanted, least });
      if (world === null && kept.length === 0) return left;
      const isIn = (one: Reader) =>
        world !== null && (one === null || near.valueIn(world, one.at) >= one.own);
      left = left.filter((one) => !isIn(one));
      // Too much at once: of half of them, then.
      kept = world === null ? kept.slice(0, kept.length >> 1) : left;
    }
    return left;
  }

  #keep(world: World | null): void {
    if (world === null) return;
    this.#worlds.push(world);
    if (this.#worlds.length > mostWorlds) this.#worlds.splice(1, 1);
  }

  /** Which value a cell has to reach for somebody. */
  #goal(cell: Protected, insider: Reader, direction: Direction): number {
    if (insider === null) return direction === 1 ? cell.most : 0;
    if (insider.at === cell.at) return direction === 1 ? cell.mostToOwn : cell.own;
    const isWithin = this.#within(cell.at).has(insider.at);
    if (direction === -1) return isWithin ? insider.own : 0;
    return cell.mostToInsiders;
  }

  #supports(world: World, cell: Protected, insider: Reader, direction: Direction): boolean {
    const goal = this.#goal(cell, insider, direction);
    const value = world[cell.at] ?? -1;
    if (direction === 1 ? value < goal : value > goal) return false;
    return insider === null || (world[insider.at] ?? -1) >= insider.own;
  }

  #unsupported(cell: Protected, readers: readonly Reader[], direction: Direction): Reader[] {
    const far = this.#worlds.filter((world) => {
      const value = world[cell.at] ?? -1;
      return direction === 1
        ? value >= Math.min(cell.most, cell.mostToInsiders)
        : value <= cell.own;
    });
    return readers.filter(
      (insider) => !far.some((world) => this.#supports(world, cell, insider, direction)),
    );
  }

  #knowing(insiders: readonly Reader[]): OwnKnowledge {
    const least = insiders.flatMap((one): [number, number][] => (one ? [[one.at, one.own]] : []));
    return least.length === 0 ? nothingElse : { least: new Map(least) };
  }

  /** For each kind of reader a round of worlds in which as many cells as can be go far enough. */
  #pushUp(cells: readonly Protected[]): void {
    const everybody = this.#knowing(this.#insiders);
    const own = this.#knowing(cells.filter((cell) => cell.own > 0));
    this.#pushWhile(cells, everybody, ({ mostToInsiders }) => mostToInsiders);
    this.#pushWhile(cells, nothingElse, ({ most }) => most);
    this.#pushWhile(cells, own, ({ mostToOwn }) => mostToOwn);
  }

  #pushWhile(
    cells: readonly Protected[],
    known: OwnKnowledge,
    goalOf: (cell: Protected) => number,
  ): void {
    let left = cells;
    while (left.length > 0) {
      const wishes = new Map(left.map((cell) => [cell.at, goalOf(cell)]));
      const world = this.#outsider.push(wishes, 1, known);
      this.#keep(world);
      const still = left.filter((cell) => (world?.[cell.at] ?? -1) < goalOf(cell));
      if (still.length === left.length) return;
      left = still;
    }
  }

  /** Splits cells by the bits of their place in the list, so that each two are once apart. */
  #pushDown(cells: readonly Protected[]): void {
    const bits = Math.ceil(Math.log2(cells.length + 1));
    for (let half = 0; half < 2 * bits; half += 1) {
      const down = cells.filter((_, place) => ((place >> (half >> 1)) & 1) === half % 2);
      if (down.length === 0) continue;
      const involved = new Set(down.flatMap(({ at }) => [at, ...this.#within(at)]));
      const knowing = this.#insiders.filter(({ at }) => !involved.has(at));
      const wishes = new Map(down.map(({ at }) => [at, 0]));
      this.#keep(this.#outsider.push(wishes, -1, this.#knowing(knowing)));
    }
  }

  #about(cell: Protected, readers: readonly Reader[], direction: Direction): Exposure[] {
    const open = this.#unsupported(cell, readers, direction);
    const related = this.#within(cell.at);
    const isRelated = (one: Reader) =>
      one === null || one.at === cell.at || (direction === -1 && related.has(one.at));
    const apart = open.filter(isRelated).flatMap((one) => this.#ask(cell, [one], direction) ?? []);
    if (apart.some(({ insider }) => insider === null)) return apart.slice(0, 1);
    const others = open.filter((one) => !isRelated(one));
    return [...apart, ...this.#among(cell, others, direction)];
  }

  #among(cell: Protected, group: readonly Reader[], direction: Direction): Exposure[] {
    if (group.length === 0) return [];
    const exposure = this.#ask(cell, group, direction);
    if (exposure === null) return [];
    if (group.length === 1) return [exposure];
    const half = group.length >> 1;
    const first = this.#among(cell, group.slice(0, half), direction);
    return first.length > 0 ? first : this.#among(cell, group.slice(half), direction);
  }

  /** Looks for one world for a group of insiders at once; null when there is one. */
  #ask(cell: Protected, group: readonly Reader[], direction: Direction): Exposure | null {
    const [first = null] = group;
    const needed = this.#goal(cell, first, direction);
    const { value, world } = this.#outsider.extreme(
      cell.at,
      direction,
      this.#knowing(group),
      needed,
    );
    this.#keep(world);
    const isReached = world !== null && (direction === 1 ? value >= needed : value <= needed);
    if (isReached) return null;
    return {
      at: cell.at,
      direction: direction === 1 ? 'up' : 'down',
      insider: first?.at ?? null,
      reached: value,
      needed,
    };
  }
}
