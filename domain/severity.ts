import type { Severity, Urgency } from './code-lists/index.ts';

/** The public bands of severity: what a published table may show. */
export const severityBands = ['low', 'middle', 'high'] as const;
/** A public band of severity. */
export type SeverityBand = (typeof severityBands)[number];

const bands: Record<Severity, SeverityBand> = {
  s1: 'low',
  s2: 'low',
  s3: 'middle',
  s4: 'high',
  s5: 'high',
};

/** The public band of a severity: s1 and s2 low, s3 middle, s4 and s5 high. */
export function severityBand(severity: Severity): SeverityBand {
  return bands[severity];
}

/** Whether a severity is at least another; s1 is the lightest. */
export function atLeast(severity: Severity, least: Severity): boolean {
  return severity >= least;
}

/** What urgency is judged by: null where it follows from severity. */
export interface Judged {
  readonly severity: Severity;
  readonly urgency: Urgency | null;
}

/** Whether the first talk cannot wait: as the counsellor said, or else from severity 4 on. */
export function cannotWait({ severity, urgency }: Judged): boolean {
  return urgency === null ? atLeast(severity, 's4') : urgency === 'cannot_wait';
}

/** When to choose which severity, as the screen explains it beside the choice. */
export const severityGuide: Record<Severity, { readonly nl: string; readonly en: string }> = {
  s1: {
    nl: 'Emotioneel gedrag dat stopt na aanspreken',
    en: 'Emotional behaviour that stops after correction',
  },
  s2: {
    nl: 'Gedrag dat doorgaat na aanspreken',
    en: 'Behaviour that goes on after correction',
  },
  s3: {
    nl: 'Gerichte intimidatie, herhaling, of dreigen met autoriteiten waardoor angst ontstaat',
    en: 'Targeted intimidation, repetition, or a threat with authority that causes fear',
  },
  s4: {
    nl: 'Dreigen met geweld, stalken, thuis of bij familie, of een wapen getoond',
    en: 'Threat of violence, stalking, at home or with family, or a weapon shown',
  },
  s5: {
    nl: 'Geweld, doodsbedreiging met middelen, of brandstichting. Bel eerst 112',
    en: 'Violence, a death threat with means, or arson. Call 112 first',
  },
};
