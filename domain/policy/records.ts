import { z } from 'zod';
import type { VptMeasure } from '../code-lists/index.ts';
import type { DateString, InstantString } from '../time.ts';
import { basisKinds } from './basis.ts';
import { contactKinds } from './contacts.ts';
import type { PolicyField, Words } from './field.ts';
import { lessonKinds } from './lessons.ts';
import { normKinds } from './norm.ts';
import { trainingKinds } from './training.ts';

const kinds = [
  ...basisKinds,
  ...normKinds,
  ...trainingKinds,
  ...contactKinds,
  ...lessonKinds,
] as const;

/** A kind of record of the policy store, by its code. */
export type PolicyKind = (typeof kinds)[number]['code'];
/** The codes of every kind, in the order of the measures. */
// Safe: these are the codes of the list above, which is not empty.
export const policyKinds = kinds.map(({ code }) => code) as [PolicyKind, ...PolicyKind[]];

/** More records than any municipality has; a store that holds more could give no file of them. */
export const MOST_POLICY_RECORDS = 10_000;

/** What the desk knows of a kind of record. */
export interface KindOfRecord {
  readonly code: PolicyKind;
  readonly measure: VptMeasure;
  readonly words: Readonly<Record<'name' | 'plural' | 'about' | 'add', Words>>;
  readonly fields: Readonly<Record<string, PolicyField>>;
  readonly title: string;
  readonly day?: string;
  readonly schema: z.ZodType;
}

const byCode = new Map<PolicyKind, KindOfRecord>(kinds.map((kind) => [kind.code, kind]));

/** What the desk knows of a kind. */
export function kindOf(code: PolicyKind): KindOfRecord {
  const kind = byCode.get(code);
  if (!kind) throw new RangeError(`There is no kind ${code}.`);
  return kind;
}

const [first, ...rest] = kinds.map(({ schema }) => schema) as [
  (typeof kinds)[number]['schema'],
  ...(typeof kinds)[number]['schema'][],
];

/** What a record says: its kind, and the fields of that kind. */
export const policyFacts = z.discriminatedUnion('kind', [first, ...rest]);
/** What a record says. */
export type PolicyFacts = z.infer<typeof policyFacts>;
/** What a record of a kind says. */
export type FactsOf<K extends PolicyKind> = Extract<PolicyFacts, { kind: K }>;

/** A record of the policy store. */
export interface PolicyRecord<F extends PolicyFacts = PolicyFacts> {
  readonly id: string;
  readonly facts: F;
  readonly recordedAt: InstantString;
  /** From which day it no longer goes; null while it does. */
  readonly endedOn: DateString | null;
}

/** The records of a kind. */
export function ofKind<K extends PolicyKind>(
  records: readonly PolicyRecord[],
  kind: K,
): PolicyRecord<FactsOf<K>>[] {
  // Safe: what is kept has the kind that is asked for.
  return records.filter(({ facts }) => facts.kind === kind) as PolicyRecord<FactsOf<K>>[];
}

/** Whether a record goes on a day. */
export const goesOn = ({ endedOn }: PolicyRecord, day: DateString): boolean =>
  endedOn === null || day < endedOn;
