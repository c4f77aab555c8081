import type { Ending, OpenProgramme } from '../solver/programme.ts';
import { type Columns, noEnd } from './columns.ts';

/** What a limit on a cell is for a moment: what somebody knows besides the files. */
export interface OwnKnowledge {
  /** Cell → at least so much. */
  readonly least: ReadonlyMap<number, number>;
}

/** Nothing besides the files. */
export const nothingElse: OwnKnowledge = { least: new Map() };

/** Which cells should be low (a cost above 0) or high (below 0), and what holds meanwhile. */
export interface Question {
  readonly costs: ReadonlyMap<number, number>;
  readonly own: OwnKnowledge;
  /** Cell → at most so much. */
  readonly caps: ReadonlyMap<number, number>;
}

/** A number per cell, whole or not; none when nothing agrees. */
export interface Answer {
  readonly values: readonly number[];
  readonly ending: Ending;
}

/** A programme over the open cells. Nothing of a question is left in it when the next is asked. */
export class Asked {
  readonly #programme: OpenProgramme;
  readonly #layout: Columns;
  #limited: readonly number[] = [];
  #priced: readonly number[] = [];

  constructor(programme: OpenProgramme, layout: Columns) {
    this.#programme = programme;
    this.#layout = layout;
  }

  close(): void {
    this.#programme.close();
  }

  /** Begins where another programme over the same cells ended. */
  goOnFrom(other: Asked): void {
    this.#programme.setBasis(other.#programme.basis());
  }

  #limit({ own: { least }, caps }: Question): void {
    const limited = [...least.keys(), ...caps.keys()];
    for (const at of new Set([...this.#limited, ...limited])) {
      const column = this.#layout.columnOf.get(at);
      const bounds = column === undefined ? undefined : this.#layout.columns[column];
      if (column === undefined || bounds === undefined) continue;
      const lower = Math.max(bounds.lower, least.get(at) ?? 0);
      const upper = Math.min(bounds.upper, caps.get(at) ?? noEnd);
      this.#programme.setBounds(column, lower, Math.max(lower, upper));
    }
    this.#limited = limited;
  }

  #price({ costs }: Question): void {
    for (const at of new Set([...this.#priced, ...costs.keys()])) {
      const column = this.#layout.columnOf.get(at);
      if (column !== undefined) this.#programme.setCost(column, costs.get(at) ?? 0);
    }
    this.#priced = [...costs.keys()];
  }

  solve(question: Question): Answer {
    this.#limit(question);
    this.#price(question);
    const { values, ending } = this.#programme.solve();
    return { ending, values: values.length === 0 ? values : this.#layout.fill(values) };
  }
}
