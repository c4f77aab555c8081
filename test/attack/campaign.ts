import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How far a campaign goes. The same seed makes the same attack of a number, alone or among others. */
export interface Orders {
  readonly seed: number;
  /** The number of the first attack. */
  readonly from: number;
  readonly count: number;
  /** Made-up cases that a vault holds beside those of the campaign. */
  readonly crowd?: number;
  /** The size of a file in it, in bytes; left out, there is none but small ones. */
  readonly largeFile?: number;
}

/** How a campaign went. */
export interface Outcome {
  /** How many of what, in the order in which it is said. */
  readonly counts: readonly (readonly [number, string])[];
  /** What went wrong, each with the number of its attack. Empty when the figure is reached. */
  readonly failures: readonly string[];
  /** What could not be tried here, and why. */
  readonly skipped?: readonly string[];
}

/** One way to attack Luwte, over and over. */
export interface Campaign {
  readonly name: string;
  /** Attacks that make the figure of `docs/campaigns.md`. */
  readonly full: number;
  /** Attacks of the short version in the unit tests. */
  readonly short: number;
  readonly run: (orders: Orders) => Promise<Outcome>;
  /** What only a clock can tell, and so is no test: measured when the campaign is run by hand. */
  readonly measure?: () => Promise<Measured>;
}

/** Times that were measured. */
export interface Measured {
  /** What was measured, in a line. */
  readonly told: string;
  /** Whether it is as it should be. */
  readonly isReached: boolean;
}

/** The numbers of the attacks, in order. */
export const numbersOf = ({ from, count }: Orders): number[] =>
  Array.from({ length: count }, (_, index) => from + index);

/** Does something with a folder that is gone afterwards. */
export async function withFolder<T>(
  act: (folder: string) => Promise<T>,
  parent = tmpdir(),
): Promise<T> {
  const folder = mkdtempSync(join(parent, 'luwte-attack-'));
  try {
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The one line a campaign leaves: `kill: 1000 kills, 84123 confirmed, 0 lost, 412 s`. */
export function lineOf(name: string, { counts }: Outcome, seconds: number): string {
  const parts = counts.map(([number, what]) => `${number} ${what}`);
  return `${name}: ${[...parts, `${Math.round(seconds)} s`].join(', ')}`;
}
