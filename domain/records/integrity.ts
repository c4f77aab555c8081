import { z } from 'zod';
import { adviceFrom, codeSchema, dutyConclusion, wbkReferral } from '../code-lists/index.ts';
import { date, text } from '../fields.ts';
import { addDays, addMonths, type DateString } from '../time.ts';
import { isBribery } from './themes.ts';

/** Answers to a question that may have none yet. */
export const yesNoUnknown = ['yes', 'no', 'unknown'] as const;

/**
 * The check on a duty to report an offence in office (domain study, §1.3 and S-06). It decides and
 * sends nothing: a person judges, and this is what she judged.
 */
export const dutyCheck = z.object({
  /** Whether there is a suspicion that somebody of the organisation accepted. */
  accepted: z.enum(yesNoUnknown, 'code.unknown'),
  /** Whether the counsellor is a civil servant; an external one usually is not. */
  isCivilServant: z.boolean(),
  /** Who gave advice without hearing a name; null as long as nobody was asked. */
  adviceFrom: codeSchema(adviceFrom).nullable(),
  adviceOn: date.nullable(),
  conclusion: codeSchema(dutyConclusion),
  reason: text(2000).trim(),
});
/** The check on a duty to report. */
export type DutyCheck = z.infer<typeof dutyCheck>;

/** Whether something in a case is bribery, so that the duty to report is looked at. */
export const asksDutyCheck = ({
  nature,
  extraNatures,
}: {
  readonly nature: string;
  readonly extraNatures: readonly string[];
}): boolean => [nature, ...extraNatures].some(isBribery);

/** Whether the whistleblower law applies, and what was done under it (domain study, §1.5). */
export const wbk = z.object({
  applicable: z.enum(['yes', 'no', 'undetermined'], 'code.unknown'),
  /** The day the reporting officer got it: from then on the law counts. */
  receivedOn: date.nullable(),
  acknowledgedOn: date.nullable(),
  feedbackOn: date.nullable(),
  referral: codeSchema(wbkReferral),
});
/** Whether the whistleblower law applies. */
export type Wbk = z.infer<typeof wbk>;

/** Days in which receipt is confirmed. */
const acknowledgedWithin = 7;
/** Months after the confirmation in which is told what happened. */
const answeredWithin = 3;

/** The last day to confirm receipt, in calendar days. */
export const acknowledgeBy = (receivedOn: DateString): DateString =>
  addDays(receivedOn, acknowledgedWithin);

/** The last day to tell what happened: counted from the confirmation, or from when it was due. */
export const answerBy = (receivedOn: DateString, acknowledgedOn: DateString | null): DateString =>
  addMonths(acknowledgedOn ?? acknowledgeBy(receivedOn), answeredWithin);
