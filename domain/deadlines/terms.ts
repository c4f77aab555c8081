import {
  addDays,
  addHours,
  addMonths,
  type DateString,
  dateOf,
  type InstantString,
} from '../time.ts';
import { addWorkingDays, type HolidayCalendar } from '../working-days.ts';
import type { DeadlineEvent, DeadlineSettings } from './events.ts';

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

/** A number of working days after the event. */
export const workingDays =
  (n: number) =>
  ({ start, calendar }: Circumstances): Term => ({ due: addWorkingDays(start, n, calendar) });

/** A number of calendar days after the event. */
export const days =
  (n: number) =>
  ({ start }: Circumstances): Term => ({ due: addDays(start, n) });

/** On the same day a number of months after the event; the last one of a month that is too short. */
export const months =
  (n: number) =>
  ({ start }: Circumstances): Term => ({ due: addMonths(start, n) });

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

/** A care contact between two days, counted from the day aftercare starts. */
export const careDays =
  (from: number, until: number) =>
  ({ event }: { readonly event: CareStart }): Term => {
    const start = careStart(event);
    return within(addDays(start, from), addDays(start, until));
  };

/** A care contact on the same day a number of months after aftercare starts. */
export const careMonths =
  (months: number) =>
  ({ event }: { readonly event: CareStart }): Term => {
    const day = addMonths(careStart(event), months);
    return within(day, day);
  };
