import type { Output } from '../../api/contract/index.ts';
import { type DestroyedRule, destroyedWords } from '../../domain/retention/destroyed.ts';
import { useLanguage } from '../locales/index.tsx';

/** A part of a case that has a day of destruction. */
export type Part = Output<'retention.list'>['parts'][number];

/** Whether a part can be destroyed today. */
export const isDue = ({ due, hold }: Part, today: string) => due <= today && hold === null;

/** Something that went: after its term, because its reporter wanted it, or because it was handed over. */
export type Gone = Output<'retention.list'>['destroyed']['newest'][number];

/** The form that asks where the certificate of it goes. */
export const certificateForm = ({ caseId, rule, earlier }: Gone) =>
  `retention.certificate ${caseId} ${rule} ${earlier}`;

/** The words for a part: what it is. */
export function useRuleWords() {
  const language = useLanguage();
  return (rule: DestroyedRule) => destroyedWords(rule, language);
}
