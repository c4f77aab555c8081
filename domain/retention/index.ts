import { z } from 'zod';
import type { Compartment } from '../compartment.ts';
import { addDays, addMonths, type DateString } from '../time.ts';
import { type RetentionRow, type RetentionRule, retentionRules } from './rules.ts';

export {
  type Keeping,
  type RetentionBase,
  type RetentionRow,
  type RetentionRule,
  retentionRules,
} from './rules.ts';

/** The table with its rows as wide as the interface, whatever each holds. */
const table: Readonly<Record<RetentionRule, RetentionRow>> = retentionRules;

/** The terms an organisation chose itself, in the unit of each rule; the default where it did not. */
export type RetentionSettings = { readonly [R in RetentionRule]?: number | undefined };

function term(rule: RetentionRule) {
  const { keeping } = table[rule];
  if (keeping.kind !== 'after') throw new Error(`${rule} has no term`);
  const { min, max } = keeping;
  return z.int('number.outOfRange').min(min, 'number.outOfRange').max(max, 'number.outOfRange');
}

const chosen = (rule: RetentionRule) => term(rule).optional();

/** The parts of a closed case that are destroyed after a term of its own. */
export const closedCaseRules = [
  'counsellor_notes',
  'evidence',
  'counsellor_case',
  'griffier_case',
  'police_damage_file',
] as const;
/** A part of a closed case that is destroyed after a term of its own. */
export type ClosedCaseRule = (typeof closedCaseRules)[number];

const ofCounsellor = ['counsellor_notes', 'evidence', 'counsellor_case'] as const;
const rulesByCompartment: Readonly<Record<Compartment, readonly ClosedCaseRule[]>> = {
  staff: ofCounsellor,
  political: ofCounsellor,
  // The file of the clerk is one whole: he has no notes under the secrecy of a counsellor (§4.2).
  council: ['evidence', 'griffier_case'],
  policy: [],
};

/** The rules of the closed cases of a compartment. */
export const closedCaseRulesIn = (compartment: Compartment): readonly ClosedCaseRule[] =>
  rulesByCompartment[compartment];

/** Whether a rule is that of a case as a whole, that takes its parts along. */
export const isWholeCase = (rule: string): boolean =>
  rule === 'counsellor_case' || rule === 'griffier_case';

/** The rule of a case as a whole, in a compartment. */
export const wholeCaseIn = (compartment: Compartment): readonly ClosedCaseRule[] =>
  closedCaseRulesIn(compartment).filter(isWholeCase);

/** The rules by which it is destroyed who a perpetrator is; of each case one holds. */
export const perpetratorRules = [
  'perpetrator_without_measure',
  'perpetrator_with_measure',
] as const;

/** Whether a rule is about who a perpetrator is. */
export const isPerpetratorRule = (rule: string): boolean =>
  perpetratorRules.some((one) => one === rule);

/** How long everything is kept that has a term of its own, in the unit of its rule and within its range. */
export const keepingTerms = z.strictObject({
  counsellor_notes: term('counsellor_notes'),
  evidence: term('evidence'),
  counsellor_case: term('counsellor_case'),
  griffier_case: term('griffier_case').default(retentionRules.griffier_case.keeping.standard),
  police_damage_file: term('police_damage_file').default(
    retentionRules.police_damage_file.keeping.standard,
  ),
  perpetrator_without_measure: term('perpetrator_without_measure').default(
    retentionRules.perpetrator_without_measure.keeping.standard,
  ),
  perpetrator_with_measure: term('perpetrator_with_measure').default(
    retentionRules.perpetrator_with_measure.keeping.standard,
  ),
  draft: term('draft').default(retentionRules.draft.keeping.standard),
  audit_log: term('audit_log').default(retentionRules.audit_log.keeping.standard),
  /** Whether what was told goes by itself when its owner did nothing for thirty days (§4.2, rule 4). */
  destroysForgotten: z.boolean().default(true),
});
/** How long everything is kept that has a term of its own, in the unit of its rule. */
export type KeepingTerms = z.infer<typeof keepingTerms>;

/** A rule whose term can be chosen. */
export type ChosenRule = Exclude<keyof KeepingTerms, 'destroysForgotten'>;

/** The rules of a compartment whose terms can be chosen. */
export const chosenRulesIn = (compartment: Compartment): readonly ChosenRule[] => [
  ...closedCaseRulesIn(compartment),
  'police_damage_file',
  ...perpetratorRules,
  'draft',
  'audit_log',
];

/** The terms where nobody chose others. */
export const standardTerms: KeepingTerms = {
  counsellor_notes: retentionRules.counsellor_notes.keeping.standard,
  evidence: retentionRules.evidence.keeping.standard,
  counsellor_case: retentionRules.counsellor_case.keeping.standard,
  griffier_case: retentionRules.griffier_case.keeping.standard,
  police_damage_file: retentionRules.police_damage_file.keeping.standard,
  perpetrator_without_measure: retentionRules.perpetrator_without_measure.keeping.standard,
  perpetrator_with_measure: retentionRules.perpetrator_with_measure.keeping.standard,
  draft: retentionRules.draft.keeping.standard,
  audit_log: retentionRules.audit_log.keeping.standard,
  destroysForgotten: true,
};

/** Terms within the range of their rule; a rule without a term cannot be given one. */
export const retentionSettings: z.ZodType<RetentionSettings> = z.strictObject({
  draft: chosen('draft'),
  counsellor_notes: chosen('counsellor_notes'),
  counsellor_case: chosen('counsellor_case'),
  griffier_case: chosen('griffier_case'),
  register_entry: chosen('register_entry'),
  perpetrator_without_measure: chosen('perpetrator_without_measure'),
  perpetrator_with_measure: chosen('perpetrator_with_measure'),
  evidence: chosen('evidence'),
  police_damage_file: chosen('police_damage_file'),
  audit_log: chosen('audit_log'),
});

/**
 * The day a record is due for destruction, counted from the base date of its rule. Null when it
 * has no such day: permanent, or kept as long as a law needs it. Holds are weighed elsewhere.
 */
export function retentionDue(
  rule: RetentionRule,
  baseDate: DateString,
  settings: RetentionSettings = {},
): DateString | null {
  const { keeping } = table[rule];
  if (keeping.kind === 'with') return retentionDue(keeping.rule, baseDate, settings);
  if (keeping.kind !== 'after') return null;
  const length = settings[rule] ?? keeping.standard;
  return keeping.unit === 'days' ? addDays(baseDate, length) : addMonths(baseDate, length);
}
