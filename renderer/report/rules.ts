import { useText } from '../locales/index.tsx';
import { useCommand } from '../vault/queries.ts';

/** What a reporter must know before the first sentence is written down (domain study, §1.3). */
const rules = [
  'report.ruleSecret',
  'report.ruleShare',
  'report.ruleLimit',
  'report.ruleOffence',
  'report.ruleCourt',
  'report.ruleRecord',
  'report.ruleKeep',
  'report.ruleRights',
] as const;

/** The rules of a conversation, with the terms that this vault keeps; none until those are known. */
export function useRules(): readonly string[] {
  const t = useText();
  const terms = useCommand('retention.terms', {});
  if (!terms.data) return [];
  const kept = { notes: terms.data.counsellor_notes, file: terms.data.counsellor_case };
  return rules.map((rule) => t(rule, kept));
}
