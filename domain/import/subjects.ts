import type { Regime } from '../compartment.ts';
import { type PolicyKind, policyKinds } from '../policy/records.ts';
import type { ImportFields } from './field.ts';
import { policyFields } from './policy-fields.ts';
import { reportFields } from './report-fields.ts';

/** What a row of a spreadsheet can be: a report, or a record of a kind of the policy store. */
export type ImportSubject = 'reports' | PolicyKind;

/** Everything that a row can be. */
export const importSubjects: readonly [ImportSubject, ...ImportSubject[]] = [
  'reports',
  ...policyKinds,
];

/** What the columns of a file can be. */
export const fieldsOf = (subject: ImportSubject, regime: Regime): ImportFields =>
  subject === 'reports' ? reportFields(regime) : policyFields(subject);
