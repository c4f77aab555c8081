import type { PartKind } from '../../domain/records/access.ts';
import type { FactName, factForms } from '../../domain/records/access-words.ts';

/** A fact of a part, and how it is written. */
export interface Fact {
  readonly name: FactName;
  readonly form: (typeof factForms)[number];
  readonly value: string;
}

/** What a part of a case tells, before anything was decided of it. */
export interface Told {
  readonly part: string;
  readonly kind: PartKind;
  readonly facts: readonly Fact[];
  readonly text?: string;
}

/** What is not filled in is not a fact. */
export function facts(
  ...given: readonly (readonly [FactName, Fact['form'], string | null])[]
): readonly Fact[] {
  return given.flatMap(([name, form, value]) =>
    value === null || value === '' ? [] : { name, form, value },
  );
}

/** What was told in several fields, each on a line of its own, so that each can be masked apart. */
export const lines = (...told: readonly string[]): string =>
  told.filter((words) => words !== '').join('\n');
