import { severityGuide } from '../../severity.ts';
import type { Theme } from '../incident.ts';
import type { CodeListName } from '../index.ts';
import type { Corrected } from '../severity.ts';
import type { Meaning, Meanings } from './meaning.ts';
import { measureMeanings } from './measure.ts';
import { natureMeanings } from './nature.ts';
import { channelMeanings, wishMeanings } from './reporting.ts';

const themeMeanings: Meanings<Theme> = {
  aggression: {
    nl: 'Wat mensen elkaar aandoen: woorden, druk, dreigen, geweld, ook online.',
    en: 'What people do to each other: words, pressure, threats, violence, online too.',
  },
  integrity: {
    nl: "Of iemand eerlijk zijn werk kan doen: geschenken, omkoping, gedrag van collega's.",
    en: 'Whether somebody can do honest work: gifts, bribery, behaviour of colleagues.',
  },
  undermining: {
    nl: 'Pogingen van buiten om het bestuur voor eigen, vaak crimineel, doel te gebruiken.',
    en: 'Attempts from outside to use the administration for own, often criminal, ends.',
  },
};

const correctedMeanings: Meanings<Corrected> = {
  yes: {
    nl: 'De ander hield op toen er iets van werd gezegd.',
    en: 'The other stopped when something was said about it.',
  },
  no: {
    nl: 'De ander ging door, ook na aanspreken.',
    en: 'The other went on, after being corrected too.',
  },
  unknown: {
    nl: 'Er is niets van gezegd, of niemand weet het.',
    en: 'Nothing was said, or nobody knows.',
  },
};

/** What the codes of a list mean, for the lists whose words alone do not say it. */
const meanings = {
  nature: natureMeanings,
  theme: themeMeanings,
  channel: channelMeanings,
  severity: severityGuide,
  corrected: correctedMeanings,
  reporter_wish: wishMeanings,
  perp_measure: measureMeanings,
} as const satisfies Partial<Record<CodeListName, Meanings<string>>>;

/** A list whose codes are explained. */
export type ExplainedList = keyof typeof meanings;

/** What a code means; undefined for one that is in no list any more. */
export const meaningOf = (list: ExplainedList, code: string): Meaning | undefined => {
  const rows: Readonly<Record<string, Meaning>> = meanings[list];
  return rows[code];
};
