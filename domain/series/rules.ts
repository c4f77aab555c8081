import type { Severity } from '../code-lists/index.ts';

/** A sign by which small incidents together are a serious one. */
export interface SeriesRule {
  readonly code: 'three_in_six_months' | 'rising';
  /** So many incidents at least. */
  readonly least: number;
  readonly sign: { readonly kind: 'within'; readonly months: number } | { readonly kind: 'rising' };
  /** What the series weighs then, at least. */
  readonly severity: Severity;
  readonly nl: string;
  readonly en: string;
}

/**
 * When a series is proposed to be very serious: "≥ 3 incidents in 6 months or rising" (domain study,
 * story S-05). Two incidents are no rise: that takes three as well.
 */
export const seriesRules: readonly SeriesRule[] = [
  {
    code: 'three_in_six_months',
    least: 3,
    sign: { kind: 'within', months: 6 },
    severity: 's4',
    nl: 'Drie of meer incidenten binnen zes maanden',
    en: 'Three or more incidents within six months',
  },
  {
    code: 'rising',
    least: 3,
    sign: { kind: 'rising' },
    severity: 's4',
    nl: 'Drie of meer incidenten die steeds ernstiger worden',
    en: 'Three or more incidents that grow more serious',
  },
];
