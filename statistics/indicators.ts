/**
 * The policy indicators that ride along with a release (domain study, §2.0–2.4 and §6.4): measure
 * code, indicator code, value. They count what the organisation did, never who reported, so they are
 * not protected, and they are there when not one number of incidents may leave.
 */
import { z } from 'zod';
import {
  contactKind,
  phase,
  preventiveKind,
  trainingKind,
  type VptMeasure,
} from '../domain/code-lists/index.ts';
import { count, date } from '../domain/fields.ts';
import type { PolicyIndicators } from '../domain/policy/indicators.ts';
import type { DateString } from '../domain/time.ts';
import type { Sentence } from './reasons.ts';

/** One thing that is counted of the policy of an organisation. */
export interface Indicator {
  /** The measure of the founding document that it tells of. */
  readonly measure: VptMeasure;
  /** Lower snake case; never reused, never renamed. */
  readonly code: string;
  readonly words: Sentence;
  /** Whether there may be nothing to count, as the age of a norm that is not there; no when left out. */
  readonly isOptional?: true;
  readonly valueIn: (counted: PolicyIndicators) => number | null;
}

/** Whole months from one day to a later one. */
function monthsBetween(from: DateString, until: DateString): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [lastYear = 0, lastMonth = 0, lastDay = 0] = until.split('-').map(Number);
  const months = (lastYear - year) * 12 + lastMonth - month;
  return Math.max(0, lastDay < day ? months - 1 : months);
}

const basis: readonly Indicator[] = [
  {
    measure: 'PREVENT',
    code: 'units',
    words: { nl: 'Afdelingen', en: 'Departments' },
    valueIn: ({ units }) => units.total,
  },
  {
    measure: 'PREVENT',
    code: 'units_with_measure',
    words: {
      nl: 'Afdelingen met een eigen maatregel',
      en: 'Departments with a measure of their own',
    },
    valueIn: ({ units }) => units.withMeasure,
  },
  {
    measure: 'PREVENT',
    code: 'awareness_sessions',
    words: {
      nl: 'Bijeenkomsten over bewustwording, laatste 24 maanden',
      en: 'Awareness sessions, last 24 months',
    },
    valueIn: ({ sessions }) => sessions,
  },
];

const norm: readonly Indicator[] = [
  {
    measure: 'NORM',
    code: 'norm_present',
    words: { nl: 'Er is een norm (1) of niet (0)', en: 'There is a norm (1) or not (0)' },
    valueIn: ({ norm: { present } }) => (present ? 1 : 0),
  },
  {
    measure: 'NORM',
    code: 'norm_months_since_review',
    isOptional: true,
    words: {
      nl: 'Maanden sinds de norm is besproken',
      en: 'Months since the norm was looked at',
    },
    valueIn: ({ norm: { reviewedOn }, madeOn }) =>
      reviewedOn === null ? null : monthsBetween(reviewedOn, madeOn),
  },
  {
    measure: 'NORM',
    code: 'locations',
    words: { nl: 'Locaties', en: 'Locations' },
    valueIn: ({ houseRules }) => houseRules.locations,
  },
  {
    measure: 'NORM',
    code: 'locations_with_rules',
    words: {
      nl: 'Locaties waar de huisregels hangen',
      en: 'Locations where the house rules are displayed',
    },
    valueIn: ({ houseRules }) => houseRules.displayed,
  },
];

const trained: Indicator = {
  measure: 'TRAIN',
  code: 'units_trained',
  words: {
    nl: 'Afdelingen getraind in de laatste 24 maanden',
    en: 'Departments trained in the last 24 months',
  },
  valueIn: ({ units }) => units.trained,
};

const trainings = trainingKind.codes.map(
  ({ code, nl, en }): Indicator => ({
    measure: 'TRAIN',
    code: `training_${code}`,
    words: { nl: `Trainingen: ${nl}`, en: `Trainings: ${en}` },
    valueIn: (counted) => counted.trainings.find(({ training }) => training === code)?.count ?? 0,
  }),
);

const contacts = contactKind.codes.map(
  ({ code, nl, en }): Indicator => ({
    measure: 'POLICE',
    code: `contact_${code}`,
    words: { nl: `Contacten: ${nl}`, en: `Contacts: ${en}` },
    valueIn: (counted) => counted.contacts.find(({ contact }) => contact === code)?.count ?? 0,
  }),
);

const measures = preventiveKind.codes.flatMap((kind) =>
  phase.codes.map(
    (when): Indicator => ({
      measure: 'PREVENT',
      code: `in_place_${kind.code}_${when.code}`,
      words: {
        nl: `Maatregelen: ${kind.nl}, ${when.nl.toLowerCase()} een incident`,
        en: `Measures: ${kind.en}, ${when.en.toLowerCase()} an incident`,
      },
      valueIn: (counted) =>
        counted.measures.find((one) => one.measure === kind.code && one.phase === when.code)
          ?.count ?? 0,
    }),
  ),
);

/** Every indicator, in the order of the files. A file with indicators has all of them, zeros too. */
export const indicators: readonly Indicator[] = [
  ...basis,
  ...norm,
  trained,
  ...trainings,
  ...contacts,
  ...measures,
];

/** The indicators of a day, as a release keeps them. */
export const releasedIndicatorsSchema = z
  .strictObject({
    /** The day on which the coordinator counted them. */
    countedOn: date,
    values: z
      .array(
        z.strictObject({ measure: z.string(), indicator: z.string(), value: count.nullable() }),
      )
      .readonly(),
  })
  .readonly();
/** The indicators of a day, as a release keeps them. */
export type ReleasedIndicators = z.infer<typeof releasedIndicatorsSchema>;

/** What the coordinator counted, as it rides along. */
export const releasedIndicators = (counted: PolicyIndicators): ReleasedIndicators => ({
  countedOn: counted.madeOn,
  values: indicators.map(({ measure, code, valueIn }) => ({
    measure,
    indicator: code,
    value: valueIn(counted),
  })),
});
