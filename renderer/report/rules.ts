import { conversationRules } from '../../domain/conversation-rules.ts';
import { useLanguage } from '../locales/index.tsx';
import { useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';

/** The rules of a conversation, with the terms that this vault keeps; none until those are known. */
export function useRules(): readonly string[] {
  const language = useLanguage();
  const { role } = useSession();
  const terms = useCommand('retention.terms', {});
  if (!terms.data) return [];
  return conversationRules(role, terms.data, language).map(({ text }) => text);
}
