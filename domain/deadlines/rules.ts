import { acknowledgeBy, answerBy } from '../records/integrity.ts';
import { atLeast, cannotWait } from '../severity.ts';
import { addDays, addHours, addMonths, type DateString, dateOf, toInstant } from '../time.ts';
import { type DeadlineEvent, type EventOf, type EventType, isEvent } from './events.ts';
import type { TaskCode } from './task-catalogue.ts';
import {
  atOnce,
  type Circumstances,
  careContact,
  chosen,
  hoursAfter,
  later,
  lengthOf,
  type Term,
} from './terms.ts';

/** How an event of one kind leads to a task. */
interface Row<E extends DeadlineEvent> {
  readonly code: TaskCode;
  /** Null when there is nothing to compute a date from. */
  readonly term: (circumstances: Circumstances<E>) => Term | null;
  /** Whether the task follows at all; always when left out. */
  readonly when?: (event: E) => boolean;
  /** Whether it cannot wait for the daily round: today, in clock hours, or lost afterwards. */
  readonly urgent?: (event: E) => boolean;
  /** Whether it has no meaning any more. */
  readonly moot?: (event: E, due: DateString) => boolean;
}

/** What a rule says of one event. */
export interface Verdict {
  readonly code: TaskCode;
  readonly term: Term;
  readonly urgent: boolean;
  readonly moot: boolean;
}

/** A rule: what it says of an event, or null when the event does not concern it. */
export type Rule = (circumstances: Circumstances) => Verdict | null;

function on<T extends EventType>(type: T, row: Row<EventOf<T>>): Rule {
  return ({ event, ...rest }) => {
    if (!isEvent(event, type) || row.when?.(event) === false) return null;
    const term = row.term({ ...rest, event });
    if (term === null) return null;
    const moot = row.moot?.(event, term.due) ?? false;
    return { code: row.code, term, moot, urgent: !moot && (row.urgent?.(event) ?? false) };
  };
}

type Received = EventOf<'report_received'>;

/** No system in use keeps its images longer (guidance on camera surveillance). */
const longestCameraDays = 28;

/** What is wiped on a day may be gone when that day begins: aim for the day before. */
const wipedOn = (day: DateString): Term => ({ due: day, aim: addDays(day, -1) });

/**
 * When camera images are gone. With an unknown period the first 72 hours are the ones to aim for,
 * counted from the first minute of the day, because nobody knows the hour. Without a day there is
 * nothing to look up.
 */
function cameraTerm(circumstances: Circumstances<Received>): Term | null {
  const { occurredOn, cameraDays } = circumstances.event;
  if (occurredOn === null) return null;
  if (cameraDays !== null) {
    return wipedOn(addDays(occurredOn, Math.min(cameraDays, longestCameraDays)));
  }
  return {
    due: addDays(occurredOn, longestCameraDays),
    aim: dateOf(addHours(toInstant(occurredOn, '00:00'), lengthOf(circumstances, 'T6'))),
  };
}

const reactionTerm = ({ event, settings }: Circumstances<Received>): Term =>
  hoursAfter(event.receivedAt, settings.reactionHours);

/** The review falls a while before the end, but not before the measure itself. */
function reviewTerm(circumstances: Circumstances<EventOf<'measure_taken'>>): Term | null {
  const { endsOn, on: takenOn } = circumstances.event;
  if (endsOn === null) return null;
  return { due: later(addDays(endsOn, -lengthOf(circumstances, 'T13')), takenOn) };
}

/** A form goes in a while before the hearing, or at once when that is nearer. */
function joiningTerm(circumstances: Circumstances<EventOf<'hearing_set'>>): Term {
  const { hearingOn, on: setOn } = circumstances.event;
  return { due: later(addDays(hearingOn, -lengthOf(circumstances, 'T18')), setOn) };
}

/** The day itself stays the limit; it is aimed for a while before, or at once when that is nearer. */
function lastDayTerm(circumstances: Circumstances<EventOf<'last_day_set'>>): Term {
  const { lastDay, on: setOn } = circumstances.event;
  return { due: lastDay, aim: later(addDays(lastDay, -lengthOf(circumstances, 'T48')), setOn) };
}

