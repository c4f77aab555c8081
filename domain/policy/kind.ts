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
}) {
  const { code, fields, order = [] } = kind;
  // Safe: the entries are those of `fields`, each with its own schema.
  const shape = Object.fromEntries(
    Object.entries(fields).map(([name, { schema }]) => [name, schema]),
  ) as ShapeOf<F>;
  const schema = z.object({ kind: z.literal(code), ...shape }).check(({ value, issues }) => {
    for (const { from, until, problem } of order) {
      // Safe: the value was parsed as an object just before.
      const { [from]: first, [until]: last } = value as Readonly<Record<string, unknown>>;
      if (isLess(last, first))
        issues.push({ code: 'custom', message: problem, path: [until], input: value });
    }
  });
  return { ...kind, schema };
}

function isLess(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') return one < other;
  return typeof one === 'string' && typeof other === 'string' && one < other;
}
