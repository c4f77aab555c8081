import type { Nature } from '../../../domain/code-lists/index.ts';

/** A case as a benchmark needs it: of the usual length, with words of the usual frequency. */
export interface MadeUpCase {
  readonly alias: string;
  readonly receivedOn: string;
  readonly nextOn: string;
  readonly unit: string;
  readonly nature: string;
  readonly severity: string;
  readonly narrative: string;
  readonly note: string;
}

/** Words, the most frequent first. */
const words =
  `de een het van en in dat hij aan op bij met was voor niet melder naar mevrouw meneer collega
   telefoon balie gemeente zei daarna opnieuw boos dreigde schold vergunning uitkering gesprek
   buiten stond brief dag avond week kantoor bureau raad wethouder huis straat auto kinderen bang
   politie aangifte camera beveiliging opgehangen geschreeuwd gefilmd bericht online reactie sociale
   media parkeerplaats handhaving boete bezwaar besluit bijstand intake jeugdzorg keukentafel
   huisbezoek inspecteur bouw sloop subsidie vereniging markt kermis vuurwerk azc inspraak avondlijke
   zwartgalligheid spreekgestoelte`.split(/\s+/);

/** What a counsellor may look for: frequent words, rare ones, several at once, a beginning. */
export const searchedWords = [
  'balie',
  'spreekgestoelte',
  'camera politie',
  'verg',
  'boos kinderen',
  'zwartgal',
];

const units = ['permits', 'work_income', 'civil_affairs', 'social_district_teams'];
/** What a case may be about without saying more; the desk would refuse to show what does not exist. */
export const natures = [
  'threat_violence',
  'insult',
  'defamation',
  'stalking_physical',
] as const satisfies readonly Nature[];

/** Makes cases up; the same seed makes the same cases. */
export function madeUpCases(count: number, seed: number, name: string): MadeUpCase[] {
  const next = dice(seed);
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  /** A word by Zipf's law, as in any language. */
  const word = () => words[Math.floor(words.length ** next()) - 1] ?? 'de';
  const prose = (length: number) => Array.from({ length }, word).join(' ');
  const day = (year: number) =>
    new Date(Date.UTC(year, 0, 1 + Math.floor(next() * 365))).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, index) => ({
    alias: `${name} ${index}`,
    receivedOn: day(2026),
    nextOn: day(2027),
    unit: pick(units),
    nature: pick(natures),
    severity: pick(['s1', 's2', 's3', 's4', 's5']),
    narrative: prose(40 + Math.floor(next() * 160)),
    note: prose(30),
  }));
}

/** Numbers from 0 to 1 in an order that the seed fixes (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
