import { caseById, incidentOf, moveIncident, updateCamera } from '../../db/repositories/cases.ts';
import { evidenceOf, putEvidence } from '../../db/repositories/evidence.ts';
import { removeOpenTasks } from '../../db/repositories/tasks.ts';
import { isRunning } from '../../domain/case-selection.ts';
import type { Camera } from '../../domain/records/report.ts';
import type { Parsed } from '../contract/index.ts';
import { addTasks, receivedEvent, tasksAfter } from './derived-tasks.ts';
import { cameraIn, cameraTaskOf, followCamera, secureEvidence } from './evidence-tasks.ts';
import { openCase, touch } from './open-case.ts';
import type { OpenVault } from './open-vault.ts';
import { readIncident, receivedAtOf } from './stored-incident.ts';
import { cameraAt } from './surroundings.ts';

/** Keeps what is known of the cameras now; the clock of the images and what was noted of them follow. */
export function learnCamera(vault: OpenVault, caseId: string, known: Camera): void {
  const { database } = vault;
  updateCamera(database, caseId, JSON.stringify(known));
  removeOpenTasks(database, caseId, secureEvidence);
  if (cameraTaskOf(vault, caseId) === undefined) {
    addTasks(vault, caseId, cameraTasks(vault, caseId));
  }
  followCamera(vault, caseId, known.kind === 'none');
}

function cameraTasks(vault: OpenVault, caseId: string) {
  const known = readIncident(vault.database, caseId);
  const event = receivedEvent(vault, receivedAtOf(vault.database, caseId), known);
  return tasksAfter(vault, event).filter(({ code }) => code === secureEvidence);
}

/**
 * Changes where an incident was.
 * @throws LuwteError `location.notFound` when the place is on no list.
 */
export function changeLocation(
  vault: OpenVault,
  { caseId, location }: Parsed<'incidents.setLocation'>,
): void {
  openCase(vault, caseId);
  if (!placeIncident(vault, caseId, location, ['location'])) return;
  touch(vault, caseId);
  vault.audit('location.update', 'case', caseId);
}

/**
 * Keeps where an incident was. The cameras of the new place count from then on; what was filled in of
 * cameras before any place was named stays while nothing is known of those of the place (TC-04). In a
 * case that is closed nobody looks for images any more.
 * @returns whether it is another place.
 * @throws LuwteError `location.notFound` when the place is on no list.
 */
export function placeIncident(
  vault: OpenVault,
  caseId: string,
  location: string | null,
  field?: readonly string[],
): boolean {
  const { database } = vault;
  const former = incidentOf(database, caseId)?.location ?? null;
  if (location === former) return false;
  const there = cameraAt(vault, location, field);
  moveIncident(database, caseId, location);
  if (!isRunning(caseById(database, caseId)?.status ?? 'closed')) return true;
  const isOfIncident = former === null && there.kind === 'unknown';
  learnCamera(vault, caseId, isOfIncident ? readIncident(database, caseId).camera : there);
  moveRequest(vault, caseId, former, location);
  return true;
}

/** Images that were looked for at the former place are looked for at the new one, and asked for again. */
function moveRequest(
  { database }: OpenVault,
  caseId: string,
  former: string | null,
  location: string | null,
): void {
  const piece = cameraIn(evidenceOf(database, caseId));
  if (piece?.status !== 'open' || piece.place !== former) return;
  putEvidence(database, { ...piece, place: location ?? '', requestedOn: null });
}
