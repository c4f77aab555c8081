import { z } from 'zod';
import { codeSchema, recommendationState, vptMeasure } from '../code-lists/index.ts';
import { filledText, text } from '../fields.ts';

/** The most letters of a section of an annual report: three pages. */
export const mostSectionLetters = 8000;

/** What is written in a section. */
export const sectionWords = text(mostSectionLetters);

/** What a counsellor recommends, and to which measure of the founding document it belongs. */
export const recommendation = z.object({
  measure: codeSchema(vptMeasure),
  words: filledText(600),
});
/** What a counsellor recommends. */
export type Recommendation = z.infer<typeof recommendation>;

/** What became of a recommendation of an earlier year. */
export const followUp = z.object({
  state: codeSchema(recommendationState),
  remark: text(400).trim(),
});
/** What became of a recommendation of an earlier year. */
export type FollowUp = z.infer<typeof followUp>;

/** After these nobody asks about a recommendation any more. */
export const endStates: ReadonlySet<string> = new Set(['done', 'dropped'] satisfies [
  FollowUp['state'],
  FollowUp['state'],
]);
