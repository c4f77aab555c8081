import type { PoliceStatus, Severity } from '../../domain/code-lists/index.ts';
import { filedReport } from '../../domain/records/police.ts';
import { addDays, type DateString } from '../../domain/time.ts';
import { draw, happens, type Random, type Weights, whole } from '../random.ts';
import { agreeToPolice } from './consent.ts';
import { laterDay } from './diary.ts';
import type { Course } from './handled.ts';

/** What is decided about the police, by how serious it was; below s3 it is seldom a question. */
const decisions: Readonly<
  Record<'staff' | 'political', Partial<Record<Severity, Weights<PoliceStatus>>>>
> = {
  staff: {
    s3: { advised_against_by_reporter: 5, notification_made: 4, complaint_by_employer: 1 },
    s4: { notification_made: 4, complaint_by_employer: 4, advised_against_by_reporter: 3 },
    s5: { complaint_by_employer: 6, complaint_filed: 2 },
  },
  political: {
    s3: { advised_against_by_reporter: 6, notification_made: 4 },
    s4: { notification_made: 5, complaint_by_mayor: 3, advised_against_by_reporter: 3 },
    s5: { complaint_by_mayor: 5, complaint_filed: 3 },
  },
};

/** How a complaint goes on: step after step, with the days in between. */
const outcomes = [
  ['under_investigation', 'dismissed'],
  ['under_investigation', 'suspect_identified', 'sent_to_om', 'om_settlement'],
  ['under_investigation', 'suspect_identified', 'sent_to_om', 'convicted'],
  ['under_investigation'],
  ['dismissed'],
] as const satisfies readonly (readonly PoliceStatus[])[];

/** Decides about the police and follows what they do. Says on which day the last of it is. */
export function goToPolice(course: Course, start: DateString): DateString {
  const { random, diary, regime, report } = course;
  const weights = decisions[regime][report.incident.severity];
  const day = laterDay(random, start, 0, 2);
  if (weights === undefined) return start;
  if (course.isAnonymous) {
    diary.settle(day, 'T5');
    return day;
  }
  const decision = draw(random, weights);
  const number = filedReport(decision) === null ? '' : fileNumber(random, day);
  if (happens(random, 0.25)) {
    diary.write(start, 'police.record', (caseId, on) => ({
      caseId,
      on,
      status: 'considering',
      number: '',
    }));
  }
  const made = filedReport(decision);
  if (made === null) {
    diary.write(day, 'police.record', (caseId, on) => ({ caseId, on, status: decision, number }));
    return day;
  }
  agreeToPolice(course, day);
  diary.write(day, 'police.saveReport', (caseId, on) => ({
    caseId,
    ...reportToPolice,
    ...made,
    offences: [],
    filedOn: on,
    number,
    vptCodeConfirmed: made.kind === 'complaint',
  }));
  const asked = laterDay(random, day, 24, 30);
  diary.settle(asked, 'T8');
  if (made.kind === 'complaint') return follow(course, day, number);
  diary.skip(addDays(asked, 1), 'T8', nothingFollows);
  return day;
}

/** What is the same of every report: the code is asked for, and the address is that of the employer. */
const reportToPolice = {
  id: null,
  plannedOn: null,
  filedAt: null,
  station: '',
  contact: '',
  articles: '',
  learnedOn: null,
  vptCodeRequested: true,
  elaConfirmed: false,
  domicile: 'employer',
  domicileReason: '',
  anonymity: 'employer_address',
  hearingOn: null,
} as const;

/** Why the police are not asked again. */
const nothingFollows = 'Bij een melding volgt er niets meer';
const theyWillCall = 'De politie belt zelf als er nieuws is';

/** A number as the police give them, of a unit that does not exist. */
const fileNumber = (random: Random, day: DateString) =>
  `PL9999-${day.slice(0, 4)}${whole(random, 100_000, 999_999)}`;

function follow({ random, diary }: Course, filedOn: DateString, number: string): DateString {
  const steps = outcomes[whole(random, 0, outcomes.length - 1)] ?? [];
  let day = filedOn;
  for (const status of steps) {
    day = addDays(day, whole(random, 10, 45));
    diary.write(day, 'police.record', (caseId, on) => ({ caseId, on, status, number }));
    diary.settle(laterDay(random, day, 1, 5), 'T10');
  }
  diary.skip(addDays(day, 2), 'T8', theyWillCall);
  return addDays(day, 7);
}
