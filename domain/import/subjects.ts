import type { Regime } from '../compartment.ts';
import { type PolicyKind, policyKinds } from '../policy/records.ts';
import type { ImportFields } from './field.ts';
import { locationFields } from './location-fields.ts';
import { policyFields } from './policy-fields.ts';
import { reportFields } from './report-fields.ts';

/** What who keeps cases reads in: reports, or the places of the organisation. */
export const caseSubjects = ['reports', 'locations'] as const;
/** What who keeps cases reads in. */
export type CaseSubject = (typeof caseSubjects)[number];

/** What a row of a spreadsheet can be: a report, a place, or a record of a kind of the policy store. */
export type ImportSubject = CaseSubject | PolicyKind;

/** Everything that a row can be. */
export const importSubjects: readonly [ImportSubject, ...ImportSubject[]] = [
  ...caseSubjects,
  ...policyKinds,
];

/** Whether rows are of who keeps cases, and no records of the policy store. */
export const isOfCases = (subject: ImportSubject): subject is CaseSubject =>
  caseSubjects.some((one) => one === subject);

/** What the columns of a file can be. */
export function fieldsOf(subject: ImportSubject, regime: Regime): ImportFields {
  if (subject === 'locations') return locationFields(regime);
  return subject === 'reports' ? reportFields(regime) : policyFields(subject);
}
