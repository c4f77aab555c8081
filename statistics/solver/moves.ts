/**
 * Small changes that leave every sum as it is: a cell goes up, others go down or up with it, in
 * whole rectangles and boxes. Most questions about what numbers can be are answered by a few of
 * them, where a linear programme over all cells would take a thousand times longer. What it does
 * not find may exist all the same; what it finds has to be checked by whoever uses it.
 */

/** `parent = Σ children`. */
export interface SumOf {
  readonly parent: number;
  readonly children: readonly number[];
}

/** How many places are looked at for one move, how many cells it may have, how many follow. */
const mostPlaces = 200;
const mostCells = 40;
const mostMoves = 60;
/** Candidates that are tried for a sum before giving it up. */
const mostTried = 5;
const nothing = 1e-7;

interface Member {
  readonly cell: number;
  readonly sign: 1 | -1;
}

/** A point of a system of sums, and the moves from it. */
export class Moves {
  readonly #sumsOf: readonly (readonly { readonly sum: number; readonly sign: 1 | -1 }[])[];
  readonly #all: readonly (readonly Member[])[];
  #open: readonly (readonly Member[])[] = [];
  readonly #lower: Float64Array;
  readonly #upper: Float64Array;
  readonly #base: Float64Array;
  readonly #value: Float64Array;
  readonly #way: Int8Array;
  readonly #residual: Int32Array;
  readonly #changed = new Set<number>();
  readonly #bounded = new Map<number, readonly [number, number]>();
  #unbalanced: number[] = [];
  #moved: number[] = [];
  #places = 0;

