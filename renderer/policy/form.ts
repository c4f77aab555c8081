import { z } from 'zod';
import type { PolicyField } from '../../domain/policy/field.ts';
import {
  type KindOfRecord,
  kindOf,
  type PolicyFacts,
  type PolicyKind,
  policyFacts,
} from '../../domain/policy/records.ts';

/** What stands in the fields while it is being typed. */
export type TypedFacts = Record<string, unknown>;

/** Days that are still to come, and therefore not today. */
export const ahead: readonly string[] = ['reviewOn', 'dueOn'];

const emptyOf = ({ shape }: PolicyField): unknown => {
  if (shape.type === 'flag') return false;
  if (shape.type === 'codes') return [];
  return shape.type === 'number' ? null : '';
};

/** The fields of a new record, with what is known already. */
export function emptyFacts(kind: PolicyKind, today: string, known: TypedFacts = {}): TypedFacts {
  const { fields, day } = kindOf(kind);
  const empty = Object.entries(fields).map(([name, field]) => [name, emptyOf(field)]);
  const isNow = day !== undefined && !ahead.includes(day) && !fields[day]?.optional;
  return { ...Object.fromEntries(empty), ...(isNow ? { [day]: today } : {}), ...known };
}

/** The fields of a record that is there, as they are typed: an empty one holds an empty text. */
export function typedFacts({ kind, ...facts }: PolicyFacts, known: TypedFacts = {}): TypedFacts {
  const { fields } = kindOf(kind);
  const typed = Object.entries(facts).map(([name, held]) => {
    const field = fields[name];
    return [name, held === null && field ? emptyOf(field) : held];
  });
  return { ...Object.fromEntries(typed), ...known };
}

function readFacts({ code, fields }: KindOfRecord, typed: TypedFacts): unknown {
  const read = Object.entries(fields).map(([name, { optional }]) => {
    const held = typed[name];
    const isEmpty = typeof held === 'string' && held.trim() === '';
    return [name, optional && isEmpty ? null : held];
  });
  return { ...Object.fromEntries(read), kind: code };
}

/** Checks what was typed by the schema of the vault itself. */
export function factsForm(kind: KindOfRecord): z.ZodType<PolicyFacts, TypedFacts> {
  return z
    .record(z.string(), z.unknown())
    .transform((typed) => readFacts(kind, typed))
    .pipe(policyFacts);
}
