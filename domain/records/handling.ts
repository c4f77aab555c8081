import { z } from 'zod';
import {
  careContactKind,
  careEnding,
  careGround,
  circleStatus,
  closingReason,
  codeSchema,
  contactDuration,
  externalReferral,
  policeStatus,
  supportCircle,
  supportElement,
  supportStatus,
} from '../code-lists/index.ts';
import { date, filledText, text } from '../fields.ts';
import { timeOfDaySchema } from '../time.ts';

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
  /** Whether the reporter was reached. An attempt that failed is a contact too. */
  reached: z.boolean().default(true),
  /** Whether it was the talk that closes the case. */
  closing: z.boolean().default(false),
  /** How long it took; null when nobody says. */
  duration: codeSchema(contactDuration).nullable().default(null),
  /** To whom outside the organisation he was referred; null when to nobody. */
  referral: codeSchema(externalReferral).nullable().default(null),
});

/** That somebody beside the reporter gets aftercare, since when, and how it ended. */
export const personCare = z.object({
  ground: codeSchema(careGround),
  since: date,
  endedOn: date.nullable(),
  endedBy: codeSchema(careEnding).nullable(),
});

/** A day that somebody chose, with a time where one was agreed, and a few words. */
export const appointment = z.object({
  on: date,
  at: timeOfDaySchema.nullable(),
  words: text(200).trim(),
});

/** Attempts in a row that fail before a reporter counts as out of reach (domain study, §8.3). */
const mostAttempts = 3;

/** Whether the reporter cannot be reached any more: the last three attempts failed. */
export function isOutOfReach(contacts: readonly { readonly reached: boolean }[]): boolean {
  const last = contacts.slice(-mostAttempts);
  return last.length === mostAttempts && last.every(({ reached }) => !reached);
}

/** Who else was offered support, and where that stands. */
export const circleOffer = z.object({
  who: codeSchema(supportCircle),
  status: codeSchema(circleStatus),
});

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
