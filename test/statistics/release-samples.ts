import type { Organisation } from '../../domain/records/organisation.ts';
import {
  buildRelease,
  type CountedIncidents,
  type ReleaseSubject,
} from '../../statistics/release.ts';
import type { Contribution } from '../../statistics/table.ts';
import { departmentPolicy, quarterlyOverview, spread } from './samples.ts';

const codes = { nature: 'insult', channel: 'counter', severity: 's2', month: 3 } as const;

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
  threshold: 5,
  idleMinutes: 10,
};

const subject = { year: 2026, version: '0.1.0', createdOn: '2027-01-04' } as const;

/** The release of 2026 of an organisation. */
export const releaseOf = (
  compartment: ReleaseSubject['compartment'],
  counts: readonly CountedIncidents[],
  organisation: Partial<Organisation> = {},
) =>
  buildRelease(counts, {
    ...subject,
    compartment,
    organisation: { ...waterrijk, ...organisation },
  });
