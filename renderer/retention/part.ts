import type { Output } from '../../api/contract/index.ts';
import { retentionRules } from '../../domain/retention/index.ts';
import { useLanguage } from '../locales/index.tsx';

/** A part of a case that has a day of destruction. */
export type Part = Output<'retention.list'>['parts'][number];

/** Whether a part can be destroyed today. */
export const isDue = ({ due, hold }: Part, today: string) => due <= today && hold === null;

/** The words for a part: what it is. */
export function useRuleWords() {
  const language = useLanguage();
  return (rule: Part['rule']) => retentionRules[rule][language];
}
