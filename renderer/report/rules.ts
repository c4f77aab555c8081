import { useText } from '../locales/index.tsx';
import { useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';

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

/** The same where the council clerk listens: he has another secrecy. */
const rulesOfClerk = [
  'clerk.ruleSecret',
  'clerk.ruleShare',
  'clerk.ruleLimit',
  'report.ruleOffence',
  'clerk.ruleCourt',
  'clerk.ruleRecord',
  'clerk.ruleKeep',
  'clerk.ruleRights',
] as const;

/** The rules of a conversation, with the terms that this vault keeps; none until those are known. */
export function useRules(): readonly string[] {
  const t = useText();
  const { role } = useSession();
  const terms = useCommand('retention.terms', {});
  if (!terms.data) return [];
  if (role === 'griffier')
    return rulesOfClerk.map((rule) => t(rule, { file: terms.data.griffier_case }));
  const kept = { notes: terms.data.counsellor_notes, file: terms.data.counsellor_case };
  return rules.map((rule) => t(rule, kept));
}