  constructor(size: number, sums: readonly SumOf[]) {
    const sumsOf = Array.from({ length: size }, (): { sum: number; sign: 1 | -1 }[] => []);
    sums.forEach(({ parent, children }, sum) => {
      sumsOf[parent]?.push({ sum, sign: -1 });
      for (const child of children) sumsOf[child]?.push({ sum, sign: 1 });
    });
    this.#sumsOf = sumsOf;
    this.#all = sums.map(({ parent, children }): Member[] => [
      { cell: parent, sign: -1 },
      ...children.map((cell): Member => ({ cell, sign: 1 })),
    ]);
    this.#lower = new Float64Array(size);
    this.#upper = new Float64Array(size);
    this.#base = new Float64Array(size);
    this.#value = new Float64Array(size);
    this.#way = new Int8Array(size);
    this.#residual = new Int32Array(sums.length);
  }

  /** Starts from a point that agrees with every sum, and these bounds. */
  start(
    base: ArrayLike<number>,
    boundsOf: (cell: number) => { readonly lower: number; readonly upper: number },
  ): void {
    this.#bounded.clear();
    this.#changed.clear();
    for (let cell = 0; cell < base.length; cell += 1) {
      const { lower, upper } = boundsOf(cell);
      this.#lower[cell] = lower;
      this.#upper[cell] = upper;
      this.#base[cell] = base[cell] ?? 0;
    }
    this.#value.set(this.#base);
    this.#open = this.#all.map((members) => members.filter(({ cell }) => this.#isOpen(cell)));
  }

  #isOpen(cell: number): boolean {
    return (this.#lower[cell] ?? 0) < (this.#upper[cell] ?? 0);
  }

  /** Back to the base, and to the bounds of the start. */
  reset(): void {
    for (const cell of this.#changed) this.#value[cell] = this.#base[cell] ?? 0;
    this.#changed.clear();
    for (const [cell, [lower, upper]] of this.#bounded) {
      this.#lower[cell] = lower;
      this.#upper[cell] = upper;
    }
    this.#bounded.clear();
  }

  /** Other bounds for a cell until the next reset. */
  bound(cell: number, lower: number, upper: number): void {
    if (!this.#bounded.has(cell)) {
      this.#bounded.set(cell, [this.#lower[cell] ?? 0, this.#upper[cell] ?? 0]);
    }
    this.#lower[cell] = lower;
    this.#upper[cell] = upper;
  }

  /** What a cell is now. */
  valueOf(cell: number): number {
    return this.#value[cell] ?? 0;
  }

  /** What changed since the base: cell → its value. */
  changes(): Map<number, number> {
    const changes = new Map<number, number>();
    for (const cell of this.#changed) {
      const value = this.valueOf(cell);
      if (value !== this.#base[cell]) changes.set(cell, value);
    }
    return changes;
  }

  /** Moves until a cell is at its goal; false when it got no further. */
  reach(cell: number, goal: number): boolean {
    const way = goal > this.valueOf(cell) ? 1 : -1;
    for (let moves = 0; moves < mostMoves; moves += 1) {
      const left = (goal - this.valueOf(cell)) * way;
      if (left <= nothing) return true;
      const step = Math.min(left, this.#find(cell, way));
      if (step <= nothing) return false;
      this.#take(step);
    }
    return false;
  }

  #take(step: number): void {
    for (const cell of this.#moved) {
      this.#value[cell] = this.valueOf(cell) + step * (this.#way[cell] ?? 0);
      this.#changed.add(cell);
    }
    this.#forget();
  }

  #forget(): void {
    for (const cell of this.#moved) this.#way[cell] = 0;
    for (const sum of this.#unbalanced) this.#residual[sum] = 0;
    this.#moved = [];
    this.#unbalanced = [];
  }

  #room(cell: number, way: number): number {
    const value = this.#value[cell] ?? 0;
    return way === 1 ? (this.#upper[cell] ?? 0) - value : value - (this.#lower[cell] ?? 0);
  }

  /** Finds a move in which a cell goes one way, and how far it can go; 0 when there is none. */
  #find(cell: number, way: 1 | -1): number {
    this.#forget();
    this.#places = 0;
    if (this.#room(cell, way) <= nothing) return 0;
    this.#turn(cell, way);
    if (!this.#close()) {
      this.#forget();
      return 0;
    }
    let step = Number.POSITIVE_INFINITY;
    for (const moved of this.#moved) {
      step = Math.min(step, this.#room(moved, this.#way[moved] ?? 1));
    }
    return step;
  }

  #turn(cell: number, way: 1 | -1): void {
    this.#way[cell] = way;
    this.#moved.push(cell);
    for (const { sum, sign } of this.#sumsOf[cell] ?? []) this.#shift(sum, sign * way);
  }

  #unturn(): void {
    const cell = this.#moved.pop() ?? 0;
    const way = this.#way[cell] ?? 0;
    this.#way[cell] = 0;
    for (const { sum, sign } of this.#sumsOf[cell] ?? []) this.#shift(sum, -sign * way);
  }

  #shift(sum: number, by: number): void {
    const before = this.#residual[sum] ?? 0;
    this.#residual[sum] = before + by;
    if (before === 0) this.#unbalanced.push(sum);
    else if (before + by === 0) this.#unbalanced.splice(this.#unbalanced.indexOf(sum), 1);
  }

  /** Balances what is unbalanced, the sum with the fewest ways first. */
  #close(): boolean {
    if (this.#unbalanced.length === 0) return true;
    if (this.#moved.length >= mostCells) return false;
    this.#places += 1;
    const candidates = this.#candidates();
    for (const { cell, way } of candidates) {
      if (this.#places > mostPlaces) return false;
      this.#turn(cell, way);
      if (this.#close()) return true;
      this.#unturn();
    }
    return false;
  }

  #candidates(): readonly { cell: number; way: 1 | -1 }[] {
    let fewest = Number.POSITIVE_INFINITY;
    let chosen = -1;
    for (const sum of this.#unbalanced) {
      const count = this.#countOf(sum, fewest);
      if (count === 0) return [];
      if (count < fewest) {
        fewest = count;
        chosen = sum;
      }
    }
    const back = (this.#residual[chosen] ?? 0) > 0 ? -1 : 1;
    const found = (this.#open[chosen] ?? []).flatMap(({ cell, sign }) => {
      const way = back === sign ? 1 : -1;
      const room = this.#way[cell] === 0 ? this.#room(cell, way) : 0;
      return room > nothing
        ? [{ cell, way: way as 1 | -1, score: this.#score(cell, way, room) }]
        : [];
    });
    return found.toSorted((a, b) => b.score - a.score).slice(0, mostTried);
  }

  #countOf(sum: number, atMost: number): number {
    const back = (this.#residual[sum] ?? 0) > 0 ? -1 : 1;
    let count = 0;
    for (const { cell, sign } of this.#open[sum] ?? []) {
      if (this.#way[cell] === 0 && this.#room(cell, back === sign ? 1 : -1) > nothing) count += 1;
      if (count >= atMost) return count;
    }
    return count;
  }

  /** Sums that it balances, less those it unbalances; then room. */
  #score(cell: number, way: number, room: number): number {
    let score = 0;
    for (const { sum, sign } of this.#sumsOf[cell] ?? []) {
      const residual = this.#residual[sum] ?? 0;
      score += Math.abs(residual) - Math.abs(residual + sign * way);
    }
    return score + Math.min(room, 100) / 200;
  }
}
