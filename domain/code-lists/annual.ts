import { type CodeOf, codeList } from './code.ts';

/** The sections of an annual report, in their order (domain study, §5). */
export const annualSection = codeList('annual_section', [
  { code: 'foreword', nl: 'Voorwoord en leeswijzer', en: 'Foreword and reading guide' },
  { code: 'role', nl: 'Rol en bereikbaarheid', en: 'Role and how to be reached' },
  { code: 'numbers', nl: 'Aantallen', en: 'Numbers' },
  { code: 'nature', nl: 'Aard', en: 'Nature' },
  { code: 'where', nl: 'Waar en hoe', en: 'Where and how' },
  { code: 'perpetrator', nl: 'Veroorzaker', en: 'Perpetrator' },
  { code: 'severity', nl: 'Ernst en gevolgen', en: 'Severity and consequences' },
  { code: 'handling', nl: 'Afhandeling', en: 'Handling' },
  { code: 'duration', nl: 'Doorlooptijd', en: 'How long it took' },
  { code: 'signals', nl: 'Signalen en patronen', en: 'Signals and patterns' },
  { code: 'prevention', nl: 'Preventie en training', en: 'Prevention and training' },
  { code: 'comparison', nl: 'Vergelijking', en: 'Comparison' },
  { code: 'recommendations', nl: 'Aanbevelingen', en: 'Recommendations' },
  { code: 'expertise', nl: 'Deskundigheid', en: 'Expertise' },
  { code: 'account', nl: 'Verantwoording', en: 'Account' },
]);
/** A code of `annualSection`. */
export type AnnualSection = CodeOf<typeof annualSection>;

/** How far a recommendation is, a year on or later. */
export const recommendationState = codeList('recommendation_state', [
  { code: 'open', nl: 'Nog niet begonnen', en: 'Not begun yet' },
  { code: 'under_way', nl: 'Loopt', en: 'Under way' },
  { code: 'done', nl: 'Uitgevoerd', en: 'Carried out' },
  { code: 'dropped', nl: 'Niet overgenomen', en: 'Not adopted' },
]);
/** A code of `recommendationState`. */
export type RecommendationState = CodeOf<typeof recommendationState>;
