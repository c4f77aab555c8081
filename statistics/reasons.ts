/** A sentence in both languages. */
export interface Sentence {
  readonly nl: string;
  readonly en: string;
}

/** The numbers a sentence may speak of. All are rules of the house, never counts. */
interface Parameters {
  /** Fewest distinct reporters. */
  readonly threshold: number;
  /** The size under which a group is too small, or what a number is a multiple of; or null. */
  readonly limit: number | null;
}

const sentences = {
  shown: () => ({ nl: 'getoond', en: 'shown' }),
  rounded: ({ limit }) => ({
    nl: `afgerond op een veelvoud van ${limit}`,
    en: `rounded to a multiple of ${limit}`,
  }),
  fewer_than_threshold: ({ threshold }) => ({
    nl: `minder dan ${threshold} melders`,
    en: `fewer than ${threshold} reporters`,
  }),
  one_reporter_dominates: () => ({
    nl: 'te veel afkomstig van één melder',
    en: 'too much of it comes from one reporter',
  }),
  derivable: () => ({
    nl: 'anders terug te rekenen uit het totaal',
    en: 'could otherwise be worked out from the total',
  }),
  total_not_shown: () => ({
    nl: 'het totaal zelf is te klein om te tonen',
    en: 'the total itself is too small to show',
  }),
  known_from_earlier: () => ({
    nl: 'anders af te leiden uit wat al eerder is uitgegeven',
    en: 'could otherwise be worked out from what was published before',
  }),
  group_too_small: ({ limit }) => ({
    nl: limit === null ? 'groep te klein' : `groep kleiner dan ${limit}`,
    en: limit === null ? 'group too small' : `group smaller than ${limit}`,
  }),
} as const satisfies Record<string, (parameters: Parameters) => Sentence>;

/**
 * Why a number is shown, rounded or hidden. The list is closed. There is deliberately no reason for
 * an empty row, nor for a group that falls in one row: naming them would say what is hidden. Reasons
 * are for the counsellor's own desk; no file carries them.
 */
export type Reason = keyof typeof sentences;

/** The codes of the closed list. */
export const reasons = Object.keys(sentences) as Reason[]; // safe: the keys of a literal object

/** Why a number is shown, rounded or hidden, in words a griffier can repeat. */
export function why(reason: Reason, parameters: Parameters): Sentence {
  return sentences[reason](parameters);
}
