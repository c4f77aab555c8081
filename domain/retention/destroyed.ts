import { closedCaseRules, perpetratorRules } from './index.ts';
import { retentionRules } from './rules.ts';

/**
 * How something went: after its term, because its reporter wanted it, because it was handed over, or
 * because the spreadsheet it came from was undone.
 */
export const destroyedRules = [
  ...closedCaseRules,
  ...perpetratorRules,
  'identity',
  'handed_over',
  'handed_over_counted',
  'import_undone',
] as const;
/** How something went. */
export type DestroyedRule = (typeof destroyedRules)[number];

interface Words {
  readonly nl: string;
  readonly en: string;
}

const handedOver: Words = {
  nl: 'Hele dossier, overgedragen aan een collega',
  en: 'Whole case, handed over to a colleague',
};

/** What went. */
const words: Readonly<Record<DestroyedRule, Words>> = {
  ...retentionRules,
  identity: {
    nl: 'Wie de melder is, op verzoek van de melder',
    en: 'Who the reporter is, as the reporter asked',
  },
  handed_over: handedOver,
  handed_over_counted: handedOver,
  import_undone: { nl: 'Inlezen ongedaan gemaakt', en: 'Reading in undone' },
};

/** The words for what went. */
export const destroyedWords = (rule: DestroyedRule, language: 'nl' | 'en'): string =>
  words[rule][language];
