import { z } from 'zod';
import type { VptMeasure } from '../code-lists/index.ts';
import type { PolicyField, Words } from './field.ts';

type Fields = Readonly<Record<string, PolicyField>>;
type ShapeOf<F extends Fields> = { [K in keyof F]: F[K]['schema'] };

/** What the desk says of a kind of record. */
interface KindWords {
  /** The kind itself: "Training of oefening". */
  readonly name: Words;
  /** Several of them: "Trainingen en oefeningen". */
  readonly plural: Words;
  /** What belongs in it, in a sentence. */
  readonly about: Words;
  /** What the button says that makes one. */
  readonly add: Words;
}

/** Two fields of which the second may not be less than the first, with what is wrong then. */
interface Order {
  readonly from: string;
  readonly until: string;
  readonly problem: 'range.reversed' | 'number.outOfRange';
}

/** A field that may be filled in only once another is, or says yes. */
interface Need {
  readonly field: string;
  readonly needs: string;
  readonly problem: 'handling.notAgreed';
}

/**
 * Declares a kind of record of the policy store. The form, the list, the check at the border and the
 * export are all derived from its fields.
 */
export function policyKind<const C extends string, const F extends Fields>(kind: {
  readonly code: C;
  /** The measure of the founding document it belongs to. */
  readonly measure: VptMeasure;
  readonly words: KindWords;
  readonly fields: F;
  /** The field that names a record in a list. */
  readonly title: keyof F & string;
  /** The field with the day it is about: lists stand in that order. */
  readonly day?: keyof F & string;
  readonly order?: readonly Order[];
  readonly needs?: readonly Need[];
}) {
  const { code, fields, order = [], needs = [] } = kind;
  // Safe: the entries are those of `fields`, each with its own schema.
  const shape = Object.fromEntries(
    Object.entries(fields).map(([name, { schema }]) => [name, schema]),
  ) as ShapeOf<F>;
  const schema = z.object({ kind: z.literal(code), ...shape }).check(({ value, issues }) => {
    // Safe: the value was parsed as an object just before.
    const held = value as Readonly<Record<string, unknown>>;
    const refuse = (field: string, message: string) =>
      issues.push({ code: 'custom', message, path: [field], input: value });
    for (const { from, until, problem } of order)
      if (isLess(held[until], held[from])) refuse(until, problem);
    for (const { field, needs: other, problem } of needs)
      if (isThere(held[field]) && !isThere(held[other])) refuse(field, problem);
  });
  return { ...kind, schema };
}

const isThere = (held: unknown): boolean => held !== null && held !== false;

function isLess(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') return one < other;
  return typeof one === 'string' && typeof other === 'string' && one < other;
}
