import {
  broaderChain,
  nature,
  type PerpMeasure,
  type Severity,
} from '../../domain/code-lists/index.ts';
import { isNone, needsProportionality } from '../../domain/records/measure.ts';
import type { Incident } from '../../domain/records/report.ts';
import { addDays, addMonths, type DateString } from '../../domain/time.ts';
import { draw, happens, pick, type Weights } from '../random.ts';
import { agreeToReaction } from './consent.ts';
import { laterDay } from './diary.ts';
import type { Course } from './handled.ts';

/** What is done towards an outsider, by how serious it was. */
const bySeverity: Readonly<Record<Severity, Weights<PerpMeasure>>> = {
  s1: { correction_on_spot: 7, warning_oral: 2, none_by_choice: 2 },
  s2: { warning_oral: 4, conversation: 3, warning_letter: 3, none_by_choice: 1 },
  s3: { warning_letter: 6, conversation: 3, single_contact: 2, written_only: 2, last_warning: 1 },
  s4: { warning_letter: 4, site_ban: 4, written_only: 2, accompanied_visit: 2, handover_care: 1 },
  s5: { site_ban: 6, handover_care: 2, contact_ban_civil: 2 },
};
const online: Weights<PerpMeasure> = { content_removal: 6, warning_letter: 2, conversation: 1 };
const inside: Weights<PerpMeasure> = {
  apology_mediation: 4,
  conversation: 4,
  none_by_choice: 3,
  internal_disciplinary: 1,
};
const bribery: Weights<PerpMeasure> = { conversation: 3, warning_letter: 3, correction_on_spot: 3 };

function choices(incident: Incident): Weights<PerpMeasure> {
  const above = broaderChain(nature, incident.nature);
  if (['colleague', 'manager', 'officeholder'].includes(incident.perpetratorKind)) return inside;
  if (above.includes('online')) return online;
  if (above.includes('bribery')) return bribery;
  return bySeverity[incident.severity];
}

/** Measures that go out by letter, always or nearly so. */
const written: readonly PerpMeasure[] = [
  'warning_letter',
  'last_warning',
  'written_only',
  'site_ban',
  'contact_ban_civil',
  'accompanied_visit',
  'single_contact',
];
/** Measures that end, and the months that they last. */
const terms: Partial<Record<PerpMeasure, readonly number[]>> = {
  site_ban: [3, 6, 12],
  contact_ban_civil: [6, 12],
  written_only: [3, 6],
  accompanied_visit: [3, 6],
};

/** Why nothing lighter would do. */
const notLighter = [
  'Een waarschuwing heeft eerder niet geholpen.',
  'Het gedrag was zo ernstig dat een gesprek niet genoeg is.',
  'Medewerkers moeten hun werk veilig kunnen doen; contact blijft mogelijk per brief.',
];

/**
 * Records what the organisation decides towards whoever did it, and tells the reporter. Says on
 * which day the last of it is.
 */
export function react(course: Course, start: DateString): DateString {
  const { random, diary, report } = course;
  const day = laterDay(random, start, 0, 2);
  const isUnknown = report.incident.perpetratorKnown === 'unknown';
  if (isUnknown && !happens(random, 0.3)) return start;
  const kind = isUnknown ? 'none_unknown' : draw(random, choices(report.incident));
  const months = terms[kind];
  const letter = written.includes(kind);
  if (letter && !course.isAnonymous) agreeToReaction(course, day);
  diary.write(day, 'measures.record', (caseId, on) => ({
    caseId,
    kind,
    decidedOn: on,
    endsOn: months ? addMonths(on, pick(random, months)) : null,
    letter,
    informedOn: isNone(kind) ? null : on,
    ...(needsProportionality(kind) && { proportionality: pick(random, notLighter) }),
  }));
  if (letter) diary.settle(laterDay(random, day, 1, 4), 'T12');
  const told = laterDay(random, day, 2, 6);
  diary.settle(told, 'T14');
  diary.settle(told, 'T3');
  if (months) diary.settle(addDays(addMonths(day, Math.min(...months)), -16), 'T13');
  return told;
}
