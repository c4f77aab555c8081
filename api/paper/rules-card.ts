import type { Regime, VaultRole } from '../../domain/compartment.ts';
import {
  conversationRules,
  type RuleTerms,
  ruleTopics,
  topicWords,
} from '../../domain/conversation-rules.ts';
import { inHtml } from '../../domain/html.ts';
import type { DateString } from '../../domain/time.ts';
import { recordSheet } from './record-sheet.ts';

/** What the card with the rules of a conversation is made of. */
export interface RulesCard {
  readonly role: VaultRole;
  readonly language: 'nl' | 'en';
  readonly terms: RuleTerms;
  readonly municipality: string;
  readonly regime: Regime;
  readonly practice: boolean;
  readonly today: DateString;
  /** How to reach who listens; none when nothing is known of it. */
  readonly contacts: readonly string[];
}

const words = {
  nl: {
    title: 'De spelregels van ons gesprek',
    mark: 'Dit blad is voor u. Er staat niets op over u, of over wat u vertelt.',
    reach: 'Zo bereikt u mij',
  },
  en: {
    title: 'The rules of our conversation',
    mark: 'This sheet is for you. Nothing on it is about you, or about what you tell.',
    reach: 'How you can reach me',
  },
} as const;

/**
 * What a counsellor may and may not keep secret, what is written down and for how long, on a card for who
 * comes to talk (domain study, §1.3); for the printer of the shell.
 */
export function rulesCard({ role, language, terms, contacts, ...place }: RulesCard): string {
  const { title, mark, reach } = words[language];
  const rules = conversationRules(role, terms, language);
  const parts = ruleTopics.map((topic) => {
    const said = rules.filter((rule) => rule.topic === topic).map(({ text }) => text);
    return part(topicWords[topic][language], said);
  });
  return recordSheet({
    ...place,
    ...{ title, mark, language, size: 'A5' },
    style,
    body: [...parts, ...(contacts.length === 0 ? [] : [part(reach, contacts)])].join('\n'),
  });
}

const part = (heading: string, lines: readonly string[]) =>
  `<section><h2>${inHtml(heading)}</h2><ul>${lines.map((line) => `<li>${inHtml(line)}</li>`).join('')}</ul></section>`;

const style = `
h1 { font-size: 17pt; }
section { break-inside: avoid; }`;
