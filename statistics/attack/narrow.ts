/** What each cell can be by its row and by the sums it stands in, without any programme. */
import type { Knowledge, Sum } from './knowledge.ts';

/** The ends of a cell. */
export interface Ends {
  readonly lower: number;
  readonly upper: number;
}

/** Rounds over all sums; each carries what is known one margin further. */
const mostRounds = 30;

class Narrowing {
  readonly lower: number[];
  readonly upper: number[];
  #isNarrower = true;

  constructor({ cells }: Knowledge) {
    this.lower = cells.map((cell) => cell.lower);
    this.upper = cells.map((cell) => cell.upper);
  }

  /** Whether anything got narrower since this was asked before. */
  takeNews(): boolean {
    const isNews = this.#isNarrower;
    this.#isNarrower = false;
    return isNews;
  }

  #within(at: number, lower: number, upper: number): void {
    if (lower > (this.lower[at] ?? 0)) {
      this.lower[at] = lower;
      this.#isNarrower = true;
    }
    if (upper < (this.upper[at] ?? 0)) {
      this.upper[at] = upper;
      this.#isNarrower = true;
    }
  }

  /** The margin lies within what its parts are together, a part within what the others leave. */
  carry({ parent, children }: Sum): void {
    let least = 0;
    let most = 0;
    let endless = 0;
    for (const at of children) {
      least += this.lower[at] ?? 0;
      const end = this.upper[at] ?? 0;
      if (end === Number.POSITIVE_INFINITY) endless += 1;
      else most += end;
    }
    this.#within(parent, least, endless > 0 ? Number.POSITIVE_INFINITY : most);
    const top = this.upper[parent] ?? 0;
    const bottom = this.lower[parent] ?? 0;
    for (const at of children) {
      const own = { lower: this.lower[at] ?? 0, upper: this.upper[at] ?? 0 };
      const isEndless = own.upper === Number.POSITIVE_INFINITY;
      const others = most - (isEndless ? 0 : own.upper);
      const isOthersEnded = endless === (isEndless ? 1 : 0);
      this.#within(at, isOthersEnded ? bottom - others : 0, top - (least - own.lower));
    }
  }
}

/** Whether ends cross somewhere: then no numbers agree with all that is known. */
export const areCrossed = (ends: readonly Ends[]): boolean =>
  ends.some(({ lower, upper }) => lower > upper);

/**
 * Carries the ends of cells through the sums until nothing gets narrower. Every world lies within
 * them. Where they cross, the releases contradict each other.
 */
export function carried(knowledge: Knowledge): readonly Ends[] {
  const narrowing = new Narrowing(knowledge);
  for (let round = 0; round < mostRounds && narrowing.takeNews(); round += 1) {
    for (const sum of knowledge.sums) narrowing.carry(sum);
  }
  const { lower, upper } = narrowing;
  return knowledge.cells.map((_, at) => ({ lower: lower[at] ?? 0, upper: upper[at] ?? 0 }));
}
