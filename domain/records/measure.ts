import { z } from 'zod';
import {
  broaderChain,
  codeSchema,
  heard,
  legalGround,
  perpMeasure,
  role,
} from '../code-lists/index.ts';
import { date, text } from '../fields.ts';
import type { DateString } from '../time.ts';

/** Everything of a measure towards the perpetrator that can be changed afterwards. */
export const measureFacts = z.object({
  /** Its first day; the day of the decision when left out. */
  startsOn: date.nullable().default(null),
  /** Its last day. */
  endsOn: date.nullable(),
  /** Whether a letter goes to the perpetrator. */
  letter: z.boolean(),
  legalGround: codeSchema(legalGround).nullable().default(null),
  decidedBy: codeSchema(role).nullable().default(null),
  /** The places or services it is about. */
  places: text(2000).default(''),
  letterSentOn: date.nullable().default(null),
  /** Whether the perpetrator can object; null when nobody knows yet. */
  objection: z.boolean().nullable().default(null),
  /** Why nothing lighter will do. */
  proportionality: text(5000).default(''),
  heard: codeSchema(heard).nullable().default(null),
  /** When the perpetrator was told that this is kept of him. */
  informedOn: date.nullable().default(null),
  /** When the reporter was told of it. */
  feedbackOn: date.nullable().default(null),
  /** When it is looked at again. */
  reviewOn: date.nullable().default(null),
});

/** A measure towards the perpetrator. The counsellor never takes one: it is recorded here. */
export const measure = measureFacts.extend({ kind: codeSchema(perpMeasure), decidedOn: date });
/** A measure towards the perpetrator. */
export type Measure = z.infer<typeof measure>;

/** What became of a measure by a version of it. */
export const measureChanges = ['made', 'changed', 'ended'] as const;

const isUnder = (kind: string, group: string) => broaderChain(perpMeasure, kind).includes(group);

/** Whether a measure is a ban: local practice and the site-ban guidance demand an end date. */
export const isBan = (kind: string) => isUnder(kind, 'ban');

/** Whether nothing was done towards the perpetrator, so that there is nothing to tell him. */
export const isNone = (kind: string) => isUnder(kind, 'none');

/**
 * Whether it has to be said why nothing lighter will do: before a ban or a restriction, because these
 * have been used against people who were merely difficult (domain study, §2.1 and §2.6).
 */
export const needsProportionality = (kind: string) => isBan(kind) || isUnder(kind, 'restriction');

/** Whether a measure that was not ended still holds on a day: a ban or a restriction without an end does. */
export const stillHolds = (
  { kind, endsOn }: { readonly kind: string; readonly endsOn: DateString | null },
  day: DateString,
): boolean => (endsOn === null ? needsProportionality(kind) : endsOn >= day);
