import { z } from 'zod';
import {
  type AccessRole,
  accessAnsweredBy,
  accessDecision,
  accessExtension,
  accessOutcome,
  accessReason,
  accessRole,
  breachKind,
  breachNotReported,
  codeSchema,
  identityCheck,
  requestKind,
} from '../code-lists/index.ts';
import { date, filledText, id, line, text } from '../fields.ts';
import { timeOfDaySchema } from '../time.ts';
import type { Passage } from './passages.ts';

/** Somebody who asks something about what is recorded of him (domain study, §4.3). */
export const accessRequest = z.object({
  kind: codeSchema(requestKind).default('access'),
  role: codeSchema(accessRole),
  who: line(200),
  receivedOn: date,
  cases: z.array(id).min(1).max(50),
});

/** What is known of a request while it is being answered. */
export const accessProgress = z.object({
  identity: codeSchema(identityCheck).nullable(),
  answeredBy: codeSchema(accessAnsweredBy),
  /** Says nothing of what only a counsellor has: that there is any would give the reporter away. */
  hidesFile: z.boolean(),
  /** What the officer (FG) advised. */
  advice: text(5000),
});

/** Why an answer takes two months longer. */
export const accessExtensionReason = codeSchema(accessExtension);
/** How a request ended, and when. */
export const accessEnd = z.object({ outcome: codeSchema(accessOutcome), on: date });

/** What somebody gets of one part of a case. */
export const partDecision = z.object({
  decision: codeSchema(accessDecision),
  /** Why not all of it; null when all of it is given. */
  reason: codeSchema(accessReason).nullable(),
  /** The numbers of the passages that are masked. */
  hidden: z.array(z.int().min(0).max(10_000)).max(10_000),
});
/** What somebody gets of one part of a case. */
export type PartDecision = z.infer<typeof partDecision>;

/** What a part of a case tells. */
export const partKinds = [
  'perpetrator',
  'person',
  'measure',
  'reporter',
  'report',
  'incident',
  'narrative',
  'note',
  'contact',
  'person_contact',
  'police',
  'police_report',
  'police_facts',
  'evidence',
  'damage',
  'attachment',
  'letter',
  'consequences',
] as const;
/** What a part of a case tells. */
export type PartKind = (typeof partKinds)[number];

/** What only a counsellor has, so that naming it tells that somebody came to one. */
export const counsellorsOwn: readonly PartKind[] = [
  'person',
  'reporter',
  'report',
  'narrative',
  'note',
  'contact',
  'person_contact',
  'police_facts',
  'consequences',
];

const give = { decision: 'give', reason: null } as const;
const others = { decision: 'refuse', reason: 'rights_of_others' } as const;
const inquiry = { decision: 'refuse', reason: 'investigation' } as const;
const existence = { decision: 'refuse', reason: 'existence_itself' } as const;

type Proposal = Pick<PartDecision, 'decision' | 'reason'>;

/** What is proposed of each part, by who asks; a person decides (domain study, TC-07). */
const proposals: Readonly<Record<AccessRole, Readonly<Record<PartKind, Proposal>>>> = {
  reporter: {
    perpetrator: others,
    person: others,
    measure: others,
    reporter: give,
    report: give,
    incident: give,
    narrative: give,
    note: give,
    contact: give,
    person_contact: others,
    police: give,
    police_report: give,
    police_facts: give,
    evidence: give,
    damage: give,
    // What a file shows of others nobody but a person can see.
    attachment: others,
    letter: others,
    consequences: give,
  },
  perpetrator: {
    perpetrator: give,
    person: others,
    measure: give,
    reporter: others,
    report: existence,
    incident: others,
    narrative: others,
    note: others,
    contact: others,
    person_contact: others,
    police: inquiry,
    police_report: inquiry,
    police_facts: others,
    evidence: inquiry,
    damage: others,
    attachment: others,
    // It was written to him.
    letter: give,
    consequences: others,
  },
  other: {
    perpetrator: others,
    person: others,
    measure: others,
    reporter: others,
    report: existence,
    incident: others,
    narrative: others,
    note: others,
    contact: others,
    person_contact: others,
    police: others,
    police_report: others,
    police_facts: others,
    evidence: others,
    damage: others,
    attachment: others,
    letter: others,
    consequences: others,
  },
};

/**
 * What is proposed of a part: what the marks cover is masked in whatever is given. Of what a counsellor
 * wrote, nobody but the reporter gets a word unless somebody decides so; a letter he got already.
 */
export function proposalFor(
  role: AccessRole,
  kind: PartKind,
  passages: readonly Passage[],
): PartDecision {
  const proposal = proposals[role][kind];
  const isHis = role === 'reporter' || kind === 'letter';
  const marked = passages.flatMap(({ mark }, at) => (mark === null && isHis ? [] : at));
  if (proposal.decision !== 'give' || marked.length === 0) return { ...proposal, hidden: [] };
  return { decision: 'mask', reason: 'rights_of_others', hidden: marked };
}

/** A data breach: what happened, and when it was known. */
export const breach = z.object({
  kind: codeSchema(breachKind),
  knownOn: date,
  knownAt: timeOfDaySchema,
  about: filledText(5000),
});

/** When a breach was reported. */
export const breachReport = z.object({ on: date, at: timeOfDaySchema });
/** Why a breach was not reported. */
export const breachWaiver = z.object({ why: codeSchema(breachNotReported) });
