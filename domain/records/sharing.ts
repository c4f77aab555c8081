import { z } from 'zod';
import { codeSchema, consentForm, consentPurpose, fieldGroup, role } from '../code-lists/index.ts';
import { date, filledText } from '../fields.ts';
import { timeOfDaySchema } from '../time.ts';

/** Several roles, at least one. */
export const roles = z.array(codeSchema(role)).min(1, 'text.empty').max(role.codes.length);
/** Several parts of a case, at least one. */
export const fieldGroups = z
  .array(codeSchema(fieldGroup))
  .min(1, 'text.empty')
  .max(fieldGroup.codes.length);

/** What a reporter agreed to: for what, who may know what, when and how he said so, and how long. */
export const consent = z.object({
  purpose: codeSchema(consentPurpose),
  recipients: roles,
  groups: fieldGroups,
  how: codeSchema(consentForm),
  on: date,
  at: timeOfDaySchema,
  until: date.nullable(),
});

/** That a reporter takes his consent back, for all of its recipients or for some. */
export const withdrawal = z.object({
  recipients: roles,
  how: codeSchema(consentForm),
  on: date,
  at: timeOfDaySchema,
});

/** Who in particular got something: a name, a desk. */
export const toWhom = filledText(200);

/** On what a disclosure rests: consent, a conflict of duties, or that it names nobody. */
export const disclosureGrounds = ['consent', 'conflict_of_duties', 'names_nobody'] as const;

/**
 * What must all be true before a counsellor may speak without consent: a conflict of duties (domain
 * study, §1.3; a rule of the profession, for the jurist to check).
 */
export const dutyConditions = [
  'consentTried',
  'conscience',
  'noOtherWay',
  'seriousHarm',
  'asLittleAsPossible',
] as const;
