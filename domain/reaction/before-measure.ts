import { broaderChain, perpMeasure } from '../code-lists/index.ts';
import { isBan } from '../records/measure.ts';
import type { Location } from '../records/surroundings.ts';

/**
 * What deserves a look before a measure, because it could fail or be unfair. None of it forbids anything:
 * the organisation decides (domain study, §2.1 and §2.6).
 */
export const beforePoints = [
  'stopped',
  'noPlace',
  'placeUnknown',
  'rulesAbsent',
  'rulesSilent',
  'banUnknown',
  'rulesUnknown',
  'tellPolice',
] as const;
/** What deserves a look before a measure. */
export type BeforePoint = (typeof beforePoints)[number];

/** What is known of a case when a measure is weighed. */
export interface Weighed {
  readonly kind: string;
  /** Whether the behaviour stopped when it was corrected. */
  readonly corrected: string;
  /** The name of where it happened; null when nobody told. */
  readonly place: string | null;
  /** What is known of that place; null when it is on no list. */
  readonly location: Pick<Location, 'houseRules' | 'namesBan'> | null;
  /** Whether the police heard of it. */
  readonly isWithPolice: boolean;
}

const towardsPerson: readonly string[] = ['talk', 'warning', 'restriction', 'ban', 'sanction'];

/** Whether a measure is done to a person, so that it has to be in proportion. */
export const isTowardsPerson = (kind: string): boolean =>
  broaderChain(perpMeasure, kind).some((group) => towardsPerson.includes(group));

/** A ban from a building rests on house rules that hang there and name it. */
const needsHouseRules = (kind: string): boolean => kind === 'site_ban';

const banPoint: Readonly<Record<Location['namesBan'], BeforePoint | null>> = {
  yes: null,
  no: 'rulesSilent',
  unknown: 'banUnknown',
};

function pointOfRules({ place, location }: Weighed): BeforePoint | null {
  if (place === null) return 'noPlace';
  if (location === null) return 'placeUnknown';
  const { houseRules, namesBan } = location;
  if (houseRules === 'displayed') return banPoint[namesBan];
  return houseRules === 'notDisplayed' ? 'rulesAbsent' : 'rulesUnknown';
}

/** What deserves a look before a measure of a kind in a case. */
export function pointsBefore(weighed: Weighed): readonly BeforePoint[] {
  const { kind, corrected, isWithPolice } = weighed;
  const points: readonly (BeforePoint | null)[] = [
    // Emotional behaviour is short and stops when it is corrected: local protocols keep it apart.
    isTowardsPerson(kind) && corrected === 'yes' ? 'stopped' : null,
    needsHouseRules(kind) ? pointOfRules(weighed) : null,
    isBan(kind) && !isWithPolice ? 'tellPolice' : null,
  ];
  return points.filter((point) => point !== null);
}

/** The points of which somebody else can take the cause away: who keeps the house rules. */
export const isOfRules = (point: BeforePoint): boolean =>
  point !== 'stopped' && point !== 'tellPolice' && point !== 'noPlace';
