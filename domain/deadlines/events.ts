import { z } from 'zod';
import type { Severity, Urgency } from '../code-lists/index.ts';
import { type DateString, dateOf, type InstantString } from '../time.ts';
import { taskTerms } from './task-terms.ts';

/** What tasks are derived from. */
export type DeadlineEvent =
  | {
      type: 'report_received';
      receivedAt: InstantString;
      severity: Severity;
      /** Whether the first talk can wait; null when that follows from severity. */
      urgency: Urgency | null;
      /** The day of the incident, the last one of a range; null when unknown. */
      occurredOn: DateString | null;
      /** Days the cameras of the location keep their images; null when unknown. */
      cameraDays: number | null;
      /** False when nothing can have been filmed: by phone, e-mail, social media. */
      camera: boolean;
      perpetratorKnown: boolean;
      /** What the council clerk has to arrange for it; null in the vault of a counsellor. */
      clerk: { readonly messages: boolean; readonly atHome: boolean } | null;
    }
  | { type: 'referral_received'; on: DateString }
  /** A case waits or stands still until a day. */
  | { type: 'case_paused'; on: DateString; until: DateString }
  /** Who reported was shared, and it turned out to be somebody else. */
  | { type: 'wrong_name_shared'; on: DateString }
  | { type: 'meeting_planned'; on: DateString; heldOn: DateString }
  | { type: 'talk_held'; on: DateString }
  /** Aftercare of somebody beside the reporter. */
  | { type: 'care_begun'; on: DateString; severity: Severity }
  | { type: 'care_scheduled'; receivedAt: InstantString; occurredOn: DateString | null }
  | { type: 'measure_taken'; on: DateString; endsOn: DateString | null; letter: boolean }
  /** A measure towards somebody who was not told yet that this is kept of him. */
  | { type: 'registration_untold'; on: DateString }
  | { type: 'police_planned'; on: DateString; appointmentOn: DateString | null }
  | { type: 'police_filed'; on: DateString }
  | { type: 'measure_ended'; on: DateString }
  | { type: 'police_asked'; on: DateString }
  | {
      type: 'police_news';
      on: DateString;
      /** Whether the police or the prosecution still have it in hand. */
      isRunning: boolean;
    }
  /** News about a case that is closed. */
  | { type: 'late_news'; on: DateString }
  /** An offence that needs a complaint, and since when the victim knows of it. */
  | { type: 'complaint_needed'; on: DateString; learnedOn: DateString }
  /** A piece of evidence that will be wiped. */
  | { type: 'evidence_found'; on: DateString; wipeOn: DateString }
  /** The reporting officer got it; the clocks of the whistleblower law run. */
  | {
      type: 'wbk_received';
      on: DateString;
      acknowledgedOn: DateString | null;
      isAnswered: boolean;
    }
  | { type: 'damage_reported'; on: DateString }
  | { type: 'claim_running'; on: DateString }
  | { type: 'hearing_set'; on: DateString; hearingOn: DateString }
  /** The day before which something has to be done for a claim, as those who know said. */
  | { type: 'last_day_set'; on: DateString; lastDay: DateString }
  /** A day that somebody chose for a task of his own. */
  | { type: 'day_agreed'; on: DateString; code: string; day: DateString }
  | { type: 'closing_started'; on: DateString }
  | { type: 'access_requested'; on: DateString; extended: boolean }
  | { type: 'breach_known'; knownAt: InstantString }
  | { type: 'month_ended'; on: DateString }
  | { type: 'quarter_ended'; on: DateString }
  | { type: 'year_ended'; on: DateString }
  /** The first day in a month on which something is due for destruction. */
  | { type: 'retention_due'; on: DateString };

/** The kind of an event. */
export type EventType = DeadlineEvent['type'];
/** An event of one kind. */
export type EventOf<T extends EventType> = Extract<DeadlineEvent, { type: T }>;

/** Whether an event is of a kind. */
export function isEvent<T extends EventType>(event: DeadlineEvent, type: T): event is EventOf<T> {
  return event.type === type;
}

/** The day terms count from: the day of the event, in Amsterdam. */
export function startOf(event: DeadlineEvent): DateString {
  if ('on' in event) return event.on;
  return dateOf('knownAt' in event ? event.knownAt : event.receivedAt);
}

/** What an organisation chooses about its terms. */
export const deadlineSettings = z.object({
  /** Clock hours to decide a reaction in: 48 (ministry's guide, 2011) or 24 (sector catalogue). */
  reactionHours: z.union([z.literal(24), z.literal(48)]),
  /** The terms it chose of tasks; the standard ones when left out. */
  terms: taskTerms.optional(),
});
/** What an organisation chooses about its terms. */
export type DeadlineSettings = z.infer<typeof deadlineSettings>;