/** The day before a meeting, but not before it was planned. */
function dayBeforeMeeting({ event }: { readonly event: EventOf<'meeting_planned'> }): Term {
  return { due: later(addDays(event.heldOn, -1), event.on) };
}
/** A complaint that prosecution depends on comes within three months (domain study, §2.5; verify). */
const complaintTerm = ({ learnedOn }: EventOf<'complaint_needed'>, aim: DateString): Term => ({
  due: addMonths(learnedOn, 3),
  aim,
});

/** Weeks after which the last warning comes. */
const lastWarningWeeks = 11;

/** The first warning, as early as the organisation chose; none when that is over already. */
function firstWarning(circumstances: Circumstances<EventOf<'complaint_needed'>>): Term | null {
  const { event } = circumstances;
  const aim = addDays(event.learnedOn, 7 * lengthOf(circumstances, 'T9'));
  return event.on < aim ? complaintTerm(event, aim) : null;
}
/** One month, and two more for a request that is complex (unverified: have it checked). */
function accessTerm(circumstances: Circumstances<EventOf<'access_requested'>>): Term {
  const due = addMonths(circumstances.start, circumstances.event.extended ? 3 : 1);
  return { due, aim: addDays(due, -lengthOf(circumstances, 'T29')) };
}

const breachTerm = (circumstances: Circumstances<EventOf<'breach_known'>>): Term =>
  hoursAfter(circumstances.event.knownAt, lengthOf(circumstances, 'T30'));

const always = () => true;
/** Something with a severity. */
type Graded = Pick<Received, 'severity'>;
const serious = ({ severity }: Received) => atLeast(severity, 's3');
const grave = ({ severity }: Graded) => atLeast(severity, 's4');
const notGrave = (event: Graded) => !grave(event);

/** An incident of more than a year before its report: "niet meer zinvol" rather than overdue. */
const longAgo = ({ occurredOn, receivedAt }: Received) =>
  occurredOn !== null && addMonths(occurredOn, 12) < dateOf(receivedAt);

const imagesGone = (event: Received, due: DateString) =>
  longAgo(event) || due < dateOf(event.receivedAt);

