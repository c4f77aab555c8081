import type { MachineLimits } from '../domain/machine-policy.ts';
import type { OptionName, Typed } from './options.ts';
import type { Language } from './texts.ts';

/** Where the command runs: what it cannot know by itself. */
export interface Place {
  readonly language: Language;
  readonly today: string;
  readonly version: string;
  /** What the administrator of this computer decided. */
  readonly limits: MachineLimits;
  /**
   * Asks for a secret, with a question that only a person at a keyboard sees; a new one twice, when
   * there is a second question.
   * @throws UsageError when it was not the same both times.
   */
  readonly readSecret: (question: string, again?: string) => Promise<string>;
}

/**
 * How a command ended: 0 done, 1 not done or something is wrong, 2 not understood or not looked at.
 * Of `attack` 2 is: something is exposed.
 */
export interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

/** Something that can be asked for. */
export interface Command {
  /** The options it knows, besides those that every command knows. */
  readonly options: readonly OptionName[];
  /** How it ends when what was typed is not understood; 2 when left out. */
  readonly misunderstood?: 1 | 2;
  /** @throws UsageError when what was typed cannot be understood. */
  readonly run: (typed: Typed, place: Place) => Promise<Outcome>;
}

/** A command that ended well, and what it says. */
export const done = (out: string): Outcome => ({ code: 0, out, err: '' });
