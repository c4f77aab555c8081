import type { z } from 'zod';
import { earliestDone, latestAgreed } from '../likely-days.ts';
import type { PolicyField } from '../policy/field.ts';
import { kindOf, type PolicyFacts, type PolicyKind, policyFacts } from '../policy/records.ts';
import type { DateString } from '../time.ts';
import { plainText } from './cells.ts';
import {
  type CellReading,
  type FieldProblem,
  type RowProblem,
  readCells,
  rowProblems,
  type SheetRow,
  type Values,
} from './rows.ts';

/** A record as a row tells it. */
export interface ImportedRecord {
  readonly facts: PolicyFacts;
  /** From which day it no longer goes; null while it does. */
  readonly endedOn: DateString | null;
}

/** How the rows of a file with records of a kind are read. */
export interface RecordReading extends CellReading {
  readonly kind: PolicyKind;
  readonly today: DateString;
}

/** A record, or why a row is none. */
export type RecordVerdict =
  | { readonly kind: 'read'; readonly record: ImportedRecord }
  | { readonly kind: 'refused'; readonly problems: readonly FieldProblem[] };

/** Reads one row, and judges it by the schema of its kind, as if it had been typed. */
export function readRecord(row: SheetRow, reading: RecordReading): RecordVerdict {
  const { values, problems } = readCells(row, reading);
  const days = [...problems, ...unlikelyDays(values, reading)];
  if (days.length > 0) return { kind: 'refused', problems: days };
  const read = policyFacts.safeParse(factsIn(values, reading.kind));
  if (!read.success) return { kind: 'refused', problems: problemsIn(read.error) };
  return { kind: 'read', record: { facts: read.data, endedOn: values.endedOn ?? null } };
}

/** Days that are slips: nobody of today was there, or has agreed anything. */
function* unlikelyDays(values: Values, { fields, today }: RecordReading): Generator<FieldProblem> {
  for (const [field, { kind }] of fields) {
    const day = kind === 'date' ? values[field] : null;
    if (!day) continue;
    if (day < earliestDone(today)) yield { field, problem: 'date.tooLongAgo' };
    else if (field === 'endedOn' && day > today) yield { field, problem: 'date.inFuture' };
    else if (day > latestAgreed(today)) yield { field, problem: 'date.tooFarAhead' };
  }
}

function factsIn(values: Values, kind: PolicyKind): unknown {
  const facts = Object.entries(kindOf(kind).fields).map(([name, field]) => [
    name,
    factOf(field, values[name] ?? null),
  ]);
  return { ...Object.fromEntries(facts), kind };
}

function factOf({ shape }: PolicyField, value: string | null): unknown {
  if (value === null) return null;
  switch (shape.type) {
    case 'flag':
      return value === 'yes';
    case 'number':
      return Number(value);
    case 'codes':
      return value.split(' ');
    default:
      return value;
  }
}

/** What the schema of a kind refuses, at the columns. */
const problemsIn = ({ issues }: z.ZodError): FieldProblem[] =>
  issues.map(({ path, message }) => ({ field: String(path[0]), problem: problemNamed(message) }));

const problemNamed = (message: string): RowProblem =>
  rowProblems.find((problem) => problem === message) ?? 'value.unknown';

/**
 * By what two records are one: they say the same, whatever the case and spaces of their texts and the
 * order of their choices.
 */
export function recordKey(facts: PolicyFacts): string {
  const parts = Object.entries(facts).map(([name, held]: [string, unknown]) => {
    if (Array.isArray(held)) return [name, held.toSorted()];
    return [name, typeof held === 'string' ? plainText(held) : held];
  });
  return JSON.stringify(parts);
}
