import { type Code, type CodeOf, codeList } from './code.ts';

/** Whether what had a term was done within it, as it counts in a release (domain study, §5). */
const inTerm = [
  { code: 'in_time', nl: 'Binnen de termijn', en: 'Within the term' },
  { code: 'late', nl: 'Na de termijn', en: 'After the term' },
  {
    code: 'no_term',
    nl: 'Geen termijn, of niet bekend',
    en: 'No term, or not known',
  },
] as const satisfies readonly Code[];

/** Whether the first talk with the reporter was held within its term (T2). */
export const firstTalkTerm = codeList('first_talk_term', inTerm);

/** Whether a reaction to the perpetrator was decided within its term (T11). */
export const reactionTerm = codeList('reaction_term', inTerm);

/** A code of `firstTalkTerm` and of `reactionTerm`. */
export type InTerm = CodeOf<typeof firstTalkTerm>;
