import type { Input } from '../../api/contract/index.ts';
import type { ClosingReason } from '../../domain/code-lists/index.ts';
import { addDays, type DateString } from '../../domain/time.ts';
import { isInternal } from '../case-story.ts';
import { draw, happens, type Weights, whole } from '../random.ts';
import type { Course } from './handled.ts';

const usual: Weights<ClosingReason> = {
  resolved: 60,
  partly_satisfied: 22,
  reporter_stops: 8,
  no_contact: 4,
  left_organisation: 2,
  consent_withdrawn: 1,
  other: 1,
};
const ofAnonymous: Weights<ClosingReason> = { no_contact: 6, reporter_stops: 3, resolved: 1 };
const inside: Weights<ClosingReason> = {
  resolved: 4,
  partly_satisfied: 4,
  transferred_formal: 3,
  reporter_stops: 2,
  left_organisation: 1,
};

/** Endings that come before everything was done, and why feedback can be left out then. */
const waivers: Partial<Record<ClosingReason, Input<'cases.close'>['feedbackWaiver']>> = {
  reporter_stops: 'reporter_declines',
  consent_withdrawn: 'reporter_declines',
  no_contact: 'no_contact',
};

/** How often a case is never closed: forgotten, until the desk says that it is quiet. */
const forgotten = 0.02;

/** Closes a case some time after the last thing that was done in it. */
export function closeCase(course: Course, last: DateString): void {
  const { random, diary, isAnonymous, report } = course;
  if (happens(random, forgotten)) return;
  const reason = draw(random, reasonsFor(course));
  const waiver = waivers[reason] ?? null;
  const day =
    waiver === null
      ? addDays(last, whole(random, 4, 25))
      : addDays(report.receivedOn, whole(random, 12, 45));
  const answered = reason === 'no_contact' ? 'no' : 'yes';
  diary.write(day, 'cases.close', (caseId) => ({
    caseId,
    reason,
    checks: {
      feedbackGiven: answered,
      policeNews: report.incident.severity >= 's3' ? answered : 'not_applicable',
      consentReviewed: isAnonymous ? 'not_applicable' : 'yes',
    },
    feedbackWaiver: waiver,
  }));
}

function reasonsFor({ isAnonymous, report }: Course): Weights<ClosingReason> {
  if (isAnonymous) return ofAnonymous;
  return isInternal(report.incident.perpetratorKind) ? inside : usual;
}
