import type { Output } from '../../api/contract/index.ts';
import { retentionRules } from '../../domain/retention/index.ts';
import { useLanguage, useText } from '../locales/index.tsx';

/** A part of a case that has a day of destruction. */
export type Part = Output<'retention.list'>['parts'][number];

/** Whether a part can be destroyed today. */
export const isDue = ({ due, hold }: Part, today: string) => due <= today && hold === null;

/** Something that went: after its term, because its reporter wanted it, or because it was handed over. */
type Gone = Output<'retention.list'>['destroyed']['newest'][number]['rule'];

/** The words for a part: what it is. */
export function useRuleWords() {
  const t = useText();
  const language = useLanguage();
  return (rule: Gone) => {
    if (rule === 'import_undone') return t('retention.importUndone');
    if (rule === 'handed_over' || rule === 'handed_over_counted') return t('retention.handedOver');
    return rule === 'identity' ? t('retention.identity') : retentionRules[rule][language];
  };
}
