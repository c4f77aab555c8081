/**
 * Finds what is still given away when certain cells are hidden, and says it as inequalities that
 * every safe choice of cells meets (Fischetti and Salazar-González, Management Science 47, 2001:
 * the capacity constraints that the attacker's linear programme yields by its duals).
 *
 * An outsider has to believe in nothing and in `most` for every target; so has every reporter who
 * knows what he put in himself. Points that were found once answer most of those questions.
 */
import type { Solver } from '../solver/programme.ts';
import type { Frame } from './frame.ts';
import { type Asker, Nearby } from './nearby.ts';
import { type Answer, type Cut, type Point, Questions, tolerance } from './questions.ts';
import type { Target } from './targets.ts';

type Direction = 'up' | 'down';

/** More points than this are not worth looking through. */
const mostPoints = 2000;

/** Asks about hidden cells; close it afterwards. */
export class Separation {
  readonly #frame: Frame;
  readonly #questions: Questions;
  #hidden: ReadonlySet<number> = new Set();
  #points: Point[] = [];
  readonly #nearby: Nearby | null;

  constructor(solver: Solver, frame: Frame, forced: ReadonlySet<number>) {
    this.#frame = frame;
    this.#questions = new Questions(solver, frame, forced);
    const truth = this.#questions.truth();
    this.#nearby = truth === null ? null : new Nearby(frame, truth);
  }

  close(): void {
    this.#questions.close();
  }

