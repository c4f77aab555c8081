import { type FactsOf, kindOf } from './records.ts';

/** The fields that are told to others; whether somebody agreed is not for them. */
const told = ['situation', 'approach', 'result'] as const;

/** The text of a successful handling as it goes to colleagues: its title, and each part under what it is called. */
export function sharedText(facts: FactsOf<'successful_handling'>, language: 'nl' | 'en'): string {
  const { fields } = kindOf(facts.kind);
  const parts = told.map((name) => `${fields[name]?.label[language]}\n${facts[name]}`);
  return [facts.name, ...parts].join('\n\n');
}
