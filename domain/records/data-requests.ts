import type { AccessReason, AccessRole, FieldGroup, RequestKind } from '../code-lists/index.ts';
import { type PartDecision, type PartKind, proposalFor } from './access.ts';
import type { Passage } from './passages.ts';

/**
 * What somebody can ask about what is recorded of him beside seeing it (domain study, §4.3): the same
 * process for each, with an effect of its own. Of what the law asks here nothing was checked by a
 * jurist; the screen says so.
 */

/** What stands in the way of erasing parts of a case. */
export interface Obstacles {
  /** A claim, the police or the prosecution: what they need is kept. */
  readonly claim: boolean;
  /** A measure that holds, or a hold that somebody set: it serves what it was recorded for. */
  readonly inUse: boolean;
}

/** What a proposal is made of. */
export interface ProposalGround {
  readonly request: RequestKind;
  readonly role: AccessRole;
  readonly part: string;
  readonly kind: PartKind;
  readonly passages: readonly Passage[];
  readonly obstacles: Obstacles;
}

const grant: PartDecision = { decision: 'grant', reason: null, hidden: [] };
const deny = (reason: AccessReason): PartDecision => ({ decision: 'deny', reason, hidden: [] });

/** What is proposed of one part; a person decides. */
export function proposalOf(ground: ProposalGround): PartDecision {
  const { request, role, kind, passages } = ground;
  const seen = proposalFor(role, kind, passages);
  if (request === 'access') return seen;
  if (request === 'erasure') return erasureProposal(ground, seen);
  // What is not about him is not his to change.
  if (seen.decision === 'refuse' && seen.reason !== null) return deny(seen.reason);
  return request === 'rectification' ? deny('not_asked') : grant;
}

/** What goes with the case as a whole, and not before it. */
const ofWholeCase: readonly PartKind[] = [
  'perpetrator',
  'measure',
  'report',
  'incident',
  'police',
  'police_report',
  'evidence',
  'damage',
];

function erasureProposal(
  { role, kind, part, obstacles }: ProposalGround,
  seen: PartDecision,
): PartDecision {
  const { claim, inUse } = obstacles;
  const why = claim ? 'legal_claim' : 'still_needed';
  if (role === 'reporter') {
    const isKept = claim || inUse;
    // With nothing in its way the whole case goes, others and all.
    return isKept && eraseGroupOf(part, kind) !== 'told' ? deny(why) : grant;
  }
  if (seen.decision === 'refuse' && seen.reason !== null) return deny(seen.reason);
  const isIdentity = eraseGroupOf(part, kind) === 'perpetrator';
  return isIdentity && !claim && !inUse ? grant : deny(why);
}

/** What is destroyed together: under one key, or as one whole. */
export const eraseGroups = ['told', 'reporter', 'perpetrator', 'files', 'whole'] as const;
/** What is destroyed together. */
export type EraseGroup = (typeof eraseGroups)[number];

/** With what a part of a case is destroyed. */
export function eraseGroupOf(part: string, kind: PartKind): EraseGroup {
  if (kind === 'attachment') return 'files';
  if (kind === 'reporter') return 'reporter';
  if (kind === 'perpetrator' && part !== 'perpetrator') return 'perpetrator';
  return ofWholeCase.includes(kind) ? 'whole' : 'told';
}

/** What can be put right where it stands; of the rest an addition is written beside it. */
export const correctable: readonly PartKind[] = [
  'perpetrator',
  'person',
  'measure',
  'reporter',
  'report',
  'incident',
  'narrative',
  'damage',
  'evidence',
  'consequences',
];

const groupOfKind: Readonly<Partial<Record<PartKind, FieldGroup>>> = {
  reporter: 'identity',
  report: 'incident_facts',
  incident: 'incident_facts',
  perpetrator: 'perpetrator_identity',
  measure: 'measures',
  letter: 'measures',
  police: 'police',
  police_report: 'police',
  police_facts: 'police',
  evidence: 'police',
  damage: 'damage',
  contact: 'aftercare_plan',
};

/** What is not shared as long as the use of some parts is restricted. */
export const restrictedGroups = (kinds: readonly PartKind[]): FieldGroup[] => [
  ...new Set(kinds.flatMap((kind) => groupOfKind[kind] ?? [])),
];

/** The reasons that go with a kind of request. */
export const reasonsFor: Readonly<Record<RequestKind, readonly AccessReason[]>> = {
  access: ['rights_of_others', 'investigation', 'existence_itself'],
  rectification: [
    'not_asked',
    'correct_as_is',
    'addition_beside',
    'rights_of_others',
    'investigation',
    'existence_itself',
  ],
  restriction: [
    'not_asked',
    'correct_as_is',
    'legal_claim',
    'rights_of_others',
    'existence_itself',
  ],
  objection: [
    'not_asked',
    'weightier_interest',
    'legal_claim',
    'rights_of_others',
    'existence_itself',
  ],
  erasure: [
    'not_asked',
    'still_needed',
    'legal_claim',
    'rights_of_others',
    'investigation',
    'existence_itself',
  ],
};
