/** What a protection works on: the cells of a release, and those published before, as one system. */
import type { Equation, System, TrueCell } from '../linked/system.ts';

/** A cell that is already public, or that stands between public ones. Its truth may be unknown. */
export interface EarlierCell {
  readonly key: string;
  readonly lower: number;
  readonly upper: number;
  /** It was hidden, and nothing gave it away: it has to stay so. Its threshold then, or null. */
  readonly kept: number | null;
}

/** Cells of the release first, then earlier ones; equations over both. */
export interface Frame {
  readonly cells: readonly TrueCell[];
  readonly earlier: readonly EarlierCell[];
  readonly equations: readonly Pick<Equation, 'parent' | 'children'>[];
}

/** A release without any before it. */
export const aloneFrame = ({ cells, equations }: System): Frame => ({
  cells,
  earlier: [],
  equations,
});

/** The rows of a linear programme: every margin minus what is below it is nothing. */
export const equationRows = ({ equations }: Frame) =>
  equations.map(({ parent, children }) => ({
    lower: 0,
    upper: 0,
    columns: [parent, ...children],
    values: [1, ...children.map(() => -1)],
  }));
