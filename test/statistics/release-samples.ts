import type { PolicyIndicators } from '../../domain/policy/indicators.ts';
import type { Organisation } from '../../domain/records/organisation.ts';
import type { PublishedRelease } from '../../statistics/linked/published.ts';
import {
  type MadeRelease,
  makeRelease,
  type RelatedPeriod,
} from '../../statistics/make-release.ts';
import type { CountedIncidents } from '../../statistics/published-tables.ts';
import type { ReleaseSubject } from '../../statistics/release.ts';
import { highsSolver } from '../../statistics/solver/highs.ts';
import type { Contribution } from './samples.ts';
import { departmentPolicy, quarterlyOverview, spread } from './samples.ts';

const codes = {
  ...{ nature: 'insult', channel: 'counter', severity: 's2', month: 3 },
  ...{ firstTalk: 'in_time', reaction: 'no_term' },
} as const;

/** Contributions per unit as the vault would count them: alike in everything but the unit. */
export const countedByUnit = (contributions: readonly Contribution[]): CountedIncidents[] =>
  contributions.map(({ reporter, incidents, codes: { department, office } }) => ({
    ...codes,
    reporter,
    incidents,
    unit: department ?? office ?? 'other',
  }));

/** S-09: 20 incidents by 17 people in four departments. */
export const overviewCounts = countedByUnit(quarterlyOverview);

/** S-09: the variant in which permits reported nothing. */
export const variantCounts = overviewCounts.filter(({ unit }) => unit !== 'permits');

/** S-10: five reports by four council members and an alderman. */
export const councilCounts = countedByUnit([
  ...spread({ office: 'council_member' }, 4, 4, 0),
  ...spread({ office: 'alderman' }, 1, 1, 10),
]);

/** S-09 and S-10: staff 420 in four units of known size; council 27 and four aldermen. */
export const waterrijk: Organisation = {
  municipality: { code: 'GM9999', name: 'Waterrijk' },
  staffSize: 420,
  units: [
    { department: 'social_district_teams', size: departmentPolicy.unitSizes.social_district_teams },
    { department: 'work_income', size: departmentPolicy.unitSizes.work_income },
    { department: 'civil_affairs', size: departmentPolicy.unitSizes.civil_affairs },
    { department: 'permits', size: departmentPolicy.unitSizes.permits },
  ],
  councilSeats: 27,
  aldermen: 4,
  liberationDay: false,
  reactionHours: 48,
  imagesWithoutConsent: true,
  reportingOfficer: false,
  counsellorPosition: 'undecided',
  threshold: 5,
  method: 'hiding',
};

/** What the coordinator of Waterrijk counted of its policy. */
export const countedPolicy: PolicyIndicators = {
  format: 'luwte-policy-indicators',
  version: 1,
  municipality: waterrijk.municipality,
  madeOn: '2026-12-15',
  measures: [
    { measure: 'alarm_button', phase: 'during', count: 3 },
    { measure: 'four_eyes', phase: 'before', count: 12 },
  ],
  units: { total: 4, withMeasure: 2, trained: 3 },
  sessions: 1,
  norm: { present: true, reviewedOn: '2026-09-20' },
  houseRules: { locations: 6, displayed: 4 },
  contacts: [{ contact: 'police', count: 1 }],
  trainings: [{ training: 'de_escalation_roleplay', count: 2 }],
};

const subject = {
  ...{ period: '2026', correction: 0, version: '0.1.0', createdOn: '2027-01-04' },
  method: 'hiding',
  indicators: null,
} as const;

/** One solver for all tests of a file. */
export const solver = await highsSolver();

/** What a release is made from, besides the counts. */
export type Circumstances = Partial<Omit<ReleaseSubject, 'organisation'>> & {
  readonly organisation?: Partial<Organisation>;
  readonly earlier?: readonly PublishedRelease[];
  readonly related?: readonly RelatedPeriod[];
};

/** The release of 2026, by hiding, unless it is said otherwise. */
export function madeOf(
  compartment: ReleaseSubject['compartment'],
  counts: readonly CountedIncidents[],
  { organisation = {}, earlier = [], related = [], ...others }: Circumstances = {},
): Promise<MadeRelease> {
  return makeRelease(solver, {
    counts,
    secret: new Uint8Array(32).fill(7),
    earlier,
    related,
    previous: null,
    subject: {
      ...subject,
      ...others,
      compartment,
      organisation: { ...waterrijk, ...organisation },
    },
  });
}
