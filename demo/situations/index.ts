import { councilInPerson } from './council-in-person.ts';
import { councilOnline } from './council-online.ts';
import { counterSituations } from './counter.ts';
import { integritySituations } from './integrity.ts';
import { outdoorSituations } from './outdoors.ts';
import { remoteSituations } from './remote.ts';
import type { PoliticalSituation, StaffSituation } from './situation.ts';

/** Everything that happens to the staff of Waterveen. */
export const staffSituations: readonly StaffSituation[] = [
  ...counterSituations,
  ...remoteSituations,
  ...outdoorSituations,
  ...integritySituations,
];
export type { Hours, PoliticalSituation, Situation, StaffSituation } from './situation.ts';

/** Everything that happens to the politicians of Waterveen and those around them. */
export const politicalSituations: readonly PoliticalSituation[] = [
  ...councilOnline,
  ...councilInPerson,
];
