import type { Guess, ProtectedCell } from './protect.ts';

/** A sentence in both languages. */
export interface Sentence {
  readonly nl: string;
  readonly en: string;
}

/** The numbers a sentence may speak of. All are rules of the house, never counts. */
interface Parameters {
  /** Fewest distinct reporters. */
  readonly threshold: number;
  /** The size under which a group is too small; null when size played no part. */
  readonly limit: number | null;
}

const sentences = {
  shown: () => ({ nl: 'getoond', en: 'shown' }),
  fewer_than_threshold: ({ threshold }) => ({
    nl: `minder dan ${threshold} melders`,
    en: `fewer than ${threshold} reporters`,
  }),
  one_reporter_dominates: () => ({
    nl: 'te veel afkomstig van één melder',
    en: 'too much of it comes from one reporter',
  }),
  derivable_from_total: () => ({
    nl: 'anders terug te rekenen uit het totaal',
    en: 'could otherwise be worked out from the total',
  }),
  hidden_together: () => ({
    nl: 'samen verborgen: los van elkaar zijn ze terug te rekenen',
    en: 'hidden together: apart they could be worked out',
  }),
  only_total_remains: () => ({
    nl: 'te weinig om uit te splitsen: alleen het totaal blijft over',
    en: 'too little to break down: only the total remains',
  }),
  total_not_shown: () => ({
    nl: 'het totaal zelf is te klein om te tonen',
    en: 'the total itself is too small to show',
  }),
  group_too_small: ({ limit }) => ({
    nl: limit === null ? 'groep te klein' : `groep kleiner dan ${limit}`,
    en: limit === null ? 'group too small' : `group smaller than ${limit}`,
  }),
} as const satisfies Record<string, (parameters: Parameters) => Sentence>;

/**
 * Why a number is shown or hidden. The list is closed. There is deliberately no reason for an
 * empty row, nor for a group that falls in one category: naming them would say what is hidden.
 * `one_reporter_dominates` says more than the status in a file does; it is for the counsellor's
 * own desk, and no file carries reasons.
 */
export type Reason = keyof typeof sentences;

/** The codes of the closed list. */
export const reasons = Object.keys(sentences) as Reason[]; // safe: the keys of a literal object

/** Why a cell is shown or hidden, in words a griffier can repeat. */
export function why(cell: Pick<ProtectedCell, 'reason' | 'threshold' | 'limit'>): Sentence {
  return sentences[cell.reason](cell);
}

/** What an outsider can still work out, in words. */
export function guessSentence({ least, most }: Guess): Sentence {
  if (most === null) {
    return {
      nl: `een buitenstaander weet hooguit: ${least} of meer`,
      en: `an outsider knows at most: ${least} or more`,
    };
  }
  return {
    nl: `een buitenstaander weet hooguit: tussen ${least} en ${most}`,
    en: `an outsider knows at most: between ${least} and ${most}`,
  };
}