/** Every rule of the task catalogue that follows from one event (domain study, §2.11). */
export const rules: readonly Rule[] = [
  on('report_received', { code: 'T1', term: chosen('T1') }),
  on('report_received', { code: 'T2', when: cannotWait, term: atOnce, urgent: always }),
  on('report_received', { code: 'T2', when: (event) => !cannotWait(event), term: chosen('T2') }),
  on('report_received', { code: 'T5', when: serious, term: chosen('T5'), moot: longAgo }),
  on('report_received', {
    code: 'T6',
    when: ({ camera }) => camera,
    term: cameraTerm,
    urgent: always,
    moot: imagesGone,
  }),
  on('report_received', {
    code: 'T11',
    when: ({ perpetratorKnown }) => perpetratorKnown,
    term: reactionTerm,
    urgent: always,
    moot: longAgo,
  }),
  on('report_received', { code: 'T31', when: serious, term: chosen('T31') }),
  on('report_received', {
    code: 'T41',
    when: ({ clerk }) => clerk?.messages === true,
    term: atOnce,
    urgent: always,
    moot: longAgo,
  }),
  on('report_received', {
    code: 'T42',
    when: ({ clerk }) => clerk?.atHome === true,
    term: chosen('T42'),
  }),
  on('report_received', {
    code: 'T43',
    when: (event) => event.clerk !== null && (event.clerk.atHome || grave(event)),
    term: chosen('T43'),
  }),

  on('referral_received', { code: 'T2', term: chosen('T2') }),

  on('meeting_planned', { code: 'T44', term: dayBeforeMeeting }),

  on('care_begun', { code: 'T2', when: grave, term: atOnce, urgent: always }),
  on('care_begun', { code: 'T2', when: notGrave, term: chosen('T2') }),

  on('talk_held', { code: 'T24', term: chosen('T24') }),

  on('care_scheduled', { code: 'T19', term: careContact('T19', 0) }),
  on('care_scheduled', { code: 'T20', term: careContact('T20', 0) }),
  on('care_scheduled', { code: 'T21', term: careContact('T21', 7) }),
  on('care_scheduled', { code: 'T22', term: careContact('T22', 14) }),
  on('care_scheduled', { code: 'T23', term: careContact('T23', 0) }),

  on('measure_taken', { code: 'T3', term: chosen('T3') }),
  on('measure_taken', { code: 'T12', when: ({ letter }) => letter, term: chosen('T12') }),
  on('measure_taken', { code: 'T13', term: reviewTerm }),
  on('measure_taken', { code: 'T14', term: chosen('T14') }),
  on('registration_untold', { code: 'T45', term: chosen('T12') }),
  on('case_paused', { code: 'T47', term: ({ event }) => ({ due: event.until }) }),
  on('wrong_name_shared', { code: 'T46', term: atOnce }),
  on('measure_ended', { code: 'T14', term: chosen('T14') }),

  on('police_planned', {
    code: 'T7',
    term: ({ event }) => ({ due: later(event.appointmentOn ?? event.on, event.on) }),
  }),
  on('police_filed', { code: 'T7', term: atOnce }),
  on('police_filed', { code: 'T8', term: chosen('T8') }),
  on('police_asked', { code: 'T8', term: chosen('T8') }),
  on('police_news', { code: 'T8', when: ({ isRunning }) => isRunning, term: chosen('T8') }),
  on('police_news', { code: 'T10', term: chosen('T10') }),
  on('late_news', { code: 'T26', term: chosen('T26') }),
  on('complaint_needed', {
    code: 'T9',
    term: firstWarning,
  }),
  on('complaint_needed', {
    code: 'T9',
    term: ({ event }) => complaintTerm(event, addDays(event.learnedOn, 7 * lastWarningWeeks)),
    moot: ({ on: day }, due) => due < day,
  }),
  on('evidence_found', {
    code: 'T6',
    term: ({ event }) => wipedOn(event.wipeOn),
    urgent: always,
    moot: ({ on: day }, due) => due < day,
  }),

  on('wbk_received', {
    code: 'T27',
    when: ({ acknowledgedOn }) => acknowledgedOn === null,
    term: ({ event }) => ({ due: acknowledgeBy(event.on) }),
  }),
  on('wbk_received', {
    code: 'T28',
    when: ({ isAnswered }) => !isAnswered,
    term: ({ event }) => ({ due: answerBy(event.on, event.acknowledgedOn) }),
  }),

  on('damage_reported', { code: 'T15', term: chosen('T15') }),
  on('damage_reported', { code: 'T16', term: chosen('T16') }),
  on('claim_running', { code: 'T17', term: chosen('T17') }),
  on('hearing_set', { code: 'T18', term: joiningTerm }),
  on('last_day_set', {
    code: 'T48',
    when: ({ lastDay, on: day }) => lastDay >= day,
    term: lastDayTerm,
  }),

  on('closing_started', { code: 'T4', term: atOnce }),
  on('closing_started', { code: 'T25', term: chosen('T25') }),

  on('day_agreed', {
    code: 'T51',
    when: ({ code }) => code === 'T51',
    term: ({ event }) => ({ due: event.day }),
  }),
  on('day_agreed', {
    code: 'T52',
    when: ({ code }) => code === 'T52',
    term: ({ event }) => ({ due: event.day }),
  }),

  on('access_requested', { code: 'T29', term: accessTerm }),
  on('breach_known', { code: 'T30', term: breachTerm, urgent: always }),
  on('month_ended', { code: 'T33', term: chosen('T33') }),
  on('quarter_ended', { code: 'T32', term: chosen('T32') }),
  on('year_ended', { code: 'T34', term: chosen('T34') }),
  on('retention_due', {
    code: 'T35',
    term: (circumstances) => ({
      due: addDays(circumstances.start, -lengthOf(circumstances, 'T35')),
    }),
  }),
];
