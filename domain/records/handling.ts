import { z } from 'zod';
import {
  broaderChain,
  careContactKind,
  closingReason,
  codeSchema,
  damageKind,
  damageStatus,
  perpMeasure,
  policeStatus,
  supportElement,
  supportStatus,
} from '../code-lists/index.ts';
import { date, filledText, text } from '../fields.ts';

/** The four elements of aftercare (founding document, measure 8). */
export const careElements = ['psychic', 'physical', 'material', 'legal'] as const;

/** Where one element of aftercare stands, with the kind of support inside it if one was chosen. */
export const careOffer = z.object({
  element: z.enum(careElements),
  status: codeSchema(supportStatus),
  support: codeSchema(supportElement).nullable(),
});

/** A contact with the reporter after an incident. Wellbeing is 0 (very bad) to 10, or not asked. */
export const careContact = z.object({
  on: date,
  kind: codeSchema(careContactKind),
  wellbeing: z
    .int('number.outOfRange')
    .min(0, 'number.outOfRange')
    .max(10, 'number.outOfRange')
    .nullable(),
  note: text(20_000),
});

/** A measure towards the perpetrator. The counsellor never takes one: it is recorded here. */
export const measure = z.object({
  kind: codeSchema(perpMeasure),
  decidedOn: date,
  endsOn: date.nullable(),
  letter: z.boolean(),
});

/** Whether a measure is a ban: local practice and the site-ban guidance demand an end date. */
export function isBan(kind: string): boolean {
  return broaderChain(perpMeasure, kind).includes('ban');
}

/** A step with the police. */
export const policeStep = z.object({
  status: codeSchema(policeStatus),
  on: date,
  number: text(40).trim(),
});

/** Steps by which the police hear of it for the first time. */
export const filings: readonly string[] = [
  'notification_made',
  'notifications_stacked',
  'complaint_filed',
  'complaint_by_employer',
  'complaint_by_mayor',
];
/** Steps that are no news: nothing was decided, or nothing is known. */
const undecided: readonly string[] = ['not_considered', 'considering', 'unknown'];
/** Decisions that nobody outside has to be told of. */
const ownDecisions: readonly string[] = ['advised_against_by_reporter', 'complaint_appointment'];

/** Whether a step is that the police hear of it. */
export const isFiling = (status: string): boolean => filings.includes(status);

/** What a step with the police means for the terms: a filing, news for the reporter, or neither. */
export function policeEvent(status: string): 'police_filed' | 'police_news' | null {
  if (isFiling(status)) return 'police_filed';
  return undecided.includes(status) || ownDecisions.includes(status) ? null : 'police_news';
}

/** Whether a step shows that it was decided what to do about the police. */
export function isPoliceDecision(status: string): boolean {
  return !undecided.includes(status);
}

/** A line of damage. Amounts are whole euro cents, so that sums are exact. */
export const damageLine = z.object({
  kind: codeSchema(damageKind),
  cents: z
    .int('number.outOfRange')
    .min(0, 'number.outOfRange')
    .max(1_000_000_000, 'number.outOfRange'),
  status: codeSchema(damageStatus),
  on: date,
});

/** A note of the counsellor. */
export const noteText = filledText(50_000);

/** The three questions before a case closes (story S-03). */
export const closingChecks = ['feedbackGiven', 'policeNews', 'consentReviewed'] as const;

/** Why a case may close although feedback to the reporter is still open. */
export const feedbackWaivers = ['reporter_declines', 'no_contact', 'nothing_to_tell'] as const;

/** How a case ends. */
export const closing = z.object({
  reason: codeSchema(closingReason),
  checks: z.record(z.enum(closingChecks), z.enum(['yes', 'no', 'not_applicable'])),
  feedbackWaiver: z.enum(feedbackWaivers).nullable(),
});
