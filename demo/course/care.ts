import type { Input } from '../../api/contract/index.ts';
import type { Severity, SupportElement } from '../../domain/code-lists/index.ts';
import { addDays, addMonths, type DateString } from '../../domain/time.ts';
import { openDayFrom } from '../clock.ts';
import { sayOne } from '../phrase.ts';
import { draw, happens, pick, type Random, type Weights, whole } from '../random.ts';
import { delay } from './diary.ts';
import { type Course, latest } from './handled.ts';
import { contactNotes } from './phrases.ts';

type Offer = Input<'care.offer'>['offers'][number];

/** How often aftercare is offered and planned, by how serious it was. */
const offered: Readonly<Record<Severity, number>> = { s1: 0.5, s2: 0.8, s3: 1, s4: 1, s5: 1 };
const planned: Readonly<Record<Severity, number>> = { s1: 0.1, s2: 0.4, s3: 0.85, s4: 0.95, s5: 1 };
/** How somebody feels after it, from 0 to 10. */
const wellbeingAtFirst: Readonly<Record<Severity, number>> = { s1: 7, s2: 6, s3: 5, s4: 4, s5: 3 };

/** What kinds of support somebody of the staff, or of the council, is helped with. */
const supports = {
  staff: {
    psychic: { collegial_support: 5, company_social_worker: 3, occupational_physician: 2 },
    physical: { security_escort: 4, medical_care: 1 },
    material: { property_replacement: 2, phone_number_change: 1, digital_security: 1 },
    legal: { police_report_help: 5, damage_help: 1 },
  },
  political: {
    psychic: { ot_weerbaar_bestuur: 5, family_support: 3, victim_support: 1 },
    physical: { security_escort: 1 },
    material: { home_security: 4, digital_security: 4, phone_number_change: 1 },
    legal: { police_report_help: 5, lawyer: 1 },
  },
} as const satisfies Record<string, Record<Offer['element'], Weights<SupportElement>>>;

/** How often an element of support is wanted at the lightest, and more for each step of severity. */
const wanted = {
  psychic: { least: 0.25, more: 0.15 },
  physical: { least: 0, more: 0.12 },
  material: { least: 0.02, more: 0.1 },
  legal: { least: 0.05, more: 0.15 },
} as const;
const elements = ['psychic', 'physical', 'material', 'legal'] as const;

/** Offers and gives aftercare. Says on which day the last of it is. */
export function giveCare(course: Course, talk: DateString): DateString {
  const { random, diary, report, isAnonymous } = course;
  const { severity } = report.incident;
  const day = addDays(talk, severity >= 's3' ? 0 : whole(random, 0, 4) + delay(random));
  if (isAnonymous || !happens(random, offered[severity])) {
    diary.skip(day, 'T24', sayOne(random, reasonsNotToOffer));
    return day;
  }
  const offers = elements.map((element) => offerOf(course, element));
  diary.write(day, 'care.offer', (caseId) => ({ caseId, offers }));
  if (!happens(random, planned[severity])) return day;
  diary.write(day, 'care.schedule', (caseId) => ({ caseId }));
  return keepContact(course, day);
}

const reasonsNotToOffer = [
  'Melder heeft [geen behoefte|nu geen behoefte] aan nazorg.',
  'Besproken; melder [redt zich|vindt dit niet nodig].',
];

function offerOf({ random, regime, report }: Course, element: Offer['element']): Offer {
  const { least, more } = wanted[element];
  const chance = least + more * Number(report.incident.severity.slice(1));
  if (!happens(random, chance)) return { element, status: 'declined', support: null };
  const status = draw(random, { accepted: 6, ongoing: 3, offered: 1 });
  return { element, status, support: draw<SupportElement>(random, supports[regime][element]) };
}

/** The five contacts of a plan, around the days on which they fall due. */
function keepContact({ random, diary, report }: Course, planned: DateString): DateString {
  const from = report.receivedOn;
  const days = [
    addDays(from, 1),
    addDays(from, 3),
    addDays(from, whole(random, 14, 19)),
    addDays(from, whole(random, 42, 53)),
    addMonths(from, 3),
  ];
  let wellbeing = wellbeingAtFirst[report.incident.severity] + whole(random, -1, 1);
  let last = planned;
  for (const wantedDay of days) {
    last = openDayFrom(latest(addDays(last, 1), addDays(wantedDay, delay(random))));
    const contact = contactAt(random, wellbeing);
    diary.write(last, 'care.recordContact', (caseId, on) => ({ caseId, on, ...contact }));
    wellbeing = Math.min(9, Math.max(1, wellbeing + pick(random, [-1, 0, 1, 1, 1, 2])));
  }
  return last;
}

function contactAt(random: Random, wellbeing: number) {
  const band = wellbeing < 5 ? 'bad' : wellbeing < 7 ? 'fair' : 'good';
  return {
    kind: draw(random, { phone: 5, conversation: 4, message: 1, video: 1 }),
    wellbeing: happens(random, 0.1) ? null : wellbeing,
    note: sayOne(random, contactNotes[band]),
  };
}