  /**
   * Cuts that a choice of hidden cells breaks; none when it is safe. What other reporters learn is
   * asked only when nothing is given away to an outsider and to whoever knows the cell itself.
   */
  violated(targets: readonly Target[], hidden: ReadonlySet<number>, mostCuts: number): Cut[] {
    const shown = [...this.#hidden].filter((at) => !hidden.has(at));
    const stands = (at: number, value: number) =>
      Math.abs(value - (this.#frame.cells[at]?.incidents ?? 0)) <= tolerance;
    this.#points = this.#points.filter((point) => shown.every((at) => stands(at, point[at] ?? 0)));
    this.#hidden = hidden;
    this.#questions.hide(hidden);
    this.#nearby?.hide(hidden);
    const cuts = this.#brokenFor(targets, ({ at }) => [at], mostCuts);
    if (cuts.length > 0) return cuts;
    const insiders = this.#insiders();
    const others = ({ at }: Target) => insiders.filter((insider) => insider !== at);
    return this.#brokenFor(targets, others, mostCuts);
  }

  /** Cuts that are broken for somebody who reads about a target. */
  #brokenFor(
    targets: readonly Target[],
    readersOf: (target: Target) => readonly number[],
    mostCuts: number,
  ): Cut[] {
    const left = targets.map((target) => {
      const readers = readersOf(target);
      return {
        target,
        up: this.#unanswered(target, 'up', readers),
        down: this.#unanswered(target, 'down', readers),
      };
    });
    const cuts: Cut[] = [];
    for (const { target, up, down } of left) {
      if (cuts.length >= mostCuts) break;
      const found = [this.#askAbout(target, 'up', up), this.#askAbout(target, 'down', down)];
      cuts.push(...found.filter((cut) => cut !== null));
    }
    return cuts;
  }

  #keep(point: Point): void {
    if (point.length === 0) return;
    this.#points.push(point);
    if (this.#points.length > mostPoints) this.#points.shift();
  }

  #largest(at: number): number {
    return this.#frame.cells[at]?.largest ?? 0;
  }

  /**
   * Hidden cells whose largest reporter is asked what he learns of others. Of inner cells only: who
   * stands in a margin stands in a cell of it, and may be in the very cell that is asked about.
   */
  #insiders(): number[] {
    const isInside = (at: number) => this.#frame.cells[at]?.depth === 0 && this.#largest(at) > 0;
    return [...this.#hidden].filter(isInside);
  }

  /** What a reporter of a cell is certain of in the target. */
  #certain(target: Target, insider: number): number {
    if (insider === target.at) return target.own;
    return this.#questions.madeOf(target.at).has(insider) ? this.#largest(insider) : 0;
  }

  /** Whose question about a target no small change answers. The target stands for its own. */
  #unanswered(target: Target, direction: Direction, readers: readonly number[]): readonly number[] {
    if (readers.length === 0) return readers;
    const { at, most, own } = target;
    const isUp = direction === 'up';
    const nearby = this.#nearby;
    if (nearby === null) return readers;
    const askerOf = (reader: number): Asker => {
      const isOwn = reader === at;
      return { at: reader, own: isOwn ? (isUp ? own : 0) : this.#largest(reader) };
    };
    const goalOf = (reader: number) => {
      const certain = reader === at && !isUp ? 0 : this.#certain(target, reader);
      return isUp ? most + certain : certain;
    };
    // What answers the most demanding of them answers everybody else as well.
    const goals = readers.map(goalOf);
    const furthest = isUp ? Math.max(...goals) : Math.min(...goals);
    let left = nearby.unanswered({ at, goal: furthest }, readers.map(askerOf));
    for (const goal of new Set(left.map((one) => goalOf(one.at)))) {
      if (goal === furthest) continue;
      const some = left.filter((one) => goalOf(one.at) === goal);
      const still = new Set(nearby.unanswered({ at, goal }, some));
      left = left.filter((one) => goalOf(one.at) !== goal || still.has(one));
    }
    return left.map((one) => one.at);
  }

  /** Whose question about a target no point answers yet. */
  #open(target: Target, direction: Direction, readers: readonly number[]): number[] {
    const { at, most } = target;
    const isUp = direction === 'up';
    const answers = this.#points.filter((point) => {
      const value = point[at] ?? 0;
      return isUp ? value >= most - tolerance : value <= this.#largestWithin(target) + tolerance;
    });
    const isAnswered = (insider: number) => {
      const certain = insider === at && !isUp ? 0 : this.#certain(target, insider);
      const own = insider === at ? (isUp ? target.own : 0) : this.#largest(insider);
      return answers.some((point) => {
        const value = point[at] ?? 0;
        const isFar = isUp ? value >= most + certain - tolerance : value <= certain + tolerance;
        return isFar && (point[insider] ?? 0) >= own - tolerance;
      });
    };
    return readers.filter((insider) => !isAnswered(insider));
  }

  #largestWithin(target: Target): number {
    let most = 0;
    for (const at of this.#questions.madeOf(target.at)) most = Math.max(most, this.#largest(at));
    return most;
  }

  #askAbout(target: Target, direction: Direction, readers: readonly number[]): Cut | null {
    const open = this.#open(target, direction, readers);
    if (open.length === 0) return null;
    const within = this.#questions.madeOf(target.at);
    const isWithin = (at: number) => at === target.at || within.has(at);
    for (const at of open.filter(isWithin)) {
      const { cut } = this.#ask(
        target,
        direction,
        at === target.at && direction === 'down' ? [] : [at],
      );
      if (cut !== null) return cut;
    }
    return this.#among(
      target,
      direction,
      open.filter((at) => !isWithin(at)),
    );
  }

  #ask(target: Target, direction: Direction, known: readonly number[]): Answer {
    const answer = this.#questions.ask({ target, direction, known: new Set(known) });
    this.#keep(answer.point);
    return answer;
  }

  /**
   * Asks for many reporters at once, who know their own together. When that is too much, those who
   * do not hold it back are asked by themselves, and the others in halves.
   */
  #among(target: Target, direction: Direction, known: readonly number[]): Cut | null {
    const groups = [known];
    for (let next = groups.pop(); next !== undefined; next = groups.pop()) {
      const group = this.#open(target, direction, next);
      if (group.length === 0) continue;
      const { cut, holding } = this.#ask(target, direction, group);
      if (cut === null) continue;
      if (holding.length <= 1) return cut;
      const half = holding.length >> 1;
      const isHolding = new Set(holding);
      groups.push(
        group.filter((at) => !isHolding.has(at)),
        holding.slice(half),
        holding.slice(0, half),
      );
    }
    return null;
  }
}
