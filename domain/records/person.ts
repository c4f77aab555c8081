import { z } from 'zod';
import { codeSchema, noConflictReason, perpetratorKind, personKind } from '../code-lists/index.ts';
import { line, text } from '../fields.ts';

/** The years in which somebody can be born who is in a case. */
const birthYear = z
  .int('number.outOfRange')
  .min(1900, 'number.outOfRange')
  .max(2100, 'number.outOfRange')
  .nullable();

/** What tells who somebody is; all of it is sealed. Only the alias has to be there. */
const identity = {
  alias: line(60),
  name: text(120).trim(),
  email: text(200).trim(),
  phone: text(40).trim(),
  /** What he is to the reporter, or to the work. */
  relation: text(200).trim(),
};

const bystander = { kind: codeSchema(personKind), ...identity };

/**
 * Somebody in a case beside its reporter. Of victims and witnesses nothing is kept that tells their
 * age: they may be children (domain study, §8.3).
 */
export const person = z.discriminatedUnion('role', [
  z.object({ role: z.literal('victim'), ...bystander }),
  z.object({ role: z.literal('witness'), ...bystander }),
  z.object({
    role: z.literal('perpetrator'),
    kind: codeSchema(perpetratorKind),
    ...identity,
    birthYear,
  }),
]);
/** Somebody in a case beside its reporter. */
export type Person = z.infer<typeof person>;

/** What is sealed of somebody in a case. */
export const personIdentity = z.object({ ...identity, birthYear });
/** What is sealed of somebody in a case. */
export type PersonIdentity = z.infer<typeof personIdentity>;

/** That a name which looks like that of the other party is somebody else's, and why. */
export const conflictAnswer = z.object({ reason: codeSchema(noConflictReason) }).nullable();
/** That a name which looks like that of the other party is somebody else's, and why. */
export type ConflictAnswer = z.infer<typeof conflictAnswer>;
