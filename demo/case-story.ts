import type { Nature, PerpetratorKind, Severity } from '../domain/code-lists/index.ts';
import type { Incident, Position, Report } from '../domain/records/report.ts';
import type { DateString } from '../domain/time.ts';
import { reportMinute, timeOfDay } from './clock.ts';
import { units } from './municipality.ts';
import { tell } from './narrative.ts';
import { chooseOccurrence } from './occurrence.ts';
import type { Somebody } from './people.ts';
import { draw, happens, type Random, type Weights, whole } from './random.ts';
import type { Situation } from './situations/index.ts';

/** A report before it is known under which number its reporter stands in the vault. */
export type ToldReport = Omit<Report, 'reporter'>;

/** What has to be known before a report can be told. */
export interface Beginning {
  readonly situation: Situation<string>;
  readonly receivedOn: DateString;
  readonly who: Somebody;
}

/** Tells a report from its beginning. */
export function tellReport(random: Random, beginning: Beginning): ToldReport {
  const { situation, receivedOn, who } = beginning;
  const minutes = reportMinute(random, receivedOn);
  const { hours, lasting = false } = situation;
  const { occurred, when } = chooseOccurrence(random, {
    receivedOn,
    receivedAt: minutes,
    hours,
    lasting,
  });
  const incident = codesOf(random, situation, who.position, occurred);
  const reporterKind = isInternal(incident.perpetratorKind)
    ? 'victim'
    : draw(random, reporterKinds);
  const wish = draw(random, wishesOf(incident));
  const narrative = tell(random, {
    situation,
    incident,
    regime: who.position.regime,
    reporterKind,
    wish,
    sex: who.sex,
    when,
  });
  return {
    rulesDiscussed: true,
    receivedOn,
    receivedAt: timeOfDay(minutes),
    receivedVia: draw(random, routes[who.position.regime]),
    reporterKind,
    wish,
    dualCapacity: false,
    standing: 'ordinary',
    incident: { ...incident, narrative },
  };
}

const reporterKinds = { victim: 88, witness: 6, manager: 4, other: 2 } as const satisfies Weights<
  Report['reporterKind']
>;

const routes = {
  staff: { conversation: 6, phone: 5, email: 3, message: 1, form: 1, referral_manager: 2 },
  political: { conversation: 4, phone: 6, email: 2, message: 3, referral_griffier: 3 },
} as const satisfies Record<string, Weights<Report['receivedVia']>>;

/** Whether it was somebody of the own organisation. */
export const isInternal = (kind: PerpetratorKind) => kind === 'colleague' || kind === 'manager';

function codesOf(
  random: Random,
  situation: Situation<string>,
  position: Position,
  occurred: Incident['occurred'],
): Omit<Incident, 'narrative'> {
  const { nature, extra = [], bribe } = situation;
  const severity = draw(random, situation.severity);
  const perpetratorKind = draw(random, situation.by);
  const work =
    situation.work ?? (position.regime === 'staff' ? units[position.department].work : { none: 1 });
  return {
    occurred,
    nature,
    extraNatures: extra.filter((code) => code !== nature && happens(random, 0.3)),
    channel: draw(random, situation.channels),
    location: null,
    workProcess: draw(random, work),
    severity,
    perceivedSeverity: happens(random, 0.15) ? null : draw(random, feelings[severity]),
    urgency: null,
    corrected: correctedAt(situation.spoken ?? false, severity),
    perpetratorKind,
    perpetratorKnown: draw(
      random,
      namedness[perpetratorKind] ?? { known_named: 2, known_not_named: 3 },
    ),
    bribe: bribe
      ? {
          means: draw(random, bribe.means),
          aim: draw(random, bribe.aim),
          response: draw(random, bribe.response),
        }
      : null,
  };
}

/** By the guide of severity: what stops when corrected is s1, what goes on is more. */
function correctedAt(spoken: boolean, severity: Severity): Incident['corrected'] {
  if (!spoken) return 'unknown';
  return severity === 's1' ? 'yes' : 'no';
}

const feelings: Readonly<Record<Severity, Weights<NonNullable<Incident['perceivedSeverity']>>>> = {
  s1: { not_serious: 3, less_serious: 5, serious: 1 },
  s2: { less_serious: 4, serious: 4 },
  s3: { less_serious: 1, serious: 6, very_serious: 2 },
  s4: { serious: 3, very_serious: 6 },
  s5: { very_serious: 1 },
};

const namedness: Partial<Record<PerpetratorKind, Weights<Incident['perpetratorKnown']>>> = {
  anonymous: { unknown: 1 },
  unknown: { unknown: 1 },
  organised_crime: { unknown: 2, known_not_named: 1 },
};

/** What is asked for where the nature decides it. */
const wishesByNature: Partial<Record<Nature, Weights<Report['wish']>>> = {
  bribery_offer: { advice: 5, record: 4, act_internally: 2 },
  gift_no_purpose: { record: 5, advice: 3 },
  bribery_completed_suspicion: { wbk_report: 3, advice: 3, unsure: 2 },
  infiltration: { advice: 3, unsure: 3, wbk_report: 1 },
  internal_misconduct: { listen: 4, advice: 5, formal_complaint: 2, unsure: 2 },
  sexual_intimidation: { advice: 4, unsure: 3, formal_complaint: 2, act_internally: 2 },
};

const wishesBySeverity: Readonly<Record<Severity, Weights<Report['wish']>>> = {
  s1: { record: 6, listen: 5, advice: 2 },
  s2: { record: 5, act_internally: 4, listen: 2, advice: 2 },
  s3: { act_internally: 5, advice: 4, record: 3, police_help: 2, unsure: 1 },
  s4: { police_help: 6, act_internally: 4, advice: 2, unsure: 2 },
  s5: { police_help: 8, advice: 1 },
};

const wishesOf = ({ nature, severity }: Pick<Incident, 'nature' | 'severity'>) =>
  wishesByNature[nature] ?? wishesBySeverity[severity];

/** Minutes between a report and the moment it is recorded. */
export const typingTime = (random: Random) => whole(random, 6, 50);
