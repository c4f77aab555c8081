import { caseHolds } from '../../db/repositories/holds.ts';
import type { Obstacles } from '../../domain/records/data-requests.ts';
import { openClaims } from './claim-retention.ts';
import { isPoliceRunning, runningMeasures } from './ongoing.ts';
import type { OpenVault } from './open-vault.ts';

/** What stands in the way of erasing parts of a case. */
export const obstaclesIn = (vault: OpenVault, caseId: string): Obstacles => ({
  claim: openClaims(vault, caseId).length > 0 || isPoliceRunning(vault, caseId),
  inUse: runningMeasures(vault, caseId).length > 0 || caseHolds(vault.database, caseId) > 0,
});
