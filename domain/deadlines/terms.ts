import {
  addDays,
  addHours,
  type DateString,
  dateOf,
  type InstantString,
  toInstant,
} from '../time.ts';
import type { HolidayCalendar } from '../working-days.ts';
import type { DeadlineEvent, DeadlineSettings } from './events.ts';
import { type ChosenTerm, daysAfter, standardTaskTerms, type TermAfter } from './task-terms.ts';

/** What a term is computed from. */
export interface Circumstances<E extends DeadlineEvent = DeadlineEvent> {
  readonly event: E;
  /** The day of the event. */
  readonly start: DateString;
  readonly settings: DeadlineSettings;
  readonly calendar: HolidayCalendar;
}

/** When something must be done. */
export interface Term {
  /** The hard date. */
  readonly due: DateString;
  /** An earlier date to aim for; `due` when left out. */
  readonly aim?: DateString;
  /** The hard moment, where clock hours count. */
  readonly dueAt?: InstantString;
  readonly window?: { readonly from: DateString; readonly until: DateString };
}

/** On the day of the event. */
export const atOnce = ({ start }: Circumstances): Term => ({ due: start });

/** How long the term of a task is in this organisation, in its own unit. */
export const lengthOf = ({ settings }: Pick<Circumstances, 'settings'>, code: ChosenTerm): number =>
  (settings.terms ?? standardTaskTerms)[code];

/** So long after the event as the organisation chose. */
export const chosen =
  (code: TermAfter) =>
  (circumstances: Circumstances): Term => {
    const { start, calendar } = circumstances;
    return { due: daysAfter(start, code, lengthOf(circumstances, code), calendar) };
  };

/** A number of clock hours after a moment. */
export function hoursAfter(instant: InstantString, hours: number): Term {
  const dueAt = addHours(instant, hours);
  return { due: dateOf(dueAt), dueAt };
}

/** The later of two dates. */
export function later(one: DateString, other: DateString): DateString {
  if (one > other) return one;
  return other;
}

/**
 * From when contacts count: the report, and of somebody beside the reporter not before his aftercare
 * began, for nobody is late with whom he did not know.
 * @param since the day on which that began; null for the reporter.
 */
export const careFrom = (receivedAt: InstantString, since: DateString | null): InstantString =>
  since !== null && since > dateOf(receivedAt) ? toInstant(since, '00:00') : receivedAt;

type CareStart = { readonly receivedAt: InstantString; readonly occurredOn: DateString | null };

/** Aftercare counts from the incident or the report, whichever is later. */
function careStart({ receivedAt, occurredOn }: CareStart): DateString {
  const received = dateOf(receivedAt);
  return later(occurredOn ?? received, received);
}

const within = (from: DateString, until: DateString): Term => ({
  due: until,
  window: { from, until },
});

/** A care contact in the days before its last one, counted from the day aftercare starts. */
export const careContact =
  (code: 'T19' | 'T20' | 'T21' | 'T22' | 'T23', windowDays: number) =>
  (circumstances: Circumstances & { readonly event: CareStart }): Term => {
    const { event, calendar } = circumstances;
    const until = daysAfter(careStart(event), code, lengthOf(circumstances, code), calendar);
    return within(addDays(until, -windowDays), until);
  };
