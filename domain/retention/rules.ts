import type { HoldReason } from '../code-lists/index.ts';

/** How long a kind of record is kept after its base date. */
export type Keeping =
  | {
      readonly kind: 'after';
      readonly unit: 'days' | 'months';
      readonly standard: number;
      /** The range an organisation may choose from, both ends included. */
      readonly min: number;
      readonly max: number;
    }
  /** As long as the record it belongs to. */
  | { readonly kind: 'with'; readonly rule: 'counsellor_case' }
  /** As long as the law needs it, looked at again every so many months. */
  | { readonly kind: 'reviewed'; readonly months: number }
  | { readonly kind: 'permanent' };

/** One row of the retention table. */
export interface RetentionRow {
  /** What the term counts from. */
  readonly base: RetentionBase;
  readonly keeping: Keeping;
  /** What may keep this part, and only this part, longer. */
  readonly holdReasons: readonly HoldReason[];
  readonly nl: string;
  readonly en: string;
}

/** What a retention term counts from. */
export type RetentionBase =
  | 'last_change'
  | 'case_closed'
  | 'handled'
  | 'last_incident'
  | 'measure_ended'
  | 'evidence_handed_over_or_case_closed'
  | 'final_decision_or_last_payment'
  | 'settled'
  | 'event';

/** A term of so many months or days. */
type FixedTerm = Extract<Keeping, { readonly kind: 'after' }>;

const months = (standard: number, min: number, max: number): FixedTerm => ({
  kind: 'after',
  unit: 'months',
  standard,
  min,
  max,
});

/** The retention table (domain study, §4.2). All defaults are proposals for the jurist to check. */
export const retentionRules = {
  draft: {
    base: 'last_change',
    keeping: { kind: 'after', unit: 'days', standard: 90, min: 30, max: 180 },
    holdReasons: [],
    nl: 'Concept of contact zonder dossier',
    en: 'Draft or contact without a case',
  },
  counsellor_notes: {
    base: 'case_closed',
    keeping: months(6, 0, 24),
    holdReasons: ['open_complaint', 'wbk_procedure', 'court_case', 'reporter_request'],
    nl: 'Aantekeningen van de vertrouwenspersoon',
    en: 'Notes of the counsellor',
  },
  counsellor_case: {
    base: 'case_closed',
    keeping: months(12, 0, 24),
    holdReasons: [
      'open_complaint',
      'wbk_procedure',
      'court_case',
      'reporter_request',
      'open_damage_claim',
    ],
    nl: 'Dossier van de vertrouwenspersoon: feiten en identiteit',
    en: 'Case of the counsellor: facts and identity',
  },
  griffier_case: {
    base: 'case_closed',
    keeping: months(24, 12, 60),
    holdReasons: ['open_police_file', 'open_damage_claim'],
    nl: 'Dossier van de griffier',
    en: 'Case of the council clerk',
  },
  register_entry: {
    base: 'handled',
    keeping: months(60, 12, 60),
    holdReasons: ['open_police_file', 'open_damage_claim'],
    nl: 'Melding in het incidentenregister van de organisatie',
    en: 'Entry in the incident register of the organisation',
  },
  perpetrator_without_measure: {
    base: 'last_incident',
    keeping: months(12, 3, 24),
    holdReasons: ['active_series'],
    nl: 'Identiteit van een veroorzaker zonder maatregel',
    en: 'Identity of a perpetrator without a measure',
  },
  perpetrator_with_measure: {
    base: 'measure_ended',
    keeping: months(12, 0, 60),
    holdReasons: ['objection', 'court_case'],
    nl: 'Identiteit van een veroorzaker met een maatregel',
    en: 'Identity of a perpetrator with a measure',
  },
  evidence: {
    base: 'evidence_handed_over_or_case_closed',
    keeping: months(3, 0, 12),
    holdReasons: ['prosecution'],
    nl: 'Bewijs (bestanden)',
    en: 'Evidence (files)',
  },
  police_damage_file: {
    base: 'final_decision_or_last_payment',
    keeping: months(24, 12, 84),
    holdReasons: ['appeal', 'claim_term'],
    nl: 'Politie- en schadedossier',
    en: 'Police and damage file',
  },
  wbk_register: {
    base: 'settled',
    keeping: { kind: 'reviewed', months: 12 },
    holdReasons: ['wbk_procedure', 'detriment_dispute'],
    nl: 'Register van meldingen van misstanden',
    en: 'Whistleblower register',
  },
  consent_log: {
    base: 'case_closed',
    keeping: { kind: 'with', rule: 'counsellor_case' },
    holdReasons: [],
    nl: 'Toestemmingen en verstrekkingen',
    en: 'Consent and disclosures',
  },
  access_request: {
    base: 'case_closed',
    keeping: { kind: 'with', rule: 'counsellor_case' },
    holdReasons: [],
    nl: 'Verzoeken over gegevens: inzage, verbetering, beperking, bezwaar, wissen',
    en: 'Requests about data: access, rectification, restriction, objection, erasure',
  },
  breach_log: {
    base: 'event',
    keeping: { kind: 'reviewed', months: 12 },
    holdReasons: [],
    nl: 'Lijst van datalekken',
    en: 'List of data breaches',
  },
  audit_log: {
    base: 'event',
    keeping: months(36, 12, 60),
    holdReasons: [],
    nl: 'Logboek zonder inhoud',
    en: 'Content-free audit log',
  },
  aggregates: {
    base: 'event',
    keeping: { kind: 'permanent' },
    holdReasons: [],
    nl: 'Cijfers',
    en: 'Aggregates',
  },
  destruction_certificate: {
    base: 'event',
    keeping: { kind: 'permanent' },
    holdReasons: [],
    nl: 'Verklaring van vernietiging',
    en: 'Destruction certificate',
  },
} satisfies Record<string, RetentionRow>;

/** A rule of the retention table. */
export type RetentionRule = keyof typeof retentionRules;
